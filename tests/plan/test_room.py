"""How much a day holds: by the days left, the days off, and the clock."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan.plans import at, day, plan_of, wall
from tui.plan.anchors import anchors_of
from tui.plan.countdown import count_down
from tui.plan.model import Pace
from tui.plan.room import Rooms, cap, rooms_of


def rooms(now: str, pace: Pace | None = None, **fields: Any) -> Rooms:
    plan = plan_of(**fields)
    countdown = count_down(plan, at(now))
    anchors = anchors_of(plan, countdown.today)
    return rooms_of(pace or Pace(), countdown, anchors.at["start"], anchors.leave)


@pytest.mark.parametrize(
    ("left", "minutes"),
    [(30, 90), (7, 90), (6, 120), (3, 120), (2, 150), (1, 120), (0, 150)],
)
def test_a_day_holds_more_the_nearer_it_is_but_the_eve_less(left: int, minutes: int) -> None:
    assert cap(Pace(), left) == minutes


def test_the_minutes_are_those_of_the_plan() -> None:
    pace = Pace(far=1, near=2, last=3, eve=4)
    assert [cap(pace, left) for left in (9, 5, 2, 1)] == [1, 2, 3, 4]


def test_the_eve_is_the_last_day_to_prepare() -> None:
    found = rooms("2026-11-24 08:00")
    assert found.last == day("2026-12-02").toordinal()
    assert not found.stopped


def test_the_clock_leaves_today_until_the_hour_to_stop() -> None:
    assert rooms("2026-11-24 20:30").left_today == 30
    assert rooms("2026-11-24 21:00").stopped
    assert rooms("2026-11-24 21:00", Pace(stop=wall("2026-11-24 22:15").time())).left_today == 75


def test_a_stop_soon_after_midnight_is_that_of_the_night_to_come() -> None:
    late = Pace(stop=wall("2026-11-24 00:30").time())
    assert rooms("2026-11-24 23:30", late).left_today == 60


def test_a_day_on_which_clocks_go_forward_is_an_hour_shorter_until_the_stop() -> None:
    assert rooms("2026-03-29 01:00", starts=wall("2026-04-05 10:00")).left_today == 19 * 60


def test_on_the_day_itself_nothing_new_is_begun_in_the_last_hour() -> None:
    assert rooms("2026-12-03 07:00", settings=("video",)).left_today < 2 * 60


def test_when_the_last_evening_is_over_the_morning_is_what_is_left() -> None:
    found = rooms("2026-12-02 21:30", starts=wall("2026-12-03 15:00"))
    assert found.last == found.start
    assert found.held(day("2026-12-03").toordinal()) == 150


def test_days_off_are_weekdays_and_dates_and_the_next_open_day_is_found() -> None:
    found = rooms("2026-11-24 08:00", Pace(off=("sat", "sun", "2026-11-30")))
    assert found.is_off(day("2026-11-28").toordinal())
    assert found.open_near(day("2026-11-28").toordinal()) == day("2026-12-01").toordinal()


def test_where_no_later_day_is_open_an_earlier_one_is_found() -> None:
    found = rooms("2026-11-24 08:00", Pace(off=("2026-12-02",)))
    assert found.open_near(day("2026-12-02").toordinal()) == day("2026-12-01").toordinal()


def test_a_week_that_is_off_altogether_has_no_day_off() -> None:
    week = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    assert not rooms("2026-11-24 08:00", Pace(off=week)).off
