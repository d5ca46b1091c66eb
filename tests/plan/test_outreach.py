"""Asks: the moves between their states, the waits, and what passed between you last."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.plans import START, day, is_safe, outcome_of, person, plan_of, wall
from tui.plan.due import read_due
from tui.plan.errors import PlanError
from tui.plan.library import AskKind
from tui.plan.model import Ask, LogEntry, Person
from tui.plan.outreach import (
    SETTLED,
    STATES,
    answer_by,
    ask_words,
    is_open,
    last_touch,
    latest_help,
    move,
    moves,
    wait,
)
from tui.plan.zones import add_working_days

SINCE = day("2026-11-23")
FAVOUR = AskKind(id="contact-advice", name="Honest advice", wait=3, nudges=1, channel="voice")
MAIL = AskKind(id="logistics", name="The details", channel="email", favour=False)


def ask(state: str = "draft", **fields: Any) -> Ask:
    usual: dict[str, Any] = {"state": state, "since": SINCE}
    return Ask(id="a", kind="contact-advice", **(usual | fields))


def test_the_states_are_those_of_the_brief() -> None:
    path = ["draft", "checked", "sent", "agreed", "helped", "thanked"]
    exits = ["nudged", "declined", "no-answer", "withdrawn", "blocked"]
    spoken = ["said"]  # what was said aloud is no message, so it is not “sent”
    assert sorted(STATES) == sorted(path + exits + spoken)
    assert set(SETTLED) == {"thanked", "no-answer", "withdrawn", "blocked"}


def test_an_ask_can_go_the_whole_way_and_each_move_is_dated() -> None:
    moved = ask(since=None)
    for number, to in enumerate(["checked", "sent", "agreed", "helped", "thanked"], 1):
        on = SINCE + timedelta(days=number)
        moved = move(moved, to, on, kind=FAVOUR)
        assert (moved.state, moved.since) == (to, on)
    assert moved.sent == SINCE + timedelta(days=2)
    assert moves(moved, SINCE, kind=FAVOUR) == ()


@pytest.mark.parametrize(
    ("state", "to"),
    [
        ("draft", "sent"),
        ("draft", "said"),
        ("draft", "agreed"),
        ("blocked", "sent"),
        ("checked", "agreed"),
        ("checked", "nudged"),
        ("sent", "checked"),
        ("sent", "helped"),
        ("helped", "withdrawn"),
        ("helped", "no-answer"),
        ("declined", "withdrawn"),
        ("thanked", "draft"),
        ("no-answer", "nudged"),
        ("withdrawn", "sent"),
    ],
)
def test_a_move_that_the_brief_does_not_know_is_refused_and_names_the_ways(
    state: str, to: str
) -> None:
    with pytest.raises(PlanError) as refused:
        move(ask(state), to, SINCE, kind=FAVOUR)
    sentence = refused.value.sentence
    assert "“Honest advice” is" in sentence
    allowed = moves(ask(state), SINCE, kind=FAVOUR)
    assert all(way.replace("-", " ") in sentence for way in allowed)
    assert allowed or "It is settled." in sentence


def test_thanks_may_be_said_at_once_and_what_was_said_never_becomes_sent() -> None:
    thanks = FAVOUR.but(answer=False, favour=False)
    said = move(ask(), "said", SINCE, kind=thanks)
    assert (said.state, said.sent, moves(said, SINCE, kind=thanks)) == ("said", SINCE, ())
    assert not is_open(said, thanks)
    asked = move(ask("checked", channel="phone"), "said", SINCE, kind=FAVOUR)
    assert ask_words(asked) == "said by phone"
    assert answer_by(asked, kind=FAVOUR) == add_working_days(SINCE, 3)
    nudged = move(asked, "nudged", SINCE, kind=FAVOUR)
    assert "said" in moves(nudged, SINCE, kind=FAVOUR)
    assert "sent" not in moves(nudged, SINCE, kind=FAVOUR)
    assert "said" not in moves(ask("nudged"), SINCE, kind=FAVOUR)
    assert ask_words(ask("sent", channel="elsewhere")) == "sent, not checked here"


def test_a_state_that_does_not_exist_is_refused() -> None:
    with pytest.raises(PlanError, match="“done” is not a state of an ask"):
        move(ask(), "done", SINCE, kind=FAVOUR)


def test_a_favour_is_nudged_once_and_never_again() -> None:
    greedy = FAVOUR.but(nudges=3)
    nudged = move(ask("sent"), "nudged", SINCE, kind=greedy)
    assert (nudged.state, nudged.nudges) == ("nudged", 1)
    with pytest.raises(PlanError, match="not nudged again: one reminder is enough"):
        move(nudged, "nudged", SINCE, kind=greedy)
    returned = move(nudged, "sent", SINCE, kind=greedy)
    assert "nudged" not in moves(returned, SINCE, kind=greedy)


def test_a_practical_matter_may_be_nudged_twice() -> None:
    kind = AskKind(id="logistics", name="The details", nudges=2, favour=False)
    twice = move(move(ask("sent"), "nudged", SINCE, kind=kind), "nudged", SINCE, kind=kind)
    assert twice.nudges == 2
    assert "nudged" not in moves(twice, SINCE, kind=kind)


def test_it_is_closed_as_unanswered_only_after_the_nudge_and_the_wait() -> None:
    friday = day("2026-11-20")
    with pytest.raises(PlanError, match="stays open until you have nudged once and waited"):
        move(ask("sent", since=friday), "no-answer", friday, kind=FAVOUR)
    nudged = ask("nudged", since=friday, nudges=1)
    assert answer_by(nudged, kind=FAVOUR) == day("2026-11-25"), "three working days"
    with pytest.raises(PlanError, match="stays open until Wed 25 Nov"):
        move(nudged, "no-answer", day("2026-11-24"), kind=FAVOUR)
    assert move(nudged, "no-answer", day("2026-11-25"), kind=FAVOUR).state == "no-answer"


@pytest.mark.parametrize(
    ("usual", "left", "days"),
    [(3, 30, 3), (3, 9, 3), (3, 8, 2), (3, 5, 1), (4, 12, 4), (4, 11, 3), (1, 30, 1), (3, 0, 1)],
)
def test_a_wait_shrinks_with_the_days_left(usual: int, left: int, days: int) -> None:
    kind = FAVOUR.but(wait=usual)
    assert wait(kind, SINCE, SINCE + timedelta(days=left)) == days


def test_a_wait_is_the_usual_one_without_a_date_and_after_the_interview() -> None:
    assert wait(FAVOUR, SINCE) == 3
    assert wait(FAVOUR, SINCE, SINCE - timedelta(days=1)) == 3


def test_with_less_than_two_days_left_only_the_voice_is_left_and_no_nudge() -> None:
    soon, later = SINCE + timedelta(days=1), SINCE + timedelta(days=2)
    assert move(ask("checked"), "sent", SINCE, kind=MAIL, start=soon).channel == "voice"
    assert move(ask("checked"), "sent", SINCE, kind=MAIL, start=later).channel == "email"
    assert "nudged" in moves(ask("sent"), SINCE, kind=FAVOUR, start=later)
    with pytest.raises(PlanError, match="not nudged again: the interview is near"):
        move(ask("sent"), "nudged", SINCE, kind=FAVOUR, start=soon)


def test_on_the_last_days_an_ask_can_be_closed_when_its_wait_is_over() -> None:
    asked = ask("sent", since=day("2026-11-30"))
    assert move(asked, "no-answer", START.date(), kind=FAVOUR, start=START).state == "no-answer"


def test_after_the_interview_what_was_to_prepare_it_is_not_nudged_but_closed() -> None:
    asked = ask("sent", since=day("2026-12-02"))
    after = day("2026-12-04")
    ahead = FAVOUR.but(due=read_due("-9d"))
    assert moves(asked, after, kind=ahead, start=START)[2:] == ("no-answer", "withdrawn")
    check_in = FAVOUR.but(favour=False, due=read_due("told+2b"))
    assert "nudged" in moves(asked, after, kind=check_in, start=START)


def test_what_asks_for_nothing_is_settled_once_it_is_sent() -> None:
    note = AskKind(id="thanks-helper", name="Thanks", answer=False)
    sent = move(move(ask(), "checked", SINCE, kind=note), "sent", SINCE, kind=note)
    assert moves(sent, SINCE, kind=note) == ()
    assert answer_by(sent, kind=note) is None


@given(
    tried=st.lists(st.tuples(st.sampled_from(STATES), st.integers(0, 4)), max_size=14),
    kind=st.builds(
        AskKind,
        id=st.just("x"),
        name=st.just("X"),
        wait=st.integers(-1, 5),
        nudges=st.integers(0, 3),
        favour=st.booleans(),
        answer=st.booleans(),
        due=st.sampled_from([None, read_due("-5d"), read_due("end+5b")]),
    ),
    left=st.none() | st.integers(-3, 20),
)
def test_whatever_is_tried_nothing_unfair_comes_of_it(
    tried: list[tuple[str, int]], kind: AskKind, left: int | None
) -> None:
    start = None if left is None else SINCE + timedelta(days=left)
    now, been, on = ask(), ["draft"], SINCE
    for to, days in tried:
        on += timedelta(days=days)
        allowed = moves(now, on, kind=kind, start=start)
        moved, refused = outcome_of(partial(move, now, to, on, kind=kind, start=start))
        assert (to in allowed) == (moved is not None) == (not refused)
        assert is_safe(refused)
        if moved is not None:
            now = moved
            been.append(to)
    if "sent" in been:
        assert been[: been.index("sent")].count("checked")
    if "said" in been and kind.answer:
        assert been[: been.index("said")].count("checked")
    if "helped" in been:
        assert been[been.index("helped") + 1 :] in ([], ["thanked"])
    assert now.nudges <= (1 if kind.favour else kind.nudges)
    assert now.nudges <= kind.nudges
    if not kind.answer:
        assert set(been) <= {"draft", "checked", "sent", "said", "withdrawn"}


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
