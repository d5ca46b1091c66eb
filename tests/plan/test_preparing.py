"""What is prepared: how much of it is written, by the settings of the interview."""

from __future__ import annotations

from tests.plan.plans import TODAY, plan_of
from tui.plan.edits import preparing as edits
from tui.plan.preparing import preparing
from tui.storage.bank import load_bank

BANK = load_bank()
IF_THEN = BANK.preparations["if-then"]


def test_a_preparation_belongs_to_its_settings() -> None:
    assert [each.preparation.id for each in preparing(plan_of(), BANK)] == ["if-then", "outline"]
    meal = preparing(plan_of(settings=("meal",)), BANK)
    assert [each.preparation.id for each in meal] == ["if-then", "light-talk", "outline"]


def test_it_is_whole_when_each_prompt_has_its_words() -> None:
    (empty, _) = preparing(plan_of(), BANK)
    assert (empty.written, empty.whole) == (0, False)
    plan = edits.write(plan_of(), IF_THEN, ["a", "b", "c", "d", " "], TODAY).plan
    (some, _) = preparing(plan, BANK)
    assert (some.written, some.whole, some.texts[1]) == (4, False, "b")
    plan = edits.write(plan, IF_THEN, ["a", "b", "c", "d", "e"], TODAY).plan
    assert preparing(plan, BANK)[0].whole
