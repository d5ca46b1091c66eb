"""The agenda in words: the names of its groups, and a step's day in a narrow column."""

from __future__ import annotations

from tui.plan.phrasing import MONTHS, WEEKDAYS, clock, near_day
from tui.plan.schedule import ASIDE, DONE, LATER, TODAY, WEEK
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.schedule import Planned

#: The groups of a checklist as the person reads them.
GROUP_NAMES = {
    TODAY: "Today",
    WEEK: "This week",
    LATER: "Later",
    ASIDE: "Later, if you like",
    DONE: "Done",
}


def due_words(planned: Planned, today: date) -> str:
    """The day of a step in a column of ten: `today`, `still open`, `Thu 3 Dec`, `07:00`.

    Of another year it is `4 Jan ’27`.
    """
    fault = next((f for f in planned.step.faults if f.key == "due"), None)
    if fault is not None:
        return f"? {clean(fault.raw, 8)}"
    if planned.step.done is not None:
        return _near(planned.step.done.date(), today)
    if planned.still_open:
        return "still open"
    if planned.day is None:
        return ""
    if planned.due is not None and planned.due.at is not None and planned.day == today:
        return clock(planned.due.at)
    return _near(planned.day, today)


def short_due_words(planned: Planned, today: date) -> str:
    """The same in a column of six: `Wed` within the week, `30 Nov` beyond it; nothing for today.

    A step of today that is still open shows the day it was due.
    """
    if any(fault.key == "due" for fault in planned.step.faults):
        return "?"
    if planned.step.done is not None:
        moment = planned.step.done.date()
        return "" if moment == today else _day_and_month(moment)
    if planned.still_open and planned.due is not None:
        return _day_and_month(planned.due.day)
    if planned.day is None:
        return ""
    if planned.day == today:
        return clock(planned.due.at) if planned.due is not None and planned.due.at else ""
    if 0 < (planned.day - today).days < len(WEEKDAYS):
        return WEEKDAYS[planned.day.weekday()]
    return _day_and_month(planned.day)


def _near(moment: date, today: date) -> str:
    if moment.year == today.year or abs((moment - today).days) <= 1:
        return near_day(moment, today)
    return f"{_day_and_month(moment)} ’{moment.year % 100:02d}"


def _day_and_month(moment: date) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]}"
