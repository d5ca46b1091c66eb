"""Edits of asks: begun, moved, logged, held back by the contact rule, thanked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import TODAY, day, plan_of
from tui.plan.edits import asks
from tui.plan.errors import PlanError, UsageError
from tui.plan.message import Message
from tui.plan.message_review import Review
from tui.plan.model import Ask, Person, Plan

if TYPE_CHECKING:
    from tui.plan.library import Library


def plan_with(*held: Ask, role: str = "advocate", **fields: Any) -> Plan:
    return plan_of(people=(Person(id="marta", name="Marta", role=role, asks=held),), **fields)


def ask(kind: str, state: str = "draft", **fields: Any) -> Ask:
    return Ask(id=kind, kind=kind, state=state, since=TODAY, **fields)


def only(plan: Plan) -> Person:
    (somebody,) = plan.people
    return somebody


def test_an_ask_begins_as_a_draft_of_today(library: Library) -> None:
    edited = asks.start(plan_with(), "marta", "contact-advice", on=TODAY, library=library)
    assert edited.said == "Began “Honest advice” with “Marta”"
    assert edited.ids == ("marta", "contact-advice")
    assert only(edited.plan).asks == (ask("contact-advice"),)


def test_an_ask_that_is_open_is_not_begun_twice_but_a_settled_one_is(library: Library) -> None:
    opened = plan_with(ask("contact-advice", "sent"))
    edited = asks.start(opened, "marta", "contact-advice", on=TODAY, library=library)
    assert edited.plan == opened
    assert edited.said == "“Honest advice” with “Marta” is sent already"
    settled = plan_with(ask("contact-advice", "no-answer"))
    edited = asks.start(settled, "marta", "contact-advice", on=TODAY, library=library)
    assert [held.id for held in only(edited.plan).asks] == ["contact-advice", "contact-advice-2"]


def test_a_blocked_kind_is_not_begun(library: Library) -> None:
    plan = plan_with(contact_rule="not-allowed")
    with pytest.raises(PlanError, match="Ask them for “Naming a reference” instead"):
        asks.start(plan, "marta", "advocate-ask", on=TODAY, library=library)


def test_a_move_is_dated_logged_and_said(library: Library) -> None:
    plan = plan_with(ask("contact-advice", "checked"))
    on = day("2026-11-25")
    edited = asks.advance(
        plan, "marta", "contact-advice", "sent", on=on, library=library, note="on the phone"
    )
    assert edited.said == "“Honest advice” with “Marta” is sent"
    (moved,), (entry,) = only(edited.plan).asks, only(edited.plan).log
    assert (moved.state, moved.since, moved.sent) == ("sent", on, on)
    assert (entry.at, entry.event, entry.note) == (on, "Honest advice: sent", "on the phone")


def test_who_helped_at_once_has_agreed_on_the_way(library: Library) -> None:
    plan = plan_with(ask("contact-advice", "sent"))
    edited = asks.advance(plan, "marta", "contact-advice", "helped", on=TODAY, library=library)
    assert only(edited.plan).asks[0].state == "helped"
    events = [entry.event for entry in only(edited.plan).log]
    assert events == ["Honest advice: agreed", "Honest advice: helped"]


def test_a_rule_that_nobody_knows_holds_the_sending_back_and_a_known_one_frees_it(
    library: Library,
) -> None:
    plan = plan_with(ask("advocate-ask", "checked"))
    with pytest.raises(PlanError, match="Ask HR first"):
        asks.advance(plan, "marta", "advocate-ask", "sent", on=TODAY, library=library)
    free = plan.but(interview=plan.interview.but(contact_rule="allowed"))
    edited = asks.advance(free, "marta", "advocate-ask", "sent", on=TODAY, library=library)
    assert only(edited.plan).asks[0].state == "sent"


def test_a_blocked_draft_is_not_checked_until_the_rule_changes(library: Library) -> None:
    plan = plan_with(ask("advocate-ask", "blocked"), contact_rule="not-allowed")
    with pytest.raises(PlanError, match="is blocked: insiders may not be asked"):
        asks.advance(plan, "marta", "advocate-ask", "checked", on=TODAY, library=library)
    free = plan.but(interview=plan.interview.but(contact_rule="allowed"))
    review = Review(message=Message(subject="", body="Hello"), fair=True)
    edited = asks.advance(
        free, "marta", "advocate-ask", "checked", on=TODAY, library=library, review=review
    )
    assert only(edited.plan).asks[0].state == "checked"


def test_thanks_for_help_settle_all_they_helped_with_or_declined(library: Library) -> None:
    plan = plan_with(
        ask("contact-advice", "helped"),
        ask("practise-with-me", "declined"),
        ask("quote-permission", "sent"),
        ask("thanks-helper", "checked"),
    )
    edited = asks.advance(plan, "marta", "thanks-helper", "sent", on=TODAY, library=library)
    states = [held.state for held in only(edited.plan).asks]
    assert states == ["thanked", "thanked", "sent", "sent"]
    assert edited.notice == "They are thanked for “Honest advice”, “Practice together”."


def test_nobody_is_thanked_and_nothing_is_said_by_naming_the_state(library: Library) -> None:
    plan = plan_with(ask("contact-advice", "helped"), ask("thanks-helper"))
    with pytest.raises(
        PlanError, match=r"thanked once the note went out: “secondround ask thanks-helper"
    ):
        asks.advance(plan, "marta", "contact-advice", "thanked", on=TODAY, library=library)
    with pytest.raises(PlanError, match=r"Say how: “secondround ask thanks-helper marta --said"):
        asks.advance(plan, "marta", "thanks-helper", "said", on=TODAY, library=library)


def test_an_illegal_move_changes_nothing(library: Library) -> None:
    plan = plan_with(ask("contact-advice"))
    with pytest.raises(PlanError, match="cannot become sent yet"):
        asks.advance(plan, "marta", "contact-advice", "sent", on=TODAY, library=library)


def test_who_or_what_is_gone_is_named(library: Library) -> None:
    with pytest.raises(PlanError, match="“tom” was deleted in another session"):
        asks.start(plan_with(), "tom", "contact-advice", on=TODAY, library=library)
    with pytest.raises(PlanError, match="That ask was deleted in another session"):
        asks.advance(plan_with(), "marta", "a", "sent", on=TODAY, library=library)


@pytest.mark.parametrize("reference", ["hr-feedback", "HR-F", "feedback on round one", "feed"])
def test_a_kind_is_found_by_id_or_name_or_a_start_of_either(
    library: Library, reference: str
) -> None:
    assert asks.find_kind(library, reference).id == "hr-feedback"


@pytest.mark.parametrize("reference", ["", "hr", "bribe", "thanks"])
def test_a_kind_that_is_not_one_is_refused_with_those_that_are(
    library: Library, reference: str
) -> None:
    with pytest.raises(UsageError, match="is not a kind of ask; there are"):
        asks.find_kind(library, reference)


def test_an_ask_is_found_by_its_id_or_by_its_kind_when_one_is_open(library: Library) -> None:
    old = Ask(id="first", kind="contact-advice", state="no-answer")
    new = Ask(id="second", kind="contact-advice", state="sent")
    somebody = only(plan_with(old, new))
    assert asks.find_ask(somebody, "first", library) == old
    assert asks.find_ask(somebody, "contact", library) == new
    with pytest.raises(PlanError, match="“Marta” has first, second"):
        asks.find_ask(somebody, "hr-feedback", library)
