"""The people as lines and as fields: by whose turn it is, all of one, and what stays private."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.reports.plans import HOSTILE, NOW, TODAY, ZONE, is_safe, plan_with
from tui.plan.evidence import Record
from tui.plan.fault import Fault
from tui.plan.model import Ask, Interview, LogEntry, Note, Person, Plan, Step
from tui.plan.zones import local
from tui.reports.people import (
    advice_fields,
    advice_lines,
    log_lines,
    people,
    people_fields,
    person_fields,
    person_lines,
)

if TYPE_CHECKING:
    from tui.plan.library import Library

HERE = local(NOW, ZONE)
ANN = Person(
    id="ann",
    name="Ann",
    role="hr",
    asks=(Ask(id="hr-feedback", kind="hr-feedback", state="helped", since=TODAY),),
)
CY = Person(
    id="cy",
    name="Cy",
    role="insider",
    asks=(Ask(id="x", kind="contact-advice", state="sent", since=date(2026, 11, 23)),),
)
BO = Person(
    id="bo",
    name="Bo",
    role="neighbour",
    log=(
        LogEntry(id="a", at=TODAY - timedelta(days=3), event="met"),
        LogEntry(id="b", at=TODAY, event="called", note="will write"),
    ),
)
EVE = Person(
    id="eve",
    name="Eve",
    role="interviewer",
    title="Director",
    email="eve@example.org",
    admired=True,
    reason="calm under pressure",
    cares_about="clear writing",
    cares_source="Cy",
    private=True,
    questions=("What is hard here?",),
    note="one\ntwo",
)
RECORDS = (
    Record(id="r", claim="Cut the backlog", answers=("eve",), checked=TODAY),
    Record(id="s", claim="Wrote the guide", answers=("eve",)),
)
NOTES = (
    Note(id="a", text="Bring it", kind="advice", who="eve", step="s1"),
    Note(id="b", text="Secret", kind="advice", who="eve", private=True),
    Note(id="c", text="Wear red", kind="advice", who="cy", reason="not my way"),
)
PLAN = Plan(
    interview=Interview(zone=ZONE),
    steps=(Step(id="s1", title="Bring it"),),
    people=(CY, BO, ANN, EVE),
    records=RECORDS,
    notes=NOTES,
)


def test_everybody_stands_by_whose_turn_it_is_and_then_who_is_missing(library: Library) -> None:
    assert people(PLAN, library, HERE) == [
        "Your turn",
        "  Ann, HR                     Feedback on round one: thank them · tomorrow",
        "",
        "Their turn",
        "  Cy, Insider                 Honest advice: sent yesterday · nudge Thu 26 Nov",
        "",
        "Nothing open",
        "  Bo, neighbour · called today",
        "  Eve, Interviewer",
        "",
        "  + Advocate: Who speaks for you?",
        "  + Reference: Who saw your work?",
        "  + Recruiter: Who brought you here?",
        "  + Coordinator: Who sets the time?",
    ]


def test_an_act_that_does_not_fit_beside_the_name_stands_under_it(library: Library) -> None:
    asked = Ask(id="a", kind="hr-feedback", state="nudged", since=date(2026, 11, 2), nudges=1)
    plan = PLAN.but(people=(ANN.but(asks=(asked,)),))
    assert people(plan, library, HERE)[1:3] == [
        "  Ann, HR",
        "    Feedback on round one: close it kindly as no answer · today",
    ]
    assert all(len(line) <= 80 for line in people(plan, library, HERE))


def test_what_could_not_be_read_is_said(library: Library) -> None:
    odd = ANN.but(faults=(Fault(key="role", raw="3"),))
    assert "  ? role cannot be read: 3" in person_lines(PLAN, odd, library, HERE)


def test_where_nobody_is_listed_it_says_how_to_add_somebody(library: Library) -> None:
    assert people(Plan(), library, HERE) == [
        "Nobody yet. “secondround person add NAME --role ROLE” adds somebody."
    ]


def test_the_fields_are_in_the_same_order_and_leave_out_what_is_private(library: Library) -> None:
    told: list[dict[str, Any]] = people_fields(PLAN, library, HERE)
    assert [(person["id"], person["whose"]) for person in told] == [
        ("ann", "yours"),
        ("cy", "theirs"),
        ("bo", "settled"),
        ("eve", "settled"),
    ]
    assert told[0]["asks"][0] == {
        "id": "hr-feedback",
        "kind": "hr-feedback",
        "state": "helped",
        "since": "2026-11-24",
        "whose": "yours",
        "next": "thank them",
        "day": "2026-11-25",
        "nudges": 0,
        "channel": "email",
        "blocked": "",
    }
    assert told[2]["last_touch"] == {"on": "2026-11-24", "event": "called"}
    eve = told[3]
    assert (eve["private"], eve["cares_about"], eve["cares_source"]) == (True, "", "")
    assert eve["evidence"] == ["r", "s"]
    assert "clear writing" not in json.dumps(told)
    mine = person_fields(PLAN, EVE, library, HERE)
    assert mine["cares_about"] == "clear writing", "asked for by name"


def test_all_of_one_person_is_shown(library: Library) -> None:
    assert person_lines(PLAN, EVE, library, HERE) == [
        "Eve, Interviewer, Director",
        "  email: eve@example.org",
        "  you admire: calm under pressure",
        "  cares about: clear writing (Cy) · to yourself",
        "",
        "Note",
        "  one",
        "  two",
        "",
        "Your evidence for it",
        "  Cut the backlog",
        "  Wrote the guide (draft)",
        "",
        "To ask them",
        "  What is hard here?",
        "",
        "Advice",
        "    1  [a step] Bring it",
        "    2  [open, to yourself] Secret",
    ]


def test_asks_and_what_passed_are_shown_newest_first(library: Library) -> None:
    assert person_lines(PLAN, ANN, library, HERE)[1:] == [
        "",
        "Asks",
        "  Feedback on round one: thank them · tomorrow",
    ]
    assert log_lines(BO, TODAY) == ["today  called: will write", "Sat 21 Nov  met"]


def test_of_one_day_what_was_written_last_comes_first() -> None:
    entries = tuple(LogEntry(id=event, at=TODAY, event=event) for event in ("met", "wrote"))
    assert log_lines(BO.but(log=entries), TODAY) == ["today  wrote", "today  met"]


def test_ten_thousand_characters_of_a_note_are_all_shown(library: Library) -> None:
    long = EVE.but(note="x" * 10_000)
    assert "  " + "x" * 10_000 in person_lines(PLAN.but(people=(long,)), long, library, HERE)


def test_advice_is_numbered_among_all_and_says_what_became_of_it() -> None:
    assert advice_lines(PLAN, NOTES, names=True) == [
        "  1  [a step] Bring it · Eve",
        "  2  [open, to yourself] Secret · Eve",
        "  3  [left] Wear red (not my way) · Cy",
    ]


def test_the_words_of_private_advice_are_in_no_field() -> None:
    told = advice_fields(PLAN, NOTES)
    assert [(note["text"], note["private"], note["state"]) for note in told] == [
        ("Bring it", False, "step"),
        ("", True, "open"),
        ("Wear red", False, "left"),
    ]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_of_a_person_reaches_the_terminal_as_more_than_text(
    library: Library, text: str
) -> None:
    plan = plan_with(text)
    fields = dict.fromkeys(
        ("title", "email", "phone", "reason", "project", "cares_about", "cares_source", "detail"),
        text,
    )
    somebody = plan.people[0].but(questions=(text,), **fields)
    note = Note(id=text, text=text, kind="advice", who=text, reason=text)
    record = Record(id="r", claim=text, answers=(somebody.id,))
    plan = plan.but(people=(somebody, *plan.people[1:]), notes=(note,), records=(record,))
    lines = [*people(plan, library, HERE), *person_lines(plan, somebody, library, HERE)]
    for line in (*lines, *advice_lines(plan, plan.notes, names=True)):
        assert is_safe(line), line
    raw = json.dumps([*people_fields(plan, library, HERE), *advice_fields(plan, plan.notes)])
    assert raw.isascii()
