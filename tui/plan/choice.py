"""Which questions a round asks, in which order, and which probes dig behind each answer.

A pure function of the plan, the bank and the day: the same day draws the same round, so that a
round that was broken off goes on where it was. What is tied is ordered by a checksum, not by
chance.
"""

from __future__ import annotations

from zlib import crc32

from tui.plan.gates import claim_told, record_stays
from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tui.plan.bank import Bank, Probe
    from tui.plan.evidence import Record
    from tui.plan.model import Plan
    from tui.plan.practice import Attempt, Question

FIRST, RETRY, PROBES, MOCK = "first", "retry", "probes", "mock"
ROUNDS = (FIRST, RETRY, PROBES, MOCK)
#: Where a question comes from.
BANK, OWN, ROUND_ONE, STORY = "bank", "own", "round-one", "story"

FIRST_SIZE = 10
#: With a day left or less there is room for five answers (content brief H).
SHORT_SIZE = 5
MOCK_SIZE = 12
MOST_STORIES = 8
PROBES_EACH = 3
#: How often a group comes up whose setting holds, and one whose settings do not.
SETTING_HOLDS, SETTING_LACKS = 2.0, 1 / 3
_ORDER_IN_ROUND_ONE = {"thin": 0, "": 1, "good": 2}


class Posed(Value):
    """A question as a round asks it.

    `key` is its id in the bank or in the plan; `proof` are the records that may be told as proof,
    `probes` three questions behind the answer. `last` is the attempt before this round, `now` the
    one made in it.
    """

    key: str
    text: str
    source: str = BANK
    group: str = ""
    looks_for: str = ""
    needs: tuple[str, ...] = ()
    round_one: str = ""
    keywords: tuple[str, ...] = ()
    proof: tuple[Record, ...] = ()
    probes: tuple[str, ...] = ()
    seen: int = 0
    last: Attempt | None = None
    now: Attempt | None = None


def is_thin(attempt: Attempt) -> bool:
    """Whether an answer was not both clear and friendly."""
    return not (attempt.clear and attempt.friendly)


def round_size(days_left: int | None) -> int:
    """How many questions a first round asks with so many days left; None where no date is known."""
    return SHORT_SIZE if days_left is not None and days_left <= 1 else FIRST_SIZE


def draw(plan: Plan, bank: Bank, kind: str, on: date, days_left: int | None) -> tuple[Posed, ...]:
    """The questions of the round `kind` on this day, in their order; those asked today included."""
    posed = tuple(_everything(plan, bank, kind, on))
    if kind == PROBES:
        return _with_probes(_stories(plan, posed), bank)
    if kind == RETRY:
        thin = [p for p in posed if p.last is not None and is_thin(p.last)]
        thin.sort(key=lambda p: (p.last.at.isoformat() if p.last else "", _tie(p.key, "")))
        return _with_probes(thin, bank)
    size = MOCK_SIZE if kind == MOCK else round_size(days_left)
    return _with_probes(_mixed(plan, bank, posed, kind)[:size], bank)


def every_question(plan: Plan, bank: Bank, on: date) -> tuple[Posed, ...]:
    """All questions there are, the person's own first, without probes."""
    return tuple(_everything(plan, bank, "", on))


def _everything(plan: Plan, bank: Bank, kind: str, on: date) -> Iterable[Posed]:
    records = {record.id: record for record in plan.records}
    of_bank = {question.bank for question in plan.questions if question.bank}
    for question in plan.questions:
        yield _posed(question, bank, records, kind, on)
    for known in bank.questions.values():
        if known.id not in of_bank:
            yield Posed(
                key=known.id,
                text=known.text,
                group=known.group,
                looks_for=known.probes,
                needs=known.needs,
            )


def _posed(
    question: Question, bank: Bank, records: dict[str, Record], kind: str, on: date
) -> Posed:
    known = bank.questions.get(question.bank)
    earlier = [a for a in question.attempts if not (a.round == kind and day_of(a.at) == on)]
    sitting = [a for a in question.attempts if a.round == kind and day_of(a.at) == on]
    proof = (records[each] for each in question.records if each in records)
    return Posed(
        key=question.bank or question.id,
        text=question.text or (known.text if known else ""),
        source=question.source if question.source != OWN or not known else BANK,
        group=known.group if known else "",
        looks_for=known.probes if known else "",
        needs=known.needs if known else (),
        round_one=question.round_one,
        keywords=question.keywords,
        proof=tuple(record for record in proof if not record_stays(record)),
        seen=len(earlier),
        last=earlier[-1] if earlier else None,
        now=sitting[-1] if sitting else None,
    )


def _mixed(plan: Plan, bank: Bank, posed: tuple[Posed, ...], kind: str) -> list[Posed]:
    """Everything but stories: what was seen least, then round one, then own, then group by group.

    Within those, a group has a turn as often as its weight: of a group of weight 2 the second
    question comes before the first one of a group of weight 1 would come again.
    """
    weights = {group.id: _weight(group.settings, plan) for group in bank.groups.values()}
    taken: dict[tuple[str, int], int] = {}
    turns: list[tuple[tuple[int, int, int, float, int], Posed]] = []
    for each in sorted(posed, key=lambda p: _tie(p.key, kind)):
        if each.source == STORY:
            continue
        place = taken.get((each.group, each.seen), 0)
        taken[each.group, each.seen] = place + 1
        turn = (place + 0.5) / weights.get(each.group, 1.0)
        tier = 0 if each.source == ROUND_ONE else 1 if each.source == OWN else 2
        asked = _ORDER_IN_ROUND_ONE.get(each.round_one, 1)
        turns.append(((each.seen, tier, asked, turn, _tie(each.key, kind)), each))
    turns.sort(key=lambda pair: pair[0])
    return [each for _, each in turns]


def _weight(settings: tuple[str, ...], plan: Plan) -> float:
    if not settings:
        return 1.0
    return SETTING_LACKS if set(settings).isdisjoint(plan.interview.settings) else SETTING_HOLDS


def _stories(plan: Plan, posed: tuple[Posed, ...]) -> list[Posed]:
    """Each chosen record as a story to tell; where none is chosen, each that may be told."""
    known = {p.proof[0].id: p for p in posed if p.source == STORY and p.proof}
    able = [record for record in plan.records if not record_stays(record)]
    chosen = [record for record in able if record.chosen] or able
    return [
        known.get(
            record.id,
            Posed(key=record.id, text=story_text(record), source=STORY, proof=(record,)),
        )
        for record in chosen[:MOST_STORIES]
    ]


def story_text(record: Record) -> str:
    """The question that asks for a record as a story."""
    return f"Tell it from the start: {claim_told(record) or record.claim}"


def _with_probes(posed: Iterable[Posed], bank: Bank) -> tuple[Posed, ...]:
    probes = tuple(bank.probes.values())
    return tuple(each.but(probes=_probes(each, probes)) for each in posed)


def _probes(posed: Posed, probes: tuple[Probe, ...]) -> tuple[str, ...]:
    """Three probes; first those that dig where the records behind the answer are weak."""
    ranked = sorted(
        probes,
        key=lambda probe: (
            not any(is_weak(record, probe.digs) for record in posed.proof),
            _tie(probe.id, posed.key),
        ),
    )
    return tuple(probe.text for probe in ranked[:PROBES_EACH])


def is_weak(record: Record, field: str) -> bool:
    """Whether a record says nothing where a probe digs: in a field, or in one of its numbers."""
    if field in ("source", "compared_with"):
        return not all(getattr(number, field) for number in record.numbers) or not record.numbers
    return not getattr(record, field, "")


def _tie(key: str, seed: str) -> int:
    return crc32(f"{seed} {key}".encode("utf-8", "surrogatepass"))
