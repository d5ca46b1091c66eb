"""Pages: the help, and what every page does with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES
from tui.panes.acts.every import ACTS
from tui.panes.acts.own_keys import OwnKeys
from tui.plan.countdown import DATED

if TYPE_CHECKING:
    from tests.screens.desk import Desk


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_lists_every_key_of_the_place_and_everywhere(desk: Desk, key: str) -> None:
    async with desk.open(80, 60) as seen:
        await seen.press(key)
        await seen.shows("╭─ Keys in Steps ─")
        shown = "\n".join(seen.screen)
        for act in ACTS:
            assert (act.says in shown) is (act.place in ("steps", ANYWHERE))
        assert "space x    Tick the step, or untick it." in shown
        assert "? F1       Show every key." in shown
        await seen.press(key)
        await seen.back()


@pytest.mark.parametrize("place", PLACE_KEYS)
async def test_help_is_about_the_place_where_one_is(desk: Desk, place: str) -> None:
    here = [act.says for act in OwnKeys().fitting(DATED) if act.place == place]
    async with desk.open(80, 60) as seen:
        await seen.press(PLACE_KEYS[place], "question_mark")
        await seen.shows(f"╭─ Keys in {PLACE_NAMES[place]} ─")
        shown = "\n".join(seen.screen)
        assert all(says in shown for says in here)
        assert ("Move down and up" in shown) is (place != "countdown")


async def test_help_sets_apart_what_needs_a_line_where_there_is_none(desk: Desk) -> None:
    async with desk.open(80, 60) as seen:
        await seen.press("4", "question_mark")
        await seen.shows("Once a line is highlighted")
        shown = "\n".join(seen.screen)
        first, then = shown.split("Once a line is highlighted")
        assert "Add a record" in first
        assert "Change every field of it." in then


async def test_help_breaks_no_sentence_under_its_key_on_a_phone(desk: Desk) -> None:
    async with desk.open(40, 20) as seen:
        await seen.press("question_mark")
        await seen.shows("space x    Tick the step, or")
        assert any("│             untick it." in row for row in seen.screen)


async def test_a_page_names_the_way_out_before_acts_that_do_not_fit(desk: Desk) -> None:
    async with desk.open(40, 20) as seen:
        await seen.press("enter")
        await seen.shows("── space tick · e edit · enter close ─╯")
        await seen.resize(80, 24)
        await seen.shows("── space tick · e edit · d date · o note · enter close ─╯")


async def test_help_scrolls_with_j_and_k(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("question_mark")
        await seen.shows("╭─ Keys in Steps ─")
        assert "Leave at once" not in "\n".join(seen.screen)
        await seen.type("j" * 90)
        await seen.shows("Leave at once; everything is saved.")
        await seen.type("k" * 90)
        await seen.shows("Tick the step, or untick it.")


@pytest.mark.parametrize("keys", [("enter",), ("question_mark",)])
async def test_a_page_that_is_longer_than_the_window_scrolls_and_closes(
    desk: Desk, keys: tuple[str, ...]
) -> None:
    desk.write(desk.text.replace("On paper.", "x " * 900))
    async with desk.open(40, 20) as seen:
        await seen.press("j" if keys == ("enter",) else "1", *keys)
        await seen.until(lambda: bool(seen.app.screen.query("#page")))
        page = seen.app.screen.query_one("#page")
        await seen.press("j", "j")
        await seen.until(lambda: page.scroll_offset.y == 2)
        await seen.press("k", "pagedown", "end")
        await seen.until(lambda: page.scroll_offset.y == page.max_scroll_y)
        await seen.press("q")
        await seen.back()


async def test_a_page_asked_twice_at_once_is_closed_by_the_key_that_opened_it(desk: Desk) -> None:
    async with desk.open() as seen:
        seen.send("question_mark", "question_mark")
        await seen.quiet()
        await seen.back()
        seen.send("enter", "enter", "enter")
        await seen.shows("Done when")


async def test_a_page_pressed_twice_at_once_asks_once(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("enter")
        await seen.shows("Done when")
        seen.send("e", "e")
        await seen.shows("╭─ Edit the step ─")
        await seen.shows("Acknowledge that you got heree")
        assert len(seen.app.screen_stack) == 2


async def test_a_page_that_is_gone_closes_nothing_more(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("question_mark")
        page = seen.app.screen
        await page.run_action("close")
        await page.run_action("close")
        await seen.back()
