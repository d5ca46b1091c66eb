"""Colours: whatever is drawn, anywhere, by any theme, can be read; in 256 colours too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.color import ColorSystem
from textual.color import Color

from tests.screens.everywhere import close_all, every_act, fill
from tui.themes import EVENING, MORNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.segment import Segment
    from rich.style import Style
    from textual.screen import Screen

    from tests.screens.desk import Desk

#: The contrast that WCAG asks for of text, on its scale from 1 to 21.
READABLE = 4.5
#: Over SSH a terminal is seldom known to have more than 256.
SYSTEMS = (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT)


def luminance(colour: Color) -> float:
    """How light a colour is, as WCAG reckons it."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours as WCAG reckons it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def texts(screen: Screen[object]) -> Iterator[Segment]:
    """All text that a screen draws; lines and bars around it are none."""
    for strip in screen._compositor.render_strips():
        for segment in strip:
            if segment.text.strip(" ╭╮╰╯│─▁▂▃▄▅▆▇█▔▊▎") and segment.style is not None:
                yield segment


def poor(segment: Segment) -> Iterator[str]:
    """What cannot be read well, and why."""
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    for system in SYSTEMS:
        drawn, behind = (
            Color.from_rich_color(colour.downgrade(system))
            for colour in (style.color, style.bgcolor)
        )
        ratio = contrast(drawn, behind)
        if style.dim or ratio < READABLE:
            yield f"{segment.text.strip()!r}: {ratio:.2f} in {system.name}, {style}"


@pytest.mark.parametrize("theme", [EVENING.name, MORNING.name])
async def test_every_text_of_every_act_can_be_read(desk: Desk, theme: str) -> None:
    fill(desk)
    found: list[str] = []
    looked_at: set[Style | None] = set()
    async with desk.open(100, 30) as seen:
        seen.app.theme = theme
        async for name in every_act(seen):
            new = {each.style: each for each in texts(seen.app.screen)}
            for style in new.keys() - looked_at:
                found += [f"{name}: {said}" for said in poor(new[style])]
            looked_at |= new.keys()
    assert len(looked_at) > 10
    assert not found, "\n".join(found)


#: What is typed, to see what was refused, selected, filtered out, flagged, revealed or marked.
STATES = (
    ("1", "a", "tab", *"someday", "enter"),
    ("1", "e", "shift+home"),
    ("1", "o", *"note", "shift+up", "shift+home"),
    ("1", "slash", *"ask", "enter"),
    ("1", "space", "H", "H", "G"),
    ("2", "w", "ctrl+s"),
    ("2", "w", *"Can you tell me the questions they will ask? ".replace(" ", "_")),
    ("4", "c", "y"),
    ("4", "v"),
    ("4", "v"),
    ("5", "enter", "enter", "c", "n"),
    ("6", "space", "j", "minus"),
    ("7", "enter", *"x", "enter"),
    ("1", "colon", *"tick"),
)


@pytest.mark.parametrize("theme", [EVENING.name, MORNING.name])
async def test_what_is_refused_selected_flagged_or_revealed_can_be_read(
    desk: Desk, theme: str
) -> None:
    fill(desk)
    found: list[str] = []
    async with desk.open(100, 30) as seen:
        seen.app.theme = theme
        for keys in STATES:
            await seen.press(*({"_": "space"}.get(key, key) for key in keys))
            await seen.pilot.pause()
            for segment in texts(seen.app.screen):
                found += [f"{keys}: {said}" for said in poor(segment)]
            await close_all(seen)
    assert not found, "\n".join(dict.fromkeys(found))
