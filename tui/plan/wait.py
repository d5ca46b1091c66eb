"""The wait for their decision: the day they named, and the one day on which you check in."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.outreach import WAITED_FOR
from tui.plan.phrasing import day_of
from tui.plan.thanks import end_of
from tui.plan.zones import add_working_days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.model import Ask, Interview, Person, Plan

#: Working days of grace after the day they named, or after the end where they named none (G.3).
AFTER_TOLD = 2
AFTER_END = 5
#: The kind of ask that checks in, and whom it goes to first.
CHECK_IN = "status-check"
_ASKED_FIRST = ("hr", "recruiter", "coordinator", "interviewer")
_ANSWERED = ("agreed", "declined", "helped", "thanked", "no-answer")


def check_in_day(interview: Interview) -> date | None:
    """The day to check in: the one chosen, else two working days after the day they named.

    Where they named none it is five working days after the end; None while that is not known.
    """
    if interview.check_back is not None:
        return day_of(interview.check_back)
    since, days = interview.told, AFTER_TOLD
    if since is None:
        since, days = end_of(interview), AFTER_END
    if since is None:
        return None
    try:
        return add_working_days(day_of(since), days)
    except PlanError:  # the end of the calendar
        return day_of(since)


def checked_in(plan: Plan) -> tuple[Person, Ask] | None:
    """With whom you checked in; None while you did not."""
    return next(
        (
            (person, ask)
            for person in plan.people
            for ask in person.asks
            if ask.kind == CHECK_IN and ask.state in (*WAITED_FOR, *_ANSWERED)
        ),
        None,
    )


def whom_to_ask(plan: Plan) -> Person | None:
    """Whom you check in with: HR, else the recruiter, the coordinator, an interviewer."""
    ranked = [person for role in _ASKED_FIRST for person in plan.people if person.role == role]
    return ranked[0] if ranked else None
