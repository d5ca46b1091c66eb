"""Drafts: taken once, never as checked or permitted ones."""

from __future__ import annotations

from tests.plan.evidence_plans import record_plan
from tests.plan.plans import plan_of
from tui.plan.edits.drafts import take

RECORDS = [{"claim": "Moved the depot in nine days"}, {"claim": "Ran the shop", "where": "Acme"}]
QUOTES = [{"words": "Calm", "who": "Ines"}]


def test_drafts_are_taken_unchecked_and_unasked() -> None:
    edited = take(plan_of(), RECORDS, QUOTES)
    assert [(record.claim, record.checked) for record in edited.plan.records] == [
        ("Moved the depot in nine days", None),
        ("Ran the shop", None),
    ]
    assert edited.plan.quotes[0].permission == "unasked"
    assert edited.said == "Took 2 records and 1 quote as drafts"


def test_what_is_there_already_is_not_taken_twice() -> None:
    edited = take(record_plan(), RECORDS, [])
    assert len(edited.plan.records) == 2
    again = take(take(edited.plan, [], QUOTES).plan, RECORDS, QUOTES)
    assert again.said == "Everything in it is in the plan already"
