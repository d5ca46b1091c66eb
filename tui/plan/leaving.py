"""The plan as it may leave: without what is unchecked, confidential, unpermitted or private."""

from __future__ import annotations

from tui.plan.choice import STORY, story_text
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
from tui.plan.ids import fresh_id
from tui.plan.phrasing import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.evidence import Quote
    from tui.plan.model import Person, Plan
    from tui.plan.practice import Question


def leaving(plan: Plan) -> tuple[Plan, tuple[str, ...]]:
    """What of a plan may leave, and how much of each kind stays.

    A record that is told in general words leaves as those words alone, under a name made of them,
    for its own is made of its claim. What stays is not referred to either. A quote that may be
    used without a name leaves without it; the least pay you would take never leaves.
    """
    taken = {record.id for record in plan.records}
    told = {r.id: _told(r, taken) for r in plan.records if not record_stays(r)}
    names = {record_id: record.id for record_id, record in told.items()}
    quotes = tuple(
        _unnamed(quote).but(records=_referred(quote.records, names))
        for quote in plan.quotes
        if not quote_stays(quote, plan.records)
    )
    asked = (_asked(question, plan) for question in plan.questions)
    questions = tuple(
        question.but(records=_referred(question.records, names)) for question in asked if question
    )
    notes = tuple(note for note in plan.notes if not note_stays(note))
    people = tuple(_without_concern(person) for person in plan.people)
    stayed = (
        (len(plan.records) - len(told), "record"),
        (len(plan.quotes) - len(quotes), "quote"),
        (len(plan.questions) - len(questions), "question"),
        (len(plan.notes) - len(notes), "note"),
        (sum(a != b for a, b in zip(plan.people, people, strict=True)), "private concern"),
    )
    left = plan.but(
        interview=plan.interview.but(pay_floor=""),
        records=tuple(told.values()),
        quotes=quotes,
        questions=questions,
        notes=notes,
        people=people,
    )
    return left, tuple(count(number, noun) for number, noun in stayed if number)


def _told(record: Record, taken: set[str]) -> Record:
    if record.confidential == "generalise":
        claim = claim_told(record)
        name = fresh_id(claim, taken, "record")
        taken.add(name)
        return Record(id=name, claim=claim, kind=record.kind, confidential="generalise")
    return record.but(numbers=numbers_told(record), note="")


def _referred(ids: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    """These records by the names they leave under, without those that stay."""
    return tuple(names[each] for each in ids if each in names)


def _asked(question: Question, plan: Plan) -> Question | None:
    """A question as it leaves; a story only as its record tells it by now, and not in general."""
    if question.source != STORY:
        return question
    record = plan.record(question.records[0]) if question.records else None
    if record is None or record_stays(record) or record.confidential != "open":
        return None
    return question.but(text=story_text(record))


def _unnamed(quote: Quote) -> Quote:
    return quote if quoted_name(quote) else quote.but(who="", person="", role="")


def _without_concern(person: Person) -> Person:
    return person.but(cares_about="", cares_source="") if concern_stays(person) else person
