"""The same moment on the person's own clock, told where it differs from the interview's."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.phrasing import WEEKDAYS, clock
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


def own_clock(moment: datetime, own: str) -> str:
    """`04:00`, or `Wed 22:00` where it is another day there; "" where both clocks agree.

    `moment` is aware, in the interview's zone; `own` is an IANA name, "" while none is known.
    """
    if not own:
        return ""
    try:
        there = local(moment, own)
    except PlanError:  # a zone that this machine lost since, or the edge of the calendar
        return ""
    if there.utcoffset() == moment.utcoffset():
        return ""
    day = "" if there.date() == moment.date() else f"{WEEKDAYS[there.weekday()]} "
    return f"{day}{clock(there)}"


def in_own_time(moment: datetime, own: str) -> str:
    """`04:00 your time`, or nothing where both clocks agree."""
    shown = own_clock(moment, own)
    return f"{shown} your time" if shown else ""
