"""The place for the day: the page that counts along, and the kit to tick beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container

from tui.panes.acts.act import DAY
from tui.panes.acts.every import bindings_of
from tui.panes.place import PlacePane
from tui.panes.rows import RowList
from tui.plan.columns import wrapped, wrapped_parts
from tui.plan.day import SEAM, Day, the_day
from tui.plan.kit import kit_of, packed_words, stays_home
from tui.plan.masking import masked
from tui.plan.text import clean
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.model import KitItem
    from tui.reports.planner.view import View

OPEN_MARK, PACKED_MARK, LEFT_MARK = "○", "✓", "–"
_MARKS = {"open": OPEN_MARK, "packed": PACKED_MARK, "not needed": LEFT_MARK}
#: The row of a thing has this before its id; the others are lines of the page.
THING = "kit:"
#: What a row takes of the width besides its title: pointer, margin, and a scrollbar's column.
_AROUND = 4


class DayList(RowList):
    """Lines and things, made anew for the width there is."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(DAY)]
    MARK_ACT = "pack-thing"
    OPEN_ACT = "open-line"

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.border_title = title
        self._make: Callable[[int], Iterator[Row]] | None = None

    def fill(self, make: Callable[[int], Iterator[Row]]) -> None:
        """Shows the rows that `make` gives for a width, now and whenever the width changes."""
        self._make = make
        self._rebuild()

    def on_resize(self) -> None:
        """The lines are parted anew."""
        self._rebuild()

    def _rebuild(self) -> None:
        width = self.content_size.width
        if self._make is not None and width > _AROUND:
            self.show_rows(tuple(self._make(width - _AROUND)))


class DayPane(PlacePane):
    """The page at the left, the kit at the right; in one column the kit stands in the page."""

    def __init__(self) -> None:
        super().__init__(id=DAY)
        self._view: View | None = None
        self._day: Day | None = None

    def compose(self) -> ComposeResult:
        """Both lists."""
        with Container(id="day-columns"):
            yield DayList("6 The day", id="day-page")
            yield DayList("Kit", id="day-kit")

    def show(self, view: View) -> None:
        """Shows the page and the kit; rows that read the same are not repainted."""
        self._view = view
        self._day = the_day(view.plan, view.library, view.countdown)
        page, kit = self.query_one("#day-page", DayList), self.query_one("#day-kit", DayList)
        page.fill(self._page)
        kit.fill(self._kit)
        if view.narrow and kit.has_focus:
            page.focus()

    def take_keys(self) -> None:
        """The kit has the keys first, where it has a column of its own."""
        narrow = self._view is not None and self._view.narrow
        if self._last is None and not narrow:
            self.query_one("#day-kit").focus()
        elif narrow:
            self.query_one("#day-page").focus()
        else:
            super().take_keys()

    def whole(self, key: str) -> tuple[str, tuple[str, ...]]:
        """The name and all lines of what a row stands in; what the content says of a thing."""
        assert self._view is not None
        assert self._day is not None
        hidden = self._view.hidden
        if key.startswith(THING):
            item = self.thing(key)
            offer = self._view.library.kit.get(item.id) if item else None
            says = offer.says if offer and offer.says else "A thing to take along."
            return masked(clean(item.title), hidden) if item else "", (clean(says),)
        name = key.partition(":")[0]
        part = self._day.part(name)
        lines = part.lines if part else (*filter(None, (self._day.late,)), *self._day.times)
        return part.name if part else "The day", tuple(masked(line, hidden) for line in lines)

    def thing(self, key: str) -> KitItem | None:
        """The thing of a row, None on a line of the page."""
        assert self._view is not None
        kit = kit_of(self._view.plan, self._view.library)
        return next((item for item in kit if THING + item.id == key), None)

    def _page(self, width: int) -> Iterator[Row]:
        assert self._view is not None
        assert self._day is not None
        yield from self._lines("late", (self._day.late,) if self._day.late else (), width, "open")
        yield from self._lines("times", self._day.times, width, "heading")
        for part in self._day.parts:
            if part.key == "kit":
                if self._view.narrow:
                    yield from self._kit(width)
                continue
            yield Row(title=part.name, style="heading")
            yield from self._lines(part.key, part.lines, width, seam=part.seam)
        yield Row()
        for row in wrapped(self._day.thanks, width):
            yield Row(title=f" {row}", style="quiet")

    def _lines(
        self,
        key: str,
        lines: tuple[str, ...],
        width: int,
        style: str = "title",
        *,
        seam: str = SEAM,
    ) -> Iterator[Row]:
        """Lines that can be highlighted, each in as many rows as it takes."""
        assert self._view is not None
        for number, line in enumerate(lines):
            first, *rest = wrapped_parts(masked(line, self._view.hidden), width, seam=seam)
            yield Row(key=f"{key}:{number}", title=first, style=style)
            for row in rest:  # what goes on does not look like the name of a part
                yield Row(title=f" {row}", style="title" if style == "heading" else style)

    def _kit(self, width: int) -> Iterator[Row]:
        """The things with their marks, and what stays at home."""
        assert self._view is not None
        kit = kit_of(self._view.plan, self._view.library)
        told = packed_words(kit)
        if self._view.narrow:
            yield Row(title="Kit", right=((told, "quiet"),), style="heading")
        else:
            yield Row(title=told[:1].upper() + told[1:], style="heading")
        for item in kit:
            state = "not needed" if item.not_needed else "packed" if item.packed else "open"
            style = "quiet" if item.not_needed else "done" if item.packed else "title"
            right = (("not needed", "quiet"),) if item.not_needed else ()
            title = masked(clean(item.title), self._view.hidden)
            yield Row(
                key=THING + item.id,
                mark=_MARKS[state],
                state=state,
                title=title,
                right=right,
                style=style,
            )
        for title in stays_home(self._view.plan, self._view.library):
            first, *rest = wrapped(f"Stays at home: {clean(title)}", width - 1)
            for row in (first, *rest):
                yield Row(title=f" {row}", style="quiet")
