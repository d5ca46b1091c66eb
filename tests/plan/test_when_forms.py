"""A phrase taken apart: the form of the day, its parts, and the parts of the clock time."""

from __future__ import annotations

import pytest

from tui.plan.when_clock import Refused
from tui.plan.when_forms import plain_words, splits, take_apart


@pytest.mark.parametrize(
    ("phrase", "form", "parts", "clock"),
    [
        ("thu 14:00", "weekday", {"weekday": "thu"}, {"hour": "14", "minute": "00"}),
        ("14:00 thu", "weekday", {"weekday": "thu"}, {"hour": "14", "minute": "00"}),
        ("next tuesday", "weekday", {"which": "next", "weekday": "tues"}, {}),
        ("3 dec at 10", "named", {"day": "3", "name": "dec"}, {"hour": "10"}),
        ("+3d", "shift", {"count": "3", "unit": "d"}, {}),
        ("in two weeks", "shift", {"count": "two", "unit": "weeks"}, {}),
        ("25.12", "figures", {"day": "25", "month": "12"}, {}),
        ("noon", "clock", {}, {"word": "noon"}),
    ],
)
def test_a_phrase_is_taken_apart_into_a_day_and_a_clock_time(
    phrase: str, form: str, parts: dict[str, str], clock: dict[str, str]
) -> None:
    assert take_apart(phrase) == (form, parts, clock)


@pytest.mark.parametrize("phrase", ["soon", "10", "1430", "thu thu", "2-3pm", ""])
def test_what_has_no_form_is_left_alone(phrase: str) -> None:
    assert take_apart(phrase) is None


def test_figures_that_are_a_day_or_a_time_are_refused_with_two_ways_out() -> None:
    with pytest.raises(Refused, match=r"^can be .*; write “10:12” or “10\.12\.”$"):
        take_apart("10.12")


def test_pasted_punctuation_becomes_plain() -> None:
    assert plain_words("Thu,\u00a03 Dec (10\u201311) @ noon") == "Thu 3 Dec 10-11 at noon"
    assert plain_words("10 o\u2019clock") == "10 o'clock"


def test_words_at_the_end_may_be_a_zone() -> None:
    assert list(splits("thu 14:00 in new york time")) == [
        ("thu 14:00 in new york time", ""),
        ("thu 14:00 in new york", "time"),
        ("thu 14:00 in new", "york"),
        ("thu 14:00 in", "new york"),
        ("thu 14:00", "new york"),
    ]
