"""Writing what is prepared: one note a prompt, changed in place, cleared by nothing."""

from __future__ import annotations

from datetime import timedelta

from tests.plan.plans import TODAY, plan_of
from tui.plan.edits.preparing import write
from tui.plan.model import Note
from tui.storage.bank import load_bank

IF_THEN = load_bank().preparations["if-then"]
TEXTS = ["I say so", "", "", "", "I ask"]


def test_each_text_is_a_note_that_names_its_prompt() -> None:
    edited = write(plan_of(), IF_THEN, TEXTS, TODAY)
    assert [(note.prompt, note.text, note.at) for note in edited.plan.notes] == [
        ("1", "I say so", TODAY),
        ("5", "I ask", TODAY),
    ]
    assert edited.said == "“If-then plans”: 2 of 5 lines written"


def test_a_note_is_changed_in_its_place_and_others_stay_as_they_are() -> None:
    other = Note(id="other", text="Advice", kind="advice")
    plan = write(plan_of().but(notes=(other,)), IF_THEN, TEXTS, TODAY).plan
    later = TODAY + timedelta(days=1)
    edited = write(plan, IF_THEN, ["I breathe", "", "", "", "I ask"], later).plan
    assert [note.id for note in edited.notes] == [note.id for note in plan.notes]
    assert [(note.text, note.at) for note in edited.notes[1:]] == [
        ("I breathe", later),
        ("I ask", TODAY),
    ]


def test_an_empty_text_takes_the_note_out_and_the_same_again_changes_nothing() -> None:
    plan = write(plan_of(), IF_THEN, TEXTS, TODAY).plan
    assert write(plan, IF_THEN, TEXTS, TODAY).said == "Nothing to change in “If-then plans”"
    assert write(plan, IF_THEN, [""] * 5, TODAY).plan.notes == ()
