"""Changes of the interview: what moves with it, what comes along, and what is said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import (
    MOMENTS,
    NOW,
    START,
    TODAY,
    ZONE,
    at,
    day,
    interviews,
    plan_of,
    plans,
    step,
    wall,
)
from tui.plan.edits.interview import call_came, change, move, start
from tui.plan.edits.steps import delete
from tui.plan.errors import PlanError
from tui.plan.model import Interview, Plan
from tui.plan.phrasing import day_of

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.library import Library

PLAN = plan_of(
    step("a", "-5d"), step("b", "-2d"), step("c", "end+24h"), step("d", day("2026-11-30"))
)
PANEL_CHANGES = ("mock-interview", "prepare-questions", "study-interviewers")
WAITED: dict[str, Any] = {"starts": None, "called": None}


def seeded(library: Library, *settings: str) -> Plan:
    called = day("2026-11-22")
    interview = Interview(starts=START, zone=ZONE, settings=settings, called=called)
    return start(interview, library, called)


def ids(plan: Plan) -> list[str]:
    return [one.id for one in plan.steps]


# --- starting ---


def test_a_new_plan_has_the_steps_its_settings_ask_for_with_their_titles_and_dues(
    library: Library,
) -> None:
    plan = start(Interview(settings=("video",)), library, TODAY)
    wanted = library.for_settings(("video",))
    assert ids(plan) == [one.id for one in wanted]
    assert [one.title for one in plan.steps] == [one.title for one in wanted]
    assert [one.due for one in plan.steps] == [one.due for one in wanted]
    assert all(one.minutes is None and one.essential is None for one in plan.steps)
    assert plan.started == TODAY


def test_a_bare_plan_has_no_steps(library: Library) -> None:
    assert start(Interview(), library, TODAY, bare=True).steps == ()


def test_a_plan_that_starts_with_a_date_has_had_its_call(library: Library) -> None:
    assert start(Interview(starts=START), library, TODAY).interview.called == TODAY
    told = Interview(starts=START, called=day("2026-11-20"))
    assert start(told, library, TODAY).interview.called == day("2026-11-20")
    assert start(Interview(), library, TODAY).interview.called is None


# --- the call ---


def test_the_call_is_recorded_and_acknowledged_first() -> None:
    edited = call_came(plan_of(**WAITED), day("2026-11-23"), TODAY)
    assert edited.plan.interview.called == day("2026-11-23")
    assert edited.said == "The call came: Mon 23 Nov 2026, yesterday"
    assert edited.notice == "You got this far. First, acknowledge yourself; then the plan."


def test_a_call_is_recorded_once() -> None:
    edited = call_came(plan_of(), TODAY, TODAY)
    assert edited.said == "The call is recorded already: Sun 22 Nov 2026, 2 days ago"
    assert edited.plan == plan_of()


# --- moving ---


def moved(library: Library, plan: Plan, starts: date | None, **fields: Any) -> Edited:
    return change(plan, library, NOW, starts=starts, **fields)


def test_moving_the_interview_tells_when_it_is_and_how_many_steps_moved(library: Library) -> None:
    edited = moved(library, PLAN, wall("2026-12-05 14:00"))
    assert edited.said == "Moved to Sat 5 Dec 2026, 14:00 Europe/Paris, in 11 days"
    assert edited.notice == "3 steps moved with it: “A”, “B” and “C”."
    assert edited.plan.steps == PLAN.steps


def test_moving_tells_how_many_steps_would_be_in_the_past(library: Library) -> None:
    one = moved(library, PLAN, wall("2026-11-28 10:00"))
    assert one.notice == (
        "3 steps moved with it: “A”, “B” and “C”; “A” would be in the past, and is for today or set "
        "aside."
    )
    two = moved(library, PLAN, wall("2026-11-25 10:00"))
    assert two.notice == (
        "3 steps moved with it: “A”, “B” and “C”; “A” and “B” would be in the past, and are for today "
        "or set aside."
    )


def test_done_steps_do_not_count_as_moved(library: Library) -> None:
    plan = plan_of(step("a", "-5d", done=NOW), step("b", "-2d"))
    assert moved(library, plan, wall("2026-12-05 14:00")).notice == "1 step moved with it: “B”."


def test_another_hour_of_the_same_day_moves_no_day(library: Library) -> None:
    edited = moved(library, PLAN, wall("2026-12-03 15:00"))
    assert edited.said == "Moved to Thu 3 Dec 2026, 15:00 Europe/Paris, in 9 days"
    assert edited.notice == ""


def test_a_first_date_means_that_the_call_has_come(library: Library) -> None:
    plan = plan_of(step("a", "-5d"), started=day("2026-11-10"), **WAITED)
    edited = moved(library, plan, START)
    assert edited.said == "The interview is on Thu 3 Dec 2026, 10:00 Europe/Paris, in 9 days"
    assert edited.plan.interview.called == TODAY


def test_a_call_that_was_never_recorded_stays_unrecorded_when_something_else_changes(
    library: Library,
) -> None:
    plan = plan_of(step("a", "call+1d"), started=day("2026-11-10"), called=None)
    assert change(plan, library, NOW, place="4 Quay Street").plan.interview.called is None
    assert moved(library, plan, wall("2026-12-05 14:00")).plan.interview.called is None


def test_a_recorded_call_can_be_cleared_from_a_plan_with_a_date(library: Library) -> None:
    edited = change(PLAN, library, NOW, called=None)
    assert edited.plan.interview.called is None
    assert edited.said == "Cleared called"


def test_a_date_can_be_taken_back(library: Library) -> None:
    edited = moved(library, PLAN, None)
    assert edited.said == "The interview has no date"
    assert edited.plan.interview.starts is None


def test_an_interview_to_come_does_not_move_to_a_day_that_has_passed(library: Library) -> None:
    with pytest.raises(PlanError, match="has passed, so the interview was not moved"):
        moved(library, plan_of(), wall("2026-11-23 10:00"))
    with pytest.raises(PlanError, match="has passed, so the interview was not moved"):
        change(plan_of(), library, NOW, starts=day("2026-11-23"))
    assert moved(library, plan_of(), day("2026-11-24")).said.startswith("Moved to")


def test_a_date_that_has_passed_can_be_set_right_and_is_remarked_on(library: Library) -> None:
    edited = moved(library, plan_of(starts=wall("2026-11-19 10:00")), day("2026-11-20"))
    assert edited.notice == "That day has passed."
    later = change(edited.plan, library, NOW, outcome="an offer")
    assert (later.said, later.notice) == ("Set outcome to “an offer”", "")


@pytest.mark.parametrize(
    ("starts", "remark"),
    [("2027-03-28 02:30", "03:30 is taken."), ("2027-10-31 02:30", "the first is taken.")],
)
def test_a_time_that_clocks_skip_or_repeat_is_remarked_on_once(
    library: Library, starts: str, remark: str
) -> None:
    edited = moved(library, plan_of(), wall(starts))
    assert edited.notice.endswith(remark)
    assert change(edited.plan, library, NOW, phone="1").notice == ""


def test_a_start_with_an_offset_of_its_own_is_no_obstacle(library: Library) -> None:
    plan = plan_of(step("a", "-5d"), starts=datetime(2026, 12, 3, 9, tzinfo=UTC))
    assert change(plan, library, NOW, place="4 Quay Street").notice == ""
    assert moved(library, plan, wall("2026-12-05 14:00")).notice == "1 step moved with it: “A”."


def test_a_closed_or_ended_interview_is_not_moved(library: Library) -> None:
    for recorded, way in ((plan_of(closed=TODAY), "reopen"), (plan_of(ended=TODAY), "over -")):
        with pytest.raises(PlanError, match=rf"“secondround {way}”"):
            move(recorded, library, NOW, starts=wall("2026-12-10 10:00"))
        same = move(recorded, library, NOW, starts=recorded.interview.starts)
        assert (same.said, same.plan) == ("Nothing to change", recorded)


def test_an_interview_that_only_the_clock_takes_for_over_can_be_moved(library: Library) -> None:
    edited = move(PLAN, library, at("2026-12-04 08:00"), starts=wall("2026-12-10 10:00"))
    assert edited.said == "Moved to Thu 10 Dec 2026, 10:00 Europe/Paris, in 6 days"


def test_a_new_date_stands_even_where_they_cancelled_the_same_one(library: Library) -> None:
    cancelled = PLAN.but(interview=PLAN.interview.but(cancelled=TODAY))
    for starts in (START, wall("2026-12-10 10:00")):
        edited = move(cancelled, library, NOW, starts=starts)
        assert edited.plan.interview.cancelled is None
        assert edited.said.startswith("Moved to ")


def test_a_date_can_be_cancelled_and_keeps_what_it_was(library: Library) -> None:
    edited = change(PLAN, library, NOW, cancelled=TODAY)
    assert (edited.plan.interview.cancelled, edited.plan.interview.starts) == (TODAY, START)


# --- other fields ---


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"company": "Harbour & Vale"}, "Set company to “Harbour & Vale”"),
        ({"minutes": 90}, "Set minutes to 90"),
        ({"travel": 0}, "Set travel to 0"),
        ({"zone": "Asia/Tokyo"}, "Set zone to “Asia/Tokyo”"),
        ({"told": day("2026-12-10")}, "Set told to Thu 10 Dec 2026, in 16 days"),
        (
            {"ended": wall("2026-11-24 07:00")},
            "Set ended to Tue 24 Nov 2026, 07:00 Europe/Paris, today",
        ),
        ({"called": None}, "Cleared called"),
        ({"place": "4 Quay Street", "phone": "1"}, "Changed the interview"),
        ({"starts": START, "place": "4 Quay Street"}, "Changed the interview"),
        (
            {"starts": day("2026-12-04"), "zone": "Asia/Tokyo"},
            "Moved to Fri 4 Dec 2026, in 10 days",
        ),
        ({"company": ""}, "Nothing to change"),
        ({"starts": START, "zone": ZONE}, "Nothing to change"),
        ({}, "Nothing to change"),
    ],
)
def test_a_change_says_what_it_did(library: Library, fields: dict[str, Any], said: str) -> None:
    edited = change(plan_of(), library, NOW, **fields)
    assert edited.said == said
    assert edited.plan.interview == plan_of().interview.but(**fields)


def test_a_plan_written_by_hand_without_its_call_can_be_left_unchanged(library: Library) -> None:
    plan = plan_of(called=None)
    assert change(plan, library, NOW).said == "Nothing to change"


# --- settings ---


def test_a_new_setting_brings_its_steps_and_names_them(library: Library) -> None:
    edited = change(seeded(library), library, NOW, settings=("meal",))
    talk, place = (library.steps[one].title for one in ("light-talk", "check-restaurant"))
    assert edited.said == "Set settings to meal"
    assert edited.notice == (
        f"2 steps came with it: “{talk}”, “{place}”. “Prepare questions for each person” changes "
        "a little with it: A meal: Have two that fit a table."
    )
    assert set(ids(edited.plan)) - set(ids(seeded(library))) == {"light-talk", "check-restaurant"}


@pytest.mark.parametrize(
    "settings", [("meal",), ("video",), ("presentation", "tour"), ("panel", "video", "executive")]
)
def test_a_plan_that_gets_its_settings_late_is_in_library_order(
    library: Library, settings: tuple[str, ...]
) -> None:
    edited = change(seeded(library), library, NOW, settings=settings)
    order = [one for one in library.steps if one in ids(edited.plan)]
    assert ids(edited.plan) == order
    assert set(order) >= {one.id for one in library.for_settings(settings)}


def test_steps_that_a_person_put_in_another_order_stay_in_it(library: Library) -> None:
    plan = seeded(library)
    mixed = plan.but(steps=(step("own"), *reversed(plan.steps), step("own-2")))
    edited = change(mixed, library, NOW, settings=("presentation",))
    kept = [one for one in ids(edited.plan) if one in ids(mixed)]
    assert kept == ids(mixed)
    assert len(ids(edited.plan)) == len(kept) + 2


def test_a_step_of_a_new_setting_stands_behind_its_neighbour_of_the_library(
    library: Library,
) -> None:
    plan = seeded(library)
    own = plan.but(steps=(*plan.steps, step("own")))
    placed = ids(change(own, library, NOW, settings=("presentation",)).plan)
    order = list(library.steps)
    for one in ("build-presentation", "time-presentation"):
        before = placed[placed.index(one) - 1]
        between = order[order.index(before) + 1 : order.index(one)]
        assert not set(between) & set(placed)
    assert placed[-1] == "own"


def test_taking_a_setting_away_deletes_nothing(library: Library) -> None:
    plan = seeded(library, "video")
    edited = change(plan, library, NOW, settings=())
    assert edited.said == "Cleared settings"
    assert set(ids(edited.plan)) >= set(ids(plan))


def test_putting_a_setting_back_brings_no_step_twice(library: Library) -> None:
    plan = seeded(library, "meal")
    without = change(plan, library, NOW, settings=()).plan
    again = change(without, library, NOW, settings=("meal",))
    assert ids(again.plan) == ids(plan)
    assert "came with it" not in again.notice


def test_the_steps_that_a_setting_changes_are_named(library: Library) -> None:
    edited = change(seeded(library), library, NOW, settings=("panel",))
    titles = [library.steps[one].title for one in ids(edited.plan) if one in PANEL_CHANGES]
    assert all(f"“{title}”" in edited.notice for title in titles)
    assert edited.notice.endswith("change a little with it; each says how.")
    done = plan_of(step("mock-interview", done=NOW))
    assert "change" not in change(done, library, NOW, settings=("panel",)).notice


def test_a_deleted_step_does_not_come_back_with_another_setting(library: Library) -> None:
    plan = delete(seeded(library), "match-role").plan
    edited = change(plan, library, NOW, settings=("panel", "meal"))
    assert "match-role" not in ids(edited.plan)


# --- every kind of plan ---


@given(st.data())
@examples(60)
def test_whatever_changes_is_said_without_a_full_stop_and_loses_no_step(
    library: Library, data: st.DataObject
) -> None:
    plan = data.draw(plans(library))
    other = data.draw(interviews())
    names = data.draw(st.lists(st.sampled_from(list(Interview.defaults())), unique=True))
    fields = {name: getattr(other, name) for name in names if name != "faults"}
    now = data.draw(st.sampled_from([NOW, at("2026-03-29 03:00")]))
    try:
        edited = change(plan, library, now, **fields)
    except PlanError:
        return
    assert edited.said
    assert not edited.said.endswith(".")
    assert edited.notice == "" or edited.notice.endswith(".")
    kept = {one.id: one for one in edited.plan.steps}
    assert len(kept) == len(edited.plan.steps)
    assert all(kept[one.id] is one for one in plan.steps)
    assert [one for one in ids(edited.plan) if plan.step(one)] == ids(plan)
    assert (edited.plan == plan) is (edited.said == "Nothing to change")


@given(MOMENTS.filter(lambda moment: day_of(moment) >= TODAY), st.integers(0, 40))
@examples(60)
def test_moving_there_and_back_leaves_the_plan_as_it_was(
    library: Library, starts: date, days: int
) -> None:
    plan = plan_of(step("a", "-5d"), starts=starts)
    there = move(plan, library, NOW, starts=START + timedelta(days=days)).plan
    assert move(there, library, NOW, starts=starts).plan == plan
