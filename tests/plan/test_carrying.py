"""What goes over into the next plan: drafts to check again, and people of your own."""

from __future__ import annotations

from typing import Any

from tests.plan.plans import NOW, TODAY, plan_of
from tui.plan.carrying import Carried, carried_words, carry_over, counted
from tui.plan.evidence import Number, Quote, Record
from tui.plan.model import Ask, LogEntry, Person, Plan

RECORD = Record(
    id="depot",
    claim="Cut the waiting time",
    my_part="I planned it",
    not_mine="The drivers",
    confirmer="tom",
    checks=("nod", "verbs"),
    checked=TODAY,
    seal="5ea1",
    chosen=True,
    matches=("line-1",),
    answers=("ines",),
    numbers=(Number(id="n", value="40", source="log"),),
)


def closed(**fields: Any) -> Plan:
    return plan_of(closed=TODAY).but(**fields)


def test_a_record_goes_over_as_a_draft_that_is_checked_again() -> None:
    (record,) = carry_over(closed(records=(RECORD,)), Plan()).records
    assert (record.checks, record.checked, record.seal, record.chosen) == ((), None, "", False)
    assert (record.matches, record.answers) == ((), ())
    kept = record.but(
        checks=RECORD.checks,
        checked=RECORD.checked,
        seal=RECORD.seal,
        chosen=RECORD.chosen,
        matches=RECORD.matches,
        answers=RECORD.answers,
    )
    assert kept == RECORD


def test_leave_to_quote_is_asked_again_unless_it_was_refused_or_the_words_are_public() -> None:
    quotes = tuple(
        Quote(id=permission, words="calm", permission=permission)
        for permission in ("unasked", "yes", "unnamed", "no", "public")
    )
    over = carry_over(closed(quotes=quotes), Plan()).quotes
    assert [quote.permission for quote in over] == ["unasked", "unasked", "unasked", "no", "public"]


def test_people_of_your_own_go_over_and_those_of_the_company_stay() -> None:
    roles = (
        "advocate",
        "reference",
        "recruiter",
        "",
        "hr",
        "insider",
        "interviewer",
        "coordinator",
    )
    people = tuple(Person(id=f"p-{role}", name=role, role=role) for role in roles)
    over = carry_over(closed(people=people), Plan()).people
    assert [person.role for person in over] == ["advocate", "reference", "recruiter", ""]


def test_who_confirms_a_record_or_is_quoted_goes_over_without_the_role_they_had() -> None:
    people = (
        Person(id="tom", name="Tom", role="insider"),
        Person(id="ines", name="Ines Berg", role="hr"),
        Person(id="bo", name="Bo", role="hr"),
    )
    plan = closed(
        people=people,
        records=(RECORD, RECORD.but(id="other", confirmer="Ines Berg")),
        quotes=(Quote(id="q", words="calm", person="tom"),),
    )
    over = carry_over(plan, Plan()).people
    assert [(person.id, person.role) for person in over] == [("tom", ""), ("ines", "")]
    assert counted(plan) == Carried(records=2, quotes=1, people=2)


def test_what_was_asked_and_met_stays_and_what_passed_between_you_goes_over() -> None:
    marta = Person(
        id="marta",
        name="Marta",
        role="advocate",
        note="from the depot",
        cares_about="calm",
        met=TODAY,
        detail="the shift",
        questions=("q",),
        asks=(Ask(id="a", kind="advocate-ask", state="thanked"),),
        log=(LogEntry(id="l", at=NOW, event="called"),),
    )
    (over,) = carry_over(closed(people=(marta,)), Plan()).people
    assert (over.asks, over.met, over.detail, over.cares_about, over.questions) == (
        (), None, "", "", (),
    )  # fmt: skip
    assert (over.note, over.log, over.role) == ("from the depot", marta.log, "advocate")


def test_the_next_plan_keeps_what_it_has_of_its_own() -> None:
    new = plan_of(people=(Person(id="marta", name="Marta"), Person(id="kit", name="Kit")))
    over = carry_over(closed(people=(Person(id="marta", name="Marta", note="known"),)), new)
    assert [(person.id, person.note) for person in over.people] == [("marta", "known"), ("kit", "")]
    assert (over.interview, over.steps) == (new.interview, new.steps)


def test_what_goes_over_is_told_in_words_and_nothing_is_told_of_nothing() -> None:
    plan = closed(records=(RECORD, RECORD.but(id="two")), people=(Person(id="a", name="A"),))
    assert carried_words(plan) == "2 records, 1 person"
    assert carried_words(closed()) == ""
