"""Refusals: a sentence, and the exit code that the shell sees."""

from __future__ import annotations

import pytest

from tui.plan.errors import DONE, NO_PLAN, REFUSED, USAGE, NoPlanError, PlanError, UsageError


@pytest.mark.parametrize(
    ("kind", "code"), [(PlanError, REFUSED), (UsageError, USAGE), (NoPlanError, NO_PLAN)]
)
def test_a_refusal_carries_its_sentence_and_its_exit_code(kind: type[PlanError], code: int) -> None:
    refusal = kind("The plan is closed.")
    assert refusal.sentence == "The plan is closed."
    assert str(refusal) == refusal.sentence
    assert refusal.exit_code == code
    assert isinstance(refusal, PlanError)


def test_the_exit_codes_are_those_that_scripts_rely_on() -> None:
    assert (DONE, REFUSED, USAGE, NO_PLAN) == (0, 1, 2, 3)
