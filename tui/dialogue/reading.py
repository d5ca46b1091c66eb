"""What a screen shows, as lines to listen to: its texts, and its rows with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tui.panes.countdown import CountdownPane
from tui.panes.lines import KeyLine, MessageLine, PlaceLine
from tui.panes.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from tui.reports.planner.rows import Row

#: The lines of the full screen that the dialogue says in its own way.
_NOT_READ = (KeyLine, MessageLine, PlaceLine)


class Numbered:
    """A row that was read, under the number it was read with."""

    def __init__(self, rows: RowList, key: str) -> None:
        self.rows, self.key = rows, key

    @property
    def row(self) -> Row | None:
        """The row as it is now; None once it is gone."""
        return next((row for row in self.rows.rows if row.key == self.key), None)


class Reading:
    """The lines of a part of a screen, and which row each number means."""

    def __init__(self, within: Widget) -> None:
        self.lists: list[RowList] = []
        self.lines: list[str] = []
        self.numbered: list[Numbered] = []
        ways: list[str] = []
        for widget in (within, *within.query("*")):
            if isinstance(widget, RowList):
                self._read_rows(widget)
            elif isinstance(widget, Static | CountdownPane) and not self.lists:
                self.lines += texts(widget)
            ways += filter(None, [border(widget.border_subtitle)])
        self.lines += ways

    @property
    def current(self) -> RowList | None:
        """The list that has the keys, or the first."""
        return next((rows for rows in self.lists if rows.has_focus), next(iter(self.lists), None))

    def number_new(self) -> list[int]:
        """Numbers the rows that came since, behind those that were read."""
        known = {(one.rows, one.key) for one in self.numbered}
        before = len(self.numbered)
        self.numbered += [
            Numbered(rows, row.key)
            for rows in self.lists
            for row in rows.rows
            if row.key and (rows, row.key) not in known
        ]
        return [*range(before + 1, len(self.numbered) + 1)]

    def number(self, rows: RowList, key: str) -> int:
        """The number of a row; 0 for one that was not read."""
        found = (n for n, one in enumerate(self.numbered, 1) if (one.rows, one.key) == (rows, key))
        return next(found, 0)

    @property
    def is_gone(self) -> bool:
        """Whether it is another list: most of the rows that were read are not shown any more."""
        if not self.numbered:
            return any(row.key for rows in self.lists for row in rows.rows)
        return sum(one.row is None for one in self.numbered) * 2 > len(self.numbered)

    def _read_rows(self, rows: RowList) -> None:
        if self.lists and rows.border_title:
            self.lines.append(border(rows.border_title))
        self.lists.append(rows)
        for row in rows.rows:
            if row.key:
                self.numbered.append(Numbered(rows, row.key))
                self.lines.append(f"{len(self.numbered)}. {row_words(row)}")
            elif row.title.strip():
                self.lines.append(row_words(row))


def row_words(row: Row) -> str:
    """A row with its state first; columns that only draw are left out."""
    columns = [text.strip() for text, _ in row.right]
    known = row.state.split(", ")
    told = [text for text in columns if text not in known and any(map(str.isalnum, text))]
    title = row.title.strip()
    if row.key:
        return ", ".join(filter(None, (row.state, title, *told)))
    return f"{title}: {', '.join(told)}" if told else title


def border(text: str | None) -> str:
    """What stands on the border of a widget, which gives it away as markup."""
    return Content.from_markup(text).plain if text else ""


def texts(widget: Widget) -> list[str]:
    """The lines that a widget shows as text."""
    if isinstance(widget, _NOT_READ):
        return []
    shown = widget.render()
    return shown.plain.splitlines() if isinstance(shown, Content) else []


def details(rows: RowList) -> list[str]:
    """What stands below a list: it is about the highlighted row."""
    beside: Sequence[Widget] = list(rows.parent.children) if rows.parent else []
    below = beside[beside.index(rows) + 1 :] if rows in beside else []
    return list(_lines_of(below))


def _lines_of(widgets: Sequence[Widget]) -> Iterator[str]:
    for widget in widgets:
        if isinstance(widget, Static):
            yield from texts(widget)
