"""The acts on steps, each seen on the screen and on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import STEP_IDS

if TYPE_CHECKING:
    from tests.screens.desk import Desk

FIRST = "acknowledge-yourself"


@pytest.mark.parametrize("key", ["space", "x"])
async def test_tick_marks_the_row_and_writes_the_moment(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press(key)
        await seen.says("Ticked “Acknowledge that you got here” · u undo")
        assert seen.row(seen.steps, FIRST).startswith("❯ ✓ Acknowledge that you got here")
        assert "1 of 2 done" in seen.screen[2]
        assert desk.step(FIRST).done == desk.now
        assert "done = 2026-11-24 08:00:00+01:00" in desk.text
        assert [step.id for step in desk.plan.steps if step.done] == [FIRST, "book-room"]


async def test_tick_of_a_done_step_unticks_it(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("G")
        assert seen.steps.highlighted == "book-room"
        await seen.press("space")
        await seen.says("Unticked “Book a room” · u undo")
        assert seen.row(seen.steps, "book-room").startswith("❯ ○ Book a room")
        assert seen.steps.highlighted == "book-room"
        assert desk.step("book-room").done is None


async def test_add_step_takes_title_day_and_minutes_and_echoes_the_day(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.shows("Add a step")
        await seen.type("Print the plan")
        await seen.press("tab")
        await seen.echoes("such as thu, tomorrow, 3 dec")
        await seen.type("thu")
        await seen.echoes("Thu 26 Nov 2026, in 2 days")
        await seen.press("tab")
        await seen.type("1h30")
        await seen.press("enter")
        await seen.says("Added “Print the plan” · u undo")
        assert "○ Print the plan" in seen.row(seen.steps, "print-the-plan")
        assert "90m" in seen.row(seen.steps, "print-the-plan")
        assert "Thu" in seen.row(seen.steps, "print-the-plan")
        step = desk.plan.steps[-1]
        assert (step.id, step.title, step.due, step.minutes) == (
            "print-the-plan",
            "Print the plan",
            date(2026, 11, 26),
            90,
        )


async def test_add_step_opens_with_n_too_and_a_title_is_enough(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("n")
        await seen.shows("Add a step")
        await seen.type("Breathe")
        await seen.press("enter")
        await seen.says("Added “Breathe”")
        assert seen.row(seen.steps, "breathe").rstrip().endswith("○ Breathe")
        assert desk.step("breathe").due is None


async def test_open_step_shows_the_detail_and_completes_nothing(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("enter")
        await seen.shows("Done when")
        shown = "\n".join(seen.screen)
        assert "You have come this far, so begin with the facts" in shown
        assert "When the call comes: Sun 22 Nov 2026, 2 days ago; it is still open" in shown
        assert "None yet; o writes one." in shown
        assert "space tick · e edit · d date · o note · enter close" in shown
        await seen.press("enter")
        await seen.back()
        assert seen.row(seen.steps, FIRST).startswith("❯ ○")
    assert desk.text == before


async def test_open_step_shows_the_note_and_that_it_is_done(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("j", "enter")
        await seen.shows("On paper.")
        await seen.press("escape")
        await seen.back()
        await seen.press("G", "enter")
        await seen.shows("Done yesterday at 09:00")


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("e", "Edit the step"),
        ("d", "When: Acknowledge that you got here"),
        ("o", "Note: Acknowledge that you got here"),
    ],
)
async def test_open_step_offers_edit_date_and_note(desk: Desk, key: str, title: str) -> None:
    async with desk.open() as seen:
        await seen.press("enter")
        await seen.shows("Done when")
        await seen.press(key)
        await seen.shows(title)
        await seen.press("escape")
        await seen.back()


async def test_open_step_ticks_with_space(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("enter")
        await seen.shows("Done when")
        await seen.press("space")
        await seen.says("Ticked “Acknowledge that you got here”")
        assert seen.app.screen is seen.planner
    assert desk.step(FIRST).done == desk.now


@pytest.mark.parametrize("key", ["escape", "enter", "q", "question_mark", "f1"])
async def test_open_step_closes_with_each_of_its_keys(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press("enter")
        await seen.shows("Done when")
        await seen.press(key)
        await seen.back()


async def test_edit_step_changes_what_was_changed_and_nothing_else(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("j", "e")
        await seen.shows("Edit the step")
        assert "2026-11-24" in "\n".join(seen.screen)
        await seen.type(" about you")
        await seen.press("enter")
        await seen.says("Renamed “Write three facts about you” · u undo")
        assert "Write three facts about you" in seen.row(seen.steps, "write-facts")
        assert seen.steps.highlighted == "write-facts"
        step = desk.step("write-facts")
        assert (step.title, step.due, step.minutes, step.note) == (
            "Write three facts about you",
            date(2026, 11, 24),
            20,
            "On paper.",
        )


async def test_edit_step_changes_several_fields_at_once(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("j", "e")
        await seen.shows("Edit the step")
        await seen.press("tab", "ctrl+u")
        await seen.type("-2b")
        await seen.echoes("Tue 1 Dec 2026")
        await seen.press("tab", "ctrl+u")
        await seen.type("45")
        await seen.press("enter")
        await seen.says("Changed “Write three facts”")
        assert 'due = "-2b"' in desk.text
        assert desk.step("write-facts").minutes == 45
        assert "45m" in seen.row(seen.steps, "write-facts")


async def test_edit_step_left_as_it_is_says_so_and_offers_no_undo(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("e")
        await seen.shows("Edit the step")
        await seen.press("enter")
        await seen.says("Nothing to change in “Acknowledge that you got here”")
        assert "undo" not in seen.message
    assert desk.text == before


async def test_date_step_puts_the_step_on_another_day(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("d")
        await seen.shows("When: Acknowledge that you got here")
        assert "call+0d" in "\n".join(seen.screen)
        await seen.press("ctrl+u")
        await seen.type("fri")
        await seen.echoes("Fri 27 Nov 2026, in 3 days")
        await seen.press("enter")
        await seen.says("Dated “Acknowledge that you got here” · u undo")
        assert "Fri" in seen.row(seen.steps, FIRST)
        assert seen.steps.highlighted == FIRST
    assert desk.step(FIRST).due == date(2026, 11, 27)


async def test_date_step_emptied_takes_the_day_away(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("j", "d")
        await seen.shows("When: Write three facts")
        await seen.press("ctrl+u", "enter")
        await seen.says("Took the date off “Write three facts” · u undo")
    assert desk.step("write-facts").due is None


async def test_note_step_takes_several_lines(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("o")
        await seen.shows("Note: Acknowledge that you got here")
        await seen.type("One\nTwo")
        await seen.press("ctrl+s")
        await seen.says("Noted on “Acknowledge that you got here” · u undo")
        assert seen.row(seen.steps, FIRST).startswith("❯ ○ ✎ Acknowledge")
        await seen.press("enter")
        await seen.shows("Two")
    assert desk.step(FIRST).note == "One\nTwo"


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_delete_step_takes_it_out_at_once_and_undo_brings_it_back(
    desk: Desk, key: str
) -> None:
    before = desk.plan
    async with desk.open() as seen:
        await seen.press("j", key)
        await seen.says("Deleted “Write three facts” · u undo")
        assert "Write three facts" not in "\n".join(seen.screen[2:18])
        assert seen.steps.highlighted == "ask-tom"
        assert desk.plan.step("write-facts") is None
        await seen.press("u")
        await seen.says("Undid: Deleted “Write three facts” · U redo")
        assert "Write three facts" in seen.row(seen.steps, "write-facts")
    assert desk.plan == before


async def test_delete_step_of_the_last_row_highlights_the_one_above(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("G", "D")
        await seen.says("Deleted “Book a room”")
        assert seen.steps.highlighted == "read-report"


async def test_delete_of_every_step_leaves_words_that_say_what_to_do(desk: Desk) -> None:
    async with desk.open() as seen:
        for left in reversed(range(len(STEP_IDS))):
            await seen.press("D")
            await seen.says("Deleted “")
            assert len(desk.plan.steps) == left
        await seen.shows("No steps yet. Press a to add one.")
        assert seen.steps.highlighted == ""
        await seen.press("space", "e", "d", "o", "D", "enter")
        assert seen.app.screen is seen.planner
    assert desk.plan.steps == ()


async def test_an_act_on_a_step_deleted_elsewhere_says_so(desk: Desk) -> None:
    async with desk.open() as seen:
        seen.look_away()
        desk.write(desk.text.replace('id = "write-facts"', 'id = "other"'))
        await seen.press("j", "space")
        await seen.says("“write-facts” was deleted in another session")
    assert desk.step("other").done is None


async def test_open_step_shows_what_the_settings_add_to_it(desk: Desk) -> None:
    desk.write(
        desk.text.replace('place = "4', 'settings = ["panel"]\nplace = "4')
        + '\n[[steps]]\nid = "mock-interview"\ntitle = "Mock interview"\ndue = "-5d"\n'
    )
    async with desk.open() as seen:
        seen.steps.move_to("mock-interview")
        await seen.press("enter")
        await seen.shows("A panel: Ask two people or more to do the asking.")
