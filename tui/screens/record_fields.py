"""The lines of the record's forms, and what they return read into fields."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.plan.edits import advert, people, records
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import PERMISSIONS
from tui.plan.text import clean
from tui.screens.fields import Field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from tui.plan.evidence import Number, Quote, Record
    from tui.plan.missing import Missing
    from tui.plan.model import Plan

#: The fields of the whole form, with the labels that fit it.
_LABELS = {
    "claim": "Claim",
    "kind": "Kind",
    "my_part": "My part",
    "not_mine": "Not mine",
    "credit": "Credit",
    "limit": "Limit",
    "confirmer": "Confirmer",
    "may_contact": "Call them",
    "situation": "Situation",
    "decision": "Decision",
    "after": "Lasted",
    "when": "When",
    "where": "Where",
    "competencies": "It shows",
    "confidential": "Leaves as",
    "general": "In general",
    "note": "Note",
}
_HINTS = {
    "claim": "one sentence, in the past tense",
    "kind": "result, decision, failure or leadership",
    "my_part": "what you yourself did, verbs with “I”",
    "not_mine": "what others or luck did, and what you did not do",
    "credit": "who else made it happen, with ; between them",
    "limit": "what did not work, or what you would change",
    "confirmer": "who can confirm it",
    "may_contact": "yes, where they may be called about it",
    "situation": "two sentences at most",
    "decision": "the options, the choice, its cost",
    "after": "whether it lasted",
    "competencies": "two or three words, with ; between them",
    "confidential": "open, generalise, or do-not-use",
    "general": "how it may be told where it is confidential",
}
#: How many are named in the hint of a line that takes numbers.
_MOST_HINTED = 3
#: What an answer left empty does.
_GOES_ON = "enter alone goes on"


def record_lines(record: Record) -> tuple[Field, ...]:
    """Every field of a record that is text, a list or one of some words."""
    return tuple(
        Field(
            key=key,
            label=label,
            text=written(record, key),
            hint=_HINTS.get(key, ""),
            read=partial(_check, key),
        )
        for key, label in _LABELS.items()
    )


def missing_line(missing: Missing) -> Field:
    """The one line that asks for what a record lacks most."""
    label = _LABELS.get(missing.field, {"numbers": "Number", "source": "Source"}.get(missing.field))
    hint = f"{missing.hint}; {_GOES_ON}" if missing.hint else _GOES_ON
    return Field(key=missing.field, label=label or "", hint=hint)


def written(record: Record, key: str) -> str:
    """A field as it can be typed again."""
    value: Any = getattr(record, key)
    if isinstance(value, bool):
        return "yes" if value else ""
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def changed_fields(texts: dict[str, str], record: Record) -> dict[str, Any]:
    """The fields that differ from what the form was opened with.

    Raises:
        PlanError: one cannot be read.
    """
    return {
        key: records.read_field(key, text)
        for key, text in texts.items()
        if text != written(record, key)
    }


def number_lines(number: Number | None = None) -> tuple[Field, ...]:
    """A number with all that makes it sound."""
    keys = ("value", "unit", "period", "compared_with", "source")
    text = {key: getattr(number, key) if number else "" for key in keys}
    value_hint = "such as 12; empty takes the number out" if number else "such as 12"
    return (
        Field(key="value", label="Number", text=text["value"], hint=value_hint),
        Field(key="unit", label="Unit", text=text["unit"], hint="such as %"),
        Field(key="period", label="Period", text=text["period"], hint="such as a year"),
        Field(key="compared_with", label="Compared", text=text["compared_with"], hint="with what"),
        Field(
            key="source",
            label="Source",
            text=text["source"],
            hint="what you could show or describe",
        ),
        Field(
            key="estimate",
            label="Estimate",
            text="yes" if number and number.estimate else "",
            hint="yes, where it is one",
            read=_check_yes,
        ),
    )


def read_number(texts: dict[str, str]) -> dict[str, Any]:
    """The fields of a number but its value."""
    keys = ("unit", "period", "compared_with", "source")
    fields: dict[str, Any] = {key: texts[key].strip() for key in keys}
    return fields | {"estimate": texts["estimate"].strip().lower() in ("y", "yes")}


def quote_lines(quote: Quote | None, plan: Plan) -> tuple[Field, ...]:
    """A quote, with the records it belongs to by their numbers in the list."""
    permissions = ", ".join(PERMISSIONS)
    keys = ("words", "who", "role", "when", "where", "permission")
    held = {key: getattr(quote, key) if quote else "" for key in keys}
    if held["permission"] == "unasked":
        held["permission"] = ""  # or the answer would have to be typed over it
    return (
        Field(key="words", label="Words", text=held["words"], hint="exactly as they were said"),
        Field(key="who", label="Who", text=held["who"], hint="who said it"),
        Field(key="role", label="As", text=held["role"], hint="their role then"),
        Field(key="when", label="When", text=held["when"]),
        Field(key="where", label="Where", text=held["where"], hint="said or written"),
        Field(
            key="permission",
            label="May I",
            text=held["permission"],
            hint=permissions,
            read=_check_permission,
        ),
        records_line(quote.records if quote else (), plan),
    )


def read_quote(texts: dict[str, str], plan: Plan) -> dict[str, Any]:
    """The fields of a quote but its words and its speaker.

    Raises:
        PlanError: a record is named that is not there.
    """
    fields: dict[str, Any] = {key: texts[key].strip() for key in ("role", "when", "where")}
    fields["permission"] = texts["permission"].strip().lower() or "unasked"
    fields["records"] = record_ids(texts["records"], plan)
    return fields


def records_line(held: Sequence[str], plan: Plan) -> Field:
    """The line that names records by the numbers of their list; `held` are ids."""

    def read(text: str) -> str:
        told = (plan.record(each) for each in record_ids(text, plan))
        return "; ".join(clean(record.claim, 40) for record in told if record)

    numbers = (str(n) for n, record in enumerate(plan.records, 1) if record.id in held)
    hint = _numbered([record.claim for record in plan.records]) or "there is no record yet"
    return Field(key="records", label="Records", text=" ".join(numbers), hint=hint, read=read)


def record_ids(text: str, plan: Plan) -> tuple[str, ...]:
    """The ids of the records that a text names, by number or by the start of their id.

    Raises:
        PlanError: one of them is no record.
    """
    return tuple(records.find(plan, each).id for each in text.replace(",", " ").split())


def advert_line(held: Sequence[str], plan: Plan) -> Field:
    """The line that names lines of the advert by their numbers; `held` are ids."""

    def read(text: str) -> str:
        return "; ".join(clean(advert.find(plan, each).text, 40) for each in text.split())

    numbers = (str(n) for n, line in enumerate(plan.advert, 1) if line.id in held)
    hint = _numbered([line.text for line in plan.advert]) or "there is no advert yet"
    return Field(key="lines", label="Lines", text=" ".join(numbers), hint=hint, read=read)


def people_line(held: Sequence[str], plan: Plan) -> Field:
    """The line that names people; `held` are ids."""

    def read(text: str) -> str:
        found = (plan.person(each) for each in person_ids(text, plan))
        return "; ".join(clean(person.name, 40) for person in found if person)

    named = "; ".join(person.name for person in plan.people if person.id in held)
    known = "; ".join(clean(person.name, 30) for person in plan.people[:6])
    hint = known or "there is nobody yet"
    return Field(key="people", label="People", text=named, hint=hint, read=read)


def person_ids(text: str, plan: Plan) -> tuple[str, ...]:
    """The ids of the people that a text names, with ; between them.

    Raises:
        PlanError: one of them is nobody in the plan, or several.
    """
    return tuple(people.find(plan, each).id for each in text.split(";") if each.strip())


def _numbered(texts: Sequence[str]) -> str:
    """The first of a list with their numbers, as a hint for who types one."""
    told = " · ".join(f"{n} {clean(text, 20)}" for n, text in enumerate(texts[:_MOST_HINTED], 1))
    more = len(texts) - _MOST_HINTED
    return f"{told} … {len(texts)}" if more > 0 else told


def _check(key: str, text: str) -> str:
    records.read_field(key, text)
    return ""


def _check_yes(text: str) -> str:
    if text.strip().lower() not in ("", "y", "yes", "n", "no"):
        raise UsageError("Write yes, no, or nothing.")
    return ""


def _check_permission(text: str) -> str:
    if text.strip().lower() not in ("", *PERMISSIONS):
        raise PlanError(f"Write one of {', '.join(PERMISSIONS)}.")
    return ""
