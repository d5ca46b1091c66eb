"""An ask in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import TODAY, day, plan_of
from tui.plan.model import Ask, Person
from tui.plan.turn_words import act_words, mark_of, since_words, when_words
from tui.plan.turns import standing_of

if TYPE_CHECKING:
    from tui.plan.library import Library

MONDAY = day("2026-11-23")


#: kind, state, contact rule: mark, act, since, when.
TOLD = {
    ("contact-advice", "sent", ""): (
        "…",
        "Honest advice: nudge Thu 26 Nov",
        "sent yesterday",
        "Thu 26 Nov",
    ),
    ("contact-advice", "helped", ""): (
        "→",
        "Honest advice: thank them",
        "helped yesterday",
        "today",
    ),
    ("contact-advice", "no-answer", ""): (
        "✓",
        "Honest advice: no answer yesterday",
        "no answer yesterday",
        "",
    ),
    ("advocate-ask", "draft", "not-allowed"): (
        "×",
        "An honest word for you: blocked by the contact rule",
        "blocked yesterday",
        "",
    ),
}


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_a_turn_is_told_by_a_mark_and_words(library: Library, told: tuple[str, str, str]) -> None:
    kind, state, rule = told
    ask = Ask(id="a", kind=kind, state=state, since=MONDAY)
    tom = Person(id="tom", name="Tom", role="insider", asks=(ask,))
    (turn,) = standing_of(tom, plan_of(contact_rule=rule), library, TODAY).turns
    words = (act_words(turn, TODAY), since_words(turn, TODAY), when_words(turn, TODAY))
    assert (mark_of(turn), *words) == TOLD[told]


def test_nothing_asked_has_a_mark_of_its_own() -> None:
    assert mark_of(None) == "·"
