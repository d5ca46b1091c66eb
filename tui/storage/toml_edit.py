"""Changes in a text through tomlrt, which keeps layout and comments in every form TOML has."""

from __future__ import annotations

from tui.storage.applying import Writing, apply
from tui.storage.values import ABSENT, copied, ids_of, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping
    from typing import Any

    from tui.storage.changes import Change
    from tui.storage.toml_text import FreshIds


def edited(text: str, changes: Iterable[Change], fresh_ids: FreshIds = ()) -> str:
    """The text with the fresh ids set and then the changes made.

    Raises Conflict where there is no place for a change, and whatever tomlrt raises. That the text
    holds what the changes expect is for the caller to know.
    """
    import tomlrt

    # Where every line ends in CRLF, tomlrt sees LF: it would take CR for a part of long texts.
    is_crlf = "\r\n" in text and text.count("\r\n") == text.count("\n")
    plain = text.replace("\r\n", "\n") if is_crlf else text
    document = tomlrt.loads(plain)
    for path, one in fresh_ids:
        entry: Any = document
        for step in path:
            entry = entry[step]
        entry["id"] = one
    apply(document, changes, _Preserving(), checked=False)
    written = _with_remarks(plain, tomlrt.dumps(document))
    return written.replace("\n", "\r\n") if is_crlf else written


class _Preserving(Writing):
    """Values enter as `[tables]` where their place allows it, and into what is there already."""

    def store(self, table: MutableMapping[str, Any], key: str, value: Any) -> None:
        """Give `key` the value; a list or a table that is there keeps what stays the same."""
        self._become(table, key, table.get(key, ABSENT), value)

    def insert(self, entries: list[Any], index: int, value: Any) -> None:
        """Put the value into the list, before what stands at `index`."""
        entries.insert(index, _shaped(entries, value))

    def _become(self, container: Any, key: Any, held: Any, value: Any) -> None:
        if same(held, value):
            return
        if isinstance(held, dict) and isinstance(value, dict):
            for gone in [name for name in held if name not in value]:
                del held[gone]
            for name, inner in value.items():
                self.store(held, name, inner)
        elif _is_changeable(held, value):
            if ids_of(held) and ids_of(value):
                self._become_entries(held, value)
            else:
                self._become_list(held, value)
        else:
            container[key] = _shaped(container, value)

    def _become_entries(self, held: Any, value: list[Any]) -> None:
        """Entries keep their comments wherever they go."""
        place = {entry["id"]: number for number, entry in enumerate(value)}
        for number in reversed(range(len(held))):
            if held[number]["id"] not in place:
                del held[number]
        held.sort(key=lambda entry: place[entry["id"]])
        for number, entry in enumerate(value):
            if number < len(held) and held[number]["id"] == entry["id"]:
                self._become(held, number, held[number], entry)
            else:
                self.insert(held, number, entry)

    def _become_list(self, held: Any, value: list[Any]) -> None:
        """Only what differs between an equal start and an equal end is touched."""
        shorter = min(len(held), len(value))
        start = end = 0
        while start < shorter and same(held[start], value[start]):
            start += 1
        while end < shorter - start and same(held[-1 - end], value[-1 - end]):
            end += 1
        both = shorter - end
        for number in range(start, both):
            self._become(held, number, held[number], value[number])
        del held[both : len(held) - end]
        for number in range(both, len(value) - end):
            self.insert(held, number, value[number])


def _is_changeable(held: Any, value: Any) -> bool:
    """Whether a list can become another entry by entry, and has something to keep."""
    from tomlrt import AoT

    if not isinstance(held, list) or not isinstance(value, list) or not held or not value:
        return False
    if isinstance(held, AoT) and not all(isinstance(entry, dict) for entry in value):
        return False
    olds, news = ids_of(held), ids_of(value)
    return not olds or not news or not set(olds).isdisjoint(news)


def _shaped(container: Any, value: Any) -> Any:
    """The value as tables of their own, unless the container is written on one line."""
    from tomlrt import AoT, Array, Table

    if isinstance(container, Array) or (isinstance(container, Table) and container.is_inline):
        return copied(value)
    if isinstance(value, dict):
        return Table.section({key: _shaped(None, inner) for key, inner in value.items()})
    if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value):
        return AoT([_shaped(None, entry) for entry in value])
    return copied(value)


def _with_remarks(old: str, new: str) -> str:
    """The new text with the comments that tomlrt took along, but for those right above what went.

    It counts every comment between two statements to the second one.
    """
    from collections import Counter
    from difflib import SequenceMatcher
    from tomllib import loads

    from tui.storage.toml_lines import comments

    if not Counter(comments(old)) - Counter(comments(new)):
        return new
    standing = _standing(old)
    lost = Counter(standing.values())
    lost.subtract(_standing(new).values())
    olds, news = old.split("\n"), new.split("\n")
    matched = SequenceMatcher(None, olds, news, autojunk=False)
    out: list[str] = []
    for what, first, last, start, end in matched.get_opcodes():
        if what in ("delete", "replace"):
            for number in range(first, last):
                line = olds[number]
                if number not in standing or lost[line] <= 0:
                    continue
                if not _leads_to_gone(olds, number, last, standing):
                    lost[line] -= 1
                    out.append(line)
        out += news[start:end]
    written = "\n".join(out)
    try:
        return written if same(loads(written), loads(new)) else new
    except ValueError:
        return new


def _standing(text: str) -> dict[int, str]:
    """The comments that have a line of their own between statements, by line from 0."""
    from tui.storage.toml_lines import statements

    lines = text.split("\n")
    free = set(range(len(lines)))
    for statement in statements(text):
        count = text.count("\n", statement.start, statement.end - 1)
        free.difference_update(range(statement.line - 1, statement.line + count))
    return {number: lines[number] for number in sorted(free) if lines[number].strip()}


def _leads_to_gone(lines: list[str], number: int, last: int, standing: dict[int, str]) -> bool:
    """Whether a comment stands right above a statement of the run of lines that went."""
    while number in standing:
        number += 1
    return number < last and bool(lines[number].strip())
