"""Changes of the quotes: whole and with a speaker, and felt by the records they belong to."""

from __future__ import annotations

import pytest

from tests.plan.evidence_plans import QUESTIONS, QUOTE, record_plan
from tests.plan.plans import plan_of
from tui.plan.edits import quotes as edits
from tui.plan.errors import PlanError, UsageError
from tui.plan.model import Person


def test_a_quote_is_kept_word_for_word_and_unasked() -> None:
    edited = edits.add(plan_of(), " She kept  us calm ", "Ines  Berg", QUESTIONS)
    (quote,) = edited.plan.quotes
    assert (quote.words, quote.who, quote.permission) == (
        "She kept  us calm",
        "Ines Berg",
        "unasked",
    )
    assert edited.said == "Kept what “Ines Berg” said"


@pytest.mark.parametrize(
    ("words", "who", "sentence"),
    [
        (" ", "Ines", "A quote needs its words"),
        ("Calm", " ", "A quote needs who said it."),
    ],
)
def test_a_quote_without_words_or_speaker_is_refused(words: str, who: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        edits.add(plan_of(), words, who, QUESTIONS)


def test_words_and_speaker_are_tidied_when_they_change_too() -> None:
    plan = record_plan(quotes=(QUOTE,))
    (quote,) = edits.change(plan, "calm", QUESTIONS, words=" Calm ", who=" Tom  Ek ").plan.quotes
    assert (quote.words, quote.who) == ("Calm", "Tom Ek")
    same = edits.change(plan, "calm", QUESTIONS, words=f"{QUOTE.words} ", who=f"{QUOTE.who} ")
    assert same.said == "Nothing to change in “She kept us calm”"


def test_an_unknown_permission_and_an_unknown_record_are_refused() -> None:
    with pytest.raises(UsageError, match="“maybe” is not one of unasked, yes"):
        edits.add(plan_of(), "Calm", "Ines", QUESTIONS, permission="maybe")
    with pytest.raises(UsageError, match="There is no record “x”"):
        edits.add(plan_of(), "Calm", "Ines", QUESTIONS, records=["x"])


def test_a_new_quote_opens_the_check_of_its_record() -> None:
    edited = edits.add(record_plan(), "Calm", "Ines", QUESTIONS, records=["depot"])
    assert edited.plan.records[0].checked is None
    assert set(QUESTIONS) - set(edited.plan.records[0].checks) == {"quotes-exact", "at-ease"}
    assert edited.notice == "The honesty check of 1 record is open again."


def test_a_changed_permission_opens_the_check_and_the_same_again_does_not() -> None:
    plan = record_plan(quotes=(QUOTE,))
    edited = edits.change(plan, "calm", QUESTIONS, permission="unnamed")
    assert edited.plan.quotes[0].permission == "unnamed"
    assert edited.plan.records[0].checked is None
    assert edits.change(plan, "calm", QUESTIONS, permission="yes").plan == plan


def test_a_deleted_quote_opens_the_check_too() -> None:
    edited = edits.delete(record_plan(quotes=(QUOTE,)), "calm", QUESTIONS)
    assert edited.plan.quotes == ()
    assert edited.plan.records[0].checked is None
    with pytest.raises(PlanError, match="not there any more"):
        edits.delete(edited.plan, "calm", QUESTIONS)


def test_a_quote_is_found_by_number_id_and_unique_start() -> None:
    plan = record_plan(quotes=(QUOTE, QUOTE.but(id="cost")))
    assert edits.find(plan, "2").id == "cost"
    assert edits.find(plan, "cal").id == "calm"
    with pytest.raises(PlanError, match="can mean calm, cost"):
        edits.find(plan, "c")
    with pytest.raises(PlanError, match="No quote is called"):
        edits.find(plan, "zz")


def test_a_quote_knows_the_person_of_the_plan_who_said_it() -> None:
    plan = plan_of().but(people=(Person(id="ines", name="Ines Berg"), Person(id="tom", name="Tom")))
    plan = edits.add(plan, "She kept us calm", "ines  berg", QUESTIONS).plan
    assert plan.quotes[0].person == "ines"
    plan = edits.change(plan, plan.quotes[0].id, QUESTIONS, who="Tom").plan
    assert plan.quotes[0].person == "tom"
    plan = edits.change(plan, plan.quotes[0].id, QUESTIONS, who="Somebody else").plan
    assert plan.quotes[0].person == ""
