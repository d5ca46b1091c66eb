"""What a calendar gets of a plan: the interview, when to leave, the essential open steps."""

from __future__ import annotations

from datetime import datetime, timedelta

from tui.plan.countdown import (
    CLOSED,
    OVER,
    by_video,
    count_down,
    end_moment,
    join_by,
    later,
    leave_by,
    start_of,
)
from tui.plan.due import LEAVE_BY, Due
from tui.plan.edited import Edited
from tui.plan.errors import PlanError
from tui.plan.invitation import COORDINATOR, INTERVIEWER
from tui.plan.library import UNTOLD_MINUTES
from tui.plan.phrasing import clock, day_of
from tui.plan.schedule import lay_out
from tui.plan.text import clean
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.model import Interview, Plan
    from tui.plan.schedule import Planned

DAY = timedelta(days=1)
#: Of a day without an hour, the alarm is in the morning; of the interview, on the evening before.
MORNING = timedelta(hours=9)
EVENING_BEFORE = timedelta(hours=-6)
_LONGEST = 300


class Entry(Value):
    """One entry of a calendar.

    `key` is stable for the same thing of the same plan. `starts` is aware, or a day; `ends` is
    aware, and None for a day. `alarms` count from the start, negative before it. `busy` says
    whether the time is taken. The texts are safe to show.
    """

    key: str
    title: str
    starts: date
    ends: datetime | None = None
    place: str = ""
    link: str = ""
    about: tuple[str, ...] = ()
    alarms: tuple[timedelta, ...] = ()
    busy: bool = True
    cancelled: bool = False


def entries_of(plan: Plan, library: Library, now: datetime) -> tuple[Entry, ...]:
    """The entries of a plan at `now`, in the order of their starts; notes are left out.

    Raises:
        PlanError: the plan is closed, or nothing of it has a day.
    """
    state = count_down(plan, now).state
    if state == CLOSED:
        raise PlanError("This plan is closed, so there is nothing for a calendar.")
    entries = []
    if plan.interview.starts is not None:
        entries.append(_interview(plan))
    leave = leave_by(plan.interview)
    if leave is not None and state != OVER and plan.interview.cancelled is None:
        entries.append(_leaving(plan.interview, leave))
    if plan.interview.cancelled is None:
        agenda = lay_out(plan, library, now)
        steps = (*agenda.today, *agenda.week, *agenda.later)
        taken = leave is not None
        entries += [_step(one) for one in steps if _wanted(one, leaving_is_taken=taken)]
    if not entries:
        raise PlanError(
            "There is nothing for a calendar yet: no date, and no essential step with a day."
        )
    return tuple(sorted(entries, key=lambda one: (day_of(one.starts), one.starts.isoformat())))


def name_for_calendars(plan: Plan, name: str) -> Edited:
    """The plan with the name that its entries have in calendars, where it has none yet."""
    if plan.interview.calendar_id:
        return Edited(plan=plan, said="Nothing to change")
    named = plan.interview.but(calendar_id=name)
    return Edited(plan=plan.but(interview=named), said="Named the plan for calendars")


def _wanted(planned: Planned, *, leaving_is_taken: bool) -> bool:
    due = planned.step.due
    if leaving_is_taken and isinstance(due, Due) and due.anchor == LEAVE_BY:
        return False  # it is the entry that says when to leave
    return planned.facts.essential and not planned.done and planned.day is not None


def _interview(plan: Plan) -> Entry:
    interview = plan.interview
    dated = interview.but(cancelled=None)  # a calendar hears of the date that was cancelled
    start = start_of(dated)
    assert start is not None
    named = ", ".join(filter(None, (interview.role, interview.company)))
    title = clean(f"Second interview: {named}" if named else "Second interview", _LONGEST)
    whole = not isinstance(start, datetime)
    soon = timedelta(minutes=-15) if by_video(interview) else timedelta(hours=-2)
    return Entry(
        key="interview",
        title=title,
        starts=start,
        ends=None if whole else end_moment(dated),
        place=clean(interview.place, _LONGEST),
        link=interview.link if interview.link.isprintable() else "",
        about=tuple(clean(line, _LONGEST) for line in _about(plan)),
        alarms=(EVENING_BEFORE,) if whole else (-DAY, soon),
        cancelled=interview.cancelled is not None,
    )


def _about(plan: Plan) -> list[str]:
    interview = plan.interview
    roles = (INTERVIEWER, COORDINATOR)
    met = [f"{one.name} ({one.role})" for one in plan.people if one.role in roles]
    join = join_by(interview)
    return [
        *([f"You meet {', '.join(met)}."] if met else []),
        *([f"Join by {clock(join)} ({interview.zone}): {interview.link}"] if join else []),
        *([f"If you are late, call {interview.phone}."] if interview.phone else []),
        *([f"If something fails: {interview.fallback}"] if interview.fallback else []),
    ]


def _leaving(interview: Interview, leave: datetime) -> Entry:
    start = start_of(interview)
    assert isinstance(start, datetime)
    place = clean(interview.place, _LONGEST)
    return Entry(
        key="leave-by",
        title=f"Leave by {clock(leave)}: {place}" if place else f"Leave by {clock(leave)}",
        starts=leave,
        ends=start,
        place=place,
        about=(f"{interview.travel} min on the way; the interview is at {clock(start)}.",),
        alarms=(timedelta(minutes=-30), timedelta()),
    )


def _step(planned: Planned) -> Entry:
    step, known = planned.step, planned.facts
    at = planned.due.at if planned.due is not None else None
    day = planned.day
    assert day is not None
    starts: date = at if at is not None and day_of(at) == day else day
    minutes = known.minutes or UNTOLD_MINUTES
    about = [known.why, f"Done when: {known.done_when}" if known.done_when else ""]
    if known.minutes:
        about.append(f"About {known.minutes} min.")
    timed = isinstance(starts, datetime)
    return Entry(
        key=f"step-{step.id}",
        title=clean(step.title, _LONGEST),
        starts=starts,
        ends=later(starts, minutes) if isinstance(starts, datetime) else None,
        about=tuple(clean(line, _LONGEST) for line in about if line),
        alarms=(timedelta(),) if timed else (MORNING,),
        busy=False,
    )
