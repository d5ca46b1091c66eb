"""The wall before the terminal: what is shown holds nothing that a terminal would obey."""

from __future__ import annotations

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from tests.examples import examples
from tui.panes.text import OnlyText, plain, plain_lines, wrapped
from tui.plan.text import clean_lines

MARKUP = "[/] [red] [@click=app.quit]x[/]"
BLACK = Color(0, 0, 0)


def test_markup_is_plain_text() -> None:
    assert plain(MARKUP).plain == MARKUP
    assert plain(MARKUP).spans == []
    assert plain(MARKUP, "bold").plain == MARKUP


def test_a_line_is_one_line_and_lines_are_lines() -> None:
    assert plain("a\nb\x1b").plain == "a⏎b␛"
    assert plain_lines("a\nb\x1b\r\nc").plain == "a\nb␛\nc"


@given(st.text())
def test_nothing_that_a_terminal_obeys_passes_the_wall(text: str) -> None:
    (segment,) = OnlyText().apply([Segment(text)], BLACK)
    for char in segment.text:
        assert category(char) != "Cc", ascii(char)
        assert char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2028"


def test_what_is_harmless_passes_the_wall_as_it_is() -> None:
    for text in ("plain", "寿司 ❯ ○ ✓", "👩\u200d👧", ""):
        style = Style(bold=True)
        (segment,) = OnlyText().apply([Segment(text, style)], BLACK)
        assert (segment.text, segment.style) == (text, style)


def test_controls_of_our_own_pass_the_wall() -> None:
    control = Segment("\x1b[2J", None, [(ControlType.CLEAR,)])
    assert OnlyText().apply([control], BLACK) == [control]


def test_a_long_text_is_broken_between_words_and_a_long_word_is_cut() -> None:
    assert wrapped("one two three\nfour", 8) == ["one two", "three", "four"]
    assert wrapped("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]
    assert wrapped("", 8) == []
    assert wrapped("a\x1b[2J", 20) == ["a␛[2J"]


@given(st.text(st.sampled_from("ab 寿司👍🏽\u0301\n\t"), max_size=60), st.integers(2, 12))
@examples(100)
def test_no_broken_line_is_wider_than_allowed_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    kept = "".join("".join(lines).split())
    assert kept == "".join("".join(clean_lines(text)).split())
