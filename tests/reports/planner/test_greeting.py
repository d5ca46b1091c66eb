"""The first message: what is wrong comes before what is over, and that before where to begin."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reports.plans import STATES, plan_of
from tui.plan.library import Library
from tui.reports.planner.greeting import IT_IS_OVER, Said, greeting
from tui.reports.planner.view import View, view_of

KEYS = {"tick": "space", "help": "?", "edit-interview": "e"}
LIBRARY = Library(steps={}, settings={}, roles={}, asks={})


def greet(seen: View, **given: Any) -> Said:
    key_of = given.pop("key_of", KEYS.__getitem__)
    return greeting(seen.but(key_of=key_of), **given)


def view(state: str, *, begun: bool = True) -> View:
    fields, now = STATES[state]
    plan = plan_of(**fields)
    steps = plan.steps if begun else tuple(step.but(done=None) for step in plan.steps)
    return view_of(plan.but(steps=steps), LIBRARY, now)


def test_a_field_that_cannot_be_read_is_told_first() -> None:
    said = greet(view("over"), problem="steps[4].due should be a date", writable=False)
    assert said.text == "steps[4].due should be a date. secondround check tells more."
    assert said.refused


def test_a_plan_for_reading_only_is_told_so() -> None:
    said = greet(view("dated"), writable=False)
    assert "reading only" in said.text
    assert said.refused


def test_an_interview_that_is_over_is_greeted_with_what_comes_after() -> None:
    said = greet(view("over", begun=False))
    assert (said.text, said.back) == IT_IS_OVER


@pytest.mark.parametrize("state", ["waiting", "called", "dated", "today", "closed"])
def test_the_first_key_is_told_until_a_step_is_done(state: str) -> None:
    assert greet(view(state, begun=False)).text == "Space ticks the highlighted step"
    assert greet(view(state)) == Said()


def test_settings_that_cannot_be_meant_are_told_before_what_is_over() -> None:
    assert greet(view("over"), warning="zone: no such").text == "zone: no such"


def test_the_first_key_is_the_person_s_own() -> None:
    said = greet(view("dated", begun=False), key_of={"tick": "t", "help": "F1"}.__getitem__)
    assert (said.text, said.back) == ("t ticks the highlighted step", "F1 shows every key")


def test_who_is_spoken_to_elsewhere_is_told_no_first_key() -> None:
    assert greet(view("dated", begun=False), new=False) == Said()


def test_an_hour_that_is_in_utc_only_because_the_machine_is_so_is_told() -> None:
    fields, now = STATES["dated"]
    plan = plan_of(**fields)
    steps = tuple(step.but(done=None) for step in plan.steps)
    fresh = plan.but(steps=steps, interview=plan.interview.but(zone="UTC"))
    said = greet(view_of(fresh, LIBRARY, now))
    assert (said.text, said.back) == (
        "The hour is in UTC, as on this machine",
        "3, then e, sets another time zone",
    )
    assert greet(view_of(fresh, LIBRARY, now, "UTC")).text == "Space ticks the highlighted step"
