"""The lines of the record's forms, and what they return read into fields."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.plan.edits import records
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import PERMISSIONS
from tui.plan.text import clean
from tui.screens.fields import Field

if TYPE_CHECKING:
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
    return Field(key=missing.field, label=label or "", hint=missing.hint)


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
    fields: dict[str, Any] = {
        key: texts[key].strip() for key in ("unit", "period", "compared_with", "source")
    }
    return fields | {"estimate": texts["estimate"].strip().lower() in ("y", "yes")}


def quote_lines(quote: Quote | None, plan: Plan) -> tuple[Field, ...]:
    """A quote, with the records it belongs to by their numbers in the list."""
    numbers = {record.id: str(number) for number, record in enumerate(plan.records, 1)}
    permissions = ", ".join(PERMISSIONS)
    keys = ("words", "who", "role", "when", "where", "permission")
    held = {key: getattr(quote, key) if quote else "" for key in keys}
    behind = " ".join(numbers.get(each, each) for each in (quote.records if quote else ()))
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
        Field(
            key="records",
            label="Records",
            text=behind,
            hint=records_hint(plan),
        ),
    )


def records_hint(plan: Plan) -> str:
    """How records are named in a line: by their numbers, with what the first of them say."""
    told = (f"{n} {clean(record.claim, 20)}" for n, record in enumerate(plan.records[:6], 1))
    return " · ".join(told) or "there is none yet"


def read_quote(texts: dict[str, str], plan: Plan) -> dict[str, Any]:
    """The fields of a quote but its words and its speaker.

    Raises:
        PlanError: a record is named that is not there.
    """
    fields: dict[str, Any] = {key: texts[key].strip() for key in ("role", "when", "where")}
    fields["permission"] = texts["permission"].strip().lower() or "unasked"
    named = texts["records"].replace(",", " ").split()
    fields["records"] = tuple(records.find(plan, each).id for each in named)
    return fields


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
