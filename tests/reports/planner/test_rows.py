"""A row in pieces: what is cut first, where the pointer stands, and that it fills its width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.plan.columns import width_of
from tui.plan.text import clean
from tui.reports.planner.rows import POINTER, Row, first_pointed, pieces

LONG = Row(key="a", mark="○", title="Read the whole report", right=(("30m", ""), ("Tue", "")))


def drawn(row: Row, width: int, *, pointed: bool = False) -> str:
    return "".join(text for text, _ in pieces(row, width, pointed=pointed))


def test_the_pointer_stands_on_the_highlighted_row_and_on_no_heading() -> None:
    assert drawn(LONG, 40, pointed=True).startswith(f"{POINTER} ○ Read")
    assert drawn(Row(title="Today"), 12, pointed=True) == " Today      "


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (40, "  ○ Read the whole report       30m Tue "),
        (30, "  ○ Read the whole r… 30m Tue "),
        (16, "  ○ Read t… Tue "),
        (9, "  ○ Rea… "),
    ],
)
def test_a_title_is_cut_before_the_columns_and_they_go_one_by_one(width: int, said: str) -> None:
    assert drawn(LONG, width) == said


def test_a_row_whose_title_comes_first_loses_its_columns_before() -> None:
    assert drawn(LONG.but(title_first=True), 28) == "  ○ Read the whole report   "


@given(st.text(max_size=30).map(clean), st.text(max_size=8).map(clean), st.integers(4, 40))
def test_any_row_fills_its_width_exactly(title: str, column: str, width: int) -> None:
    row = Row(key="a", mark="○", title=title, right=((column, "quiet"),))
    assert width_of(drawn(row, width)) == max(width, 5)


def test_the_cursor_starts_on_the_first_row_that_can_be_highlighted() -> None:
    assert first_pointed((Row(title="Today"), Row(), Row(key="a"), Row(key="b"))) == 2
    assert first_pointed((Row(title="No steps yet."),)) == 0
