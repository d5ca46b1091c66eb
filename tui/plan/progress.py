"""Where practice stands: what was answered aloud of each group and record, and on which days."""

from __future__ import annotations

from tui.plan.choice import STORY, every_question, is_thin
from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.bank import Bank
    from tui.plan.model import Plan

#: What questions without a group of the bank are counted under.
OWN_GROUP = "Your own, and round one"
#: How many days are told at the most, up to the one that is asked about.
MOST_DAYS = 14


class Tally(Value):
    """Of so many questions how many were answered, and of those how many were thin at last."""

    name: str
    total: int
    answered: int
    thin: int


class Progress(Value):
    """Counts and dates: per group, per record, and the answers on each day."""

    groups: tuple[Tally, ...]
    records: tuple[Tally, ...]
    days: tuple[tuple[date, int], ...]


def progress_of(plan: Plan, bank: Bank, on: date) -> Progress:
    """Where practice stands on a day; the days go from the first answer to this one."""
    every = [posed for posed in every_question(plan, bank, on) if posed.source != STORY]
    names = {group.id: group.name for group in bank.groups.values()}
    groups: dict[str, list[bool | None]] = {name: [] for name in (*names.values(), OWN_GROUP)}
    for posed in every:
        last = posed.last
        mark = None if last is None else is_thin(last)
        groups[names.get(posed.group, OWN_GROUP)].append(mark)
    behind: dict[str, list[bool | None]] = {record.id: [] for record in plan.records}
    for question in plan.questions:
        mark = is_thin(question.attempts[-1]) if question.attempts else None
        for record in question.records:
            behind.setdefault(record, []).append(mark)
    claims = {record.id: record.claim for record in plan.records}
    return Progress(
        groups=tuple(_tally(name, marks) for name, marks in groups.items() if marks),
        records=tuple(_tally(claims[key], m) for key, m in behind.items() if m and key in claims),
        days=_days(plan, on),
    )


def _tally(name: str, marks: list[bool | None]) -> Tally:
    given = [mark for mark in marks if mark is not None]
    return Tally(name=name, total=len(marks), answered=len(given), thin=sum(given))


def _days(plan: Plan, on: date) -> tuple[tuple[date, int], ...]:
    counts: dict[date, int] = {}
    for question in plan.questions:
        for attempt in question.attempts:
            day = day_of(attempt.at)
            counts[day] = counts.get(day, 0) + 1
    known = sorted(day for day in counts if day <= on)
    if not known:
        return ()
    first = max(known[0].toordinal(), on.toordinal() - MOST_DAYS + 1)
    span = range(first, on.toordinal() + 1)
    days = [on.fromordinal(number) for number in span]
    return tuple((day, counts.get(day, 0)) for day in days)
