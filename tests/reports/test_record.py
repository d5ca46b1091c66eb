"""Records, quotes and the advert in words: states by word, what is missing, what stays."""

from __future__ import annotations

import pytest

from tests.plan.evidence_plans import NUMBER, QUESTIONS, QUOTE, WHOLE, record_plan
from tests.plan.plans import plan_of
from tui.plan.evidence import AdvertLine, Record
from tui.plan.model import Person
from tui.reports.record import advert, honesty, quotes, record, records, state_of


@pytest.mark.parametrize(
    ("held", "state"),
    [
        (WHOLE, "checked"),
        (WHOLE.but(checked=None), "draft"),
        (WHOLE.but(confidential="do-not-use"), "stays here"),
        (WHOLE.but(confidential="generalise"), "draft"),
    ],
)
def test_a_state_is_a_word(held: Record, state: str) -> None:
    assert state_of(held) == state


def test_the_list_numbers_records_and_says_how_much_each_has() -> None:
    lines = records(record_plan(WHOLE.but(chosen=True), Record(id="b", claim="B")))
    assert lines == [
        "    1 * checked      6/12  Moved the depot in nine days",
        "    2   draft        0/12  B",
    ]


def test_one_record_shows_both_sides_its_numbers_and_the_next_question() -> None:
    lines = record(record_plan(quotes=(QUOTE,)), WHOLE, QUESTIONS)
    told = "\n".join(lines)
    assert "My part           I planned the move" in told
    assert "Not mine          The drivers did the driving" in told
    assert "Number            12 %, a year; source: the ledger" in told
    assert "Next: What was the situation?" in told
    assert "Honesty · 12 of 12 questions hold" in told


def test_the_checklist_says_what_a_question_lacks() -> None:
    held = WHOLE.but(numbers=(NUMBER.but(source=""),), checks=())
    lines = honesty(record_plan(held), held, QUESTIONS)
    assert lines[0] == "Honesty · 0 of 12 questions hold"
    assert any(line.endswith("(first give every number its source)") for line in lines)


def test_a_quote_says_whether_it_may_leave() -> None:
    plan = record_plan(quotes=(QUOTE, QUOTE.but(id="b", permission="no")))
    assert [line.rpartition(" · ")[2] for line in quotes(plan)] == [
        "may leave",
        "stays: they would rather not be quoted",
    ]


def test_the_advert_is_told_with_proof_and_people_with_what_they_care_about() -> None:
    ann = Person(id="ann", name="Ann", role="interviewer")
    plan = record_plan(
        WHOLE.but(matches=("run",)),
        advert=(AdvertLine(id="run", text="Run a depot", match="strong"),),
        people=(ann,),
    )
    lines = advert(plan)
    assert lines[0] == "1 line · 1 strong, 0 some, 0 gaps, 0 open"
    assert "               Moved the depot in nine days" in lines
    assert lines[-1] == "  Ann: not known yet"
    assert advert(plan_of())[0].startswith("No advert yet.")


def test_a_number_without_a_source_is_flagged() -> None:
    bare = WHOLE.but(numbers=(NUMBER.but(source=""),))
    told = "\n".join(record(record_plan(bare), bare, QUESTIONS))
    assert "(it has no source yet, so it stays here)" in told
