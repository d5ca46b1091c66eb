"""Who is owed thanks: one note for each interviewer, one for all help, the news to every helper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.plan.plans import at, day, person, plan_of, wall
from tui.plan.countdown import count_down
from tui.plan.model import Ask, Person
from tui.plan.thanks import HELP, KINDS, NEWS, TALK, Owed, count_thanks, end_of, owed

BEFORE = at("2026-11-24 08:00")
#: The interview of `plan_of` is on Thursday 3 December, 10:00 to 11:00.
AFTER = at("2026-12-03 12:00")


def interviewer(name: str, *asks: Ask, **fields: Any) -> Person:
    return Person(id=name.lower(), name=name, role="interviewer", asks=asks, **fields)


def note(what: str, state: str, number: int = 1) -> Ask:
    return Ask(id=f"note-{number}", kind=KINDS[what], state=state)


def rows(*people: Person, now: Any = AFTER, **fields: Any) -> tuple[Owed, ...]:
    plan = plan_of(people=people, **fields)
    return owed(plan, count_down(plan, now))


def test_nobody_is_owed_anything_in_an_empty_plan() -> None:
    assert rows() == ()
    assert rows(now=BEFORE) == ()


def test_each_interviewer_is_owed_one_note_within_a_day_of_the_end() -> None:
    ines, bo = rows(interviewer("Ines"), interviewer("Bo"))
    assert (ines.key, bo.key) == ("talk:ines", "talk:bo")
    assert ines.by == bo.by == at("2026-12-04 11:00")
    assert ines.is_open


def test_no_interviewer_is_owed_anything_before_the_interview_is_over() -> None:
    assert rows(interviewer("Ines"), now=BEFORE) == ()
    assert rows(interviewer("Ines"), now=at("2026-12-03 10:59")) == ()
    assert len(rows(interviewer("Ines"), now=at("2026-12-03 11:00"))) == 1


def test_somebody_else_whom_you_met_there_is_thanked_as_an_interviewer_is() -> None:
    (only,) = rows(Person(id="kit", name="Kit", role="hr", met=day("2026-12-03")))
    assert only.what == TALK


def test_where_thanks_are_not_customary_interviewers_are_owed_none_and_helpers_are() -> None:
    people = (interviewer("Ines"), person("Tom", "helped"))
    assert [known.what for known in rows(*people, thank_you=False)] == [HELP]


@pytest.mark.parametrize("state", ["draft", "checked"])
def test_a_note_that_is_only_written_is_still_owed(state: str) -> None:
    (only,) = rows(interviewer("Ines", note(TALK, state)))
    assert only.is_open


def test_a_note_that_went_out_is_sent_whatever_came_after_it() -> None:
    (only,) = rows(interviewer("Ines", note(TALK, "sent"), note(TALK, "withdrawn", 2)))
    assert (only.sent, only.let_go) == (True, False)


def test_a_note_that_was_withdrawn_is_let_go_until_another_one_is_begun() -> None:
    (only,) = rows(interviewer("Ines", note(TALK, "withdrawn")))
    assert (only.let_go, only.is_open) == (True, False)
    (again,) = rows(interviewer("Ines", note(TALK, "withdrawn"), note(TALK, "draft", 2)))
    assert again.is_open


def test_whoever_helped_or_declined_is_owed_thanks_once_for_all_of_it() -> None:
    (only,) = rows(person("Tom", "helped", "declined", "sent"), now=BEFORE)
    assert [ask.state for ask in only.asks] == ["helped", "declined"]
    assert only.by == day("2026-11-21")  # the day after the help


def test_help_is_owed_thanks_until_the_last_of_it_is_thanked() -> None:
    (still,) = rows(person("Tom", "thanked", "helped"))
    assert still.is_open
    (settled,) = rows(person("Tom", "thanked", "thanked"))
    assert settled.sent
    assert rows(person("Tom", "draft", "agreed", "no-answer", "withdrawn")) == ()


def test_after_the_interview_the_advocate_is_thanked_within_a_day_and_others_within_two() -> None:
    marta = person("Marta", "helped").but(role="advocate")
    first, second = rows(marta, person("Tom", "helped"))
    assert first.by == at("2026-12-04 11:00")
    assert second.by == day("2026-12-05")


def test_help_that_came_later_is_thanked_on_the_day_after_it() -> None:
    (only,) = rows(person("Tom", "helped", since="2026-12-08"), now=at("2026-12-09 09:00"))
    assert only.by == day("2026-12-09")


def test_the_news_goes_to_every_helper_within_two_days_of_the_decision() -> None:
    people = (person("Tom", "thanked"), person("Bo", "declined"), interviewer("Ines"))
    told = rows(*people, outcome="an offer", decided=day("2026-12-10"))
    (news,) = [known for known in told if known.what == NEWS]
    assert (news.person.name, news.by) == ("Tom", day("2026-12-12"))


def test_there_is_no_news_before_the_outcome_is_known() -> None:
    assert NEWS not in [known.what for known in rows(person("Tom", "helped"))]


def test_the_news_without_a_day_of_the_decision_has_no_day() -> None:
    told = rows(person("Tom", "thanked"), outcome="an offer")
    assert [known.by for known in told if known.what == NEWS] == [None]


def test_thanks_are_counted_without_what_was_let_go_and_without_the_news() -> None:
    people = (
        interviewer("Ines", note(TALK, "sent")),
        interviewer("Bo", note(TALK, "withdrawn")),
        person("Tom", "helped", "thanked"),
    )
    plan = plan_of(people=people, outcome="no", decided=day("2026-12-10"))
    assert count_thanks(plan, count_down(plan, AFTER)) == (1, 2)
    plan = plan_of()
    assert count_thanks(plan, count_down(plan, AFTER)) == (0, 0)


def test_an_interview_of_a_day_without_an_hour_counts_days() -> None:
    (only,) = rows(interviewer("Ines"), starts=day("2026-12-03"), now=at("2026-12-04 09:00"))
    assert only.by == day("2026-12-04")


def test_the_end_is_the_one_that_was_recorded_else_the_planned_one() -> None:
    assert end_of(plan_of().interview) == at("2026-12-03 11:00")
    assert end_of(plan_of(ended=wall("2026-12-03 12:30")).interview) == at("2026-12-03 12:30")
    assert end_of(plan_of(starts=day("2026-12-03")).interview) == day("2026-12-03")
    assert end_of(plan_of(starts=None).interview) is None


def test_the_last_day_of_the_calendar_is_no_trouble() -> None:
    last = date.max - timedelta(days=1)
    (only,) = rows(person("Tom", "helped", since=last.isoformat()))
    assert only.by == date.max
    (only,) = rows(person("Tom", "helped", since=date.max.isoformat()))
    assert only.by == date.max
