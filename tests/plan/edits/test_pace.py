"""The pace is set key by key, and refused in one sentence."""

from __future__ import annotations

from datetime import time

import pytest

from tests.plan.plans import outcome_of, plan_of
from tui.plan.edits.pace import KEYS, set_pace, set_paces, shown
from tui.plan.model import Pace


@pytest.mark.parametrize(
    ("key", "words", "value", "said"),
    [
        ("far", ["60"], 60, "Set far to 60"),
        (
            "off",
            ["Sunday", "2026-12-01", "sun"],
            ("sun", "2026-12-01"),
            "Set off to sun 2026-12-01",
        ),
        ("stop", ["20:30"], time(20, 30), "Set stop to 20:30"),
        ("stop", ["20"], time(20), "Set stop to 20:00"),
    ],
)
def test_a_key_is_set_and_said(key: str, words: list[str], value: object, said: str) -> None:
    edited = set_pace(plan_of(), key, words)
    assert getattr(edited.plan.pace, key) == value
    assert edited.said == said


def test_a_hyphen_makes_a_key_as_it_was_at_first() -> None:
    plan = plan_of().but(pace=Pace(far=10))
    assert set_pace(plan, "far", ["-"]).plan.pace == Pace()
    assert set_pace(plan_of(), "far", ["-"]).said == "Nothing to change"


@pytest.mark.parametrize(
    ("key", "words", "part"),
    [
        ("fast", ["1"], "is not part of the pace"),
        ("far", ["9999"], "more minutes than a day has"),
        ("stop", ["25:00"], "is not an hour"),
        ("stop", ["²"], "is not an hour"),
        ("off", ["someday"], "is not a day off"),
    ],
)
def test_what_it_cannot_be_is_refused(key: str, words: list[str], part: str) -> None:
    _, sentence = outcome_of(lambda: set_pace(plan_of(), key, words))
    assert part in sentence


def test_every_key_can_be_shown() -> None:
    assert [shown(getattr(Pace(), key)) for key in KEYS] == [
        *("90", "120", "150", "120", "30", "60", "no day", "21:00"),
    ]


def test_several_keys_are_one_change() -> None:
    edited = set_paces(plan_of(), {"far": "45", "off": "sun, sat", "stop": ""})
    assert edited.plan.pace == Pace(far=45, off=("sun", "sat"))
    assert edited.said == "Set far to 45, off to sun sat, stop to 21:00"
