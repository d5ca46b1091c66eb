"""The page as a terminal reads it: every cell drawn, in as many colours as the terminal has."""

from __future__ import annotations

import pytest

from tests.page import Page
from tui.reports.planner.painting import painted, voices_of

LINES = [
    [("│", "$accent"), ("❯ ○ Read  ", "cursor"), ("│ ", "$accent")],
    [("  ", ""), ("Today", "heading"), ("  ", "bar-end"), ("    ", "")],
]


@pytest.mark.parametrize(
    ("env", "accent"),
    [
        ({"TERM": "xterm-256color"}, "38;5;179"),
        ({"TERM": "tmux-256color", "COLORTERM": "truecolor"}, "38;2;223;172;105"),
        ({"TERM": "xterm-kitty"}, "38;5;179"),
        ({"TERM": "linux"}, "37"),
        ({}, "37"),
    ],
)
def test_a_terminal_gets_the_colours_it_has(env: dict[str, str], accent: str) -> None:
    assert voices_of("evening", env)["accent"] == accent


def test_the_terminal_s_own_colours_are_told_apart_by_weight_and_reverse_alone() -> None:
    page = Page(13, 2)
    page.feed(painted(LINES, voices_of("terminal", {"TERM": "linux"})).encode())
    cells = [cell for row in page.cells() for cell in row]
    assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}
    assert [cell.reverse for cell in page.cells()[0]] == [False, *[True] * 10, False, False]


def test_every_cell_is_drawn_in_its_voice_and_on_its_ground() -> None:
    page = Page(13, 2)
    page.feed(painted(LINES, voices_of("evening", {"TERM": "xterm-256color"})).encode())
    assert page.lines() == ["│❯ ○ Read  │", "  Today"]
    top, below = page.cells()
    assert (top[0].fg, top[0].bg, top[0].bold) == ("d7af5f", "1c1c1c", False)
    assert {(cell.bg, cell.bold) for cell in top[1:11]} == {("303030", True)}
    assert top[11].bg == "1c1c1c"
    assert (below[2].fg, below[2].bold) == ("d7af5f", True)
    assert below[7].reverse
    assert (below[9].bg, below[9].reverse) == ("1c1c1c", False)
