"""A text parsed piece by piece, and no piece twice: a change costs what it changes.

A text is cut before each header of its top level, as `[interview]` or `[[steps]]`. The pieces say
together what the text says wherever each is TOML by itself and speaks of nothing but what its
header names: a cut inside a text of several lines would leave its quotes open. Any other text is
parsed as a whole.
"""

from __future__ import annotations

import re

from tui.plan.value import Value
from tui.storage.parsed import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Table = dict[str, Any]

#: A line that opens a table, or one of a list, of the top level.
_HEADER = re.compile(r"\n(\[[\w-]+\]|\[\[[\w-]+\]\])[ \t\r]*(?=\n|\Z)", re.ASCII)


class _Piece(Value):
    """A piece of a text, the name in its header, and the table or list that this stands for.

    The first of a text has no header, and says what stands above all others.
    """

    name: str
    text: str
    value: Any


class Pieces:
    """What each piece of the text that was parsed last says."""

    def __init__(self) -> None:
        self._known: list[_Piece] = []

    def parse(self, text: str) -> Table:
        """The document that `text` says; it shares what did not change with the last one.

        Raises:
            tomllib.TOMLDecodeError: it is not TOML.
        """
        try:
            pieces = _pieces(text, self._known)
            document = _put_together(pieces)
        except (ValueError, RecursionError):
            self._known = []
            return parse(text)  # what is wrong is told of the whole
        self._known = pieces
        return document


def _pieces(text: str, known: list[_Piece]) -> list[_Piece]:
    """The pieces of a text; what it begins and ends with is neither cut nor parsed where known.

    Raises:
        ValueError: one is no TOML, or speaks of more than it should.
    """
    first, start = _begun(text, known)
    last, end = _ended(text, known, first, start)
    held = {(piece.name, piece.text): piece for piece in known[first:last]}
    middle = [held.get(cut) or _read(*cut) for cut in _cut(text, start, end)]
    return [*known[:first], *middle, *known[last:]]


def _begun(text: str, known: Sequence[_Piece]) -> tuple[int, int]:
    """How many of the pieces a text begins with, and where they end.

    The end of a piece is told by the header behind it, so that one that is there counts no more.
    """
    count = before = at = 0
    for piece in known[:-1]:
        if not text.startswith(piece.text, at):
            break
        count, before, at = count + 1, at, at + len(piece.text)
    return max(count - 1, 0), before


def _ended(text: str, known: Sequence[_Piece], first: int, start: int) -> tuple[int, int]:
    """The first of the pieces that a text ends with, behind `first`, and where it starts."""
    number, end = len(known), len(text)
    while number > max(first, 1):  # what stands above all headers can only be the first
        piece = known[number - 1].text
        at = end - len(piece)
        if at < start or not text.startswith(piece, at) or text[at - 1 : at] != "\n":
            break
        number, end = number - 1, at
    return number, end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The pieces from `start` to `end` with the names in their headers; the first may have none."""
    name, at = "", start
    for found in _HEADER.finditer(text, max(start - 1, 0), end):
        if at < found.start(1):
            yield name, text[at : found.start(1)]
        name, at = found[1].strip("[]"), found.start(1)
    if at < end:
        yield name, text[at:end]


def _read(name: str, text: str) -> _Piece:
    says = parse(text)
    if name and says.keys() != {name}:
        raise ValueError(f"the piece speaks of more than {name}")
    return _Piece(name=name, text=text, value=says[name] if name else says)


def _put_together(pieces: list[_Piece]) -> Table:
    """The document that the pieces say.

    Raises:
        ValueError: two of them speak of the same.
    """
    document: Table = {}
    lists: dict[str, list[Any]] = {}
    for piece in pieces:
        name, value = piece.name, piece.value
        if not name:
            document |= value
        elif name in lists and type(value) is list:
            lists[name] += value
        elif name in document:
            raise ValueError(f"{name} is there already")
        elif type(value) is list:
            document[name] = lists[name] = value.copy()
        else:
            document[name] = value
    return document
