"""The agenda over every kind of plan: no step is lost, and no day asks for more than it holds."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, NOWS, busy_plans, day, everything, ids, plan_of, plans, step
from tui.plan.anchors import anchors_of
from tui.plan.because import because
from tui.plan.countdown import CLOSED, OVER, count_down
from tui.plan.edits.steps import tick
from tui.plan.entries import FAVOUR, FULL, NO_ROOM, PASSED, SHORT, TOO_LATE
from tui.plan.flow import LATE_ROOM
from tui.plan.phrasing import day_of
from tui.plan.room import cap
from tui.plan.schedule import GROUPS, lay_out
from tui.plan.zones import find_zone

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.schedule import Planned


def is_kept_appointment(planned: Planned) -> bool:
    """Whether a step stands on the day of the hour that it was given: such a one is not moved."""
    due = planned.step.due
    return isinstance(due, datetime) and planned.due is not None and planned.due.day == planned.day


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
            if planned.day is not None and name != "done":
                assert planned.day >= today
            if planned.still_open:
                assert name == "today"
                assert not planned.done


@given(st.data(), NOWS)
@examples(100)
def test_what_is_set_aside_says_why_and_what_is_essential_only_for_want_of_time(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(plans(library) | busy_plans(library))
    agenda = lay_out(plan, library, now)
    state = count_down(plan, now).state
    today = count_down(plan, now).today
    for planned in everything(agenda):
        assert planned.reason
        assert because(planned, agenda, today).endswith(".")
    for planned in agenda.aside:
        if planned.facts.essential and planned.facts.suits and state not in (OVER, CLOSED):
            assert planned.reason in (SHORT, FAVOUR, TOO_LATE, NO_ROOM, PASSED, FULL)
            if not planned.facts.from_library:
                assert planned.reason == NO_ROOM


@given(st.data(), NOWS)
@examples(100)
def test_no_day_holds_more_than_its_minutes_unless_the_agenda_says_so(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(busy_plans(library))
    agenda = lay_out(plan, library, now)
    countdown = count_down(plan, now)
    begins = anchors_of(plan, countdown.today).at["start"]
    if begins is None or countdown.state in (OVER, CLOSED):
        return
    minutes: Counter[date] = Counter()
    appointments: Counter[date] = Counter()
    for planned in everything(agenda):
        fixed = planned.facts.phase in ("day-of", "after", "acknowledge")
        before = planned.day is not None and planned.day < day_of(begins)
        if planned.group in ("today", "week", "later") and before and not fixed:
            assert planned.day is not None
            taken = 15 if planned.facts.minutes is None else planned.facts.minutes
            minutes[planned.day] += taken
            if is_kept_appointment(planned):
                appointments[planned.day] += taken
    for when, held in minutes.items():
        left = (day_of(begins) - when).days
        assert held <= cap(plan.pace, left) + LATE_ROOM or when in agenda.over
        assert left > 1 or held <= max(plan.pace.eve, appointments[when]) + LATE_ROOM


@given(st.data(), st.integers(0, 24 * 60 - 1))
@examples(60)
def test_nothing_of_today_goes_beyond_the_hour_to_stop(
    library: Library, data: st.DataObject, minute: int
) -> None:
    plan = data.draw(busy_plans(library))
    now = datetime(2026, 3, 28, tzinfo=find_zone("Europe/Paris")) + timedelta(minutes=minute)
    agenda = lay_out(plan, library, now)
    until = max(21 * 60 - minute, 0)
    asked = sum(
        15 if p.facts.minutes is None else p.facts.minutes
        for p in agenda.open_today
        if p.facts.phase not in ("day-of", "after", "acknowledge")
        and not (p.step.id in library.steps and library.steps[p.step.id].late)
        and not is_kept_appointment(p)
    )
    assert asked <= until
    assert agenda.stopped == (until == 0)


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
