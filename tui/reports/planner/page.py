"""The planner's first page as the full screen is about to draw it, from nothing but a view.

It is painted while the toolkit of the full screen is still being loaded. Its rows are those that
the panes show; only where they stand is said here once more, and in `screens/planner.tcss`.
"""

from __future__ import annotations

from tui.plan.columns import width_of
from tui.plan.schedule import GROUPS
from tui.plan.value import Value
from tui.reports.planner.countdown import countdown_lines
from tui.reports.planner.lines import (
    STEP_LINES,
    key_line,
    message_line,
    place_line,
    place_words,
    step_lines,
)
from tui.reports.planner.people import people_rows
from tui.reports.planner.rows import first_pointed, in_view, pieces, scroll_bar
from tui.reports.planner.steps import step_rows
from tui.reports.planner.wrapping import wrapped_pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.reports.planner.greeting import Said
    from tui.reports.planner.lines import Pair
    from tui.reports.planner.rows import Row
    from tui.reports.planner.view import View

    Piece = tuple[str, str]
    Line = list[Piece]

#: Below these the planner says how much room it needs; shows no keys, the list alone, one column.
LEAST_COLUMNS, LEAST_LINES = 20, 5
LOW, SHORT, NARROW, BROAD = 8, 13, 64, 110
#: The columns beside the list, and the lines of what stands below it in one column.
_BESIDE, _BESIDE_BROAD, _BESIDE_LINES = 28, 42, 9
_COUNTDOWN_LINES, _COUNTDOWN_LINES_NARROW = 12, 4
_MESSAGE_LINES = 3
TOO_SMALL = "Make this window larger: 20 by 5 at least."


class Frame(Value):
    """The words around the panes: places by name, keys as far as they fit, the first message."""

    places: Mapping[str, Pair]
    keys: list[Pair]
    more: list[Pair]
    always: list[Pair]
    said: Said


def first_page(view: View, frame: Frame, columns: int, lines: int) -> list[Line]:
    """The lines from the top, each in pieces that fill its columns."""
    if columns < LEAST_COLUMNS or lines < LEAST_LINES:
        told = wrapped_pieces([(TOO_SMALL, "")], columns)
        return _filled(told, columns, lines)
    said = message_line(frame.said.text, frame.said.back, refused=frame.said.refused)
    message = _indented(wrapped_pieces(said, columns - 2), 1)
    keys = _indented([key_line(frame.keys, frame.more, frame.always, columns)], 1)
    foot = _filled(keys, columns, 1) if lines >= LOW else []
    if lines < SHORT:
        panes = _list_box(view, frame, columns, lines - 1 - len(foot))
        return [*panes, *_filled(message, columns, 1), *foot]
    message = _filled(message, columns, min(max(len(message), 1), _MESSAGE_LINES))
    words = place_words(frame.places, "steps", columns - 2)
    height = lines - 2 - len(message)
    panes = (_in_one_column if columns < NARROW else _side_by_side)(view, frame, columns, height)
    return [
        *_filled(_indented([place_line(words, "steps")], 1), columns, 1),
        *panes,
        *message,
        *foot,
    ]


def _in_one_column(view: View, frame: Frame, columns: int, height: int) -> list[Line]:
    """The list above, countdown and people below it."""
    below = min(_BESIDE_LINES, height)
    return [
        *_list_box(view, frame, columns, height - below),
        *_beside(view, frame, columns, below, _COUNTDOWN_LINES_NARROW),
    ]


def _side_by_side(view: View, frame: Frame, columns: int, height: int) -> list[Line]:
    """The list with the highlighted step under it, countdown and people beside it."""
    beside = _BESIDE_BROAD if columns >= BROAD else _BESIDE
    room = columns - beside
    steps = _list_box(view, frame, room, height - STEP_LINES)
    first = next((p for name in GROUPS for p in view.agenda.group(name)), None)
    told = [
        part
        for line in step_lines(first, view.countdown.today, room - 4)
        for part in wrapped_pieces(line, room - 4)
    ]
    left = [*steps, *_filled(_indented(told, 2), room, STEP_LINES)]
    right = _beside(view, frame, beside, height, _COUNTDOWN_LINES)
    return [[*one, *other] for one, other in zip(left, right, strict=True)]


def _list_box(view: View, frame: Frame, columns: int, height: int) -> list[Line]:
    """The list of steps, where the keys go."""
    today, key_of = view.countdown.today, view.key_of
    rows = tuple(step_rows(view.agenda, today, columns - 2, key_of=key_of, most=height))
    return _row_box(_title(frame, "steps"), rows, columns, height, lit=True)


def _beside(view: View, frame: Frame, columns: int, height: int, most: int) -> list[Line]:
    """The countdown, as high as it is, and the people below it."""
    narrow = most == _COUNTDOWN_LINES_NARROW
    told = [
        part
        for line in countdown_lines(view.plan, view.countdown, key_of=view.key_of, narrow=narrow)
        for part in wrapped_pieces(line, columns - 4)
    ]
    high = most if narrow else min(len(told) + 2, most)
    inner = _filled(_indented(told, 1), columns - 2, high - 2)
    countdown = _box(_title(frame, "countdown"), inner, columns, lit=False)
    today, left = view.countdown.today, max(height - high, 2)
    rows = tuple(
        people_rows(view.plan, view.library, today, columns - 2, key_of=view.key_of, most=left)
    )
    people = _row_box(_title(frame, "people"), rows, columns, left, lit=False)
    return [*countdown, *people][:height]


def _title(frame: Frame, place: str) -> str:
    return " ".join(frame.places[place])


def _row_box(
    title: str, rows: tuple[Row, ...], columns: int, height: int, *, lit: bool
) -> list[Line]:
    """A box of rows around the first that can be highlighted."""
    high = max(height - 2, 0)
    pointed = first_pointed(rows)
    start = max(in_view(rows, pointed, high)[1] - high, 0)
    bar = scroll_bar(high, len(rows), start)
    room = columns - 2 - bool(bar)
    inner: list[Line] = []
    for at, row in enumerate(rows[start : start + high], start):
        drawn = pieces(row, room, pointed=at == pointed)
        if at == pointed and row.key:
            drawn = [("".join(text for text, _ in drawn), "cursor" if lit else "title")]
        inner.append(drawn)
    inner = _filled(inner, room, high)
    if bar:
        inner = [[*line, piece] for line, piece in zip(inner, bar, strict=True)]
    return _box(title, inner, columns, lit=lit)[:height]


def _box(title: str, inner: list[Line], columns: int, *, lit: bool) -> list[Line]:
    edge = "$accent" if lit else "edge"
    rule = max(columns - 6 - width_of(title), 0)
    named: Line = [(f" {title} ", "bold $accent" if lit else "$quiet")]
    return [
        [("╭─", edge), *named, (f"{'─' * rule}─╮", edge)],
        *([("│", edge), *line, ("│", edge)] for line in inner),
        [(f"╰{'─' * (columns - 2)}╯", edge)],
    ]


def _indented(lines: Iterable[Line], columns: int) -> list[Line]:
    return [[(" " * columns, ""), *line] for line in lines]


def _filled(lines: list[Line], columns: int, height: int) -> list[Line]:
    """Exactly so many lines, each in exactly so many columns."""
    out = []
    for line in [*lines, *([[]] * height)][:height]:
        left = columns - sum(width_of(text) for text, _ in line)
        out.append([*line, (" " * left, "")] if left >= 0 else _cut(line, columns))
    return out


def _cut(line: Line, columns: int) -> Line:
    """As much of a line as there are columns; half of a wide character is a space."""
    out: Line = []
    for text, style in line:
        end = len(text)
        while width_of(text[:end]) > columns:
            end -= 1
        out.append((text[:end], style))
        columns -= width_of(text[:end])
    return [*out, (" " * columns, "")]
