"""Pages to hear, and lists to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogue.talk import OVER, add, talk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.desk import Desk

INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:1
DTSTAMP:20261101T000000Z
DTSTART:20261204T090000Z
DTEND:20261204T100000Z
SUMMARY:Second interview
LOCATION:5 Mill Lane
END:VEVENT
END:VCALENDAR
"""


def test_an_ask_is_chosen_by_its_number_and_moved(desk: Desk) -> None:
    said = talk(desk, "2", "ask 2", "9x", "1", "move 2", "2")
    (ask,) = desk.person("ines-berg").asks
    assert ask.state == "withdrawn"
    assert "A number from 1 to" in said
    assert "2. you withdraw it: You do not need it" in said


def test_the_plan_is_closed_once_what_is_open_was_said(desk: Desk) -> None:
    add(desk, OVER)
    desk.now = desk.now.replace(month=12, day=5)
    said = talk(desk, "7", "C", "x", "")
    assert "Still open:" in said
    assert "There is no “x” here: C or close all the same, or an empty line." in said
    assert desk.plan.interview.closed is None
    talk(desk, "7", "C", "C")
    assert desk.plan.interview.closed is not None


def test_an_invitation_is_read_changed_and_applied(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "invitation.ics").write_text(INVITATION)
    said = talk(desk, "3", "i", f"{tmp_path}/invitation.ics", "zone", "London", "y")
    assert "y apply, z zone, esc close" in said
    assert "09:00 to 10:00 Europe/London" in said
    assert desk.plan.interview.place == "5 Mill Lane"
    assert desk.plan.interview.zone == "Europe/London"


def test_an_invitation_that_is_left_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "invitation.ics").write_text(INVITATION)
    before = desk.text
    said = talk(desk, "3", "invitation", f"{tmp_path}/invitation.ics", "close")
    assert "Nothing was changed." in said
    assert desk.text == before


def test_breathing_waits_for_a_line_and_counts_nothing(desk: Desk) -> None:
    said = talk(desk, "5", "B", "", "calm", "breathe", "")
    assert said.count("in for 4 seconds, out for 6. An empty line goes on.") == 2


def test_a_page_of_a_row_offers_its_acts_by_key_and_name(desk: Desk) -> None:
    said = talk(desk, "why 2", "date", "thu", "why 2", "")
    assert "From here: space or tick, e or edit, d or date, o or note; an empty line goes" in said
    assert str(desk.step("write-facts").due)[:10] == "2026-11-26"
