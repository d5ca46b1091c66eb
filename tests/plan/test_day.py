"""The page for the day: its parts in the order of content brief F.3, and nothing empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.plan.plans import at, plan_of
from tui.plan.countdown import count_down
from tui.plan.day import THANKS, the_day
from tui.plan.model import Person, Plan

if TYPE_CHECKING:
    from tui.plan.library import Library

NOW = at("2026-12-03 08:00")


def test_parts_without_anything_to_tell_are_left_out(library: Library) -> None:
    day = the_day(plan_of(), library, count_down(plan_of(), NOW))
    assert [part.key for part in day.parts] == ["kit", "open"]
    assert day.part("people") is None
    assert day.thanks == THANKS


def test_the_parts_come_in_the_order_they_are_needed(library: Library) -> None:
    plan = plan_of(
        place="4 Quay Street",
        settings=("panel",),
        goal="To show how I work",
        people=(Person(id="a", name="Jon", role="interviewer"),),
    )
    day = the_day(plan, library, count_down(plan, NOW))
    keys = [part.key for part in day.parts]
    assert keys == ["where", "people", "settings", "kit", "goal", "open"]
    people = day.part("people")
    assert people is not None
    assert people.lines == ("Jon",)


def test_an_empty_plan_has_a_page(library: Library) -> None:
    day = the_day(Plan(), library, count_down(Plan(), NOW), paper=True)
    assert day.times == ("No date yet",)
    assert day.late == ""
