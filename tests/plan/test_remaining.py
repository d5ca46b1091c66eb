"""What would be left undone: named, each sort once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.plan.plans import at, day, person, plan_of
from tui.plan.countdown import count_down
from tui.plan.model import Ask, Note, Person
from tui.plan.remaining import remaining

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.model import Plan

NOW = at("2026-12-11 09:00")


def left(plan: Plan, library: Library) -> tuple[str, ...]:
    return remaining(plan, library, count_down(plan, NOW))


def test_everything_that_is_open_is_named_once_by_its_sort(library: Library) -> None:
    people = (
        Person(id="ines", name="Ines\nBerg", role="interviewer"),
        person("Tom", "helped"),
        Person(id="bo", name="Bo", asks=(Ask(id="a", kind="hr-feedback", state="sent"),)),
    )
    notes = (Note(id="p", text="Send the deck", kind="promise"),)
    plan = plan_of(people=people, outcome="no", decided=day("2026-12-10")).but(notes=notes)
    assert left(plan, library) == (
        "thanks for the talk to Ines⏎Berg",
        "thanks for their help to Tom",
        "the news to Tom",
        "promised: “Send the deck”",
        "asked: Feedback on round one with Bo, sent",
    )


def test_nothing_is_left_of_what_is_done_let_go_or_settled(library: Library) -> None:
    let_go = Ask(id="n", kind="thanks-interviewer", state="withdrawn")
    people = (
        Person(id="ines", name="Ines", role="interviewer", asks=(let_go,)),
        person("Tom", "thanked", "no-answer", "withdrawn"),
    )
    notes = (Note(id="p", text="Send it", kind="promise", done=NOW), Note(id="q", text="A note"))
    assert left(plan_of(people=people).but(notes=notes), library) == ()


def test_many_are_counted_after_the_first_six(library: Library) -> None:
    people = tuple(person(f"P{number}", "helped") for number in range(9))
    assert left(plan_of(people=people), library) == (
        "thanks for their help to P0, P1, P2, P3, P4, P5 and 3 more",
    )
