"""Where the interview stands in time: its state, what is left until it, when to leave."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tui.plan.library import MEAL, VIDEO
from tui.plan.phrasing import day_of
from tui.plan.text import clean
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
#: Minutes before the start to join a video call, and before that to be ready (F.2).
JOIN_EARLY = 5
READY_EARLY = 5
#: The last day begins so many minutes before the start.
LAST_DAY = 24 * 60
#: With the call but no date, a plan is laid out towards this many days after the call (H).
PROVISIONAL_DAYS = 7


class Countdown(Value):
    """What is left, at one moment.

    `now`, `starts`, `leave_by` and `join_by` are aware, in the interview's zone; `starts` is a date
    while the hour is not known. Days count midnights; working days run from today up to the day
    before. Minutes are elapsed time, so a night that clocks change is an hour shorter or longer.
    `own` is the person's own zone, "" while it is not known.
    `cancelled` is the day they took the date back, while there is no other.
    """

    state: str
    now: datetime
    starts: date | None = None
    days_left: int | None = None
    working_days_left: int | None = None
    minutes_left: int | None = None
    leave_by: datetime | None = None
    minutes_to_leave: int | None = None
    join_by: datetime | None = None
    minutes_to_join: int | None = None
    cancelled: date | None = None
    remark: str = ""
    own: str = ""

    @property
    def today(self) -> date:
        """The calendar day where the interview is."""
        return self.now.date()


def count_down(plan: Plan, now: datetime, own: str = "") -> Countdown:
    """The countdown of `plan` at `now`, any aware moment; `own` is the person's own zone."""
    interview = plan.interview
    here = local(now, interview.zone)
    today = here.date()
    state = _state(interview, here)
    start = start_of(interview)
    if start is None:
        return Countdown(state=state, now=here, cancelled=_cancelled(interview, state), own=own)
    days = (day_of(start) - today).days
    working = working_days(today, day_of(start))
    if not isinstance(start, datetime):
        return Countdown(
            state=state,
            now=here,
            starts=start,
            days_left=days,
            working_days_left=working,
            own=own,
        )
    leave, join = leave_by(interview), join_by(interview)
    return Countdown(
        state=state,
        now=here,
        starts=start,
        days_left=days,
        working_days_left=working,
        minutes_left=minutes_between(now, start),
        leave_by=leave,
        minutes_to_leave=None if leave is None else minutes_between(now, leave),
        join_by=join,
        minutes_to_join=None if join is None else minutes_between(now, join),
        remark=start_remark(interview),
        own=own,
    )


def is_last_day(countdown: Countdown) -> bool:
    """Whether it is the day of the interview, or fewer than 24 hours are left."""
    if countdown.state == TODAY:
        return True
    left = countdown.minutes_left
    return countdown.state == DATED and left is not None and left <= LAST_DAY


def start_of(interview: Interview) -> date | None:
    """The start, aware and in the interview's zone, or its day while the hour is not known.

    A date that they cancelled is none. A wall time that clocks skip is moved forward by the gap;
    of one that comes twice the first is meant.
    """
    if interview.starts is None or interview.cancelled is not None:
        return None
    return shown_in(interview.starts, interview.zone)


def start_moment(interview: Interview) -> datetime | None:
    """The start as `start_of` gives it; None while day or hour is not known."""
    start = start_of(interview)
    return start if isinstance(start, datetime) else None


def start_remark(interview: Interview) -> str:
    """A sentence where clocks skip or repeat the start, or its zone is not known, else nothing."""
    starts = interview.starts
    if starts is not None and (lost := lost_zone(interview)):
        return f"The zone {lost} is not known on this machine, so hours are counted in UTC."
    if start_moment(interview) is None or not isinstance(starts, datetime) or starts.tzinfo:
        return ""
    return fix(starts, interview.zone).remark


def lost_zone(interview: Interview) -> str:
    """The zone as the file has it, where this machine does not know it; else nothing."""
    return next((clean(f.raw, 40) for f in interview.faults if f.key == "zone"), "")


def end_moment(interview: Interview) -> datetime | None:
    """When the interview is over, as recorded or by its planned length; None when unknown."""
    ended = None if interview.ended is None else shown_in(interview.ended, interview.zone)
    if isinstance(ended, datetime):
        return ended
    start = start_moment(interview)
    return None if start is None else later(start, interview.minutes)


def leave_by(interview: Interview) -> datetime | None:
    """When to leave home: start, less check-in, door, the way, and a buffer of half the way.

    Each is as the interview says, where it does. None when the hour or the way is not known, or
    when the interview is by video alone.
    """
    start = start_moment(interview)
    if start is None or by_video(interview) or interview.travel is None:
        return None
    half = max(LEAST_BUFFER, -(-interview.travel // 2))
    buffer = half if interview.buffer is None else interview.buffer
    # In one go: at the edge of the calendar a part of it would be told as the whole.
    return later(start, -(_at_the_door(interview) + interview.travel + buffer))


def near_by(interview: Interview) -> datetime | None:
    """When to be near the door: start, less check-in and what the door takes.

    A meal alone has no door to pass: you wait in the lobby. None as in `leave_by`.
    """
    start = start_moment(interview)
    if start is None or by_video(interview):
        return None
    return later(start, -_at_the_door(interview))


def join_by(interview: Interview) -> datetime | None:
    """When to join the call: `check_in` minutes early where nobody travels, else as F.2 says.

    None while the hour is not known, or when nothing of it is by video.
    """
    start = start_moment(interview)
    if start is None or VIDEO not in interview.settings:
        return None
    early = _check_in(interview, JOIN_EARLY) if by_video(interview) else JOIN_EARLY
    return later(start, -early)


def ready_by(interview: Interview) -> datetime | None:
    """When to sit ready before joining, `door` minutes earlier by video alone; as `join_by`."""
    join = join_by(interview)
    if join is None:
        return None
    own = interview.door if by_video(interview) else None
    return later(join, -(READY_EARLY if own is None else own))


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


def _at_the_door(interview: Interview) -> int:
    """Minutes that checking in and the door take."""
    usual = 0 if interview.settings == (MEAL,) else DOOR_MINUTES
    door = usual if interview.door is None else interview.door
    return _check_in(interview, CHECK_IN_MINUTES) + door


def _check_in(interview: Interview, usual: int) -> int:
    return usual if interview.check_in is None else interview.check_in


def _state(interview: Interview, now: datetime) -> str:
    if interview.closed is not None:
        return CLOSED
    if interview.ended is not None:
        return OVER
    start = start_of(interview)
    if start is None:
        known = interview.called is not None or interview.cancelled is not None
        return CALLED if known else WAITING
    end = end_moment(interview)
    if now.date() > day_of(start) if end is None else minutes_between(now, end) <= 0:
        return OVER
    return TODAY if day_of(start) <= now.date() else DATED


def _cancelled(interview: Interview, state: str) -> date | None:
    """The day they cancelled the date, while there is no other one."""
    return interview.cancelled if state == CALLED else None
