"""The bytes of a changed plan: our own layout written anew, any other kept."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.remembered import Remembered
from tui.plan.value import Value
from tui.storage.pieces import Pieces
from tui.storage.snapshot import BOM
from tui.storage.wanted import NOT_TEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.plan.model import Plan
    from tui.storage.changes import Change
    from tui.storage.snapshot import Snapshot

    Table = dict[str, Any]


class Rendered(Value):
    """The bytes, the document where it was read back from them, and whether the layout was lost."""

    data: bytes
    raw: Table | None = None
    fallback: bool = False


def fresh(plan: Plan, schema: str = "") -> bytes:
    """The bytes of a plan that has no text yet, behind the schema line if one is given.

    Raises:
        PlanError: a value of it is no text.
    """
    from tui.storage.codec import encode
    from tui.storage.toml_canon import canon

    try:
        return canon(encode(plan), schema).encode()
    except UnicodeEncodeError as error:
        raise PlanError(NOT_TEXT) from error


class Renderer:
    """Writes one plan again and again; it knows which text is its own, and what it wrote of it."""

    def __init__(self) -> None:
        self._canonical: bytes | None = None
        self._pieces = Pieces()
        self._written = Remembered()

    def render(self, snapshot: Snapshot, after: Table, changes: tuple[Change, ...]) -> Rendered:
        """The bytes of `after`, which `changes` lead to from what the snapshot holds.

        Raises:
            UnicodeEncodeError: a value is no text.
            PlanError: it is nested too deeply to be changed.
        """
        from tui.storage.changes import diff
        from tui.storage.toml_canon import canon, is_canonical, schema_line
        from tui.storage.toml_text import decode, encode, read_back, rewrite

        bom = snapshot.data.startswith(BOM)
        text = decode(snapshot.data)
        fresh_ids = snapshot.fresh_ids
        if snapshot.is_older:
            changes, fresh_ids = diff(snapshot.raw, after), ()
        if snapshot.data == self._canonical or is_canonical(text, snapshot.raw):
            self._written.next_round()
            written = canon(after, schema_line(text), self._written)
            self._canonical = encode(written, bom=bom)
            return Rendered(data=self._canonical, raw=read_back(written, self._pieces.parse))
        kept = rewrite(text, snapshot.raw, after, changes, fresh_ids, parse=self._pieces.parse)
        return Rendered(data=encode(kept.text, bom=bom), raw=kept.document, fallback=kept.fallback)
