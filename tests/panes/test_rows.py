"""The list of rows: where its cursor goes, and that each line is exactly as wide as the window."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.app import App

from tui.panes.rows import RowList, _place_in
from tui.plan.text import clean
from tui.reports.planner.rows import POINTER, Row

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

WIDE = "寿司👩‍👩‍👧‍👦"


def listed(*keys: str) -> tuple[Row, ...]:
    """Rows by their keys; "" is a heading."""
    return tuple(Row(key=key, title=key or "Heading") for key in keys)


class Sheet(App[None]):
    """A list and nothing else."""

    CSS = "RowList { height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }"

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__()
        self.list = RowList(id="rows")
        self._rows = rows
        self.animation_level = "none"

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.show_rows(self._rows)
        self.list.focus()


@asynccontextmanager
async def shown(*keys: str, lines: int = 6) -> AsyncIterator[RowList]:
    app = Sheet(listed(*keys))
    async with app.run_test(size=(20, lines)) as pilot:
        await pilot.pause()
        yield app.list


def drawn(rows: RowList) -> list[str]:
    return [rows.render_line(y).text.rstrip() for y in range(rows.size.height)]


def strip(row: Row, width: int, *, highlighted: bool = False) -> str:
    """One row as it is drawn, without an app around it."""
    rows = RowList(id="rows")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "_style", lambda *_: Style())  # colours come from an app
        return rows._strip(row, width, highlighted=highlighted).text


async def test_the_cursor_starts_on_the_first_row_that_is_no_heading() -> None:
    async with shown("", "a", "b") as rows:
        assert rows.highlighted == "a"
        assert drawn(rows)[:3] == [" Heading", f"{POINTER} a", "  b"]


async def test_the_cursor_passes_over_headings_both_ways() -> None:
    async with shown("", "a", "", "", "b", "") as rows:
        rows.action_cursor(1)
        assert rows.highlighted == "b"
        rows.action_cursor(1)
        assert rows.highlighted == "b"
        rows.action_cursor(-1)
        assert rows.highlighted == "a"
        rows.action_cursor(-1)
        assert rows.highlighted == "a"


async def test_edges_and_pages_end_on_rows() -> None:
    async with shown("", *"abcdefghijkl", "") as rows:
        rows.action_edge(1)
        assert rows.highlighted == "l"
        rows.action_edge(-1)
        assert rows.highlighted == "a"
        rows.action_page(1)
        assert rows.highlighted == "f"
        rows.action_page(1)
        rows.action_page(1)
        assert rows.highlighted == "l"
        rows.action_page(-1)
        assert rows.highlighted == "g"


@pytest.mark.parametrize(
    ("before", "at", "after", "then"),
    [
        (("", "a", "b", "c"), "b", ("", "a", "b", "c"), "b"),
        (("", "a", "b", "c"), "b", ("", "x", "y", "a", "b", "c"), "b"),
        (("", "a", "b", "c"), "b", ("", "b", "c", "a"), "b"),
        (("", "a", "b", "c"), "b", ("", "a", "c"), "c"),
        (("", "a", "b", "c"), "c", ("", "a", "b"), "b"),
        (("a", "", "b", "", "c"), "b", ("a", "", "c"), "c"),
        (("a", "b", "c", "d", "e"), "d", ("e",), "e"),
        (("a", "b", "c", "d", "e"), "d", ("a", "b"), "b"),
        (("a", "b", "c", "d", "e"), "a", ("c", "d"), "c"),
        (("a",), "a", ("", "x"), "x"),
        (("a",), "a", ("", ""), ""),
        (("a",), "a", (), ""),
        ((), "", ("", "a"), "a"),
    ],
)
async def test_the_cursor_stays_on_its_row_or_goes_to_the_neighbour(
    before: tuple[str, ...], at: str, after: tuple[str, ...], then: str
) -> None:
    async with shown(*before) as rows:
        rows.move_to(at)
        assert rows.highlighted == at
        rows.show_rows(listed(*after))
        assert rows.highlighted == then


@given(
    before=st.lists(st.sampled_from("abcdefgh"), unique=True),
    after=st.lists(st.sampled_from("abcdefgh"), unique=True),
    gaps=st.sets(st.integers(0, 8)),
    at=st.integers(0, 7),
)
def test_the_cursor_is_on_a_row_whenever_there_is_one(
    before: list[str], after: list[str], gaps: set[int], at: int
) -> None:
    def spread(keys: list[str]) -> tuple[Row, ...]:
        out: list[str] = []
        for n, key in enumerate(keys):
            out += ["", key] if n in gaps else [key]
        return listed(*out)

    rows = RowList(id="rows")
    rows.set_reactive(RowList.rows, spread(before))
    rows.set_reactive(RowList.cursor, rows._selectable(min(at, max(len(before) - 1, 0))))
    was = rows.highlighted
    assert bool(was) is bool(before)
    fresh = spread(after)
    place = _place_in(fresh, rows.rows, rows.cursor)
    rows.set_reactive(RowList.rows, fresh)
    rows.set_reactive(RowList.cursor, rows._selectable(place))
    assert bool(rows.highlighted) is bool(after)
    if was in after:
        assert rows.highlighted == was


async def test_the_highlighted_row_is_in_view_with_the_heading_right_above_it() -> None:
    async with shown("", *"abcdefgh", "", *"ijklmnop") as rows:
        rows.move_to("p")
        assert f"{POINTER} p" in drawn(rows)
        rows.move_to("i")
        rows.action_edge(-1)
        assert drawn(rows)[:2] == [" Heading", f"{POINTER} a"]


async def test_the_highlighted_row_stays_in_view_where_it_moves_among_as_many_rows() -> None:
    async with shown(*"abcdefghijklmnop") as rows:
        rows.show_rows(listed(*"bcdefghijklmnopa"))
        assert rows.highlighted == "a"
        assert f"{POINTER} a" in drawn(rows)


async def test_the_row_that_takes_the_highlight_is_drawn_again_though_it_reads_the_same() -> None:
    async with shown(*"abc") as rows:
        refreshed: list[int] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rows, "refresh_line", refreshed.append)
            rows.show_rows(listed(*"xbc"))
        assert rows.highlighted == "b"
        assert set(refreshed) == {0, 1}


async def test_up_from_the_first_row_shows_what_stands_above_it() -> None:
    async with shown("", "", "", "", "", "", "", "", "a") as rows:
        rows.action_cursor(-1)
        assert rows.scroll_offset.y == 0


async def test_only_the_lines_that_changed_are_drawn_again() -> None:
    async with shown(*"abcdef") as rows:
        refreshed: list[int] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rows, "refresh_line", refreshed.append)
            rows.show_rows((*listed(*"ab"), Row(key="c", title="changed"), *listed(*"def")))
            assert refreshed == [2]
            refreshed.clear()
            rows.action_cursor(1)
            assert refreshed == [0, 1]


async def test_what_changes_out_of_view_is_drawn_when_it_comes_into_view() -> None:
    async with shown(*"abcdefghij") as rows:
        refreshed: list[int] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rows, "refresh_line", refreshed.append)
            rows.show_rows((*listed(*"abcdefghi"), Row(key="j", title="changed")))
        assert refreshed == []
        rows.action_edge(1)
        assert f"{POINTER} changed" in drawn(rows)


async def test_an_act_on_a_row_is_not_asked_where_there_is_none() -> None:
    async with shown("") as rows:
        asked: list[str] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rows, "post_message", lambda message: asked.append(message.act))
            rows.action_ask("tick")
            rows.action_ask("add-step")
        assert asked == ["add-step"]


@pytest.mark.parametrize(
    "line",
    [
        "❯ ○ Read the report     40 min    today ",
        "❯ ○ Read the report     today ",
        "❯ ○ Read the …    today ",
        "❯ ○ Read the r… ",
        "❯ ○  ",
        "❯ ○",
        "❯",
        "",
    ],
)
def test_columns_go_from_the_left_where_they_leave_the_title_too_little(line: str) -> None:
    columns = ((" 40 min", "quiet"), ("   today", "quiet"))
    row = Row(key="a", mark="○", title="Read the report", right=columns)
    assert strip(row, len(line), highlighted=True) == line


def test_a_row_whose_title_comes_first_gives_its_columns_up() -> None:
    row = Row(key="a", title="Tom Okafor, Insider", right=(("wrote 23 Nov", "quiet"),))
    first = row.but(title_first=True)
    assert "wrote" in strip(row, 38)
    assert "Tom Okafor, Insider" in strip(first, 38)
    assert "wrote" in strip(first, 38)
    assert "wrote" not in strip(first, 30)
    assert "Tom Okafor, Insider" in strip(first, 30)


def test_a_title_that_does_not_fit_ends_with_an_ellipsis() -> None:
    assert strip(Row(key="a", title="Read the report"), 12).rstrip() == "  Read the…"
    assert strip(Row(key="a", title="Read the report"), 18).rstrip() == "  Read the report"


def test_a_blank_column_takes_no_room() -> None:
    row = Row(key="a", title="A title of some length", right=(("      ", "q"), ("      ", "q")))
    assert "A title of some length" in strip(row, 26)


@pytest.mark.parametrize("width", range(1, 40))
def test_wide_characters_keep_the_width_of_a_line(width: int) -> None:
    row = Row(key="a", mark="○", title=WIDE * 5, right=((WIDE, "q"), ("Mon", "q")))
    assert cell_len(strip(row, width)) == width


TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("寿司👩‍👧👍🏽🇫🇷ｱ\u0301\u20dd\ufe0f…❯○✓✎"),
    ),
    max_size=30,
).map(clean)


ROWS = st.builds(
    Row,
    key=st.sampled_from(["", "a"]),
    mark=st.sampled_from(["", "○", "✓", "+"]),
    title=TEXTS,
    right=st.lists(st.tuples(TEXTS, st.just("quiet")), max_size=3).map(tuple),
    title_first=st.booleans(),
)


@given(row=ROWS, width=st.integers(0, 60), highlighted=st.booleans())
def test_every_line_is_exactly_as_wide_as_the_window(
    row: Row, width: int, highlighted: bool
) -> None:
    assert cell_len(strip(row, width, highlighted=highlighted)) == width
