"""The place for after the interview: debrief, promises, thank-yous, the wait, and closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from tui.panes.acts.act import AFTER
from tui.panes.acts.every import bindings_of
from tui.panes.place import PlacePane
from tui.panes.rows import RowList
from tui.panes.text import hints, plain
from tui.plan.after import Item, Section, sections
from tui.plan.columns import cut_at, wrapped
from tui.plan.heading import heading
from tui.plan.masking import masked
from tui.plan.text import clean
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.debrief import Prompt
    from tui.reports.planner.view import View

OPEN_MARK, DONE_MARK, LET_GO_MARK, ACT_MARK = "○", "✓", "–", "›"
_MARKS = {"open": OPEN_MARK, "done": DONE_MARK, "not needed": LET_GO_MARK}


class AfterList(RowList):
    """What is to be done, in its sections."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(AFTER)]
    MARK_ACT = "tick-after"
    OPEN_ACT = "write-after"


class AfterPane(PlacePane):
    """The list, and under it what the highlighted item is for."""

    def __init__(self, prompts: Sequence[Prompt]) -> None:
        super().__init__(id=AFTER)
        self.prompts = tuple(prompts)
        self._items: dict[str, Item] = {}
        self._hidden: tuple[str, ...] = ()
        self._view: View | None = None
        self._state = ""

    def compose(self) -> ComposeResult:
        """The list, then the lines under it."""
        yield AfterList(id="after-list")
        yield Static(id="after-line", classes="detail")

    def on_mount(self) -> None:
        """The lines under the list follow the cursor."""
        listed = self.query_one(AfterList)
        self.watch(listed, "cursor", self._explain, init=False)
        self.watch(listed, "rows", self._explain, init=False)

    def on_resize(self) -> None:
        """As much of it stands there as fits."""
        self._explain()

    def item(self, key: str) -> Item | None:
        """The item with this key, as it is shown."""
        return self._items.get(key)

    def ways(self, item: Item) -> str:
        """What can be done to an item, each act by its key."""
        return self._view.ways(item.ways) if self._view else ""

    def show(self, view: View) -> None:
        """Shows what follows the interview of a view."""
        found = sections(view.plan, view.library, view.countdown, self.prompts)
        self._items = {item.key: item for section in found for item in section.items}
        self._view, self._hidden = view, view.hidden
        listed = self.query_one(AfterList)
        top = heading(view.plan, view.countdown)
        listed.border_title = Content(f"7 After · {top.left}")
        rows = [row for section in found for row in self._rows(section)]
        turned = view.countdown.state != self._state
        self._state = view.countdown.state
        listed.show_rows(tuple(rows[:-1]))
        if turned:
            listed.action_edge(-1)  # each state has another thing that comes first
        self._explain()

    def _rows(self, section: Section) -> list[Row]:
        told = ((section.told, "quiet"),) if section.told else ()
        rows = [Row(title=section.title, right=told, style="heading")]
        rows += [self._row(item) for item in section.items]
        if not section.items:
            rows.append(Row(title=f"  {section.empty}", style="quiet"))
        return [*rows, Row()]

    def _row(self, item: Item) -> Row:
        state = "done" if item.done else "not needed" if item.let_go else "open"
        style = "done" if item.done or item.let_go else "title"
        told = masked(clean(item.told), self._hidden)
        return Row(
            key=item.key,
            mark=ACT_MARK if item.is_act else _MARKS[state],
            state="" if item.is_act else state,
            title=masked(clean(item.title, 200), self._hidden),
            right=((told, "open" if item.is_late else "quiet"),) if told else (),
            style="title" if item.is_act else style,
        )

    def _explain(self) -> None:
        """Says what the highlighted item is for, its whole title first."""
        item = self._items.get(self.query_one(AfterList).highlighted)
        line = self.query_one("#after-line", Static)
        if item is None:
            line.update(Content(""), layout=False)
            return
        width, height = line.content_size
        title = plain(masked(clean(item.title, 160), self._hidden), "bold")
        ways = [hints(self.ways(item), "$quiet")] if item.ways else []
        taken = sum(one.get_height({}, max(width, 1)) for one in (title, *ways))
        told = wrapped(masked(item.says, self._hidden), width) if item.says else []
        says = [plain(part, "$quiet") for part in cut_at(told, max(height - taken, 1), width)]
        line.update(Content("\n").join([title, *says, *ways]), layout=False)
