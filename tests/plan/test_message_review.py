"""What keeps a message back, and that nothing else does."""

from __future__ import annotations

from tests.plan.plans import TODAY, plan_of
from tui.plan.message import Message
from tui.plan.message_review import Review, read_doubts, review, still_open
from tui.plan.model import Ask, Person
from tui.plan.wording import read_rules

RULES = read_rules({"off": {"phrases": ["off the record"], "instead": "what you may share"}})
NOTE = Ask(id="n", kind="thanks-interviewer", since=TODAY)
ANN = Person(id="ann", name="Ann", detail="the quay", asks=(NOTE,))


def looked(body: str, person: Person = ANN, *others: Person, kept: tuple[str, ...] = ()) -> Review:
    plan = plan_of(people=(person, *others))
    return review(Message(subject="s", body=body), NOTE, person, plan, RULES, kept=kept)


def test_a_whole_message_is_clear_and_ready_once_it_is_fair() -> None:
    found = looked("Thank you for the quay.")
    assert found.clear
    assert not found.ready
    assert found.but(fair=True).ready


def test_gaps_choices_and_phrases_keep_it_back_and_are_told() -> None:
    found = looked("[slot1?] [a / b] off the record")
    assert not found.but(fair=True).ready
    assert still_open(found) == (
        "Fill [slot1?]; choose in 1 place; “off the record”: say “what you may share”."
    )


def test_a_phrase_kept_on_purpose_keeps_nothing_back() -> None:
    found = looked("off the record", kept=("Off the record",))
    assert found.clear
    assert [flag.found for flag in found.kept] == ["off the record"]


def test_an_interviewers_note_needs_one_real_detail() -> None:
    assert "one real detail" in still_open(looked("Thank you.", ANN.but(detail="")))


def test_the_same_note_to_two_people_is_named() -> None:
    theirs = NOTE.but(text="Dear Bo, thank you for the talk.")
    other = Person(id="bo", name="Bo", asks=(theirs,))
    assert "word for word what “Bo”" in still_open(
        looked("Dear Ann, thank you for the talk.", ANN, other)
    )
    assert looked("Dear Ann, thank you for the quay.", ANN, other).clear


def test_nothing_and_too_much_are_no_message() -> None:
    assert not looked(" \n").clear
    assert not looked("x" * 10_001).clear


def test_the_questions_of_fairness_keep_their_order() -> None:
    doubts = read_doubts({"b": {"text": "B?", "doubt": "Do."}, "a": {"text": "A?", "doubt": "No."}})
    assert [doubt.id for doubt in doubts] == ["b", "a"]
