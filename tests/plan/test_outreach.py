"""Asks: whose turn it is, what is next, and what passed between you last."""

from __future__ import annotations

import pytest

from tests.plan.plans import day, person, plan_of, wall
from tui.plan.model import Ask, LogEntry, Person
from tui.plan.outreach import NEXT_ACT, STATES, last_touch, latest_help, thanks, turns


@pytest.mark.parametrize(
    ("state", "whose"),
    [
        ("draft", "yours"),
        ("checked", "yours"),
        ("sent", "theirs"),
        ("nudged", "theirs"),
        ("agreed", "theirs"),
        ("helped", "yours"),
        ("declined", "yours"),
    ],
)
def test_an_open_ask_says_whose_turn_it_is_and_what_is_next(state: str, whose: str) -> None:
    (turn,) = turns(plan_of(people=(person("Ines", state),)))
    assert (turn.person.name, turn.ask.state, turn.whose) == ("Ines", state, whose)
    assert turn.next


@pytest.mark.parametrize("state", ["thanked", "no-answer", "withdrawn", "blocked"])
def test_a_settled_ask_is_nobodys_turn(state: str) -> None:
    assert turns(plan_of(people=(person("Ines", state),))) == ()


def test_every_state_of_the_brief_is_known() -> None:
    path = ["draft", "checked", "sent", "agreed", "helped", "thanked"]
    exits = ["nudged", "declined", "no-answer", "withdrawn", "blocked"]
    assert sorted(STATES) == sorted(path + exits)
    assert {whose for whose, _ in NEXT_ACT.values()} == {"yours", "theirs", "settled"}


def test_turns_come_in_the_order_of_the_plan() -> None:
    people = (person("Tom", "sent", "thanked", "draft"), person("Ines", "helped"))
    told = [(turn.person.name, turn.ask.state) for turn in turns(plan_of(people=people))]
    assert told == [("Tom", "sent"), ("Tom", "draft"), ("Ines", "helped")]


def test_thanks_are_owed_to_who_helped_and_to_who_declined() -> None:
    people = (person("Tom", "helped", "thanked"), person("Ines", "declined", "sent", "no-answer"))
    assert thanks(plan_of(people=people)) == (1, 3)
    assert thanks(plan_of()) == (0, 0)


def log(*entries: tuple[str, str]) -> tuple[LogEntry, ...]:
    return tuple(
        LogEntry(id=f"log-{n}", at=wall(at) if " " in at else day(at), event=event)
        for n, (at, event) in enumerate(entries)
    )


def test_with_nobody_nothing_has_passed() -> None:
    assert last_touch(Person(id="ines", name="Ines")) is None
    assert last_touch(Person(id="ines", name="Ines", asks=(Ask(id="a", kind="hr"),))) is None


@pytest.mark.parametrize(
    ("entries", "last"),
    [
        ((("2026-11-20", "called"), ("2026-11-22", "wrote")), "wrote"),
        ((("2026-11-22", "wrote"), ("2026-11-20", "called")), "wrote"),
        ((("2026-11-22", "called"), ("2026-11-22", "wrote")), "wrote"),
        ((("2026-11-22 09:00", "called"), ("2026-11-22", "met")), "met"),
        ((("2026-11-20 23:00", "called"), ("2026-11-21", "met")), "met"),
    ],
)
def test_the_last_touch_is_of_the_latest_day_and_of_one_day_the_one_written_last(
    entries: tuple[tuple[str, str], ...], last: str
) -> None:
    touch = last_touch(Person(id="ines", name="Ines", log=log(*entries)))
    assert touch is not None
    assert touch.event == last


def test_a_move_of_an_ask_is_a_touch_too() -> None:
    somebody = person("Ines", "sent", since="2026-11-23").but(log=log(("2026-11-20", "called")))
    touch = last_touch(somebody)
    assert touch is not None
    assert (touch.at, touch.event) == (day("2026-11-23"), "sent")


def test_the_latest_help_is_the_one_that_waits_for_thanks() -> None:
    people = (
        person("Tom", "helped", since="2026-11-20"),
        person("Ines", "helped", since="2026-11-21"),
        person("Marta", "thanked", since="2026-11-23"),
    )
    assert latest_help(plan_of(people=people)) == day("2026-11-21")
    assert latest_help(plan_of(people=(person("Marta", "thanked"),))) is None


def test_help_without_a_day_is_no_anchor() -> None:
    somebody = person("Tom", "helped")
    undated = somebody.but(asks=(somebody.asks[0].but(since=None),))
    assert latest_help(plan_of(people=(undated,))) is None
