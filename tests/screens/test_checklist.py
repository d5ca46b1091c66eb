"""The checklist: the line under the list follows the cursor, and the filter stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screens.desk import drawn_in

if TYPE_CHECKING:
    from tests.screens.desk import Desk


async def test_the_line_under_the_list_follows_the_cursor(desk: Desk) -> None:
    async with desk.open() as seen:
        for keys, said in (
            ("g", "Acknowledge that you got here · still open You have come this far"),
            ("j", "Write three facts · today On paper."),
            ("j", "Ask Tom about the panel · Mon 30 Nov A step of your own."),
            ("j", "Read the report A step of your own."),
            ("j", "Book a room · yesterday A step of your own."),
        ):
            await seen.press(keys)
            assert drawn_in(seen.planner, "#step-line").startswith(said)


async def test_the_line_under_the_list_follows_a_change_of_its_step(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("e")
        await seen.type("!")
        await seen.press("enter")
        await seen.says("Renamed")
        assert drawn_in(seen.planner, "#step-line").startswith("Acknowledge that you got here!")
        await seen.press("D")
        await seen.says("Deleted")
        assert drawn_in(seen.planner, "#step-line").startswith("Write three facts")


async def test_the_line_under_the_list_is_empty_without_a_step(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("zebra")
        await seen.shows("No step contains this.")
        assert drawn_in(seen.planner, "#step-line") == ""


async def test_the_filter_stands_between_the_list_and_its_line(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.shows("filter the steps")
        filter_line = seen.planner.query_one("#filter").region
        assert filter_line.y == seen.steps.region.bottom
        assert filter_line.bottom == seen.planner.query_one("#step-line").region.y
