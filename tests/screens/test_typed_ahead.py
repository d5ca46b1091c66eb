"""Keys typed ahead of a chain of questions go to the next question, and never to the list below."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.screens.desk import PLAN

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened

WASTE = """
[[records]]
id = "waste"
claim = "Cut the waste"
"""
HELPED = """
[[people.asks]]
id = "advice"
kind = "contact-advice"
state = "helped"
since = 2026-11-23
"""
TOM = 'event = "wrote"\n'
#: What is typed at each question, one after the other; as keys of the planner they would delete.
ANSWERS = ("Did it", "Drivers drove", "-", "Dana", "Dust", "Dana Berg")


def slow_once(seen: Opened, seconds: float) -> None:
    """Has the next change wait so long, as for the lock of another program."""
    plan_file = seen.planner.plan_file
    commit, waits = plan_file.commit, [seconds]

    def slowly(*args: Any, **named: Any) -> Any:
        time.sleep(waits.pop() if waits else 0)
        return commit(*args, **named)

    setattr(plan_file, "commit", slowly)  # noqa: B010 - a method


@pytest.mark.parametrize("seconds", [0.0, 1.3])
async def test_answers_typed_ahead_reach_their_questions(desk: Desk, seconds: float) -> None:
    desk.write(PLAN + WASTE)
    before = desk.plan
    async with desk.open() as seen:
        slow_once(seen, seconds)
        await seen.press("4")
        seen.send("enter")
        for answer in ANSWERS:
            seen.send(*answer, "enter")
        await seen.until(lambda: "Dana Berg" in desk.text, "the last answer")
    (record,) = desk.plan.records
    assert (record.my_part, record.not_mine) == ("Did it", "Drivers drove")
    assert (record.credit, record.limit, record.confirmer) == (("Dana",), "Dust", "Dana Berg")
    assert (desk.plan.steps, desk.plan.people) == (before.steps, before.people)


async def test_choices_typed_ahead_reach_their_questions(desk: Desk) -> None:
    desk.write(desk.text.replace(TOM, TOM + HELPED))
    async with desk.open() as seen:
        seen.send("2", "space", "4", "1", "1", "1")
        await seen.says("is sent, not checked here")
        seen.send("u", "space", "4", "1", "2", "j")
        await seen.says("Nothing is recorded.")
    assert [ask.state for ask in desk.person("tom-okafor").asks] == ["helped"]
