"""Texts parsed piece by piece: the same document as tomllib's, and what did not change is shared."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import documents
from tui.storage import parsed, pieces
from tui.storage.pieces import Pieces
from tui.storage.toml_canon import canon
from tui.storage.values import same

if TYPE_CHECKING:
    from typing import Any

TEXT = """\
#:schema ./plan.schema.json
format = 1

[interview]
company = "Acme"

[[steps]]
id = "one"
title = "One"

[[people]]
id = "ines"

[[people.asks]]
id = "ask"

[[steps]]
id = "two"
note = '''
a text
of two lines'''
"""
LINES = (
    "a = 1", "steps = []", "steps.x = 1", "[steps]", "[[steps]]", "[steps.more]", "[[steps.asks]]",
    "[interview]", "[interview.more]", " [[steps]]", "[[ steps ]]", "[[steps]] # mine", "[[steps]",
    '["quoted"]', "x = '''", "'''", 'y = """', '"""', "z = [", "[1],", "]", "# a comment", "",
    "w = { a = [", "] }", 'id = "one"',
)  # fmt: skip


def read(text: str, known: Pieces) -> Any:
    """The document, or the words of what is wrong."""
    try:
        return known.parse(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)


def whole(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)


@examples(400)
@given(st.lists(st.sampled_from(LINES), max_size=14), st.lists(st.sampled_from(LINES), max_size=3))
@example(["[[steps]]", "x = '''", "[[steps]]", "'''"], [])
@example(["steps = []"], ["[[steps]]"])
@example(["[[steps]]", "[interview.more]"], ["[interview]"])
@example(["[interview]", "[[steps]]"], ["[interview]"])
def test_whatever_a_text_is_it_says_or_refuses_what_it_does_as_a_whole(
    lines: list[str], more: list[str]
) -> None:
    known = Pieces()
    half = len(lines) // 2
    within = [*lines[:half], *more, *lines[half + 1 :]]
    glued = [*lines[:half], "".join(lines[half : half + 2]), *lines[half + 2 :]]
    for changed in (lines, [*lines, *more], within, glued, lines, [*more, *lines]):
        text = "\n".join(changed)
        assert same(read(text, known), whole(text))
        assert same(read(text.replace("\n", "\r\n"), known), whole(text))


@examples(100)
@given(documents(), documents())
def test_any_document_of_ours_is_read_as_it_was_meant(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    known = Pieces()
    for document in (one, other, one):
        assert same(known.parse(canon(document)), document)


def test_what_did_not_change_is_the_very_same_table() -> None:
    known = Pieces()
    before = known.parse(TEXT)
    after = known.parse(TEXT.replace('title = "One"', 'title = "First"'))
    assert after["steps"][0] == {"id": "one", "title": "First"}
    assert before["steps"][0] == {"id": "one", "title": "One"}
    assert after["steps"][1] is before["steps"][1]
    assert after["people"][0] is before["people"][0]
    assert after["interview"] is before["interview"]


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_header_that_is_none_any_more_starts_no_piece(end: str) -> None:
    known = Pieces()
    known.parse(f'a = 1\n[[steps]]\nb = 2\n[[steps]]\nc = "x"\n[interview]{end}')
    for text in ("a = 1[interview]", 'a = 1\n[[steps]]\nb = 2\n[[steps]]\nc = "x"[interview]'):
        assert read(f"{text}{end}", known) == whole(f"{text}{end}")


def test_only_the_piece_that_changed_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    known, seen = Pieces(), []
    known.parse(TEXT)

    def counted(piece: str) -> dict[str, Any]:
        seen.append(piece)
        return parsed.parse(piece)

    monkeypatch.setattr(pieces, "parse", counted)
    known.parse(TEXT.replace('"Acme"', '"Brightwater"'))
    assert seen == ['[interview]\ncompany = "Brightwater"\n\n']
