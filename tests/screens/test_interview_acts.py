"""The acts on the interview, each seen on the screen and on the disk."""

from __future__ import annotations

from datetime import date, datetime, time
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
        await seen.echoes("A meal: Part of the conversation takes place over lunch")
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
        assert "3 d set the date" in shown
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


async def test_move_interview_takes_another_zone_and_refuses_a_day_that_has_passed(
    desk: Desk,
) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "d")
        await seen.shows("╭─ When is it? ─")
        await seen.press("ctrl+u")
        await seen.type("2026-11-20 9:00 Europe/Lisbon")
        await seen.echoes("Fri 20 Nov 2026, 09:00 Europe/Lisbon, 4 days ago. That day has passed.")
        await seen.press("enter")
        await seen.says("has passed, so the interview was not moved")
        assert desk.text == before
    async with desk.open() as seen:
        await seen.press("3", "d")
        await seen.shows("╭─ When is it? ─")
        await seen.press("ctrl+u")
        await seen.type("2026-12-04 9:00 Europe/Lisbon")
        await seen.press("enter")
        await seen.says("Moved to Fri 4 Dec 2026, 09:00 Europe/Lisbon")
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
        assert "Thank-yous: 0 of 1 done" in shown
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


async def test_set_pace_shows_the_pace_and_sets_what_was_changed(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "p")
        await seen.shows("╭─ Your pace ─")
        await seen.echoes("minutes a day with 7 or more days left; empty resets it")
        await seen.press("ctrl+u")
        await seen.type("45")
        await seen.press("down", "down", "down", "down", "down", "down")
        await seen.type("sun")
        await seen.press("down", "ctrl+u")
        await seen.type("20:30")
        await seen.press("enter")
        await seen.says("Set far to 45, off to sun, stop to 20:30 · u undo")
        pace = desk.plan.pace
        assert (pace.far, pace.near, pace.off, pace.stop) == (45, 120, ("sun",), time(20, 30))
        await seen.press("u")
        await seen.says("Undid: Set far to 45, off to sun, stop to 20:30")
    assert desk.text == before


async def test_set_pace_refuses_what_is_no_hour_and_keeps_what_was_typed(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "p")
        await seen.shows("╭─ Your pace ─")
        await seen.press("ctrl+u")
        await seen.type("a lot")
        await seen.press("enter")
        await seen.echoes("“a lot”")
        assert seen.asks
    assert desk.text == before


@pytest.mark.parametrize(("form", "shown"), [("d", "When is it?"), ("e", "The interview")])
async def test_put_on_today_takes_what_a_move_left_in_the_past_and_one_undo_takes_all_back(
    desk: Desk, form: str, shown: str
) -> None:
    before = desk.plan
    async with desk.open() as seen:
        await seen.press("3", form)
        await seen.shows(f"╭─ {shown} ─")
        await seen.press(*(["down", "down"] if form == "e" else []), "ctrl+u")
        await seen.type("26 nov 10:00")
        await seen.press("enter")
        await seen.says("1 step moved with it: “Ask Tom about the panel”; it would be in the past")
        assert "Press t to put 1 step on today." in seen.message
        await seen.press("t")
        await seen.says("1 step put on today · u undo")
        assert desk.step("ask-tom").due == date(2026, 11, 24)
        assert desk.step("book-room").due == date(2026, 11, 23)
        await seen.press("u")
        await seen.says("Undid: Moved to Thu 26 Nov 2026")
        assert desk.plan == before
        await seen.press("U")
        await seen.says("Redid: Moved to Thu 26 Nov 2026")
        assert desk.step("ask-tom").due == date(2026, 11, 24)


async def test_put_on_today_is_a_change_of_its_own_when_something_came_between(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "d", "ctrl+u")
        await seen.type("26 nov 10:00")
        await seen.press("enter")
        await seen.says("Press t to put 1 step on today.")
        await seen.press("1", "space")
        await seen.says("icked")
        await seen.press("3", "t")
        await seen.says("1 step put on today")
        await seen.press("u")
        await seen.says("Undid: 1 step put on today")
    assert desk.plan.interview.starts == datetime(2026, 11, 26, 10, 0)


async def test_put_on_today_without_a_move_says_that_nothing_is_in_the_past(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "t")
        await seen.says("No open step is in the past because the interview moved.")
    assert desk.text == before


async def test_put_on_today_leaves_steps_alone_whose_move_was_undone(desk: Desk) -> None:
    before = desk.plan
    async with desk.open() as seen:
        await seen.press("3", "d", "ctrl+u")
        await seen.type("26 nov 10:00")
        await seen.press("enter")
        await seen.says("Press t to put 1 step on today.")
        await seen.press("u")
        await seen.says("Undid: Moved to")
        await seen.press("t")
        await seen.says("No open step is in the past because the interview moved.")
    assert desk.plan == before


async def test_on_a_phone_the_key_that_puts_steps_on_today_is_told(desk: Desk) -> None:
    async with desk.open(40, 20) as seen:
        await seen.press("3", "d", "ctrl+u")
        await seen.type("26 nov 10:00")
        await seen.press("enter")
        await seen.says("Press t to put 1 step on today.")


@pytest.mark.parametrize(
    ("change", "named", "not_named"),
    [
        ("", "f over", "c called"),
        ("ended = 2026-11-23\n", "d date", "f over"),
        ("closed = 2026-11-23\n", "d date", "f over"),
    ],
)
async def test_the_countdown_names_what_fits_how_it_stands(
    desk: Desk, change: str, named: str, not_named: str
) -> None:
    desk.write(desk.text.replace("called =", f"{change}called ="))
    async with desk.open(columns=120) as opened:
        await opened.press("3")
        assert named in opened.keys
        assert not_named not in opened.keys
        assert "c called" not in opened.keys
        await opened.press("question_mark")
        assert "they called you" not in "\n".join(opened.screen)


async def test_the_line_of_keys_follows_when_the_call_is_recorded(desk: Desk) -> None:
    desk.write('format = 1\n\n[interview]\ncompany = "Harbour & Vale"\n')
    async with desk.open(columns=120) as opened:
        await opened.press("3")
        assert "c called" in opened.keys
        assert "f over" not in opened.keys
        await opened.press("c")
        await opened.press("escape")
        assert "c called" not in opened.keys
        assert "f over" in opened.keys
