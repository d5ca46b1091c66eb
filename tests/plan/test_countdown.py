"""Where the interview stands in time, on plain days and on nights that clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, NOWS, ZONE, at, day, interviews, plan_of, wall
from tui.plan.countdown import (
    CALLED,
    CLOSED,
    DATED,
    OVER,
    TODAY,
    WAITING,
    count_down,
    join_by,
    later,
    leave_by,
    minutes_between,
    near_by,
    ready_by,
)
from tui.plan.model import Interview, Plan
from tui.plan.zones import find_zone, local

WAITED: dict[str, Any] = {"starts": None, "called": None}


@pytest.mark.parametrize(
    ("fields", "now", "state"),
    [
        (WAITED, "2026-11-24 08:00", WAITING),
        ({"starts": None}, "2026-11-24 08:00", CALLED),
        ({}, "2026-11-24 08:00", DATED),
        ({}, "2026-12-02 23:59", DATED),
        ({}, "2026-12-03 00:00", TODAY),
        ({}, "2026-12-03 10:59", TODAY),
        ({}, "2026-12-03 11:00", OVER),
        ({"minutes": 240}, "2026-12-03 13:59", TODAY),
        ({"starts": day("2026-12-03")}, "2026-12-02 23:59", DATED),
        ({"starts": day("2026-12-03")}, "2026-12-03 23:59", TODAY),
        ({"starts": day("2026-12-03")}, "2026-12-04 00:00", OVER),
        # one that runs past midnight, or over two days, is not over yet
        ({"starts": wall("2026-12-03 23:30")}, "2026-12-04 00:10", TODAY),
        ({"minutes": 2000}, "2026-12-04 09:00", TODAY),
        # what is recorded counts more than the clock
        ({"ended": day("2026-12-03")}, "2026-12-03 10:05", OVER),
        ({"starts": None, "ended": day("2026-11-23")}, "2026-11-24 08:00", OVER),
        ({"ended": wall("2026-12-03 12:00")}, "2026-12-03 10:05", OVER),
        ({"closed": day("2026-12-20"), "ended": day("2026-12-03")}, "2026-12-20 08:00", CLOSED),
        ({"closed": day("2026-11-23")}, "2026-11-24 08:00", CLOSED),
    ],
)
def test_the_state_follows_from_what_is_recorded_and_from_the_clock(
    fields: dict[str, Any], now: str, state: str
) -> None:
    assert count_down(plan_of(**fields), at(now)).state == state


def test_a_date_that_they_cancelled_is_none_until_there_is_another() -> None:
    for called in (None, day("2026-11-22")):
        plan = plan_of(cancelled=day("2026-11-23"), called=called, travel=35)
        for now in (NOW, at("2026-12-20 08:00")):
            countdown = count_down(plan, now)
            assert (countdown.state, countdown.starts, countdown.leave_by) == ("called", None, None)
            assert countdown.cancelled == day("2026-11-23")
    assert count_down(plan_of(), NOW).cancelled is None
    assert (
        count_down(plan_of(ended=day("2026-11-24"), cancelled=day("2026-11-23")), NOW).state
        == "over"
    )


def test_without_a_date_there_is_nothing_to_count() -> None:
    countdown = count_down(plan_of(**WAITED), NOW)
    assert (countdown.starts, countdown.days_left, countdown.minutes_left) == (None, None, None)
    assert (countdown.working_days_left, countdown.leave_by) == (None, None)


def test_everything_that_is_left_is_counted() -> None:
    countdown = count_down(plan_of(travel=35), NOW)
    assert countdown.starts == at("2026-12-03 10:00")
    assert countdown.days_left == 9
    assert countdown.working_days_left == 7
    assert countdown.minutes_left == 9 * 1440 + 120
    assert countdown.leave_by == at("2026-12-03 08:45")
    assert countdown.minutes_to_leave == 9 * 1440 + 45
    assert countdown.remark == ""


def test_an_interview_without_an_hour_counts_days_alone() -> None:
    countdown = count_down(plan_of(starts=day("2026-12-03"), travel=35), NOW)
    assert countdown.starts == day("2026-12-03")
    assert (countdown.days_left, countdown.working_days_left) == (9, 7)
    assert (countdown.minutes_left, countdown.leave_by, countdown.minutes_to_leave) == (None,) * 3


def test_days_are_those_of_the_place_of_the_interview() -> None:
    plan = plan_of(starts=wall("2026-12-03 10:00"), zone="Asia/Tokyo")
    countdown = count_down(plan, datetime(2026, 12, 1, 15, 30, tzinfo=UTC))
    assert countdown.today == day("2026-12-02")
    assert countdown.days_left == 1
    assert countdown.now.isoformat() == "2026-12-02T00:30:00+09:00"


def test_a_start_with_an_offset_of_its_own_is_that_moment() -> None:
    countdown = count_down(plan_of(starts=datetime(2026, 12, 3, 23, 30, tzinfo=UTC)), NOW)
    assert countdown.starts == at("2026-12-04 00:30")
    assert (countdown.days_left, countdown.remark) == (10, "")


@pytest.mark.parametrize(
    ("now", "starts", "left"),
    [
        ("2026-11-23", "2026-11-23", 0),  # a Monday
        ("2026-11-23", "2026-11-24", 1),
        ("2026-11-27", "2026-11-30", 1),  # over the weekend
        ("2026-11-28", "2026-11-30", 0),
        ("2026-11-23", "2026-12-07", 10),
        ("2026-11-30", "2026-11-27", -1),
    ],
)
def test_working_days_run_from_today_to_the_day_before(now: str, starts: str, left: int) -> None:
    countdown = count_down(plan_of(starts=day(starts)), at(f"{now} 08:00"))
    assert countdown.working_days_left == left


# --- nights that clocks change ---


@pytest.mark.parametrize(
    ("now", "starts", "minutes", "days"),
    [
        ("2026-03-28 10:00", "2026-03-29 10:00", 23 * 60, 1),
        ("2026-03-29 01:00", "2026-03-29 04:00", 2 * 60, 0),
        ("2026-03-22 10:00", "2026-03-29 10:00", 7 * 24 * 60 - 60, 7),
        ("2026-10-24 10:00", "2026-10-25 10:00", 25 * 60, 1),
        ("2026-10-25 01:00", "2026-10-25 04:00", 4 * 60, 0),
    ],
)
def test_minutes_left_are_minutes_that_pass_and_days_left_are_midnights(
    now: str, starts: str, minutes: int, days: int
) -> None:
    countdown = count_down(plan_of(starts=wall(starts)), at(now))
    assert (countdown.minutes_left, countdown.days_left) == (minutes, days)


def test_a_start_that_clocks_skip_moves_on_and_says_so() -> None:
    countdown = count_down(plan_of(starts=wall("2026-03-29 02:30")), at("2026-03-29 01:30"))
    assert countdown.starts == at("2026-03-29 03:30")
    assert countdown.minutes_left == 60
    assert "02:30 does not exist" in countdown.remark


def test_a_start_that_comes_twice_is_the_first_and_says_so() -> None:
    countdown = count_down(plan_of(starts=wall("2026-10-25 02:30")), at("2026-10-25 01:30"))
    assert countdown.minutes_left == 60
    assert "happens twice" in countdown.remark


def test_an_interview_in_the_hour_that_comes_twice_ends_when_its_minutes_have_passed() -> None:
    plan = plan_of(starts=wall("2026-10-25 02:00"), minutes=30)
    first, second = at("2026-10-25 02:15"), at("2026-10-25 02:15").replace(fold=1)
    assert count_down(plan, first).state == TODAY
    assert count_down(plan, second).state == OVER


def test_leaving_on_a_night_that_clocks_change_is_reckoned_in_minutes_that_pass() -> None:
    assert leave_by(plan_of(starts=wall("2026-03-29 04:00"), travel=60).interview) == at(
        "2026-03-29 01:10"
    )


# --- leaving ---


@pytest.mark.parametrize(
    ("travel", "leave"),
    [
        (0, "2026-12-03 09:20"),  # check-in 10, door 10, buffer at least 20
        (35, "2026-12-03 08:45"),
        (40, "2026-12-03 08:40"),
        (41, "2026-12-03 08:38"),  # half of the way, rounded up
        (90, "2026-12-03 07:25"),
        (600, "2026-12-02 18:40"),
    ],
)
def test_leaving_allows_for_the_way_half_of_it_again_the_door_and_checking_in(
    travel: int, leave: str
) -> None:
    assert leave_by(plan_of(travel=travel).interview) == at(leave)


@pytest.mark.parametrize(
    "fields",
    [
        {"travel": None},
        {"starts": day("2026-12-03"), "travel": 30},
        {"starts": None, "travel": 30},
        {"settings": ("video",), "travel": 30},
    ],
)
def test_there_is_no_time_to_leave_when_hour_or_way_is_open_or_nobody_has_to_go(
    fields: dict[str, Any],
) -> None:
    assert leave_by(plan_of(**fields).interview) is None


def test_a_video_call_with_something_else_asks_for_leaving() -> None:
    assert leave_by(plan_of(settings=("meal", "video"), travel=30).interview) is not None


@pytest.mark.parametrize(
    ("fields", "leave", "near"),
    [
        ({"buffer": 0}, "2026-12-03 09:05", "2026-12-03 09:40"),
        ({"buffer": 60}, "2026-12-03 08:05", "2026-12-03 09:40"),
        ({"door": 0}, "2026-12-03 08:55", "2026-12-03 09:50"),
        ({"door": 25}, "2026-12-03 08:30", "2026-12-03 09:25"),
        ({"check_in": 0}, "2026-12-03 08:55", "2026-12-03 09:50"),
        ({"check_in": 15, "door": 5, "buffer": 5}, "2026-12-03 09:00", "2026-12-03 09:40"),
        # you wait in the lobby of a restaurant, and pass no door
        ({"settings": ("meal",)}, "2026-12-03 08:55", "2026-12-03 09:50"),
        ({"settings": ("meal",), "door": 10}, "2026-12-03 08:45", "2026-12-03 09:40"),
        ({"settings": ("panel", "meal")}, "2026-12-03 08:45", "2026-12-03 09:40"),
        ({"settings": ("meal", "video")}, "2026-12-03 08:45", "2026-12-03 09:40"),
    ],
)
def test_each_part_of_leaving_can_be_set_for_this_interview(
    fields: dict[str, Any], leave: str, near: str
) -> None:
    interview = plan_of(travel=35, **fields).interview
    assert (leave_by(interview), near_by(interview)) == (at(leave), at(near))


@pytest.mark.parametrize(
    ("fields", "join", "ready"),
    [
        ({}, "2026-12-03 09:55", "2026-12-03 09:50"),
        ({"check_in": 10}, "2026-12-03 09:50", "2026-12-03 09:45"),
        ({"door": 15}, "2026-12-03 09:55", "2026-12-03 09:40"),
        # who travels as well has these minutes for the door of the house
        ({"settings": ("panel", "video"), "door": 15}, "2026-12-03 09:55", "2026-12-03 09:50"),
        ({"settings": ("panel", "video"), "check_in": 1}, "2026-12-03 09:55", "2026-12-03 09:50"),
    ],
)
def test_a_video_call_is_joined_early_and_you_are_ready_before(
    fields: dict[str, Any], join: str, ready: str
) -> None:
    interview = plan_of(**({"settings": ("video",)} | fields)).interview
    assert (join_by(interview), ready_by(interview)) == (at(join), at(ready))


@pytest.mark.parametrize(
    "fields", [{"settings": ("panel",)}, {"starts": day("2026-12-03"), "settings": ("video",)}]
)
def test_there_is_nothing_to_join_without_a_call_or_an_hour(fields: dict[str, Any]) -> None:
    interview = plan_of(**fields).interview
    assert (join_by(interview), ready_by(interview)) == (None, None)


def test_joining_is_counted_down_like_leaving() -> None:
    countdown = count_down(plan_of(settings=("video",)), at("2026-12-03 09:00"))
    assert (countdown.join_by, countdown.minutes_to_join) == (at("2026-12-03 09:55"), 55)
    assert (countdown.leave_by, countdown.minutes_to_leave) == (None, None)


# --- moments ---


def test_minutes_are_rounded_up_so_that_nothing_is_over_too_soon() -> None:
    start = at("2026-12-03 10:00")
    assert minutes_between(start - timedelta(seconds=61), start) == 2
    assert minutes_between(start - timedelta(seconds=1), start) == 1
    assert minutes_between(start, start) == 0
    assert minutes_between(start + timedelta(seconds=59), start) == 0
    assert minutes_between(start + timedelta(seconds=60), start) == -1


@given(st.datetimes(datetime(2026, 3, 20), datetime(2026, 11, 1)), st.integers(-9000, 9000))
@examples(200)
def test_so_many_minutes_later_is_so_many_minutes_away(start: datetime, minutes: int) -> None:
    moment = local(start.replace(tzinfo=UTC), ZONE)
    moved = later(moment, minutes)
    assert minutes_between(moment, moved) == minutes
    assert moved.tzinfo is find_zone(ZONE)


def test_a_moment_at_the_edge_of_the_calendar_stays_where_it_is() -> None:
    edge = datetime(9999, 12, 31, 23, 30, tzinfo=UTC)
    assert later(edge, 60) == edge


@pytest.mark.parametrize("start", ["0001-01-01 00:20", "0001-01-01 00:40"])
def test_leaving_before_the_calendar_begins_is_told_as_the_start_and_not_as_half_the_way(
    start: str,
) -> None:
    interview = plan_of(starts=wall(start), zone="UTC", travel=30).interview
    assert leave_by(interview) == at(start, "UTC")


def test_an_interview_in_the_last_minutes_of_the_calendar_is_over_at_its_end() -> None:
    plan = plan_of(starts=wall("9999-12-31 23:30"), zone="UTC", travel=30, minutes=60)
    countdown = count_down(plan, at("9999-12-31 20:00", "UTC"))
    assert countdown.state == TODAY
    assert countdown.leave_by == at("9999-12-31 22:20", "UTC")


@given(interviews(), NOWS)
@example(
    Interview(starts=datetime(1, 1, 1, 0, 30, tzinfo=UTC), zone="UTC", travel=0),
    datetime(1, 1, 3, 12, tzinfo=UTC),
)
@example(
    Interview(starts=datetime(9999, 12, 31, 23, 59), zone="UTC", travel=600),
    datetime(9999, 12, 28, 12, tzinfo=UTC),
)
@examples(300)
def test_whatever_a_file_says_of_the_interview_can_be_counted_down(
    interview: Interview, now: datetime
) -> None:
    countdown = count_down(Plan(interview=interview), now)
    assert countdown.state in (WAITING, CALLED, DATED, TODAY, OVER, CLOSED)
    assert (countdown.days_left is None) == (interview.starts is None)
    if countdown.state == DATED:
        assert countdown.days_left is not None
        assert countdown.days_left > 0
    if countdown.state == TODAY:
        assert countdown.days_left is not None
        assert countdown.days_left <= 0
    if countdown.leave_by is not None:
        assert isinstance(countdown.starts, datetime)
        assert minutes_between(countdown.leave_by, countdown.starts) >= 30 or (
            countdown.leave_by == countdown.starts  # at the edge of the calendar
        )
