"""The days on which clocks change, in four zones: start, leaving, what is left, and the words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.plan.plans import plan_of, wall
from tui.plan.countdown import count_down, minutes_between
from tui.plan.heading import heading
from tui.plan.zones import local

PARIS, NEW_YORK = "Europe/Paris", "America/New_York"
LORD_HOWE, SANTIAGO = "Australia/Lord_Howe", "America/Santiago"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# The zone, what is written, the moment that is meant, what clocks show then.
GAPS = [
    (PARIS, "2026-03-29 02:30", "2026-03-29 01:30", "03:30"),
    (NEW_YORK, "2026-03-08 02:30", "2026-03-08 07:30", "03:30"),
    (LORD_HOWE, "2026-10-04 02:15", "2026-10-03 15:45", "02:45"),  # half an hour
    (SANTIAGO, "2026-09-06 00:30", "2026-09-06 04:30", "01:30"),  # at midnight
]
FOLDS = [
    (PARIS, "2026-10-25 02:30", "2026-10-25 00:30", 60),
    (NEW_YORK, "2026-11-01 01:30", "2026-11-01 05:30", 60),
    (LORD_HOWE, "2026-04-05 01:45", "2026-04-04 14:45", 30),
    (SANTIAGO, "2026-04-04 23:30", "2026-04-05 02:30", 60),
]


@pytest.mark.parametrize(("zone", "starts", "moment", "shown"), GAPS)
def test_a_start_that_clocks_skip_is_as_much_later_everywhere(
    zone: str, starts: str, moment: str, shown: str
) -> None:
    plan = plan_of(starts=wall(starts), zone=zone, travel=35)
    now = utc(moment) - timedelta(minutes=90)
    countdown = count_down(plan, now)
    assert countdown.starts == utc(moment)
    assert countdown.minutes_left == 90
    assert countdown.leave_by == utc(moment) - timedelta(minutes=75)
    assert countdown.minutes_to_leave == 15
    top = heading(plan, countdown)
    assert f"{shown} {zone}" in top.when
    assert top.remark.startswith(f"{starts[-5:]} does not exist on ")
    assert top.remark.endswith(f"{shown} is taken.")


@pytest.mark.parametrize(("zone", "starts", "moment", "repeated"), FOLDS)
def test_of_a_start_that_comes_twice_the_first_counts_everywhere(
    zone: str, starts: str, moment: str, repeated: int
) -> None:
    plan = plan_of(starts=wall(starts), zone=zone, travel=35)
    countdown = count_down(plan, utc(moment) - timedelta(minutes=90))
    assert isinstance(countdown.starts, datetime)
    assert countdown.starts.astimezone(UTC) == utc(moment)
    assert (countdown.minutes_left, countdown.minutes_to_leave) == (90, 15)
    top = heading(plan, countdown)
    assert f"{starts[-5:]} {zone}" in top.when
    assert "happens twice" in top.remark
    again = utc(moment) + timedelta(minutes=repeated)
    assert local(again, zone).replace(tzinfo=None) == wall(starts)  # the same on the clock
    assert count_down(plan, again).minutes_left == -repeated


@pytest.mark.parametrize(
    ("zone", "starts", "leave", "longer"),
    [
        # An hour, or half of one, is missing between leaving and the start.
        (PARIS, "2026-03-29 04:00", "01:45", -60),
        (NEW_YORK, "2026-03-08 04:00", "01:45", -60),
        (LORD_HOWE, "2026-10-04 03:00", "01:15", -30),
        (SANTIAGO, "2026-09-06 01:30", "23:15", -60),
        # There is one more.
        (PARIS, "2026-10-25 03:05", "02:50", 60),
        (NEW_YORK, "2026-11-01 02:05", "01:50", 60),
        (LORD_HOWE, "2026-04-05 02:30", "01:45", 30),
        (SANTIAGO, "2026-04-05 00:05", "23:50", 60),
    ],
)
def test_the_way_across_a_clock_change_takes_the_minutes_that_pass(
    zone: str, starts: str, leave: str, longer: int
) -> None:
    plan = plan_of(starts=wall(starts), zone=zone, travel=35)
    before = count_down(plan, utc("2026-01-01 00:00"))
    start, leaving = before.starts, before.leave_by
    assert isinstance(start, datetime)
    assert leaving is not None
    assert f"{leaving:%H:%M}" == leave
    assert minutes_between(leaving, start) == 75
    by_the_clock = start.replace(tzinfo=None) - leaving.replace(tzinfo=None)
    assert by_the_clock == timedelta(minutes=75 - longer)
    assert count_down(plan, leaving).minutes_to_leave == 0
    assert heading(plan, count_down(plan, leaving)).leave == f"leave by {leave}, that is now"


@pytest.mark.parametrize(
    ("starts", "theirs", "mine"),
    [
        # Clocks of New York and of Paris change on different days: five hours in between.
        ("2026-03-07 10:00", PARIS, "04:00"),
        ("2026-03-09 10:00", PARIS, "05:00"),
        ("2026-03-30 10:00", PARIS, "04:00"),
        ("2026-10-26 10:00", PARIS, "05:00"),
        # In the skipped and in the repeated hour of Paris.
        ("2026-03-29 02:30", PARIS, "Sat 21:30"),
        ("2026-10-25 02:30", PARIS, "Sat 20:30"),
        # It is another day there.
        ("2026-12-03 10:00", "Asia/Tokyo", "Wed 20:00"),
    ],
)
def test_beside_the_hour_there_stands_the_own_one_of_that_day(
    starts: str, theirs: str, mine: str
) -> None:
    plan = plan_of(starts=wall(starts), zone=theirs)
    countdown = count_down(plan, utc("2026-01-01 00:00"), NEW_YORK)
    assert f", {mine} your time" in heading(plan, countdown).when
