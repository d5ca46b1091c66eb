"""Days, hours and distances in a person's words; English names, independent of the locale."""

from __future__ import annotations

from datetime import datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FULL_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = tuple(name[:3] for name in FULL_WEEKDAYS)
MONTHS = tuple(name[:3] for name in FULL_MONTHS)


def day_of(moment: date) -> date:
    """The calendar day of a date or of a moment, in the moment's own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def day(moment: date, today: date) -> str:
    """`Thu 3 Dec`, with the year when it is not this one."""
    shown = f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"
    return shown if moment.year == today.year else f"{shown} {moment.year}"


def full_day(moment: date) -> str:
    """`Thu 3 Dec 2026`; not by `strftime`, which follows the locale of the process."""
    return f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def near_day(moment: date, today: date) -> str:
    """`today`, `tomorrow`, `yesterday`, else as `day` says it."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get((day_of(moment) - today).days) or day(moment, today)


def clock(moment: datetime) -> str:
    """`09:05`."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def days_away(days: int) -> str:
    """`today`, `tomorrow`, `in 9 days`, `3 days ago`."""
    if days in (0, 1, -1):
        return ("today", "tomorrow", "yesterday")[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def span(minutes: int) -> str:
    """A length of time from its minutes: `9 days 4 h`, `3 h 20 min`, `12 min`."""
    days, rest = divmod(max(minutes, 0), 24 * 60)
    hours, left = divmod(rest, 60)
    if days:
        return f"{count(days, 'day')} {hours} h" if hours else count(days, "day")
    if hours:
        return f"{hours} h {left} min" if left else f"{hours} h"
    return f"{left} min"


def count(number: int, noun: str) -> str:
    """`1 step`, `3 steps`; nouns whose plural takes an s, and `person`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {'people' if noun == 'person' else noun + 's'}"


def full_moment(moment: date, zone: str, today: date) -> str:
    """An understood moment, echoed: `Thu 3 Dec 2026, 10:00 Europe/Paris, in 9 days`."""
    on = day_of(moment)
    shown = full_day(on)
    if isinstance(moment, datetime):
        shown += f", {clock(moment)} {zone}"
    return f"{shown}, {days_away((on - today).days)}"
