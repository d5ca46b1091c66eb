"""Values of a TOML document: when two are the same, fresh copies, and what JSON can hold of them.

A document is what `tomllib.loads` gives: tables, lists, text, numbers, true and false, dates,
times and moments.
"""

from __future__ import annotations

from datetime import date, datetime, time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Absent:
    """The value of a key that is not there."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ABSENT"

    def __reduce__(self) -> str:
        return "ABSENT"  # a copy is the same object, so that `is` keeps working


ABSENT = Absent()


def same(a: Any, b: Any) -> bool:
    """Whether two values are equal with their types: True, 1 and 1.0 all differ.

    -0.0 differs from 0.0, NaN equals NaN, moments are equal by wall time and offset. The order
    of a list counts, that of the keys of a table does not.
    """
    if a is b:
        return True
    if isinstance(a, dict):
        if not isinstance(b, dict) or len(a) != len(b):
            return False
        return all(key in b and same(value, b[key]) for key, value in a.items())
    if isinstance(a, list):
        if not isinstance(b, list) or len(a) != len(b):
            return False
        return all(map(same, a, b))
    if type(a) is not type(b):
        return False
    if type(a) is float:
        return repr(a) == repr(b)
    if type(a) is datetime:
        return (a.replace(tzinfo=None), a.utcoffset()) == (b.replace(tzinfo=None), b.utcoffset())
    equal: bool = a == b
    return equal


def copied(value: Any) -> Any:
    """The value in fresh plain dicts and lists."""
    if isinstance(value, dict):
        return {key: copied(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [copied(inner) for inner in value]
    return value


def value_at(document: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at a path of keys and places in lists; ABSENT where a last key is missing."""
    here = document
    for step in path:
        here = here.get(step, ABSENT) if isinstance(here, dict) else here[step]
    return here


def ids_of(value: Any) -> list[str] | None:
    """The ids of a list of tables in which every entry has its own; None for any other value."""
    if not isinstance(value, list) or not value:
        return None
    ids: list[Any] = [entry.get("id") if isinstance(entry, dict) else None for entry in value]
    is_named = set(map(type, ids)) == {str}
    return ids if is_named and len(set(ids)) == len(ids) else None


def value_to_json(value: Any) -> Any:
    """The value as JSON can hold it: what JSON lacks becomes a table with one key like `$date`."""
    if isinstance(value, dict):
        inner = {key: value_to_json(one) for key, one in value.items()}
        return {"$table": inner} if any(key.startswith("$") for key in inner) else inner
    if isinstance(value, list):
        return [value_to_json(one) for one in value]
    if isinstance(value, float) and value - value != 0:  # NaN or infinite
        return {"$float": repr(value)}
    if isinstance(value, date | time):
        return {f"${type(value).__name__}": value.isoformat()}
    return value


def value_from_json(told: Any) -> Any:
    """What `value_to_json` told. Raises ValueError, TypeError or KeyError for anything else."""
    if isinstance(told, list):
        return [value_from_json(one) for one in told]
    if type(told) is str:
        told.encode()  # half a surrogate pair is no text, and raises a ValueError
        return told
    if type(told) in (bool, int, float):
        return told
    tag = next(iter(told), "") if isinstance(told, dict) and len(told) == 1 else ""
    if tag == "$table":
        told = told[tag]
    elif tag.startswith("$"):
        read: dict[str, Callable[[str], Any]] = {
            "$float": float,
            "$date": date.fromisoformat,
            "$datetime": datetime.fromisoformat,
            "$time": time.fromisoformat,
        }
        return read[tag](told[tag])
    if not isinstance(told, dict):
        raise TypeError(f"no document holds {type(told).__name__}")
    return {value_from_json(key): value_from_json(one) for key, one in told.items()}
