"""What a plan knows for a message, and that each kind of ask has its words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import TODAY, day, plan_of
from tui.plan.evidence import Quote
from tui.plan.message import Template, fill
from tui.plan.message_facts import facts_for, message_of
from tui.plan.model import Ask, Person
from tui.plan.wording import find_flags, read_rules

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.model import Plan

CONTENT = Path(__file__).resolve().parents[2] / "content"
TEMPLATES = {
    entry["id"]: Template(**{**entry, "body": tuple(entry["body"])})
    for entry in tomllib.loads((CONTENT / "messages.toml").read_text())["messages"]
}
RULES = read_rules(
    {e["id"]: e for e in tomllib.loads((CONTENT / "wording.toml").read_text())["wording"]}
)
ANN = Person(id="ann", name="Ann Lee", role="hr", project="the ferry line", detail="the quay")
TOM = Person(id="tom", name="Dr. Tom Okafor", role="interviewer")


def plan() -> Plan:
    return plan_of(people=(ANN, TOM), company="Acme", role="Head", told=day("2026-12-10"))


def facts(kind: str, library: Library, person: Person = ANN, **more: str) -> dict[str, str]:
    asked = Ask(id=kind, kind=kind)
    return facts_for(asked, person, plan().but(), library=library, today=TODAY, **more)


def test_the_plan_is_told_in_words(library: Library) -> None:
    known = facts("hr-feedback", library, me="Ada")
    assert known["date"] == "Thursday 3 December"
    assert known["given"] == "Ann"
    assert known["interviewers"] == "Dr. Tom Okafor"
    assert known["decision_date"] == "Thursday 10 December"
    assert (known["me"], known["project"]) == ("Ada", "the ferry line")


def test_a_name_with_a_title_stays_whole(library: Library) -> None:
    assert facts("contact-advice", library, TOM)["given"] == "Dr. Tom Okafor"


def test_the_detail_is_the_topic_of_an_interviewers_note_alone(library: Library) -> None:
    assert facts("thanks-interviewer", library)["topic"] == "the quay"
    assert "topic" not in facts("hr-feedback", library)


def test_the_quote_that_needs_leave_is_filled_in(library: Library) -> None:
    held = plan().but(quotes=(Quote(id="q", words="Calm throughout", person="ann", when="May"),))
    asked = Ask(id="q", kind="quote-permission")
    known = facts_for(asked, ANN, held, library=library, today=TODAY)
    assert (known["quote"], known["month"]) == ("Calm throughout", "May")
    by_name = held.but(quotes=(held.quotes[0].but(person="", who=ANN.name.upper()),))
    known = facts_for(asked, ANN, by_name, library=library, today=TODAY)
    assert known["quote"] == "Calm throughout"


def test_text_of_a_person_is_one_clean_line(library: Library) -> None:
    hostile = ANN.but(name="A\x1b]0;x\x07\nB")
    assert facts("hr-feedback", library, hostile)["name"].isprintable()


def test_the_edited_message_stands_over_the_template(library: Library) -> None:
    asked = Ask(id="x", kind="hr-feedback", subject="Mine", text="My words")
    message = message_of(asked, ANN, plan(), TEMPLATES, library=library, today=TODAY)
    assert (message.subject, message.body) == ("Mine", "My words")


def test_helpers_get_other_words_once_the_day_is_over(library: Library) -> None:
    asked = Ask(id="x", kind="thanks-helper")
    over = plan().but(interview=plan().interview.but(ended=TODAY))
    before = message_of(asked, ANN, plan(), TEMPLATES, library=library, today=TODAY)
    after = message_of(asked, ANN, over, TEMPLATES, library=library, today=TODAY)
    assert "took place" not in before.body
    assert "The interview took place today" in after.body


def test_every_kind_of_ask_has_a_message(library: Library) -> None:
    assert set(library.asks) <= set(TEMPLATES)


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_shipped_message_does_not_fish(kind: str) -> None:
    message = fill(TEMPLATES[kind], {})
    assert find_flags(f"{message.subject}\n\n{message.body}", RULES) == ()
    assert len(message.body.split()) <= 130


def test_the_own_phone_fills_its_place_and_is_a_gap_without(library: Library) -> None:
    template = Template(id="scheduling", subject="", body=("Call me on {number}.",))

    def body(number: str) -> str:
        ask = Ask(id="scheduling", kind="scheduling")
        words = {"scheduling": template}
        made = message_of(ask, ANN, plan(), words, library=library, today=TODAY, number=number)
        return made.body

    assert "Call me on +44 20 7946 0958." in body("+44 20 7946 0958")
    assert "Call me on [number?]." in body("")
