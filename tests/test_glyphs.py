"""Likenesses of marks and letters: each in as many cells as what it stands for."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from rich.cells import cell_len

from tests.terminal import ROOT
from tui.glyphs import LIKENESS, alike, fit

if TYPE_CHECKING:
    from pathlib import Path

#: Signs that Textual counts two cells for and every terminal one, and notes of music.
_DISPUTED = {*range(0x2630, 0x2638), *range(0x268A, 0x2690), *range(0x4DC0, 0x4E00)}


class Tty(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def sent(text: str, encoding: str, *, few_marks: bool = False) -> bytes:
    """What a terminal with this encoding is sent of a text."""
    raw = io.BytesIO()
    stream = Tty(raw, encoding=encoding, newline="")
    fit(stream, few_marks=few_marks)
    stream.write(text)
    stream.flush()
    return raw.getvalue()


def test_every_mark_of_the_program_has_a_likeness() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tui").rglob("*.py")]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "content").glob("*.toml")]
    marks = {char for text in texts for char in text if not char.isascii()}
    named = {char for char in marks if not char.isalnum() and char.isprintable()}
    assert {char for char in named if ord(char) not in LIKENESS} <= set("⏎␡␛©")


def test_a_likeness_takes_as_many_cells_as_what_it_stands_for() -> None:
    shown = [
        chr(code)
        for code in (*range(0xA0, 0x1D300), *range(0x1F000, 0x20000))
        if category(chr(code))[0] in "LMNPS" and code not in _DISPUTED
    ]
    wrong = [hex(ord(char)) for char in shown if len(alike(char)) != cell_len(char)]
    assert not wrong


def test_ascii_gets_the_base_of_a_letter_and_a_question_mark_for_other_scripts() -> None:
    assert sent("Zoë ❯ ○ “x” … 日本 — ı", "ascii") == b'Zoe > o "x" ~ ???? - i'
    assert sent("e\u0301", "ascii") == b"e"


def test_another_encoding_keeps_what_it_has() -> None:
    assert sent("Zoë · ○", "latin-1") == "Zoë · o".encode("latin-1")
    assert sent("Zoë €", "iso8859-15") == "Zoë €".encode("iso8859-15")


def test_where_only_marks_are_few_letters_of_any_script_stay() -> None:
    assert sent("Zoë 日本 ○ │", "utf-8", few_marks=True) == "Zoë 日本 o |".encode()
    assert sent("Zoë ○", "utf-8") == "Zoë ○".encode()
    assert sent("\udce9", "utf-8", few_marks=True) == b"?"


@pytest.mark.parametrize("few_marks", [True, False])
def test_a_file_is_no_terminal_and_keeps_every_mark(tmp_path: Path, few_marks: bool) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as stream:
        fit(stream, few_marks=few_marks)
        stream.write("○ │")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "○ │"
