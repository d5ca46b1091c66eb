"""A step's day in words that fit a narrow column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, NOWS, TODAY, at, day, plan_of, plans, step, wall
from tui.plan.agenda_words import GROUP_NAMES, due_words, short_due_words
from tui.plan.fault import Fault
from tui.plan.schedule import GROUPS, Planned, lay_out
from tui.plan.zones import local

if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.library import Library


def planned(library: Library, due: str | date | None, **fields: Any) -> Planned:
    agenda = lay_out(plan_of(step("a-step", due, **fields)), library, NOW)
    (only,) = [p for name in GROUPS for p in agenda.group(name)]
    return only


@pytest.mark.parametrize(
    ("due", "said", "short"),
    [
        (day("2026-11-24"), "today", ""),
        (wall("2026-11-24 18:00"), "18:00", "18:00"),
        (day("2026-11-20"), "still open", "20 Nov"),
        (day("2026-11-25"), "tomorrow", "Wed"),
        (day("2026-11-30"), "Mon 30 Nov", "Mon"),
        (day("2026-12-01"), "Tue 1 Dec", "1 Dec"),
        (day("2027-01-14"), "14 Jan ’27", "14 Jan"),
        ("-3h", "Thu 3 Dec", "3 Dec"),
        ("told+2b", "", ""),
        (None, "", ""),
    ],
)
def test_the_day_of_a_step_is_said_in_a_wide_and_in_a_narrow_column(
    library: Library, due: str | date | None, said: str, short: str
) -> None:
    entry = planned(library, due)
    assert (due_words(entry, TODAY), short_due_words(entry, TODAY)) == (said, short)


@pytest.mark.parametrize(
    ("done", "said", "short"),
    [
        ("2026-11-24 07:00", "today", ""),
        ("2026-11-23 23:00", "yesterday", "23 Nov"),
        ("2026-11-20 07:00", "Fri 20 Nov", "20 Nov"),
    ],
)
def test_a_done_step_says_when_it_was_done(
    library: Library, done: str, said: str, short: str
) -> None:
    entry = planned(library, day("2026-11-20"), done=at(done))
    assert (due_words(entry, TODAY), short_due_words(entry, TODAY)) == (said, short)


def test_a_due_date_that_cannot_be_read_is_marked(library: Library) -> None:
    entry = planned(library, None, faults=(Fault(key="due", raw="next\x1bweek or so"),))
    assert (due_words(entry, TODAY), short_due_words(entry, TODAY)) == ("? next␛we…", "?")


def test_another_fault_does_not_hide_the_day(library: Library) -> None:
    entry = planned(library, day("2026-11-25"), faults=(Fault(key="minutes", raw="soon"),))
    assert due_words(entry, TODAY) == "tomorrow"


def test_every_group_has_a_name() -> None:
    assert set(GROUP_NAMES) == set(GROUPS)


@given(st.data(), NOWS)
@examples(50)
def test_whatever_the_plan_the_words_fit_their_columns(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(plans(library))
    agenda, today = lay_out(plan, library, now), local(now, plan.interview.zone).date()
    for name in GROUPS:
        for entry in agenda.group(name):
            assert len(due_words(entry, today)) <= 10
            assert len(short_due_words(entry, today)) <= 6
            assert "overdue" not in due_words(entry, today)
