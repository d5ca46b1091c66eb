"""A note put back into the plan: in its place, and said so where nothing changed."""

from __future__ import annotations

from tests.plan.plans import plan_of
from tui.plan.edits.notes import put
from tui.plan.model import Note

ONE, TWO = Note(id="one", text="Bring the plan"), Note(id="two", text="Call Ann")


def test_a_changed_note_keeps_its_place() -> None:
    plan = plan_of().but(notes=(ONE, TWO))
    edited = put(plan, ONE.but(text="Bring both"), "Changed it")
    assert [note.text for note in edited.plan.notes] == ["Bring both", "Call Ann"]
    assert (edited.said, edited.ids) == ("Changed it", ("one",))


def test_a_note_as_it_was_is_said_to_be_so() -> None:
    plan = plan_of().but(notes=(ONE, TWO))
    edited = put(plan, TWO, "Changed it")
    assert (edited.plan, edited.said) == (plan, "Nothing to change in “Call Ann”")
