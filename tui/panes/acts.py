"""What a person can do in the planner: each act declared once, with its keys and its words.

Bindings, the line of keys, the help and the palette are made from this list, so that they cannot
disagree. The ids are stable: keys are remapped by them.
"""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message

from tui.plan.value import Value

STEPS, PEOPLE, COUNTDOWN, ANYWHERE = "steps", "people", "countdown", "anywhere"


class Act(Value):
    """One act: its keys, a short label, a full sentence, and the pane it belongs to.

    `on_row` acts need a highlighted row; `shown` ones are named in the line of keys.
    """

    id: str
    keys: str
    label: str
    says: str
    place: str = ANYWHERE
    on_row: bool = False
    shown: bool = True


ACTS = (
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
        says="Delete the step; u brings it back.",
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
        label="the call came",
        says="Record that they called you to round two.",
        place=COUNTDOWN,
    ),
    Act(
        id="move-interview",
        keys="d",
        label="date",
        says="Set or move the date; the steps move with it.",
        place=COUNTDOWN,
    ),
    Act(id="undo", keys="u", label="undo", says="Take back the last change, made anywhere."),
    Act(
        id="redo",
        keys="U,ctrl+r",
        label="redo",
        says="Make the change again that was undone last.",
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
    Act(id="palette", keys="colon,ctrl+p", label="all acts", says="Find any act by its name."),
    Act(id="help", keys="question_mark,f1", label="help", says="Show every key."),
    Act(id="quit", keys="q,ctrl+q", label="quit", says="Leave at once; everything is saved."),
)
BY_ID = {act.id: act for act in ACTS}

#: How a key is written for the person, where its name is not what stands on it.
_SHOWN_KEYS = {
    "slash": "/",
    "asterisk": "*",
    "colon": ":",
    "question_mark": "?",
    "f1": "F1",
    "delete": "del",
    "ctrl+r": "ctrl+r",
}


class Asked(Message):
    """The person asked for an act; on a row where the act needs one."""

    def __init__(self, act: str, key: str = "") -> None:
        self.act = act
        self.key = key
        super().__init__()


def bindings_of(place: str) -> list[Binding]:
    """The bindings of one pane, or of those that hold anywhere."""
    return [
        Binding(
            act.keys,
            f"ask('{act.id}')",
            act.label,
            id=act.id,
            tooltip=act.says,
            show=act.shown,
            key_display=shown_key(act.keys),
        )
        for act in ACTS
        if act.place == place
    ]


def shown_key(keys: str) -> str:
    """The first of some keys as it is written for the person."""
    first = keys.split(",", 1)[0]
    return _SHOWN_KEYS.get(first, first)


def shown_keys(keys: str) -> str:
    """All of some keys as they are written for the person."""
    return " ".join(_SHOWN_KEYS.get(key, key) for key in keys.split(","))
