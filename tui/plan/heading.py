"""What stands above everything: which interview, when, and how long until then, in words."""

from __future__ import annotations

from datetime import datetime

from tui.plan.countdown import CALLED, CLOSED, DATED, OVER, TODAY, WAITING
from tui.plan.own_time import in_own_time
from tui.plan.phrasing import clock, count, day, day_of, days_away, near_day, span
from tui.plan.text import clean
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.countdown import Countdown
    from tui.plan.model import Interview, Plan


class Heading(Value):
    """The heading of a plan; a part that does not apply is empty."""

    title: str
    left: str
    when: str
    leave: str = ""
    remark: str = ""


def heading(plan: Plan, countdown: Countdown) -> Heading:
    """The heading of a plan at the countdown's moment."""
    interview = plan.interview
    return Heading(
        title=named(interview),
        left=left(countdown),
        when=when(interview, countdown),
        leave=leaving(countdown),
        remark=countdown.remark,
    )


def named(interview: Interview) -> str:
    """The interview by role and company, as far as they are known."""
    role, company = clean(interview.role, 80), clean(interview.company, 80)
    if role and company:
        return f"{role} at {company}"
    return role or company or "Your second interview"


def left(countdown: Countdown) -> str:
    """What is left, in a few words that are honest in every state."""
    if countdown.state == WAITING:
        return "waiting for the call"
    if countdown.state == CALLED:
        return "called, no date yet" if countdown.cancelled is None else "cancelled, no new date"
    if countdown.state == CLOSED:
        return "closed"
    if countdown.state == OVER:
        return "it is over, and you did it"
    if countdown.state == TODAY:
        if countdown.minutes_left is None:
            return "today"
        if countdown.minutes_left <= 0:
            return "now"
        return f"today, in {span(countdown.minutes_left)}"
    assert countdown.days_left is not None
    if countdown.minutes_left is None:
        return days_away(countdown.days_left)
    return f"in {span(countdown.minutes_left)}"


def when(interview: Interview, countdown: Countdown) -> str:
    """Weekday, date, hour, zone and working days, as far as they are known."""
    if countdown.cancelled is not None and interview.starts is not None:
        since = near_day(countdown.cancelled, countdown.today)
        return f"they cancelled {day(day_of(interview.starts), countdown.today)}, {since}"
    if countdown.starts is None:
        if countdown.state == CALLED and interview.called is not None:
            return f"the call came {near_day(interview.called, countdown.today)}"
        return ""
    parts = [day(countdown.starts, countdown.today)]
    if isinstance(countdown.starts, datetime):
        parts.append(f"{clock(countdown.starts)} {interview.zone}")
        parts += filter(None, [in_own_time(countdown.starts, countdown.own)])
    else:
        parts.append("hour not known yet")
    shown = ", ".join(parts)
    if countdown.state == DATED and countdown.working_days_left is not None:
        shown += f" · {count(countdown.working_days_left, 'working day')} left"
    if countdown.state in (OVER, CLOSED) and interview.outcome:
        shown += f" · {clean(interview.outcome, 60)}"
    return shown


def leaving(countdown: Countdown) -> str:
    """When to leave, or to join, from the day before on: `leave by 08:45 (in 45 min)`."""
    return leaving_home(countdown) or joining(countdown)


def leaving_home(countdown: Countdown) -> str:
    """When to leave home, from the day before on; nothing where nobody has to go."""
    return _by("leave", countdown.leave_by, countdown.minutes_to_leave, countdown)


def joining(countdown: Countdown) -> str:
    """When to join the call, from the day before on; nothing where none is by video."""
    return _by("join", countdown.join_by, countdown.minutes_to_join, countdown)


def _by(act: str, moment: datetime | None, minutes: int | None, countdown: Countdown) -> str:
    if moment is None or minutes is None or countdown.state not in (DATED, TODAY):
        return ""
    at = f"{act} by {clock(moment)}"
    days = (moment.date() - countdown.today).days
    if days > 1:
        return ""
    if days == 1:
        return f"{at} tomorrow"
    if minutes > 0:
        return f"{at} (in {span(minutes)})"
    return f"{at}, that is now" if (countdown.minutes_left or 0) > 0 else ""
