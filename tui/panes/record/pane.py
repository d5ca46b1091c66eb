"""The place of the record: a list in one of its views, and the detail below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from tui.panes.acts.act import RECORD
from tui.panes.acts.every import bindings_of
from tui.panes.place import PlacePane
from tui.panes.record.detail import detail
from tui.panes.record.views import MATRIX, RECORDS, VIEWS, columns_that_fit, rows
from tui.panes.rows import RowList
from tui.panes.text import hints

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.reports.planner.view import View


#: From this width on every view is named on the border.
WIDE = 56


class RecordList(RowList):
    """The rows of the view that is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(RECORD)]
    BORDER_TITLE = "4 Record"
    MARK_ACT = "record-mark"
    OPEN_ACT = "record-next"


class RecordPane(PlacePane):
    """The record in one of its views."""

    def __init__(self) -> None:
        super().__init__(id=RECORD)
        self._view: View | None = None
        #: The view that is shown, one of VIEWS.
        self.which = RECORDS
        self._first = 0

    def compose(self) -> ComposeResult:
        """The list and the detail."""
        yield RecordList(id="record-rows")
        yield Static(id="record-detail", classes="detail")

    def on_mount(self) -> None:
        """The detail follows the cursor in the same frame."""
        listed = self.query_one(RecordList)
        self.watch(listed, "cursor", self._show_detail, init=False)
        self.watch(listed, "rows", self._show_detail, init=False)

    def on_resize(self) -> None:
        """The matrix has as many columns as fit, the border as many names."""
        self._name_views()
        self._rebuild()

    def show(self, view: View) -> None:
        """Shows the record of a plan; rows that read the same are not repainted."""
        if self._view is None:
            self._view = view
            self._name_views()
        self._view = view
        self._rebuild()

    def next_view(self) -> str:
        """Shows the next view; its name."""
        self.which = VIEWS[(VIEWS.index(self.which) + 1) % len(VIEWS)]
        self._name_views()
        self._rebuild()
        return self.which

    def shift(self, step: int) -> bool:
        """Moves the matrix by so many screens of records; whether there was any further."""
        if self._view is None or self.which != MATRIX:
            return False
        fit = columns_that_fit(self.size.width)
        wanted = self._first + step * fit
        if not 0 <= wanted < max(len(self._view.plan.records), 1):
            return False
        self._first = wanted
        self._rebuild()
        return True

    def _name_views(self) -> None:
        if self._view is None:
            return
        key = self._view.key_of("record-view")
        named = [f"[{name}]" if name == self.which else name for name in VIEWS]
        shown = " ".join(named) if self.size.width >= WIDE else self.which
        self.query_one(RecordList).border_subtitle = hints(f"{key}  {shown}")

    def _rebuild(self) -> None:
        if self._view is None or not self.is_mounted:
            return
        shown = rows(self._view, self.which, width=self.size.width, first=self._first)
        self.query_one(RecordList).show_rows(shown)

    def _show_detail(self) -> None:
        if self._view is None:
            return
        key = self.query_one(RecordList).highlighted
        shown = detail(self._view, self.which, key, max(self.size.width - 4, 20))
        self.query_one("#record-detail", Static).update(shown, layout=False)
