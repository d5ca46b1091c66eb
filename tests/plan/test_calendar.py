"""What a calendar gets of a plan, and what stays private."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, START, ZONE, at, plans, step
from tui.plan.calendar import DAY, EVENING_BEFORE, MORNING, Entry, entries_of, name_for_calendars
from tui.plan.errors import PlanError
from tui.plan.model import Interview, Person, Plan, Step

if TYPE_CHECKING:
    from tui.plan.library import Library

HELD = Interview(
    company="Harbour & Vale",
    role="Head of Operations",
    starts=START,
    zone=ZONE,
    place="4 Quay Street",
    minutes=90,
    called=date(2026, 11, 20),
)


def entries(library: Library, *steps: Step, **fields: Any) -> dict[str, Entry]:
    plan = Plan(interview=HELD.but(**fields), steps=steps)
    return {entry.key: entry for entry in entries_of(plan, library, NOW)}


def test_the_interview_is_an_entry_with_its_end_and_alarms(library: Library) -> None:
    entry = entries(library)["interview"]
    assert entry.title == "Second interview: Head of Operations, Harbour & Vale"
    assert (entry.starts, entry.ends) == (at("2026-12-03 10:00"), at("2026-12-03 11:30"))
    assert (entry.place, entry.busy) == ("4 Quay Street", True)
    assert entry.alarms == (-DAY, timedelta(hours=-2))


def test_a_day_without_an_hour_is_a_day_with_an_alarm_on_the_evening_before(
    library: Library,
) -> None:
    entry = entries(library, starts=date(2026, 12, 3))["interview"]
    assert (entry.starts, entry.ends, entry.alarms) == (date(2026, 12, 3), None, (EVENING_BEFORE,))


def test_when_to_leave_is_an_entry_that_takes_the_time_until_the_start(library: Library) -> None:
    entry = entries(library, travel=35)["leave-by"]
    assert (entry.starts, entry.ends) == (at("2026-12-03 08:45"), at("2026-12-03 10:00"))
    assert entry.title == "Leave by 08:45: 4 Quay Street"
    assert entry.alarms == (timedelta(minutes=-30), timedelta())
    assert "leave-by" not in entries(library)


def test_a_call_by_video_says_where_and_when_to_join(library: Library) -> None:
    held = entries(library, settings=("video",), link="https://meet.google.com/abc", place="")
    assert "leave-by" not in held
    entry = held["interview"]
    assert entry.link == "https://meet.google.com/abc"
    assert any(line.startswith("Join by 09:5") for line in entry.about)
    assert entry.alarms == (-DAY, timedelta(minutes=-15))


def test_only_essential_open_steps_with_a_day_are_entries(library: Library) -> None:
    held = entries(
        library,
        step("mine", "-5d", minutes=40),
        step("done", "-4d", done=NOW - timedelta(days=1)),
        step("nice", "-4d", essential=False),
        step("whenever"),
    )
    assert sorted(held) == ["interview", "step-mine"]
    entry = held["step-mine"]
    assert (entry.starts, entry.ends, entry.busy) == (date(2026, 11, 28), None, False)
    assert (entry.alarms, entry.about) == ((MORNING,), ("About 40 min.",))


def test_a_step_with_an_hour_has_it_and_one_still_open_is_for_today(library: Library) -> None:
    held = entries(library, step("early", "-3h", minutes=15), step("late", date(2026, 11, 20)))
    early = held["step-early"]
    assert (early.starts, early.ends) == (at("2026-12-03 07:00"), at("2026-12-03 07:15"))
    assert early.alarms == (timedelta(),)
    assert held["step-late"].starts == date(2026, 11, 24)


def test_the_step_of_leaving_is_not_told_twice(library: Library) -> None:
    leaving = step("leave", "leave-by")
    assert "step-leave" not in entries(library, leaving, travel=35)


def test_notes_goal_and_what_people_care_about_stay_private(library: Library) -> None:
    secret = "SECRET"
    person = Person(
        id="i", name="Ines Berg", role="interviewer", note=secret, cares_about=secret, email=secret
    )
    plan = Plan(
        interview=HELD.but(goal=secret, opening=secret, pay_floor=secret, facts=(secret,)),
        steps=(step("mine", "-5d", note=secret),),
        people=(person, person.but(id="a", name="Tom Okafor", role="advocate")),
    )
    told = repr(entries_of(plan, library, NOW))
    assert secret not in told
    assert "You meet Ines Berg (interviewer)." in told
    assert "Tom" not in told


def test_a_cancelled_interview_is_told_as_cancelled_and_alone(library: Library) -> None:
    held = entries(library, step("mine", "-5d"), cancelled=date(2026, 11, 24), travel=35)
    assert list(held) == ["interview"]
    assert held["interview"].cancelled


def test_where_nothing_has_a_day_or_the_plan_is_closed_it_is_refused(library: Library) -> None:
    with pytest.raises(PlanError, match="nothing for a calendar yet"):
        entries_of(Plan(), library, NOW)
    with pytest.raises(PlanError, match="is closed"):
        entries(library, closed=date(2026, 11, 24))


def test_hostile_text_is_made_safe(library: Library) -> None:
    hostile = "\x1b]0;x\x07\u202e\n"
    held = entries(
        library, step("a", "-5d").but(title=hostile), company=hostile, place=hostile, link=hostile
    )
    assert not set(repr(held).encode().decode("unicode_escape")) & {"\x1b", "\x07"}
    assert held["interview"].link == ""


def test_a_plan_is_named_for_calendars_once() -> None:
    named = name_for_calendars(Plan(), "abc").plan
    assert named.interview.calendar_id == "abc"
    assert name_for_calendars(named, "xyz").plan == named


@given(st.data())
@examples(50)
def test_any_plan_gives_entries_that_end_after_they_start_or_is_refused(
    library: Library, data: st.DataObject
) -> None:
    plan = data.draw(plans(library))
    try:
        found = entries_of(plan, library, NOW)
    except PlanError:
        return
    for entry in found:
        if isinstance(entry.starts, datetime):
            assert entry.starts.tzinfo is not None
            assert entry.ends is not None
    assert len({entry.key for entry in found}) == len(found)
