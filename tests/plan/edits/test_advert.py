"""The advert: read into lines, corrected, marked, proved; what is no advert is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.evidence_plans import WHOLE, record_plan
from tests.plan.plans import plan_of
from tui.plan.edits import advert as edits
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import AdvertLine

TEXT = "Requirements\n\n  - Run a busy depot\n• Speak French\n- Run a busy depot\n"
LINES = ("Requirements", "Run a busy depot", "Speak French")


def test_bullets_empty_lines_and_repeats_are_left_out() -> None:
    assert edits.read(TEXT) == LINES


def test_an_advert_of_one_line_is_parted_at_its_sentences() -> None:
    lines = edits.read(". ".join(f"You do the thing number {n} well" for n in range(40)))
    assert len(lines) == 40
    assert max(map(len, edits.read("word " * 500))) <= edits.LONGEST_LINE
    long = "".join(f"{n}" for n in range(400))
    assert "".join(edits.read(long)) == long


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n", "There is no line in it"),
        ("x" * 2_000_000, "An advert has 100000 characters at most; this has 2000000."),
        (
            "\n".join(f"line {n}" for n in range(300)),
            "An advert has 200 lines at most; this has 300",
        ),
    ],
)
def test_what_is_no_advert_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        edits.read(text)
    assert refused.value.sentence.startswith(sentence)


@given(st.text(max_size=2000))
@examples(150)
def test_no_line_is_too_long_and_no_word_is_lost(text: str) -> None:
    try:
        lines = edits.read(text)
    except UsageError:
        return
    assert all(0 < len(line) <= edits.LONGEST_LINE for line in lines)
    assert all(line == " ".join(line.split()) for line in lines)


def test_a_line_that_was_there_keeps_its_mark_and_a_record_loses_one_that_is_gone() -> None:
    plan = edits.put(record_plan(), LINES).plan
    plan = edits.mark(
        edits.prove(plan, "speak-french", ["depot"]).plan, "speak-french", "some"
    ).plan
    again = edits.put(plan, ["Speak French", "New line"])
    assert [(line.text, line.match) for line in again.plan.advert] == [
        ("Speak French", "some"),
        ("New line", ""),
    ]
    assert again.said == "The advert has 2 lines"
    assert edits.put(plan, ["New line"]).plan.records[0].matches == ()
    assert edits.put(plan, LINES).said == "The advert is the same"


def test_a_mark_without_proof_says_so_and_a_gap_takes_an_honest_sentence() -> None:
    plan = edits.put(record_plan(), LINES).plan
    assert edits.mark(plan, "speak-french", "strong").notice == "No record stands behind it yet."
    edited = edits.mark(plan, "speak-french", "gap", " I read it, I do not speak it ")
    assert edited.plan.advert[2].sentence == "I read it, I do not speak it"
    assert edited.notice == ""
    assert edits.mark(edited.plan, "speak-french", "").said == "Marked “Speak French” open"
    with pytest.raises(UsageError, match="“good” is not one of strong, some, gap"):
        edits.mark(plan, "speak-french", "good")


def test_records_are_put_behind_a_line_and_taken_away() -> None:
    plan = edits.put(record_plan(WHOLE, WHOLE.but(id="other")), LINES).plan
    plan = edits.prove(plan, "speak-french", ["depot", "other"]).plan
    assert [record.matches for record in plan.records] == [("speak-french",)] * 2
    plan = edits.prove(plan, "speak-french", ["other"]).plan
    assert [record.matches for record in plan.records] == [(), ("speak-french",)]
    with pytest.raises(PlanError, match="There is no record “x”"):
        edits.prove(plan, "speak-french", ["x"])


def test_a_line_is_corrected_and_an_empty_text_takes_it_out() -> None:
    plan = edits.put(plan_of(), LINES).plan
    assert edits.change(plan, "speak-french", "Speak  German").plan.advert[2].text == "Speak German"
    edited = edits.change(plan, "speak-french", " ")
    assert edited.said == "Deleted “Speak French”"
    assert len(edited.plan.advert) == 2
    with pytest.raises(PlanError, match="not there any more"):
        edits.change(edited.plan, "speak-french", "x")


def test_a_line_is_found_by_number_and_start() -> None:
    plan = plan_of().but(advert=(AdvertLine(id="run", text="Run"), AdvertLine(id="ride", text="R")))
    assert edits.find(plan, "2").id == "ride"
    assert edits.find(plan, "ru").id == "run"
    for wrong in ("r", "zz", "0"):
        with pytest.raises(PlanError, match="is not one line of the advert"):
            edits.find(plan, wrong)


def test_a_short_advert_of_one_line_is_parted_too() -> None:
    assert edits.read("Run the depot; lead people. Speak French") == (
        "Run the depot",
        "lead people",
        "Speak French",
    )
