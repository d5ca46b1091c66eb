"""Forms: what cannot be read is refused with a reason, and what was typed stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tui.screens.form import FormScreen

if TYPE_CHECKING:
    from textual.widget import Widget

    from tests.screens.desk import Desk

REFUSED = [
    ("1", "a", [], "A step needs a title."),
    ("1", "a", ["  "], "A step needs a title."),
    ("1", "a", ["Print", "blursday"], "“blursday”"),
    ("1", "a", ["Print", "", "a while"], "“a while” is not a length of time; write minutes"),
    ("2", "a", [], "A person needs a name."),
    ("2", "a", ["Ada", "wizard"], "“wizard” is not a role; there are hr, insider"),
    ("2", "l", [], "Write a word or two, such as: called."),
    ("3", "e", ["", "", "", "yacht"], "“yacht” is not a setting; there are panel"),
    ("3", "e", ["", "", "", "", "", "far"], "“far” is not a length of time"),
]


@pytest.mark.parametrize(("pane", "key", "lines", "why"), REFUSED)
async def test_what_cannot_be_read_is_refused_with_the_reason_and_stays(
    desk: Desk, pane: str, key: str, lines: list[str], why: str
) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press(pane, key)
        for number, line in enumerate(lines):
            if number:
                await seen.press("tab")
            await seen.type(line)
        await seen.press("enter")
        await seen.echoes(why)
        assert isinstance(seen.app.screen, FormScreen)
        assert seen.app.screen.query_one("#form-echo").has_class("-refused")
        for line in filter(str.strip, lines):
            assert line in "\n".join(seen.screen)
    assert desk.text == before


async def test_the_keys_go_to_the_line_that_was_refused(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Print")
        await seen.press("tab")
        await seen.type("blursday")
        await seen.press("tab", "enter")
        await seen.echoes("“blursday”")
        await seen.press("ctrl+u")
        await seen.type("thu")
        await seen.press("enter")
        await seen.says("Added “Print”")
    assert str(desk.step("print").due) == "2026-11-26"


async def test_half_a_word_is_no_mistake_while_it_is_typed(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("d", "ctrl+u")
        await seen.type("t")
        await seen.echoes("such as thu, tomorrow")
        assert not seen.app.screen.query_one("#form-echo").has_class("-refused")
        await seen.type("hu")
        await seen.echoes("Thu 26 Nov 2026")


async def test_ctrl_s_saves_a_form_of_single_lines_too(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Breathe")
        await seen.press("ctrl+s")
        await seen.says("Added “Breathe”")


async def test_enter_in_a_note_is_a_line_break_and_saves_nothing(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("o")
        await seen.type("One")
        await seen.press("enter")
        assert isinstance(seen.app.screen, FormScreen)
    assert desk.step("acknowledge-yourself").note == ""


@pytest.mark.parametrize("times", [2, 5])
async def test_enter_pressed_again_before_the_form_is_gone_saves_once(
    desk: Desk, times: int
) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Breathe")
        seen.send(*["enter"] * times)
        await seen.says("Added “Breathe”")
        assert seen.app.is_running
    assert [step.id for step in desk.plan.steps].count("breathe") == 1
    assert len(desk.plan.steps) == 6


@pytest.mark.parametrize("way", ["save", "leave"])
async def test_a_form_that_is_gone_returns_nothing_more(desk: Desk, way: str) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Breathe")
        form = seen.app.screen
        await form.run_action(way)
        await form.run_action(way)
        await seen.says("Breathe" if way == "save" else "Kept")
        assert len(desk.plan.steps) == (6 if way == "save" else 5)


@pytest.mark.parametrize("key", ["escape", "ctrl+s"])
async def test_leaving_pressed_again_before_the_form_is_gone_leaves_once(
    desk: Desk, key: str
) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Breathe")
        seen.send(key, key)
        await seen.until(lambda: "Breathe" in seen.message or "Kept" in seen.message)
        assert seen.app.screen is seen.planner


async def test_up_and_down_move_between_the_lines(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("a", "down", "down", "up")
        assert seen.app.focused is seen.app.screen.query_one("#form-when")
        await seen.press("shift+tab")
        assert seen.app.focused is seen.app.screen.query_one("#form-title")


async def test_a_pasted_text_goes_in_as_text_and_saves_nothing(desk: Desk) -> None:
    from textual.events import Paste

    async with desk.open() as seen:
        await seen.press("a")
        seen.app.post_message(Paste("First line\nsecond line"))
        await seen.quiet()
        assert isinstance(seen.app.screen, FormScreen)
        assert "First line" in seen.app.screen.query_one("#form-title", Input).value


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 20), (20, 5)])
async def test_the_line_that_has_the_keys_is_in_view_at_every_size(
    desk: Desk, size: tuple[int, int]
) -> None:
    async with desk.open(*size) as seen:
        await seen.press("3", "e")
        for key in ("company", "role", "when", "settings", "place", "travel", "phone", "goal"):
            line = seen.app.screen.query_one(f"#form-{key}")
            await seen.focuses(line)
            await seen.until(partial(in_view, line), key)
            await seen.press("tab")


def in_view(widget: Widget) -> bool:
    found, _ = widget.screen.get_widget_at(*widget.region.offset)
    return found is widget and widget.screen.region.contains_region(widget.region)


async def test_a_form_that_is_higher_than_the_window_tells_on_its_border_what_belongs_there(
    desk: Desk,
) -> None:
    desk.write(desk.text + '[[records]]\nid = "depot"\nclaim = "Moved the depot"\n')
    async with desk.open(40, 20) as seen:
        await seen.press("4", "e")
        await seen.shows("one sentence, in the past tense ─")
        await seen.press("tab")
        await seen.shows("result, decision, failure or")


async def test_a_form_of_one_line_names_no_key_that_leads_to_the_next(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("d")
        await seen.shows("enter saves · esc leaves, text is kept")
        await seen.press("escape", "a")
        await seen.shows("enter saves · tab next · esc leaves, text is kept")
