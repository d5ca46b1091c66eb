"""Who of an invitation's guests is who."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui.plan.errors import UsageError
from tui.plan.guests import Choice, choices_of, chosen, known_as, read_role
from tui.plan.invitation import COORDINATOR, INTERVIEWER, LEFT_OUT, Guest, Invitation
from tui.plan.model import Person, Plan

INES = Guest(name="Ines Berg", email="ines@harbour.example", organizer=True)
TOM = Guest(name="Tom Okafor", email="tom@harbour.example")
LENA = Guest(name="Lena Fischer", email="lena@harbour.example")
SAM = Guest(name="Sam Rivera", email="sam@gmail.com")


def roles(*guests: Guest, plan: Plan | None = None) -> list[tuple[str, str]]:
    invitation = Invitation(starts=datetime(2026, 12, 3, 9, tzinfo=UTC), guests=guests)
    return [(choice.role, choice.why) for choice in choices_of(invitation, plan)]


def test_who_invites_coordinates_and_the_others_from_there_interview() -> None:
    assert roles(INES, TOM, SAM) == [
        (COORDINATOR, ""),
        (INTERVIEWER, ""),
        (LEFT_OUT, "probably you"),
    ]


def test_you_are_the_one_from_elsewhere_or_the_only_guest() -> None:
    elsewhere = SAM.but(email="sam@rivera.example")
    assert roles(INES, TOM, elsewhere)[2] == (LEFT_OUT, "probably you")
    assert roles(INES, TOM.but(email="sam@harbour.example"))[1] == (LEFT_OUT, "probably you")


def test_of_several_from_elsewhere_nobody_is_taken_for_you() -> None:
    guests = (INES, SAM.but(email="sam@one.example"), SAM.but(email="sam@two.example"))
    assert roles(*guests)[1:] == [(INTERVIEWER, "")] * 2


@pytest.mark.parametrize(
    ("guest", "why"),
    [
        (Guest(name="Blue", kind="room"), "a room"),
        (TOM.but(declined=True), "declined"),
        (Guest(email="no-reply@slots.example"), "an address that only sends"),
        (Guest(email="c_1@group.calendar.google.com"), "an address that only sends"),
    ],
)
def test_who_does_not_come_is_left_out_and_it_is_said_why(guest: Guest, why: str) -> None:
    assert roles(INES, LENA, SAM, guest)[3] == (LEFT_OUT, why)


def test_who_is_in_the_plan_keeps_the_role_they_have() -> None:
    plan = Plan(people=(Person(id="i", name="ines berg", role="hr"),))
    assert roles(INES, TOM, SAM, plan=plan)[0] == ("hr", "in the plan already")


def test_somebody_is_known_by_address_before_name_and_never_by_a_name_that_two_have() -> None:
    by_mail = Person(id="a", name="Other", email="TOM@harbour.example")
    by_name = Person(id="b", name="Tom Okafor")
    assert known_as(TOM, Plan(people=(by_name, by_mail))) == by_mail
    assert known_as(TOM, Plan(people=(by_name,))) == by_name
    assert known_as(TOM, Plan(people=(by_name, by_name.but(id="c")))) is None


def test_the_person_chooses_by_name_address_or_the_start_of_either() -> None:
    choices = tuple(Choice(guest=guest) for guest in (INES, TOM, LENA))
    wanted = [("ines", INTERVIEWER), ("TOM@harbour.example", COORDINATOR), ("Lena Fischer", "")]
    assert [choice.role for choice in chosen(choices, wanted)] == ["interviewer", "coordinator", ""]


def test_a_name_of_nobody_or_of_several_is_refused_with_those_there_are() -> None:
    choices = tuple(Choice(guest=guest) for guest in (TOM, TOM.but(email="t2@harbour.example")))
    with pytest.raises(UsageError, match="names nobody called “Zoe”; it names Tom Okafor"):
        chosen(choices, [("Zoe", INTERVIEWER)])
    with pytest.raises(UsageError, match="can mean several"):
        chosen(choices, [("tom", INTERVIEWER)])


@pytest.mark.parametrize(
    ("text", "role"),
    [("interviewer", INTERVIEWER), (" Coord ", COORDINATOR), ("left", LEFT_OUT), ("-", LEFT_OUT)],
)
def test_a_role_is_read_by_its_start(text: str, role: str) -> None:
    assert read_role(text) == role


@pytest.mark.parametrize("text", ["", "boss"])
def test_another_role_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="interviewer, coordinator or left out"):
        read_role(text)
