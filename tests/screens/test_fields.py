"""The lines of a form and what a form returns, as values."""

from __future__ import annotations

from tui.screens.fields import Field, Typed


def test_a_field_needs_a_key_and_a_label_and_is_else_a_plain_single_line() -> None:
    field = Field(key="title", label="Step")
    assert (field.text, field.hint, field.read, field.lines) == ("", "", None, False)
    assert field.but(text="kept").text == "kept"


def test_what_a_form_returns_tells_whether_it_was_saved() -> None:
    typed = Typed(texts={"title": "A"}, saved=False)
    assert typed.texts["title"] == "A"
    assert not typed.saved
    assert typed != Typed(texts={"title": "A"}, saved=True)
