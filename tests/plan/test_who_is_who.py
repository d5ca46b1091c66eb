"""What a plan holds around one person: advice, evidence, and what they can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.plan.plans import START, TODAY, plan_of, step
from tui.plan.evidence import Record
from tui.plan.model import Ask, Note, Person
from tui.plan.who_is_who import advice_of, advice_state, evidence_for, possible_asks

if TYPE_CHECKING:
    from datetime import date

    from tui.plan.library import Library

TOM = Person(id="tom", name="Tom Okafor", role="insider")
NOTES = (
    Note(id="a", text="A", kind="advice", who="tom"),
    Note(id="b", text="B", kind="promise", who="tom"),
    Note(id="c", text="C", kind="advice", who="Tom Okafor"),
    Note(id="d", text="D", kind="advice", who="ines"),
)


def test_advice_is_found_by_the_id_or_the_name_of_who_said_it() -> None:
    plan = plan_of(people=(TOM,)).but(notes=NOTES)
    assert [note.id for note in advice_of(plan, TOM)] == ["a", "c"]


def test_advice_is_open_until_it_is_a_step_or_left_for_a_reason() -> None:
    plan = plan_of(step("s"))
    assert advice_state(NOTES[0], plan) == "open"
    assert advice_state(NOTES[0].but(step="s"), plan) == "step"
    assert advice_state(NOTES[0].but(step="gone"), plan) == "open"
    assert advice_state(NOTES[0].but(reason="no time"), plan) == "left"


def test_evidence_is_what_answers_a_persons_concern() -> None:
    records = (Record(id="r", claim="R", answers=("tom",)), Record(id="s", claim="S"))
    assert evidence_for(plan_of().but(records=records), TOM) == (records[0],)


def test_what_can_be_asked_suits_the_role_and_is_not_open_already(library: Library) -> None:
    kinds = [p.kind.id for p in possible_asks(plan_of(), TOM, library, TODAY)]
    assert kinds[:3] == ["contact-advice", "what-matters", "advocate-ask"]
    assert "hr-feedback" not in kinds
    asked = TOM.but(
        asks=(
            Ask(id="1", kind="contact-advice", state="sent"),
            Ask(id="2", kind="what-matters", state="no-answer"),
            Ask(id="3", kind="thanks-helper", state="sent"),
        )
    )
    left = [p.kind.id for p in possible_asks(plan_of(), asked, library, TODAY)]
    assert "contact-advice" not in left
    assert "what-matters" in left


def test_somebody_without_a_known_role_can_be_asked_anything(library: Library) -> None:
    aunt = TOM.but(role="aunt")
    kinds = {p.kind.id for p in possible_asks(plan_of(), aunt, library, TODAY)}
    later = {"thanks-helper", "thanks-interviewer", "status-check", "outcome-news"}
    assert kinds == set(library.asks) - later


def test_what_waits_for_help_the_end_or_the_outcome_is_offered_when_that_has_come(
    library: Library,
) -> None:
    def kinds(person: Person, day: date = TODAY, **interview: Any) -> set[str]:
        offered = possible_asks(plan_of(**interview), person, library, day)
        return {possible.kind.id for possible in offered}

    helped = TOM.but(asks=(Ask(id="1", kind="contact-advice", state="helped"),))
    assert "thanks-helper" in kinds(helped)
    assert "outcome-news" in kinds(TOM, decided=TODAY)
    ines = TOM.but(role="interviewer")
    assert kinds(ines) == set()
    assert kinds(ines, ended=TODAY) == {"thanks-interviewer", "status-check"}
    assert kinds(ines, START.date()) == {"thanks-interviewer", "status-check"}


def test_what_the_contact_rule_holds_back_is_marked(library: Library) -> None:
    plan = plan_of(contact_rule="not-allowed")
    held = {p.kind.id: p.held.state for p in possible_asks(plan, TOM, library, TODAY) if p.held}
    assert held == {"what-matters": "blocked", "advocate-ask": "blocked"}
