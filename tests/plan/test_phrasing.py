"""Days, hours and distances in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import TODAY, at, wall
from tests.plan.plans import day as a_day
from tui.plan.phrasing import (
    clock,
    count,
    day,
    day_of,
    days_away,
    full_day,
    full_moment,
    near_day,
    span,
)


@given(st.dates())
@examples(200)
def test_a_full_day_is_what_the_plain_locale_makes_of_it(when: date) -> None:
    assert full_day(when) == f"{when:%a} {when.day} {when:%b} {when.year}"


@pytest.mark.parametrize(
    ("when", "shown"), [("2026-12-03", "Thu 3 Dec"), ("2027-01-04", "Mon 4 Jan 2027")]
)
def test_a_day_names_its_year_only_when_it_is_another(when: str, shown: str) -> None:
    assert day(a_day(when), TODAY) == shown


@pytest.mark.parametrize(
    ("days", "shown"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (2, "Thu 26 Nov"), (-2, "Sun 22 Nov")],
)
def test_a_near_day_is_called_by_its_nearness(days: int, shown: str) -> None:
    when = TODAY + timedelta(days)
    assert near_day(when, TODAY) == shown
    assert near_day(datetime(when.year, when.month, when.day, 23, 59), TODAY) == shown


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "in 2 days"),
        (-2, "2 days ago"),
        (3000, "in 3000 days"),
    ],
)
def test_a_distance_is_said_in_days(days: int, said: str) -> None:
    assert days_away(days) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "0 min"),
        (12, "12 min"),
        (59, "59 min"),
        (60, "1 h"),
        (200, "3 h 20 min"),
        (1439, "23 h 59 min"),
        (1440, "1 day"),
        (1441, "1 day"),
        (9 * 1440 + 245, "9 days 4 h"),
        (-5, "0 min"),
    ],
)
def test_a_span_names_its_two_largest_parts(minutes: int, said: str) -> None:
    assert span(minutes) == said


def test_a_clock_time_has_two_figures_each() -> None:
    assert clock(wall("2026-12-03 09:05")) == "09:05"
    assert clock(wall("2026-12-03 00:00")) == "00:00"


def test_a_count_takes_the_plural_where_it_is_due() -> None:
    assert [count(n, "step") for n in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
    assert [count(n, "person") for n in (1, 2)] == ["1 person", "2 people"]


def test_an_understood_moment_is_echoed_with_weekday_zone_and_distance() -> None:
    moment = wall("2026-12-03 10:00")
    said = "Thu 3 Dec 2026, 10:00 Europe/Paris, in 9 days"
    assert full_moment(moment, "Europe/Paris", TODAY) == said
    assert full_moment(at("2026-12-03 10:00"), "Europe/Paris", TODAY) == said
    assert full_moment(moment.date(), "Europe/Paris", TODAY) == "Thu 3 Dec 2026, in 9 days"


def test_a_moment_has_the_day_of_its_own_clock() -> None:
    assert day_of(at("2026-12-03 23:59")) == a_day("2026-12-03")
    assert day_of(a_day("2026-12-03")) == a_day("2026-12-03")
