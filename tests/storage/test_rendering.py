"""The bytes of a changed plan: a text of ours anew, a person's with its marks and comments."""

from __future__ import annotations

from tests.command import PLAN
from tests.storage.disk import SHORT
from tui.storage.changes import diff
from tui.storage.rendering import Renderer
from tui.storage.snapshot import BOM, Snapshot, interpret_draft
from tui.storage.toml_canon import is_canonical
from tui.storage.values import copied


def rendered(snapshot: Snapshot, renderer: Renderer | None = None) -> bytes:
    """The text with another title for the first step."""
    after = copied(snapshot.document)
    after["steps"][0]["title"] = "Other"
    changes = diff(snapshot.document, after)
    return (renderer or Renderer()).render(snapshot, after, changes).data


def test_our_own_layout_is_written_anew() -> None:
    data = rendered(interpret_draft(SHORT.encode()))
    assert data == SHORT.replace("One", "Other").encode()
    assert is_canonical(data.decode(), interpret_draft(data).raw)


def test_a_text_that_was_written_last_is_known_as_our_own() -> None:
    renderer = Renderer()
    first = interpret_draft(rendered(interpret_draft(SHORT.encode()), renderer))
    assert rendered(first, renderer) == first.data


def test_a_hand_written_one_keeps_its_comments_and_tells_what_was_read_back() -> None:
    snapshot = interpret_draft(PLAN.encode())
    after = copied(snapshot.document)
    after["steps"][0]["title"] = "Other"
    written = Renderer().render(snapshot, after, diff(snapshot.document, after))
    assert written.data == PLAN.replace("Read their annual report", "Other").encode()
    assert (written.raw, written.fallback) == (after, False)


def test_a_byte_order_mark_stays() -> None:
    assert rendered(interpret_draft(BOM + PLAN.encode())).startswith(BOM + b"# my plan")
