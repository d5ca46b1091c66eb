"""Edits of advice: kept with who said it, a step of it, or a reason why not; private stays so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import TODAY, is_safe, outcome_of, plan_of
from tui.plan.edits.advice import PRIVATE_TITLE, change, decline, delete, find, follow, keep
from tui.plan.errors import PlanError, UsageError

if TYPE_CHECKING:
    from tui.plan.model import Note, Plan

WORDS = "Bring the plan of your first month"


def plan_with(*texts: str, private: bool = False) -> Plan:
    plan = plan_of()
    for text in texts:
        plan = keep(plan, text, who="tom", private=private, at=TODAY).plan
    return plan


def only(plan: Plan) -> Note:
    (note,) = plan.notes
    return note


def test_advice_is_kept_with_who_said_it_and_when() -> None:
    edited = keep(plan_of(), f" {WORDS}\n", who="tom", at=TODAY)
    assert edited.said == f"Kept “{WORDS}”"
    assert edited.notice == ""
    note = only(edited.plan)
    assert (note.id, note.text) == ("bring-the-plan-of-your-first-month", WORDS)
    assert (note.kind, note.who, note.at) == ("advice", "tom", TODAY)
    private = keep(plan_of(), WORDS, private=True, at=TODAY)
    assert "no card, print, calendar or message has it" in private.notice


def test_advice_needs_words() -> None:
    with pytest.raises(UsageError, match="What did they advise"):
        keep(plan_of(), " \n", at=TODAY)


def test_it_becomes_a_step_that_it_remembers_and_only_once() -> None:
    edited = follow(plan_with(WORDS), only(plan_with(WORDS)).id)
    assert edited.said == f"Made “{WORDS}” a step"
    step = edited.plan.steps[-1]
    assert (step.title, step.phase) == (WORDS, "people")
    assert only(edited.plan).step == step.id
    again = follow(edited.plan, only(edited.plan).id)
    assert again.plan == edited.plan
    assert again.said == f"“{WORDS}” is a step already"


def test_when_its_step_was_deleted_it_can_become_one_again() -> None:
    edited = follow(plan_with(WORDS), only(plan_with(WORDS)).id).plan
    edited = edited.but(steps=())
    assert len(follow(edited, only(edited).id).plan.steps) == 1


def test_private_advice_gives_the_step_no_words_of_its_own() -> None:
    plan = plan_with("Marta is leaving in March", private=True)
    edited = follow(plan, only(plan).id)
    assert edited.plan.steps[-1].title == PRIVATE_TITLE
    assert "to be kept to yourself" in edited.notice
    assert not any("Marta" in str(step) for step in edited.plan.steps)
    own = follow(plan, only(plan).id, title="Ask who leads in spring")
    assert own.plan.steps[-1].title == "Ask who leads in spring"


def test_advice_that_becomes_private_takes_its_words_out_of_its_step() -> None:
    plan = follow(plan_with("Marta is leaving in March"), "marta-is-leaving-in-march").plan
    private = change(plan, plan.notes[0].id, text="Marta leaves", private=True)
    (step,) = private.plan.steps
    assert (step.title, private.plan.notes[0].step) == (PRIVATE_TITLE, step.id)
    assert "to be kept to yourself" in private.notice
    assert "arta" not in str(step)
    own = follow(plan_with(WORDS), plan_with(WORDS).notes[0].id, title="Take the plan").plan
    kept = change(own, own.notes[0].id, text=WORDS, private=True)
    assert (kept.plan.steps, kept.notice) == (own.steps, "")


def test_a_step_follows_the_words_of_its_advice_until_it_has_its_own() -> None:
    plan = follow(plan_with(WORDS), only(plan_with(WORDS)).id).plan
    step_id = plan.steps[-1].id
    changed = change(plan, only(plan).id, text="Bring two copies", private=False).plan
    assert (changed.steps[-1].id, changed.steps[-1].title) == (step_id, "Bring two copies")
    renamed = changed.but(steps=(changed.steps[-1].but(title="Take copies"),))
    private = change(renamed, only(renamed).id, text="Bring two copies", private=True).plan
    assert (private.steps[-1].id, private.steps[-1].title) == ("take-copies", "Take copies")
    assert only(private).step == "take-copies"


def test_a_reason_why_not_is_kept_and_a_step_takes_it_back() -> None:
    plan = plan_with(WORDS)
    left = decline(plan, only(plan).id, " no  time ")
    assert left.said == f"Left “{WORDS}”: no time"
    assert only(left.plan).reason == "no time"
    assert only(follow(left.plan, only(plan).id).plan).reason == ""
    with pytest.raises(UsageError, match="why not"):
        decline(plan, only(plan).id, " ")


def test_what_is_a_step_is_not_left() -> None:
    edited = follow(plan_with(WORDS), only(plan_with(WORDS)).id).plan
    with pytest.raises(PlanError, match="is a step already; delete the step first"):
        decline(edited, only(edited).id, "no time")


def test_words_and_privacy_change_and_advice_can_go() -> None:
    plan = plan_with(WORDS)
    note_id = only(plan).id
    changed = only(change(plan, note_id, text="Bring it", private=True).plan)
    assert (changed.text, changed.private) == ("Bring it", True)
    assert change(plan, note_id, text=WORDS, private=False).said.startswith("Nothing to change")
    assert delete(plan, note_id).plan.notes == ()
    with pytest.raises(PlanError, match="deleted in another session"):
        delete(plan_of(), note_id)


def test_advice_is_found_by_number_id_or_start_of_it() -> None:
    plan = plan_with("Ask Ines", "Ask Tom", "Rest")
    assert find(plan, "2").text == "Ask Tom"
    assert find(plan, "ASK-I").text == "Ask Ines"
    with pytest.raises(PlanError, match="can mean ask-ines, ask-tom"):
        find(plan, "ask")
    for reference in ("", "9", "sleep"):
        with pytest.raises(PlanError, match="lists it"):
            find(plan, reference)


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=200))
@examples(100)
def test_any_words_can_be_kept_and_become_a_step(text: str) -> None:
    edited, refusal = outcome_of(lambda: keep(plan_of(), text, at=TODAY))
    if edited is None:
        assert refusal
        return
    assert is_safe(edited.said)
    followed = follow(edited.plan, only(edited.plan).id)
    assert is_safe(followed.said)
    assert followed.plan.steps[-1].title
