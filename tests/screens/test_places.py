"""Going to a place beside the panes: made when it is first wanted, and left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.panes.acts.act import PLACE_KEYS, PLACE_NAMES
from tui.panes.lines import KeyLine, PlaceLine, place_of
from tui.screens.places import PANES, PLACES

if TYPE_CHECKING:
    from tests.screens.desk import Desk

NAMES = [place.name for place in PLACES]


def test_the_places_stand_in_the_order_of_their_keys() -> None:
    keys = [PLACE_KEYS[name] for name in (*PANES, *NAMES)]
    assert keys == sorted(keys)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 20), (20, 5)])
async def test_a_number_goes_to_a_place_and_back(
    desk: Desk, name: str, size: tuple[int, int]
) -> None:
    async with desk.open(*size) as seen:
        assert not seen.planner.query(f"#place > #{name}")
        await seen.press(PLACE_KEYS[name])
        await seen.until(lambda: place_of(seen.app.focused) == name, name)
        pane = seen.planner.query_one(f"#place > #{name}")
        assert pane.region.height > 0
        assert not seen.planner.query_one("#panes").display
        if size[1] > 5:
            assert f"{PLACE_KEYS[name]} {PLACE_NAMES[name]}" in seen.screen[0]
        await seen.press("1")
        await seen.focuses(seen.steps)
        assert seen.planner.query_one("#panes").display


@pytest.mark.parametrize(
    ("keys", "named", "hidden"),
    [
        (("4",), "a add", "c check"),
        (("2", "j", "j"), "r rule", "w write"),
    ],
)
async def test_the_line_of_keys_names_nothing_that_has_no_line_to_work_on(
    desk: Desk, keys: tuple[str, ...], named: str, hidden: str
) -> None:
    async with desk.open() as seen:
        await seen.press(*keys)
        await seen.until(lambda: named in seen.screen[-1], named)
        assert hidden not in seen.screen[-1]
        if keys[0] == "2":
            await seen.press("k")
            await seen.until(lambda: hidden in seen.screen[-1], hidden)


async def test_the_mouse_that_rests_on_a_key_is_told_what_it_does(desk: Desk) -> None:
    async with desk.open() as seen:
        keys, places = seen.planner.query_one(KeyLine), seen.planner.query_one(PlaceLine)
        await seen.pilot.hover(offset=(seen.screen[-1].index("a add"), 23))
        assert str(keys.tooltip) == "Add a step of your own."
        await seen.pilot.hover(offset=(seen.screen[-1].index("…"), 23))
        assert str(keys.tooltip) == "Show the next keys."
        await seen.pilot.hover(offset=(seen.screen[0].index("Record"), 0))
        assert str(places.tooltip) == "What you did, with proof: records, quotes, the advert."
        await seen.pilot.hover(offset=(79, 0))
        assert places.tooltip is None
