"""The lines at the foot: the highlighted step, what just happened, and the keys that work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tui.panes.acts.act import (
    ANYWHERE,
    PLACE_KEYS,
    PLACE_NAMES,
    PLACE_SAYS,
    key_pairs,
    shown_key,
)
from tui.panes.rows import RowList
from tui.panes.text import PRESSES, hints, keys_of, line_of, lines_of, plain
from tui.reports.planner.lines import (
    MORE,
    key_line,
    message_line,
    place_line,
    place_words,
    step_lines,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from textual.events import Click, MouseMove
    from textual.widget import Widget

    from tui.panes.acts.act import Act
    from tui.plan.schedule import Planned
    from tui.reports.planner.lines import Pair, Piece


class StepLine(Static):
    """The highlighted step under the list: its whole title with its day, and why it matters."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._lines: Callable[[int], list[list[Piece]]] = lambda _: []

    def show(self, planned: Planned | None, today: date, hidden: tuple[str, ...]) -> None:
        """Shows a step, or nothing."""
        self._lines = lambda width: step_lines(planned, today, width, hidden)
        self.on_resize()

    def on_resize(self) -> None:
        """As much of it stands there as fits."""
        width = self.content_size.width
        if width:
            self.update(lines_of(self._lines(width)), layout=False)


class MessageLine(Static):
    """What happened last, in one line, or in the few that a long sentence takes."""

    def say(self, text: str, back: str = "", *, refused: bool = False) -> None:
        """Says what happened and, in a quieter voice, the way back."""
        width, most = self.content_size.width, self.styles.max_height
        said, *way = message_line(
            text, back, refused=refused, width=width, most=int(most.value) if most else 1
        )
        shown = Content.assemble(line_of([said]), *(hints(*piece) for piece in way))
        height = shown.get_height({}, max(width, 1))
        self.update(shown, layout=height != self.content_size.height)


class Explained(Static):
    """A line of keys that says what one does to the mouse that rests on it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        #: What each key does, by the key as it is written.
        self.says: dict[str, str] = {}

    def on_mouse_move(self, event: MouseMove) -> None:
        """The key under the mouse is the one that is told of."""
        says = self.says.get(event.style.meta.get(PRESSES, ""), "")
        tooltip = plain(says) if says else None
        if tooltip != self.tooltip:
            self.tooltip = tooltip


class PlaceLine(Explained):
    """The places there are, each with the key that leads there; where the person is stands out."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._at = ""
        self._places: list[str] = []
        self.says = {PLACE_KEYS[place]: says for place, says in PLACE_SAYS.items()}

    def show_at(self, current: str, places: list[str]) -> None:
        """Shows these places, `current` as the one where the person is."""
        if (current, places) != (self._at, self._places):
            self._at, self._places = current, places
            self.on_resize()

    def on_resize(self) -> None:
        """The names stand there where all of them fit; else the keys, with the current name."""
        named = {place: (PLACE_KEYS[place], PLACE_NAMES[place]) for place in self._places}
        words = place_words(named, self._at, self.content_size.width)
        self.update(keys_of(place_line(words, self._at)), layout=False)


class KeyLine(Explained):
    """The keys that work where the person is, as many as fit; a click on … brings the next."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._keys: tuple[list[Pair], ...] = ([], [], [])
        self._width = self._page = 0
        self._follows: tuple[Widget | None, int, tuple[Act, ...]] | None = None
        self._on_row = True

    def show_for(self, focused: Widget | None, width: int, acts: Iterable[Act]) -> None:
        """Shows those of the acts that work in the pane that has the focus, and everywhere.

        What works on a row comes and goes as the cursor finds one.
        """
        acts = tuple(acts)
        self._on_row = is_at_hand(focused)
        place = place_of(focused)
        self.show(*key_pairs(acts, place, on_row=self._on_row), width)
        self._follows = (focused, width, acts)
        self.says = {
            shown_key(act.keys): act.says for act in acts if act.place in (place, ANYWHERE)
        }
        self.says[MORE[0]] = "Show the next keys."
        if isinstance(focused, RowList):
            self.watch(focused, "cursor", self._follow, init=False)
            self.watch(focused, "rows", self._follow, init=False)

    def show(self, keys: list[Pair], more: list[Pair], always: list[Pair], width: int) -> None:
        """Shows (key, label) pairs, from the first, in the room that the `always` shown leave."""
        self._keys, self._width, self._page = (keys, more, always), width, 0
        self._follows = None
        self._draw()

    def on_click(self, event: Click) -> None:
        """Brings the next keys."""
        if event.style.meta.get(PRESSES) == MORE[0]:
            event.stop()
            self._page += 1
            self._draw()

    def _follow(self) -> None:
        if self._follows is not None and is_at_hand(self._follows[0]) is not self._on_row:
            self.show_for(*self._follows)

    def _draw(self) -> None:
        keys, more, always = self._keys
        line = key_line(keys, more, always, self._width, self._page)
        self.update(keys_of(line), layout=False)


def is_at_hand(widget: Widget | None) -> bool:
    """Whether the acts on a row of a widget have one to act on; where there are no rows, true."""
    return widget.is_at_hand if isinstance(widget, RowList) else True


def place_of(widget: Widget | None) -> str:
    """The place that a widget stands in; "" outside all of them."""
    around = widget.ancestors_with_self if widget is not None else ()
    return next((str(node.id) for node in around if node.id in PLACE_KEYS), "")
