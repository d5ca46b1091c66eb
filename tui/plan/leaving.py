"""The plan as it may leave: without what is unchecked, confidential, unpermitted or private."""

from __future__ import annotations

from tui.plan.evidence import Record
from tui.plan.gates import (
    claim_told,
    concern_stays,
    note_stays,
    numbers_told,
    quote_stays,
    quoted_name,
    record_stays,
)
from tui.plan.phrasing import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.evidence import Quote
    from tui.plan.model import Person, Plan


def leaving(plan: Plan) -> tuple[Plan, tuple[str, ...]]:
    """What of a plan may leave, and how much of each kind stays.

    A record that is told in general words leaves as those words alone; a quote that may be used
    without a name leaves without it; the least pay you would take never leaves.
    """
    records = tuple(_told(record) for record in plan.records if not record_stays(record))
    quotes = tuple(_unnamed(q) for q in plan.quotes if not quote_stays(q, plan.records))
    notes = tuple(note for note in plan.notes if not note_stays(note))
    people = tuple(_without_concern(person) for person in plan.people)
    stayed = (
        (len(plan.records) - len(records), "record"),
        (len(plan.quotes) - len(quotes), "quote"),
        (len(plan.notes) - len(notes), "note"),
        (sum(a != b for a, b in zip(plan.people, people, strict=True)), "private concern"),
    )
    left = plan.but(
        interview=plan.interview.but(pay_floor=""),
        records=records,
        quotes=quotes,
        notes=notes,
        people=people,
    )
    return left, tuple(count(number, noun) for number, noun in stayed if number)


def _told(record: Record) -> Record:
    if record.confidential == "generalise":
        return Record(
            id=record.id, claim=claim_told(record), kind=record.kind, confidential="generalise"
        )
    return record.but(numbers=numbers_told(record), note="")


def _unnamed(quote: Quote) -> Quote:
    return quote if quoted_name(quote) else quote.but(who="", person="", role="")


def _without_concern(person: Person) -> Person:
    return person.but(cares_about="", cares_source="") if concern_stays(person) else person
