"""What the terminal shows, cell by cell, so that an update sends the cells that change and no more.

Textual sends every row that a widget repaints whole, and sets and resets the style of each run in
it; over a slow line that is what a person waits for. Here each frame is compared with what is on
the screen already.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    #: The text of a cell and its ink. Text that is not one character a cell stands in its first
    #: cell as a whole, and the others of it are empty.
    Cell = tuple[str, "Ink"]

#: To pass over so few cells by writing them again takes no more bytes than to move.
_FEW = 4
_LINK_ENDS = "\x1b]8;;\x1b\\"
#: The attributes that are seen on a space: underlined, blinking, turned round, struck, framed.
_SEEN_ON_SPACE = {"4", "5", "6", "7", "9", "21", "51", "52", "53"}


class Ink(NamedTuple):
    """How a cell is drawn: the codes of its attributes and colours, and what opens its link."""

    attributes: frozenset[str] = frozenset()
    colour: str = ""
    ground: str = ""
    link: str = ""

    @property
    def codes(self) -> str:
        """Everything that sets it on a terminal that was reset."""
        return ";".join(filter(None, (*sorted(self.attributes), self.colour, self.ground)))

    def on_space(self) -> Ink:
        """What of it is seen on a space."""
        if self.link or self.attributes & _SEEN_ON_SPACE:
            return self
        return Ink(ground=self.ground)


_RESET = Ink()


class Cells:
    """The cells of a terminal, None where it is not known what they show."""

    def __init__(self) -> None:
        self._rows: list[list[Cell | None]] = []
        self._out: list[str] = []
        self._ink = _RESET
        self._at = (-1, -1)

    def forget(self) -> None:
        """Whatever is there now is not known any more."""
        self._rows.clear()

    def brought_to(self, update: CompositorUpdate, console: Console) -> str:
        """What makes the terminal show the update; it is taken as sent."""
        colours = console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - no public one
        self._out, self._at = [], (-1, -1)
        for start, y, strip in _strips(update):
            x = start
            for text, style, _ in strip:
                self._draw(x, y, text, _ink(style or Style.null(), colours))
                x += cell_len(text)
        self._dip(_RESET)
        return "".join(self._out)

    def _draw(self, x: int, y: int, text: str, ink: Ink) -> None:
        """Draws what of a run differs from what is there."""
        size = cell_len(text)
        row = self._row(y, x + size)
        if size != len(text) or not _is_narrow(text):
            self._draw_whole(x, y, text, ink)
            return
        space = (" ", ink.on_space())
        cells = [space if one == " " else (one, ink) for one in text]
        if row[x : x + size] == cells:
            return
        for at, cell in enumerate(cells, x):
            if row[at] != cell:
                self._write(at, y, cell)
                row[at] = cell

    def _draw_whole(self, x: int, y: int, text: str, ink: Ink) -> None:
        """Draws a text with characters that are no cell wide, or two, or put together of several.

        Terminals differ in how wide they draw those: nothing of what was there may stay behind a
        text that is drawn narrower, and what one that is drawn wider covers is drawn again.
        """
        row, size = self._rows[y], cell_len(text)
        whole = [(text, ink), *[("", ink)] * (size - 1)][:size]
        if not size or row[x : x + size] == whole:
            return
        self._write(x, y, (" " * size, ink))
        self._at = (-1, -1)
        self._write(x, y, (text, ink))
        self._at = (-1, -1)
        row[x : x + size] = whole
        for at, cell in enumerate(row[x + size : x + 2 * len(text)], x + size):
            if cell and len(cell[0]) == 1 == cell_len(cell[0]):
                self._write(at, y, cell)
            else:
                row[at] = None

    def _row(self, y: int, width: int) -> list[Cell | None]:
        self._rows += ([] for _ in range(len(self._rows), y + 1))
        row = self._rows[y]
        row += [None] * (width - len(row))
        return row

    def _write(self, x: int, y: int, cell: Cell) -> None:
        self._go(x, y)
        if not self._fits(cell):
            self._dip(cell[1])
        self._out.append(cell[0])
        self._at = (x + 1, y)

    def _go(self, x: int, y: int) -> None:
        here, line = self._at
        if (here, line) == (x, y):
            return
        if line != y or here > x:
            self._out.append(f"\x1b[{y + 1};{x + 1}H")
            return
        between = self._rows[y][here:x]
        if len(between) <= _FEW and all(map(self._is_passed, between)):
            self._out += [cell[0] for cell in between if cell]
        else:
            self._out.append(f"\x1b[{x - here}C" if x - here > 1 else "\x1b[C")

    def _is_passed(self, cell: Cell | None) -> bool:
        """Whether the cell can be passed over by writing it again as it is."""
        return cell is not None and len(cell[0]) == 1 and self._fits(cell)

    def _fits(self, cell: Cell) -> bool:
        """Whether the cell can be written in the ink that is set."""
        text, ink = cell
        return ink == (self._ink.on_space() if text == " " else self._ink)

    def _dip(self, ink: Ink) -> None:
        if ink == self._ink:
            return
        if ink.link != self._ink.link:
            self._out.append(ink.link or _LINK_ENDS)
        self._out.append(_turned(self._ink, ink))
        self._ink = ink


class FewBytes(CompositorUpdate):
    """An update of Textual's that is sent as what it changes."""

    def __init__(self, update: CompositorUpdate, cells: Cells) -> None:
        self._update = update
        self._cells = cells

    def render_segments(self, console: Console) -> str:
        """What is sent to the terminal."""
        return self._cells.brought_to(self._update, console)


def _strips(update: CompositorUpdate) -> Iterator[tuple[int, int, Strip]]:
    """The strips of an update, each with its place."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in strips:
                yield x, y, strip
                x += strip.cell_length
    elif isinstance(update, ChopsUpdate):
        for y, first, last in update.spans:
            for end, (x, part) in zip(update.chop_ends[y], update.chops[y].items(), strict=True):
                if part is not None and x < last and end > first:
                    yield x, y, part


def _is_narrow(text: str) -> bool:
    """Whether every character of a text of so many cells takes one of them."""
    return text.isascii() or all(cell_len(one) == 1 for one in text)


@lru_cache(4096)
def _ink(style: Style, colours: ColorSystem) -> Ink:
    link = f"\x1b]8;id={style.link_id};{style.link}\x1b\\" if style.link else ""
    attributes, colour, ground = set(), "", ""
    codes = iter(filter(None, Strip.render_ansi(style, colours).split(";")))
    for code in codes:
        if code in ("38", "48"):  # more follows: 5 and a number, or 2 and three of them
            kind = next(codes)
            whole = ";".join((code, kind, *islice(codes, 1 if kind == "5" else 3)))
        else:
            whole = code
        if code[:-1] in ("3", "9"):
            colour = whole
        elif code[:-1] in ("4", "10"):
            ground = whole
        else:
            attributes.add(whole)
    return Ink(frozenset(attributes), colour, ground, link)


@lru_cache(4096)
def _turned(old: Ink, new: Ink) -> str:
    """What turns one ink into another."""
    if new.codes == old.codes:
        return ""
    lost = (old.attributes - new.attributes, old.colour and not new.colour)
    if any(lost) or (old.ground and not new.ground):
        return f"\x1b[0;{new.codes}m" if new.codes else "\x1b[m"
    more = [*sorted(new.attributes - old.attributes)]
    more += [new.colour] if new.colour != old.colour else []
    more += [new.ground] if new.ground != old.ground else []
    return f"\x1b[{';'.join(more)}m"
