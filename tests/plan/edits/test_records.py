"""Changes of the records: kept with a claim alone, honest about numbers, opened by later edits."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan.evidence_plans import NUMBER, QUESTIONS, QUOTE, WHOLE, record_plan
from tests.plan.plans import TODAY, plan_of
from tui.plan.edits import records as edits
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import AdvertLine, Record
from tui.plan.gates import record_stays
from tui.plan.model import Person
from tui.plan.practice import Question


def test_a_claim_alone_makes_a_record() -> None:
    edited = edits.add(plan_of(), "  Moved\nthe depot ")
    (record,) = edited.plan.records
    assert (record.id, record.claim, record.checked) == ("moved-the-depot", "Moved the depot", None)
    with pytest.raises(UsageError, match="A record needs a claim"):
        edits.add(plan_of(), " ")


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("my_part", " I led it ", "I led it"),
        ("credit", "Ines; ; Tom", ("Ines", "Tom")),
        ("kind", "Failure", "failure"),
        ("confidential", "do not use", "do-not-use"),
        ("after", "", ""),
    ],
)
def test_a_field_is_read_as_it_is_written(field: str, text: str, value: Any) -> None:
    assert edits.read_field(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("kind", "triumph", "“triumph” is not one of result, decision, failure, leadership."),
        ("mood", "calm", "“mood” is not a field; there are claim, when"),
        ("claim", " ", "A record needs a claim"),
    ],
)
def test_what_does_not_fit_a_field_is_refused(field: str, text: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        edits.read_field(field, text)
    assert refused.value.sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("field", "value", "opened"),
    [
        ("my_part", "I led it", {"own-verbs", "confirmer-nods", "title-held", "at-ease"}),
        ("limit", "Four days late", {"limit-real", "confirmer-nods", "at-ease"}),
        ("confidential", "generalise", {"employers-kept", "at-ease"}),
    ],
)
def test_a_later_change_opens_the_questions_it_concerns_and_says_so(
    field: str, value: str, opened: set[str]
) -> None:
    edited = edits.change(record_plan(), "depot", QUESTIONS, **{field: value})
    (record,) = edited.plan.records
    assert record.checked is None
    assert opened <= set(QUESTIONS) - set(record.checks)
    lost = len(QUESTIONS) - len(record.checks)
    assert edited.notice == f"{lost} questions of its honesty check are open again."
    assert record_stays(record)


@pytest.mark.parametrize("field", ["note", "competencies"])
def test_what_no_question_covers_leaves_the_check_as_it_is(field: str) -> None:
    value: Any = ("calm",) if field == "competencies" else "for me"
    edited = edits.change(record_plan(), "depot", QUESTIONS, **{field: value})
    assert edited.plan.records[0].checked == TODAY
    assert edited.notice == ""


def test_the_same_again_changes_nothing() -> None:
    edited = edits.change(record_plan(), "depot", QUESTIONS, limit=WHOLE.limit)
    assert edited.plan.records == (WHOLE,)
    assert edited.said.startswith("Nothing to change")


def test_a_number_without_a_source_is_kept_and_told() -> None:
    edited = edits.add_number(record_plan(), "depot", QUESTIONS, " 9  days ")
    number = edited.plan.records[0].numbers[-1]
    assert (number.value, number.source) == ("9 days", "")
    assert edited.notice.endswith("It has no source yet, so it stays here until it has one.")
    assert edited.plan.records[0].checked is None
    with pytest.raises(UsageError, match="A number needs its value"):
        edits.add_number(record_plan(), "depot", QUESTIONS, " ")


def test_a_number_is_changed_and_taken_out_by_its_id() -> None:
    edited = edits.change_number(record_plan(), "depot", "n", QUESTIONS, source="the audit")
    assert edited.plan.records[0].numbers[0].source == "the audit"
    edited = edits.delete_number(record_plan(), "depot", "n", QUESTIONS)
    assert edited.plan.records[0].numbers == ()
    with pytest.raises(PlanError, match="has no such number"):
        edits.change_number(record_plan(), "depot", "gone", QUESTIONS, source="x")


def test_with_the_last_yes_a_record_is_checked_and_one_no_takes_it_back() -> None:
    plan = record_plan(WHOLE.but(checks=(), checked=None))
    for question in QUESTIONS:
        assert plan.records[0].checked is None
        edited = edits.answer(plan, "depot", question, QUESTIONS, TODAY, holds=True)
        plan = edited.plan
    assert plan.records[0].checked == TODAY
    assert edited.said == "Checked “Moved the depot in nine days”"
    assert record_stays(plan.records[0]) == ""
    edited = edits.answer(plan, "depot", "at-ease", QUESTIONS, TODAY, holds=False)
    assert edited.plan.records[0].checked is None
    assert edited.said == "1 question left"


@pytest.mark.parametrize(
    ("field", "value", "question", "sentence"),
    [
        ("not_mine", "", "not-mine-filled", "First write what was not yours; then it can hold."),
        ("confirmer", "", "confirmer-nods", "First name who can confirm it; then it can hold."),
        ("credit", (), "others-credited", "First credit somebody; then it can hold."),
        ("numbers", (NUMBER.but(source=""),), "numbers-sourced", "First give every number its"),
    ],
)
def test_a_question_cannot_hold_while_what_it_asks_for_is_missing(
    field: str, value: Any, question: str, sentence: str
) -> None:
    plan = record_plan(WHOLE.but(**{field: value}))
    with pytest.raises(PlanError) as refused:
        edits.answer(plan, "depot", question, QUESTIONS, TODAY, holds=True)
    assert refused.value.sentence.startswith(sentence)
    edits.answer(plan, "depot", question, QUESTIONS, TODAY, holds=False)


def test_quotes_have_to_be_dated_and_permitted_before_they_hold() -> None:
    unasked = QUOTE.but(permission="unasked")
    plan = record_plan(quotes=(unasked,))
    with pytest.raises(PlanError, match="date every quote of it, and ask who said it"):
        edits.answer(plan, "depot", "quotes-exact", QUESTIONS, TODAY, holds=True)
    edits.answer(plan.but(quotes=(QUOTE,)), "depot", "quotes-exact", QUESTIONS, TODAY, holds=True)
    with pytest.raises(PlanError, match="is no question of the honesty checklist"):
        edits.answer(plan, "depot", "mood", QUESTIONS, TODAY, holds=True)


def test_a_record_answers_lines_and_people_that_are_there() -> None:
    plan = record_plan(
        advert=(AdvertLine(id="run", text="Run a depot"),), people=(Person(id="ann", name="Ann"),)
    )
    plan = edits.meet(edits.match(plan, "depot", ["run", "run"]).plan, "depot", ["ann"]).plan
    assert (plan.records[0].matches, plan.records[0].answers) == (("run",), ("ann",))
    assert plan.records[0].checked == TODAY
    with pytest.raises(PlanError, match="There is no line of the advert “x”"):
        edits.match(plan, "depot", ["x"])
    with pytest.raises(PlanError, match="There is no person “x”"):
        edits.meet(plan, "depot", ["x"])


def test_a_story_is_chosen_and_left_out_again() -> None:
    edited = edits.choose(record_plan(), "depot")
    assert edited.plan.records[0].chosen
    assert edits.choose(edited.plan, "depot").said == "Left out “Moved the depot in nine days”"


def test_a_deleted_record_is_taken_out_of_what_referred_to_it_and_says_so() -> None:
    question = Question(id="q", text="Why?", records=("depot", "other"))
    plan = record_plan(quotes=(QUOTE,), questions=(question,))
    edited = edits.delete(plan, "depot")
    assert edited.plan.quotes[0].records == ()
    assert edited.plan.questions[0].records == ("other",)
    assert edited.notice == "1 quote and 1 question referred to it; undo brings that back too."
    with pytest.raises(PlanError, match="not there any more"):
        edits.delete(edited.plan, "depot")


def test_a_record_is_found_by_number_id_and_unique_start() -> None:
    plan = record_plan(WHOLE, Record(id="depart", claim="Left"), Record(id="x", claim="X"))
    assert edits.find(plan, "3").id == "x"
    assert edits.find(plan, "DEPO").id == "depot"
    with pytest.raises(PlanError, match="can mean depot, depart"):
        edits.find(plan, "dep")
    with pytest.raises(PlanError, match="No record is called “9”"):
        edits.find(plan, "9")


def test_deleting_what_kept_a_quote_here_says_that_nothing_keeps_it_now() -> None:
    plan = record_plan(WHOLE.but(confidential="do-not-use", matches=("run",)), quotes=(QUOTE,))
    plan = plan.but(advert=(AdvertLine(id="run", text="Run a depot"),))
    edited = edits.delete(plan, "depot")
    assert edited.notice == (
        "1 quote and 1 advert line referred to it; undo brings that back too. "
        "Nothing keeps 1 quote here now; look at the permission."
    )


def test_a_source_goes_to_the_first_number_without_one() -> None:
    plan = record_plan(WHOLE.but(numbers=(NUMBER, NUMBER.but(id="m", source=""))))
    edited = edits.give_source(plan, "depot", QUESTIONS, " the audit ")
    assert [n.source for n in edited.plan.records[0].numbers] == ["the ledger", "the audit"]
    with pytest.raises(PlanError, match="Every number"):
        edits.give_source(edited.plan, "depot", QUESTIONS, "x")


def test_a_later_edit_by_hand_is_noticed_and_a_new_answer_checks_again() -> None:
    plan = record_plan(WHOLE.but(checks=tuple(QUESTIONS)[1:], checked=None))
    plan = edits.answer(plan, "depot", "confirmer-nods", QUESTIONS, TODAY, holds=True).plan
    assert record_stays(plan.records[0]) == ""
    by_hand = plan.records[0].but(claim="Moved two depots in nine days")
    assert record_stays(by_hand) == "it was changed since it was checked"
    assert record_stays(plan.records[0].but(note="mine", chosen=True)) == ""
    again = edits.answer(record_plan(by_hand), "depot", "at-ease", QUESTIONS, TODAY, holds=True)
    assert record_stays(again.plan.records[0]) == ""
