"""The palette: every act by its name, run from any pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
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
