"""The clock that can be fixed, and the zone of this machine."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tui.plan.errors import PlanError
from tui.plan.model import Interview
from tui.storage import clock


def test_now_is_this_moment_in_utc() -> None:
    now = clock.now()
    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_variable_fixes_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECONDROUND_NOW", "2026-12-03T08:00:00+01:00")
    assert clock.now() == datetime(2026, 12, 3, 7, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize("text", ["soon", "2026-12-03", "2026-12-03T08:00:00", "1\x1b[2J" * 99])
def test_a_moment_without_an_offset_or_of_another_shape_is_refused(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("SECONDROUND_NOW", text)
    with pytest.raises(PlanError, match=r"should be a moment like 2026-12-03T08:00:00\+01:00"):
        clock.now()


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (":America/New_York", "America/New_York"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("CET-1CEST", "UTC"),
        ("../../etc/passwd", "UTC"),
        ("/etc/localtime", "UTC"),
        ("Europe", "UTC"),
    ],
)
def test_the_zone_is_the_one_the_variable_names_or_utc(
    monkeypatch: pytest.MonkeyPatch, text: str, zone: str
) -> None:
    monkeypatch.setenv("TZ", text)
    assert clock.machine_zone() == zone


@pytest.mark.parametrize(
    ("target", "zone"),
    [
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/Nowhere/Here", "UTC"),
        ("/etc/clock", "UTC"),
    ],
)
def test_without_the_variable_it_is_what_the_system_points_to(
    monkeypatch: pytest.MonkeyPatch, target: str, zone: str
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(clock, "_LOCALTIME", target)
    assert clock.machine_zone() == zone


def test_times_are_shown_where_the_interview_is_once_it_has_a_zone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert clock.home_zone(None) == clock.home_zone(Interview()) == "Asia/Tokyo"
    assert clock.home_zone(None, "Europe/Oslo") == "Europe/Oslo"
    assert clock.home_zone(Interview(zone="Europe/Paris"), "Europe/Oslo") == "Europe/Paris"
    assert clock.home_zone(Interview(starts=date(2026, 12, 3))) == "UTC"
