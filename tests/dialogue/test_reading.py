"""Rows and texts of a screen as lines to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.reading import Reading, border, details, row_words
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from tests.screens.desk import Desk


def test_a_row_says_its_state_first_and_nothing_that_only_draws() -> None:
    row = Row(
        key="a",
        mark="✓",
        state="done",
        lead="✎ ",
        title="Read",
        right=(("  ● ·", ""), (" Mon", "")),
    )
    assert row_words(row) == "done, Read, Mon"


def test_a_column_that_repeats_the_state_is_left_out() -> None:
    row = Row(key="a", state="chosen, draft", title="Rota", right=(("4 of 12", ""), ("draft ", "")))
    assert row_words(row) == "chosen, draft, Rota, 4 of 12"


def test_a_heading_says_its_count() -> None:
    assert row_words(Row(title="Today", right=(("0 of 2 done", ""),))) == "Today: 0 of 2 done"


def test_the_border_of_a_widget_is_read_as_text() -> None:
    assert border("\\[records] quotes") == "[records] quotes"
    assert border(None) == ""


async def test_every_row_with_a_mark_says_in_words_what_the_mark_means(desk: Desk) -> None:
    async with desk.open() as opened:
        place = opened.planner.places
        for name in ("steps", "people", "practice", "day", "after", "record"):
            await place.go_to(name)
            await opened.quiet()
            reading = Reading(opened.planner.query_one(f"#{name}"))
            rows = [row for each in reading.lists for row in each.rows if row.key]
            assert all(row.state for row in rows if row.mark and row.mark != "›"), name


async def test_below_a_list_stands_what_is_known_of_the_highlighted_row(desk: Desk) -> None:
    async with desk.open() as opened:
        assert details(opened.steps)[0].startswith("Acknowledge that you got here")
