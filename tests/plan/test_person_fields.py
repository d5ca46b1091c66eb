"""What a person types for a field of somebody."""

from __future__ import annotations

from typing import Any

import pytest

from tui.plan.errors import PlanError, UsageError
from tui.plan.model import Person
from tui.plan.person_fields import PERSON_FIELDS, read_person_field

ROLES = ("hr", "insider", "advocate")


def test_every_field_is_one_of_a_person() -> None:
    assert set(PERSON_FIELDS) <= set(Person._fields)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("name", "  Ines \n Berg", "Ines Berg"),
        ("role", "adv", "advocate"),
        ("role", "-", ""),
        ("title", " Head  of HR ", "Head of HR"),
        ("title", "-", ""),
        ("cares_about", "none of it", "none of it"),
        ("email", "ines@example.org", "ines@example.org"),
        ("email", "", ""),
        ("admired", "y", True),
        ("private", "no", False),
        ("private", "", False),
        ("note", " one\ntwo ", "one\ntwo"),
    ],
)
def test_an_answer_becomes_a_value(key: str, text: str, value: Any) -> None:
    assert read_person_field(key, text, ROLES) == value


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("name", " ", "A person needs a name"),
        ("role", "boss", "there are hr, insider, advocate"),
        ("email", "ines", "write one like ann@example.org"),
        ("email", "ines berg@example.org", "is not an address"),
        ("email", "@example.org", "is not an address"),
        ("admired", "very", "there are yes, no"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_would_do(key: str, text: str, says: str) -> None:
    with pytest.raises(PlanError, match=says):
        read_person_field(key, text, ROLES)


def test_an_address_is_a_matter_of_usage() -> None:
    with pytest.raises(UsageError):
        read_person_field("email", "x", ROLES)
