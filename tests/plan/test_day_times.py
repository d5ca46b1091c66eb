"""The moments of the last day in words, on plain days, on the eve, by video, and late."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from tests.examples import examples
from tests.plan.plans import NOWS, at, day, interviews, is_safe, plan_of, wall
from tui.plan.countdown import count_down, is_last_day
from tui.plan.day_times import days_words, glance_words, late_words, times
from tui.plan.model import Interview, Person, Plan

PHONE = "+33 1 23"
CALL = "Now 08:00 · starts 10:00 Europe/Paris"


def told(now: str, own: str = "", **fields: Any) -> tuple[str, ...]:
    plan = plan_of(**({"travel": 35} | fields))
    return times(plan, count_down(plan, at(now), own))


@pytest.mark.parametrize(
    ("now", "fields", "lines"),
    [
        (
            "2026-12-03 08:00",
            {},
            ["Now 08:00 · starts 10:00 Europe/Paris · leave by 08:45 (in 45 min)"],
        ),
        (
            "2026-12-02 20:00",
            {},
            ["Now 20:00 · starts tomorrow 10:00 Europe/Paris · leave by 08:45 tomorrow"],
        ),
        (
            "2026-12-03 09:00",
            {},
            ["Now 09:00 · starts 10:00 Europe/Paris · leave by 08:45, that is now"],
        ),
        ("2026-12-03 10:05", {}, ["Now 10:05 · started 10:00 Europe/Paris"]),
        (
            "2026-12-03 08:00",
            {"travel": None},
            ["Now 08:00 · starts 10:00 Europe/Paris · near the door by 09:40"],
        ),
        (
            "2026-12-03 08:00",
            {"starts": day("2026-12-03")},
            ["Now 08:00 · today, the hour is not known yet"],
        ),
        (
            "2026-11-30 08:00",
            {"starts": day("2026-12-03")},
            ["Now 08:00 · Thu 3 Dec, the hour is not known yet"],
        ),
        ("2026-11-30 08:00", {"starts": None}, ["Now 08:00 · no date yet"]),
        (
            "2026-12-03 08:00",
            {"settings": ("video",)},
            [f"{CALL} · join by 09:55 (in 1 h 55 min)", "Be ready by 09:50"],
        ),
        (
            "2026-12-03 09:53",
            {"settings": ("video",)},
            ["Now 09:53 · starts 10:00 Europe/Paris · join by 09:55 (in 2 min)"],
        ),
        (
            "2026-12-03 08:00",
            {"settings": ("panel", "video")},
            [
                "Now 08:00 · starts 10:00 Europe/Paris · leave by 08:45 (in 45 min)",
                "For the call: ready by 09:50 · join by 09:55 (in 1 h 55 min)",
            ],
        ),
    ],
)
def test_now_the_start_and_when_to_go_are_one_line(
    now: str, fields: dict[str, Any], lines: list[str]
) -> None:
    assert list(told(now, **fields)) == lines


def test_of_a_way_that_is_not_known_the_door_is_told_beside_the_call() -> None:
    assert told("2026-12-03 08:00", travel=None, settings=("panel", "video")) == (
        f"{CALL} · near the door by 09:40",
        "For the call: ready by 09:50 · join by 09:55 (in 1 h 55 min)",
    )


def test_the_own_clock_has_a_line_of_its_own() -> None:
    assert told("2026-12-03 08:00", "America/New_York")[1] == (
        "Your time, America/New_York: now 02:00 · starts 04:00 · leave by 02:45"
    )
    video = told("2026-12-03 08:00", "Asia/Tokyo", settings=("video",))
    assert video[2].endswith("now 16:00 · starts 18:00 · join by 17:55")
    assert len(told("2026-12-03 08:00", "Europe/Berlin")) == 1


@pytest.mark.parametrize(
    ("now", "fields", "late"),
    [
        ("2026-12-03 08:45", {}, ""),
        ("2026-12-03 08:46", {}, f"call {PHONE} now if you are not on the way yet"),
        ("2026-12-03 10:10", {}, f"call {PHONE} now if you are not on the way yet"),
        ("2026-12-03 11:00", {}, ""),
        ("2026-12-03 09:40", {"travel": None}, ""),
        ("2026-12-03 09:41", {"travel": None}, f"call {PHONE} now if you are not on the way yet"),
        (
            "2026-12-03 09:56",
            {"settings": ("video",)},
            f"call {PHONE} now if you are not in the call yet",
        ),
        (
            "2026-12-03 09:00",
            {"phone": ""},
            "write to them now if you are not on the way yet; no number is in the plan",
        ),
        # a long way begins the day before
        ("2026-12-02 19:00", {"travel": 600}, f"call {PHONE} now if you are not on the way yet"),
    ],
)
def test_late_the_number_to_call_is_told(now: str, fields: dict[str, Any], late: str) -> None:
    plan = plan_of(**({"travel": 35, "phone": PHONE} | fields))
    assert late_words(plan, count_down(plan, at(now))) == late


def test_without_a_number_of_the_interview_a_persons_is_called() -> None:
    people = (
        Person(id="a", name="Ann", role="insider", phone="1"),
        Person(id="i", name="Ines", role="hr", phone="2"),
    )
    plan = plan_of(travel=35, people=people)
    late = late_words(plan, count_down(plan, at("2026-12-03 09:00")))
    assert late == "call 2 (Ines) now if you are not on the way yet"


@pytest.mark.parametrize(
    ("now", "fields", "last"),
    [
        ("2026-12-02 09:59", {}, False),
        ("2026-12-02 10:00", {}, True),
        ("2026-12-03 10:30", {}, True),
        ("2026-12-03 11:00", {}, False),
        ("2026-12-02 23:00", {"starts": day("2026-12-03")}, False),
        ("2026-12-03 00:00", {"starts": day("2026-12-03")}, True),
        ("2026-12-02 20:00", {"starts": None}, False),
        # 24 hours, though clocks on that night show 25
        ("2026-10-24 11:00", {"starts": wall("2026-10-25 10:00")}, True),
        ("2026-10-24 10:00", {"starts": wall("2026-10-25 10:00")}, False),
    ],
)
def test_the_last_day_is_the_day_itself_and_the_24_hours_before(
    now: str, fields: dict[str, Any], last: bool
) -> None:
    assert is_last_day(count_down(plan_of(**fields), at(now))) is last


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "Thu 3 Dec 2026 · 10:00 Europe/Paris · leave by 08:45"),
        ({"travel": 600}, "Thu 3 Dec 2026 · 10:00 Europe/Paris · leave by Wed 2 Dec 18:40"),
        (
            {"settings": ("video",)},
            "Thu 3 Dec 2026 · 10:00 Europe/Paris · ready by 09:50 · join by 09:55",
        ),
        ({"starts": day("2026-12-03")}, "Thu 3 Dec 2026 · hour not known yet"),
        ({"starts": None}, "No date yet"),
    ],
)
def test_on_paper_stands_what_is_true_at_any_minute(fields: dict[str, Any], line: str) -> None:
    plan = plan_of(**({"travel": 35} | fields))
    assert days_words(plan, count_down(plan, at("2026-12-01 08:00"))) == (line,)


def test_on_paper_the_own_clock_is_told_too() -> None:
    plan = plan_of(travel=35)
    lines = days_words(plan, count_down(plan, at("2026-12-01 08:00"), "Asia/Tokyo"))
    assert lines[1] == "Your time, Asia/Tokyo: starts 18:00 · leave by 16:45"


@pytest.mark.parametrize(
    ("now", "fields", "words"),
    [
        ("2026-12-01 08:00", {}, ""),
        ("2026-12-02 20:00", {}, "leave by 08:45 tomorrow"),
        ("2026-12-03 08:00", {}, "leave by 08:45 (in 45 min)"),
        ("2026-12-03 09:00", {}, f"call {PHONE} now"),
        ("2026-12-03 09:00", {"phone": ""}, "write to them now"),
        ("2026-12-03 10:30", {}, ""),
        ("2026-12-03 09:00", {"settings": ("video",)}, "join by 09:55 (in 55 min)"),
    ],
)
def test_a_prompt_has_it_in_a_few_words(now: str, fields: dict[str, Any], words: str) -> None:
    plan = plan_of(**({"travel": 35, "phone": PHONE} | fields))
    assert glance_words(plan, count_down(plan, at(now))) == words


@given(interviews(), NOWS)
@examples(200)
def test_every_plan_has_its_times_and_they_are_safe_to_show(interview: Interview, now: Any) -> None:
    plan = Plan(interview=interview)
    countdown = count_down(plan, now, "America/St_Johns")
    for line in (*times(plan, countdown), *days_words(plan, countdown)):
        assert line
        assert is_safe(line)
    assert is_safe(late_words(plan, countdown))
