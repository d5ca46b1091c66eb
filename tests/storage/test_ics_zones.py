"""The zone an invitation means, by every kind of name that senders give it."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import available_timezones

import pytest

from tests.storage.invitation_files import calendar, event, read_one
from tui.plan.invitation import FLOATING, UNKNOWN, wall_start
from tui.storage.ics_zones import windows_zones

WALL = datetime(2026, 12, 3, 10)


def zone(name: str, *observance: str) -> list[str]:
    return [
        *("BEGIN:VTIMEZONE", f"TZID:{name}", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
        *(*observance, "END:STANDARD", "END:VTIMEZONE"),
    ]


def start(tzid: str, wall: str = "20261203T100000") -> list[str]:
    return event(start=f'DTSTART;TZID="{tzid}":{wall}')


@pytest.mark.parametrize(
    ("tzid", "name"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"),
        ("/mozilla.org/20050126_1/America/New_York", "America/New_York"),
        ("Romance Standard Time", "Europe/Paris"),
        ("romance standard time", "Europe/Paris"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("(GMT-05:00) Bogota, Lima, Quito", "America/Bogota"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
    ],
)
def test_a_zone_is_known_by_its_names(tzid: str, name: str) -> None:
    invitation = read_one(calendar(start(tzid)), home=name)
    assert (invitation.zone, wall_start(invitation)) == (name, WALL)
    assert invitation.zone_open == ""


def test_every_zone_of_windows_is_one_of_the_database() -> None:
    assert len(windows_zones()) == 139
    assert set(windows_zones().values()) <= available_timezones()


def test_a_name_that_is_not_the_databases_own_is_said() -> None:
    notes = read_one(calendar(start("Romance Standard Time"))).notes
    assert "“Romance Standard Time” is taken for Europe/Paris." in notes


def test_an_unknown_name_with_a_clock_is_the_zone_that_keeps_it_the_persons_own_first() -> None:
    nepal = zone("Ours", "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545")
    assert read_one(calendar(nepal, start("Ours"))).zone == "Asia/Kathmandu"
    gulf = zone("Ours", "TZOFFSETFROM:+0400", "TZOFFSETTO:+0400")
    assert read_one(calendar(gulf, start("Ours")), home="Asia/Muscat").zone == "Asia/Muscat"


def test_a_clock_that_no_zone_keeps_still_gives_the_moment() -> None:
    odd = zone("Odd", "TZOFFSETFROM:+0117", "TZOFFSETTO:+0117")
    invitation = read_one(calendar(odd, start("Odd")))
    assert invitation.starts == datetime(2026, 12, 3, 8, 43, tzinfo=UTC)
    assert (invitation.zone, invitation.zone_open) == ("Europe/Paris", "")
    assert any("No zone keeps the clock of “Odd”" in note for note in invitation.notes)


def test_an_unknown_name_without_a_clock_is_left_open() -> None:
    invitation = read_one(calendar(start("Mars/Olympus")))
    assert (invitation.zone_open, invitation.zone_given) == (UNKNOWN, "Mars/Olympus")
    assert invitation.starts == WALL


def test_no_zone_at_all_is_left_open_with_what_the_file_speaks_of() -> None:
    plain = event(start="DTSTART:20261203T100000")
    assert read_one(calendar(plain)).zone_open == FLOATING
    hinted = read_one(calendar(plain, head=("X-WR-TIMEZONE:Asia/Tokyo",)))
    assert (hinted.zone, hinted.zone_open) == ("Asia/Tokyo", FLOATING)


def test_a_moment_in_utc_is_shown_where_the_file_or_the_person_is() -> None:
    assert read_one(calendar(event())).zone == "Europe/Paris"
    tokyo = read_one(calendar(event(), head=("X-WR-TIMEZONE:Asia/Tokyo",)))
    assert (tokyo.zone, wall_start(tokyo)) == ("Asia/Tokyo", datetime(2026, 12, 3, 18))
    assert "It is given in UTC, and shown on the clocks of Asia/Tokyo." in tokyo.notes


def test_a_clock_that_differs_from_the_zone_of_its_name_is_said_and_the_name_believed() -> None:
    wrong = zone("Europe/Paris", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0200")
    invitation = read_one(calendar(wrong, start("Europe/Paris")))
    assert wall_start(invitation) == WALL
    assert any("differs by 60 min" in note for note in invitation.notes)


@pytest.mark.parametrize(
    ("wall", "utc", "says"),
    [
        ("20270328T023000", datetime(2027, 3, 28, 1, 30, tzinfo=UTC), "does not exist"),
        ("20271031T023000", datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "happens twice"),
    ],
)
def test_a_time_that_clocks_skip_or_repeat_is_said(wall: str, utc: datetime, says: str) -> None:
    invitation = read_one(calendar(start("Europe/Paris", wall)))
    assert invitation.starts == utc
    assert any(says in note for note in invitation.notes)


def test_the_second_of_two_times_is_kept_as_that_moment() -> None:
    invitation = read_one(calendar(event(start="DTSTART:20271031T013000Z")))
    held = wall_start(invitation)
    assert isinstance(held, datetime)
    assert held.astimezone(UTC) == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
