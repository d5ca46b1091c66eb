"""A text parsed piece by piece, and no piece twice: a change costs what it changes.

A text is cut before each header of its top level, as `[interview]` or `[[steps]]`. The pieces say
together what the text says wherever each is TOML by itself and speaks of nothing but what its
header names: a cut inside a text of several lines would leave its quotes open. Any other text is
parsed as a whole.
"""

from __future__ import annotations

from tui.storage.parsed import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Table = dict[str, Any]


class Pieces:
    """What each piece of the text that was parsed last says."""

    def __init__(self) -> None:
        self._known: dict[str, Table] = {}

    def parse(self, text: str) -> Table:
        """The document that `text` says; it shares what did not change with the last one.

        Raises:
            tomllib.TOMLDecodeError: it is not TOML.
        """
        known, self._known = self._known, {}
        try:
            document = self._put_together(text, known)
        except (ValueError, RecursionError):
            document = None  # what is wrong is told of the whole
        return parse(text) if document is None else document

    def _put_together(self, text: str, known: dict[str, Table]) -> Table | None:
        """The document; None where its pieces speak of more than they should."""
        document: Table = {}
        lists: set[str] = set()
        for header, piece in _cut(text):
            says = known.get(piece)
            self._known[piece] = says = parse(piece) if says is None else says
            if not header:
                document |= says
                continue
            name = header.strip("[]")
            value = says.get(name)
            if len(says) != 1 or value is None:
                return None
            if header.startswith("[[") and (name in lists or name not in document):
                lists.add(name)
                document.setdefault(name, []).extend(value)
            elif name not in document:
                document[name] = value
            else:
                return None
        return document


def _cut(text: str) -> Iterator[tuple[str, str]]:
    """The pieces with their headers; the first has none, and may be empty."""
    start, header = 0, ""
    at = 0 if text.startswith("[") else _next(text, 0)
    while at < len(text):
        line = text[at : text.find("\n", at) + 1 or len(text)].rstrip()
        if _is_header(line):
            yield header, text[start:at]
            start, header = at, line
        at = _next(text, at)
    yield header, text[start:]


def _next(text: str, at: int) -> int:
    """The offset of the next line that starts with a bracket; the end of the text if none does."""
    return text.find("\n[", at) + 1 or len(text)


def _is_header(line: str) -> bool:
    """Whether a line that starts with a bracket opens a table, or a list's, of the top level."""
    name = line.strip("[]")
    is_bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return is_bare and line in (f"[{name}]", f"[[{name}]]")
