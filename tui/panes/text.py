"""The one way a person's text becomes what a widget shows: cleaned, never markup; and the wall."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.content import Content
from textual.filter import LineFilter
from textual.style import Style

from tui.panes.acts.act import pressed_key
from tui.plan.text import clean, clean_lines
from tui.reports.planner.lines import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.color import Color

#: What a piece of text that is a key carries; a click on it presses this key.
PRESSES = "presses"
#: What stands between a key with its words and the next.
DOT = " · "
#: What may not reach a terminal whatever it came from: controls, marks that hide or turn text.
_NOT_SHOWN = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        *(0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
    ]
)


class OnlyText(LineFilter):
    """The second wall before the terminal: text is cleaned on its way here, and here again."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as the class asks
        """The same segments without what a terminal would obey."""
        return [
            segment
            if segment.control or (segment.text.isascii() and segment.text.isprintable())
            else Segment(segment.text.translate(_NOT_SHOWN), segment.style)
            for segment in segments
        ]


def plain(text: str, style: str = "") -> Content:
    """One line of text as content; `style` is ours, never the person's."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def plain_lines(text: str) -> Content:
    """Text of several lines as content, each line cleaned."""
    return Content("\n".join(clean_lines(text)))


def line_of(pieces: Iterable[tuple[str, str]]) -> Content:
    """Pieces of text, each in its own style, as one line of content."""
    return Content.assemble(*(plain(text, style) for text, style in pieces))


def lines_of(lines: Iterable[Iterable[tuple[str, str]]]) -> Content:
    """Lines of such pieces as content."""
    return Content("\n").join([line_of(line) for line in lines])


def keys_of(pieces: Sequence[tuple[str, str]]) -> Content:
    """Keys with their labels, between gaps, as content where a click on each presses it."""
    parts: list[Content] = []
    for new, group in groupby(pieces, lambda piece: piece[0] != GAP):
        words = list(group)
        parts.append(pressed(line_of(words), words[0][0]) if new else line_of(words))
    return Content.assemble(*parts)


def hints(text: str, style: str = "") -> Content:
    """Keys with what they do, as `key words · key words`, where a click on each presses it.

    Only for words of ours: a person's own could press a key.
    """
    return plain(DOT, style).join(hint_parts(text, style))


def hint_parts(text: str, style: str = "") -> list[Content]:
    """The same, each key with its words by itself."""
    return [pressed(plain(part, style), part.split(" ", 1)[0]) for part in text.split(DOT)]


def pressed(content: Content, shown: str) -> Content:
    """The content, where a click on it presses the key that is written like this."""
    key = pressed_key(shown)
    return content.stylize(Style.from_meta({PRESSES: key})) if key else content


def wrapped(text: str, width: int, longest: int = 12_000) -> list[str]:
    """Text of several lines in lines of at most `width` cells, broken between words; cleaned."""
    lines: list[str] = []
    for line in clean_lines(text, longest):
        lines += _broken(line, max(width, 2))
    return lines


def _broken(line: str, width: int) -> list[str]:
    """One line in lines of at most `width` cells; a word that is longer is cut."""
    out, room = [""], width
    for whole in line.split(" "):
        rest = whole
        if out[-1] and cell_len(rest) + 1 > room:
            out.append("")
            room = width
        elif out[-1]:
            out[-1] += " "
            room -= 1
        while cell_len(rest) > room:
            head = set_cell_size(rest, room).rstrip(" ") or rest[:1]
            out[-1] += head
            rest = rest[len(head) :]
            out.append("")
            room = width
        out[-1] += rest
        room -= cell_len(rest)
    return [part.rstrip(" ") for part in out]
