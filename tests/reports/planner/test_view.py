"""A plan at one moment: the minute that counts."""

from __future__ import annotations

from datetime import timedelta

from tests.reports.plans import NOW, STATES, plan_of
from tui.plan.library import Library
from tui.reports.planner.view import view_of

LIBRARY = Library(steps={}, settings={}, roles={}, asks={})


def test_a_view_is_that_of_its_minute() -> None:
    plan = plan_of(**STATES["dated"][0])
    view = view_of(plan, LIBRARY, NOW, "America/New_York")
    assert view == view_of(plan, LIBRARY, NOW + timedelta(seconds=59.9), "America/New_York")
    assert view.countdown.now == NOW
    assert view.countdown.own == "America/New_York"
    assert view.agenda.today


def test_the_days_of_a_plan_and_a_minute_are_laid_out_once() -> None:
    plan = plan_of(**STATES["dated"][0])
    view = view_of(plan, LIBRARY, NOW)
    assert view.at(plan, NOW + timedelta(seconds=30)) is view
    later, other = NOW + timedelta(minutes=1), plan.but(steps=plan.steps[1:])
    assert view.at(plan, later) == view_of(plan, LIBRARY, later)
    assert view.at(other, NOW) == view_of(other, LIBRARY, NOW)
