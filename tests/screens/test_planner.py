"""Moving about the planner: by keys, and by the mouse as the second way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.panes.acts.act import ANYWHERE
from tui.panes.acts.every import ACTS
from tui.screens.places import PANES

if TYPE_CHECKING:
    from tests.screens.desk import Desk

MANY = "format = 1\n" + "".join(f'[[steps]]\nid = "s{n}"\ntitle = "Step {n}"\n' for n in range(60))


@pytest.mark.parametrize("place", sorted({act.place for act in ACTS}))
async def test_every_act_has_a_handler_and_every_handler_an_act(desk: Desk, place: str) -> None:
    async with desk.open() as seen:
        table = seen.planner.carriers.table(place)
        assert set(table) == {act.id for act in ACTS if act.place == place}


async def test_it_opens_on_the_first_step_that_is_due(desk: Desk) -> None:
    async with desk.open() as seen:
        assert seen.app.focused is seen.steps
        assert seen.steps.highlighted == "acknowledge-yourself"
        assert seen.message == ""


async def test_numbers_go_to_their_panes_from_every_pane(desk: Desk) -> None:
    async with desk.open() as seen:
        for key, pane in (("2", "people"), ("3", "countdown"), ("1", "steps"), ("3", "countdown")):
            await seen.press(key)
            assert seen.app.focused is seen.planner.query_one(f"#{pane}")
        for number, name in enumerate(PANES, 1):
            assert f"─ {number} {name.capitalize()} ─" in "\n".join(seen.screen)


async def test_tab_and_shift_tab_go_round_the_panes(desk: Desk) -> None:
    async with desk.open() as seen:
        been: list[str] = []
        for _ in PANES:
            await seen.press("tab")
            assert seen.app.focused is not None
            been.append(str(seen.app.focused.id))
        assert sorted(been) == sorted(PANES)
        assert been[-1] == "steps"
        for expected in reversed(["steps", *been[:-1]]):
            await seen.press("shift+tab")
            assert seen.app.focused is seen.planner.query_one(f"#{expected}")


async def test_the_line_of_keys_follows_the_pane(desk: Desk) -> None:
    async with desk.open(200, 40) as seen:
        for key, place in (("1", "steps"), ("2", "people"), ("3", "countdown")):
            await seen.press(key)
            every = seen.planner.keys.fitting("dated")
            shown = [act for act in every if act.shown and act.place in (place, ANYWHERE)]
            assert seen.keys.endswith("q quit")
            for act in shown:
                assert f" {act.label}" in seen.keys


@pytest.mark.parametrize(
    ("keys", "highlighted"),
    [
        (["j"], "write-facts"),
        (["down"], "write-facts"),
        (["j", "k"], "acknowledge-yourself"),
        (["down", "up"], "acknowledge-yourself"),
        (["k"], "acknowledge-yourself"),
        (["j", "j"], "ask-tom"),
        (["j", "j", "j"], "read-report"),
        (["G"], "book-room"),
        (["end"], "book-room"),
        (["G", "j"], "book-room"),
        (["G", "g"], "acknowledge-yourself"),
        (["G", "home"], "acknowledge-yourself"),
        (["pagedown"], "book-room"),
        (["pagedown", "pageup"], "acknowledge-yourself"),
    ],
)
async def test_keys_move_the_highlight_over_the_headings(
    desk: Desk, keys: list[str], highlighted: str
) -> None:
    async with desk.open() as seen:
        await seen.press(*keys)
        assert seen.steps.highlighted == highlighted
        assert seen.row(seen.steps, highlighted).startswith("❯")
        title = desk.step(highlighted).title
        assert any(line.startswith(f"  {title}") for line in seen.screen[18:21])


async def test_pages_move_by_what_fits_and_keep_the_highlight_in_view(desk: Desk) -> None:
    desk.write(MANY)
    async with desk.open() as seen:
        height = seen.steps.scrollable_content_region.height
        first = seen.steps.cursor
        await seen.press("pagedown")
        assert seen.steps.cursor == first + height - 1
        await seen.press("ctrl+d")
        assert seen.steps.cursor == first + 2 * (height - 1)
        assert f"❯ ○ {seen.steps.rows[seen.steps.cursor].title}" in "\n".join(seen.screen)
        await seen.press("ctrl+u", "pageup")
        assert seen.steps.cursor == first


async def test_up_from_the_first_row_brings_the_heading_into_view(desk: Desk) -> None:
    desk.write(MANY)
    async with desk.open(80, 20) as seen:
        await seen.press("G", "g")
        await seen.press("k")
        await seen.shows("│ Today")


async def test_people_move_over_the_gap_before_the_invitations(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "j")
        assert seen.people.highlighted == "ines-berg"
        await seen.press("j")
        assert seen.people.highlighted == "role:advocate"
        await seen.press("G", "g")
        assert seen.people.highlighted == "tom-okafor"


async def test_a_click_highlights_a_row_and_a_second_one_opens_it(desk: Desk) -> None:
    async with desk.open() as seen:
        line = next(n for n, row in enumerate(seen.screen) if "Ask Tom" in row)
        await seen.pilot.click(offset=(12, line))
        assert seen.steps.highlighted == "ask-tom"
        assert seen.app.screen is seen.planner
        await seen.pilot.click(offset=(12, line))
        await seen.shows("╭─ Ask Tom about the panel ─")


async def test_a_click_on_the_mark_ticks(desk: Desk) -> None:
    async with desk.open() as seen:
        line = next(n for n, row in enumerate(seen.screen) if "Ask Tom" in row)
        await seen.pilot.click(offset=(seen.screen[line].index("○"), line))
        await seen.says("Ticked “Ask Tom about the panel”")
    assert desk.step("ask-tom").done == desk.now


async def test_a_click_on_a_heading_or_below_the_rows_does_nothing(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        for line in (2, 5, 17):
            await seen.pilot.click(offset=(12, line))
        assert seen.steps.highlighted == "acknowledge-yourself"
        assert seen.app.screen is seen.planner
    assert desk.text == before


async def test_a_click_on_a_pane_brings_the_keys_there(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.pilot.click("#countdown", offset=(3, 2))
        await seen.until(lambda: seen.app.focused is seen.planner.query_one("#countdown"))
        await seen.pilot.click("#people", offset=(8, 3))
        await seen.until(lambda: seen.app.focused is seen.people)
        assert seen.people.highlighted == "ines-berg", "though the pane grew under the pointer"


async def test_the_line_of_places_names_where_you_are_and_a_click_goes_elsewhere(
    desk: Desk,
) -> None:
    async with desk.open() as seen:
        assert seen.screen[0].startswith(" 1 Steps  2 People  3 Countdown")
        await seen.pilot.click(offset=(12, 0))
        await seen.focuses(seen.people)
        await seen.pilot.click(offset=(3, 0))
        await seen.focuses(seen.steps)


async def test_a_narrow_line_of_places_names_only_the_present_one(desk: Desk) -> None:
    async with desk.open(30, 20) as seen:
        assert seen.screen[0].strip().startswith("1 Steps  2  3  4")
        await seen.press("3")
        assert seen.screen[0].strip().startswith("1  2  3 Countdown  4")
