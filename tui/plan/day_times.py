"""The moments of the last day in words: now, the start, leaving, joining; and being late."""

from __future__ import annotations

from datetime import datetime

from tui.plan.countdown import (
    by_video,
    is_last_day,
    join_by,
    leave_by,
    minutes_between,
    near_by,
    ready_by,
)
from tui.plan.day_parts import number_to_call
from tui.plan.heading import joining, leaving, leaving_home
from tui.plan.own_time import own_clock
from tui.plan.phrasing import clock, full_day, near_day
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.countdown import Countdown
    from tui.plan.model import Plan

#: When to sit before the camera; the own clock leaves it to the moment of joining.
READY = "ready by"


def late_words(plan: Plan, countdown: Countdown) -> str:
    """The number to call, first of all, once it is later than leaving or joining allows."""
    if not is_last_day(countdown) or not is_late(plan, countdown):
        return ""
    number = number_to_call(plan)
    if number:
        return f"call {number} now if you are not {_there(plan)} yet"
    return f"write to them now if you are not {_there(plan)} yet; no number is in the plan"


def is_late(plan: Plan, countdown: Countdown) -> bool:
    """Whether the moment to leave, or to join a call, has passed.

    While the way is not known, the moment to be near the door counts.
    """
    interview = plan.interview
    go = leave_by(interview) or near_by(interview) or join_by(interview)
    return go is not None and minutes_between(countdown.now, go) < 0


def times(plan: Plan, countdown: Countdown) -> tuple[str, ...]:
    """Now, the start and when to leave; then the call, and the person's own clock."""
    told = [f"Now {clock(countdown.now)}", _start(plan, countdown)]
    call, ready = joining(countdown), _ready(plan, countdown)
    if by_video(plan.interview):
        lines = [_joined(*told, call), f"Be {ready}" if ready else ""]
    else:
        lines = [_joined(*told, leaving_home(countdown) or _near(plan, countdown))]
        lines.append(f"For the call: {_joined(ready, call)}" if call else "")
    return (*filter(None, lines), *_own_times(plan, countdown, now=True))


def days_words(plan: Plan, countdown: Countdown) -> tuple[str, ...]:
    """Day, start and when to leave, as they stand on paper."""
    start = countdown.starts
    if start is None:
        return ("No date yet",)
    if not isinstance(start, datetime):
        return (f"{full_day(start)} · hour not known yet",)
    interview = plan.interview
    told = [f"{full_day(start)} · {clock(start)} {interview.zone}"]
    for word, moment in _moments(plan, countdown, now=False)[1:]:
        told.append(f"{word} {_dayed(moment, start)}")
    own = _own_times(plan, countdown, now=False)
    return (_joined(*told), *own, *filter(None, [countdown.remark]))


def glance_words(plan: Plan, countdown: Countdown) -> str:
    """The last day in a few words, for a prompt or a bar; "" on any other day."""
    if not is_last_day(countdown):
        return ""
    late = late_words(plan, countdown)
    if late and (countdown.minutes_left or 0) > 0:
        number = number_to_call(plan)
        return f"call {number} now" if number else "write to them now"
    return leaving(countdown)


def _moments(plan: Plan, countdown: Countdown, *, now: bool) -> list[tuple[str, datetime]]:
    """The moments of the day that are known, in the order they are told."""
    told: list[tuple[str, datetime]] = [("now", countdown.now)] if now else []
    if isinstance(countdown.starts, datetime):
        told.append(("starts", countdown.starts))
    if countdown.leave_by is not None:
        told.append(("leave by", countdown.leave_by))
    ready = ready_by(plan.interview)
    if ready is not None and countdown.join_by is not None:
        told += [(READY, ready), ("join by", countdown.join_by)]
    return told


def _start(plan: Plan, countdown: Countdown) -> str:
    start = countdown.starts
    if start is None:
        return "no date yet"
    if not isinstance(start, datetime):
        return f"{near_day(start, countdown.today)}, the hour is not known yet"
    zone = clean(plan.interview.zone, 40)
    if countdown.minutes_left is not None and countdown.minutes_left <= 0:
        return f"started {_near_clock(start, countdown)} {zone}"
    return f"starts {_near_clock(start, countdown)} {zone}"


def _ready(plan: Plan, countdown: Countdown) -> str:
    ready = ready_by(plan.interview)
    ahead = ready is not None and ready > countdown.now
    return f"{READY} {clock(ready)}" if ready is not None and ahead else ""


def _near(plan: Plan, countdown: Countdown) -> str:
    """When to be near the door, while the way there is not known."""
    near = near_by(plan.interview)
    if countdown.leave_by is not None or near is None or near <= countdown.now:
        return ""
    return f"near the door by {_near_clock(near, countdown)}"


def _own_times(plan: Plan, countdown: Countdown, *, now: bool) -> tuple[str, ...]:
    """The moments on the person's own clock in one line, where it differs."""
    own = [
        f"{word} {shown}"
        for word, moment in _moments(plan, countdown, now=now)
        if word != READY and (shown := own_clock(moment, countdown.own))
    ]
    return (f"Your time, {clean(countdown.own, 40)}: {_joined(*own)}",) if own else ()


def _joined(*told: str) -> str:
    return " · ".join(filter(None, told))


def _near_clock(moment: datetime, countdown: Countdown) -> str:
    """`10:00`, or `tomorrow 10:00`."""
    if moment.date() == countdown.today:
        return clock(moment)
    return f"{near_day(moment, countdown.today)} {clock(moment)}"


def _dayed(moment: datetime, start: datetime) -> str:
    """`08:45`, or with the day where it is not the day of the start."""
    return clock(moment) if moment.date() == start.date() else f"{_short(moment)} {clock(moment)}"


def _short(moment: date) -> str:
    return full_day(moment).rsplit(" ", 1)[0]


def _there(plan: Plan) -> str:
    return "in the call" if by_video(plan.interview) else "on the way"
