"""Which questions a round asks, in which order, and which probes dig behind each answer.

A pure function of the plan, the bank and the day: the same day draws the same round, so that a
round that was broken off goes on where it was. What is tied is ordered by a checksum, not by
chance.
"""

from __future__ import annotations

from heapq import nsmallest
from operator import itemgetter
from zlib import crc32

from tui.plan.gates import claim_told, record_stays
from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from tui.plan.bank import Bank, BankQuestion, Probe
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
    every = [_Candidate(*pair, kind, on) for pair in _pairs(plan, bank)]
    records = {record.id: record for record in plan.records}
    if kind == PROBES:
        return _with_probes(_stories(plan, every), bank)
    if kind == RETRY:
        chosen = [each for each in every if each.last is not None and is_thin(each.last)]
        chosen.sort(key=lambda c: (c.last.at.isoformat() if c.last else "", _tie(c.key, "")))
    else:
        size = MOCK_SIZE if kind == MOCK else round_size(days_left)
        chosen = _mixed(plan, bank, every, kind, size)
    return _with_probes((each.posed(records) for each in chosen), bank)


def every_question(plan: Plan, bank: Bank, on: date) -> tuple[Posed, ...]:
    """All questions there are, the person's own first, without probes."""
    records = {record.id: record for record in plan.records}
    return tuple(_Candidate(*pair, "", on).posed(records) for pair in _pairs(plan, bank))


def _pairs(plan: Plan, bank: Bank) -> Iterator[tuple[Question | None, BankQuestion | None]]:
    """Each question once: what the plan keeps of it, and what the bank knows of it."""
    for question in plan.questions:
        yield question, bank.questions.get(question.bank)
    of_bank = {question.bank for question in plan.questions}
    for known in bank.questions.values():
        if known.id not in of_bank:
            yield None, known


class _Candidate:
    """A question that may be drawn: what decides it, and how it would be posed."""

    __slots__ = ("group", "key", "known", "last", "now", "question", "seen", "source")

    def __init__(
        self, question: Question | None, known: BankQuestion | None, kind: str, on: date
    ) -> None:
        self.question, self.known = question, known
        self.group = known.group if known else ""
        self.seen = 0
        self.last: Attempt | None = None
        self.now: Attempt | None = None
        if question is None:
            assert known is not None
            self.key, self.source = known.id, BANK
            return
        self.key = question.bank or question.id
        self.source = BANK if known is not None and question.source == OWN else question.source
        for attempt in question.attempts:
            if attempt.round == kind and day_of(attempt.at) == on:
                self.now = attempt
            else:
                self.last = attempt
                self.seen += 1

    def posed(self, records: dict[str, Record]) -> Posed:
        """The question as it is asked, with the proof that may be told."""
        question, known = self.question, self.known
        own = question.text if question else ""
        behind = question.records if question else ()
        proof = (records[each] for each in behind if each in records)
        return Posed(
            key=self.key,
            text=own or (known.text if known else ""),
            source=self.source,
            group=self.group,
            looks_for=known.probes if known else "",
            needs=known.needs if known else (),
            round_one=question.round_one if question else "",
            keywords=question.keywords if question else (),
            proof=tuple(record for record in proof if not record_stays(record)),
            seen=self.seen,
            last=self.last,
            now=self.now,
        )


def _mixed(
    plan: Plan, bank: Bank, every: list[_Candidate], kind: str, size: int
) -> list[_Candidate]:
    """Everything but stories, round one first, each time; then what was thin at last.

    What was seen least follows, the person's own before the rest, which goes group by group.
    A group has a turn as often as its weight: of a group of weight 2 the second question comes
    before the first one of a group of weight 1 would come again.
    """
    weights = {group.id: _weight(group.settings, plan) for group in bank.groups.values()}
    taken: dict[tuple[str, int], int] = {}
    turns: list[tuple[tuple[float, ...], _Candidate]] = []
    seed = crc32(kind.encode())
    for tie, _, each in sorted(
        (crc32(each.key.encode("utf-8", "surrogatepass"), seed), number, each)
        for number, each in enumerate(every)
        if each.source != STORY
    ):
        held = (each.group, each.seen)
        place = taken.get(held, 0)
        taken[held] = place + 1
        turn = (place + 0.5) / weights.get(each.group, 1.0)
        asked = _ORDER_IN_ROUND_ONE.get(each.question.round_one, 1) if each.question else 1
        good = each.last is None or not is_thin(each.last)
        order = (each.source != ROUND_ONE, good, each.seen, each.source != OWN, asked, turn, tie)
        turns.append((order, each))
    return [each for _, each in nsmallest(size, turns, key=itemgetter(0))]


def _weight(settings: tuple[str, ...], plan: Plan) -> float:
    if not settings:
        return 1.0
    return SETTING_LACKS if set(settings).isdisjoint(plan.interview.settings) else SETTING_HOLDS


def _stories(plan: Plan, every: list[_Candidate]) -> list[Posed]:
    """Each chosen record as a story to tell; where none is chosen, each that may be told."""
    records = {record.id: record for record in plan.records}
    kept = (each.posed(records) for each in every if each.source == STORY)
    known = {posed.proof[0].id: posed for posed in kept if posed.proof}
    able = [record for record in plan.records if not record_stays(record)]
    chosen = [record for record in able if record.chosen] or able
    stories = []
    for record in chosen[:MOST_STORIES]:
        story = known.get(record.id) or Posed(key=record.id, text="", source=STORY, proof=(record,))
        stories.append(story.but(text=story_text(record)))  # what was kept may say too much by now
    return stories


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
