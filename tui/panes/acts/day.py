"""What a person can do on the day itself."""

from __future__ import annotations

from tui.panes.acts.act import DAY, Act

DAY_ACTS = (
    Act(
        id="pack-thing",
        keys="space,x",
        label="pack",
        says="Tick a thing that is packed, or untick it.",
        place=DAY,
        on_row=True,
    ),
    Act(
        id="leave-thing",
        keys="minus",
        label="not needed",
        says="Mark a thing as not needed, or as needed again.",
        place=DAY,
        on_row=True,
    ),
    Act(
        id="add-thing",
        keys="a,n",
        label="add",
        says="Add a thing of your own to the kit.",
        place=DAY,
    ),
    Act(
        id="edit-day",
        keys="e",
        label="edit",
        says="Rename the thing, or change what the day rests on.",
        place=DAY,
        on_row=True,
    ),
    Act(
        id="open-line",
        keys="enter",
        label="open",
        says="Read the whole line.",
        place=DAY,
        on_row=True,
    ),
    Act(
        id="calm-day",
        keys="c",
        label="calm",
        says="Read the calm routines, if you like.",
        place=DAY,
    ),
    Act(
        id="delete-thing",
        keys="D,delete",
        label="delete",
        says="Take a thing of your own out of the kit.",
        place=DAY,
        on_row=True,
        shown=False,
    ),
)
