"""Where the interview stands in time: its state, what is left until it, when to leave."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tui.plan.library import VIDEO
from tui.plan.phrasing import day_of
from tui.plan.value import Value
from tui.plan.zones import fix, local, shown_in, working_days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.model import Interview, Plan

WAITING, CALLED, DATED = "waiting", "called", "dated"
TODAY, OVER, CLOSED = "today", "over", "closed"

#: Minutes at the door and for checking in, before the start (content brief F.2).
DOOR_MINUTES = 10
CHECK_IN_MINUTES = 10
#: A buffer is half of the way, and at least this many minutes (F.2).
LEAST_BUFFER = 20
#: Minutes before the start to join a video call (F.2).
JOIN_EARLY = 5
#: Minutes before the start to stand near the door when the way is not known (F.2).
NEAR_DOOR = 20
#: With the call but no date, a plan is laid out towards this many days after the call (H).
PROVISIONAL_DAYS = 7


class Countdown(Value):
    """What is left, at one moment.

    `now`, `starts` and `leave_by` are aware, in the interview's zone; `starts` is a date while the
    hour is not known. Days count midnights; working days run from today up to the day before.
    Minutes are elapsed time, so a night that clocks change is an hour shorter or longer.
    """

    state: str
    now: datetime
    starts: date | None = None
    days_left: int | None = None
    working_days_left: int | None = None
    minutes_left: int | None = None
    leave_by: datetime | None = None
    minutes_to_leave: int | None = None
    remark: str = ""

    @property
    def today(self) -> date:
        """The calendar day where the interview is."""
        return self.now.date()


def count_down(plan: Plan, now: datetime) -> Countdown:
    """The countdown of `plan` at `now`, any aware moment."""
    interview = plan.interview
    here = local(now, interview.zone)
    today = here.date()
    state = _state(interview, here)
    start = start_of(interview)
    if start is None:
        return Countdown(state=state, now=here)
    days = (day_of(start) - today).days
    working = working_days(today, day_of(start))
    if not isinstance(start, datetime):
        return Countdown(
            state=state,
            now=here,
            starts=start,
            days_left=days,
            working_days_left=working,
        )
    leave = leave_by(interview)
    return Countdown(
        state=state,
        now=here,
        starts=start,
        days_left=days,
        working_days_left=working,
        minutes_left=minutes_between(now, start),
        leave_by=leave,
        minutes_to_leave=None if leave is None else minutes_between(now, leave),
        remark=start_remark(interview),
    )


def start_of(interview: Interview) -> date | None:
    """The start, aware and in the interview's zone, or its day while the hour is not known.

    A wall time that clocks skip is moved forward by the gap; of one that comes twice the first
    is meant.
    """
    return None if interview.starts is None else shown_in(interview.starts, interview.zone)


def start_moment(interview: Interview) -> datetime | None:
    """The start as `start_of` gives it; None while day or hour is not known."""
    start = start_of(interview)
    return start if isinstance(start, datetime) else None


def start_remark(interview: Interview) -> str:
    """A sentence where clocks skip or repeat the start, else nothing."""
    starts = interview.starts
    if start_moment(interview) is None or not isinstance(starts, datetime) or starts.tzinfo:
        return ""
    return fix(starts, interview.zone).remark


def end_moment(interview: Interview) -> datetime | None:
    """When the interview is over, as recorded or by its planned length; None when unknown."""
    ended = None if interview.ended is None else shown_in(interview.ended, interview.zone)
    if isinstance(ended, datetime):
        return ended
    start = start_moment(interview)
    return None if start is None else later(start, interview.minutes)


def leave_by(interview: Interview) -> datetime | None:
    """When to leave home: start, less check-in, door, the way, and a buffer of half the way.

    None when the hour or the way is not known, or when the interview is by video alone.
    """
    start = start_moment(interview)
    if start is None or interview.travel is None or by_video(interview):
        return None
    buffer = max(LEAST_BUFFER, -(-interview.travel // 2))
    return later(start, -(CHECK_IN_MINUTES + DOOR_MINUTES + interview.travel + buffer))


def by_video(interview: Interview) -> bool:
    """Whether nobody has to go anywhere."""
    return interview.settings == (VIDEO,)


def later(moment: datetime, minutes: int) -> datetime:
    """`moment` so many elapsed minutes later, in its own zone; reckoned in UTC.

    Where that leads outside what a calendar holds, the moment stays as it is.
    """
    try:
        return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)
    except OverflowError:
        return moment


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole elapsed minutes from `start` to `end`, rounded up; reckoned in UTC."""
    seconds = (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds()
    return int(-(-seconds // 60))


def _state(interview: Interview, now: datetime) -> str:
    if interview.closed is not None:
        return CLOSED
    if interview.ended is not None:
        return OVER
    start = start_of(interview)
    if start is None:
        return WAITING if interview.called is None else CALLED
    end = end_moment(interview)
    if now.date() > day_of(start) if end is None else minutes_between(now, end) <= 0:
        return OVER
    return TODAY if day_of(start) <= now.date() else DATED
