"""The wait: one check-in, on the day chosen or two working days after the one they named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.plan.plans import day, plan_of, wall
from tui.plan.model import Ask, Person
from tui.plan.outreach import STATES
from tui.plan.wait import check_in_day, checked_in, whom_to_ask


@pytest.mark.parametrize(
    ("fields", "on"),
    [
        ({"told": day("2026-12-10")}, "2026-12-14"),  # a Thursday; over the weekend
        ({"told": wall("2026-12-10 17:00")}, "2026-12-14"),
        ({}, "2026-12-10"),  # five working days after Thursday 3 December
        ({"ended": wall("2026-12-04 12:00")}, "2026-12-11"),
        ({"told": day("2026-12-10"), "check_back": day("2026-12-16")}, "2026-12-16"),
        ({"check_back": wall("2026-12-16 09:00")}, "2026-12-16"),
    ],
)
def test_the_check_in_is_on_one_day(fields: dict[str, Any], on: str) -> None:
    assert check_in_day(plan_of(**fields).interview) == day(on)


def test_without_an_interview_there_is_no_day_to_check_in() -> None:
    assert check_in_day(plan_of(starts=None).interview) is None


def test_the_last_day_of_the_calendar_stays() -> None:
    assert check_in_day(plan_of(told=date.max).interview) == date.max


def asked(state: str, kind: str = "status-check") -> tuple[Person, ...]:
    ask = Ask(id="a", kind=kind, state=state)
    return (Person(id="ines", name="Ines", role="hr", asks=(ask,)),)


@pytest.mark.parametrize("state", STATES)
def test_you_have_checked_in_once_the_message_went_out(state: str) -> None:
    gone = state not in ("draft", "checked", "withdrawn", "blocked")
    assert (checked_in(plan_of(people=asked(state))) is not None) is gone
    assert checked_in(plan_of(people=asked(state, "hr-feedback"))) is None


def test_hr_is_asked_first_then_whoever_arranged_it_then_an_interviewer() -> None:
    roles = ("interviewer", "insider", "coordinator", "recruiter", "hr")
    people = [Person(id=role, name=role, role=role) for role in roles]
    for left in ("hr", "recruiter", "coordinator", "interviewer"):
        known = whom_to_ask(plan_of(people=tuple(people)))
        assert known is not None
        assert known.role == left
        people.remove(known)
    assert whom_to_ask(plan_of(people=tuple(people))) is None
