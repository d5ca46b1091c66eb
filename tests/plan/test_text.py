"""Other people's text on its way to a terminal: nothing in it steers, hides or runs on for ever."""

from __future__ import annotations

from unicodedata import category, combining, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.text import LONGEST, MOST_MARKS, clean, clean_lines, is_simple, quoted

JOINERS = "\u200d\ufe0f"
NASTY = (
    "\x00\x07\x08\t\n\r\x1b\x7f\x80\x85\x9b\x9d\u00ad\u034f\u061c\u200b\u200d\u200e\u2028\u2029"
    "\u202e\u2066\u2069\u2060\ufeff\ufe0f\ufff9\U000e0041\U000e007f\ud800\udfff\u0301\u0338\u20dd"
    "\u0958\U0001d160\uac00\u1100\u1161\u11a8👩💻 a\u0130ß[/]"
)
ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text(st.sampled_from(NASTY), max_size=60),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines", "two⏎lines"),
        ("two\r\nlines", "two⏎lines"),
        ("a\tb", "a b"),
        ("\x1b]0;x\x07", "␛]0;x␇"),
        ("a\x7fb", "a␡b"),
        ("\x9b31m", "\ufffd31m"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("a\u200bb\ufeff", "a\ufffdb\ufffd"),
        ("\U000e0041", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("a\u2028b", "a\ufffdb"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("✈\ufe0f", "✈\ufe0f"),
        ("Zoe\u0308", "Zoë"),
        ("e" + "\u0323" * 9, "ẹ" + "\u0323" * MOST_MARKS),
        ("x" + "\u0301\u200d" * 9, "x" + "\u0301\u200d" * MOST_MARKS + "\u200d" * 5),
        ("[/] [red] [@click=app.quit]x[/]", "[/] [red] [@click=app.quit]x[/]"),
        ("日本 🙂", "日本 🙂"),
    ],
)
def test_what_steers_is_shown_and_what_hides_is_marked(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(ANY_TEXT, st.integers(1, 50))
@example("x" * 10_000, LONGEST)
@example("\u202e" * 10_000, LONGEST)
@example("\U0001d160" * LONGEST, LONGEST)  # composing makes three of each
@example("a" + "\u0301" * 10_000, LONGEST)
@example("\u1100" * 9 + "\u1161", 9)
@examples(500)
def test_any_text_becomes_one_short_line_without_a_character_that_steers(
    text: str, longest: int
) -> None:
    shown = clean(text, longest)
    steering = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not [char for char in shown if category(char) in steering and char not in JOINERS]
    assert len(shown.splitlines()) <= 1
    assert len(shown) <= longest
    assert clean(shown, longest) == shown


@given(ANY_TEXT)
@examples(300)
def test_no_character_carries_a_tower_of_marks(text: str) -> None:
    marks = 0
    for char in clean(text):
        if char in JOINERS:
            continue
        marks = marks + 1 if combining(char) or category(char) in ("Mn", "Me") else 0
        assert marks <= MOST_MARKS


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
@examples(50)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


def test_a_simple_character_stays_and_is_one_that_unicode_leaves_alone() -> None:
    simple = [char for char in map(chr, range(0x3000)) if char.isprintable() and is_simple(char)]
    assert {"é", "…", "–", "“"} <= set(simple)
    for char in simple:
        assert clean(char) == char == normalize("NFC", char)
        assert not combining(char)
        assert category(char)[0] not in "CM"


def test_a_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    assert clean("abcdef", 6) == "abcdef"
    assert clean("abcdefg", 6) == "abcde…"


def test_the_lines_of_a_text_are_cleaned_one_by_one() -> None:
    assert clean_lines("a\nb\x1b\r\n\nc") == ["a", "b␛", "", "c"]
    assert clean_lines("") == []


def test_a_quoted_text_is_cleaned_and_short() -> None:
    assert quoted("Ask\nHR") == "“Ask⏎HR”"
    assert quoted("x" * 61) == "“" + "x" * 59 + "…”"
    assert quoted("abc", 2) == "“a…”"
