"""A row of a list, and the pieces of text it is drawn from in a given width."""

from __future__ import annotations

from tui.plan.columns import width_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    #: A piece of text, and the voice it is drawn in.
    Piece = tuple[str, str]

POINTER = "❯"
#: Left of a row: the pointer, a space; and a column kept free at the right edge.
INDENT, MARGIN = 2, 1
#: A cell of a scroll bar from nearly empty to full, in eighths.
_EIGHTHS = "▁▂▃▄▅▆▇ "


class Row(Value):
    """One line: a mark and a title at the left, columns at the right, each with a named style.

    A row without a key is a heading or an empty line, and the cursor passes over it. Texts are
    cleaned already; `title_first` ones lose a column before their title is cut. `lead` stands
    before the title, a sign or a number. `state` says in words what mark and lead show, for
    whoever hears the row.
    """

    key: str = ""
    mark: str = ""
    state: str = ""
    lead: str = ""
    title: str = ""
    right: tuple[tuple[str, str], ...] = ()
    style: str = "title"
    title_first: bool = False


#: Stands for a row below the view, which only counts.
BELOW = Row()


def pieces(
    row: Row, width: int, *, pointed: bool, cells: Callable[[str], int] = width_of
) -> list[Piece]:
    """The row in so many cells, from the left; `cells` says how many a text takes."""
    on = pointed and bool(row.key)
    left = f"{POINTER if on else ' '} " if row.key else " "
    parts = [(left, "mark")]
    if row.mark:
        parts.append((f"{row.mark} ", "mark" if row.style != "done" else "done"))
    used = sum(cells(text) for text, _ in parts) + MARGIN
    right = _columns(row, width - used, cells)
    room = width - used - sum(cells(text) for text, _ in right)
    parts.append((_fitted(row.lead + row.title, max(room, 0), cells), row.style))
    return [*parts, *right, (" " * MARGIN, row.style)]


def _columns(row: Row, room: int, cells: Callable[[str], int]) -> list[Piece]:
    """The columns at the right, from the last, as far as they leave half of a row's room."""
    whole = room - cells(row.lead + row.title) - 1
    limit = whole if row.title_first or not row.key else room // 2
    kept: list[Piece] = []
    used = 0
    for text, style in reversed(row.right):
        used += cells(text) + 1
        if used > limit:
            break
        kept.insert(0, (f" {text}", style))
    while kept and not kept[0][0].strip():
        del kept[0]
    return kept


def _fitted(text: str, width: int, cells: Callable[[str], int]) -> str:
    """The text in exactly so many cells, with … where it is cut."""
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    if width <= 0:
        return ""
    kept = text[: width - 1]
    while cells(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept}{' ' * (width - 1 - cells(kept))}…"


def first_pointed(rows: tuple[Row, ...]) -> int:
    """The line that the cursor stands on at first: the first that can be highlighted."""
    return next((line for line, row in enumerate(rows) if row.key), 0)


def in_view(rows: tuple[Row, ...], cursor: int, height: int) -> tuple[int, int]:
    """The lines from the first to before the last that are in view where the cursor stands.

    A heading right above it comes along, so that the first row shows its group, and so does the
    line right below that belongs to the row; the row itself comes first.
    """
    top, below = cursor, cursor + 1
    if height > 1 and below < len(rows) and not rows[below].key:
        below += bool(rows[below].title)
    while top > 0 and not rows[top - 1].key and below - top < height:
        top -= 1
    return top, below


def scroll_bar(height: int, lines: int, first: int) -> list[Piece]:
    """The scroll bar beside so many of the lines, a piece for each; none where all are shown.

    In the voice `bar` a piece is drawn in the bar's colour, in `bar-end` that colour lies behind.
    """
    if lines <= height or not height:
        return []
    thumb = max(1, height * height / lines)
    start = int((height - thumb) * first / (lines - height) * 8)
    end = start + -int(-thumb * 8 // 1)
    out = []
    for cell in range(height):
        upper, lower = max(start - cell * 8, 0), min(end - cell * 8, 8)
        if upper >= 8 or lower <= 0:
            out.append((" ", ""))
        elif upper:
            out.append((_EIGHTHS[7 - upper], "bar"))
        else:
            out.append((_EIGHTHS[7 - lower] if lower < 8 else " ", "bar-end"))
    return out
