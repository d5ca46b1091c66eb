"""Pieces broken into lines: between words, in their styles, and nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.plan.columns import width_of
from tui.reports.planner.wrapping import wrapped_pieces


def test_lines_are_broken_between_words_and_pieces_keep_their_style() -> None:
    pieces = [("Read the report", "bold"), (" · still open", "$quiet")]
    assert wrapped_pieces(pieces, 16) == [
        [("Read the report", "bold")],
        [("· still open", "$quiet")],
    ]
    assert wrapped_pieces(pieces, 10) == [
        [("Read the", "bold")],
        [("report", "bold"), (" ·", "$quiet")],
        [("still open", "$quiet")],
    ]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert wrapped_pieces([("Donaudampfschiff", "")], 6) == [
        [("Donaud", "")], [("ampfsc", "")], [("hiff", "")],
    ]  # fmt: skip


def test_nothing_is_one_empty_line() -> None:
    assert wrapped_pieces([], 10) == [[]]


@given(st.lists(st.text("ab 日e", max_size=9), max_size=4), st.integers(2, 12))
def test_no_line_is_too_wide_and_only_spaces_go(texts: list[str], width: int) -> None:
    lines = wrapped_pieces([(text, str(n)) for n, text in enumerate(texts)], width)
    told = ["".join(text for text, _ in line) for line in lines]
    assert all(width_of(line) <= width for line in told)
    assert "".join(told).replace(" ", "") == "".join(texts).replace(" ", "")
