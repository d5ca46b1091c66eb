"""Where an event takes place, from all the places where senders write it."""

from __future__ import annotations

import pytest

from tests.storage.invitation_files import calendar, event, read_one

MEET = "https://meet.google.com/abc-defg-hij"


@pytest.mark.parametrize(
    "line",
    [
        f"X-GOOGLE-CONFERENCE:{MEET}",
        f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{MEET}",
        f"LOCATION:{MEET}",
        f"URL:{MEET}",
        f"DESCRIPTION:Join: <{MEET}>.",
        f"DESCRIPTION:<p>Join <a href='{MEET}'>here</a></p>",
        f'X-ALT-DESC;FMTTYPE=text/html:<p><a href="{MEET}">here</a></p>',
        f"X-MICROSOFT-SKYPETEAMSMEETINGURL:{MEET}",
    ],
)
def test_the_link_is_found_wherever_it_stands(line: str) -> None:
    invitation = read_one(calendar(event(line)))
    assert (invitation.link, invitation.place) == (MEET, "")


def test_a_place_beside_a_link_stays_a_place() -> None:
    invitation = read_one(calendar(event("LOCATION:Room 4\\, Quay", f"DESCRIPTION:{MEET}")))
    assert (invitation.place, invitation.link) == ("Room 4, Quay", MEET)


def test_a_page_of_the_company_is_no_link_to_join() -> None:
    invitation = read_one(calendar(event("URL:https://a.example/visit", "LOCATION:Room 4")))
    assert invitation.link == ""


def test_the_link_of_a_scheduler_to_cancel_is_told_apart() -> None:
    line = "DESCRIPTION:Cancel: https://slots.example/c/1\\nJoin: " + MEET
    invitation = read_one(calendar(event(line)))
    assert (invitation.link, invitation.change_link) == (MEET, "https://slots.example/c/1")
