"""The lines at the foot: the highlighted step, what just happened, and the keys that work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tui.panes.acts import ACTS, ANYWHERE, BY_ID, shown_key
from tui.panes.text import plain
from tui.plan.agenda_words import due_words
from tui.plan.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from textual.widget import Widget

    from tui.plan.schedule import Planned

    #: A key as it is written, and the label of what it does.
    Pair = tuple[str, str]

#: Whatever else fits the line of keys, these do.
_ALWAYS = ("help", "quit")


class StepLine(Static):
    """The highlighted step under the list: its whole title with its day, and why it matters."""

    def show(self, planned: Planned | None, today: date, hidden: tuple[str, ...]) -> None:
        """Shows a step, or nothing."""
        if planned is None:
            self.update(Content(""), layout=False)
            return
        title = plain(masked(planned.step.title, hidden), "bold")
        due = due_words(planned, today)
        day = plain(f" · {due}" if due else "", "$quiet")
        note = masked(planned.step.note, hidden)
        why = plain(planned.facts.why or note or "A step of your own.", "$quiet")
        self.update(Content("\n").join([Content.assemble(title, day), why]), layout=False)


class MessageLine(Static):
    """What happened last, in one line, or in the few that a long sentence takes."""

    def say(self, text: str, back: str = "", *, refused: bool = False) -> None:
        """Says what happened and, in a quieter voice, the way back."""
        said = plain(text, "bold $warning" if refused else "")
        way = plain(f" · {back}", "$quiet") if back else Content("")
        shown = Content.assemble(said, way)
        height = shown.get_height({}, max(self.content_size.width, 1))
        self.update(shown, layout=height != self.content_size.height)


class KeyLine(Static):
    """The keys that work where the person is, as many as fit."""

    def show_for(self, focused: Widget | None, width: int) -> None:
        """Shows what works in the pane that has the focus, and everywhere."""
        place = focused.id if focused is not None else ""
        here = [act for act in ACTS if act.shown and act.place in (place, ANYWHERE)]
        keys = [(shown_key(act.keys), act.label) for act in here if act.id not in _ALWAYS]
        always = [(shown_key(BY_ID[name].keys), BY_ID[name].label) for name in _ALWAYS]
        self.show(keys, always, width)

    def show(self, keys: Iterable[Pair], always: Iterable[Pair], width: int) -> None:
        """Shows (key, label) pairs, from the first, in the room that the `always` shown leave."""
        last = list(always)
        room = width - sum(map(_length, last))
        shown: list[Pair] = []
        for pair in keys:
            room -= _length(pair)
            if room < 0:
                break
            shown.append(pair)
        parts = [
            Content.assemble(plain(key, "bold $accent"), plain(f" {label}", "$quiet"))
            for key, label in (*shown, *last)
        ]
        self.update(Content("  ").join(parts), layout=False)


def _length(pair: Pair) -> int:
    """The cells of a pair: key, space, label, and the two between pairs."""
    return len(pair[0]) + len(pair[1]) + 3
