"""The checklist and the people as lines of text and as fields for scripts."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.reports.plans import (
    HOSTILE,
    NOW,
    START,
    STATES,
    TODAY,
    ZONE,
    is_safe,
    plan_of,
    plan_with,
)
from tui.plan.fault import Fault
from tui.plan.model import Interview, Plan, Step
from tui.plan.schedule import DONE, GROUPS, LATER, WEEK
from tui.plan.schedule import TODAY as FOR_TODAY
from tui.plan.zones import local
from tui.reports.steps import steps, steps_fields

if TYPE_CHECKING:
    from tui.plan.library import Library

HERE = local(NOW, ZONE)
STEPS = (
    Step(id="read", title="Read", due=TODAY, minutes=40),
    Step(id="pack", title="Pack", due=TODAY + timedelta(days=2)),
    Step(id="rest", title="Rest", due=TODAY + timedelta(days=8), minutes=5),
    Step(id="call", title="Call", due=TODAY - timedelta(days=3), essential=True),
    Step(id="walk", title="Walk", due=TODAY - timedelta(days=3), essential=False),
    Step(id="met", title="Met", done=NOW - timedelta(days=1)),
)
PLAN = Plan(interview=Interview(starts=START, zone=ZONE), steps=STEPS)


def test_every_step_is_listed_once_under_its_group_with_its_number_in_the_plan(
    library: Library,
) -> None:
    assert steps(PLAN, library, HERE, GROUPS) == [
        "Today · 2 steps · 40 min",
        "    1 [ ]  today        40 min  Read",
        "    4 [ ]  still open           Call",
        "",
        "This week · 1 step",
        "    2 [ ]  Thu 26 Nov           Pack",
        "",
        "Later · 1 step",
        "    3 [ ]  Wed 2 Dec     5 min  Rest",
        "",
        "Later, if you like · 1 step",
        "    5 [ ]                       Walk",
        "",
        "Done · 1 step",
        "    6 [x]  yesterday            Met",
    ]


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_can_be_asked_for_alone(library: Library, group: str) -> None:
    lines = steps(PLAN, library, HERE, (group,))
    assert len(lines) == (3 if group == FOR_TODAY else 2)
    assert {told["group"] for told in steps_fields(PLAN, library, NOW, (group,))} == {group}


def test_where_nothing_is_listed_it_says_how_to_add_a_step(library: Library) -> None:
    assert steps(Plan(), library, HERE, GROUPS) == [
        "Nothing here. “secondround add TITLE” adds a step."
    ]
    assert steps_fields(Plan(), library, NOW, GROUPS) == []


def test_the_fields_of_a_step_say_all_that_is_known_of_it(library: Library) -> None:
    (told,) = steps_fields(PLAN, library, NOW, (WEEK,))
    assert told == {
        "id": "pack",
        "title": "Pack",
        "due": "2026-11-26",
        "minutes": None,
        "essential": True,
        "number": 2,
        "group": WEEK,
        "day": "2026-11-26",
        "phase": "",
        "done": None,
        "because": "You gave it this day: Thu 26 Nov.",
        "note": "",
    }
    (met,) = steps_fields(PLAN, library, NOW, (DONE,))
    assert datetime.fromisoformat(str(met["done"])) == NOW - timedelta(days=1)
    assert (met["due"], met["day"]) == (None, None)


@pytest.mark.parametrize("state", STATES)
def test_lines_and_fields_agree_in_every_state(library: Library, state: str) -> None:
    given_fields, now = STATES[state]
    plan = plan_of(**given_fields)
    told = steps_fields(plan, library, now, GROUPS)
    assert sorted(str(step["id"]) for step in told) == ["b", "c", "d", "text"]
    lines = steps(plan, library, local(now, ZONE), GROUPS)
    numbers = [int(line[:5]) for line in lines if " [" in line]
    assert numbers == [step["number"] for step in told]
    assert sorted(numbers) == [1, 2, 3, 4]


def test_a_due_date_that_could_not_be_read_is_shown_with_a_mark(library: Library) -> None:
    faulty = Step(id="a", title="A", faults=(Fault(key="due", raw="“soon”"),))
    (_, line) = steps(Plan(steps=(faulty,)), library, HERE, (LATER,))
    assert "? “soon”" in line


def test_today_is_the_day_where_the_interview_is(library: Library) -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # the 25th in Paris
    plan = Plan(
        interview=Interview(zone=ZONE),
        steps=(Step(id="a", title="A", due=date(2026, 11, 25)),),
    )
    lines = steps(plan, library, local(late, ZONE), (FOR_TODAY,))
    assert lines == ["Today · 1 step", "    1 [ ]  today                A"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_of_a_plan_reaches_the_terminal_as_more_than_text(
    library: Library, text: str
) -> None:
    plan = plan_with(text)
    for line in steps(plan, library, HERE, GROUPS):
        assert is_safe(line), line
        assert len(line) < 2_100
    raw = json.dumps(steps_fields(plan, library, NOW, GROUPS))
    assert raw.isascii()
    told: list[dict[str, Any]] = json.loads(raw)
    assert [entry["title"] for entry in told if "title" in entry] == [text] * 4
    assert text in [entry["note"] for entry in told]
