"""Edits of the questions chosen for somebody."""

from __future__ import annotations

import pytest

from tests.plan.plans import person, plan_of
from tui.plan.edits.chosen_questions import toggle
from tui.plan.errors import UsageError

PLAN = plan_of(people=(person("Ines"),))


def test_a_question_is_chosen_and_dropped_again() -> None:
    chosen = toggle(PLAN, "ines", " What is  hard here? ")
    assert chosen.said == "Chose “What is hard here?” for “Ines”"
    assert chosen.plan.people[0].questions == ("What is hard here?",)
    dropped = toggle(chosen.plan, "ines", "What is hard here?")
    assert dropped.said == "Dropped “What is hard here?” for “Ines”"
    assert dropped.plan == PLAN


def test_a_question_needs_words() -> None:
    with pytest.raises(UsageError, match="Write the question"):
        toggle(PLAN, "ines", " ")
