"""GNU screen is known by what it sets, here and at the other end of a line."""

from __future__ import annotations

import pytest

from tui.gnu_screen import is_screen, may_be_screen


@pytest.mark.parametrize(
    ("env", "is_one", "may_be"),
    [
        ({"STY": "1.pts", "TERM": "screen"}, True, True),
        ({"TERM": "screen.xterm-256color"}, True, True),
        ({"STY": "1.pts", "TMUX": "/tmp/x", "TERM": "tmux-256color"}, True, True),
        ({"TERM": "screen-256color"}, False, True),
        ({"TERM": "screen", "TMUX": "/tmp/x,1,0"}, False, False),
        ({"TERM": "xterm-256color"}, False, False),
        ({}, False, False),
    ],
)
def test_it_is_known_where_it_says_so_and_held_possible_where_tmux_has_its_name(
    env: dict[str, str], is_one: bool, may_be: bool
) -> None:
    assert (is_screen(env), may_be_screen(env)) == (is_one, may_be)
