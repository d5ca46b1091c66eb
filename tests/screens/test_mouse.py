"""The mouse: whatever a key does, a click does too, in every place and on every page above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.everywhere import SOMEWHERE, close_all, fill
from tui.panes.acts.act import ANYWHERE, PLACE_KEYS
from tui.panes.acts.own_keys import OwnKeys
from tui.panes.text import PRESSES
from tui.plan.countdown import DATED
from tui.reports.planner.lines import MORE
from tui.screens.planner import PlannerScreen

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened
    from tui.panes.acts.asked import Asked

#: No line of keys has more pages.
_PAGES = 16


def where(seen: Opened, key: str) -> tuple[int, int] | None:
    """Column and line of what presses a key, from the foot of the screen up."""
    rows = list(enumerate(seen.app.screen._compositor.render_strips()))
    for line, strip in reversed(rows):
        column = 0
        for segment in strip:
            if segment.style is not None and segment.style.meta.get(PRESSES) == key:
                return column, line
            column += segment.cell_length
    return None


async def click(seen: Opened, key: str) -> None:
    """Clicks on a key where it stands; behind … where it stands there."""
    for _ in range(_PAGES):
        at = where(seen, key)
        if at is not None:
            await seen.click(at)
            return
        more = where(seen, MORE[0])
        assert more is not None, f"{key} stands nowhere:\n" + "\n".join(seen.screen)
        await seen.click(more)
    raise AssertionError(f"{key} stands on no page of the line of keys")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The acts that are asked for, in place of being carried out."""
    told: list[str] = []

    async def tell(_: PlannerScreen, message: Asked) -> None:
        told.append(message.act)

    monkeypatch.setattr(PlannerScreen, "on_asked", tell)
    return told


@pytest.mark.parametrize("size", [(80, 24), (40, 8)])
async def test_every_act_of_every_place_is_asked_for_by_key_and_by_click(
    desk: Desk, asked: list[str], size: tuple[int, int]
) -> None:
    fill(desk)
    async with desk.open(*size) as seen:
        for place, number in PLACE_KEYS.items():
            await seen.press(number)
            for act in OwnKeys().fitting(DATED):
                if act.place not in (place, ANYWHERE if place == SOMEWHERE else ""):
                    continue
                first = act.keys.split(",")[0]
                await seen.press(first)
                await click(seen, first)
                assert asked == [act.id, act.id], f"{place}: {act.id}"
                asked.clear()


async def test_a_click_on_a_place_goes_there_at_any_width(desk: Desk) -> None:
    fill(desk)
    for size in ((120, 40), (40, 20)):
        async with desk.open(*size) as seen:
            for place, number in reversed(PLACE_KEYS.items()):
                await click(seen, number)
                assert seen.planner.places.current == place


async def test_a_step_is_added_with_the_mouse_and_a_name(desk: Desk) -> None:
    async with desk.open() as seen:
        await click(seen, "a")
        await seen.shows("Add a step")
        await seen.type("Call the school")
        await click(seen, "enter")
        await seen.says("Added “Call the school”")
        await click(seen, "u")
        await seen.says("Undid")
    assert len(desk.plan.steps) == 5


async def test_a_form_is_left_and_a_page_closed_with_the_mouse(desk: Desk) -> None:
    async with desk.open() as seen:
        await click(seen, "a")
        await click(seen, "tab")
        assert seen.app.focused is seen.app.screen.query_one("#form-when")
        await click(seen, "escape")
        await seen.back()
        await click(seen, "enter")
        await seen.shows("Your note")
        await click(seen, "enter")
        await seen.back()
        await click(seen, "question_mark")
        await seen.shows("Keys")
        await click(seen, "enter")
        await seen.back()


async def test_the_filter_says_its_own_keys_and_takes_clicks_on_them(desk: Desk) -> None:
    async with desk.open() as seen:
        await click(seen, "slash")
        assert seen.keys == "enter keep esc clear"
        await seen.type("report")
        await click(seen, "enter")
        assert seen.steps.wanted == "report"
        await click(seen, "slash")
        await click(seen, "escape")
        assert seen.steps.wanted == ""


async def test_a_message_is_written_checked_and_marked_as_sent_with_the_mouse(desk: Desk) -> None:
    fill(desk)
    async with desk.open() as seen:
        await seen.press("2")
        await click(seen, "w")
        await seen.shows("Subject")
        for key in ("ctrl+n", "ctrl+s", "escape"):
            assert where(seen, key) is not None
        await close_all(seen)


async def test_a_question_is_drilled_with_the_mouse(desk: Desk) -> None:
    fill(desk)
    async with desk.open() as seen:
        await seen.press("5")
        await click(seen, "enter")
        await seen.shows("notes closed")
        await click(seen, "enter")
        await click(seen, "c")
        await seen.shows("✓ clear")
        await click(seen, "escape")
        await seen.back()


async def test_a_key_is_pressed_where_it_goes_on_in_the_next_line(desk: Desk) -> None:
    fill(desk)
    async with desk.open(40, 20) as seen:
        await seen.press("5", "enter", "enter")
        await seen.shows("action longest")
        await click(seen, "l")
        await seen.shows("l ✓ action longest")
        await click(seen, "escape")
        await seen.back()


async def test_something_is_chosen_with_two_clicks_on_it(desk: Desk) -> None:
    fill(desk)
    async with desk.open() as seen:
        await seen.press("2", "s")
        await seen.shows("enter choose")
        line = next(n for n, row in enumerate(seen.screen) if "An honest word" in row)
        column = seen.screen[line].index("An honest word")
        await seen.click((column, line))
        await seen.shows("❯ 2 An honest word")
        await seen.click((column, line))
        await seen.back()
        await seen.says("Began “An honest word for you”")


async def test_every_key_of_a_person_s_page_stands_there_for_the_mouse(desk: Desk) -> None:
    fill(desk)
    async with desk.open() as seen:
        await seen.press("2", "enter")
        for key in ("o", "c", "e", "asterisk", "question_mark", "u", "q"):
            if seen.app.screen is seen.planner:
                await seen.press("enter")
            await click(seen, key)
            await close_all(seen)


async def test_the_palette_takes_clicks_and_closes_by_one_beside_it(desk: Desk) -> None:
    async with desk.open() as seen:
        await click(seen, "colon")
        await seen.shows("Tick the step")
        line = next(n for n, row in enumerate(seen.screen) if "Tick the step" in row)
        await seen.click((6, line))
        await seen.says("Ticked “Acknowledge that you got here”")
        await click(seen, "colon")
        await seen.shows("Tick the step")
        await seen.click((1, 0))
        await seen.back()


async def test_a_person_s_own_words_press_no_key(desk: Desk) -> None:
    desk.write('format = 1\n[[steps]]\nid = "s"\ntitle = "D delete · q quit"\nnote = "q · D x"\n')
    async with desk.open() as seen:
        for keys in ((), ("enter",), ("enter", "a"), ("space",)):
            await seen.press(*keys)
            words = [
                segment.text
                for strip in seen.app.screen._compositor.render_strips()
                for segment in strip
                if segment.style is not None and segment.style.meta.get(PRESSES) in ("D", "q")
            ]
            assert set(words) <= {"q", " quit"}
            await close_all(seen)
