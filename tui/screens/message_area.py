"""The text of a message while it is written; what is to fill, to choose or fishes is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tui.plan.masking import masked_in_place
from tui.plan.message_places import next_place, place_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.containers import Lines
    from textual.events import Key, Paste

    from tui.plan.message_places import Place

    Find = Callable[[str], tuple[Place, ...]]


class _Line(Text):
    """A line of a text, whose division into rows is made once for all that show the same.

    Textual has a line divided as a whole for each of its rows: in a paragraph of 10,000 characters
    a key would have that done twenty times.
    """

    def __init__(self, text: str, divided: dict[tuple[object, ...], Lines]) -> None:
        super().__init__(text, end="", no_wrap=True)
        self._divided = divided

    def divide(self, offsets: Iterable[int]) -> Lines:
        """The parts between the offsets."""
        asked = (self.plain, *self.spans, *(offsets := tuple(offsets)))
        if asked not in self._divided:
            self._divided.clear()
            self._divided[asked] = super().divide(offsets)
        return self._divided[asked]


class MessageArea(TextArea):
    """Some lines of a message, or one; `find` names the places that are marked.

    While names are masked they are hidden here too, letter by letter, so that the cursor fits.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "message-area--gap",
        "message-area--choice",
        "message-area--flag",
        "message-area--kept",
    }

    def __init__(
        self, key: str, text: str, find: Find, *, hidden: tuple[str, ...], one_line: bool
    ) -> None:
        lines = text.splitlines()
        super().__init__(
            (" " if one_line else "\n").join(lines),
            id=f"message-{key}",
            compact=True,
            soft_wrap=not one_line,
            tab_behavior="focus",
            highlight_cursor_line=False,
        )
        self._find = find
        self._hidden_words = hidden
        self._one_line = one_line
        self._found: tuple[str, tuple[Place, ...]] | None = None
        self._divided: dict[tuple[object, ...], Lines] = {}
        self.set_class(one_line, "-one-line")

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the text as it is now."""
        text = self.text
        if self._found is None or self._found[0] != text:
            self._found = (text, self._find(text))
        return self._found[1]

    @property
    def here(self) -> Place | None:
        """The place at the cursor."""
        return place_at(self.places, self._index(self.selection.start))

    def look_again(self) -> None:
        """Finds the places anew: what stays on purpose has changed."""
        self._found = None
        self.notify_style_update()
        self.refresh()

    def go_on(self, *, first: bool = False) -> bool:
        """Selects the next open place behind the cursor, or the first; False where none is."""
        start, end = sorted(map(self._index, self.selection))
        behind = 0 if first else max(start, end)
        place = next_place(self.places, behind)
        if place is not None:
            self.select(place)
        return place is not None

    def select(self, place: Place) -> None:
        """Selects a place; what is typed then stands instead of it."""
        self.focus()
        self.selection = Selection(self._location(place.start), self._location(place.end))

    def put(self, place: Place, text: str) -> None:
        """Makes this the text; up to the place it is as before, and there the cursor stands."""
        start = self._location(place.start)
        self.replace(text[place.start :], start, self.document.end)
        self.move_cursor(start)

    def get_line(self, line_index: int) -> Text:
        """The line with its places marked, and names hidden while they are masked."""
        line = _Line(self.document.get_line(line_index), self._divided)
        if self._hidden_words:
            line.plain = masked_in_place(line.plain, self._hidden_words)
        begin = self._index((line_index, 0))
        for place in self.places:
            if begin < place.end and place.start < begin + len(line):
                style = self.get_component_rich_style(f"message-area--{place.sort}", partial=True)
                line.stylize(style, max(place.start - begin, 0), place.end - begin)
        return line

    def on_resize(self) -> None:
        """What is said under the text takes lines of it; the cursor stays in view."""
        if self.has_focus:
            self.scroll_cursor_visible()

    async def _on_key(self, event: Key) -> None:
        """Enter leaves a single line for the next."""
        if self._one_line and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.screen.focus_next()

    async def _on_paste(self, event: Paste) -> None:
        """A single line stays one whatever is pasted."""
        if self._one_line:
            event.text = " ".join(event.text.split())

    def _index(self, location: tuple[int, int]) -> int:
        row, column = location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def _location(self, index: int) -> tuple[int, int]:
        before = self.text[:index]
        return before.count("\n"), index - (before.rfind("\n") + 1)
