"""Every state a plan can be in, and what an empty one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import drawn_in

if TYPE_CHECKING:
    from tests.screens.desk import Desk

START = "starts = 2026-12-03T10:00:00\n"
STATES = {
    "waiting": ("", ["Waiting for the call", "3 c the call came"]),
    "called": (
        "called = 2026-11-23\n",
        ["Called, no date yet", "the call came yesterday", "3 d set the date"],
    ),
    "dated": (START, ["In 9 days 2 h", "Thu 3 Dec, 10:00", "Europe/Paris", "7 working days left"]),
    "day": (
        "starts = 2026-12-03\n",
        ["In 9 days", "Thu 3 Dec, hour not known yet", "7 working days left"],
    ),
    "tomorrow": (
        "starts = 2026-11-25T10:00:00\ntravel = 30\n",
        ["In 1 day 2 h", "leave by 08:50 tomorrow"],
    ),
    "today": (
        "starts = 2026-11-24T10:30:00\ntravel = 30\n",
        ["Today, in 2 h 30 min", "10:30", "leave by 09:20 (in 1 h 20 min)"],
    ),
    "leave": (
        "starts = 2026-11-24T08:30:00\ntravel = 30\n",
        ["Today, in 30 min", "leave by 07:20, that is now"],
    ),
    "now": ("starts = 2026-11-24T07:30:00\n", ["Now"]),
    "over": (
        "starts = 2026-11-20T10:00:00\n",
        ["It is over, and you did it", "7 what comes after"],
    ),
    "closed": (START + "closed = 2026-11-23\n", ["Closed"]),
}


def plan_in(fields: str) -> str:
    return (
        f'format = 1\nstarted = 2026-11-20\n\n[interview]\nzone = "Europe/Paris"\n{fields}\n'
        '[[steps]]\nid = "own"\ntitle = "My own step"\ndue = 2026-11-24\n'
    )


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_the_countdown_says_what_holds(desk: Desk, state: str, size: tuple[int, int]) -> None:
    fields, said = STATES[state]
    desk.write(plan_in(fields))
    async with desk.open(*size) as seen:
        shown = drawn_in(seen.planner, "#countdown")
        for words in said if size[0] > 60 else said[:1]:
            assert words in shown
        await seen.press("space")
        await seen.says("icked “My own step”")


@pytest.mark.parametrize("state", STATES)
async def test_the_countdown_can_be_edited_in_every_state(desk: Desk, state: str) -> None:
    desk.write(plan_in(STATES[state][0]))
    async with desk.open() as seen:
        await seen.press("3", "d")
        await seen.shows("╭─ When is it? ─")
        await seen.press("enter")
        await seen.says("Nothing to change")
        await seen.press("e")
        await seen.shows("╭─ The interview ─")
        await seen.press("enter")
        await seen.says("Nothing to change")
    assert desk.text == plan_in(STATES[state][0])


async def test_a_closed_plan_does_not_move_and_keeps_what_was_typed(desk: Desk) -> None:
    desk.write(plan_in(STATES["closed"][0]))
    before = desk.text
    async with desk.open() as seen:
        await seen.press("3", "d", "ctrl+u")
        await seen.type("8 dec 14:00")
        await seen.press("enter")
        await seen.echoes("This plan is closed; “secondround reopen” opens it again.")
        assert "8 dec 14:00" in "\n".join(seen.screen)
    assert desk.text == before


async def test_a_start_with_an_offset_of_its_own_is_shown_and_asked_for_in_the_zone(
    desk: Desk,
) -> None:
    desk.write(plan_in("starts = 2026-12-03T10:00:00+00:00\n"))
    before = desk.text
    async with desk.open() as seen:
        assert "Thu 3 Dec, 11:00" in drawn_in(seen.planner, "#countdown")
        await seen.press("3", "d")
        await seen.shows("2026-12-03 11:00 Europe/Paris")
        await seen.press("enter")
        await seen.says("Nothing to change")
    assert desk.text == before


async def test_an_empty_plan_says_what_belongs_there_and_which_key_adds_it(desk: Desk) -> None:
    desk.write("format = 1\n")
    async with desk.open() as seen:
        assert "No steps yet. Press a to add one." in drawn_in(seen.planner, "#steps")
        assert seen.steps.highlighted == ""
        people = drawn_in(seen.planner, "#people")
        assert people.count("+ ") == len(seen.planner.library.roles)
        assert "Waiting for the call" in drawn_in(seen.planner, "#countdown")
        await seen.press("space", "e", "d", "o", "D", "enter", "j", "k", "g", "G", "y")
        assert seen.app.screen is seen.planner
        await seen.press("a")
        await seen.type("First")
        await seen.press("enter")
        await seen.says("Added “First”")
        assert seen.steps.highlighted == "first"
        assert "❯ ○ First" in drawn_in(seen.planner, "#steps")
        assert "No steps yet" not in drawn_in(seen.planner, "#steps")


async def test_an_empty_plan_takes_people_and_a_date(desk: Desk) -> None:
    desk.write("format = 1\n")
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("╭─ Who is your contact at HR? ─")
        await seen.type("Ada")
        await seen.press("enter")
        await seen.says("Added “Ada”")
        await seen.press("3", "d")
        await seen.type("2026-12-03 10:00 Europe/Paris")
        await seen.press("enter")
        await seen.says("The interview is on Thu 3 Dec 2026, 10:00 Europe/Paris")
        assert "In 9 days 2 h" in drawn_in(seen.planner, "#countdown")
    assert desk.person("ada").role == "hr"
    assert desk.plan.interview.called is not None


async def test_a_plan_whose_steps_are_all_done_says_so(desk: Desk) -> None:
    desk.write(
        'format = 1\n[[steps]]\nid = "a"\ntitle = "A"\ndue = 2026-11-20\n'
        "done = 2026-11-20T10:00:00+01:00\n"
    )
    async with desk.open() as seen:
        shown = drawn_in(seen.planner, "#steps")
        assert "Nothing is planned for today." in shown
        assert seen.row(seen.steps, "a").startswith("❯ ✓ A")
        await seen.press("H")
        await seen.says("Done steps are hidden")
        assert "A" not in drawn_in(seen.planner, "#steps").split()


async def test_a_day_that_is_done_says_so_once_its_steps_are_hidden(desk: Desk) -> None:
    desk.write(plan_in(""))
    async with desk.open() as seen:
        await seen.press("H", "space")
        await seen.says("Ticked “My own step”")
        assert "Today is done." in drawn_in(seen.planner, "#steps")


async def test_fields_that_cannot_be_read_are_marked_and_kept(desk: Desk) -> None:
    desk.write(
        'format = 1\n[interview]\nstarts = "soon"\nminutes = "long"\n'
        '[[steps]]\nid = "a"\ntitle = "A"\ndue = "whenever"\n'
        '[[steps]]\nid = "b"\ntitle = "B"\nminutes = "ages"\n'
    )
    before = desk.text
    async with desk.open(120, 40) as seen:
        assert "interview.starts should be" in seen.message
        assert "secondround check tells more." in seen.message
        shown = drawn_in(seen.planner, "#countdown")
        assert "? starts: “soon”" in shown
        assert "? minutes: “long”" in shown
        assert "? “whenev" in seen.row(seen.steps, "a")
        seen.steps.move_to("a")
        await seen.press("enter")
        await seen.shows("? due: “whenever”")
        await seen.press("escape", "d")
        await seen.shows("╭─ When: A ─")
        await seen.type("thu")
        await seen.press("enter")
        await seen.echoes("steps[1].due should be")
        assert "put it right first with “secondround edit”" in seen.form
        await seen.press("escape")
        await seen.back()
        assert desk.text == before
        await seen.press("space")
        await seen.says("Ticked “A”")
    assert 'due = "whenever"' in desk.text
    assert 'starts = "soon"' in desk.text


async def test_a_step_with_no_title_shows_its_id(desk: Desk) -> None:
    desk.write('format = 1\n[[steps]]\nid = "nameless"\ntitle = " "\n')
    async with desk.open() as seen:
        assert "○ nameless" in seen.row(seen.steps, "nameless")


async def test_the_first_line_tells_a_new_person_what_to_press(desk: Desk) -> None:
    desk.write(plan_in(""))
    async with desk.open() as seen:
        assert seen.message == "Space ticks the highlighted step · ? shows every key"
        assert seen.steps.highlighted == "own"


async def test_an_hour_that_nobody_gave_a_zone_is_called_into_question(desk: Desk) -> None:
    desk.write(plan_in(START).replace("Europe/Paris", "UTC"))
    async with desk.open() as seen:
        told = "The hour is in UTC, as on this machine · 3, then e, sets another time zone"
        assert seen.message == told


WAYS_ON = {
    "waiting": "3 c the call came",
    "called": "3 d set the date",
    "over": "7 what comes after",
    "closed": "7 the next plan",
}


@pytest.mark.parametrize("state", WAYS_ON)
async def test_on_a_phone_too_the_key_that_leads_on_is_told(desk: Desk, state: str) -> None:
    desk.write(plan_in(STATES[state][0]))
    async with desk.open(40, 20) as seen:
        assert WAYS_ON[state] in drawn_in(seen.planner, "#countdown")


async def test_a_cancelled_interview_tells_on_a_phone_how_it_gets_a_new_date(desk: Desk) -> None:
    desk.write(plan_in(f"{START}cancelled = 2026-11-23\n"))
    async with desk.open(40, 20) as seen:
        assert "3 d set the new date" in drawn_in(seen.planner, "#countdown")
