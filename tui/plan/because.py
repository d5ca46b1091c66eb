"""Why a step is where it is, and what should be known of the days, in one sentence each."""

from __future__ import annotations

from tui.plan import entries as why
from tui.plan.due import Due
from tui.plan.phrasing import day, near_day
from tui.plan.time_left import FIVE_DAYS, TWELVE_HOURS, TWO_DAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.schedule import Agenda, Planned

#: So many days are named.
NAMED = 3
_ROWS = {
    FIVE_DAYS: "With about five days",
    TWO_DAYS: "With about two days",
    TWELVE_HOURS: "With only hours",
}
_PLAIN = {
    why.LEISURE: "Nothing is due while you wait; this is worth doing now.",
    why.NOT_YET: "It comes when you know the date.",
    why.SETTING: "It belongs to a setting that this interview does not have.",
    why.PASSED: "Its day has gone by and it is not essential; do it if you like.",
    why.FULL: "Its day is full with what is essential; do it if you like.",
    why.FAVOUR: "Less than a day is left, which is too late to ask a favour.",
    why.TOO_LATE: "It was for the evening before, which is over.",
    why.NO_ROOM: "The time left holds no more; do it first if it matters most to you.",
    why.BEFORE: "It was for before the interview, which is over.",
    why.CLOSED_PLAN: "The plan is closed.",
    why.TICKED: "You did it.",
}


def because(planned: Planned, agenda: Agenda, today: date) -> str:
    """Why a step is on its day, or has none, or is set aside."""
    said = _reason(planned, agenda, today)
    if planned.whole is not None and planned.facts.minutes is not None:
        said = f"{said[:-1]}; {planned.facts.minutes} of {planned.whole} minutes are enough."
    if planned.note:
        said += f" {planned.note[0].upper()}{planned.note[1:]}."
    return said


def days_remark(agenda: Agenda, today: date) -> str:
    """What should be known of the days themselves, nothing where they hold what they should."""
    if agenda.stopped:
        rest = "; what is left waits for you" if agenda.week or agenda.later else ""
        return f"Today is closed for the evening{rest}. Rest is part of preparing."
    said = []
    if agenda.over:
        said.append(f"More is essential than the days hold: {_days(agenda.over, today)}.")
        if today in agenda.over:
            said.append("Begin at the top, and leave it when you have had enough.")
    if agenda.off_used:
        used = _days(agenda.off_used, today)
        said.append(f"A day off is used, because no other day is left: {used}.")
    return " ".join(said)


def _days(days: tuple[date, ...], today: date) -> str:
    """Up to three days by name, then how many more."""
    more = [f"and {len(days) - NAMED} more"] if len(days) > NAMED else []
    return ", ".join([*(near_day(one, today) for one in days[:NAMED]), *more])


def _reason(planned: Planned, agenda: Agenda, today: date) -> str:
    reason = planned.reason
    if reason in _PLAIN:
        return _PLAIN[reason]
    if reason == why.SHORT:
        if agenda.row in _ROWS:
            return f"{_ROWS[agenda.row]} for everything, this is left out; do it if you like."
        return "It comes when you know the date."
    if reason == why.UNDATED:
        meant = planned.step.due
        if isinstance(meant, Due):
            return f"It is for {meant.words}, and that has no date yet."
        return "It has no date."
    if planned.day is None or planned.meant is None:
        return "It has no date."
    return _dated(planned, planned.day, planned.meant, agenda, today)


def _dated(planned: Planned, on: date, meant: date, agenda: Agenda, today: date) -> str:
    """Why a step is on the day it is on."""
    place, own, reason = near_day(on, today), day(meant, today), planned.reason
    due = planned.step.due
    if reason == why.STILL_OPEN:
        return f"It was for {own} and is essential, so it is still open."
    if reason == why.CARRIED:
        return f"{_upper(near_day(max(meant, today), today))} is full, so it comes {place}."
    if reason == why.EARLIER:
        return f"The days after are full, so it comes {place}."
    if reason == why.DAY_OFF:
        return f"{_upper(near_day(max(meant, today), today))} is a day off, so it comes {place}."
    if reason == why.EVENING:
        return f"Today is closed for the evening, so it comes {place}."
    if reason == why.RESET and agenda.row in _ROWS:
        return f"{_ROWS[agenda.row]} for everything, it comes {place}."
    if isinstance(due, Due) and planned.due is not None and planned.due.day == on:
        return f"It is for {due.words}, and that is {place}."
    if isinstance(due, Due):
        return f"It belongs before the interview, so it comes {place}."
    return f"You gave it this day: {own}."


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]
