"""Contacts that somebody shared: who of them is added, who is known, which are picked."""

from __future__ import annotations

import pytest

from tests.plan.plans import is_safe, plan_of
from tui.plan.contact_card import ContactCard, add_cards, card_line, is_known, pick
from tui.plan.errors import UsageError
from tui.plan.model import Person

INES = ContactCard(name="Ines Berg", title="Head of HR", email="ines@example.org", phone="+33 1")
TOM = ContactCard(name="Tom Okafor")
PLAN = plan_of()


def test_a_card_becomes_a_person_with_all_it_says() -> None:
    edited = add_cards(PLAN, [INES], "hr")
    assert (edited.said, edited.notice) == ("Added “Ines Berg”", "")
    assert edited.plan.people == (
        Person(
            id="ines-berg",
            name="Ines Berg",
            role="hr",
            title="Head of HR",
            email="ines@example.org",
            phone="+33 1",
        ),
    )


def test_several_are_added_at_once_and_those_known_are_named() -> None:
    edited = add_cards(add_cards(PLAN, [INES]).plan, [INES, TOM, ContactCard(name="Ada")])
    assert edited.said == "Added 2 people"
    assert edited.notice == "“Ines Berg” is in the plan already."


def test_nobody_new_is_refused() -> None:
    plan = add_cards(PLAN, [INES, TOM]).plan
    with pytest.raises(UsageError, match="“Ines Berg”, “Tom Okafor” are in the plan already"):
        add_cards(plan, [INES, TOM])


def test_one_name_with_another_address_is_somebody_else() -> None:
    plan = add_cards(PLAN, [INES]).plan
    assert is_known(plan, INES.but(email="INES@example.org", name="I. Berg"))
    assert is_known(plan, INES.but(email=""))
    assert not is_known(plan, INES.but(email="berg@example.org"))


@pytest.mark.parametrize(
    ("text", "names"), [("2", "b"), ("1,3-4", "acd"), (" 4, 1 ", "ad"), ("1,1", "a")]
)
def test_cards_are_picked_by_number(text: str, names: str) -> None:
    cards = [ContactCard(name=name) for name in "abcd"]
    assert "".join(card.name for card in pick(cards, text)) == names


@pytest.mark.parametrize("text", ["5", "0", "x", "1-", "", "3-2", "1,,2", "1-99999", "٣"])
def test_a_number_that_names_no_card_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="contact") as refused:
        pick([ContactCard(name=name) for name in "abcd"], text)
    assert is_safe(refused.value.sentence)


def test_a_line_of_a_card_is_safe_to_show() -> None:
    assert is_safe(card_line(1, ContactCard(name="\x1b[2J\n", title="\u202e", email="a@b")))
