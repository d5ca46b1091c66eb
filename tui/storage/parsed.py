"""TOML, and the memory of what was parsed last, so that a glance need not parse again.

Importing and running the parser takes more time than all the rest of `status`. What a text parsed
to is kept beside the text itself in the cache folder (0600), and counts only while the text is the
same, byte for byte: no clock, size or inode can make it lie. Losing it costs milliseconds.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from datetime import date, datetime, time

from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    #: What marshal cannot write, as kind and text, with each table or list that holds it and where.
    _Dated = dict[tuple[str, str], list[tuple[Any, str | int]]]

_FORMAT = ("parsed-2", sys.hexversion)
_READERS = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
}


def parse(text: str) -> dict[str, Any]:
    """The document that `text` says.

    Raises:
        tomllib.TOMLDecodeError: it is not TOML.
    """
    import tomllib

    return tomllib.loads(text)


def parse_remembered(text: str, path: str) -> dict[str, Any]:
    """As `parse`, remembered under the path the text came from."""
    known = _recall(_memory_path(path), text)
    if known is not None:
        return known
    document = parse(text)
    remember(text, path, document)
    return document


def _memory_path(path: str) -> str:
    name = f"{zlib.crc32(path.encode('utf-8', 'surrogateescape')):08x}-{os.path.basename(path)}"
    return os.path.join(places.cache_folder(), name + ".parsed")


def _recall(memory: str, text: str) -> dict[str, Any] | None:
    try:
        with open(memory, "rb") as file:
            data = file.read()
        if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        form, kept, *rest = marshal.loads(data[4:])  # noqa: S302 - our own file, its sum checked
        if form != _FORMAT or kept != text:
            return None
        document: dict[str, Any]
        document, dated = rest
        _put_back(dated)
    except (OSError, ValueError, EOFError, TypeError, KeyError):
        return None
    return document


def remember(text: str, path: str, document: dict[str, Any]) -> None:
    """Keeps what the text at a path was parsed to; whatever hinders it only costs time."""
    memory = _memory_path(path)
    try:
        dated: _Dated = {}
        # What is written twice, as a table in the document and as a place, is read as one.
        data = marshal.dumps((_FORMAT, text, _plain(document, dated), dated))
        places.make_private(os.path.dirname(memory))
        fresh = f"{memory}.new"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        handle = os.open(fresh, flags, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(zlib.crc32(data).to_bytes(4, "big") + data)
        os.replace(fresh, memory)
    except FileExistsError:
        _discard(fresh)  # of a killed program, or another's at this moment: the sum tells halves
    except (OSError, ValueError):
        return


def _discard(fresh: str) -> None:
    try:
        os.unlink(fresh)
    except OSError:
        return


def _plain(value: Any, dated: _Dated) -> Any:
    """A document without its dates, times and moments; `dated` gets them with their places."""
    out = value.copy()
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(item, dict | list):
            out[key] = _plain(item, dated)
        elif isinstance(item, date | time):
            out[key] = None
            dated.setdefault((type(item).__name__, item.isoformat()), []).append((out, key))
    return out


def _put_back(dated: _Dated) -> None:
    """Each date, time and moment to its places, each made once."""
    for (tag, text), places_of_it in dated.items():
        value = _READERS[tag](text)
        for table, key in places_of_it:
            table[key] = value
