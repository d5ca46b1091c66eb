"""The page for the day as lines of text, as wide and as high as there is room."""

from __future__ import annotations

from tui.plan.columns import cut_at, wrapped, wrapped_parts
from tui.plan.day import SEAM
from tui.plan.heading import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.day import Day, Part
    from tui.plan.model import Plan

WIDTH = 80
#: The lines of a screen of 24, with one for the prompt below.
HEIGHT = 23
#: From this width on the names of the parts stand beside their lines.
SIDE_BY_SIDE = 60
_MARGIN = 10
_INDENT = 2


#: How many lines of a part are told at most, from the roomiest page to the tightest.
_ROOMS: tuple[dict[str, int], ...] = (
    {},
    {"people": 6, "open": 3, "quotes": 3},
    {"people": 4, "open": 2, "quotes": 2},
    {"people": 3, "open": 1, "quotes": 1},
    {"people": 3, "open": 1, "quotes": 1, "goal": 2},
    {"people": 2, "open": 1, "quotes": 1, "goal": 1},
)
#: What gets further rows first while there is room.
_FIRST = ("where", "stories", "kit", "people", "open", "goal", "quotes", "settings")


def day_lines(
    day: Day, width: int = WIDTH, *, above: tuple[str, ...] = (), below: tuple[str, ...] = ()
) -> list[str]:
    """The page in `width` columns, in the order of content brief F.3.

    From SIDE_BY_SIDE columns on it has at most HEIGHT lines; in fewer it is as long as it needs to
    be. `above` are lines that come before all but a number to call, `below` ones at the end.
    """
    head = [line for line in (day.late, *above) if line]
    head = [
        part
        for line in (*head, *day.times)
        for part in wrapped_parts(line, width, seam=SEAM, indent=_INDENT)
    ]
    if width < SIDE_BY_SIDE:
        tail = [part for line in (day.thanks, *below) for part in wrapped(line, width)]
        return [*head, *_stacked(day, width), "", *tail]
    room = HEIGHT - len(head) - 1 - len(below)
    return [*head, *_side_by_side(day.parts, width, room), day.thanks, *below]


def card_lines(plan: Plan, day: Day, width: int = WIDTH) -> list[str]:
    """The page as a card: what it is for above it."""
    return day_lines(day, width, above=(named(plan.interview),))


def _side_by_side(parts: tuple[Part, ...], width: int, room: int) -> list[str]:
    """The parts beside their names in at most `room` lines: each line at least in part."""
    for most in _ROOMS:
        told = [(part, line) for part in parts for line in _told(part, most.get(part.key))]
        if len(told) <= room:
            break
    rows = [
        wrapped_parts(line, width - _MARGIN, seam=part.seam, indent=_INDENT) for part, line in told
    ]
    shown = [1] * len(told)
    for place in sorted(range(len(told)), key=lambda n: _FIRST.index(told[n][0].key)):
        shown[place] += max(min(len(rows[place]) - 1, room - sum(shown)), 0)
    lines, before = [], None
    for (part, _), wanted, some in zip(told, rows, shown, strict=True):
        for row in cut_at(wanted, some, width - _MARGIN):
            lines.append(f"{part.name if part is not before else '':<{_MARGIN}}{row}")
            before = part
    return lines


def _stacked(day: Day, width: int) -> list[str]:
    """Every part below its name, whole."""
    lines = []
    for part in day.parts:
        lines += ["", part.name]
        for told in part.lines:
            lines += wrapped_parts(f"  {told}", width, seam=part.seam, indent=2 * _INDENT)
    return lines


def _told(part: Part, most: int | None) -> list[str]:
    """The first lines of a part; how many more there are stands with the last."""
    told = list(part.lines[:most])
    if len(told) < len(part.lines):
        told[-1] += f" · and {len(part.lines) - len(told)} more"
    return told
