"""Edits of messages: kept, checked with a review, sent; a checked one that changes is a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import TODAY, plan_of
from tui.plan.edits import asks, messages
from tui.plan.errors import PlanError
from tui.plan.message import Message
from tui.plan.model import Ask, Person, Plan
from tui.plan.wording import read_rules

if TYPE_CHECKING:
    from tui.plan.library import Library

RULES = read_rules({"off": {"phrases": ["off the record"]}})
FINE = Message(subject="A question", body="Dear Ann,\n\nhow was it?")


def plan_with(state: str = "draft", kind: str = "hr-feedback", **rule: Any) -> Plan:
    asked = Ask(id="x", kind=kind, state=state, since=TODAY)
    return plan_of(people=(Person(id="ann", name="Ann", role="hr", asks=(asked,)),), **rule)


def the_ask(plan: Plan) -> Ask:
    return plan.people[0].asks[0]


def test_a_message_is_kept_as_it_was_written(library: Library) -> None:
    edited = messages.write(plan_with(), "ann", "x", FINE, on=TODAY, library=library)
    assert (the_ask(edited.plan).subject, the_ask(edited.plan).text) == (FINE.subject, FINE.body)
    assert edited.said == "Kept your message to “Ann”"


def test_a_message_that_passes_is_checked_and_then_sent(library: Library) -> None:
    held: dict[str, Any] = {"fair": True, "rules": RULES, "on": TODAY, "library": library}
    checked = messages.check(plan_with(), "ann", "x", FINE, **held)
    assert the_ask(checked.plan).state == "checked"
    sent = messages.send(checked.plan, "ann", "x", FINE, **held)
    assert (the_ask(sent.plan).state, the_ask(sent.plan).sent) == ("sent", TODAY)
    assert [entry.event for entry in sent.plan.people[0].log] == [
        "Feedback on round one: checked",
        "Feedback on round one: sent",
    ]


@pytest.mark.parametrize("body", ["[slot1?]", "[a / b]", "off the record", ""])
@pytest.mark.parametrize("make", [messages.check, messages.send])
def test_a_message_with_something_open_is_never_checked_nor_sent(
    body: str, make: Any, library: Library
) -> None:
    message = FINE.but(body=body)
    with pytest.raises(PlanError):
        make(plan_with(), "ann", "x", message, fair=True, rules=RULES, on=TODAY, library=library)


def test_without_the_questions_of_fairness_nothing_is_checked(library: Library) -> None:
    with pytest.raises(PlanError, match="three questions"):
        messages.check(
            plan_with(), "ann", "x", FINE, fair=False, rules=RULES, on=TODAY, library=library
        )


def test_no_other_way_leads_to_checked(library: Library) -> None:
    with pytest.raises(PlanError, match="checked with its message"):
        asks.advance(plan_with(), "ann", "x", "checked", on=TODAY, library=library)


def test_a_checked_message_that_is_written_anew_is_a_draft_again(library: Library) -> None:
    held: dict[str, Any] = {"fair": True, "rules": RULES, "on": TODAY, "library": library}
    checked = messages.check(plan_with(), "ann", "x", FINE, **held).plan
    other = FINE.but(body="Other words")
    assert (
        the_ask(messages.write(checked, "ann", "x", other, on=TODAY, library=library).plan).state
        == "draft"
    )
    same = messages.write(checked, "ann", "x", FINE, on=TODAY, library=library)
    assert (same.plan, the_ask(same.plan).state) == (checked, "checked")


def test_what_went_out_stays_as_it_was(library: Library) -> None:
    with pytest.raises(PlanError, match="what went out stays"):
        messages.write(plan_with("sent"), "ann", "x", FINE, on=TODAY, library=library)


def test_the_contact_rule_holds_a_message_back(library: Library) -> None:
    plan = plan_with(kind="advocate-ask", contact_rule="not-allowed")
    with pytest.raises(PlanError, match="blocked"):
        messages.check(plan, "ann", "x", FINE, fair=True, rules=RULES, on=TODAY, library=library)


def test_a_message_that_is_gone_is_named(library: Library) -> None:
    with pytest.raises(PlanError, match="undo brings it back"):
        messages.write(plan_with(), "ann", "gone", FINE, on=TODAY, library=library)
