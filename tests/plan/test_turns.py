"""Whose turn it is: the next act of each ask with its day, and the order of the people."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.plans import MOMENTS, START, TODAY, day, person, plan_of
from tui.plan.model import Ask, Interview, Person, Plan
from tui.plan.outreach import CONTACT_RULES, STATES, moves
from tui.plan.turns import GROUPS, SETTLED, THEIRS, YOURS, by_turn, standing_of, turns

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.turns import Turn


def turn(library: Library, kind: str, state: str, role: str = "", **fields: Any) -> Turn:
    """The turn of one ask of somebody; `since` and the like go to the ask, others to the plan."""
    of_ask = {key: fields.pop(key) for key in ("since", "nudges", "channel") if key in fields}
    today = fields.pop("today", TODAY)
    ask = Ask(id="a", kind=kind, state=state, **of_ask)
    somebody = Person(id="ines", name="Ines", role=role, asks=(ask,))
    (found,) = standing_of(somebody, plan_of(people=(somebody,), **fields), library, today).turns
    return found


@pytest.mark.parametrize(
    ("state", "whose", "act", "to"),
    [
        ("draft", YOURS, "check the wording", "checked"),
        ("checked", YOURS, "send it", "sent"),
        ("agreed", THEIRS, "they do what they agreed to", ""),
        ("helped", YOURS, "thank them", "thanked"),
        ("declined", YOURS, "thank them", "thanked"),
        ("thanked", SETTLED, "", ""),
        ("no-answer", SETTLED, "", ""),
        ("withdrawn", SETTLED, "", ""),
    ],
)
def test_each_state_has_a_next_act_or_is_settled(
    library: Library, state: str, whose: str, act: str, to: str
) -> None:
    told = turn(library, "hr-feedback", state)
    assert (told.whose, told.next, told.to) == (whose, act, to)


def test_a_draft_falls_on_its_day_before_the_interview_or_after_the_call(library: Library) -> None:
    assert turn(library, "contact-advice", "draft").day == day("2026-11-24")
    assert turn(library, "hr-feedback", "draft").day == day("2026-11-23")
    assert turn(library, "outcome-news", "draft").day is None


def test_checking_in_falls_after_the_day_they_named_or_after_the_end(library: Library) -> None:
    named = turn(library, "status-check", "draft", told=day("2026-12-10"))
    assert named.day == day("2026-12-14")
    assert turn(library, "status-check", "draft").day == day("2026-12-10"), "end + 5 working days"
    chosen = turn(library, "status-check", "draft", check_back=day("2026-12-15"))
    assert chosen.day == day("2026-12-15")


def test_on_the_day_itself_no_favour_is_asked_but_practical_things_are(library: Library) -> None:
    today: dict[str, Any] = {"today": START.date()}
    late = turn(library, "contact-advice", "checked", **today)
    assert (late.next, late.to) == ("withdraw it: too late to ask", "withdrawn")
    assert turn(library, "logistics", "checked", **today).next == "call or meet them"
    assert turn(library, "contact-advice", "checked", today=day("2026-12-02")).to == "sent"


def test_while_the_wait_lasts_it_is_their_turn_with_the_day_of_the_nudge(library: Library) -> None:
    told = turn(library, "hr-feedback", "sent", since=day("2026-11-23"))
    assert (told.whose, told.next, told.day) == (THEIRS, "nudge", day("2026-11-26"))


def test_when_the_wait_is_over_it_is_yours_to_nudge_and_then_to_stop(library: Library) -> None:
    late = day("2026-11-26")
    nudge = turn(library, "hr-feedback", "sent", since=day("2026-11-23"), today=late)
    assert (nudge.whose, nudge.next, nudge.to) == (YOURS, "nudge once", "nudged")
    asked: dict[str, Any] = {"since": day("2026-11-23"), "nudges": 1}
    waits = turn(library, "hr-feedback", "nudged", today=day("2026-11-25"), **asked)
    assert (waits.whose, waits.next) == (THEIRS, "stop waiting")
    stop = turn(library, "hr-feedback", "nudged", today=late, **asked)
    assert (stop.whose, stop.next, stop.to) == (YOURS, "close it kindly as no answer", "no-answer")


def test_with_less_than_two_days_left_you_call_and_nudge_nobody(library: Library) -> None:
    eve = day("2026-12-02")
    send = turn(library, "hr-feedback", "checked", today=eve)
    assert send.next == "call or meet them"
    asked = turn(library, "hr-feedback", "sent", since=day("2026-12-01"), today=eve)
    assert (asked.next, asked.to) == ("call them, or close it kindly", "no-answer")


def test_after_the_interview_what_prepared_it_is_laid_to_rest(library: Library) -> None:
    after: dict[str, Any] = {"today": day("2026-12-04"), "since": day("2026-12-02")}
    assert turn(library, "contact-advice", "draft", **after).to == "withdrawn"
    assert turn(library, "contact-advice", "sent", **after).to == "no-answer"
    assert turn(library, "contact-advice", "agreed", **after).to == "helped"
    assert turn(library, "contact-advice", "helped", **after).to == "thanked"


def test_a_note_of_thanks_is_settled_once_it_is_sent(library: Library) -> None:
    assert turn(library, "thanks-helper", "sent", since=TODAY).whose == SETTLED


def test_the_contact_rule_blocks_a_draft_or_lets_it_wait(library: Library) -> None:
    blocked = turn(library, "advocate-ask", "draft", "advocate", contact_rule="not-allowed")
    assert (blocked.state, blocked.whose) == ("blocked", SETTLED)
    assert blocked.held is not None
    held = turn(library, "advocate-ask", "checked", "advocate")
    assert (held.state, held.whose, held.to) == ("checked", YOURS, "")
    assert held.next == "ask HR first"
    free = turn(library, "advocate-ask", "blocked", "advocate", contact_rule="allowed")
    assert (free.state, free.to, free.held) == ("draft", "checked", None)


def test_open_asks_come_in_the_order_of_the_plan(library: Library) -> None:
    people = (person("Tom", "sent", "thanked", "draft"), person("Ines", "helped"))
    told = [(t.person.name, t.ask.state) for t in turns(plan_of(people=people), library, TODAY)]
    assert told == [("Tom", "sent"), ("Tom", "draft"), ("Ines", "helped")]


def test_people_come_by_whose_turn_it_is_and_then_by_the_day(library: Library) -> None:
    people = (
        person("Nobody"),
        person("Waits", "sent", since="2026-11-23"),
        person("Old", "thanked"),
        person("Later", "helped", since="2026-11-23"),
        person("Sooner", "sent", "helped", since="2026-11-20"),
    )
    told = by_turn(plan_of(people=people), library, TODAY)
    assert [(s.person.name, s.whose) for s in told] == [
        ("Sooner", YOURS),
        ("Later", YOURS),
        ("Waits", THEIRS),
        ("Nobody", SETTLED),
        ("Old", SETTLED),
    ]
    first = told[0].first
    assert first is not None
    assert first.state == "helped"


ASKS = st.lists(
    st.builds(
        Ask,
        id=st.just("a"),
        kind=st.sampled_from(["hr-feedback", "advocate-ask", "logistics", "thanks-helper", "own"]),
        state=st.sampled_from(STATES),
        since=st.none() | MOMENTS,
        nudges=st.integers(0, 3),
    ),
    max_size=4,
).map(lambda asks: tuple(ask.but(id=f"ask-{n}") for n, ask in enumerate(asks)))
PEOPLE = st.lists(
    st.builds(
        Person,
        id=st.just("p"),
        name=st.just("P"),
        role=st.sampled_from(["", "hr", "insider", "advocate"]),
        asks=ASKS,
    ),
    max_size=8,
).map(lambda people: tuple(each.but(id=f"p-{n}") for n, each in enumerate(people)))
INTERVIEWS = st.builds(
    Interview,
    starts=st.none() | MOMENTS,
    called=st.none() | MOMENTS,
    contact_rule=st.sampled_from(CONTACT_RULES),
)


@given(people=PEOPLE, interview=INTERVIEWS, days=st.integers(-3, 12))
def test_nobody_is_missing_nobody_stands_twice_and_the_order_is_stable(
    library: Library, people: tuple[Person, ...], interview: Interview, days: int
) -> None:
    today = day("2026-03-28") + timedelta(days=days)
    plan = Plan(people=people, interview=interview)
    told = by_turn(plan, library, today)
    assert sorted(s.person.id for s in told) == sorted(p.id for p in people)
    groups = [GROUPS.index(s.whose) for s in told]
    assert groups == sorted(groups)
    again = by_turn(plan.but(people=tuple(s.person for s in told)), library, today)
    assert [s.person.id for s in again] == [s.person.id for s in told]
    place = {p.id: n for n, p in enumerate(people)}
    settled = [place[s.person.id] for s in told if s.whose == SETTLED]
    assert settled == sorted(settled)


@given(people=PEOPLE, interview=INTERVIEWS, days=st.integers(-3, 12))
def test_the_next_act_is_always_a_move_that_is_allowed(
    library: Library, people: tuple[Person, ...], interview: Interview, days: int
) -> None:
    today = day("2026-03-28") + timedelta(days=days)
    plan = Plan(people=people, interview=interview)
    for somebody in people:
        for told in standing_of(somebody, plan, library, today).turns:
            assert (told.whose == SETTLED) == (told.next == "")
            if told.to:
                start = None if interview.starts is None else day_here(plan)
                ask = told.ask.but(state=told.state)
                assert told.to in moves(ask, today, kind=told.kind, start=start)


def day_here(plan: Plan) -> Any:
    from tui.plan.countdown import start_of
    from tui.plan.phrasing import day_of

    start = start_of(plan.interview)
    assert start is not None
    return day_of(start)
