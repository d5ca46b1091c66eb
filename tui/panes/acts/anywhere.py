"""What a person can do wherever they are."""

from __future__ import annotations

from tui.panes.acts.act import Act

ANYWHERE_ACTS = (
    Act(id="undo", keys="u", label="undo", says="Take back the last change, made anywhere."),
    Act(
        id="redo",
        keys="U,ctrl+r",
        label="redo",
        says="Redo the change that was undone last.",
        shown=False,
    ),
    Act(
        id="copy",
        keys="y",
        label="copy",
        says="Copy the line to your own machine's clipboard.",
        shown=False,
    ),
    Act(
        id="jump",
        keys="apostrophe",
        label="jump",
        says="Jump to a row in view by the letter on it.",
        shown=False,
    ),
    Act(
        id="mask",
        keys="asterisk",
        label="mask",
        says="Mask names and company, or show them again.",
        shown=False,
    ),
    Act(
        id="editor",
        keys="ctrl+g",
        label="editor",
        says="Open the plan in your editor.",
        shown=False,
    ),
    Act(
        id="suspend",
        keys="ctrl+z",
        label="suspend",
        says="Give the terminal back to the shell; fg returns.",
        shown=False,
    ),
    Act(
        id="redraw",
        keys="ctrl+l",
        label="redraw",
        says="Draw the screen again, if something wrote over it.",
        shown=False,
    ),
    Act(id="palette", keys="colon,ctrl+p", label="all acts", says="Find any act by its name."),
    Act(id="help", keys="question_mark,f1", label="help", says="Show every key."),
    Act(id="quit", keys="q,ctrl+q", label="quit", says="Leave at once; everything is saved."),
)
