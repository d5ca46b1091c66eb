"""What differs between two documents, as changes that can be kept and turned round.

A document is what `tomllib.loads` gives. A place in it is named by keys and, within a list of
tables, by the `id` of an entry, so that a change still finds its place when others moved it.
"""

from __future__ import annotations

from tui.plan.value import Value
from tui.storage.applying import Conflict, apply, index_path
from tui.storage.values import ABSENT, copied, ids_of, same, value_from_json, value_to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TypeAlias

    # A str is a key of a table; ("id", "ask-hr") is the entry of a list that has this id.
    Place: TypeAlias = str | tuple[str, str]
    Path: TypeAlias = tuple[Place, ...]


__all__ = [
    "ABSENT",
    "Change",
    "Conflict",
    "apply",
    "diff",
    "from_json",
    "index_path",
    "inverse",
    "same",
    "to_json",
]


class Change(Value):
    """One difference.

    `set`: the value at `path` goes from `old` to `new`; ABSENT on a side means no such key.
    `put`: the entry `new` joins the list at `path`, behind the entry `after`, as number `index`.
    `drop`: the entry `old` leaves the list at `path`, where it stood behind `after` as `index`.
    """

    kind: str
    path: Path
    old: Any = ABSENT
    new: Any = ABSENT
    id: str = ""
    index: int = 0
    after: str | None = None


def diff(old: Any, new: Any) -> tuple[Change, ...]:
    """The changes that turn the document `old` into `new`, each at the deepest place possible.

    No two of them touch the same place. They hold copies: neither document is shared.
    """
    found: list[Change] = []
    _diff_tables((), old, new, found)
    return tuple(found)


def _diff_tables(path: Path, old: Any, new: Any, found: list[Change]) -> None:
    for key in (*old, *(key for key in new if key not in old)):
        was, will = old.get(key, ABSENT), new.get(key, ABSENT)
        if not same(was, will):
            _diff_values((*path, key), was, will, found)


def _diff_values(path: Path, old: Any, new: Any, found: list[Change]) -> None:
    if isinstance(old, dict) and isinstance(new, dict):
        _diff_tables(path, old, new, found)
        return
    old_ids = [] if old is ABSENT else ids_of(old)
    new_ids = [] if new is ABSENT else ids_of(new)
    if old_ids is not None and new_ids is not None and _in_order(old_ids, new_ids):
        _diff_entries(path, old, new, found)
    else:
        found.append(Change(kind="set", path=path, old=copied(old), new=copied(new)))


def _in_order(old_ids: list[str], new_ids: list[str]) -> bool:
    """Whether the entries that both lists have stand in the same order in both."""
    if old_ids == new_ids:
        return True
    olds, news = set(old_ids), set(new_ids)
    return [one for one in old_ids if one in news] == [one for one in new_ids if one in olds]


def _diff_entries(path: Path, old: Any, new: Any, found: list[Change]) -> None:
    was = {} if old is ABSENT else {entry["id"]: entry for entry in old}
    will = {} if new is ABSENT else {entry["id"]: entry for entry in new}
    if was.keys() != will.keys():
        _diff_members(path, was, will, found)
    for one, entry in was.items():
        if one in will and will[one] is not entry:
            _diff_tables((*path, ("id", one)), entry, will[one], found)


def _diff_members(
    path: Path, was: dict[str, Any], will: dict[str, Any], found: list[Change]
) -> None:
    """Puts come before drops: a list that keeps any entry is never empty on the way."""
    order = list(was)
    after: str | None = None
    for one, entry in will.items():
        if one not in was:
            index = 0 if after is None else order.index(after) + 1
            order.insert(index, one)
            found.append(_entry_change("put", path, entry, index, after))
        after = one
    for one, entry in was.items():
        if one not in will:
            index = order.index(one)
            del order[index]
            before = order[index - 1] if index else None
            found.append(_entry_change("drop", path, entry, index, before))


def _entry_change(kind: str, path: Path, entry: Any, index: int, after: str | None) -> Change:
    side = {"new" if kind == "put" else "old": copied(entry)}
    return Change(kind=kind, path=path, id=entry["id"], index=index, after=after, **side)


def inverse(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that lead back: applied after `changes`, they restore what was there."""
    other = {"put": "drop", "drop": "put", "set": "set"}
    return tuple(
        change.but(kind=other[change.kind], old=change.new, new=change.old)
        for change in reversed(tuple(changes))
    )


def to_json(changes: Iterable[Change]) -> list[Any]:
    """The changes as lists, dicts and scalars that JSON can hold; `from_json` reads them."""
    return [_change_to_json(change) for change in changes]


def _change_to_json(change: Change) -> dict[str, Any]:
    told: dict[str, Any] = {
        change.kind: [place if isinstance(place, str) else list(place) for place in change.path]
    }
    if change.kind != "set":
        told |= {"id": change.id, "index": change.index, "after": change.after}
    for side in ("old", "new"):
        value = getattr(change, side)
        if value is not ABSENT:
            told[side] = value_to_json(value)
    return told


def from_json(told: Any) -> tuple[Change, ...]:
    """The changes that `to_json` told. Raises ValueError for anything else."""
    try:
        return tuple(_change_from_json(one) for one in _list(told))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"these are no changes: {error}") from error


def _change_from_json(told: dict[str, Any]) -> Change:
    kind = next(kind for kind in ("set", "put", "drop", "") if kind in told or not kind)
    sides = {side: value_from_json(told[side]) for side in ("old", "new") if side in told}
    path = tuple(_place_from_json(place) for place in _list(told[kind]))
    if not path or not isinstance(path[0], str) or not isinstance(path[-1], str):
        raise ValueError("a change starts and ends with the key of a table")
    if kind == "set":
        if not sides:
            raise ValueError("a change has an old or a new value")
        return Change(kind=kind, path=path, **sides)
    one, index, after = told["id"], told["index"], told["after"]
    if type(one) is not str or type(index) is not int or index < 0:
        raise ValueError("an entry has an id and a number")
    if not (after is None or type(after) is str):
        raise ValueError("an entry stands behind another, by its id")
    (value,) = sides.values()
    if not isinstance(value, dict) or value.get("id") != one:
        raise ValueError("an entry is a table that holds its id")
    if set(sides) != {"new" if kind == "put" else "old"}:
        raise ValueError("an entry comes or goes")
    return Change(kind=kind, path=path, id=one, index=index, after=after, **sides)


def _place_from_json(told: Any) -> Place:
    if type(told) is str:
        return told
    kind, one = _list(told)
    if kind != "id" or type(one) is not str:
        raise ValueError("a place is a key or an id")
    return ("id", one)


def _list(told: Any) -> list[Any]:
    if not isinstance(told, list):
        raise TypeError("a list is expected")
    return told
