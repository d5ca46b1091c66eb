"""What a person can do on a step, and in the list of them."""

from __future__ import annotations

from tui.panes.acts.act import STEPS, Act

STEPS_ACTS = (
    Act(
        id="tick",
        keys="space,x",
        label="tick",
        says="Tick the step, or untick it.",
        place=STEPS,
        on_row=True,
    ),
    Act(
        id="add-step",
        keys="a,n",
        label="add",
        says="Add a step of your own.",
        place=STEPS,
    ),
    Act(
        id="open-step",
        keys="enter",
        label="why",
        says="Show why it matters, when it is done, your note.",
        place=STEPS,
        on_row=True,
    ),
    Act(
        id="edit-step",
        keys="e",
        label="edit",
        says="Change title, day and minutes of the step.",
        place=STEPS,
        on_row=True,
    ),
    Act(
        id="date-step",
        keys="d",
        label="date",
        says="Put the step on another day.",
        place=STEPS,
        on_row=True,
    ),
    Act(
        id="note-step",
        keys="o",
        label="note",
        says="Write a note on the step.",
        place=STEPS,
        on_row=True,
    ),
    Act(
        id="delete-step",
        keys="D,delete",
        label="delete",
        says="Delete the step; undo brings it back.",
        place=STEPS,
        on_row=True,
        shown=False,
    ),
    Act(
        id="filter",
        keys="slash",
        label="filter",
        says="Show only steps that contain what you type.",
        place=STEPS,
    ),
    Act(
        id="hide-done",
        keys="H",
        label="hide done",
        says="Hide what is done, or show it again.",
        place=STEPS,
        shown=False,
    ),
)
