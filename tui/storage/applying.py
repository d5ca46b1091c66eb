"""Changes carried out in a document, each checked first against what it expects to find there."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.storage.values import ABSENT, copied, ids_of, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping
    from typing import Any

    from tui.storage.changes import Change, Path


class Conflict(PlanError):
    """The document no longer holds what a change expects to find."""


class Writing:
    """How values enter a document; this is the way of plain dicts and lists."""

    def store(self, table: MutableMapping[str, Any], key: str, value: Any) -> None:
        """Give `key` the value, whether the key is there or not."""
        table[key] = copied(value)

    def insert(self, entries: list[Any], index: int, value: Any) -> None:
        """Put the value into the list, before what stands at `index`."""
        entries.insert(index, copied(value))


PLAIN = Writing()


def apply(
    document: MutableMapping[str, Any],
    changes: Iterable[Change],
    writing: Writing = PLAIN,
    *,
    checked: bool = True,
) -> None:
    """Carry the changes out in the document, each checked first against what it expects.

    With `checked=False` the changes are laid over whatever the document holds: old values do not
    count, missing tables are made, and where a whole table or list is set, keys and entries that
    the change does not know of stay.

    Raises Conflict where the document holds something else, or lacks the entry. Plain dicts and
    lists are then put back as they were, keys in their order; a document of another kind is left
    half-changed, to be thrown away.
    """
    course = _Course(document, writing, checked=checked)
    try:
        for change in changes:
            course.take(change)
    except BaseException:
        course.turn_back()
        raise


def index_path(document: Any, path: Path) -> tuple[str | int, ...]:
    """The path with the number of each entry, from 0, in place of its id.

    Raises Conflict when an entry is not there; keys need not be.
    """
    here, numbered = document, []
    for depth, place in enumerate(path, 1):
        step = place if isinstance(place, str) else _number(here, place[1], path[:depth])
        if isinstance(step, str):
            here = here.get(step, ABSENT) if isinstance(here, dict) else ABSENT
        else:
            here = here[step]
        numbered.append(step)
    return tuple(numbered)


class _Course:
    """Changes on their way into one document, and the way back."""

    def __init__(self, document: Any, writing: Writing, *, checked: bool) -> None:
        self._document = document
        self._writing = writing
        self._checked = checked
        self._kept: list[tuple[Any, Any]] = []

    def take(self, change: Change) -> None:
        """Check one change and carry it out."""
        table, key = self._table_of(change.path)
        if change.kind == "set":
            self._set(table, key, change)
        elif change.kind == "put":
            self._put(table, key, change)
        else:
            self._drop(table, key, change)

    def turn_back(self) -> None:
        """Put plain tables and lists back as they were."""
        for container, content in reversed(self._kept):
            container.clear()
            (container.update if type(container) is dict else container.extend)(content)

    def _keep(self, container: Any) -> None:
        if type(container) is dict or type(container) is list:
            self._kept.append((container, container.copy()))

    def _set(self, table: Any, key: str, change: Change) -> None:
        held, new = table.get(key, ABSENT), change.new
        if not self._checked:
            new = laid_over(held, change.old, new)
        elif not same(held, change.old):
            raise Conflict(f"{_told(change.path)} has changed since, so it is left as it is.")
        self._keep(table)
        if new is not ABSENT:
            self._writing.store(table, key, new)
        elif held is not ABSENT:
            del table[key]

    def _put(self, table: Any, key: str, change: Change) -> None:
        entries = table.get(key, ABSENT)
        if entries is ABSENT:
            self._keep(table)
            self._writing.store(table, key, [change.new])
            return
        if not isinstance(entries, list):
            raise Conflict(f"{_told(change.path)} is not a list, so nothing is added to it.")
        if _numbers(entries, change.id):
            raise Conflict(f"{_told((*change.path, ('id', change.id)))} is there already.")
        found = [] if change.after is None else _numbers(entries, change.after)
        index = found[0] + 1 if found else min(change.index, len(entries))
        self._keep(entries)
        self._writing.insert(entries, index, change.new)

    def _drop(self, table: Any, key: str, change: Change) -> None:
        told = (*change.path, ("id", change.id))
        index = _number(table.get(key, ABSENT), change.id, told)
        entries = table[key]
        if self._checked and not same(entries[index], change.old):
            raise Conflict(f"{_told(told)} has changed since, so it is kept.")
        if len(entries) == 1:
            self._keep(table)
            del table[key]
        else:
            self._keep(entries)
            del entries[index]

    def _table_of(self, path: Path) -> tuple[Any, str]:
        """The table that holds the last key of `path`, and this key."""
        here = self._document
        for depth, place in enumerate(path[:-1], 1):
            if isinstance(place, str):
                if not self._checked and isinstance(here, dict) and place not in here:
                    self._keep(here)
                    self._writing.store(here, place, {})
                if not isinstance(here, dict) or place not in here:
                    raise Conflict(f"{_told(path[:depth])} is no longer there.")
                here = here[place]
            else:
                here = here[_number(here, place[1], path[:depth])]
        key = path[-1]
        if not isinstance(here, dict) or not isinstance(key, str):
            raise Conflict(f"{_told(path)} is no longer there.")
        return here, key


def laid_over(held: Any, old: Any, new: Any) -> Any:
    """What `held` becomes when `old` becomes `new`: unknown keys and entries in it stay."""
    if isinstance(held, dict) and isinstance(old, dict) and isinstance(new, dict):
        table = {key: value for key, value in held.items() if key in new or key not in old}
        for key, value in new.items():
            if not same(value, old.get(key, ABSENT)):
                table[key] = laid_over(held.get(key, ABSENT), old.get(key, ABSENT), value)
        return table
    if isinstance(held, list) and ids_of(old) and ids_of(new):
        olds = {entry["id"]: entry for entry in old}
        mine = {entry["id"]: entry for entry in held if ids_of([entry])}
        news = {entry["id"]: entry for entry in new}
        known = olds.keys() | news.keys()
        return [
            laid_over(mine.get(one, ABSENT), olds.get(one, ABSENT), entry)
            for one, entry in news.items()
        ] + [entry for entry in held if not ids_of([entry]) or entry["id"] not in known]
    return new


def _numbers(entries: list[Any], one: str) -> list[int]:
    return [
        number
        for number, entry in enumerate(entries)
        if isinstance(entry, dict) and entry.get("id") == one
    ]


def _number(entries: Any, one: str, told: Path) -> int:
    found = _numbers(entries, one) if isinstance(entries, list) else []
    if not found:
        raise Conflict(f"{_told(told)} is no longer there.")
    if len(found) > 1:
        raise Conflict(f"{_told(told)} is there more than once, so none of them is touched.")
    return found[0]


def _told(path: Path) -> str:
    """The place in words: `due of ask-hr in steps`."""
    words, link = "", ""
    for place in path:
        if isinstance(place, str):
            words, link = f"{place}{link}{words}", " in "
        else:
            words, link = f"{place[1]} in {words}", " of "
    return words
