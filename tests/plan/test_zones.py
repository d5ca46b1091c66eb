"""Wall time in four zones on the days their clocks change, names of zones, and counts of days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.errors import PlanError
from tui.plan.zones import (
    Fixed,
    add_working_days,
    fix,
    local,
    shown_in,
    working_days,
)

ZONES = ("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/St_Johns")
MORE_ZONES = (*ZONES, "Africa/Casablanca", "Asia/Kolkata", "Pacific/Apia", "UTC")

walls = st.datetimes(dt.datetime(2005, 1, 1), dt.datetime(2036, 12, 31))
days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1))


def wall(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


# --- wall time to a moment ---


@pytest.mark.parametrize(
    ("zone", "typed", "at"),
    [
        ("Europe/Paris", "2026-12-03T10:00", "2026-12-03T09:00"),
        ("Europe/Paris", "2026-07-03T10:00", "2026-07-03T08:00"),
        ("America/New_York", "2026-12-03T10:00", "2026-12-03T15:00"),
        ("America/St_Johns", "2026-12-03T10:00", "2026-12-03T13:30"),
        ("Australia/Lord_Howe", "2026-12-03T10:00", "2026-12-02T23:00"),
        ("UTC", "2026-12-03T10:00", "2026-12-03T10:00"),
        # the minutes on either side of a gap and of a fold
        ("Europe/Paris", "2026-03-29T01:59", "2026-03-29T00:59"),
        ("Europe/Paris", "2026-03-29T03:00", "2026-03-29T01:00"),
        ("Europe/Paris", "2026-10-25T01:59", "2026-10-24T23:59"),
        ("Europe/Paris", "2026-10-25T03:00", "2026-10-25T02:00"),
    ],
)
def test_a_plain_wall_time_becomes_its_moment_without_remark(
    zone: str, typed: str, at: str
) -> None:
    assert fix(wall(typed), zone) == Fixed(at=utc(at), remark="")


@pytest.mark.parametrize(
    ("zone", "typed", "at", "day", "taken"),
    [
        ("Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:30", "Sun 29 Mar 2026", "03:30"),
        ("America/New_York", "2026-03-08T02:15", "2026-03-08T07:15", "Sun 8 Mar 2026", "03:15"),
        ("America/St_Johns", "2026-03-08T02:00", "2026-03-08T05:30", "Sun 8 Mar 2026", "03:00"),
        # half an hour only, and a whole day
        ("Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:40", "Sun 4 Oct 2026", "02:40"),
        (
            *("Pacific/Apia", "2011-12-30T10:00", "2011-12-30T20:00"),
            *("Fri 30 Dec 2011", "10:00 on Sat 31 Dec 2011"),
        ),
    ],
)
def test_a_gap_time_is_moved_forward_by_the_gap_and_says_so(
    zone: str, typed: str, at: str, day: str, taken: str
) -> None:
    said = f"{typed[-5:]} does not exist on {day} in {zone}, where clocks go forward; "
    assert fix(wall(typed), zone) == Fixed(at=utc(at), remark=f"{said}{taken} is taken.")


@pytest.mark.parametrize(
    ("zone", "typed", "at", "day"),
    [
        ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30", "Sun 25 Oct 2026"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30", "Sun 1 Nov 2026"),
        ("America/St_Johns", "2026-11-01T01:00", "2026-11-01T03:30", "Sun 1 Nov 2026"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45", "Sun 5 Apr 2026"),
    ],
)
def test_a_time_that_happens_twice_takes_the_first_and_says_so(
    zone: str, typed: str, at: str, day: str
) -> None:
    said = (
        f"{typed[-5:]} happens twice on {day} in {zone}, where clocks go back; the first is taken."
    )
    assert fix(wall(typed), zone) == Fixed(at=utc(at), remark=said)
    assert fix(wall(typed).replace(fold=1), zone).at == utc(at)


@given(walls, st.sampled_from(MORE_ZONES))
@example(dt.datetime(2026, 3, 29, 2, 0), "Europe/Paris")
@example(dt.datetime(2011, 12, 30), "Pacific/Apia")
@examples(400)
def test_a_fixed_wall_time_shows_itself_again_unless_it_was_skipped(
    typed: dt.datetime, zone: str
) -> None:
    fixed = fix(typed, zone)
    shown = local(fixed.at, zone).replace(tzinfo=None, fold=0)
    if "does not exist" in fixed.remark:
        assert shown > typed
        assert local(fixed.at - (shown - typed), zone).replace(tzinfo=None, fold=0) < typed
    else:
        assert shown == typed


@given(walls, st.sampled_from(MORE_ZONES))
@example(dt.datetime(2026, 10, 25, 2, 30), "Europe/Paris")
@example(dt.datetime(2026, 4, 5, 1, 45), "Australia/Lord_Howe")
@examples(400)
def test_no_earlier_moment_shows_the_same_wall_time(typed: dt.datetime, zone: str) -> None:
    fixed = fix(typed, zone)
    around = [typed.replace(tzinfo=dt.UTC) + dt.timedelta(hours=h) for h in range(-40, 41)]
    offsets = {local(at, zone).utcoffset() for at in around}
    instants = [
        at
        for offset in offsets
        if offset is not None
        and local(at := (typed - offset).replace(tzinfo=dt.UTC), zone).replace(tzinfo=None, fold=0)
        == typed
    ]
    if instants:
        assert fixed.at == min(instants)
        assert ("happens twice" in fixed.remark) == (len(instants) == 2)
    else:
        assert "does not exist" in fixed.remark


def test_a_day_on_which_clocks_go_forward_lasts_23_hours() -> None:
    noon_before, noon = (fix(wall(f"2026-03-{n}T12:00"), "Europe/Paris").at for n in (28, 29))
    assert noon - noon_before == dt.timedelta(hours=23)


def test_a_moment_outside_the_calendar_is_refused_in_a_sentence() -> None:
    with pytest.raises(PlanError, match=r"^1-01-01 is outside what a calendar holds\.$"):
        fix(wall("0001-01-01T00:00"), "Asia/Tokyo")
    with pytest.raises(PlanError, match=r"^9999-12-31 is outside what a calendar holds\.$"):
        fix(wall("9999-12-31T23:59"), "America/New_York")
    with pytest.raises(PlanError, match=r"^9999-12-31 is outside what a calendar holds\.$"):
        local(utc("9999-12-31T23:59"), "Asia/Tokyo")


def test_an_aware_wall_time_and_a_naive_moment_are_mistakes_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no zone of its own"):
        fix(utc("2026-12-03T10:00"), "UTC")
    with pytest.raises(ValueError, match="needs a zone"):
        local(wall("2026-12-03T10:00"), "UTC")


def test_a_moment_is_shown_as_the_clocks_of_a_zone_show_it() -> None:
    shown = local(utc("2026-12-03T09:00"), "America/St_Johns")
    assert shown.isoformat() == "2026-12-03T05:30:00-03:30"


@pytest.mark.parametrize(
    ("moment", "zone", "shown"),
    [
        (wall("2026-12-03T10:00"), "Europe/Paris", "2026-12-03T10:00:00+01:00"),
        (wall("2026-03-29T02:30"), "Europe/Paris", "2026-03-29T03:30:00+02:00"),
        (wall("2026-10-25T02:30"), "Europe/Paris", "2026-10-25T02:30:00+02:00"),
        (utc("2026-12-03T10:00"), "Europe/Paris", "2026-12-03T11:00:00+01:00"),
        (utc("2026-12-03T23:30"), "Asia/Tokyo", "2026-12-04T08:30:00+09:00"),
        (dt.date(2026, 12, 3), "Asia/Tokyo", "2026-12-03"),
        # the calendar does not hold these moments
        (wall("0001-01-01T00:00"), "Asia/Tokyo", "0001-01-01"),
        (utc("9999-12-31T23:59"), "Asia/Tokyo", "9999-12-31"),
    ],
)
def test_whatever_a_file_says_of_a_moment_is_shown_in_the_zone(
    moment: dt.date, zone: str, shown: str
) -> None:
    assert shown_in(moment, zone).isoformat() == shown


# --- counts of days ---


def brute_force(first: dt.date, until: dt.date) -> int:
    if until < first:
        return -brute_force(until, first)
    return sum((first + dt.timedelta(n)).weekday() < 5 for n in range((until - first).days))


@given(days, st.integers(-900, 900))
@examples(100)
def test_working_days_are_the_mondays_to_fridays_that_a_count_finds(
    first: dt.date, distance: int
) -> None:
    until = first + dt.timedelta(distance)
    assert working_days(first, until) == brute_force(first, until)


@pytest.mark.parametrize(
    ("first", "until", "count"),
    [
        ("2026-11-23", "2026-11-23", 0),  # Monday
        ("2026-11-23", "2026-11-24", 1),
        ("2026-11-23", "2026-11-30", 5),
        ("2026-11-27", "2026-11-30", 1),  # Friday to Monday
        ("2026-11-28", "2026-11-30", 0),  # the weekend
        ("2026-11-30", "2026-11-23", -5),
        ("0001-01-01", "9999-12-31", 2608614),
    ],
)
def test_working_days_leave_out_the_last_day_and_weekends(
    first: str, until: str, count: int
) -> None:
    assert working_days(dt.date.fromisoformat(first), dt.date.fromisoformat(until)) == count


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        ("2026-11-23", 0, "2026-11-23"),
        ("2026-11-23", 1, "2026-11-24"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-23", 5, "2026-11-30"),
        ("2026-11-23", -1, "2026-11-20"),
        ("2026-11-23", -5, "2026-11-16"),
        ("2026-11-28", 0, "2026-11-28"),  # a Saturday stays
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-11-28", -1, "2026-11-27"),
        ("2026-11-29", 1, "2026-11-30"),
        ("2026-11-29", -1, "2026-11-27"),
        ("2026-11-29", 6, "2026-12-07"),
    ],
)
def test_weekends_are_skipped_in_both_directions(day: str, count: int, then: str) -> None:
    assert add_working_days(dt.date.fromisoformat(day), count) == dt.date.fromisoformat(then)


@given(days, st.integers(-400, 400))
@examples(100)
def test_adding_working_days_is_walking_past_that_many_of_them(day: dt.date, count: int) -> None:
    walked, left = day, abs(count)
    while left:
        walked += dt.timedelta(1 if count > 0 else -1)
        left -= walked.weekday() < 5
    assert add_working_days(day, count) == walked


@pytest.mark.parametrize("count", [10**4, 10**30, -(10**30)])
def test_working_days_beyond_the_calendar_are_refused(count: int) -> None:
    day = dt.date.max if count > 0 else dt.date.min
    with pytest.raises(PlanError, match="outside what a calendar holds"):
        add_working_days(day, count)
