"""What a person can do on somebody, and in the list of people."""

from __future__ import annotations

from tui.panes.acts.act import PEOPLE, Act

PEOPLE_ACTS = (
    Act(
        id="add-person",
        keys="a,n",
        label="add",
        says="Add somebody: name, role and a note.",
        place=PEOPLE,
    ),
    Act(
        id="open-person",
        keys="enter",
        label="open",
        says="Show role, note, and what passed between you.",
        place=PEOPLE,
        on_row=True,
    ),
    Act(
        id="edit-person",
        keys="e,o",
        label="edit",
        says="Change name, role and note.",
        place=PEOPLE,
        on_row=True,
    ),
    Act(
        id="log-person",
        keys="l",
        label="log",
        says="Keep what passed between you: called, met, wrote.",
        place=PEOPLE,
        on_row=True,
    ),
    Act(
        id="delete-person",
        keys="D,delete",
        label="delete",
        says="Delete the person; u brings them back.",
        place=PEOPLE,
        on_row=True,
        shown=False,
    ),
)
