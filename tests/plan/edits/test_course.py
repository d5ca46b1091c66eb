"""Edits of the course: over, the day they named, the check-in, the outcome, closed, open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import at, day, person, plan_of, step, wall
from tui.plan.countdown import count_down
from tui.plan.due import read_due
from tui.plan.edits import course
from tui.plan.errors import PlanError, UsageError
from tui.plan.model import Ask, Note, Person

if TYPE_CHECKING:
    from tui.plan.library import Library

#: An hour after the interview of `plan_of` has begun, when it is planned to end.
NOW = at("2026-12-03 11:00")
PLAN = plan_of()


def test_the_end_is_recorded_and_the_debrief_comes_first() -> None:
    edited = course.end(PLAN, wall("2026-12-03 10:40"), NOW)
    assert edited.said == "It is over: Thu 3 Dec 2026, 10:40 Europe/Paris, today"
    assert "debrief comes first" in edited.notice
    assert count_down(edited.plan, NOW).state == "over"
    again = course.end(edited.plan, wall("2026-12-03 10:40"), NOW)
    assert (again.said, again.plan) == (
        "It is recorded as over already: Thu 3 Dec 2026, 10:40 Europe/Paris, today",
        edited.plan,
    )


def test_another_end_takes_the_place_of_the_one_that_was_recorded() -> None:
    plan = course.end(PLAN, wall("2026-12-03 10:40"), NOW).plan
    edited = course.end(plan, wall("2026-12-03 10:50"), NOW)
    assert edited.plan.interview.ended == wall("2026-12-03 10:50")


def test_it_can_be_over_on_a_day_alone_and_without_a_date() -> None:
    assert course.end(PLAN, day("2026-12-03"), NOW).plan.interview.ended == day("2026-12-03")
    undated = plan_of(starts=None)
    assert count_down(course.end(undated, wall("2026-12-03 10:40"), NOW).plan, NOW).state == "over"


def test_it_is_not_over_before_it_begins_nor_in_the_future() -> None:
    with pytest.raises(PlanError, match="The interview begins Thu 3 Dec 2026, 10:00"):
        course.end(PLAN, wall("2026-12-03 09:59"), NOW)
    with pytest.raises(PlanError, match="The interview begins"):
        course.end(PLAN, day("2026-12-02"), NOW)
    with pytest.raises(PlanError, match="12:00 Europe/Paris, today is still to come"):
        course.end(PLAN, wall("2026-12-03 12:00"), NOW)


def test_the_end_can_be_taken_back_while_its_hour_has_not_come() -> None:
    early = at("2026-12-03 10:30")
    plan = course.end(PLAN, wall("2026-12-03 10:20"), early).plan
    back = course.take_back_end(plan, early)
    assert (back.plan, back.notice) == (PLAN, "")
    assert "still counts as over" in course.take_back_end(plan, NOW).notice
    assert course.take_back_end(PLAN, NOW).said == "No end is recorded"


def test_a_closed_plan_is_opened_before_its_end_is_changed() -> None:
    closed = plan_of(closed=day("2026-12-03"))
    with pytest.raises(PlanError, match="“secondround reopen”"):
        course.end(closed, wall("2026-12-03 10:40"), NOW)
    with pytest.raises(PlanError, match="“secondround reopen”"):
        course.take_back_end(closed, NOW)


def test_the_day_they_named_sets_the_one_check_in() -> None:
    edited = course.name_day(PLAN, day("2026-12-10"), NOW)
    assert edited.said == "They decide by Thu 10 Dec 2026, in 7 days"
    assert edited.notice == "Your one check-in: Mon 14 Dec 2026."
    assert edited.plan.interview.told == day("2026-12-10")
    assert course.name_day(edited.plan, None, NOW).plan == PLAN


def test_the_check_in_can_be_chosen_and_its_step_goes_with_it() -> None:
    plan = plan_of(step("status-check", "told+2b"), told=day("2026-12-10"))
    edited = course.choose_check_in(plan, day("2026-12-16"), NOW)
    assert edited.said == "Your one check-in: Wed 16 Dec 2026, in 13 days"
    assert (edited.notice, edited.plan.steps[0].due) == ("", day("2026-12-16"))
    back = course.choose_check_in(edited.plan, None, NOW)
    assert back.said == "The check-in is on its usual day: Mon 14 Dec 2026"
    assert back.plan == plan
    assert back.plan.steps[0].due == read_due("told+2b")


def test_a_check_in_before_the_day_they_named_is_kept_and_said() -> None:
    plan = plan_of(told=day("2026-12-10"))
    edited = course.choose_check_in(plan, day("2026-12-08"), NOW)
    assert edited.plan.interview.check_back == day("2026-12-08")
    assert edited.notice == "That is before Thu 10 Dec 2026, the day they named."


def test_you_check_in_once_and_only_with_a_message_that_was_checked(library: Library) -> None:
    with pytest.raises(PlanError, match="Add the person you check in with first"):
        course.check_in(PLAN, NOW, library)
    draft = Ask(id="check", kind="status-check")
    ines = Person(id="ines", name="Ines", role="hr")
    for asks in ((), (draft,)):
        with pytest.raises(
            PlanError, match=r"not checked yet: “secondround ask status-check ines”"
        ):
            course.check_in(PLAN.but(people=(ines.but(asks=asks),)), NOW, library)
    plan = PLAN.but(people=(ines.but(asks=(draft.but(state="checked"),)),))
    edited = course.check_in(plan, NOW, library)
    assert edited.said == "“Checking in” with “Ines” is sent"
    with pytest.raises(PlanError, match="You checked in with “Ines” today; one is enough"):
        course.check_in(edited.plan, NOW, library)


def test_the_outcome_is_kept_in_your_words_and_who_wishes_to_hear_it_is_counted() -> None:
    plan = PLAN.but(people=(person("Tom", "thanked"), person("Bo", "helped")))
    edited = course.decide(plan, " an\n offer ", day("2026-12-03"), NOW)
    assert edited.said == "The outcome: “an offer”, today"
    assert edited.notice == "2 people who helped wish to hear it by Sat 5 Dec 2026."
    interview = edited.plan.interview
    assert (interview.outcome, interview.decided) == ("an offer", day("2026-12-03"))
    assert course.decide(PLAN, "no", day("2026-12-03"), NOW).notice == ""
    assert course.decide(edited.plan, "", day("2026-12-03"), NOW).plan == plan


def test_an_outcome_of_tomorrow_is_refused() -> None:
    with pytest.raises(PlanError, match="Fri 4 Dec 2026 is still to come"):
        course.decide(PLAN, "an offer", day("2026-12-04"), NOW)


def test_an_outcome_needs_words() -> None:
    assert course.words_needed("no") == "no"
    with pytest.raises(UsageError, match="How did it end"):
        course.words_needed("  ")


def test_a_plan_with_nothing_open_is_closed_at_once(library: Library) -> None:
    edited = course.close(PLAN, NOW, library)
    assert (edited.said, edited.plan.interview.closed) == ("Closed the plan", day("2026-12-03"))
    again = course.close(edited.plan, NOW, library)
    assert (again.said, again.plan) == ("This plan is closed since Thu 3 Dec 2026", edited.plan)


def test_what_is_open_is_named_before_a_plan_is_closed_anyway(library: Library) -> None:
    plan = PLAN.but(
        people=(person("Tom", "helped"),), notes=(Note(id="p", text="Send it", kind="promise"),)
    )
    with pytest.raises(
        PlanError,
        match=r"Still open: thanks for their help to Tom; promised: “Send it”. .* --anyway",
    ):
        course.close(plan, NOW, library)
    assert course.close(plan, NOW, library, anyway=True).plan.interview.closed is not None


def test_a_closed_plan_can_be_opened_again(library: Library) -> None:
    closed = course.close(PLAN, NOW, library).plan
    assert course.reopen(closed).plan == PLAN
    assert course.reopen(PLAN).said == "This plan is open"
