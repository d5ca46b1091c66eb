"""The next most valuable thing that a record lacks, as one question at a time."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.plan.evidence import Record


class Missing(Value):
    """What to ask for next: the field it fills, the question, and a hint."""

    field: str
    question: str
    hint: str = ""


#: What makes a record worth telling, the most valuable first (content brief E).
_FIELDS = (
    Missing(field="my_part", question="What did you yourself do?", hint="verbs, with “I”"),
    Missing(
        field="not_mine",
        question="What was not yours?",
        hint="what others or luck did, and what you did not do",
    ),
    Missing(
        field="numbers",
        question="Is there a number to it?",
        hint="such as 12 % or 9 people; - when there is none",
    ),
    Missing(
        field="credit",
        question="Who else made it happen?",
        hint="names or roles, with ; between them",
    ),
    Missing(field="limit", question="What did not work, or what would you change?"),
    Missing(field="confirmer", question="Who can confirm it?", hint="a name"),
    Missing(field="situation", question="What was the situation?", hint="two sentences at most"),
    Missing(
        field="decision",
        question="What did you decide, between what, and at what cost?",
    ),
    Missing(field="after", question="Did it last?"),
    Missing(field="when", question="When was it?", hint="such as spring 2025"),
    Missing(field="where", question="Where was it, and what was your title there?"),
    Missing(
        field="competencies",
        question="What does it show?",
        hint="two or three words, with ; between them",
    ),
)
#: Asked where a number has none, before anything that comes after the numbers.
SOURCE = Missing(field="source", question="What does {number} rest on?", hint="a source to show")


def next_missing(record: Record, passed: Collection[str] = ()) -> Missing | None:
    """What a record lacks most; None when nothing is left but the honesty checklist.

    Numbers are asked for once: a record that has none says so. Fields in `passed` are left for
    another time.
    """
    for missing in _FIELDS:
        if missing.field == "numbers":
            source = source_missing(record)
            if source is not None and source.field not in passed:
                return source
            if record.numbers or record.no_number:
                continue
        elif getattr(record, missing.field):
            continue
        if missing.field not in passed:
            return missing
    return None


def source_missing(record: Record) -> Missing | None:
    """The question for the source of the first number that has none; None when each has one."""
    unsourced = next((n for n in record.numbers if not n.source.strip()), None)
    if unsourced is None:
        return None
    told = f"{unsourced.value} {unsourced.unit}".strip()
    return SOURCE.but(question=SOURCE.question.format(number=told))


def question_for(field: str) -> Missing:
    """The question that asks for one field of a record."""
    return next(missing for missing in _FIELDS if missing.field == field)


def filled(record: Record) -> tuple[int, int]:
    """How many of these things a record has, and how many there are."""
    there = sum(
        bool(record.numbers) or record.no_number
        if missing.field == "numbers"
        else bool(getattr(record, missing.field))
        for missing in _FIELDS
    )
    return there, len(_FIELDS)
