"""A plan with a record that is whole and checked, for the tests of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.plan.plans import TODAY, plan_of
from tui.plan.evidence import Number, Quote, Record
from tui.storage.honesty import load_honesty

if TYPE_CHECKING:
    from tui.plan.model import Plan

QUESTIONS = load_honesty()
NUMBER = Number(id="n", value="12", unit="%", period="a year", source="the ledger")
WHOLE = Record(
    id="depot",
    claim="Moved the depot in nine days",
    my_part="I planned the move",
    not_mine="The drivers did the driving",
    credit=("Ines Berg",),
    limit="Two days late",
    confirmer="Ines Berg",
    numbers=(NUMBER,),
    checks=tuple(QUESTIONS),
    checked=TODAY,
)
QUOTE = Quote(
    id="calm",
    words="She kept us calm",
    who="Ines Berg",
    when="May 2025",
    permission="yes",
    records=("depot",),
)


def record_plan(*records: Record, **fields: Any) -> Plan:
    """A plan with these records, WHOLE where none is given."""
    return plan_of().but(records=records or (WHOLE,), **fields)
