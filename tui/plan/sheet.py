"""The pages made of the record: for the advocate, for yourself, and the outline of 90 days.

All of it goes through the gates: what is unchecked, confidential, unpermitted or private stays.
"""

from __future__ import annotations

from tui.plan.countdown import start_of
from tui.plan.gates import (
    claim_told,
    concern_told,
    note_stays,
    numbers_told,
    quote_stays,
    quoted_name,
    quoted_role,
    record_stays,
)
from tui.plan.heading import named
from tui.plan.phrasing import full_day
from tui.plan.text import clean
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.evidence import Number, Quote, Record
    from tui.plan.model import Plan

ADVOCATE, OWN, OUTLINE = "advocate", "own", "outline"
SHEETS = (ADVOCATE, OWN, OUTLINE)
#: What of the notes belongs under which heading of the outline, by the prompt it answers.
_OUTLINE = (
    ("Learn first", ("1", "2")),
    ("Priorities", ("3", "4", "5")),
    ("Leave alone at first", ("6",)),
    ("Assumptions, to be checked", ("7", "8")),
)


class Part(Value):
    """A part of a page: its heading, lines of text, and points under them."""

    heading: str
    lines: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


class Sheet(Value):
    """A page: its title, its parts, and what stayed behind with the reason.

    `empty` is what is said where it has no part.
    """

    title: str
    parts: tuple[Part, ...]
    stays: tuple[str, ...] = ()
    empty: str = "Nothing may leave yet."


def sheet(plan: Plan, kind: str) -> Sheet:
    """The page of this kind (one of SHEETS)."""
    made = {ADVOCATE: _advocate, OWN: _own, OUTLINE: _outline}[kind]
    return made(plan)


def number_words(number: Number) -> str:
    """A number with all that makes it sound: `about 12 % a year (estimate), from the ledger`."""
    value = f"{number.value} {number.unit}".strip()
    parts = [value, number.period]
    parts.append(f"compared with {number.compared_with}" if number.compared_with else "")
    told = ", ".join(clean(part) for part in parts if part)
    estimate = " (estimate)" if number.estimate else ""
    source = f"; source: {clean(number.source)}" if number.source else ""
    return f"{told}{estimate}{source}"


def quote_words(quote: Quote) -> str:
    """A quote as it may be repeated: the words, and the name only where that is permitted."""
    name = quoted_name(quote)
    who = ", ".join(clean(part) for part in (name, quoted_role(quote), quote.when) if part)
    return f"“{clean(quote.words)}”" + (f" ({who})" if who else "")


def _advocate(plan: Plan) -> Sheet:
    able, stays = _told(plan)
    quotes = _quotes(plan)
    parts = [Part(heading="What this is", lines=_purpose(plan))] if able or quotes else []
    parts += [_facts(record) for record in able]
    if quotes:
        parts.append(Part(heading="What others said, word for word", points=quotes))
    return Sheet(
        title=f"True facts for who speaks for me: {named(plan.interview)}",
        parts=tuple(parts),
        stays=stays,
    )


def _purpose(plan: Plan) -> tuple[str, ...]:
    start = start_of(plan.interview)
    when = f" The interview is on {full_day(start)}." if start is not None else ""
    return (
        f"One page, so that nothing has to be guessed.{when}",
        "Please say only what you saw yourself, and weak points too if you are asked.",
    )


def _facts(record: Record) -> Part:
    if record.confidential == "generalise":
        return Part(heading=clean(claim_told(record)))
    told = (
        ("My part", record.my_part),
        ("Not mine", record.not_mine),
        ("With", ", ".join(record.credit)),
        ("Its limit", record.limit),
        ("After", record.after),
    )
    points = [f"{name}: {clean(text)}" for name, text in told if text]
    points += [f"In figures: {number_words(number)}" for number in numbers_told(record)]
    when = ", ".join(clean(part) for part in (record.when, record.where) if part)
    return Part(
        heading=clean(claim_told(record)), lines=(when,) if when else (), points=tuple(points)
    )


def _own(plan: Plan) -> Sheet:
    able, stays = _told(plan)
    interview = plan.interview
    chosen = [record for record in able if record.chosen] or able
    parts = [
        Part(heading="Goal", lines=(clean(interview.goal),)),
        Part(heading="Opening sentence", lines=(clean(interview.opening),)),
        Part(heading="What earned the call", points=tuple(map(clean, interview.facts))),
        Part(heading="Stories", points=tuple(map(_story, chosen))),
        Part(heading="Quotes", points=_quotes(plan)),
        Part(heading="Whom you meet", points=_people(plan)),
        Part(heading="Gaps, said honestly", points=_gaps(plan)),
        Part(heading="On pay", lines=(clean(interview.pay_answer),)),
    ]
    kept = tuple(part for part in parts if any(part.lines) or part.points)
    return Sheet(title=named(interview), parts=kept, stays=stays)


def _story(record: Record) -> str:
    numbers = numbers_told(record)
    told = f": {number_words(numbers[0])}" if numbers else ""
    return f"{clean(claim_told(record))}{told}"


def _people(plan: Plan) -> tuple[str, ...]:
    told = []
    for person in plan.people:
        if person.role != "interviewer":
            continue
        name = ", ".join(clean(part) for part in (person.name, person.title) if part)
        concern = concern_told(person)
        told.append(f"{name}{f': cares about {clean(concern)}' if concern else ''}")
        told += [f"ask {clean(person.name)}: {clean(text)}" for text in person.questions]
    return tuple(told)


def _gaps(plan: Plan) -> tuple[str, ...]:
    return tuple(
        f"{clean(line.text)}: {clean(line.sentence)}"
        for line in plan.advert
        if line.match == "gap" and line.sentence and not line.faults
    )


def _outline(plan: Plan) -> Sheet:
    notes = [note for note in plan.notes if note.kind == OUTLINE]
    written = {note.prompt: note.text for note in notes if not note_stays(note)}
    stays = tuple(f"{clean(n.text, 60)}: {note_stays(n)}" for n in notes if note_stays(n))
    parts = []
    for heading, prompts in _OUTLINE:
        points = tuple(clean(written[each]) for each in prompts if each in written)
        if points:
            parts.append(Part(heading=heading, points=points))
    title = f"The first 90 days: {named(plan.interview)}"
    empty = "Nothing is written yet; “The first 90 days” in place 5 asks for it."
    return Sheet(title=title, parts=tuple(parts), stays=stays, empty=empty)


def _quotes(plan: Plan) -> tuple[str, ...]:
    return tuple(
        quote_words(quote) for quote in plan.quotes if not quote_stays(quote, plan.records)
    )


def _told(plan: Plan) -> tuple[list[Record], tuple[str, ...]]:
    """The records that may leave, and why each of the others stays."""
    able = [record for record in plan.records if not record_stays(record)]
    stays = [
        f"{clean(record.claim, 60)}: {record_stays(record)}"
        for record in plan.records
        if record_stays(record)
    ]
    stays += [
        f"“{clean(quote.words, 50)}”: {quote_stays(quote, plan.records)}"
        for quote in plan.quotes
        if quote_stays(quote, plan.records)
    ]
    return able, tuple(stays)
