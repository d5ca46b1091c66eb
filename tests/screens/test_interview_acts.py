"""The acts on the interview, each seen on the screen and on the disk."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import STEP_IDS, drawn_in

if TYPE_CHECKING:
    from tests.screens.desk import Desk


@pytest.mark.parametrize("key", ["e", "enter"])
async def test_edit_interview_changes_what_was_changed_and_nothing_else(
    desk: Desk, key: str
) -> None:
    before = desk.plan.interview
    async with desk.open() as seen:
        await seen.press("3", key)
        await seen.shows("╭─ The interview ─")
        shown = "\n".join(seen.screen)
        assert "2026-12-03 10:00 Europe/Paris" in shown
        assert "4 Quay Street" in shown
        await seen.press("tab", "tab", "tab", "tab", "tab")
        await seen.type("35")
        await seen.press("enter")
        await seen.says("Set travel to 35 · u undo")
    assert desk.plan.interview == before.but(travel=35)


async def test_edit_interview_brings_the_steps_of_a_new_setting(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "e")
        await seen.shows("╭─ The interview ─")
        await seen.press("tab", "tab", "tab")
        await seen.echoes("panel, meal, video, presentation")
        await seen.type("meal")
        await seen.press("enter")
        await seen.says("Set settings to meal. 2 steps came with it: “")
        assert "meal" in drawn_in(seen.planner, "#countdown")
        added = [step.id for step in desk.plan.steps if step.id not in STEP_IDS]
        assert len(added) == 2
        assert set(added) <= {row.key for row in seen.steps.rows}
    assert desk.plan.interview.settings == ("meal",)


async def test_edit_interview_leaves_a_cleared_field_empty(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "e")
        await seen.shows("╭─ The interview ─")
        await seen.press("ctrl+u", "enter")
        await seen.says("Cleared company")
        assert "Harbour" not in drawn_in(seen.planner, "#countdown")
    assert desk.plan.interview.company == ""


async def test_call_came_records_the_call_today(desk: Desk) -> None:
    desk.write('format = 1\n\n[interview]\nzone = "Europe/Paris"\n')
    async with desk.open() as seen:
        assert "Waiting for the call" in drawn_in(seen.planner, "#countdown")
        await seen.press("3", "c")
        await seen.says("The call came: Tue 24 Nov 2026, today")
        shown = drawn_in(seen.planner, "#countdown")
        assert "Called, no date yet" in shown
        assert "d set the date once you know it" in shown
    assert desk.plan.interview.called == date(2026, 11, 24)


async def test_call_came_twice_says_it_is_recorded(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "c")
        await seen.says("The call is recorded already: Sun 22 Nov 2026, 2 days ago")
        assert "undo" not in seen.message
    assert desk.text == before


async def test_move_interview_echoes_the_date_and_says_which_steps_move(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "d")
        await seen.shows("╭─ When is it? ─")
        await seen.press("ctrl+u")
        await seen.type("8 dec 14:00")
        await seen.echoes("Tue 8 Dec 2026, 14:00 Europe/Paris, in 14 days.")
        await seen.press("enter")
        await seen.says("Moved to Tue 8 Dec 2026, 14:00 Europe/Paris, in 14 days.")
        assert "1 step moved with it" in seen.message
        assert "In 14 days 6 h" in drawn_in(seen.planner, "#countdown")
        assert "5 Dec" in seen.row(seen.steps, "ask-tom")
    assert desk.plan.interview.starts == datetime(2026, 12, 8, 14, 0)
    assert 'due = "-3d"' in desk.text


async def test_move_interview_takes_another_zone_and_tells_a_day_that_has_passed(
    desk: Desk,
) -> None:
    async with desk.open() as seen:
        await seen.press("3", "d")
        await seen.shows("╭─ When is it? ─")
        await seen.press("ctrl+u")
        await seen.type("2026-11-20 9:00 Europe/Lisbon")
        await seen.echoes("Fri 20 Nov 2026, 09:00 Europe/Lisbon, 4 days ago. That day has passed.")
        await seen.press("enter")
        await seen.says("That day has passed.")
    assert desk.plan.interview.zone == "Europe/Lisbon"


async def test_move_interview_emptied_leaves_no_date(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "d")
        await seen.shows("╭─ When is it? ─")
        await seen.press("ctrl+u", "enter")
        await seen.says("The interview has no date.")
        assert "Called, no date yet" in drawn_in(seen.planner, "#countdown")
    assert desk.plan.interview.starts is None


async def test_interview_over_records_the_end_and_the_countdown_turns(desk: Desk) -> None:
    desk.write(desk.text + '\n[[people]]\nid = "jo"\nname = "Jo Reyes"\nrole = "interviewer"\n')
    desk.now = datetime.fromisoformat("2026-12-03T10:40:00+01:00")
    async with desk.open() as seen:
        await seen.press("3", "f")
        await seen.says("It is over: Thu 3 Dec 2026, 10:40 Europe/Paris, today. You did it.")
        shown = drawn_in(seen.planner, "#countdown")
        assert "Thank-yous: 0 of 1 sent" in shown
        assert "○ Jo Reyes tomorrow" in shown
        await seen.press("u")
        await seen.says("Undid: It is over")
    assert desk.plan.interview.ended is None


async def test_interview_over_is_refused_before_it_begins(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "f")
        await seen.says("The interview begins Thu 3 Dec 2026, 10:00")
    assert desk.text == before


async def test_the_planner_turns_by_itself_when_the_planned_end_has_passed(desk: Desk) -> None:
    desk.now = datetime.fromisoformat("2026-12-03T10:59:00+01:00")
    async with desk.open() as seen:
        assert "It is over" not in drawn_in(seen.planner, "#countdown")
        desk.now = datetime.fromisoformat("2026-12-03T11:00:00+01:00")
        await seen.says("It is over, and you did it · 7 what comes after")
        assert "It is over" in drawn_in(seen.planner, "#countdown")
