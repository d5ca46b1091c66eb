"""The Countdown pane: what is left above, what it is about below, and nothing drawn for nothing."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from tui.panes.acts.own_keys import own_keys
from tui.panes.countdown import CountdownPane
from tui.plan.countdown import Countdown, count_down
from tui.plan.fault import Fault
from tui.plan.library import Library
from tui.plan.model import Interview, Plan
from tui.plan.schedule import Agenda
from tui.reports.planner.view import View

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
DATED = Interview(
    company="Harbour & Vale",
    role="Head of Operations",
    starts=datetime(2026, 12, 3, 10, 0),
    zone="Europe/Paris",
    called=date(2026, 11, 20),
    settings=("panel", "meal"),
    minutes=90,
    place="4 Quay Street",
    phone="+33 1 23",
    goal="Stay calm.",
)


def seen(plan: Plan, countdown: Countdown, *hidden: str, narrow: bool = False) -> View:
    return View(
        plan=plan,
        library=Library(steps={}, settings={}, roles={}),
        countdown=countdown,
        agenda=Agenda(),
        hidden=hidden,
        narrow=narrow,
        key_of=own_keys({}).of,
    )


class Sheet(App[None]):
    """The pane and nothing else."""

    CSS = "CountdownPane { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.pane = CountdownPane(id="countdown")

    def compose(self) -> ComposeResult:
        yield self.pane

    def show(self, interview: Interview, *hidden: str, narrow: bool = False) -> list[str]:
        plan = Plan(interview=interview)
        self.pane.show(seen(plan, count_down(plan, NOW), *hidden, narrow=narrow))
        return self.pane.render().plain.split("\n")


@asynccontextmanager
async def sheet() -> AsyncIterator[Sheet]:
    app = Sheet()
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        yield app
        await pilot.pause()


async def test_what_is_left_stands_above_what_it_is_about() -> None:
    async with sheet() as app:
        assert app.show(DATED) == [
            "In 9 days 2 h",
            "Thu 3 Dec, 10:00",
            "Europe/Paris",
            "7 working days left",
            "Head of Operations at Harbour & Vale",
            "90 min long: panel, meal",
            "4 Quay Street",
            "+33 1 23",
            "Stay calm.",
        ]


async def test_a_phone_shows_what_and_when_alone() -> None:
    async with sheet() as app:
        assert app.show(DATED, narrow=True) == ["In 9 days 2 h", "Thu 3 Dec, 10:00 Europe/Paris"]


async def test_company_place_and_goal_are_masked() -> None:
    hidden = ("Harbour & Vale", "Quay", "calm")
    async with sheet() as app:
        said = "\n".join(app.show(DATED, *hidden))
        for word in hidden:
            assert word not in said


async def test_an_empty_interview_says_which_key_records_the_call() -> None:
    async with sheet() as app:
        said = app.show(Interview())
        assert said[0] == "Waiting for the call"
        assert said[-1] == "3 c  the call came"


async def test_fields_that_cannot_be_read_are_marked() -> None:
    async with sheet() as app:
        faulty = DATED.but(faults=(Fault(key="travel", raw="“far”"),))
        assert "? travel: “far”" in app.show(faulty)


async def test_an_hour_that_the_clock_skips_says_so() -> None:
    async with sheet() as app:
        said = app.show(DATED.but(starts=datetime(2027, 3, 28, 2, 30)))
        assert said[-1] != "Stay calm."
        assert "2027" in said[1]


async def test_nothing_is_drawn_again_that_reads_the_same() -> None:
    async with sheet() as app:
        app.show(DATED)
        drawn: list[bool] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(app.pane, "refresh", lambda *, layout: drawn.append(layout))
            app.show(DATED)
            assert drawn == []
            app.show(DATED.but(place="5 Quay Street"))
            assert drawn == [False]
            app.show(DATED.but(place="", phone=""))
            assert drawn == [False, True]


async def test_the_zone_stands_with_its_hour_and_your_own_time_behind_it() -> None:
    async with sheet() as app:
        plan = Plan(interview=DATED)
        countdown = count_down(plan, NOW, "Asia/Tokyo")
        app.pane.show(seen(plan, countdown))
        lines = app.pane.render().plain.split("\n")
        assert lines[1:5] == [
            "Thu 3 Dec, 10:00",
            "Europe/Paris",
            "18:00 your time",
            "7 working days left",
        ]
