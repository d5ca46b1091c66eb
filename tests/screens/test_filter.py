"""The filter under the checklist: what is typed is looked for at once, and is easily cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import drawn_in

if TYPE_CHECKING:
    from tests.screens.desk import Desk


async def test_filter_shows_at_once_what_contains_the_text_whatever_its_case(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("TOM")
        await seen.until(lambda: [row.key for row in seen.steps.rows if row.key] == ["ask-tom"])
        assert "TOM" in drawn_in(seen.planner, "#filter")
        assert "Write three facts" not in drawn_in(seen.planner, "#steps")


async def test_filter_kept_with_enter_leaves_the_keys_to_the_list(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("paper")
        await seen.press("enter", "space")
        await seen.says("Ticked “Write three facts”")
        assert [row.key for row in seen.steps.rows if row.key] == ["write-facts"]
        assert seen.app.focused is seen.steps
        assert "paper" in drawn_in(seen.planner, "#filter")
    assert desk.step("write-facts").done is not None


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_filter_cleared_shows_every_step_and_gives_the_keys_back(
    desk: Desk, key: str
) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("tom")
        await seen.until(lambda: len(seen.steps.rows) < 5)
        await seen.press(key)
        await seen.until(lambda: seen.app.focused is seen.steps)
        assert len([row for row in seen.steps.rows if row.key]) == 5
        assert not seen.planner.query_one("#filter").display
        assert seen.app.is_running


async def test_filter_can_be_cleared_after_it_was_kept(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("tom")
        await seen.press("enter")
        await seen.until(lambda: seen.app.focused is seen.steps)
        await seen.press("slash", "escape")
        await seen.until(lambda: seen.app.focused is seen.steps)
        assert len([row for row in seen.steps.rows if row.key]) == 5


async def test_filter_that_nothing_contains_says_so(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("zebra")
        await seen.shows("No step contains this.")
        await seen.press("enter", "space", "D")
        assert seen.message == ""
    assert len(desk.plan.steps) == 5


async def test_filter_left_empty_closes(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash", "enter")
        await seen.until(lambda: seen.app.focused is seen.steps)
        assert not seen.planner.query_one("#filter").display
