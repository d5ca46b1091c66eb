"""A round aloud, and the honesty checklist, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogue.talk import RECORD, add, talk

if TYPE_CHECKING:
    from tests.screens.desk import Desk


def test_a_record_is_asked_one_question_after_the_other(desk: Desk) -> None:
    add(desk, RECORD)
    said = talk(desk, "4", "enter 1", "The rest was not mine", "-", "esc")
    (record,) = desk.plan.records
    assert record.not_mine == "The rest was not mine"
    assert record.no_number
    assert "What was not yours? I rebuilt the rota:" in said
    assert "1. draft, I rebuilt the rota, 1 of 12" in said


def test_the_honesty_checklist_is_answered_by_yes_and_no(desk: Desk) -> None:
    add(desk, RECORD)
    said = talk(desk, "4", "check 1", "", "yes", "esc")
    assert "0 of 12 hold" in said
    (record,) = desk.plan.records
    assert len(record.checks) == 1


def test_what_a_question_of_the_checklist_lacks_is_asked_at_once(desk: Desk) -> None:
    add(desk, RECORD)
    said = talk(desk, "4", "check 1", "yes", "Ann Lee", "esc")
    assert "First name who can confirm it: yes goes there." in said
    assert desk.plan.records[0].confirmer == "Ann Lee"


def test_a_practice_round_hides_its_notes_until_they_are_asked_for(desk: Desk) -> None:
    talk(desk, "5", "o 1", "depot; night")
    said = talk(desk, "5", "enter 1", "", "y", "y", "n", "maybe", "n", "slower next time", "stop")
    before, revealed = said.split("Was it clear?", 1)[0].split("Speak aloud", 1)
    assert "depot" not in before.split("5 Practice")[1].split("First round", 2)[2]
    assert "depot" in revealed
    assert "Yes or no; esc leaves." in said.split("one occasion?")[1]
    (kept,) = [a for q in desk.plan.questions for a in q.attempts]
    assert (kept.clear, kept.friendly, kept.one_occasion) == (True, True, False)
    assert kept.note == "slower next time"
    assert "The round waits where you left it" in said


def test_a_question_that_is_skipped_stays_open_and_the_next_one_comes(desk: Desk) -> None:
    said = talk(desk, "5", "answer 1", "skip", "stop")
    assert said.count("0 of 10 answered:") == 2
    assert not [a for q in desk.plan.questions for a in q.attempts]


def test_another_round_is_read_anew(desk: Desk) -> None:
    said = talk(desk, "5", "round").split("r shows the next")[1]
    assert said.splitlines()[1].startswith("5 Practice, ")
