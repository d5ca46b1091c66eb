"""Changes in the text of a document that a person may have written.

A text that is exactly what we would write is written anew. In any other, what did not change
keeps its bytes: comments, order, layout, and keys that nobody here knows.
"""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.storage.parsed import parse
from tui.storage.snapshot import BOM, LARGEST_BYTES
from tui.storage.toml_canon import canon, is_canonical, line_end, schema_line
from tui.storage.values import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from tui.storage.changes import Change
    from tui.storage.toml_lines import IndexPath

    FreshIds = tuple[tuple[IndexPath, str], ...]


class Rewritten(Value):
    """A text that holds the new values; `fallback` when its layout could not be kept.

    `document` is what was read back from it, where it was.
    """

    text: str
    fallback: bool = False
    document: dict[str, Any] | None = None


def decode(data: bytes) -> str:
    """The text of a file, without a byte order mark; line ends stay as they are.

    Raises PlanError when the file is larger than 5 MB or not UTF-8, and says where.
    """
    if len(data) > LARGEST_BYTES:
        raise PlanError("The file is larger than 5 MB, so it is not read as a plan.")
    skipped = len(BOM) if data.startswith(BOM) else 0
    try:
        return data[skipped:].decode()
    except UnicodeDecodeError as error:
        offset = error.start + skipped
        line = data.count(b"\n", 0, offset) + 1
        raise PlanError(
            f"The file is not UTF-8 text: byte {offset + 1} (0x{data[offset]:02x}) in line {line} "
            "cannot be read. Save it as UTF-8 and try again."
        ) from error


def encode(text: str, bom: bool = False) -> bytes:
    """The bytes of a text in UTF-8, behind a byte order mark if `bom`."""
    return (BOM if bom else b"") + text.encode()


def rewrite(
    text: str,
    before: dict[str, Any],
    after: dict[str, Any],
    changes: Iterable[Change],
    fresh_ids: FreshIds = (),
    *,
    parse: Callable[[str], dict[str, Any]] = parse,
) -> Rewritten:
    """The text that held `before`, changed so that it holds `after`.

    `fresh_ids` are set first, each at its place in `before`; `changes` then lead to `after`. What
    is returned holds `after`, with its types: our own layout does, any other has been read back by
    `parse`. If the layout cannot be kept, it is our own, the old comments at its end, and says so.

    Raises PlanError for tables inside each other hundreds of times, and else nothing.
    """
    try:
        if is_canonical(text, before):
            return Rewritten(text=canon(after, schema_line(text)))
        for written in _ways(text, before, tuple(changes), fresh_ids):
            document = None if written is None else read_back(written, parse)
            if written is not None and document is not None and same(document, after):
                return Rewritten(text=written, document=document)
        return Rewritten(text=_with_comments(text, after), fallback=True)
    except RecursionError as error:
        raise PlanError("The plan has too many tables inside each other to be changed.") from error


def _ways(
    text: str, before: dict[str, Any], changes: tuple[Change, ...], fresh_ids: FreshIds
) -> Iterator[str | None]:
    """The changed text: whole statements in place first, then all of it through the library."""
    from tui.storage.toml_splice import splice

    spliced = splice(text, before, changes, fresh_ids)
    if spliced.rest or spliced.fresh_ids:
        yield _edited(spliced.text, spliced.rest, spliced.fresh_ids)
    else:
        yield spliced.text
    yield _edited(text, changes, fresh_ids)


def _edited(text: str, changes: tuple[Change, ...], fresh_ids: FreshIds) -> str | None:
    from tui.storage.toml_edit import edited

    try:
        return edited(text, changes, fresh_ids)
    except Exception:  # noqa: BLE001 - whatever a library stumbles over, there is another way
        return None


def read_back(text: str, parse: Callable[[str], dict[str, Any]]) -> dict[str, Any] | None:
    """The document that a text holds; None where it is not TOML."""
    try:
        return parse(text)
    except ValueError:
        return None


def _with_comments(text: str, after: dict[str, Any]) -> str:
    from tui.storage.toml_lines import comments

    head = schema_line(text)
    kept = comments(text)[1 if head else 0 :]
    written = canon(after, head)
    if kept:
        written += "\n" + "\n".join(kept) + "\n"
    return written.replace("\n", line_end(text))
