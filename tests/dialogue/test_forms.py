"""A form in lines: what is kept, emptied, added to, and what is read again."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import scripted
from tui.dialogue.forms import ask_form
from tui.plan.errors import UsageError
from tui.screens.fields import Field
from tui.screens.form import FormScreen


def needs(text: str) -> str:
    if not text.strip():
        raise UsageError("A step needs a title.")
    return f"{len(text)} letters"


TITLE = Field(key="title", label="Step", text="Old", read=needs)
WHEN = Field(key="when", label="When", text="thu", hint="such as fri")
NOTE = Field(key="note", label="Note", text="one\ntwo", lines=True)


def asked(*lines: str, start: str = "") -> tuple[dict[str, str], bool, str]:
    voice, out = scripted(*lines)
    typed = ask_form(voice, FormScreen("Edit", (TITLE, WHEN, NOTE), start=start))
    return typed.texts, typed.saved, out.getvalue()


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (("", "", ""), ("Old", "thu", "one\ntwo")),
        (("New", "-", "-"), ("New", "", "")),
        (("New", "."), ("New", "thu", "one\ntwo")),
        (("New", "", "+", "three", "."), ("New", "thu", "one\ntwo\nthree")),
        (("New", "", "a", "", "b", "."), ("New", "thu", "a\n\nb")),
        (("\\-", "\\esc", "\\."), ("-", "esc", "")),
        (("-", "New", "", ""), ("New", "thu", "one\ntwo")),
        (("  two  spaces", "", ""), ("  two  spaces", "thu", "one\ntwo")),
    ],
)
def test_lines_answer_the_fields_in_their_order(
    lines: tuple[str, ...], texts: tuple[str, ...]
) -> None:
    ended = (".",) if lines[-1] == "\\." else ()
    got, saved, _ = asked(*lines, *ended)
    if ended:
        texts = (*texts[:2], ".")
    assert (tuple(got.values()), saved) == (texts, True)


def test_what_cannot_be_read_is_said_and_asked_again() -> None:
    got, saved, said = asked("-", "New", ".")
    assert "A step needs a title.\n" in said
    assert "3 letters\n" in said
    assert (got["title"], saved) == ("New", True)


@pytest.mark.parametrize("lines", [("New", "esc"), ("New",), ("New", "", "a", "esc")])
def test_leaving_gives_back_what_was_typed(lines: tuple[str, ...]) -> None:
    got, saved, _ = asked(*lines)
    assert (got["title"], saved) == ("New", False)


def test_it_begins_with_the_line_that_is_wanted() -> None:
    got, saved, said = asked("fri", ".", start="when")
    assert "Step is" not in said
    assert tuple(got.values()) == ("Old", "fri", "one\ntwo")
    assert saved


def test_what_is_there_and_what_belongs_there_is_said_first() -> None:
    _, _, said = asked("", "", "")
    assert "Step is “Old”.\n" in said
    assert "When (such as fri) is “thu”.\n" in said
    assert "Note is:\none\ntwo\n" in said
