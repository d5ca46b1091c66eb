"""The places of a message that want something, to be shown in it and gone to one by one."""

from __future__ import annotations

from tui.plan.message import PLACEHOLDERS, Choice, choices_of, gaps_of
from tui.plan.phrasing import count
from tui.plan.text import clean
from tui.plan.value import Value
from tui.plan.wording import advice, find_flags, is_kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.plan.wording import Flag, Rule

GAP, CHOICE, FLAG, KEPT = "gap", "choice", "flag", "kept"
#: How many places are told of one by one.
MOST_TOLD = 3


class Place(Value):
    """Characters `start` to `end` of a text: a GAP, a CHOICE, a FLAG, or one that is KEPT.

    `says` is what to do about it, `found` the words there, `choice` the one to be made.
    """

    start: int
    end: int
    sort: str
    says: str
    found: str = ""
    choice: Choice | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.sort != KEPT


def places_of(
    text: str,
    rules: Iterable[Rule],
    kept: Iterable[str],
    known: dict[str, tuple[Flag, ...]] | None = None,
) -> tuple[Place, ...]:
    """The places of a text in its order; a gap within a choice comes once that is made.

    `known` is for a text that is looked at again and again (see `find_flags`).
    """
    staying = tuple(kept)
    choices = choices_of(text)
    found = [
        Place(start=c.start, end=c.end, sort=CHOICE, says=_to_choose(c), choice=c) for c in choices
    ]
    found += [
        Place(start=gap.start, end=gap.end, sort=GAP, says=_to_fill(gap.name))
        for gap in gaps_of(text)
        if not any(c.start <= gap.start < c.end for c in choices)
    ]
    for flag in find_flags(text, rules, known):
        stays = is_kept(flag, staying)
        says = f"{advice(flag)}{' instead' if flag.instead else ''}"
        if stays:
            says = f"“{clean(flag.found, 40)}” stays on purpose"
        sort = KEPT if stays else FLAG
        found.append(Place(start=flag.start, end=flag.end, sort=sort, says=says, found=flag.found))
    return tuple(sorted(found, key=lambda place: (place.start, place.end)))


def place_at(places: Iterable[Place], at: int) -> Place | None:
    """The place that a cursor stands in or right behind."""
    around = [place for place in places if place.start <= at <= place.end]
    return around[-1] if around else None


def next_place(places: Iterable[Place], after: int) -> Place | None:
    """The first open place that begins at `after` or later."""
    return next((p for p in places if p.is_open and p.start >= after), None)


def told(places: Iterable[Place]) -> list[str]:
    """What is still open, a line each; flags first, for nobody sees those by themselves."""
    waiting = [place for place in places if place.is_open]
    waiting.sort(key=lambda place: place.sort != FLAG)
    lines = [place.says for place in waiting[:MOST_TOLD]]
    more = len(waiting) - len(lines)
    return [*lines, f"and {count(more, 'more place')}"] if more > 0 else lines


def _to_fill(name: str) -> str:
    return f"[{clean(name, 20)}?]: {PLACEHOLDERS.get(name, 'to fill')}"


def _to_choose(choice: Choice) -> str:
    return f"choose: {clean(' / '.join(choice.options), 120)}"
