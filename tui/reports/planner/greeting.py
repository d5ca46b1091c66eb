"""What the planner says first: what is wrong with the file, that it is over, or where to begin."""

from __future__ import annotations

from datetime import datetime

from tui.plan.countdown import OVER
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.reports.planner.view import View

#: What is said when the interview is over, and the way on.
IT_IS_OVER = ("It is over, and you did it", "7 what comes after")


class Said(Value):
    """A message: what happened, the way back or on, and whether it is a refusal."""

    text: str = ""
    back: str = ""
    refused: bool = False


def greeting(
    view: View,
    *,
    problem: str = "",
    writable: bool = True,
    warning: str = "",
    new: bool = True,
) -> Said:
    """The first message over a plan.

    `problem` is the first of its fields that cannot be read, `warning` what of the settings cannot
    be meant. Only where `new` is true does it speak to somebody who has done nothing yet.
    """
    if problem:
        return Said(text=f"{problem}. secondround check tells more.", refused=True)
    if not writable:
        text = "A newer secondround made this plan: it is for reading only"
        return Said(text=text, refused=True)
    if warning:
        return Said(text=warning, refused=True)
    if view.countdown.state == OVER:
        text, back = IT_IS_OVER
        return Said(text=text, back=back)
    if not new or any(step.done for step in view.plan.steps):
        return Said()
    interview = view.plan.interview
    if interview.zone == "UTC" != view.countdown.own and isinstance(interview.starts, datetime):
        # A server is often in UTC and a person seldom: they would be there at the wrong hour.
        back = f"3, then {view.key_of('edit-interview')}, sets another time zone"
        return Said(text="The hour is in UTC, as on this machine", back=back)
    tick = view.key_of("tick")
    named = tick.capitalize() if len(tick) > 1 else tick
    back = f"{view.key_of('help')} shows every key"
    return Said(text=f"{named} ticks the highlighted step", back=back)
