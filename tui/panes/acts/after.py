"""What a person can do after the interview."""

from __future__ import annotations

from tui.panes.acts.act import AFTER, Act

AFTER_ACTS = (
    Act(
        id="tick-after",
        keys="space,x",
        label="tick",
        says="Tick it: kept, sent, asked, or over.",
        place=AFTER,
        on_row=True,
    ),
    Act(
        id="write-after",
        keys="enter,e",
        label="write",
        says="Write an answer, a detail, a day, the outcome.",
        place=AFTER,
        on_row=True,
    ),
    Act(
        id="add-promise",
        keys="a,n",
        label="promise",
        says="Keep what you promised, to whom, and by when.",
        place=AFTER,
    ),
    Act(
        id="message-after",
        keys="w",
        label="message",
        says="Write the thanks, the check-in or the news.",
        place=AFTER,
        on_row=True,
    ),
    Act(
        id="let-go",
        keys="minus",
        label="not needed",
        says="Say that a note is not needed, or that it is.",
        place=AFTER,
        on_row=True,
    ),
    Act(
        id="delete-after",
        keys="D,delete",
        label="delete",
        says="Delete the promise or the answer; undo brings it back.",
        place=AFTER,
        on_row=True,
        shown=False,
    ),
    Act(
        id="close-plan",
        keys="C",
        label="close",
        says="Close the plan, or open a closed one again.",
        place=AFTER,
    ),
    Act(
        id="next-plan",
        keys="N",
        label="next plan",
        says="Start the next plan, once this one is closed.",
        place=AFTER,
        shown=False,
    ),
)
