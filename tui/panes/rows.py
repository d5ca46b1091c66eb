"""A list of rows drawn line by line: moving or ticking repaints the rows that changed, no more.

Textual's own lists repaint every visible row for one step of the cursor, 7 KB and more over a
line; this one sends a few hundred bytes and costs the same at sixty rows and at a thousand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.panes.acts.asked import Asked
from tui.panes.acts.every import BY_ID
from tui.reports.planner.rows import INDENT, in_view, pieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.style import Style
    from textual.binding import BindingType
    from textual.events import MouseDown

    from tui.reports.planner.rows import Row


class RowList(ScrollView, can_focus=True):
    """Rows with a cursor that stays on its row whatever happens around it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "cursor(1)", "down", id="down", show=False),
        Binding("k,up", "cursor(-1)", "up", id="up", show=False),
        Binding("g,home", "edge(-1)", "first", id="first", show=False),
        Binding("G,end", "edge(1)", "last", id="last", show=False),
        Binding("pagedown,ctrl+d", "page(1)", "page down", id="page-down", show=False),
        Binding("pageup,ctrl+u", "page(-1)", "page up", id="page-up", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--title",
        "row--heading",
        "row--done",
        "row--quiet",
        "row--mark",
        "row--open",
        "row--cursor",
        "row--letter",
    }
    #: The act that a click on the mark asks for, and the one of a click on a highlighted row.
    MARK_ACT = ""
    OPEN_ACT = ""

    cursor = reactive(0, init=False, repaint=False)
    rows: reactive[tuple[Row, ...]] = reactive((), init=False, repaint=False)
    #: What stands in front of rows, by their keys, while one of them can be jumped to.
    letters: reactive[Mapping[str, str]] = reactive({}, init=False)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._styles: dict[tuple[str, bool], Style] = {}
        self._pressed = ("", 0, False)

    @property
    def highlighted(self) -> str:
        """The key of the row the cursor is on; "" when there is none."""
        return self.rows[self.cursor].key if self.cursor < len(self.rows) else ""

    @property
    def is_at_hand(self) -> bool:
        """Whether the acts on a row have one to act on."""
        return bool(self.highlighted)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows these rows; the cursor stays on its row, or on the one that took its place."""
        old, was, place = self.rows, self.cursor, _place_in(rows, self.rows, self.cursor)
        self.set_reactive(RowList.rows, rows)
        self.set_reactive(RowList.cursor, self._selectable(place))
        self.mutate_reactive(RowList.rows)  # whoever watches sees rows and cursor that fit
        if len(old) != len(rows):
            self.virtual_size = Size(0, len(rows))
            self.refresh()
            self._keep_in_view()
            return
        seen = slice(top := self.scroll_offset.y, top + self.size.height)
        for line, (before, after) in enumerate(zip(old[seen], rows[seen], strict=True), top):
            if before is not after and before != after:
                self.refresh_line(line)
        if self.cursor != was:
            self.watch_cursor(was, self.cursor)

    def move_to(self, key: str) -> None:
        """Puts the cursor on the row with this key, if it is shown."""
        for line, row in enumerate(self.rows):
            if row.key == key:
                self.cursor = line

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaints the two rows that changed."""
        self.refresh_line(old)
        self.refresh_line(new)
        self._keep_in_view()

    def on_resize(self) -> None:
        """The highlighted row stays in view."""
        self._keep_in_view()

    def on_focus(self) -> None:
        """The cursor is stronger where the keys go."""
        self._styles.clear()
        self.refresh_line(self.cursor)

    on_blur = on_focus

    def notify_style_update(self) -> None:
        """Styles were changed: by a theme, or by the cascade."""
        self._styles.clear()
        super().notify_style_update()

    def action_cursor(self, step: int) -> None:
        """Moves to the next row, up or down, that can be highlighted."""
        line = self.cursor + step
        while 0 <= line < len(self.rows) and not self.rows[line].key:
            line += step
        if 0 <= line < len(self.rows):
            self.cursor = line
        elif step < 0:
            self.scroll_to(y=0, animate=False)  # what stands above the first row comes into view

    def action_edge(self, direction: int) -> None:
        """Moves to the first or the last row."""
        self.cursor = self._selectable(0 if direction < 0 else len(self.rows) - 1)

    def action_page(self, direction: int) -> None:
        """Moves by what fits the window."""
        step = max(self.scrollable_content_region.height - 1, 1) * direction
        self.cursor = self._selectable(min(max(self.cursor + step, 0), len(self.rows) - 1))

    def action_ask(self, act: str) -> None:
        """Posts what the person asks for; the pane itself changes nothing."""
        if BY_ID[act].on_row and not self.highlighted:
            return
        self.post_message(Asked(act, self.highlighted))

    def on_mouse_down(self, event: MouseDown) -> None:
        """Remembers the row: the pane can grow when it gets the keys, before the button is up."""
        line = event.y - self.gutter.top + self.scroll_offset.y
        held = self.rows[line].key if 0 <= line < len(self.rows) else ""
        self._pressed = (held, event.x - self.gutter.left, line == self.cursor)

    def on_click(self) -> None:
        """A click highlights; on the mark it ticks, on the highlighted row it opens."""
        key, column, again = self._pressed
        if not key:
            return
        self.move_to(key)
        if self.MARK_ACT and column < INDENT + 2:
            self.action_ask(self.MARK_ACT)
        elif again and self.OPEN_ACT:
            self.action_ask(self.OPEN_ACT)

    def render_line(self, y: int) -> Strip:
        """One line of the window, `y` from its top."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if line >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        return self._strip(self.rows[line], width, highlighted=line == self.cursor)

    def _strip(self, row: Row, width: int, *, highlighted: bool) -> Strip:
        on = highlighted and bool(row.key)
        drawn = pieces(row, width, pointed=highlighted, cells=cell_len)
        segments = [Segment(text, self._style(style, on)) for text, style in drawn if text]
        strip = Strip(segments).adjust_cell_length(width, self._style(row.style, on))
        letter = self.letters.get(row.key, "")
        if not letter:
            return strip
        return Strip.join([Strip([Segment(letter, self._style("letter", on))]), strip.crop(1)])

    def _style(self, name: str, on: bool) -> Style:
        key = (name, on)
        if key not in self._styles:
            names = (f"row--{name}", "row--cursor") if on else (f"row--{name}",)
            self._styles[key] = self.get_component_rich_style(*names)
        return self._styles[key]

    def _selectable(self, line: int) -> int:
        """The nearest line that can be highlighted, below first; the first line when none can."""
        below = next((n for n in range(line, len(self.rows)) if self.rows[n].key), None)
        if below is not None:
            return below
        return next((n for n in range(line, -1, -1) if n < len(self.rows) and self.rows[n].key), 0)

    def _keep_in_view(self) -> None:
        if not self.rows:
            return
        height = max(self.scrollable_content_region.height, 1)
        top, below = in_view(self.rows, self.cursor, height)
        self.scroll_to_region(
            Region(0, top, 1, below - top), animate=False, force=True, x_axis=False
        )


def _place_in(rows: tuple[Row, ...], old: tuple[Row, ...], here: int) -> int:
    """Where the row that was at `here` is now; else the next that is, or the one before."""
    places = {row.key: line for line, row in enumerate(rows) if row.key}
    for row in (*old[here:], *reversed(old[:here])):
        if row.key in places:
            return places[row.key]
    return 0
