"""Lines that are broken between their parts alone."""

from __future__ import annotations

import pytest

from tui.panes.parted import hint_lines
from tui.panes.text import PRESSES, hints

KEYS = "enter saves · tab next · esc leaves, text is kept"


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (80, [KEYS]),
        (49, [KEYS]),
        (48, ["enter saves · tab next", "esc leaves, text is kept"]),
        (24, ["enter saves · tab next", "esc leaves, text is kept"]),
        (12, ["enter saves", "tab next", "esc leaves, text is kept"]),
    ],
)
def test_a_line_ends_between_a_key_with_its_words_and_the_next(
    width: int, lines: list[str]
) -> None:
    assert hint_lines(KEYS).within(width).plain.split("\n") == lines


def test_a_part_that_is_longer_than_the_line_takes_several() -> None:
    keys = hint_lines(KEYS)
    assert keys.get_height({}, 80) == 1
    assert keys.get_height({}, 24) == 2
    assert keys.get_height({}, 14) == 4


def test_in_one_line_it_is_what_hints_are() -> None:
    shown = hint_lines(KEYS, "bold").within(80)
    assert shown.plain == hints(KEYS, "bold").plain
    pressed = [span.style.meta.get(PRESSES) for span in shown.spans if hasattr(span.style, "meta")]
    assert "escape" in pressed
