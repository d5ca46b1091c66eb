"""Changes of whole statements in a text: every byte outside them stays, comments above all.

What is added stands where a person would put it, what is dropped goes with the comments of its
paragraph and no others. Forms that need more than that (inline tables, dotted tables, lists in
another order) are left to the library.
"""

from __future__ import annotations

from tui.plan.value import Value
from tui.storage.applying import Conflict, index_path
from tui.storage.toml_canon import is_tables, line_end, tables_text, values_text
from tui.storage.toml_lines import statements
from tui.storage.values import ABSENT, copied, value_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from tui.storage.changes import Change
    from tui.storage.toml_lines import IndexPath, Statement
    from tui.storage.toml_text import FreshIds

# What stands first where several edits meet: lines of a table, then tables, then what goes.
_LINES, _TABLES, _CUT = range(3)


class Spliced(Value):
    """The text with what could be changed, and what is left to do to it."""

    text: str
    rest: tuple[Change, ...] = ()
    fresh_ids: FreshIds = ()


def splice(
    text: str, before: dict[str, Any], changes: Iterable[Change], fresh_ids: FreshIds = ()
) -> Spliced:
    """The text that held `before`, with the fresh ids and every change that is easily made.

    The changes touch different places, as those of one `diff` do.
    """
    document = before
    if fresh_ids:
        document = copied(before)
        for path, one in fresh_ids:
            value_at(document, path)["id"] = one
    course = _Splicing(text, document)
    rest = tuple(change for change in changes if not course.take(change))
    ids = tuple(given for given in fresh_ids if not course.give_id(*given))
    return Spliced(text=course.result(), rest=rest, fresh_ids=ids)


class _Splicing:
    """A text, its statements, and the edits to make in it."""

    def __init__(self, text: str, document: dict[str, Any]) -> None:
        self._text = text
        self._document = document
        self._statements = statements(text)
        self._values: dict[IndexPath, Statement] = {}
        self._headers: dict[IndexPath, int] = {(): -1}
        self._blocks: dict[IndexPath, list[tuple[int, int]]] = {}
        self._edits: list[tuple[int, int, int, str]] = []
        self._tables: dict[int, list[tuple[int, str]]] = {}
        self._joined: dict[tuple[IndexPath, str], int] = {}
        self._gone: list[IndexPath] = []
        self._index()

    def _index(self) -> None:
        """Note each value, each header, and the runs of statements of each table."""
        first = 0
        known = self._statements
        for number, statement in enumerate(known):
            if statement.kind == "=":
                self._values[statement.path] = statement
            else:
                self._headers[statement.path] = number
            last = number + 1
            if last == len(known) or known[last].kind != "=":
                table = statement.table
                for depth in range(len(table) + 1):
                    self._blocks.setdefault(table[:depth], []).append((first, last))
                first = last

    def give_id(self, path: IndexPath, one: str) -> bool:
        """Set the id of the entry at `path`, unless it is cut; False if it has no header."""
        if any(path[: len(gone)] == gone for gone in self._gone):
            return True
        held = self._values.get((*path, "id"))
        if held is not None and held.table == path:
            self._replace(held, one)
            return True
        header = self._headers.get(path)
        if header is None:
            return False
        following = self._statements[header + 1 : header + 2]
        model = following[0] if following and following[0].kind == "=" else None
        self._insert_line(self._statements[header].end, model, {"id": one})
        return True

    def take(self, change: Change) -> bool:
        """Make one change; False, and nothing done, if it is not an easy one."""
        try:
            path = index_path(self._document, change.path)
            if change.kind == "put":
                return self._put(path, change)
            if change.kind == "drop":
                return self._cut_tables(self._entry(change, change.id))
        except Conflict:
            return False
        return self._set(path, change)

    def _set(self, path: IndexPath, change: Change) -> bool:
        if change.new is ABSENT:
            return self._cut(path)
        if change.old is ABSENT:
            return self._add(path, change.new)
        held = self._values.get(path)
        if held is None or isinstance(change.old, list | dict):
            return False
        if isinstance(change.new, list | dict):
            return False
        self._replace(held, change.new)
        return True

    def _replace(self, held: Statement, value: Any) -> None:
        written = values_text({"_": value}).removeprefix("_ = ").removesuffix("\n")
        self._edits.append((held.value_start, _CUT, held.value_end, written))

    def _add(self, path: IndexPath, value: Any) -> bool:
        """A key that was not there."""
        table, key = path[:-1], path[-1]
        if is_tables(value):
            return self._insert_tables(self._behind(table), path, value)
        header = self._headers.get(table)
        if header is None:
            return False
        last = header
        for number in range(header + 1, len(self._statements)):
            if self._statements[number].kind != "=":
                break
            last = number
        if last < 0:
            return False
        statement = self._statements[last]
        model = statement if statement.kind == "=" else None
        self._insert_line(statement.end, model, {str(key): value})
        return True

    def _put(self, path: IndexPath, change: Change) -> bool:
        """An entry that joins a list of `[[tables]]`, or starts one."""
        entries = (*path, 0) in self._blocks
        if not entries and value_at(self._document, path) is not ABSENT:
            return False
        if change.after is None:
            offset = self._before((*path, 0)) if entries else self._behind(path[:-1])
        elif (path, change.after) in self._joined:
            offset = self._joined[path, change.after]
        else:
            offset = self._behind(self._entry(change, change.after))
        if not self._insert_tables(offset, path, [change.new]):
            return False
        self._joined[path, change.id] = offset
        return True

    def _entry(self, change: Change, one: str) -> IndexPath:
        return index_path(self._document, (*change.path, ("id", one)))

    def _insert_tables(self, offset: int, path: IndexPath, value: Any) -> bool:
        if offset < 0:
            return False
        names = [name for name in path if isinstance(name, str)]
        nested: Any = value
        for name in reversed(names):
            nested = {name: nested}
        written = "".join(tables_text(nested)).removeprefix("\n")
        self._tables.setdefault(offset, []).append((-len(path), written))
        return True

    def _insert_line(self, offset: int, model: Statement | None, values: dict[str, Any]) -> None:
        line = self._text[model.start : model.end] if model else ""
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        self._edits.append((offset, _LINES, offset, indent + values_text(values)))

    def _cut(self, path: IndexPath) -> bool:
        """A key that goes: its own line, or all its tables."""
        held = self._values.get(path)
        if held is None:
            return self._cut_tables(path)
        if len(path) > len(held.table) + 1:
            return False  # the last of a dotted table: the table would go with it
        self._edits.append((held.start, _CUT, held.end, ""))
        return True

    def _cut_tables(self, path: IndexPath) -> bool:
        """A table with everything in it, and the comments of its paragraphs."""
        if path not in self._headers and (*path, 0) not in self._headers:
            return False
        runs: list[tuple[int, int]] = []
        for first, last in self._blocks[path]:
            if runs and runs[-1][1] == first:
                runs[-1] = (runs[-1][0], last)
            else:
                runs.append((first, last))
        for first, last in runs:
            start, end = self._paragraph(first, last)
            self._edits.append((start, _CUT, end, ""))
        self._gone.append(path)
        return True

    def _behind(self, table: IndexPath) -> int:
        """Where a table that belongs to `table` is added; -1 if no header may."""
        if table not in self._blocks or (table in self._values):
            return -1
        return self._below(self._blocks[table][-1][1])

    def _before(self, table: IndexPath) -> int:
        return self._above(self._headers[table])

    def _above(self, number: int) -> int:
        """Where the paragraph of a statement starts: comments right above belong to it."""
        statement = self._statements[number]
        earliest = self._statements[number - 1].end if number else statement.start
        start = statement.start
        while start > earliest:
            above = self._text.rfind("\n", 0, start - 1) + 1
            if not self._text[above:start].strip():
                break
            start = above
        return start

    def _below(self, number: int) -> int:
        """Where the paragraph of the statement before `number` ends.

        Comments right below belong to it, unless they lead on to the next statement.
        """
        end = self._statements[number - 1].end
        latest = len(self._text)
        if number < len(self._statements):
            latest = self._statements[number].start
        below = end
        while below < latest:
            line = self._text.find("\n", below) + 1 or len(self._text)
            if not self._text[below:line].strip():
                return below
            below = line
        return end if number < len(self._statements) else below

    def _paragraph(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of statements with their comments, and the blank lines too many then."""
        start, end = self._above(first), self._below(last)
        text = self._text
        if not text[end:].strip():
            while start:
                above = text.rfind("\n", 0, start - 1) + 1
                if text[above:start].strip():
                    break
                start = above
            return start, len(text)
        line = text.rfind("\n", 0, start - 1) + 1 if start else 0
        if not text[line:start].strip():
            while (below := text.find("\n", end) + 1) and not text[end:below].strip():
                end = below
        return start, end

    def result(self) -> str:
        """The text with all edits made."""
        text, ending = self._text, line_end(self._text)
        for offset, tables in self._tables.items():
            tables.sort(key=lambda table: table[0])  # what belongs inside another goes before it
            parted = self._parted(offset, [written for _, written in tables])
            self._edits.append((offset, _TABLES, offset, parted))
        out: list[str] = []
        position = 0
        for start, kind, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            if start > position:
                out.append(text[position:start])
            if kind != _CUT and out and not out[-1].endswith("\n"):
                out.append(ending)  # the file ended without a line end
            if new:
                out.append(new.replace("\n", ending))
            position = max(position, end)
        out.append(text[position:])
        written = "".join(out)
        while written.endswith(ending * 2) and not text.endswith(ending * 2):
            written = written.removesuffix(ending)  # what stood last is gone
        return written

    def _parted(self, offset: int, tables: list[str]) -> str:
        """Tables with a blank line between them and around them."""
        text = self._text
        line = text.rfind("\n", 0, offset - 1) + 1 if offset else 0
        first = "\n" if text[line:offset].strip() else ""
        rest = text[offset:].partition("\n")[0]
        return first + "\n".join(tables) + ("\n" if rest.strip() else "")
