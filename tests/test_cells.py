"""Frames sent as the cells they change: what a terminal then shows, and what it is sent."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyte.screens import Char
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tests.examples import examples
from tests.page import Page
from tui.cells import Cells

if TYPE_CHECKING:
    from textual._compositor import CompositorUpdate

WIDTH, HEIGHT = 24, 4
STYLES = (
    Style(),
    Style(color="#d9a566", bgcolor="#1b1a19"),
    Style(color="#e8e2d6", bgcolor="#1b1a19", bold=True),
    Style(color="#e8e2d6", bgcolor="#403020", bold=True),
    Style(color="red", underline=True),
    Style(bgcolor="bright_blue", reverse=True),
)
#: Narrow, wide, and put together of two characters.
PIECES = ("a", "b", "  ", "○ ", "é", "e\u0301", "世界", "word ", "│")
#: What terminals draw as wide as they like.
AT_ODDS = ("👍🏽", "👩‍🚀")


def console(colours: str = "256") -> Console:
    return Console(file=io.StringIO(), color_system=colours, force_terminal=True)  # type: ignore[arg-type]


def row(*parts: tuple[str, Style]) -> Strip:
    """A strip of exactly the width of the terminal."""
    return Strip([Segment(text, style) for text, style in parts]).adjust_cell_length(WIDTH)


def frame(rows: list[Strip]) -> LayoutUpdate:
    return LayoutUpdate([[strip] for strip in rows], Region(0, 0, WIDTH, len(rows)))


def part_of(rows: list[Strip], cut: int, spans: list[tuple[int, int, int]]) -> ChopsUpdate:
    """Some spans of rows that a widget's edge cuts at one column."""
    chops = [dict(zip((0, cut), strip.divide([cut, WIDTH]), strict=True)) for strip in rows]
    return ChopsUpdate(chops, spans, [[cut, WIDTH]] * len(rows))


class Seen(NamedTuple):
    """A terminal, and what is known of it."""

    page: Page
    cells: Cells
    told: Console

    @classmethod
    def fresh(cls, colours: str = "256") -> Seen:
        page = Page(WIDTH, HEIGHT)
        page.feed(b"\x1b[?7l")  # the driver switches off that lines wrap
        return cls(page, Cells(), console(colours))

    def show(self, update: CompositorUpdate) -> str:
        sent = self.cells.brought_to(update, self.told)
        self.page.feed(sent.encode())
        return sent


def pages(pieces: tuple[str, ...]) -> st.SearchStrategy[list[Strip]]:
    """All rows of a terminal, put together of such pieces."""
    text = st.lists(st.sampled_from(pieces), max_size=6).map("".join)
    parts = st.lists(st.tuples(text, st.sampled_from(STYLES)), max_size=4)
    return st.lists(parts.map(lambda of: row(*of)), min_size=HEIGHT, max_size=HEIGHT)


@given(
    st.lists(pages(PIECES + AT_ODDS), min_size=2, max_size=5),
    st.sampled_from(["standard", "256", "truecolor"]),
)
@examples(60)
def test_a_terminal_that_is_sent_changes_shows_what_one_shows_that_is_sent_the_last_frame_whole(
    frames: list[list[Strip]], colours: str
) -> None:
    changed, whole = Seen.fresh(colours), Seen.fresh(colours)
    for rows in frames:
        changed.show(frame(rows))
    whole.show(frame(frames[-1]))
    assert changed.page.looks() == whole.page.looks()


@given(pages(PIECES), pages(PIECES), st.integers(1, WIDTH - 1), st.data())
@examples(60)
def test_spans_of_a_frame_become_as_they_are_in_it_and_nothing_else_changes(
    before: list[Strip], after: list[Strip], cut: int, data: st.DataObject
) -> None:
    lines = data.draw(st.lists(st.integers(0, HEIGHT - 1), unique=True, min_size=1).map(sorted))
    seen, old, new = Seen.fresh(), Seen.fresh(), Seen.fresh()
    for one, rows in ((seen, before), (old, before), (new, after)):
        one.show(part_of(rows, cut, [(y, 0, WIDTH) for y in range(HEIGHT)]))
    seen.show(part_of(after, cut, [(y, cut, WIDTH) for y in lines]))
    for y in range(HEIGHT):
        if y not in lines:
            assert seen.page.looks()[y] == old.page.looks()[y]
        else:
            assert seen.page.looks()[y][cut:] == new.page.looks()[y][cut:]


def test_what_lay_over_a_wide_text_leaves_nothing_behind() -> None:
    page = [row(("世界世界世界", STYLES[1])), *[row()] * 3]
    over = [row(("世界世界世界", STYLES[1])), *[row()] * 3]
    over[0] = Strip.join([page[0].crop(0, 6), Strip([Segment("xxxx", STYLES[3])])])
    seen, whole = Seen.fresh(), Seen.fresh()
    seen.show(frame(page))
    seen.show(part_of([over[0].adjust_cell_length(WIDTH), *page[1:]], 6, [(0, 6, 10)]))
    seen.show(frame(page))
    whole.show(frame(page))
    assert seen.page.looks() == whole.page.looks()


def test_a_frame_that_shows_the_same_sends_nothing() -> None:
    rows = [row(("○ a step", STYLES[1]), ("  today", STYLES[2])) for _ in range(HEIGHT)]
    seen = Seen.fresh()
    assert seen.show(frame(rows))
    assert seen.show(frame(rows)) == ""


def test_one_letter_that_changes_sends_its_place_its_style_and_the_letter() -> None:
    rows = [row((f"step {n}", STYLES[4])) for n in range(HEIGHT)]
    seen = Seen.fresh("standard")
    seen.show(frame(rows))
    rows[2] = row(("step X", STYLES[4]))
    assert seen.show(frame(rows)) == "\x1b[3;6H\x1b[4;31mX\x1b[m"


def test_what_is_forgotten_is_sent_again() -> None:
    rows = [row((f"step {n}", STYLES[1])) for n in range(HEIGHT)]
    seen = Seen.fresh()
    first = seen.show(frame(rows))
    seen.cells.forget()
    assert seen.show(frame(rows)) == first


def test_a_link_is_opened_closed_and_sent_again_when_it_leads_elsewhere() -> None:
    seen = Seen.fresh()
    here, there = (Style(link=f"mailto:{name}@example.org") for name in ("ines", "ada"))
    sent = seen.show(frame([row(("write", here))]))
    assert "\x1b]8;id=" in sent
    assert sent.rstrip(" ").endswith("write\x1b]8;;\x1b\\")
    assert "mailto:ada@example.org" in seen.show(frame([row(("write", there))]))


@pytest.mark.parametrize("style", STYLES)
def test_no_style_stays_on_behind_a_frame(style: Style) -> None:
    seen = Seen.fresh()
    seen.show(frame([row(("x" * WIDTH, style))]))
    seen.page.feed(b"\x1b[2;1Hy")
    assert seen.page.cells()[1][0] == Char("y")
