"""The rounds of the plan: today's first, and each on the day that the schedule gives its step."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.plan.plans import NOW, TODAY, plan_of, step
from tui.plan.choice import FIRST, MOCK, RETRY, ROUNDS, draw
from tui.plan.edits import practice
from tui.plan.rounds import (
    ROUND_NAMES,
    ROUND_OF_STEP,
    ROUND_SAYS,
    answered,
    next_open,
    round_for,
    rounds_of,
)
from tui.plan.schedule import lay_out
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from tui.plan.library import Library


def test_every_round_belongs_to_a_step_of_the_content(library: Library) -> None:
    assert set(ROUND_OF_STEP.values()) == set(ROUNDS) == set(ROUND_NAMES) == set(ROUND_SAYS)
    assert set(ROUND_OF_STEP) <= set(library.steps)


def test_the_round_for_now_is_the_one_of_today(library: Library) -> None:
    steps = (step("answer-aloud-1", "-6d"), step("mock-interview", TODAY))
    assert round_for(lay_out(plan_of(*steps), library, NOW)) == MOCK


def test_without_one_for_today_the_next_open_one_is_meant(library: Library) -> None:
    done = step("answer-aloud-1", TODAY - timedelta(days=1), done=NOW - timedelta(days=1))
    plan = plan_of(done, step("answer-aloud-2", "-2d"))
    assert round_for(lay_out(plan, library, NOW)) == RETRY
    assert round_for(lay_out(plan_of(), library, NOW)) == FIRST


def test_the_rounds_stand_by_the_day_the_plan_gives_them(library: Library) -> None:
    plan = plan_of(step("answer-aloud-2", "-2d"), step("answer-aloud-1", "-6d"))
    agenda = lay_out(plan, library, NOW)
    days = {planned.step.id: planned.day for planned in (*agenda.week, *agenda.later)}
    told = [(due.kind, due.day, due.done) for due in rounds_of(agenda)]
    assert told == [
        (FIRST, days["answer-aloud-1"], False),
        (RETRY, days["answer-aloud-2"], False),
    ]


def test_a_round_is_asked_until_each_question_has_its_marks() -> None:
    bank = load_bank()
    plan = plan_of()
    for count in range(5):
        posed = draw(plan, bank, FIRST, TODAY, 1)
        assert answered(posed) == count
        following = next_open(posed)
        assert following is not None
        plan = practice.mark(
            plan, bank, following.key, TODAY, kind=FIRST, clear=True, friendly=True
        ).plan
    assert next_open(draw(plan, bank, FIRST, TODAY, 1)) is None
