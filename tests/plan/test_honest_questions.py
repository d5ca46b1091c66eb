"""Which honest questions are offered for whom."""

from __future__ import annotations

from tui.plan.honest_questions import bank_of, offered
from tui.plan.model import Person

BANK = bank_of(
    {
        "a": {"id": "a", "text": "What is hard here?", "roles": ["insider"]},
        "b": {"id": "b", "text": "What happens next?", "roles": ["interviewer"]},
        "c": {"id": "c", "text": "And this year?", "roles": ["interviewer"], "settings": ["tour"]},
        "d": {"id": "d", "text": "How are you?"},
    }
)


def texts(person: Person, *settings: str) -> list[str]:
    return [f"{'x ' if q.chosen else ''}{q.text}" for q in offered(BANK, person, settings)]


def test_a_question_is_offered_to_the_roles_it_suits() -> None:
    tom = Person(id="tom", name="Tom", role="insider")
    assert texts(tom) == ["What is hard here?", "How are you?"]


def test_a_question_of_a_setting_is_offered_only_there() -> None:
    ines = Person(id="ines", name="Ines", role="interviewer")
    assert texts(ines) == ["What happens next?", "How are you?"]
    assert "And this year?" in texts(ines, "tour", "panel")


def test_somebody_without_a_role_is_offered_every_question() -> None:
    assert len(texts(Person(id="x", name="X"))) == 3


def test_what_is_chosen_comes_first_in_its_order_and_once() -> None:
    own = ("My own?", "How are you?")
    tom = Person(id="tom", name="Tom", role="insider", questions=own)
    assert texts(tom) == ["x My own?", "x How are you?", "What is hard here?"]
