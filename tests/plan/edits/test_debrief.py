"""Edits of the debrief: one answer for each prompt, kept, changed, cleared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.plans import TODAY, plan_of
from tui.plan.debrief import Prompt, answer_to
from tui.plan.edits.debrief import answer, find
from tui.plan.errors import UsageError

WHO = Prompt(id="who", name="Who was there", text="Who was there?")
THIN = Prompt(id="thin", name="Where you were thin", text="Where?")
PROMPTS = (WHO, THIN, Prompt(id="think", name="Think", text="What?"))


def test_an_answer_is_kept_with_its_day_and_its_prompt() -> None:
    edited = answer(plan_of(), WHO, "  Ines\nand Bo ", TODAY)
    assert edited.said == "Kept “Who was there”"
    (note,) = edited.plan.notes
    assert (note.id, note.kind, note.prompt) == ("debrief-who", "debrief", "who")
    assert (note.text, note.at) == ("Ines\nand Bo", TODAY)


def test_a_second_answer_takes_the_place_of_the_first_and_an_empty_one_clears_it() -> None:
    plan = answer(plan_of(), WHO, "Ines", TODAY).plan
    changed = answer(plan, WHO, "Ines and Bo", TODAY)
    assert changed.said == "Changed “Who was there”"
    assert [note.text for note in changed.plan.notes] == ["Ines and Bo"]
    cleared = answer(changed.plan, WHO, " ", TODAY)
    assert (cleared.said, cleared.plan.notes) == ("Cleared “Who was there”", ())


@pytest.mark.parametrize("text", ["Ines", " Ines\n"])
def test_the_same_answer_changes_nothing(text: str) -> None:
    plan = answer(plan_of(), WHO, "Ines", TODAY).plan
    assert answer(plan, WHO, text, TODAY).plan == plan
    assert answer(plan_of(), WHO, "", TODAY).plan == plan_of()


@given(st.text())
def test_whatever_is_written_is_kept_as_it_is_but_for_its_ends(text: str) -> None:
    found = answer_to(answer(plan_of(), WHO, text, TODAY).plan, "who")
    assert (found.text if found else "") == text.strip()


def test_a_prompt_is_named_by_number_id_or_a_unique_start_of_it() -> None:
    assert find(PROMPTS, "2") is THIN
    assert find(PROMPTS, "thin") is THIN
    assert find(PROMPTS, " W ") is WHO


@pytest.mark.parametrize("reference", ["", "0", "9", "thi", "x"])
def test_what_names_no_prompt_or_several_is_refused_with_those_there_are(reference: str) -> None:
    with pytest.raises(UsageError, match=r"is not one question; there are .*thin"):
        find(PROMPTS, reference)
