"""The palette: every act by its name, run from any pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList

from tui.themes import THEMES

if TYPE_CHECKING:
    from rich.color import Color
    from textual.strip import Strip

    from tests.screens.desk import Desk


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_palette_runs_an_act_of_another_pane(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press(key)
        await seen.shows("Tick the step, or untick it")
        await seen.type("add somebody")
        await seen.until(lambda: "Add a step of your own" not in "\n".join(seen.screen))
        await seen.press("enter")
        await seen.shows("╭─ Add somebody ─")
        await seen.type("Ada")
        await seen.press("enter")
        await seen.says("Added “Ada”")
        assert seen.app.focused is seen.people
    assert desk.person("ada").name == "Ada"


async def test_palette_takes_page_keys_before_its_list_is_there(desk: Desk) -> None:
    async with desk.open() as seen:
        for _ in range(5):
            seen.send("colon", "pagedown", "e", "pagedown", "d", "pageup", "i", "pagedown")
            await seen.until(lambda: "edi" in "\n".join(seen.screen))
            await seen.press("escape")
            await seen.back()
        assert seen.app.is_running


async def test_palette_left_with_escape_changes_nothing(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("colon")
        await seen.shows("Tick the step, or untick it")
        await seen.press("escape")
        await seen.back()
        assert seen.app.focused is seen.steps
    assert desk.text == before


async def test_palette_leads_to_a_place_by_what_it_is_for(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("colon")
        await seen.shows("Tick the step, or untick it")
        await seen.type("what to pack")
        await seen.until(lambda: "Tick the step" not in "\n".join(seen.screen))
        await seen.press("enter")
        await seen.until(lambda: seen.planner.places.current == "day")


@pytest.mark.parametrize("theme", THEMES)
async def test_the_highlighted_act_stands_out_in_every_theme(desk: Desk, theme: str) -> None:
    async with desk.open() as seen:
        seen.app.theme = theme
        await seen.press("colon")
        await seen.shows("Add a step of your own")
        await seen.press("down")
        drawn = seen.app.screen.query_one(CommandList)
        other, highlighted = (_grounds(drawn.render_line(line)) for line in (0, 2))
        assert highlighted.isdisjoint(other)
        assert len(highlighted) == 1  # from edge to edge


def _grounds(strip: Strip) -> set[tuple[Color | None, bool]]:
    """What the texts of a line stand on: a colour, or the colours reversed."""
    styles = [segment.style for segment in strip if segment.style is not None]
    return {(style.bgcolor, bool(style.reverse)) for style in styles}
