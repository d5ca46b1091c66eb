"""The pages made of the record: only what may leave is on them, and the rest is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.evidence_plans import NUMBER, QUOTE, WHOLE, record_plan
from tests.plan.plans import TODAY
from tui.plan.evidence import CONFIDENTIALITIES, PERMISSIONS, AdvertLine, Number
from tui.plan.fault import Fault
from tui.plan.model import Note, Person, Plan
from tui.plan.sheet import ADVOCATE, OUTLINE, OWN, SHEETS, Sheet, number_words, quote_words, sheet

SECRET = "SECRET"


def text_of(page: Sheet) -> str:
    parts = [(part.heading, *part.lines, *part.points) for part in page.parts]
    return "\n".join([page.title, *(line for part in parts for line in part)])


def test_the_advocates_page_has_both_sides_of_the_border_the_figure_and_its_source() -> None:
    told = text_of(sheet(record_plan(quotes=(QUOTE,)), ADVOCATE))
    for words in (
        "Moved the depot in nine days",
        "My part: I planned the move",
        "Not mine: The drivers did the driving",
        "With: Ines Berg",
        "Its limit: Two days late",
        "In figures: 12 %, a year; source: the ledger",
        "“She kept us calm” (Ines Berg, May 2025)",
        "weak points too if you are asked",
    ):
        assert words in told


def test_what_stays_is_named_with_its_reason_and_is_not_on_the_page() -> None:
    draft = WHOLE.but(id="d", claim=SECRET, checked=None)
    page = sheet(record_plan(WHOLE, draft, quotes=(QUOTE.but(permission="no"),)), ADVOCATE)
    assert SECRET not in text_of(page)
    assert page.stays == (
        "SECRET: it is not checked yet",
        "“She kept us calm”: they would rather not be quoted",
    )


def test_a_generalised_record_leaves_in_general_words_alone() -> None:
    general = WHOLE.but(confidential="generalise", general="Moved a large site", claim=SECRET)
    told = text_of(sheet(record_plan(general), ADVOCATE))
    assert "Moved a large site" in told
    assert SECRET not in told
    assert "12 %" not in told


@given(
    st.sampled_from(SHEETS),
    st.sampled_from([None, TODAY]),
    st.sampled_from(CONFIDENTIALITIES),
    st.sampled_from(PERMISSIONS),
    st.booleans(),
)
@examples(150)
def test_nothing_that_must_stay_is_on_any_page(
    kind: str, checked: object, confidential: str, permission: str, private: bool
) -> None:
    record = WHOLE.but(claim=SECRET, my_part=SECRET, checked=checked, confidential=confidential)
    quote = QUOTE.but(words="QUOTED", who="NAMED", permission=permission, records=())
    person = Person(id="a", name="Ann", role="interviewer", cares_about="CONCERN", private=private)
    note = Note(id="n", text="NOTED", kind="outline", prompt="1", private=private)
    plan = record_plan(record, quotes=(quote,), people=(person,), notes=(note,))
    told = text_of(sheet(plan, kind))
    if checked is None or confidential != "open":
        assert SECRET not in told
    if permission in ("unasked", "no"):
        assert "QUOTED" not in told
    if permission not in ("yes", "public"):
        assert "NAMED" not in told
    if private:
        assert "CONCERN" not in told
        assert "NOTED" not in told


def test_ones_own_page_has_the_goal_the_stories_the_people_and_the_gaps() -> None:
    ann = Person(
        id="a", name="Ann", role="interviewer", cares_about="calm", questions=("Why now?",)
    )
    plan = record_plan(
        people=(ann,),
        advert=(AdvertLine(id="f", text="French", match="gap", sentence="I read it"),),
    )
    interview = plan.interview.but(goal="Be plain", pay_floor=SECRET, pay_answer="A range")
    told = text_of(sheet(plan.but(interview=interview), OWN))
    for words in (
        "Be plain",
        "Moved the depot in nine days: 12 %, a year; source: the ledger",
        "Ann: cares about calm",
        "ask Ann: Why now?",
        "French: I read it",
        "A range",
    ):
        assert words in told
    assert SECRET not in told


def test_the_outline_stands_under_its_headings() -> None:
    notes = tuple(
        Note(id=f"n{n}", text=f"text {n}", kind="outline", prompt=str(n)) for n in (1, 3, 8)
    )
    page = sheet(Plan(notes=notes), OUTLINE)
    assert [(part.heading, part.points) for part in page.parts] == [
        ("Learn first", ("text 1",)),
        ("Priorities", ("text 3",)),
        ("Assumptions, to be checked", ("text 8",)),
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (NUMBER, "12 %, a year; source: the ledger"),
        (NUMBER.but(estimate=True, source=""), "12 %, a year (estimate)"),
        (
            NUMBER.but(period="", compared_with="2024"),
            "12 %, compared with 2024; source: the ledger",
        ),
    ],
)
def test_a_number_is_told_with_what_makes_it_sound(number: Number, words: str) -> None:
    assert number_words(number) == words


def test_a_quote_without_permission_for_the_name_is_told_without_name_and_role() -> None:
    unnamed = QUOTE.but(permission="unnamed", when="", role="Head of site")
    assert quote_words(unnamed) == "“She kept us calm”"


def test_a_note_that_cannot_be_read_whole_stays_off_the_outline_and_is_named() -> None:
    fault = Fault(key="private", raw="yes")
    note = Note(id="n", text="NOTED", kind="outline", prompt="1", faults=(fault,))
    page = sheet(record_plan(notes=(note,)), "outline")
    assert "NOTED" not in text_of(page)
    assert page.stays == ("NOTED: its private cannot be read",)


def test_an_advocate_is_told_nothing_while_there_is_nothing_to_tell() -> None:
    page = sheet(record_plan(WHOLE.but(checked=None)), "advocate")
    assert page.parts == ()
    assert page.empty == "Nothing may leave yet."
