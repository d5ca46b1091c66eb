"""What stands above everything, in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.examples import examples
from tests.plan.plans import NOWS, at, day, interviews, is_safe, plan_of, wall
from tui.plan.countdown import count_down
from tui.plan.heading import Heading, heading
from tui.plan.model import Interview, Plan

if TYPE_CHECKING:
    from datetime import datetime

WAITED: dict[str, Any] = {"starts": None, "called": None}


def top(now: str = "2026-11-24 08:00", **fields: Any) -> Heading:
    plan = plan_of(**fields)
    return heading(plan, count_down(plan, at(now)))


@pytest.mark.parametrize(
    ("role", "company", "title"),
    [
        ("Head of Operations", "Harbour & Vale", "Head of Operations at Harbour & Vale"),
        ("", "Harbour & Vale", "Harbour & Vale"),
        ("Head of Operations", "", "Head of Operations"),
        ("", "", "Your second interview"),
        ("a\nb", "\x1b[31mx", "a⏎b at ␛[31mx"),
    ],
)
def test_the_title_names_what_is_known(role: str, company: str, title: str) -> None:
    assert top(role=role, company=company).title == title


@pytest.mark.parametrize(
    ("now", "fields", "left"),
    [
        ("2026-11-24 08:00", WAITED, "waiting for the call"),
        ("2026-11-24 08:00", {"starts": None}, "called, no date yet"),
        ("2026-11-24 08:00", {}, "in 9 days 2 h"),
        ("2026-12-02 18:30", {}, "in 15 h 30 min"),
        ("2026-12-03 08:30", {}, "today, in 1 h 30 min"),
        ("2026-12-03 10:00", {}, "now"),
        ("2026-12-03 10:30", {}, "now"),
        ("2026-12-03 11:00", {}, "it is over, and you did it"),
        ("2026-12-04 00:10", {"starts": wall("2026-12-03 23:30")}, "now"),
        ("2026-11-24 08:00", {"starts": day("2026-12-03")}, "in 9 days"),
        ("2026-12-02 08:00", {"starts": day("2026-12-03")}, "tomorrow"),
        ("2026-12-03 08:00", {"starts": day("2026-12-03")}, "today"),
        ("2026-12-20 08:00", {"closed": day("2026-12-19")}, "closed"),
        ("2026-11-24 08:00", {"cancelled": day("2026-11-23")}, "cancelled, no new date"),
    ],
)
def test_what_is_left_is_said_in_a_few_words(now: str, fields: dict[str, Any], left: str) -> None:
    assert top(now, **fields).left == left


@pytest.mark.parametrize(
    ("now", "fields", "when"),
    [
        ("2026-11-24 08:00", {}, "Thu 3 Dec, 10:00 Europe/Paris · 7 working days left"),
        ("2026-12-02 08:00", {}, "Thu 3 Dec, 10:00 Europe/Paris · 1 working day left"),
        ("2026-12-03 08:00", {}, "Thu 3 Dec, 10:00 Europe/Paris"),
        ("2027-01-04 08:00", {}, "Thu 3 Dec 2026, 10:00 Europe/Paris"),
        (
            "2026-11-24 08:00",
            {"starts": day("2026-12-03")},
            "Thu 3 Dec, hour not known yet · 7 working days left",
        ),
        ("2026-11-24 08:00", {"starts": None}, "the call came Sun 22 Nov"),
        ("2026-11-23 08:00", {"starts": None}, "the call came yesterday"),
        ("2026-11-24 08:00", WAITED, ""),
    ],
)
def test_when_it_is_comes_with_weekday_zone_and_working_days(
    now: str, fields: dict[str, Any], when: str
) -> None:
    assert top(now, **fields).when == when


@pytest.mark.parametrize(
    ("now", "leave"),
    [
        ("2026-12-01 20:00", ""),
        ("2026-12-02 20:00", "leave by 08:45 tomorrow"),
        ("2026-12-03 08:00", "leave by 08:45 (in 45 min)"),
        ("2026-12-03 08:45", "leave by 08:45, that is now"),
        ("2026-12-03 09:59", "leave by 08:45, that is now"),
        ("2026-12-03 10:00", ""),
        ("2026-12-03 12:00", ""),
    ],
)
def test_leaving_is_said_from_the_evening_before_to_the_start(now: str, leave: str) -> None:
    assert top(now, travel=35).leave == leave


@pytest.mark.parametrize(
    ("now", "join"),
    [
        ("2026-12-01 20:00", ""),
        ("2026-12-02 20:00", "join by 09:55 tomorrow"),
        ("2026-12-03 08:00", "join by 09:55 (in 1 h 55 min)"),
        ("2026-12-03 09:57", "join by 09:55, that is now"),
        ("2026-12-03 10:00", ""),
    ],
)
def test_a_video_call_is_joined_where_others_are_left_for(now: str, join: str) -> None:
    assert top(now, settings=("video",), travel=35).leave == join


def test_leaving_comes_before_joining_where_both_are_to_be_done() -> None:
    both = top("2026-12-03 08:00", settings=("panel", "video"), travel=35)
    assert both.leave == "leave by 08:45 (in 45 min)"


def test_a_journey_that_begins_the_day_before_says_which_day_it_is() -> None:
    assert top("2026-12-01 20:00", travel=600).leave == "leave by 18:40 tomorrow"
    assert top("2026-12-02 18:00", travel=600).leave == "leave by 18:40 (in 40 min)"


def test_nothing_is_said_of_leaving_when_the_way_is_not_known() -> None:
    assert top("2026-12-03 08:00").leave == ""


def test_a_time_that_clocks_skip_is_remarked_on() -> None:
    assert "03:30 is taken" in top("2026-03-20 08:00", starts=wall("2026-03-29 02:30")).remark


@given(interviews(), NOWS)
@examples(200)
def test_every_plan_has_a_heading_that_is_safe_to_show(interview: Interview, now: datetime) -> None:
    plan = Plan(interview=interview)
    made = heading(plan, count_down(plan, now))
    assert made.title
    assert made.left
    assert all(is_safe(part) for part in (made.title, made.left, made.when, made.leave))
    assert "in 0 min" not in made.left


def test_a_date_that_they_cancelled_is_named_with_the_day_they_did() -> None:
    told = top(cancelled=day("2026-11-23"))
    assert told.when == "they cancelled Thu 3 Dec, yesterday"


def test_the_outcome_stands_beside_the_day_once_it_is_known() -> None:
    told = top("2026-12-20 08:00", outcome="an\noffer", decided=day("2026-12-10"))
    assert told.when == "Thu 3 Dec, 10:00 Europe/Paris · an⏎offer"
    assert top(outcome="an offer").when.endswith("working days left")
