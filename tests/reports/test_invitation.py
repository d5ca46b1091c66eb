"""The preview of an invitation: complete, safe to show, and within the width of the screen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.reports.plans import NOW
from tui.plan.edited import Edited
from tui.plan.guests import Choice
from tui.plan.invitation import FLOATING, Guest, Invitation
from tui.plan.model import Interview, Plan
from tui.reports.invitation import changes, listing, preview, preview_fields

HOSTILE = "[/] [red]\n\x1b]0;x\x07\u202e"
INVITATION = Invitation(
    uid="one",
    title="Second interview",
    starts=datetime(2026, 12, 3, 9, tzinfo=UTC),
    zone="Europe/Paris",
    minutes=90,
    place="4 Quay Street",
    link="https://meet.google.com/abc",
    dial_in=("+33 1 87 40 12 34",),
    change_link="https://slots.example/c",
    notes=("It repeats; only the first time is taken.",),
)
CHOICES = (
    Choice(guest=Guest(name="Ines Berg", email="i@a.example", organizer=True), role="coordinator"),
    Choice(guest=Guest(email="sam@gmail.com"), why="probably you"),
)


def test_the_preview_tells_everything_before_anything_is_applied() -> None:
    assert preview(INVITATION, CHOICES, NOW) == [
        "Second interview",
        "  When      Thu 3 Dec 2026, 10:00 to 11:30 Europe/Paris, in 9 days",
        "  In UTC    Thu 3 Dec 2026, 09:00 to 10:30",
        "  Where     4 Quay Street",
        "  Join      https://meet.google.com/abc",
        "  Dial in   +33 1 87 40 12 34",
        "  Change    https://slots.example/c",
        "  People    Ines Berg (invites): coordinator",
        "            sam@gmail.com: left out, probably you",
        "  Note      It repeats; only the first time is taken.",
    ]


def test_the_time_is_told_in_the_persons_own_zone_where_its_clocks_differ() -> None:
    lines = preview(INVITATION, (), NOW, own="Europe/London")
    assert lines[2] == "  For you   Thu 3 Dec 2026, 09:00 to 10:30 Europe/London"
    assert preview(INVITATION, (), NOW, own="Europe/Berlin") == preview(INVITATION, (), NOW)


def test_a_zone_that_is_left_open_is_asked_first_of_the_notes() -> None:
    floating = INVITATION.but(starts=datetime(2026, 12, 3, 10), zone_open=FLOATING)
    assert "  Note      No time zone given: Europe/Paris?" in preview(floating, (), NOW)


def test_a_day_has_no_time_in_utc_and_a_cancelled_one_says_so() -> None:
    whole = INVITATION.but(starts=date(2026, 12, 3), cancelled=True)
    lines = preview(whole, (), NOW)
    assert lines[0] == "Second interview · cancelled"
    assert lines[1] == "  When      Thu 3 Dec 2026, no hour given, in 9 days"
    assert "In UTC" not in lines[2]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit_the_width_unless_a_link_is_longer(width: int) -> None:
    long = INVITATION.but(notes=("word " * 60,), place="street " * 20)
    assert all(len(line) <= width for line in preview(long, CHOICES, NOW, width))


def test_other_peoples_text_is_made_safe_to_show() -> None:
    hostile: dict[str, Any] = dict.fromkeys(("title", "place", "link", "change_link"), HOSTILE)
    guest = Choice(guest=Guest(name=HOSTILE), role="interviewer")
    one = INVITATION.but(**hostile, dial_in=(HOSTILE,), notes=(HOSTILE,))
    shown = [*preview(one, (guest,), NOW), *listing((one, one))]
    edited = Edited(plan=Plan(interview=Interview(place=HOSTILE, link=HOSTILE)), said="x")
    shown += changes(Plan(), edited, NOW)
    assert not any(mark in line for line in shown for mark in ("\x1b", "\x07", "\u202e", "\n"))


def test_changes_name_what_is_new_and_what_it_replaces() -> None:
    before = Interview(starts=datetime(2026, 12, 2, 9), zone="Europe/Paris", place="Room 4")
    after = before.but(starts=datetime(2026, 12, 3, 10), place="4 Quay Street", minutes=90)
    edited = Edited(plan=Plan(interview=after), said="Moved", notice="3 steps moved with it.")
    assert changes(Plan(interview=before), edited, NOW, 120) == [
        "Applying it changes this:",
        (
            "  Date      Thu 3 Dec 2026, 10:00 Europe/Paris, in 9 days, "
            "instead of Wed 2 Dec 2026, 09:00 Europe/Paris, in 8 days"
        ),
        "  Length    90 min, instead of 60 min",
        "  Place     4 Quay Street, instead of Room 4",
        "  Then      3 steps moved with it.",
    ]


def test_where_nothing_changes_one_line_says_so() -> None:
    assert changes(Plan(), Edited(plan=Plan(), said="Nothing to change"), NOW) == [
        "Nothing to change."
    ]


def test_several_events_are_numbered() -> None:
    lines = listing((INVITATION, INVITATION.but(starts=date(2026, 12, 4), title="")))
    assert lines[0] == "This file holds 2 events:"
    assert lines[1].startswith("  1  Thu 3 Dec 2026, 10:00 to 11:30 Europe/Paris  Second")
    assert lines[2] == "  2  Fri 4 Dec 2026, no hour given  without a title"


def test_the_fields_for_scripts_are_raw_and_complete() -> None:
    told = preview_fields(INVITATION.but(title=HOSTILE), CHOICES, ["x"], NOW)
    assert told["title"] == HOSTILE
    assert told["starts"] == "2026-12-03T10:00:00+01:00"
    assert told["starts_utc"] == "2026-12-03T09:00:00+00:00"
    assert [person["role"] for person in told["people"]] == ["coordinator", ""]
    assert told["changes"] == ["x"]
