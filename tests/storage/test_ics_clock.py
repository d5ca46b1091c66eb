"""The clocks that files bring along, held against the zones of the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.storage.ics_clock import Clock, clock_of, keeping
from tui.storage.ics_lines import take_apart

#: Rules as Windows writes them, with the zones whose clock they are.
RULES = {
    "Europe/Paris": ("+0200", "+0100", "BYDAY=-1SU;BYMONTH=10", "BYDAY=-1SU;BYMONTH=3", 3, 2),
    "America/New_York": ("-0400", "-0500", "BYDAY=1SU;BYMONTH=11", "BYDAY=2SU;BYMONTH=3", 2, 2),
    "Australia/Sydney": ("+1100", "+1000", "BYDAY=1SU;BYMONTH=4", "BYDAY=1SU;BYMONTH=10", 3, 2),
}


def clock(lines: list[str], year: int = 2026) -> Clock | None:
    text = "\n".join(["BEGIN:VTIMEZONE", "TZID:x", *lines, "END:VTIMEZONE"])
    (zone,) = take_apart(text, "it").zones
    return clock_of(zone, year)


def ruled(name: str) -> Clock:
    summer, winter, to_winter, to_summer, winter_hour, summer_hour = RULES[name]
    made = clock(
        [
            *("BEGIN:STANDARD", f"DTSTART:16010101T0{winter_hour}0000", f"TZOFFSETFROM:{summer}"),
            *(f"TZOFFSETTO:{winter}", f"RRULE:FREQ=YEARLY;{to_winter}", "END:STANDARD"),
            *("BEGIN:DAYLIGHT", f"DTSTART:16010101T0{summer_hour}0000", f"TZOFFSETFROM:{winter}"),
            *(f"TZOFFSETTO:{summer}", f"RRULE:FREQ=YEARLY;{to_summer}", "END:DAYLIGHT"),
        ]
    )
    assert made is not None
    return made


@pytest.mark.parametrize("name", RULES)
def test_a_clock_by_rules_shows_what_the_zone_shows_at_every_hour_of_a_year(name: str) -> None:
    made, zone = ruled(name), ZoneInfo(name)
    at = datetime(2026, 1, 1)
    while at.year == 2026:
        assert made.offset(at) == at.replace(tzinfo=UTC).astimezone(zone).utcoffset(), at
        at += timedelta(hours=1)


@pytest.mark.parametrize("name", RULES)
def test_the_zone_that_keeps_a_clock_is_found_among_others(name: str) -> None:
    assert keeping(ruled(name), ("Nowhere/Town", "UTC", "Asia/Tokyo", name), 2026) == name


def test_no_zone_is_taken_that_differs_for_a_part_of_the_year() -> None:
    assert keeping(ruled("Europe/Paris"), ("Africa/Lagos", "Europe/London"), 2026) == ""


def test_a_wall_time_becomes_the_moment_at_which_the_clock_shows_it() -> None:
    made = ruled("Europe/Paris")
    assert made.moment(datetime(2026, 12, 3, 10)) == datetime(2026, 12, 3, 9, tzinfo=UTC)
    assert made.moment(datetime(2026, 7, 3, 10)) == datetime(2026, 7, 3, 8, tzinfo=UTC)
    assert made.moment(datetime(2026, 10, 25, 2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert made.moment(datetime(2026, 3, 29, 2, 30)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_a_clock_with_one_offset_is_that_offset() -> None:
    made = clock(["BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETTO:+0545", "END:STANDARD"])
    assert made is not None
    assert made.offset(datetime(1960, 1, 1)) == made.offset(datetime(2026, 1, 1))
    assert made.moment(datetime(2026, 1, 1, 5, 45)) == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_zone_without_offsets_gives_no_clock() -> None:
    assert clock(["BEGIN:STANDARD", "DTSTART:16010101T030000", "END:STANDARD"]) is None
    assert clock(["BEGIN:STANDARD", "TZOFFSETTO:+9900", "END:STANDARD"]) is None
    assert clock([]) is None


def test_a_rule_that_has_ended_does_not_go_on() -> None:
    made = clock(
        [
            *("BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100"),
            *("TZOFFSETTO:+0100", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19800101T000000"),
            *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "BEGIN:STANDARD"),
            *("DTSTART:19810101T000000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300"),
            *("RRULE:FREQ=YEARLY;UNTIL=19900101T000000Z", "END:STANDARD"),
        ]
    )
    assert made is not None
    assert made.offset(datetime(2026, 6, 1)) == timedelta(hours=3)


@given(st.text(max_size=60), st.text("0123456789+-T", max_size=20))
@examples(200)
def test_any_rule_and_any_offset_are_read_or_passed_over(rule: str, offset: str) -> None:
    rule, offset = " ".join(rule.split()), " ".join(offset.split())
    made = clock(
        [
            *("BEGIN:STANDARD", "DTSTART:19700101T000000", f"TZOFFSETFROM:{offset}"),
            *("TZOFFSETTO:+0100", f"RRULE:FREQ=YEARLY;{rule}", "END:STANDARD"),
        ]
    )
    assert made is not None
    assert made.moment(datetime(2026, 12, 3)) is not None
