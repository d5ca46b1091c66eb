"""The contact rule: what it holds back, from whom, and what it offers instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import is_safe
from tui.plan.contact_rule import RULE_WORDS, ruling, standing
from tui.plan.model import Ask, Interview, Person
from tui.plan.outreach import CONTACT_RULES

if TYPE_CHECKING:
    from tui.plan.library import Library

TOM = Person(id="tom", name="Tom", role="insider")
INES = Person(id="ines", name="Ines", role="hr")
MARTA = Person(id="marta", name="Marta", role="advocate")


def test_every_rule_can_be_said() -> None:
    assert set(RULE_WORDS) == set(CONTACT_RULES)


@pytest.mark.parametrize(
    ("rule", "kind", "person", "state"),
    [
        ("not-allowed", "advocate-ask", MARTA, "blocked"),
        ("not-allowed", "advocate-ask", INES, "blocked"),
        ("not-allowed", "what-matters", TOM, "blocked"),
        ("not-allowed", "what-matters", INES, ""),
        ("not-allowed", "contact-advice", TOM, ""),
        ("not-allowed", "reference-headsup", MARTA, ""),
        ("not-allowed", "hr-feedback", INES, ""),
        ("ask-hr", "advocate-ask", MARTA, "held"),
        ("unknown", "what-matters", TOM, "held"),
        ("", "advocate-ask", MARTA, "held"),
        ("unknown", "what-matters", INES, ""),
        ("unknown", "contact-advice", TOM, ""),
        ("allowed", "advocate-ask", MARTA, ""),
        ("allowed", "what-matters", TOM, ""),
    ],
)
def test_the_rule_holds_back_what_the_brief_says(
    library: Library, rule: str, kind: str, person: Person, state: str
) -> None:
    held = ruling(library.ask_kind(kind), person, Interview(contact_rule=rule), library)
    assert (held.state if held else "") == state


def test_a_refusal_names_the_rule_its_source_and_the_way_on(library: Library) -> None:
    interview = Interview(contact_rule="not-allowed", contact_source="the job notice")
    held = ruling(library.ask_kind("advocate-ask"), MARTA, interview, library)
    assert held is not None
    assert held.instead == "reference-headsup"
    assert held.sentence == (
        "“An honest word for you” to “Marta” is blocked: insiders may not be asked "
        "(“the job notice”). Ask them for “Naming a reference” instead."
    )
    waits = ruling(library.ask_kind("advocate-ask"), MARTA, Interview(), library)
    assert waits is not None
    assert waits.instead == ""
    assert "Ask HR first" in waits.sentence


def test_a_hostile_source_reaches_no_terminal(library: Library) -> None:
    interview = Interview(contact_rule="not-allowed", contact_source="\x1b]0;x\x07\u202e\n")
    held = ruling(library.ask_kind("what-matters"), TOM.but(name="\x1b[2J"), interview, library)
    assert held is not None
    assert is_safe(held.sentence)


@pytest.mark.parametrize("state", ["draft", "checked"])
def test_what_was_not_sent_is_blocked_and_unblocked_with_the_rule(
    library: Library, state: str
) -> None:
    kind = library.ask_kind("advocate-ask")
    barred = ruling(kind, MARTA, Interview(contact_rule="not-allowed"), library)
    waits = ruling(kind, MARTA, Interview(), library)
    ask = Ask(id="a", kind="advocate-ask", state=state)
    assert standing(ask, barred) == "blocked"
    assert standing(ask, waits) == state
    assert standing(ask, None) == state
    assert standing(ask.but(state="blocked"), None) == "draft"
    assert standing(ask.but(state="sent"), barred) == "sent", "what went out is not undone"
