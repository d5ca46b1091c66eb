"""Changes of the records: what you did, its numbers, its honesty checks, what it answers."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import CONFIDENTIALITIES, RECORD_KINDS, Number, Record
from tui.plan.gates import quote_stays, seal_of
from tui.plan.honesty import lacking, quotes_of, reopened
from tui.plan.ids import fresh_id, replaced
from tui.plan.phrasing import count
from tui.plan.reference import meant, only
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Any

    from tui.plan.honesty import HonestyQuestion
    from tui.plan.model import Plan

    Checklist = Mapping[str, HonestyQuestion]

#: The fields of a record that a person sets as text, one by one.
TEXT_FIELDS = (
    *("claim", "when", "where", "situation", "my_part", "not_mine", "decision", "limit", "after"),
    *("confirmer", "general", "note"),
)
#: Those that hold several, written with ; between them.
LIST_FIELDS = ("credit", "competencies")
CHOICES = {"kind": RECORD_KINDS, "confidential": CONFIDENTIALITIES}
#: Those that are yes or no, and how each is written.
FLAGS = ("may_contact",)
_YES_NO = {"y": True, "yes": True, "": False, "n": False, "no": False}
#: What is said where a field is none of these.
FIELDS = (*TEXT_FIELDS, *LIST_FIELDS, *CHOICES, *FLAGS)


def add(plan: Plan, claim: str, **fields: Any) -> Edited:
    """Adds a record; a claim alone will do.

    Raises:
        UsageError: there is no claim.
    """
    claim = _claim(claim)
    taken = {record.id for record in plan.records}
    record = Record(id=fresh_id(claim, taken, "record"), claim=claim, **fields)
    return Edited(
        plan=plan.but(records=(*plan.records, record)),
        said=f"Added {quoted(claim)}",
        ids=(record.id,),
    )


def read_field(field: str, text: str) -> Any:
    """The value of a field as a person writes it.

    Raises:
        UsageError: there is no such field, or the value is none of those it takes.
    """
    if field in LIST_FIELDS:
        return tuple(filter(None, (" ".join(part.split()) for part in text.split(";"))))
    if field in CHOICES:
        word = text.strip().lower().replace(" ", "-")
        if word not in CHOICES[field]:
            raise UsageError(f"{quoted(text, 40)} is not one of {', '.join(CHOICES[field])}.")
        return word
    if field in FLAGS:
        if text.strip().lower() not in _YES_NO:
            raise UsageError(f"{quoted(text, 40)} is neither yes nor no.")
        return _YES_NO[text.strip().lower()]
    if field not in TEXT_FIELDS:
        raise UsageError(f"{quoted(field, 40)} is not a field; there are {', '.join(FIELDS)}.")
    return _claim(text) if field == "claim" else text.strip()


def change(plan: Plan, record_id: str, questions: Checklist, **fields: Any) -> Edited:
    """Changes fields of a record; what its honesty check said of them is open again.

    Raises:
        PlanError: the record is gone.
    """
    record = _record(plan, record_id)
    changed = {key: value for key, value in fields.items() if getattr(record, key) != value}
    if not changed:
        return Edited(plan=plan, said=f"Nothing to change in {quoted(record.claim)}")
    return _put(plan, record.but(**changed), "Changed", changed, questions)


def add_number(
    plan: Plan, record_id: str, questions: Checklist, value: str, **fields: Any
) -> Edited:
    """Adds a number; one without a source is kept, and does not leave as a fact.

    Raises:
        UsageError: there is no value.
    """
    record = _record(plan, record_id)
    value = " ".join(value.split())
    if not value:
        raise UsageError("A number needs its value, such as 12 %.")
    taken = {number.id for number in record.numbers}
    number = Number(id=fresh_id(value, taken, "number"), value=value, **fields)
    edited = record.but(numbers=(*record.numbers, number), no_number=False)
    result = _put(plan, edited, "Added a number to", ("numbers",), questions)
    if number.source.strip():
        return result
    told = f"{result.notice} It has no source yet, so it stays here until it has one."
    return result.but(notice=told.strip())


def change_number(
    plan: Plan, record_id: str, number_id: str, questions: Checklist, **fields: Any
) -> Edited:
    """Changes a number of a record."""
    record = _record(plan, record_id)
    number = next((n for n in record.numbers if n.id == number_id), None)
    if number is None:
        raise PlanError(f"{quoted(record.claim)} has no such number.")
    edited = record.but(numbers=replaced(record.numbers, number.but(**fields)))
    return _put(plan, edited, "Changed a number of", ("numbers",), questions)


def give_source(plan: Plan, record_id: str, questions: Checklist, source: str) -> Edited:
    """Gives the first number of a record that has no source its source."""
    record = _record(plan, record_id)
    number = next((n for n in record.numbers if not n.source.strip()), None)
    if number is None:
        raise PlanError(f"Every number of {quoted(record.claim)} has its source.")
    return change_number(plan, record_id, number.id, questions, source=source.strip())


def delete_number(plan: Plan, record_id: str, number_id: str, questions: Checklist) -> Edited:
    """Takes a number out of a record."""
    record = _record(plan, record_id)
    edited = record.but(numbers=tuple(n for n in record.numbers if n.id != number_id))
    return _put(plan, edited, "Took a number out of", ("numbers",), questions)


def answer(
    plan: Plan, record_id: str, question_id: str, questions: Checklist, today: date, *, holds: bool
) -> Edited:
    """Answers a question of the honesty checklist; with the last yes the record is checked.

    Raises:
        PlanError: something has to be there before the question can hold; says what.
    """
    record = _record(plan, record_id)
    question = questions.get(question_id)
    if question is None:
        raise PlanError(f"{quoted(question_id, 40)} is no question of the honesty checklist.")
    lacks = lacking(question, record, quotes_of(plan, record_id))
    if holds and lacks:
        raise PlanError(f"First {lacks}; then it can hold.")
    checks = tuple(each for each in record.checks if each != question_id)
    checks = (*checks, question_id) if holds else checks
    whole = set(questions) <= set(checks)
    edited = record.but(
        checks=checks, checked=today if whole else None, seal=seal_of(record) if whole else ""
    )
    left = len(set(questions) - set(checks))
    said = f"Checked {quoted(record.claim)}" if whole else f"{count(left, 'question')} left"
    notice = "Every question holds, so it may leave." if whole and record.checked is None else ""
    return Edited(plan=_with(plan, edited), said=said, notice=notice, ids=(record_id,))


def match(plan: Plan, record_id: str, line_ids: Sequence[str]) -> Edited:
    """Says which lines of the advert a record proves.

    Raises:
        PlanError: there is no such line.
    """
    known = {line.id for line in plan.advert}
    _refuse_unknown(line_ids, known, "line of the advert")
    return _refer(plan, record_id, matches=tuple(dict.fromkeys(line_ids)))


def meet(plan: Plan, record_id: str, person_ids: Sequence[str]) -> Edited:
    """Says whose concern a record answers.

    Raises:
        PlanError: there is no such person.
    """
    known = {person.id for person in plan.people}
    _refuse_unknown(person_ids, known, "person")
    return _refer(plan, record_id, answers=tuple(dict.fromkeys(person_ids)))


def choose(plan: Plan, record_id: str) -> Edited:
    """Takes a record among the stories you bring, or out of them."""
    record = _record(plan, record_id).but(chosen=not _record(plan, record_id).chosen)
    verb = "Chose" if record.chosen else "Left out"
    return Edited(plan=_with(plan, record), said=f"{verb} {quoted(record.claim)}", ids=(record_id,))


def delete(plan: Plan, record_id: str) -> Edited:
    """Takes a record out, with every reference to it; says what referred."""
    record = _record(plan, record_id)
    quotes = tuple(q.but(records=_without(q.records, record_id)) for q in plan.quotes)
    questions = tuple(q.but(records=_without(q.records, record_id)) for q in plan.questions)
    referred = [
        (sum(a != b for a, b in zip(plan.quotes, quotes, strict=True)), "quote"),
        (sum(a != b for a, b in zip(plan.questions, questions, strict=True)), "question"),
    ]
    referred.append((len(record.matches), "advert line"))
    told = [count(number, noun) for number, noun in referred if number]
    listed = " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
    notice = f"{listed} referred to it; undo brings that back too." if told else ""
    left = tuple(other for other in plan.records if other.id != record_id)
    pairs = zip(plan.quotes, quotes, strict=True)
    freed = sum(not quote_stays(b, left) and bool(quote_stays(a, plan.records)) for a, b in pairs)
    if freed:
        notice += f" Nothing keeps {count(freed, 'quote')} here now; look at the permission."
    return Edited(
        plan=plan.but(
            records=left,
            quotes=quotes,
            questions=questions,
        ),
        said=f"Deleted {quoted(record.claim)}",
        notice=notice,
        ids=(record_id,),
    )


def find(plan: Plan, reference: str) -> Record:
    """The record that `reference` names: its id, a unique start of it, or its number as listed.

    Raises:
        PlanError: none or several are meant; lists them.
    """
    none = f"No record is called {quoted(reference, 40)}; “secondround record list” lists them."
    return only(meant(plan.records, reference), reference, none)


def _refuse_unknown(ids: Sequence[str], known: set[str], noun: str) -> None:
    for each in ids:
        if each not in known:
            raise PlanError(f"There is no {noun} {quoted(each, 40)} in the plan.")


def _refer(plan: Plan, record_id: str, **field: tuple[str, ...]) -> Edited:
    record = _record(plan, record_id)
    said = f"Set what {quoted(record.claim, 40)} answers"
    return Edited(plan=_with(plan, record.but(**field)), said=said, ids=(record_id,))


def _put(
    plan: Plan, after: Record, verb: str, changed: Iterable[str], questions: Checklist
) -> Edited:
    """A changed record; the checks that the change concerns are open again, and it says so."""
    after, opened = reopened(changed, after, questions)
    are = "is" if opened == 1 else "are"
    notice = f"{count(opened, 'question')} of its honesty check {are} open again." if opened else ""
    said = f"{verb} {quoted(after.claim)}"
    return Edited(plan=_with(plan, after), said=said, notice=notice, ids=(after.id,))


def _with(plan: Plan, record: Record) -> Plan:
    return plan.but(records=replaced(plan.records, record))


def _without(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(each for each in ids if each != gone)


def _record(plan: Plan, record_id: str) -> Record:
    record = plan.record(record_id)
    if record is None:
        raise PlanError(
            f"The record {quoted(record_id, 60)} is not there any more; undo brings it back."
        )
    return record


def _claim(text: str) -> str:
    claim = " ".join(text.split())
    if not claim:
        raise UsageError("A record needs a claim: one sentence on what you did.")
    return claim
