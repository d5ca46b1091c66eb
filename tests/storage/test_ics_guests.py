"""The guests of an event, by name and address."""

from __future__ import annotations

import pytest

from tests.storage.invitation_files import calendar, event, read_one
from tui.plan.invitation import Guest


def guests(*lines: str) -> tuple[Guest, ...]:
    return read_one(calendar(event(*lines))).guests


def test_organizer_and_attendees_are_taken_each_once() -> None:
    assert guests(
        "ATTENDEE;CN=Tom:mailto:tom@a.example",
        "ORGANIZER;CN=Ines Berg:MAILTO:Ines@a.example",
        "ATTENDEE;CN=Ines Berg:mailto:ines@a.example",
    ) == (
        Guest(name="Ines Berg", email="Ines@a.example", organizer=True),
        Guest(name="Tom", email="tom@a.example"),
    )


@pytest.mark.parametrize(
    ("line", "guest"),
    [
        ('ATTENDEE;CN="Berg, Ines":mailto:i@a.example', Guest(name="Ines Berg", email="i@a.example")),
        ("ATTENDEE;CN=i@a.example:mailto:i@a.example", Guest(email="i@a.example")),
        ('ATTENDEE;CN="\'Tom\'":mailto:t@a.example', Guest(name="Tom", email="t@a.example")),
        ("ATTENDEE;CN=Tom:/o=org/ou=x/cn=tom", Guest(name="Tom")),
        ("ATTENDEE;CN=Tom;EMAIL=t@a.example:urn:x", Guest(name="Tom", email="t@a.example")),
        ("ATTENDEE;CUTYPE=ROOM;CN=Blue:mailto:b@a.example", Guest(name="Blue", email="b@a.example", kind="room")),
        ("ATTENDEE;PARTSTAT=DECLINED;CN=Tom:mailto:t@a.example", Guest(name="Tom", email="t@a.example", declined=True)),
    ],
)  # fmt: skip
def test_a_guest_is_read_as_senders_write_one(line: str, guest: Guest) -> None:
    assert guests(line) == (guest,)


def test_a_guest_without_name_and_address_is_passed_over() -> None:
    assert guests("ATTENDEE:invalid:nomail", "ATTENDEE:") == ()
