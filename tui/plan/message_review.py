"""Whether a message may go out: nothing left to fill, nothing that fishes, nothing twice."""

from __future__ import annotations

from tui.plan.message import Choice, Gap, choices_of, gaps_of, same_words
from tui.plan.phrasing import count
from tui.plan.text import clean, quoted
from tui.plan.value import Value
from tui.plan.wording import Flag, advice, find_flags, is_kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.plan.message import Message
    from tui.plan.model import Ask, Person, Plan
    from tui.plan.wording import Rule

#: The kinds whose notes need one real detail, and may not be copied from one to the next.
ONE_OF_A_KIND = ("thanks-interviewer",)
LONGEST_SUBJECT = 200
LONGEST_BODY = 10_000


class Doubt(Value):
    """One of the questions to answer before a message goes out; `doubt` is what a no asks for."""

    id: str
    text: str
    doubt: str


class Review(Value):
    """What a look through a message found.

    `flags` are those that do not stay on purpose, `wants` sentences on what is missing besides.
    `fair` says that the three questions were answered with yes for this very text.
    """

    message: Message
    gaps: tuple[Gap, ...] = ()
    choices: tuple[Choice, ...] = ()
    flags: tuple[Flag, ...] = ()
    kept: tuple[Flag, ...] = ()
    wants: tuple[str, ...] = ()
    fair: bool = False

    @property
    def clear(self) -> bool:
        """Whether nothing is left to do but to answer the three questions."""
        return not (self.gaps or self.choices or self.flags or self.wants)

    @property
    def ready(self) -> bool:
        """Whether it may go out."""
        return self.clear and self.fair


def read_doubts(entries: Mapping[str, Mapping[str, str]]) -> tuple[Doubt, ...]:
    """The questions of fairness as the content holds them, in its order."""
    return tuple(
        Doubt(id=key, text=entry["text"], doubt=entry["doubt"]) for key, entry in entries.items()
    )


def review(
    message: Message,
    ask: Ask,
    person: Person,
    plan: Plan,
    rules: Iterable[Rule],
    *,
    kept: tuple[str, ...] | None = None,
    detail: str | None = None,
    fair: bool = False,
) -> Review:
    """Looks through a message; `kept` and `detail` are as the plan has them unless given."""
    staying = ask.kept if kept is None else kept
    whole = f"{message.subject}\n\n{message.body}"
    flags = find_flags(whole, rules)
    return Review(
        message=message,
        gaps=gaps_of(whole),
        choices=choices_of(whole),
        flags=tuple(flag for flag in flags if not is_kept(flag, staying)),
        kept=tuple(flag for flag in flags if is_kept(flag, staying)),
        wants=wants_of(message, ask, person, plan, detail=detail),
        fair=fair,
    )


def still_open(found: Review) -> str:
    """What keeps a message back, in one sentence; "" where nothing does."""
    parts = []
    if found.gaps:
        names = dict.fromkeys(f"[{clean(gap.name, 20)}?]" for gap in found.gaps)
        parts.append(f"fill {', '.join(names)}")
    if found.choices:
        parts.append(f"choose in {count(len(found.choices), 'place')}")
    parts += [_inside(advice(flag)) for flag in found.flags]
    parts += [_inside(want) for want in found.wants]
    return f"{_begun('; '.join(parts))}." if parts else ""


def wants_of(
    message: Message, ask: Ask, person: Person, plan: Plan, *, detail: str | None = None
) -> tuple[str, ...]:
    """What a message wants besides its gaps, choices and flags; `detail` as for a review."""
    wants = []
    if not message.body.strip():
        wants.append("write the message")
    if len(message.body) > LONGEST_BODY or len(message.subject) > LONGEST_SUBJECT:
        wants.append(f"shorten it: {LONGEST_BODY} characters at most, {LONGEST_SUBJECT} above")
    if ask.kind in ONE_OF_A_KIND:
        if not (person.detail if detail is None else detail).strip():
            wants.append(f"name one real detail that {quoted(person.name, 40)} spoke of")
        twin = _twin(message, ask, person, plan)
        if twin:
            wants.append(f"it is word for word what {quoted(twin, 40)} gets; change a sentence")
    return tuple(wants)


def _twin(message: Message, ask: Ask, person: Person, plan: Plan) -> str:
    """Whoever gets the very same words."""
    for other in plan.people:
        for theirs in other.asks:
            if other.id == person.id or theirs.kind != ask.kind or not theirs.text:
                continue
            if same_words(message.body, theirs.text, (person.name, other.name)):
                return other.name
    return ""


def _inside(sentence: str) -> str:
    return sentence.rstrip(".")


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
