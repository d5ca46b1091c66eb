"""The agenda over every kind of plan: no step is lost, and no day asks for more than it holds."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, NOWS, busy_plans, day, everything, ids, plan_of, plans, step
from tui.plan.anchors import anchors_of
from tui.plan.countdown import CLOSED, OVER, count_down
from tui.plan.edits.steps import tick
from tui.plan.phrasing import day_of
from tui.plan.schedule import GROUPS, Planned, lay_out

if TYPE_CHECKING:
    from datetime import datetime

    from tui.plan.library import Library


@given(st.data(), NOWS)
@examples(100)
def test_every_step_is_in_exactly_one_group_and_none_is_planned_for_the_past(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(plans(library) | busy_plans(library))
    agenda = lay_out(plan, library, now)
    today = count_down(plan, now).today
    assert Counter(p.step.id for p in everything(agenda)) == Counter(s.id for s in plan.steps)
    for name in GROUPS:
        for planned in agenda.group(name):
            assert planned.group == name
            assert plan.steps[planned.number - 1] is planned.step
            if name == "today":
                assert planned.day == today
            elif name == "week":
                assert planned.day is not None
                assert 0 < (planned.day - today).days < 7
            elif name == "later":
                assert planned.day is None or (planned.day - today).days >= 7
            if planned.day is not None and planned.due is not None and name != "done":
                assert planned.day >= min(planned.due.day, today)
                assert planned.day >= planned.due.day or name == "today"
            if planned.still_open:
                assert name == "today"
                assert not planned.done


@given(st.data(), NOWS)
@examples(100)
def test_an_essential_step_is_set_aside_only_when_it_no_longer_applies(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(plans(library) | busy_plans(library))
    agenda = lay_out(plan, library, now)
    state = count_down(plan, now).state
    for planned in agenda.aside:
        if planned.facts.essential:
            assert not planned.facts.suits or state in (OVER, CLOSED)
    if state not in (OVER, CLOSED):
        for planned in everything(agenda):
            if planned.facts.essential and planned.facts.suits and not planned.done:
                assert planned.group in ("today", "week", "later")
                assert (planned.day is None) == (planned.due is None)


@given(st.data(), NOWS)
@examples(100)
def test_no_day_before_the_eve_asks_for_more_than_it_holds_and_the_eve_takes_the_rest(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(busy_plans(library))
    agenda = lay_out(plan, library, now)
    countdown = count_down(plan, now)
    begins = anchors_of(plan, countdown.today).at["start"]
    if begins is None or countdown.state in (OVER, CLOSED):
        return
    by_day: dict[date, list[Planned]] = {}
    for name in ("today", "week", "later"):
        for planned in agenda.group(name):
            left = (day_of(begins) - planned.day).days if planned.day else 0
            if planned.day and left >= 2 and planned.facts.phase not in ("day-of", "after"):
                by_day.setdefault(planned.day, []).append(planned)
    eve = max(day_of(begins) - timedelta(days=1), countdown.today)
    for planned in everything(agenda):
        if planned.group in ("today", "week", "later") and planned.due and planned.due.day <= eve:
            assert planned.day is not None
            assert planned.day <= eve
    for when, listed in by_day.items():
        left = (day_of(begins) - when).days
        holds = 150 if left == 2 else 120 if left <= 6 else 90
        minutes = [15 if p.facts.minutes is None else p.facts.minutes for p in listed]
        acknowledging = all(p.facts.phase == "acknowledge" for p in listed)
        assert sum(minutes) <= holds or len(listed) == 1 or acknowledging


@given(st.data(), NOWS)
@examples(100)
def test_ticking_a_step_moves_nothing_until_tomorrow(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(plans(library) | busy_plans(library))
    before = lay_out(plan, library, now)
    open_ids = [s.id for s in plan.steps if s.done is None]
    if not open_ids:
        return
    ticked = tick(plan, data.draw(st.lists(st.sampled_from(open_ids), min_size=1)), now).plan
    after = lay_out(ticked, library, now)
    for name in GROUPS:
        assert ids(after, name) == ids(before, name)
        assert [p.day for p in after.group(name)] == [p.day for p in before.group(name)]


@given(st.data(), NOWS)
@examples(40)
def test_the_same_plan_at_the_same_moment_is_laid_out_the_same(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(plans(library) | busy_plans(library))
    assert lay_out(plan, library, now) == lay_out(plan.but(), library, now)


@pytest.mark.parametrize("starts", [day("2026-12-03"), date.max, date.min, None])
def test_a_thousand_steps_are_all_laid_out(library: Library, starts: date | None) -> None:
    steps = [
        step(f"s{n}", day("2026-11-01") + timedelta(days=n % 90), minutes=n % 200)
        for n in range(1000)
    ]
    agenda = lay_out(plan_of(*steps, starts=starts), library, NOW)
    assert len(everything(agenda)) == 1000
    assert {p.step.id for p in everything(agenda)} == {s.id for s in steps}
