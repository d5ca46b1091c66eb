"""The moments due dates hang on, and the day each of them falls on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.examples import examples
from tests.plan.plans import (
    DUES,
    MOMENTS,
    NOWS,
    TODAY,
    day,
    interviews,
    person,
    plan_of,
    wall,
)
from tui.plan.anchors import Falls, anchors_of, falls
from tui.plan.due import read_due
from tui.plan.model import Interview, Plan

if TYPE_CHECKING:
    from tui.plan.due import Due

EVERYTHING = {
    "first": day("2026-11-18"),
    "called": day("2026-11-22"),
    "told": day("2026-12-10"),
    "decided": day("2026-12-11"),
}


def fall(due: str | date, plan: Plan, today: date = TODAY) -> str:
    """Where a due date falls, as text."""
    meant = read_due(due) if isinstance(due, str) else due
    found = falls(meant, anchors_of(plan, today))
    if found is None:
        return ""
    return f"{found.at:%Y-%m-%d %H:%M}" if found.at else found.day.isoformat()


@pytest.mark.parametrize(
    ("due", "where"),
    [
        ("-5d", "2026-11-28"),
        ("-1w", "2026-11-26"),
        ("-2b", "2026-12-01"),
        ("-4b", "2026-11-27"),
        ("+0d", "2026-12-03"),
        ("-3h", "2026-12-03 07:00"),
        ("-30m", "2026-12-03 09:30"),
        ("+0h", "2026-12-03 10:00"),
        ("first+1d", "2026-11-19"),
        ("call+1d", "2026-11-23"),
        ("call+2h", "2026-11-22"),
        ("end+0h", "2026-12-03 11:00"),
        ("end+24h", "2026-12-04 11:00"),
        ("end+2d", "2026-12-05"),
        ("told+2b", "2026-12-14"),
        ("outcome+2d", "2026-12-13"),
        ("help+1d", "2026-11-21"),
    ],
)
def test_a_due_date_falls_so_far_from_its_anchor(due: str, where: str) -> None:
    assert fall(due, plan_of(people=(person("Ines", "helped"),), **EVERYTHING)) == where


@pytest.mark.parametrize("due", ["first+0d", "help+1d", "told+2b", "outcome+2d"])
def test_a_due_date_falls_nowhere_while_its_anchor_is_not_known(due: str) -> None:
    assert fall(due, plan_of()) == ""


def test_nothing_falls_anywhere_without_a_due_date() -> None:
    assert falls(None, anchors_of(plan_of(), TODAY)) is None


def test_a_day_or_a_moment_of_its_own_stays_where_it_is() -> None:
    plan = plan_of()
    assert fall(day("2026-11-30"), plan) == "2026-11-30"
    assert fall(wall("2026-11-30 18:00"), plan) == "2026-11-30 18:00"
    assert fall(datetime(2026, 11, 30, 23, 30, tzinfo=UTC), plan) == "2026-12-01 00:30"


# --- what stands in for an anchor ---


def test_round_one_and_the_call_are_at_the_latest_on_the_day_the_plan_was_made() -> None:
    plan = plan_of(started=day("2026-11-20"), called=None)
    assert fall("first+0d", plan) == "2026-11-20"
    assert fall("call+1d", plan) == "2026-11-21"


def test_while_waiting_nothing_hangs_on_the_call_or_the_interview() -> None:
    plan = plan_of(started=day("2026-11-20"), starts=None, called=None)
    assert fall("first+0d", plan) == "2026-11-20"
    assert [fall(due, plan) for due in ("call+1d", "-5d", "end+24h", "leave-by")] == [""] * 4


@pytest.mark.parametrize(
    ("called", "today", "start"),
    [
        ("2026-11-22", "2026-11-22", "2026-11-29"),
        ("2026-11-22", "2026-11-27", "2026-11-29"),
        ("2026-11-22", "2026-11-28", "2026-11-30"),
        ("2026-11-22", "2026-12-28", "2026-12-30"),
    ],
)
def test_after_the_call_a_start_is_assumed_a_week_later_and_never_sooner_than_in_two_days(
    called: str, today: str, start: str
) -> None:
    plan = plan_of(starts=None, called=day(called))
    anchors = anchors_of(plan, day(today))
    assert anchors.provisional
    assert fall("+0d", plan, day(today)) == start
    assert fall("end+24h", plan, day(today)) == ""


def test_a_known_start_is_not_provisional() -> None:
    assert not anchors_of(plan_of(), TODAY).provisional
    assert not anchors_of(plan_of(starts=None, called=None), TODAY).provisional


def test_the_end_is_the_one_recorded_else_the_planned_one() -> None:
    assert fall("end+0h", plan_of(minutes=90)) == "2026-12-03 11:30"
    assert fall("end+0h", plan_of(ended=wall("2026-12-03 12:15"))) == "2026-12-03 12:15"
    assert fall("end+0d", plan_of(starts=None, ended=day("2026-12-03"))) == "2026-12-03"


def test_help_is_the_latest_that_is_not_thanked_yet() -> None:
    people = (
        person("Ines", "helped", since="2026-11-20"),
        person("Tom", "helped", since="2026-11-23"),
        person("Marta", "thanked", since="2026-11-24"),
    )
    assert fall("help+1d", plan_of(people=people)) == "2026-11-24"


# --- when the hour is not known ---


@pytest.mark.parametrize(
    ("due", "where"),
    [
        ("-3h", "2026-12-03"),
        ("-30m", "2026-12-03"),
        ("+0h", "2026-12-03"),
        ("leave-by", "2026-12-03"),
        ("end+2h", "2026-12-03"),
        ("end+24h", "2026-12-04"),
        ("-24h", "2026-12-02"),
        ("-30h", "2026-12-02"),
    ],
)
def test_hours_from_a_day_stay_on_that_day_until_they_make_a_whole_one(
    due: str, where: str
) -> None:
    assert fall(due, plan_of(starts=day("2026-12-03"))) == where


# --- leaving ---


def test_leaving_is_when_the_way_asks_for_it() -> None:
    assert fall("leave-by", plan_of(travel=35)) == "2026-12-03 08:45"


def test_leaving_without_a_known_way_is_standing_near_the_door() -> None:
    assert fall("leave-by", plan_of()) == "2026-12-03 09:40"


def test_leaving_for_a_video_call_is_joining_it() -> None:
    assert fall("leave-by", plan_of(settings=("video",), travel=35)) == "2026-12-03 09:55"


# --- clocks that change ---


def test_hours_across_a_clock_change_are_hours_that_pass() -> None:
    spring = plan_of(starts=wall("2026-03-29 10:00"))
    assert fall("-12h", spring) == "2026-03-28 21:00"
    assert fall("-3h", plan_of(starts=wall("2026-03-29 04:00"))) == "2026-03-29 00:00"
    autumn = plan_of(starts=wall("2026-10-25 10:00"))
    assert fall("-12h", autumn) == "2026-10-24 23:00"
    assert fall("end+24h", plan_of(starts=wall("2026-10-24 17:00"))) == "2026-10-25 17:00"


def test_days_across_a_clock_change_are_calendar_days() -> None:
    assert fall("-1d", plan_of(starts=wall("2026-03-29 10:00"))) == "2026-03-28"
    assert fall("-1d", plan_of(starts=wall("2026-10-26 00:30"))) == "2026-10-25"


def test_a_start_with_an_offset_of_its_own_is_taken_as_that_moment() -> None:
    plan = plan_of(starts=datetime(2026, 12, 3, 23, 30, tzinfo=UTC))
    assert fall("+0h", plan) == "2026-12-04 00:30"
    assert fall("-1d", plan) == "2026-12-03"


# --- the edges of the calendar ---


@pytest.mark.parametrize("due", ["-9999b", "-9999w", "-9999d"])
def test_what_would_fall_before_the_calendar_falls_nowhere(due: str) -> None:
    assert fall(due, plan_of(starts=day("0001-01-03"))) == ""


@pytest.mark.parametrize("due", ["start+9999b", "start+9999w", "start+9999d"])
def test_what_would_fall_behind_the_calendar_falls_nowhere(due: str) -> None:
    assert fall(due, plan_of(starts=day("9999-12-30"))) == ""


@given(interviews(), MOMENTS | DUES, NOWS)
@examples(300)
def test_whatever_a_file_says_falls_on_a_day_or_nowhere(
    interview: Interview, due: Due | date, now: datetime
) -> None:
    found = falls(due, anchors_of(Plan(interview=interview), now.date()))
    if found is not None:
        assert type(found.day) is date
        assert found.at is None or found.at.date() == found.day
        assert found.at is None or found.at.tzinfo is not None
    if type(due) is date:
        assert found == Falls(day=due)
