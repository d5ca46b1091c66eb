"""The honesty checklist: twelve questions, each about fields that exist."""

from __future__ import annotations

from tests.plan.evidence_plans import NUMBER, QUESTIONS, QUOTE, WHOLE, record_plan
from tui.plan.evidence import Record
from tui.plan.honesty import checklist, lacking, opened_by, quotes_of


def test_there_are_twelve_and_each_covers_fields_of_a_record() -> None:
    assert len(QUESTIONS) == 12
    known = {*Record._fields, "quotes"}
    for question in QUESTIONS.values():
        assert question.covers
        assert set(question.covers) <= known, question.id


def test_a_bare_claim_lacks_what_the_questions_need() -> None:
    bare = Record(id="a", claim="I did it")
    lacks = {each.question.id for each in checklist(bare, (), QUESTIONS) if each.lacks}
    assert lacks == {
        "confirmer-nods",
        "own-verbs",
        "not-mine-filled",
        "others-credited",
        "limit-real",
    }


def test_an_answer_does_not_hold_once_what_it_needs_is_gone() -> None:
    whole = checklist(WHOLE, (), QUESTIONS)
    assert all(each.holds for each in whole)
    by_hand = WHOLE.but(not_mine="")
    open_ones = [each.question.id for each in checklist(by_hand, (), QUESTIONS) if not each.holds]
    assert open_ones == ["not-mine-filled"]


def test_every_number_needs_its_source_and_every_quote_its_date_and_permission() -> None:
    sourced, exact = QUESTIONS["numbers-sourced"], QUESTIONS["quotes-exact"]
    assert lacking(sourced, WHOLE, ()) == ""
    assert lacking(sourced, WHOLE.but(numbers=(NUMBER, NUMBER.but(source=" "))), ())
    assert lacking(exact, WHOLE, (QUOTE,)) == ""
    for wrong in (QUOTE.but(when=""), QUOTE.but(permission="no")):
        assert lacking(exact, WHOLE, (wrong,))


def test_only_what_held_is_opened() -> None:
    assert "own-verbs" in opened_by(["my_part"], WHOLE, QUESTIONS)
    assert opened_by(["my_part"], WHOLE.but(checks=()), QUESTIONS) == ()
    assert opened_by(["note", "chosen"], WHOLE, QUESTIONS) == ()


def test_a_quote_belongs_to_the_records_it_names() -> None:
    plan = record_plan(quotes=(QUOTE, QUOTE.but(id="b", records=())))
    assert [quote.id for quote in quotes_of(plan, "depot")] == ["calm"]
