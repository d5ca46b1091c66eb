"""The lines at the foot: the highlighted step, what just happened, and the keys that work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES, shown_key
from tui.panes.acts.every import ACTS, BY_ID
from tui.panes.text import plain
from tui.plan.agenda_words import due_words
from tui.plan.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from textual.events import Click
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


class PlaceLine(Static):
    """The places there are, each with the key that leads there; where the person is stands out."""

    class Chosen(Message):
        """A place was clicked."""

        def __init__(self, place: str) -> None:
            self.place = place
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._at = ""
        self._places: list[str] = []

    def show_at(self, current: str, places: list[str]) -> None:
        """Shows these places, `current` as the one where the person is."""
        if (current, places) != (self._at, self._places):
            self._at, self._places = current, places
            self.on_resize()

    def on_resize(self) -> None:
        """The names stand there where all of them fit; else the keys, with the current name."""
        parts = [self._part(place) for place in self._places]
        self.update(Content("  ").join(parts), layout=False)

    def on_click(self, event: Click) -> None:
        """A click goes to the place."""
        end = 0
        for place in self._places:
            end += len(self._words(place)) + 2
            if event.get_content_offset_capture(self).x < end:
                self.post_message(self.Chosen(place))
                return

    def _part(self, place: str) -> Content:
        here = place == self._at
        key, _, name = self._words(place).partition(" ")
        if not name:
            return plain(key, "bold $accent" if here else "$quiet")
        named = plain(f" {name}", "bold" if here else "$quiet")
        return Content.assemble(plain(key, "bold $accent"), named)

    def _words(self, place: str) -> str:
        named = {p: f"{PLACE_KEYS[p]} {PLACE_NAMES[p]}" for p in self._places}
        fits = sum(len(words) + 2 for words in named.values()) - 2 <= self.content_size.width
        return named[place] if fits or place == self._at else PLACE_KEYS[place]


class KeyLine(Static):
    """The keys that work where the person is, as many as fit."""

    def show_for(self, focused: Widget | None, width: int) -> None:
        """Shows what works in the pane that has the focus, and everywhere."""
        place = place_of(focused)
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


def place_of(widget: Widget | None) -> str:
    """The place that a widget stands in; "" outside all of them."""
    around = widget.ancestors_with_self if widget is not None else ()
    return next((str(node.id) for node in around if node.id in PLACE_KEYS), "")


def _length(pair: Pair) -> int:
    """The cells of a pair: key, space, label, and the two between pairs."""
    return len(pair[0]) + len(pair[1]) + 3
