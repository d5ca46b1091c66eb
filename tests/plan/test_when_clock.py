"""The clock time of a phrase: its parts, what they mean, and the part of the day."""

from __future__ import annotations

import datetime as dt

import pytest

from tui.plan.when_clock import NAMED_HOURS, Refused, clock_parts, read_clock, without_part

QUARTERS = {"quarter past": 15, "half past": 30, "twenty-five past": 25, "ten past": 10}


@pytest.mark.parametrize(("word", "hour"), NAMED_HOURS.items())
@pytest.mark.parametrize(("lead", "minute"), QUARTERS.items())
def test_minutes_past_an_hour_in_words_are_those_in_figures(
    word: str, hour: int, lead: str, minute: int
) -> None:
    spoken = read_clock(clock_parts(f"{lead} {word}"), exact=False)[0]
    assert spoken == read_clock(clock_parts(f"{hour}:{minute}"), exact=False)[0]


@pytest.mark.parametrize("word", NAMED_HOURS)
def test_a_quarter_to_an_hour_is_half_an_hour_before_a_quarter_past(word: str) -> None:
    day = dt.date(2026, 12, 3)
    before, after = (
        dt.datetime.combine(
            day, read_clock(clock_parts(f"quarter {way} {word} pm"), exact=False)[0]
        )
        for way in ("to", "past")
    )
    assert (after - before) % dt.timedelta(hours=12) == dt.timedelta(minutes=30)


@pytest.mark.parametrize(
    ("phrase", "rest", "part"),
    [
        ("tomorrow morning 9:30", "tomorrow 9:30", "morning"),
        ("3 this afternoon", "3 today", "afternoon"),
        ("9 in the evening", "9", "evening"),
        ("tonight 8", "today 8", "evening"),
        ("thu at night 9", "thu 9", "night"),
        ("thu 9:30", "thu 9:30", ""),
    ],
)
def test_the_part_of_the_day_is_taken_out_of_a_phrase(phrase: str, rest: str, part: str) -> None:
    assert without_part(phrase) == (rest, part)


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("part", ["morning", "afternoon", "evening", "night"])
def test_an_hour_in_a_part_of_the_day_is_the_same_on_a_clock_of_twelve(
    hour: int, part: str
) -> None:
    try:
        at, remark = read_clock({"hour": str(hour), "part": part}, exact=False)
    except Refused:
        return
    assert at.hour % 12 == hour % 12
    assert remark == ""
    assert read_clock({"hour": str(at.hour), "part": part}, exact=False) == (at, "")


@pytest.mark.parametrize("typed", ["10", "ten"])
def test_a_bare_number_that_leads_is_no_hour_without_at(typed: str) -> None:
    assert clock_parts(typed, leads=True) == {}
    assert clock_parts(f"at {typed}", leads=True)
    assert clock_parts(typed)
