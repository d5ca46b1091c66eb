"""What a person can do with the interview itself."""

from __future__ import annotations

from tui.panes.acts.act import COUNTDOWN, Act
from tui.plan.countdown import CALLED, DATED, TODAY, WAITING

COUNTDOWN_ACTS = (
    Act(
        id="edit-interview",
        keys="e,enter",
        label="edit",
        says="Change company, role, when, where, settings.",
        place=COUNTDOWN,
    ),
    Act(
        id="call-came",
        keys="c",
        label="called",
        says="Record that they called you to round two.",
        place=COUNTDOWN,
        states=(WAITING,),
    ),
    Act(
        id="move-interview",
        keys="d",
        label="date",
        says="Set or move the date; the steps move with it.",
        place=COUNTDOWN,
    ),
    Act(
        id="put-on-today",
        keys="t",
        label="put on today",
        says="Put on today what the last move left in the past.",
        place=COUNTDOWN,
        shown=False,
    ),
    Act(
        id="set-pace",
        keys="p",
        label="pace",
        says="Set minutes a day, days off, the hour to stop.",
        place=COUNTDOWN,
    ),
    Act(
        id="take-invitation",
        keys="i",
        label="invitation",
        says="Take in an invitation: an .ics file, a mail.",
        place=COUNTDOWN,
    ),
    Act(
        id="interview-over",
        keys="f",
        label="over",
        says="Say that the interview is over, now.",
        place=COUNTDOWN,
        states=(CALLED, DATED, TODAY),
    ),
)
