"""By when something is owed, in a few words."""

from __future__ import annotations

from datetime import datetime

from tui.plan.phrasing import clock, day_of, near_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def by_words(by: date | None, here: datetime) -> str:
    """`by 11:00`, `by tomorrow`, `by Fri 4 Dec`, `still open` once it has passed; "" of no day.

    `here` is aware, in the zone of `by`.
    """
    if by is None:
        return ""
    on = day_of(by)
    if on < here.date() or (isinstance(by, datetime) and by.timestamp() <= here.timestamp()):
        return "still open"
    if on == here.date() and isinstance(by, datetime):
        return f"by {clock(by)}"
    return f"by {near_day(on, here.date())}"
