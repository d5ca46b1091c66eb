"""The rounds of practice in the plan: which one is for today, and how far it is."""

from __future__ import annotations

from tui.plan.choice import FIRST, MOCK, PROBES, RETRY
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.choice import Posed
    from tui.plan.schedule import Agenda, Planned

#: The step of the plan that each round belongs to. When it falls is the schedule's business.
ROUND_OF_STEP = {
    "answer-aloud-1": FIRST,
    "mock-interview": MOCK,
    "probe-drill": PROBES,
    "answer-aloud-2": RETRY,
}
STEP_OF_ROUND = {kind: step for step, kind in ROUND_OF_STEP.items()}
ROUND_NAMES = {
    FIRST: "First round",
    RETRY: "The thin ones again",
    PROBES: "Three whys on each story",
    MOCK: "Mock interview",
}
ROUND_SAYS = {
    FIRST: "Answer aloud, notes closed, and mark each answer yourself.",
    RETRY: "Only the answers that were thin come back.",
    PROBES: "Tell each story, then answer three questions behind it. The facts do not move.",
    MOCK: "Somebody asks, you answer, they ask why twice and give you three notes.",
}


class Due(Value):
    """A round of the plan: the day it is planned for, None where it has none, and if it is done."""

    kind: str
    day: date | None
    done: bool


def rounds_of(agenda: Agenda) -> tuple[Due, ...]:
    """The rounds that the plan has steps for, by the day they are planned for."""
    groups = (agenda.today, agenda.week, agenda.later, agenda.aside, agenda.done)
    found = [_due(planned) for group in groups for planned in group]
    known = [due for due in found if due is not None]
    return tuple(sorted(known, key=lambda due: (due.day is None, due.day and due.day.isoformat())))


def round_for(agenda: Agenda) -> str:
    """The round to practise now: today's, else the next one that is open, else the first."""
    for planned in agenda.open_today:
        if planned.step.id in ROUND_OF_STEP:
            return ROUND_OF_STEP[planned.step.id]
    return next((due.kind for due in rounds_of(agenda) if not due.done), FIRST)


def answered(posed: tuple[Posed, ...]) -> int:
    """How many questions of a round have their marks."""
    return sum(each.now is not None for each in posed)


def next_open(posed: tuple[Posed, ...]) -> Posed | None:
    """The question to ask next; None when every one has its marks."""
    return next((each for each in posed if each.now is None), None)


def _due(planned: Planned) -> Due | None:
    kind = ROUND_OF_STEP.get(planned.step.id)
    return None if kind is None else Due(kind=kind, day=planned.day, done=planned.done)
