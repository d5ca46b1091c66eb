"""What a size of the window brings to the planner: the classes that its style sheet knows."""

from __future__ import annotations

from tui.reports.planner.page import BROAD, LEAST_COLUMNS, LEAST_LINES, LOW, NARROW, SHORT


def room_of(columns: int, lines: int) -> dict[str, bool]:
    """The classes of the style sheet that a size brings, and those that it takes away."""
    return {
        "-tiny": columns < LEAST_COLUMNS or lines < LEAST_LINES,
        "-narrow": columns < NARROW,
        "-broad": columns >= BROAD,
        "-short": lines < SHORT,
        "-low": lines < LOW,
    }
