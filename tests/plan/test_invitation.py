"""What an invitation says of its moment, in every zone and in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tui.plan.errors import PlanError
from tui.plan.invitation import (
    FLOATING,
    UNKNOWN,
    Guest,
    Invitation,
    in_zone,
    moment,
    span_words,
    version_held,
    wall_start,
    zone_question,
)
from tui.plan.model import Interview

NINE = datetime(2026, 12, 3, 9, tzinfo=UTC)
FIXED = Invitation(starts=NINE, zone="Europe/Paris", minutes=90)
OPEN = Invitation(starts=datetime(2026, 12, 3, 10), zone="Europe/Paris", zone_open=FLOATING)


def test_a_moment_stays_the_moment_in_another_zone_and_a_floating_time_stays_the_time() -> None:
    assert moment(in_zone(FIXED, "Asia/Tokyo")) == NINE
    assert wall_start(in_zone(FIXED, "Asia/Tokyo")) == datetime(2026, 12, 3, 18)
    assert wall_start(in_zone(OPEN, "Asia/Tokyo")) == datetime(2026, 12, 3, 10)
    assert moment(in_zone(OPEN, "Asia/Tokyo")) == datetime(2026, 12, 3, 1, tzinfo=UTC)
    with pytest.raises(PlanError, match="“Nowhere/Town”"):
        in_zone(FIXED, "Nowhere/Town")


def test_a_day_is_a_day_everywhere() -> None:
    whole = Invitation(starts=date(2026, 12, 3))
    assert (moment(whole), wall_start(whole)) == (None, date(2026, 12, 3))
    assert span_words(whole, "UTC") == "Thu 3 Dec 2026, no hour given"


def test_start_and_end_are_told_on_the_clocks_of_a_zone() -> None:
    assert span_words(FIXED, "Europe/Paris") == "Thu 3 Dec 2026, 10:00 to 11:30"
    assert span_words(FIXED.but(minutes=None), "UTC") == "Thu 3 Dec 2026, 09:00"
    late = "Thu 3 Dec 2026, 23:00 to Fri 4 Dec 2026, 00:30"
    assert span_words(FIXED, "Pacific/Guadalcanal").startswith("Thu 3 Dec 2026, 20:00")
    assert span_words(FIXED.but(starts=NINE.replace(hour=23)), "UTC") == late


def test_what_the_zone_leaves_open_is_asked() -> None:
    assert zone_question(FIXED) == ""
    assert zone_question(OPEN) == "No time zone given: Europe/Paris?"
    unknown = OPEN.but(zone_open=UNKNOWN, zone_given="Mars/Olympus")
    assert zone_question(unknown) == (
        "The time zone “Mars/Olympus” is not known here: Europe/Paris?"
    )
    assert zone_question(in_zone(unknown, "Asia/Tokyo")) == ""


def test_the_newer_of_two_is_told_by_sequence_and_then_by_stamp() -> None:
    old = FIXED.but(sequence=1, stamp=NINE)
    assert FIXED.version < old.version < old.but(sequence=2, stamp=None).version
    assert old.version < old.but(stamp=NINE.replace(hour=10)).version
    held = Interview(invite_sequence=1, invite_stamp=NINE)
    assert version_held(held) == old.version
    assert version_held(Interview()) == FIXED.version


def test_a_guest_is_called_by_name_else_by_address() -> None:
    assert Guest(name="Ines", email="i@a.example").called == "Ines"
    assert Guest(email="i@a.example").called == "i@a.example"
