"""A line of parts, such as keys with what they do, that is broken between its parts alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.visual import Visual

from tui.panes.text import DOT, hint_parts, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.style import Style
    from textual.visual import RenderOptions


class Parted(Visual):
    """Parts with `seam` between those that share a line.

    A part that is longer than a line is broken between its words. No character could hold a part
    together: Textual breaks at every space there is.
    """

    def __init__(self, parts: Sequence[Content], seam: Content) -> None:
        self.parts = parts
        self.seam = seam

    def within(self, width: int) -> Content:
        """The parts as content in lines of at most `width` cells."""
        lines: list[Content] = []
        for part in self.parts:
            longer = Content.assemble(lines[-1], self.seam, part) if lines else part
            if longer.cell_length <= width:
                lines[-1:] = [longer]
            else:
                lines.append(part)
        return Content("\n").join(lines)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """What is drawn, in the width that there is."""
        return self.within(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The cells of all parts in one line."""
        return self.seam.join(self.parts).get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines it takes in so many cells."""
        return self.within(width).get_height(rules, width)


def hint_lines(text: str, style: str = "") -> Parted:
    """Keys with what they do as `hints` gives them; no line ends between a key and its words."""
    return Parted(hint_parts(text, style), plain(DOT, style))
