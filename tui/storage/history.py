"""The history of a plan: one journal of changes with old and new values, for undo and redo.

It lives in the state folder, one line of JSON per change, bounded in size. Losing or damaging it
costs nothing but the history: a line that cannot be read is passed over.
"""

from __future__ import annotations

import os

from tui.plan.value import Value
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.storage.changes import Change

#: The size, in bytes, at which the journal is cut back to its newest half.
LARGEST_BYTES = 1_000_000

DO, UNDO, REDO, SKIP = "do", "undo", "redo", "skip"


class Entry(Value):
    """One change that was made: what was said of it, and how it is undone."""

    number: int
    said: str
    changes: tuple[Change, ...]


class History(Value):
    """What can be undone and redone, the next one last; `hash` is of the last text we wrote."""

    done: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()
    next_number: int = 1
    hash: str = ""


def folder_of(path: str) -> str:
    """Where the history of the plan at `path` is kept."""
    return os.path.join(places.state_folder(), "history", places.plan_key(path))


def read_history(path: str) -> History:
    """The history of the plan at `path`; an empty one when there is none to be read."""
    done: dict[int, Entry] = {}
    undone: dict[int, Entry] = {}
    last_hash, number = "", 0
    for line in _lines(path):
        known = _read_line(line)
        if known is None:
            continue
        number, last_hash = max(number, known["n"]), known["hash"]
        try:
            _replay(known, done, undone)
        except (ValueError, KeyError, TypeError):
            continue
    return History(
        done=tuple(done.values()),
        undone=tuple(undone.values()),
        next_number=number + 1,
        hash=last_hash,
    )


def last_hash(path: str) -> str:
    """The hash of the last text we wrote, "" when not known; reads only the journal's end."""
    lines = _lines(path, end_only=True)
    known = _read_line(lines[-1]) if lines else None
    return known["hash"] if known else ""


def said_of(path: str, data: bytes) -> str:
    """What was said of the change that made this text; "" where none of ours made it anew."""
    lines = _lines(path, end_only=True)
    known = _read_line(lines[-1]) if lines else None
    if known is None or known.get("kind") != DO or known["hash"] != text_hash(data):
        return ""
    return str(known.get("said", ""))


def record(
    path: str,
    kind: str,
    *,
    said: str = "",
    changes: tuple[Change, ...] = (),
    text_hash: str,
    of: int = 0,
) -> bool:
    """Adds a line to the journal; False when it could not be kept. The caller holds the lock."""
    from json import dumps

    from tui.storage.changes import to_json

    line: dict[str, Any] = {"n": _next_number(path), "kind": kind, "hash": text_hash}
    if kind == DO:
        line |= {"said": said, "changes": to_json(changes)}
    if kind != DO or of:
        line["of"] = of
    try:
        _append(path, dumps(line, ensure_ascii=False) + "\n")
    except (OSError, ValueError, RecursionError):  # the latter: what JSON cannot hold
        return False
    return True


def text_hash(data: bytes) -> str:
    """What a text is recognised by."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def _replay(known: dict[str, Any], done: dict[int, Entry], undone: dict[int, Entry]) -> None:
    from tui.storage.changes import from_json

    kind = known["kind"]
    if kind == DO:
        number = known["n"]
        changes = from_json(known["changes"])
        if not changes:
            return  # comments and layout alone: there is nothing to undo
        said = str(known["said"])
        before = done.pop(int(known.get("of", 0)), None)
        if before is not None:  # one change in two parts, which undo takes back in one go
            said, changes = before.said, (*before.changes, *changes)
        done[number] = Entry(number=number, said=said, changes=changes)
        undone.clear()
        return
    of = int(known["of"])
    if kind == UNDO and of in done:
        undone[of] = done.pop(of)
    elif kind == REDO and of in undone:
        done[of] = undone.pop(of)
    elif kind == SKIP:
        done.pop(of, None)
        undone.pop(of, None)


def _read_line(line: bytes) -> dict[str, Any] | None:
    """A line of the journal with its number and hash; None when it is damaged."""
    from json import loads

    try:
        known = loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(known, dict):
        return None
    is_line = type(known.get("n")) is int and type(known.get("hash")) is str
    return known if is_line else None


def _journal(path: str) -> str:
    return os.path.join(folder_of(path), "journal.jsonl")


def _lines(path: str, *, end_only: bool = False) -> list[bytes]:
    """The whole lines of the journal; one without its line end was torn and does not count."""
    try:
        with open(_journal(path), "rb") as file:
            if end_only:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - 65536))
            data = file.read()
    except OSError:
        return []
    return data.split(b"\n")[:-1]


def _next_number(path: str) -> int:
    for line in reversed(_lines(path, end_only=True)):
        known = _read_line(line)
        if known is not None:
            return int(known["n"]) + 1
    return read_history(path).next_number


def _append(path: str, line: str) -> None:
    folder = folder_of(path)
    places.make_private(folder)
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(_journal(path), flags, 0o600)
    try:
        size = os.fstat(handle).st_size
        torn = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
        data = (b"\n" if torn else b"") + line.encode("utf-8", "surrogatepass")
        while data:
            data = data[os.write(handle, data) :]
    finally:
        os.close(handle)
    if size > LARGEST_BYTES:
        try:
            _cut_back(path)
        except OSError:
            return  # the line is kept; the next change tries again


def _cut_back(path: str) -> None:
    """Keeps the newest half of the journal by size, in whole lines."""
    lines = _lines(path)
    kept: list[bytes] = []
    size = 0
    for line in reversed(lines):
        size += len(line) + 1
        if size > LARGEST_BYTES // 2 and kept:
            break
        kept.append(line)
    fresh = _journal(path) + ".new"
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(b"\n".join(reversed(kept)) + b"\n")
    os.replace(fresh, _journal(path))


def forget(path: str) -> None:
    """Drops the history of a plan that was here before; what of it cannot go costs nothing."""
    try:
        os.unlink(_journal(path))
    except OSError:
        return
