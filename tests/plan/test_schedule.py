"""The agenda: which step is for which day, in the order to work in."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import (
    NOW,
    TODAY,
    at,
    day,
    everything,
    ids,
    person,
    plan_of,
    step,
    wall,
)
from tui.plan.edits.interview import start
from tui.plan.edits.steps import tick
from tui.plan.library import Library
from tui.plan.model import Interview
from tui.plan.schedule import GROUPS, Agenda, lay_out

if TYPE_CHECKING:
    from tui.plan.model import Plan

NOTHING = Library(steps={}, settings={}, roles={})
WAITED: dict[str, Any] = {"starts": None, "called": None}


def laid_out(plan: Plan, now: str = "2026-11-24 08:00") -> Agenda:
    return lay_out(plan, NOTHING, at(now))


def days(agenda: Agenda) -> dict[str, str]:
    """The day each step is planned for."""
    return {p.step.id: p.day.isoformat() if p.day else "" for p in everything(agenda)}


# --- one step by itself ---


@pytest.mark.parametrize(
    ("due", "fields", "group"),
    [
        (day("2026-11-24"), {}, "today"),
        (day("2026-11-24"), {"essential": False}, "today"),
        (day("2026-11-20"), {}, "today"),
        (day("2026-11-20"), {"essential": False}, "aside"),
        (day("2026-11-25"), {}, "week"),
        (day("2026-11-30"), {}, "week"),
        (day("2026-12-01"), {}, "later"),
        (None, {}, "later"),
        ("told+2b", {}, "later"),
        (day("2026-11-20"), {"done": at("2026-11-23 23:59")}, "done"),
        (day("2026-11-20"), {"done": at("2026-11-24 00:00")}, "today"),
        (day("2026-11-25"), {"done": at("2026-11-24 00:00")}, "week"),
        (day("2026-11-25"), {"done": at("2026-11-26 08:00")}, "done"),
        (day("2026-11-20"), {"essential": False, "done": at("2026-11-24 07:00")}, "aside"),
    ],
)
def test_a_step_is_where_its_due_date_and_its_weight_put_it(
    due: str | date | None, fields: dict[str, Any], group: str
) -> None:
    agenda = laid_out(plan_of(step("a-step", due, **fields)))
    assert [name for name in GROUPS if agenda.group(name)] == [group]


def test_an_essential_step_of_an_earlier_day_is_still_open_today() -> None:
    plan = plan_of(step("earlier", day("2026-11-20")), step("today", day("2026-11-24")))
    assert [(p.step.id, p.still_open) for p in laid_out(plan).today] == [
        ("earlier", True),
        ("today", False),
    ]


def test_a_ticked_step_is_not_still_open() -> None:
    plan = plan_of(step("earlier", day("2026-11-20"), done=at("2026-11-24 07:00")))
    (only,) = laid_out(plan).today
    assert only.done
    assert not only.still_open


def test_a_number_is_the_place_in_the_plan() -> None:
    plan = plan_of(step("b", day("2026-11-25")), step("a", day("2026-11-24")))
    assert {p.step.id: p.number for p in everything(laid_out(plan))} == {"b": 1, "a": 2}


def test_the_day_is_that_of_the_place_of_the_interview() -> None:
    plan = plan_of(step("a", day("2026-11-25")), zone="Asia/Tokyo")
    agenda = lay_out(plan, NOTHING, datetime(2026, 11, 24, 15, 30, tzinfo=UTC))
    assert ids(agenda, "today") == ["a"]


def test_a_tick_counts_by_the_clocks_of_the_interview_whatever_its_offset() -> None:
    ticked = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)  # half past midnight in Paris
    plan = plan_of(step("a", day("2026-11-24"), done=ticked))
    assert ids(laid_out(plan), "today") == ["a"]


# --- the order within a group ---


def test_today_acknowledging_is_first_then_what_has_no_hour_then_by_the_hour() -> None:
    plan = plan_of(
        step("evening", wall("2026-11-24 18:00"), minutes=5),
        step("morning", wall("2026-11-24 09:00"), minutes=5),
        step("nice", day("2026-11-24"), minutes=5, essential=False),
        step("essential", day("2026-11-24"), minutes=5),
        step("thank-yourself", day("2026-11-24"), minutes=5, phase="acknowledge"),
    )
    order = ["thank-yourself", "essential", "nice", "morning", "evening"]
    assert ids(laid_out(plan), "today") == order


def test_later_steps_come_by_day_and_those_without_one_last() -> None:
    plan = plan_of(
        step("some-day"),
        step("b", day("2027-02-02"), phase="after"),
        step("a", day("2027-01-02"), phase="after"),
    )
    assert ids(laid_out(plan), "later") == ["a", "b", "some-day"]


def test_what_was_done_last_is_first() -> None:
    plan = plan_of(
        step("first", done=at("2026-11-20 08:00")),
        step("last", done=at("2026-11-22 08:00")),
        step("between", done=at("2026-11-21 08:00")),
    )
    assert ids(laid_out(plan), "done") == ["last", "between", "first"]


# --- filling days ---


def test_a_day_is_filled_to_its_minutes_and_the_rest_goes_to_the_next() -> None:
    steps = [step(f"s{n}", day("2026-11-24"), minutes=40) for n in range(5)]
    agenda = laid_out(plan_of(*steps))  # 90 minutes, nine days before
    assert ids(agenda, "today") == ["s0", "s1"]
    assert days(agenda) == {
        "s0": "2026-11-24",
        "s1": "2026-11-24",
        "s2": "2026-11-25",
        "s3": "2026-11-25",
        "s4": "2026-11-26",
    }


def test_essential_goes_before_nice_when_a_day_is_short() -> None:
    plan = plan_of(
        step("nice", day("2026-11-24"), minutes=60, essential=False),
        step("essential", day("2026-11-24"), minutes=60),
    )
    assert days(laid_out(plan)) == {"essential": "2026-11-24", "nice": "2026-11-25"}


def test_what_does_not_fit_does_not_let_later_steps_pass_it() -> None:
    plan = plan_of(
        step("a", day("2026-11-24"), minutes=60),
        step("b", day("2026-11-24"), minutes=60),
        step("c", day("2026-11-24"), minutes=10),
    )
    assert days(laid_out(plan)) == {"a": "2026-11-24", "b": "2026-11-25", "c": "2026-11-25"}


def test_a_step_longer_than_a_day_has_room_for_gets_a_day_of_its_own() -> None:
    plan = plan_of(
        step("talk", day("2026-11-24"), minutes=200), step("small", day("2026-11-24"), minutes=5)
    )
    assert days(laid_out(plan)) == {"talk": "2026-11-24", "small": "2026-11-25"}


def test_acknowledging_is_never_put_off() -> None:
    plan = plan_of(
        step("talk", day("2026-11-24"), minutes=90),
        step("thank-yourself", day("2026-11-24"), minutes=60, phase="acknowledge"),
        step("thank-them", day("2026-11-24"), minutes=60, phase="acknowledge"),
    )
    agenda = laid_out(plan)
    assert ids(agenda, "today") == ["thank-yourself", "thank-them"]
    assert days(agenda)["talk"] == "2026-11-25"


def test_a_step_without_minutes_counts_for_a_quarter_of_an_hour() -> None:
    steps = [step(f"s{n}", day("2026-11-24")) for n in range(7)]
    assert len(laid_out(plan_of(*steps)).today) == 6


def test_the_eve_never_holds_more_than_its_minutes_and_the_day_before_takes_the_rest() -> None:
    steps = [step(f"s{n}", day("2026-12-01"), minutes=100) for n in range(4)]
    agenda = laid_out(plan_of(*steps), "2026-12-01 08:00")
    assert Counter(days(agenda).values()) == {"2026-12-01": 3, "2026-12-02": 1}
    assert agenda.over == (day("2026-12-01"),)


def test_what_is_carried_on_to_another_day_is_not_still_open_today() -> None:
    steps = [step(f"s{n}", day("2026-11-20"), minutes=60) for n in range(2)]
    agenda = laid_out(plan_of(*steps))
    assert [(p.step.id, p.still_open) for p in everything(agenda)] == [("s0", True), ("s1", False)]


def test_on_the_day_itself_what_does_not_fit_before_leaving_is_visible_and_set_aside() -> None:
    steps = [step(f"s{n}", "-5d", minutes=60) for n in range(4)]
    agenda = laid_out(plan_of(*steps), "2026-12-03 07:00")
    assert ids(agenda, "today") == ["s0"]
    assert {p.reason for p in agenda.aside} == {"no room"}


def test_steps_of_the_day_and_after_it_keep_their_day_whatever_it_holds() -> None:
    plan = plan_of(
        *(step(f"s{n}", "+0h", minutes=100, phase="day-of") for n in range(3)),
        *(step(f"t{n}", "end+24h", minutes=100, phase="after") for n in range(3)),
    )
    counted = Counter(days(laid_out(plan)).values())
    assert counted == {"2026-12-03": 3, "2026-12-04": 3}
    rounds = [step(f"s{n}", day("2026-11-24"), minutes=100, phase="day-of") for n in range(3)]
    assert len(laid_out(plan_of(*rounds)).today) == 3


def test_what_is_ticked_today_uses_up_its_minutes() -> None:
    open_steps = [step(f"s{n}", day("2026-11-24"), minutes=45) for n in range(3)]
    plan = plan_of(*open_steps)
    ticked = tick(plan, ["s0", "s1"], NOW).plan
    assert ids(laid_out(ticked), "today") == ["s0", "s1"]
    assert laid_out(ticked).open_today == ()
    assert laid_out(ticked).minutes_today == 0
    assert laid_out(plan).minutes_today == 90


@pytest.mark.parametrize(("away", "held"), [(8, 9), (7, 9), (6, 12), (3, 12), (2, 15), (1, 12)])
def test_today_holds_as_much_as_its_distance_from_the_interview_allows(
    away: int, held: int
) -> None:
    steps = [step(f"s{n}", day("2026-11-24"), minutes=10) for n in range(12 if away == 1 else 20)]
    starts = day("2026-11-24") + timedelta(days=away)
    assert len(laid_out(plan_of(*steps, starts=starts)).today) == held


# --- the states of an interview ---


def test_while_waiting_nothing_that_hangs_on_the_interview_has_a_day() -> None:
    plan = plan_of(step("a", "-5d"), step("b", "call+1d"), step("c", day("2026-11-24")), **WAITED)
    agenda = laid_out(plan)
    assert ids(agenda, "today") == ["c"]
    assert ids(agenda, "later") == ["a", "b"]


def test_after_the_call_the_days_are_provisional() -> None:
    agenda = laid_out(plan_of(step("a", "-5d"), starts=None))
    assert agenda.provisional
    assert days(agenda) == {"a": "2026-11-24"}
    assert not laid_out(plan_of(step("a", "-5d"))).provisional


def test_after_the_interview_only_thanks_and_own_steps_are_left(library: Library) -> None:
    plan = plan_of(
        step("match-role", "-7d"),
        step("thank-interviewers", "end+24h"),
        step("own", day("2026-12-05")),
        ended=wall("2026-12-03 11:00"),
    )
    agenda = lay_out(plan, library, at("2026-12-04 08:00"))
    assert ids(agenda, "aside") == ["match-role"]
    assert ids(agenda, "today") == ["thank-interviewers"]
    assert ids(agenda, "week") == ["own"]


def test_a_closed_plan_asks_for_nothing() -> None:
    plan = plan_of(step("own", day("2026-11-24")), closed=day("2026-11-24"))
    agenda = laid_out(plan)
    assert ids(agenda, "aside") == ["own"]


def test_a_step_of_another_setting_is_set_aside(library: Library) -> None:
    plan = plan_of(step("test-video-kit", "-1d"))
    assert ids(lay_out(plan, library, NOW), "aside") == ["test-video-kit"]
    held = plan_of(step("test-video-kit", "-1d"), settings=("video",))
    assert ids(lay_out(held, library, NOW), "aside") == []


def test_thanking_a_helper_is_due_a_day_after_the_help(library: Library) -> None:
    plan = plan_of(
        step("thank-as-you-go", "help+1d"), people=(person("Ines", "helped", since="2026-11-23"),)
    )
    assert ids(lay_out(plan, library, NOW), "today") == ["thank-as-you-go"]


# --- the shipped steps ---


def seeded(library: Library, starts: date | None, called: str) -> Plan:
    return start(
        Interview(starts=starts, zone="Europe/Paris", called=day(called)), library, day(called)
    )


@pytest.mark.parametrize("away", [1, 2, 5, 10, 14, 30])
def test_acknowledging_leads_the_day_of_the_call_however_short_the_time(
    library: Library, away: int
) -> None:
    starts = wall("2026-11-24 15:00") + timedelta(days=away)
    agenda = lay_out(seeded(library, starts, "2026-11-24"), library, NOW)
    assert agenda.today[0].step.id == "acknowledge-yourself"


@pytest.mark.parametrize("away", [5, 10, 14, 30])
def test_no_essential_shipped_step_is_lost_or_later_than_the_eve(
    library: Library, away: int
) -> None:
    starts = wall("2026-11-24 15:00") + timedelta(days=away)
    agenda = lay_out(seeded(library, starts, "2026-11-24"), library, NOW)
    for planned in everything(agenda):
        if planned.facts.essential and planned.facts.phase not in ("day-of", "after"):
            hangs_on_help = planned.step.id == "thank-as-you-go"
            assert planned.group != "aside"
            assert hangs_on_help or planned.day is not None
            assert planned.day is None or planned.day <= max(
                starts.date() - timedelta(days=1), TODAY
            )


def test_with_ten_days_no_day_asks_for_more_than_an_hour_and_a_half(library: Library) -> None:
    starts = wall("2026-12-04 15:00")
    agenda = lay_out(seeded(library, starts, "2026-11-24"), library, NOW)
    minutes: Counter[date] = Counter()
    for planned in everything(agenda):
        if planned.day and planned.day < day("2026-11-28"):
            minutes[planned.day] += planned.facts.minutes or 0
    assert max(minutes.values()) <= 90
