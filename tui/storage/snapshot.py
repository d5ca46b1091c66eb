"""The plan file as it was read once: its bytes, what they say, and whether they can be trusted."""

from __future__ import annotations

import os
from stat import S_ISREG

from tui.plan.errors import NoPlanError, PlanError
from tui.plan.model import FORMAT
from tui.plan.value import Value
from tui.storage import codec, places
from tui.storage.parsed import parse, parse_remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from tui.plan.model import Plan
    from tui.storage.codec import Decoded, Path, Problem

    Table = dict[str, Any]

LARGEST_BYTES = 5_000_000
BOM = b"\xef\xbb\xbf"


class Snapshot(Value):
    """What was read: the bytes, the document with every id filled in, and its plan.

    `raw` is the document as it stands, `fresh_ids` what was filled in, by place. A file of a newer
    format is not `writable`; one of an older `is_older`, and its document is already in ours.
    """

    data: bytes
    raw: Table
    fresh_ids: tuple[tuple[Path, str], ...]
    decoded: Decoded
    writable: bool = True
    is_older: bool = False

    @property
    def document(self) -> Table:
        """The document, each entry with an id."""
        return self.decoded.document

    @property
    def plan(self) -> Plan:
        """What it says."""
        return self.decoded.plan

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What of it cannot be read."""
        return self.decoded.problems


def read_bytes(path: str) -> bytes:
    """The bytes of a plan file.

    Raises:
        NoPlanError: there is no file.
        PlanError: it is no regular file, too large, or cannot be read.
    """
    name = places.shown(path)
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoPlanError(
            f"There is no plan at {name} yet. Start one with: secondround new"
        ) from error
    except OSError as error:
        raise PlanError(f"{name} cannot be read: {error.strerror}.") from error
    try:
        known = os.fstat(handle)
        if not S_ISREG(known.st_mode):
            raise PlanError(f"{name} is not a file; name another place with -f FILE.")
        if known.st_size > LARGEST_BYTES:
            raise PlanError(f"{name} is larger than 5 MB, so it is not read as a plan.")
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read()
    except OSError as error:
        raise PlanError(f"{name} cannot be read: {error.strerror}.") from error
    finally:
        os.close(handle)


def interpret(
    data: bytes,
    path: str,
    before: Snapshot | None = None,
    *,
    raw: Table | None = None,
) -> Snapshot:
    """What the bytes of the plan at `path` say; what reads as `before` is the same values.

    `raw` is the document, where it was read from them already; else it is remembered.

    Raises:
        PlanError: they are not UTF-8, not TOML, or not a plan; names the file and the line.
    """
    known = before.decoded if before is not None else None

    def read(text: str) -> Table:
        return parse_remembered(text, path) if raw is None else raw

    return _interpret(data, places.shown(path), read, known)


def interpret_draft(data: bytes) -> Snapshot:
    """What the bytes of a draft say; nothing of it is remembered.

    Raises:
        PlanError: they are no plan; names the line.
    """
    return _interpret(data, "Your text", parse)


def _interpret(
    data: bytes, name: str, read: Callable[[str], Table], before: Decoded | None = None
) -> Snapshot:
    body = data.removeprefix(BOM)
    try:
        text = body.decode()  # a codec for the mark would have to be loaded first
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise PlanError(f"{name} is not UTF-8 text (line {line}).") from error
    try:
        raw = read(text)
    except (ValueError, RecursionError) as error:
        raise PlanError(syntax_sentence(name, text)) from error
    ours, is_older = raw, False
    if raw.get("format") != FORMAT:
        from tui.storage.migration import is_older as asked
        from tui.storage.migration import migrated

        ours, is_older = migrated(raw), asked(raw)
    try:
        writable = codec.check_format(ours)
    except PlanError as error:
        raise PlanError(f"{name} cannot be read as a plan: {error.sentence}.") from error
    document, fresh_ids = codec.fill_ids(ours, before)
    return Snapshot(
        data=data,
        raw=raw,
        fresh_ids=fresh_ids,
        decoded=codec.decode(document, before),
        writable=writable,
        is_older=is_older,
    )


def described(problem: Problem, data: bytes) -> str:
    """A problem with the line it stands in."""
    from tui.storage.toml_lines import line_of

    line = line_of(data.decode("utf-8-sig"), problem.path)
    return f"{problem.sentence} (line {line})" if line else problem.sentence


def syntax_line(data: bytes) -> int | None:
    """The line of what keeps the bytes from being TOML; None when nothing does."""
    from tui.storage.copies import joined_badly
    from tui.storage.toml_lines import syntax_error

    mark = joined_badly(data)
    if mark is not None:
        return mark
    fault = syntax_error(data.decode("utf-8-sig", "replace"))
    return fault[0] if fault else None


def syntax_sentence(name: str, text: str) -> str:
    """What keeps a text from being TOML, in a sentence about `name`, with line and column."""
    from tui.storage.copies import joined_badly
    from tui.storage.toml_lines import syntax_error

    mark = joined_badly(text.encode())
    if mark is not None:
        return (
            f"{name} holds two versions that git could not join (line {mark}); keep one of each "
            "pair and take out the lines with <<<<<<<, ======= and >>>>>>>."
        )
    fault = syntax_error(text)
    if fault is None:
        return f"{name} is not valid TOML: it is nested too deeply."
    line, column, what = fault
    return f"{name} is not valid TOML: {what} (line {line}, column {column})."
