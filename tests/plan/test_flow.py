"""The plan that fits: what survives of the shipped steps in ten, five and two days, and in hours."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import ZONE, at, day, everything, ids, plan_of, step, wall
from tui.plan.edits.interview import start
from tui.plan.model import Interview, Pace
from tui.plan.schedule import lay_out

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.model import Plan
    from tui.plan.schedule import Agenda

CALLED = day("2026-11-23")


def seeded(library: Library, starts: str, *settings: str, pace: Pace | None = None) -> Plan:
    interview = Interview(starts=wall(starts), zone=ZONE, called=CALLED, settings=settings)
    plan = start(interview, library, CALLED)
    return plan.but(pace=pace) if pace else plan


def minutes(agenda: Agenda) -> dict[date, int]:
    held: Counter[date] = Counter()
    for planned in everything(agenda):
        fixed = planned.facts.phase in ("day-of", "after") or planned.group == "aside"
        if planned.day is not None and not fixed:
            held[planned.day] += planned.facts.minutes or 0
    return dict(held)


def days(agenda: Agenda) -> dict[str, date | None]:
    return {p.step.id: p.day for p in everything(agenda) if p.group != "aside"}


def test_with_ten_days_everything_essential_is_whole_and_practice_has_its_spacing(
    library: Library,
) -> None:
    agenda = lay_out(seeded(library, "2026-12-04 10:00"), library, at("2026-11-23 08:00"))
    assert agenda.row == "ten_days"
    assert [p.step.id for p in everything(agenda) if p.whole is not None] == []
    rounds = ["answer-aloud-1", "mock-interview", "probe-drill", "answer-aloud-2"]
    found = [days(agenda)[name] for name in rounds]
    assert found == [day("2026-12-04") - timedelta(days=n) for n in (6, 4, 3, 2)]


def test_with_five_days_the_row_of_five_days_holds(library: Library) -> None:
    agenda = lay_out(seeded(library, "2026-11-28 10:00"), library, at("2026-11-23 08:00"))
    assert agenda.row == "five_days"
    placed = days(agenda)
    assert {"probe-drill", "answer-aloud-2"} <= set(placed)
    assert "try-on-clothes" in ids(agenda, "aside")
    whole = {p.step.id: p.whole for p in everything(agenda)}
    shortened = ("did-and-did-not", "source-numbers", "match-role", "outline-answers")
    assert [whole[name] for name in shortened] == [60, 45, 40, 45]
    assert max(minutes(agenda).values()) <= 150
    assert minutes(agenda)[day("2026-11-27")] <= 120


def test_with_two_days_what_is_left_is_about_four_hours_and_a_half(library: Library) -> None:
    agenda = lay_out(seeded(library, "2026-11-25 10:00"), library, at("2026-11-23 08:00"))
    assert agenda.row == "two_days"
    assert sum(minutes(agenda).values()) <= 270
    assert minutes(agenda)[day("2026-11-24")] <= 120
    assert "study-strategy" in ids(agenda, "aside")
    assert {"pack-kit", "set-leave-by", "stop-and-rest", "match-role"} <= set(days(agenda))


def test_with_a_night_between_less_than_two_hours_are_left_and_no_favour(library: Library) -> None:
    agenda = lay_out(seeded(library, "2026-11-24 08:00"), library, at("2026-11-23 18:30"))
    assert agenda.row == "twelve_hours"
    assert minutes(agenda)[CALLED] <= 120
    assert agenda.today[0].step.id == "acknowledge-yourself"
    assert {"ask-hr-feedback", "ask-advocate", "mock-interview"} <= set(ids(agenda, "aside"))
    assert {"pack-kit", "set-leave-by", "confirm-details"} <= set(ids(agenda, "today"))
    assert {"read-one-page", "settle", "be-there"} <= set(ids(agenda, "week"))


def test_an_ask_due_the_day_after_the_call_never_falls_on_the_interview(library: Library) -> None:
    agenda = lay_out(seeded(library, "2026-11-24 18:00"), library, at("2026-11-23 08:00"))
    assert days(agenda).get("ask-what-to-expect") in (None, CALLED)


def test_what_was_set_aside_comes_back_when_there_is_time_again(library: Library) -> None:
    plan = seeded(library, "2026-11-25 10:00")
    later = plan.but(interview=plan.interview.but(starts=wall("2026-12-06 10:00")))
    now = at("2026-11-23 08:00")
    assert "try-on-clothes" in ids(lay_out(plan, library, now), "aside")
    assert "try-on-clothes" in days(lay_out(later, library, now))


def test_after_the_hour_to_stop_today_is_closed_and_resting_stays(library: Library) -> None:
    agenda = lay_out(seeded(library, "2026-12-04 10:00"), library, at("2026-11-23 21:00"))
    assert agenda.stopped
    assert [p.facts.phase for p in agenda.today] == ["acknowledge"] * len(agenda.today)


def test_an_hour_that_has_passed_holds_its_step_no_longer_on_a_day_that_is_over() -> None:
    from tests.plan.test_schedule import NOTHING

    late = at("2026-11-24 21:30")
    to_come, passed = wall("2026-11-24 22:00"), wall("2026-11-23 18:00")
    for hour, group in ((to_come, "today"), (passed, "week")):
        plan = plan_of(step("meet", hour), called=day("2026-11-24"))
        assert ids(lay_out(plan, NOTHING, late), group) == ["meet"]


def test_what_does_not_fit_the_last_day_of_the_calendar_has_no_room() -> None:
    from tests.plan.test_schedule import NOTHING

    many = [step(f"s{n}", "call+0d", minutes=90) for n in range(4)]
    plan = plan_of(*many, called=date.max, starts=None)
    for off in ((), (f"{date.max:%a}".lower(),)):
        agenda = lay_out(plan.but(pace=Pace(off=off)), NOTHING, at("2026-11-24 08:00"))
        assert Counter(p.step.id for p in everything(agenda)) == Counter(s.id for s in many)


def test_a_nice_step_carried_over_a_day_is_still_planned_the_next() -> None:
    from tests.plan.test_schedule import NOTHING

    plan = plan_of(
        step("essential", day("2026-11-24"), minutes=60),
        step("nice", day("2026-11-24"), minutes=60, essential=False),
    )
    assert days(lay_out(plan, NOTHING, at("2026-11-24 08:00")))["nice"] == day("2026-11-25")
    assert ids(lay_out(plan, NOTHING, at("2026-11-26 08:00")), "aside") == ["nice"]
    done = plan.but(steps=(plan.steps[0].but(done=at("2026-11-24 09:00")), plan.steps[1]))
    assert ids(lay_out(done, NOTHING, at("2026-11-25 08:00")), "today") == ["nice"]


@pytest.mark.parametrize("off", [("sat", "sun"), ("2026-11-26",)])
def test_days_off_hold_nothing_while_another_day_is_possible(
    library: Library, off: tuple[str, ...]
) -> None:
    plan = seeded(library, "2026-12-04 10:00", pace=Pace(off=off))
    agenda = lay_out(plan, library, at("2026-11-23 08:00"))
    held = {one for one in minutes(agenda) if f"{one:%a}".lower() in off or str(one) in off}
    assert held <= set(agenda.off_used)
    assert not agenda.off_used


def test_where_every_day_is_off_they_are_used_and_it_is_said(library: Library) -> None:
    pace = Pace(off=("2026-11-23", "2026-11-24"))
    agenda = lay_out(
        seeded(library, "2026-11-25 10:00", pace=pace), library, at("2026-11-23 08:00")
    )
    assert agenda.off_used


def test_while_waiting_one_thing_a_day_is_offered_and_nothing_is_due(library: Library) -> None:
    plan = start(Interview(first=day("2026-11-20")), library, day("2026-11-20"))
    agenda = lay_out(plan, library, at("2026-11-23 08:00"))
    assert agenda.today[0].step.id == "plan-the-wait-1"
    assert not any(p.still_open for p in agenda.today)
    assert max(minutes(agenda).values()) <= 30
    assert days(agenda)["ask-hr-feedback"] is None


def test_settings_of_any_number_bring_their_steps_within_the_minutes(library: Library) -> None:
    held = ("panel", "meal", "video", "presentation", "tour", "executive")
    agenda = lay_out(seeded(library, "2026-12-04 10:00", *held), library, at("2026-11-23 08:00"))
    brought = {"build-presentation", "time-presentation", "test-video-kit", "check-restaurant"}
    assert brought <= set(days(agenda))
    assert not agenda.over
