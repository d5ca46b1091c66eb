"""What a move does besides: a refresh of old practice, and what falls behind put on today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import NOW, TODAY, at, plan_of, step, wall
from tui.plan.edits.interview import FLEXIBLE, change, move
from tui.plan.edits.moving import REFRESH, named, settled_today
from tui.plan.errors import PlanError

if TYPE_CHECKING:
    from tui.plan.library import Library


@pytest.mark.parametrize(("starts", "refreshed"), [("2026-12-08", True), ("2026-11-27", False)])
def test_practice_that_will_be_older_than_four_days_gets_one_refresh(
    library: Library, starts: str, *, refreshed: bool
) -> None:
    plan = plan_of(step("answer-aloud-1", "-6d", done=at("2026-11-23 18:00")))
    moved = move(plan, library, NOW, starts=wall(f"{starts} 10:00"))
    assert (moved.plan.step(REFRESH) is not None) == refreshed
    assert ("refresh of 20 minutes" in moved.notice) == refreshed
    again = move(moved.plan, library, NOW, starts=wall("2026-12-15 10:00"))
    assert sum(s.id == REFRESH for s in again.plan.steps) == 1


def test_a_move_without_practice_brings_no_refresh(library: Library) -> None:
    moved = move(plan_of(step("a", "-2d")), library, NOW, starts=wall("2026-12-15 10:00"))
    assert [s.id for s in moved.plan.steps] == ["a"]


def test_what_falls_into_the_past_can_be_put_on_today(library: Library) -> None:
    plan = plan_of(step("behind", "-8d"), step("ahead", "-1d"), step("done", "-8d", done=NOW))
    kept = move(plan, library, NOW, starts=wall("2026-11-28 10:00"))
    assert kept.plan.steps == plan.steps
    put = move(plan, library, NOW, past_today=True, starts=wall("2026-11-28 10:00"))
    assert [s.due for s in put.plan.steps] == [TODAY, plan.steps[1].due, plan.steps[2].due]
    assert "1 step of them is due today now" in put.notice


def test_a_setting_named_late_brings_the_core_of_its_steps(library: Library) -> None:
    plan = plan_of(starts=wall("2026-11-26 10:00"))
    edited = change(plan, library, NOW, settings=("presentation",))
    built = edited.plan.step("build-presentation")
    assert built is not None
    assert built.minutes == 60
    assert FLEXIBLE in edited.notice
    early = change(plan_of(), library, NOW, settings=("presentation",))
    assert FLEXIBLE not in early.notice


def test_up_to_three_steps_are_named_and_the_rest_is_counted() -> None:
    steps = [step(letter, None) for letter in "abcde"]
    assert named(steps[:1]) == "“A”"
    assert named(steps[:3]) == "“A”, “B” and “C”"
    assert named(steps) == "“A”, “B”, “C” and 2 more"


def test_only_what_is_still_open_and_past_is_put_on_today() -> None:
    plan = plan_of(step("open", "-10d"), step("done", "-10d", done=NOW), step("ahead", "-8d"))
    put = settled_today(plan, {"open", "done", "ahead"}, TODAY)
    assert [s.due for s in put.plan.steps] == [TODAY, plan.steps[1].due, plan.steps[2].due]
    assert put.said == "1 step put on today"
    with pytest.raises(PlanError, match="No open step"):
        settled_today(plan, {"done"}, TODAY)
