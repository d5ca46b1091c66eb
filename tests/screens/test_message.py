"""What the message screen returns: what was typed over, and the detail in its place."""

from __future__ import annotations

from tui.screens.message import Written

HELD = Written(subject="On ships", body="I liked [topic?].", kept=("an edge",), detail="")


def test_the_detail_stands_in_its_gap() -> None:
    assert HELD.but(detail=" the quay ").message.body == "I liked the quay."
    assert HELD.message.body == "I liked [topic?]."


def test_only_what_differs_is_typed_over() -> None:
    assert HELD.typed_over(HELD) == {}
    later = HELD.but(subject="", kept=("an edge", "off\nthe record"))
    assert HELD.typed_over(later) == {"subject": "", "kept": "off the record"}
