"""What follows the interview, in the status and for scripts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.reports.plans import HOSTILE, START, ZONE, is_safe, plan_with
from tui.plan.countdown import count_down
from tui.plan.debrief import Prompt
from tui.plan.due import read_due
from tui.plan.model import Ask, Interview, Note, Person, Plan
from tui.reports.after import (
    after_fields,
    after_lines,
    debrief_fields,
    debrief_lines,
    promise_fields,
    promise_lines,
)
from tui.reports.status import status, status_fields, status_short

if TYPE_CHECKING:
    from tui.plan.library import Library

#: An hour after the interview of START has ended.
NOW = datetime(2026, 12, 3, 11, 0, tzinfo=UTC)
PROMPTS = (Prompt(id="who", name="Who", text="Who was there?"), Prompt(id="b", name="B", text="?"))
PEOPLE = (
    Person(id="ines", name="Ines", role="interviewer"),
    Person(id="tom", name="Tom", asks=(Ask(id="a", kind="contact-advice", state="helped"),)),
)
NOTES = (
    Note(id="p", text="Send the deck", kind="promise", who="ines", due=read_due("end+24h")),
    Note(id="q", text="Call", kind="promise", done=NOW),
    Note(id="d", text="Ines\nand Bo", kind="debrief", prompt="who", at=date(2026, 12, 3)),
)


def plan_of(**fields: Any) -> Plan:
    interview = Interview(starts=START, zone=ZONE, **fields)
    return Plan(interview=interview, people=PEOPLE, notes=NOTES)


def lines(plan: Plan) -> list[str]:
    return after_lines(plan, count_down(plan, NOW))


def test_the_status_tells_thanks_promises_and_the_wait() -> None:
    assert lines(plan_of(told=date(2026, 12, 10))) == [
        "Thank-yous · 0 of 2 done",
        "  Ines, for the talk · by tomorrow",
        "  Tom, for their help · by Sat 5 Dec",
        "",
        "Promised",
        "    1 [ ] Send the deck, to Ines · by tomorrow",
        "",
        "They decide by Thu 10 Dec. Your one check-in: Mon 14 Dec; until then, let it rest.",
    ]


def test_once_you_have_checked_in_the_status_asks_for_no_more() -> None:
    asked = Person(id="hr", name="Bo", asks=(Ask(id="s", kind="status-check", state="sent"),))
    assert lines(plan_of().but(people=(asked,), notes=NOTES[2:])) == [
        "You have checked in; let it rest now."
    ]


def test_without_a_debrief_the_status_names_the_command() -> None:
    told = lines(plan_of().but(notes=(), people=()))
    assert told[-1] == "Write down how it went while it is fresh: secondround debrief"


def test_many_thanks_are_counted_after_the_first_three() -> None:
    people = tuple(Person(id=f"p{n}", name=f"P{n}", role="interviewer") for n in range(5))
    told = lines(plan_of().but(people=people))
    assert told[0] == "Thank-yous · 0 of 5 done"
    assert told[4] == "  and 2 more: 7 in the planner"


def test_a_closed_plan_says_how_the_next_one_starts_and_nothing_of_today(library: Library) -> None:
    plan = plan_of(closed=date(2026, 12, 3), outcome="an offer")
    told = status(plan, library, NOW)
    assert told[0].endswith("closed")
    assert told[1].endswith(" · an offer")
    assert told[-1].startswith("“secondround new --carry” starts the next plan")
    assert not [line for line in told if line.startswith("Today")]


def test_the_short_status_counts_who_is_to_be_thanked(library: Library) -> None:
    assert status_short(plan_of(), library, NOW) == "it is over, and you did it · 2 to thank"
    assert status_short(plan_of(closed=date(2026, 12, 3)), library, NOW) == "closed"


def test_scripts_see_days_and_who_is_owed_what(library: Library) -> None:
    plan = plan_of(told=date(2026, 12, 10), outcome="an offer", decided=date(2026, 12, 3))
    told = status_fields(plan, library, NOW, "plan.toml")
    assert told["state"] == "over"
    assert told["thanks"] == {"sent": 0, "total": 2}
    assert told["after"] == {
        "ended": None,
        "told": "2026-12-10",
        "check_in": "2026-12-14",
        "checked_in": False,
        "outcome": "an offer",
        "decided": "2026-12-03",
        "closed": None,
        "cancelled": None,
        "debrief": {"answered": 1},
        "promises": {"kept": 1, "total": 2},
        "owed": [
            {
                "name": "Ines",
                "role": "interviewer",
                "what": "talk",
                "by": "2026-12-04T11:00:00+01:00",
            },
            {"name": "Tom", "role": "", "what": "help", "by": "2026-12-05"},
            {"name": "Tom", "role": "", "what": "news", "by": "2026-12-05"},
        ],
    }


def test_the_debrief_is_listed_with_what_was_written() -> None:
    assert debrief_lines(plan_of(), PROMPTS) == [
        "   1 [x] Who was there?  (who)",
        "         Ines",
        "         and Bo",
        "   2 [ ] ?  (b)",
    ]
    assert debrief_fields(plan_of(), PROMPTS)[0] == {
        "id": "who", "question": "Who was there?", "answer": "Ines\nand Bo", "on": "2026-12-03",
    }  # fmt: skip
    assert debrief_lines(plan_of(), ()) != []


def test_promises_are_listed_with_whom_and_by_when() -> None:
    countdown = count_down(plan_of(), NOW)
    assert promise_lines(plan_of(), countdown) == [
        "    1 [ ] Send the deck, to Ines · by tomorrow",
        "    2 [x] Call",
    ]
    first, second = promise_fields(plan_of(), countdown)
    assert (first["to"], first["by"]) == ("Ines", "2026-12-04T11:00:00+01:00")
    assert second["done"] == NOW.isoformat()
    assert promise_lines(Plan(), countdown)[0].startswith("Nothing promised yet.")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_person_reaches_the_terminal_raw(text: str) -> None:
    ask = Ask(id="a", kind=text, state="helped")
    person = Person(id="x", name=text, role="interviewer", asks=(ask,), detail=text)
    notes = (
        Note(id="p", text=text, kind="promise", who=text),
        Note(id="d", text=text, kind="debrief", prompt="who"),
    )
    plan = plan_with(text).but(people=(person,), notes=notes)
    for closed in (None, date(2026, 12, 3)):
        plan = plan.but(interview=plan.interview.but(closed=closed))
        countdown = count_down(plan, NOW)
        told = after_lines(plan, countdown) + debrief_lines(plan, PROMPTS)
        assert all(map(is_safe, told + promise_lines(plan, countdown)))
    assert after_fields(plan, count_down(plan, NOW))
