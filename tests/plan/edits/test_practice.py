"""Changes of what is practised: own questions, six keywords, and marks that are kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import TODAY, plan_of
from tui.plan.edits import practice
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import Record
from tui.plan.model import Ask, Person, Plan
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.library import Library

BANK = load_bank()
RECORD = Record(id="depot", claim="I moved the depot", checked=TODAY)


def mark(plan: Plan, key: str, *, clear: bool = True, friendly: bool = True) -> Edited:
    return practice.mark(plan, BANK, key, TODAY, kind="first", clear=clear, friendly=friendly)


def test_a_question_of_ones_own_is_added_in_one_line() -> None:
    edited = practice.add(plan_of(), BANK, "  Why\nme? ")
    (question,) = edited.plan.questions
    assert (question.text, question.source, question.id) == ("Why me?", "own", "why-me")
    assert edited.said == "Added “Why me?”"


def test_a_question_of_round_one_keeps_how_it_was_answered() -> None:
    (question,) = practice.add(plan_of(), BANK, "Why me?", asked="thin").plan.questions
    assert (question.source, question.round_one) == ("round-one", "thin")


def test_an_own_question_never_takes_the_id_of_one_of_the_bank() -> None:
    assert practice.add(plan_of(), BANK, "Slipping").ids == ("slipping-2",)


@pytest.mark.parametrize(
    ("text", "asked", "sentence"),
    [
        ("  ", None, "A question needs words."),
        ("x" * 2001, None, "A question has 2000 characters at most; shorten this one."),
        ("Why?", "so-so", "“so-so” is neither good nor thin."),
    ],
)
def test_what_is_no_question_is_refused(text: str, asked: str | None, sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        practice.add(plan_of(), BANK, text, asked=asked)
    assert refused.value.sentence == sentence


def test_two_thousand_characters_are_taken() -> None:
    assert practice.add(plan_of(), BANK, "x" * 2000).ids


def test_six_keywords_are_kept_and_a_seventh_is_refused_kindly() -> None:
    words = ["depot", "night", "team of 9", "", "12 %", "late", "lasted"]
    plan = practice.outline(plan_of(), BANK, "slipping", words).plan
    assert plan.questions[0].keywords == ("depot", "night", "team of 9", "12 %", "late", "lasted")
    with pytest.raises(UsageError, match=r"^Six keywords carry an answer better than 7; leave"):
        practice.outline(plan, BANK, "slipping", [*words, "more"])
    assert practice.outline(plan, BANK, "slipping", []).said.startswith("Cleared the keywords of")


def test_a_question_of_the_bank_enters_the_plan_with_its_text_when_something_is_kept_on_it() -> (
    None
):
    (question,) = practice.outline(plan_of(), BANK, "slipping", ["a"]).plan.questions
    assert question.bank == "slipping"
    assert question.text == BANK.questions["slipping"].text
    assert practice.outline(Plan(questions=(question,)), BANK, "slipping", ["b"]).plan.questions[
        0
    ].keywords == ("b",)


def test_records_stand_behind_an_answer_and_an_unknown_one_is_refused() -> None:
    plan = plan_of().but(records=(RECORD,))
    plan = practice.rest_on(plan, BANK, "slipping", ["depot", "depot"]).plan
    assert plan.questions[0].records == ("depot",)
    with pytest.raises(PlanError, match="There is no record “none” in the plan"):
        practice.rest_on(plan, BANK, "slipping", ["none"])


@pytest.mark.parametrize(
    ("clear", "friendly", "words"),
    [
        (True, True, "clear and friendly"),
        (True, False, "clear, not yet friendly"),
        (False, True, "friendly, not yet clear"),
        (False, False, "thin"),
    ],
)
def test_marks_are_kept_with_the_day_and_told_in_words(
    clear: bool, friendly: bool, words: str
) -> None:
    edited = mark(plan_of(), "slipping", clear=clear, friendly=friendly)
    assert edited.said.endswith(words)
    (attempt,) = edited.plan.questions[0].attempts
    assert (attempt.at, attempt.round) == (TODAY, "first")
    assert (attempt.clear, attempt.friendly) == (clear, friendly)


def test_marking_again_in_the_same_round_takes_the_place_of_the_first_marks() -> None:
    plan = mark(mark(plan_of(), "slipping").plan, "slipping", clear=False).plan
    assert [attempt.clear for attempt in plan.questions[0].attempts] == [False]
    later = TODAY + timedelta(days=1)
    plan = practice.mark(
        plan, BANK, "slipping", later, kind="first", clear=True, friendly=True
    ).plan
    assert [attempt.clear for attempt in plan.questions[0].attempts] == [False, True]


def test_a_story_is_marked_by_its_record() -> None:
    plan = plan_of().but(records=(RECORD,))
    plan = mark(mark(plan, "depot").plan, "depot", clear=False).plan
    (question,) = plan.questions
    assert (question.source, question.records) == ("story", ("depot",))
    assert question.text == "Tell it from the start: I moved the depot"
    assert len(question.attempts) == 1


def test_a_question_that_nobody_knows_is_refused() -> None:
    with pytest.raises(PlanError, match="There is no question “nowhere”"):
        mark(plan_of(), "nowhere")


def test_an_own_question_is_deleted_and_one_of_the_bank_forgotten() -> None:
    plan = practice.add(plan_of(), BANK, "Why me?").plan
    assert practice.delete(plan, "why-me").said == "Deleted “Why me?”"
    edited = practice.delete(mark(plan, "slipping").plan, "slipping")
    assert edited.said.startswith("Forgot what was kept on “How do you know when")
    assert edited.plan == plan
    with pytest.raises(PlanError, match="nothing to delete"):
        practice.delete(plan, "slipping")


def test_notes_of_a_mock_are_kept_and_an_ask_that_was_agreed_to_is_helped(
    library: Library,
) -> None:
    tom = Person(
        id="tom", name="Tom", asks=(Ask(id="a", kind=practice.TO_PRACTISE, state="agreed"),)
    )
    plan = plan_of().but(people=(tom,))
    edited = practice.keep_notes(plan, library, "tom", ["Clear: the depot", " "], TODAY)
    (note,) = edited.plan.notes
    assert (note.kind, note.who, note.text, note.at) == ("mock", "tom", "Clear: the depot", TODAY)
    assert edited.plan.people[0].asks[0].state == "helped"
    assert edited.said == "Kept 1 note of “Tom”"
    assert edited.notice == "They helped, so thanks are owed."


@pytest.mark.parametrize("state", ["draft", "thanked", "declined"])
def test_notes_leave_an_ask_alone_that_cannot_be_helped(library: Library, state: str) -> None:
    tom = Person(id="tom", name="Tom", asks=(Ask(id="a", kind=practice.TO_PRACTISE, state=state),))
    edited = practice.keep_notes(plan_of().but(people=(tom,)), library, "tom", ["Slower"], TODAY)
    assert edited.plan.people == (tom,)
    assert edited.notice == ""


def test_somebody_outside_the_plan_can_give_notes_and_no_note_is_refused(library: Library) -> None:
    edited = practice.keep_notes(plan_of(), library, "a friend", ["One", "Two"], TODAY)
    assert edited.said == "Kept 2 notes of “a friend”"
    with pytest.raises(UsageError, match="at least one note"):
        practice.keep_notes(plan_of(), library, "a friend", [" "], TODAY)
