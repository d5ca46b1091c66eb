"""Where practice stands: counts per group, per record and per day; nothing is made up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.plan.plans import TODAY, plan_of
from tui.plan.edits import practice
from tui.plan.evidence import Record
from tui.plan.progress import MOST_DAYS, OWN_GROUP, progress_of
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from tui.plan.model import Plan

BANK = load_bank()


def mark(plan: Plan, key: str, days_ago: int, *, clear: bool = True) -> Plan:
    on = TODAY - timedelta(days=days_ago)
    return practice.mark(plan, BANK, key, on, kind="first", clear=clear, friendly=True).plan


def test_before_the_first_answer_every_group_is_there_and_empty() -> None:
    progress = progress_of(plan_of(), BANK, TODAY)
    assert [(tally.total, tally.answered) for tally in progress.groups] == [(6, 0)] * 10
    assert (progress.records, progress.days) == ((), ())


def test_the_last_mark_says_whether_an_answer_is_thin() -> None:
    plan = mark(mark(plan_of(), "slipping", 2, clear=False), "slipping", 1)
    plan = mark(plan, "new-tools", 1, clear=False)
    tally = progress_of(plan, BANK, TODAY).groups[0]
    assert (tally.name, tally.total, tally.answered, tally.thin) == ("Role depth", 6, 2, 1)


def test_own_questions_have_a_group_of_their_own() -> None:
    plan = practice.add(plan_of(), BANK, "Why me?").plan
    tally = progress_of(mark(plan, "why-me", 0), BANK, TODAY).groups[-1]
    assert (tally.name, tally.total, tally.answered) == (OWN_GROUP, 1, 1)


def test_a_record_counts_the_questions_it_stands_behind() -> None:
    plan = plan_of().but(records=(Record(id="depot", claim="I moved it", checked=TODAY),))
    plan = practice.rest_on(plan, BANK, "slipping", ["depot"]).plan
    plan = practice.rest_on(mark(plan, "slipping", 0), BANK, "refused", ["depot"]).plan
    (tally,) = progress_of(plan, BANK, TODAY).records
    assert (tally.name, tally.total, tally.answered, tally.thin) == ("I moved it", 2, 1, 0)


def test_the_days_go_on_from_the_first_answer_to_today_without_a_gap() -> None:
    plan = mark(mark(plan_of(), "slipping", 3), "refused", 3)
    days = progress_of(plan, BANK, TODAY).days
    assert [count for _, count in days] == [2, 0, 0, 0]
    assert days[-1][0] == TODAY
    assert len(progress_of(mark(plan, "critic", 40), BANK, TODAY).days) == MOST_DAYS
