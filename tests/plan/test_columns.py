"""Text in columns: no line is too wide, and nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.columns import shortened, width_of, wrapped, wrapped_parts
from tui.plan.text import clean

WORDS = st.lists(st.text(min_size=1, max_size=30), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("leave", 5), ("日本", 4), ("e\u0301", 1), ("🙂", 2), ("naïve", 5), ("a\ufe0f", 1)],
)
def test_wide_characters_take_two_columns_and_marks_none(text: str, width: int) -> None:
    assert width_of(text) == width


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shortened("leave by 08:45", 14) == "leave by 08:45"
    assert shortened("leave by 08:45", 9) == "leave by…"
    assert shortened("日本語", 4) == "日…"
    assert shortened("日本語", 0) == ""


def test_lines_are_parted_at_spaces_and_the_later_ones_stand_in() -> None:
    told = wrapped("  4 Quay Street, ask for Ms Berg", 20, indent=4)
    assert told == ["  4 Quay Street, ask", "    for Ms Berg"]


def test_a_word_longer_than_a_line_is_parted_where_the_line_ends() -> None:
    assert wrapped("see https://example.org/very/long", 12, indent=2) == [
        "see",
        "  https://ex",
        "  ample.org/",
        "  very/long",
    ]


@given(WORDS, st.integers(4, 90), st.integers(0, 12))
@examples(300)
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int, indent: int) -> None:
    cleaned = clean(text)
    lines = wrapped(cleaned, width, indent=indent)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(cleaned.split())
    assert width_of(shortened(cleaned, width)) <= width


TIMES = "Now 08:00 · starts tomorrow 10:00 Europe/Paris · leave by tomorrow 08:45 (in 1 day)"
PLACE = "Harbour & Vale, 4 Quay Street, the blue door, third floor left"


def test_a_long_line_is_parted_between_its_parts() -> None:
    assert wrapped_parts(TIMES, 40, seam=" · ", indent=2) == [
        "Now 08:00",
        "  starts tomorrow 10:00 Europe/Paris",
        "  leave by tomorrow 08:45 (in 1 day)",
    ]
    assert wrapped_parts(TIMES, 78, seam=" · ")[0] == TIMES.rpartition(" · ")[0]
    assert wrapped_parts(TIMES, 120, seam=" · ") == [TIMES]


def test_the_comma_of_an_address_stays_where_a_line_ends() -> None:
    assert wrapped_parts(PLACE, 40, seam=", ", indent=2) == [
        "Harbour & Vale, 4 Quay Street,",
        "  the blue door, third floor left",
    ]


def test_a_part_that_is_longer_than_a_line_is_parted_at_spaces() -> None:
    assert wrapped_parts("one · two three four five · six", 10, seam=" · ", indent=2) == [
        "one",
        "  two",
        "  three",
        "  four",
        "  five",
        "  six",
    ]
