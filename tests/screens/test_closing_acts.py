"""Closing in the planner: nobody forgotten unseen, undone, followed by the next plan."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import PLAN
from tui.panes.after import AfterList

if TYPE_CHECKING:
    from tests.screens.desk import Desk

MET = '\n[[people]]\nid = "jo"\nname = "Jo Reyes"\nrole = "interviewer"\n'
MARTA = '\n[[people]]\nid = "marta"\nname = "Marta Lind"\nrole = "advocate"\n'
CLOSED = PLAN.replace("called = 2026-11-22", "called = 2026-11-22\nclosed = 2026-12-03")


@pytest.fixture
def over(desk: Desk) -> Desk:
    desk.write(PLAN)
    desk.now = datetime.fromisoformat("2026-12-03T12:00:00+01:00")
    return desk


async def test_close_plan_closes_at_once_where_nothing_is_open_and_opens_again(over: Desk) -> None:
    async with over.open() as seen:
        await seen.press("7", "C")
        await seen.says("Closed the plan · u undo")
        await seen.shows("Start the next plan")
        assert over.plan.interview.closed == date(2026, 12, 3)
        await seen.press("C")
        await seen.says("Opened the plan again · u undo")
    assert over.plan.interview.closed is None


async def test_close_plan_names_what_is_open_first(over: Desk) -> None:
    over.write(PLAN + MET)
    async with over.open() as seen:
        await seen.press("7", "C")
        await seen.shows("thanks for the talk to Jo Reyes")
        await seen.press("enter")
        await seen.back()
        assert over.plan.interview.closed is None
        await seen.press("C")
        await seen.shows("C close all the same")
        await seen.press("C")
        await seen.says("Closed the plan · u undo")
        await seen.press("u")
        await seen.says("Undid: Closed the plan")
    assert over.text == PLAN + MET


async def test_next_plan_waits_until_this_one_is_closed(over: Desk) -> None:
    async with over.open() as seen:
        await seen.press("7", "N")
        await seen.says("This plan is open; C closes it")
    assert over.text == PLAN


async def test_next_plan_starts_beside_the_closed_one_with_your_people(over: Desk) -> None:
    closed = CLOSED + MARTA
    over.write(closed)
    async with over.open() as seen:
        await seen.press("7", "N")
        await seen.shows("╭─ The next plan ─")
        await seen.type("Beta")
        await seen.press("enter")
        await seen.says("Started the next plan.")
        await seen.focuses(seen.steps)
        kept = Path(over.path).with_name("plan-harbour-vale-2026-12-03.toml")
        assert kept.read_text() == closed
        assert over.plan.interview.company == "Beta"
        assert [person.id for person in over.plan.people] == ["marta"]
        assert len(over.plan.steps) > 40
        await seen.press("u")
        await seen.says("Undid: Started the next plan")
    assert over.plan.interview.company == "Harbour & Vale"
    assert over.plan.interview.closed == date(2026, 12, 3)


async def test_next_plan_carries_nothing_when_it_is_told_so_and_reads_when(over: Desk) -> None:
    over.write(CLOSED + MARTA)
    async with over.open() as seen:
        await seen.press("7")
        seen.planner.query_one(AfterList).move_to("next")
        await seen.press("enter")
        await seen.says("N starts it")
        await seen.press("N", "tab", "tab")
        await seen.type("10 jan 10:00")
        await seen.echoes("Sun 10 Jan 2027, 10:00 Europe/Paris")
        await seen.press("tab", "ctrl+u")
        await seen.type("maybe")
        await seen.press("enter")
        await seen.echoes("is not an answer")
        await seen.press("ctrl+u")
        await seen.type("no")
        await seen.press("enter")
        await seen.says("Started the next plan.")
    assert over.plan.people == ()
    assert over.plan.interview.starts == datetime(2027, 1, 10, 10, 0)
