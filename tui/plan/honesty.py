"""The honesty checklist: what is open of it for a record, and what a change opens again."""

from __future__ import annotations

from tui.plan.gates import PERMITTED
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.plan.evidence import Quote, Record
    from tui.plan.model import Plan

#: What a question needs that is not simply a field of the record.
SOURCES, QUOTES = "sources", "quotes"
#: What is missing, by what a question needs, in words that follow “first”.
_MISSING = {
    "confirmer": "name who can confirm it",
    "my_part": "write your part",
    "not_mine": "write what was not yours",
    "credit": "credit somebody",
    "limit": "write what did not work, or what you would change",
    SOURCES: "give every number its source",
    QUOTES: "date every quote of it, and ask who said it for permission",
}
#: The fields of a record that a question can need, and what else it can.
NEEDS = tuple(_MISSING)


class HonestyQuestion(Value):
    """One question of the checklist: the fields it covers, and what it needs to be there."""

    id: str
    question: str
    covers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class Answered(Value):
    """A question of the checklist for one record: whether it holds, or what it lacks first.

    `need` is the field that is missing, SOURCES or QUOTES, `lacks` the same as a request.
    """

    question: HonestyQuestion
    holds: bool
    need: str = ""

    @property
    def lacks(self) -> str:
        """What has to be there first, in words that follow “first”; "" when it is."""
        return _MISSING[self.need] if self.need else ""


def quotes_of(plan: Plan, record_id: str) -> tuple[Quote, ...]:
    """The quotes that belong to a record."""
    return tuple(quote for quote in plan.quotes if record_id in quote.records)


def checklist(
    record: Record, quotes: Sequence[Quote], questions: Mapping[str, HonestyQuestion]
) -> tuple[Answered, ...]:
    """Every question for a record, in the order of the content."""
    found = []
    for question in questions.values():
        need = _need(question, record, quotes)
        holds = question.id in record.checks and not need
        found.append(Answered(question=question, holds=holds, need=need))
    return tuple(found)


def lacking(question: HonestyQuestion, record: Record, quotes: Sequence[Quote]) -> str:
    """What has to be there before a question can hold, as a request; "" when it is."""
    need = _need(question, record, quotes)
    return _MISSING[need] if need else ""


def quote_lacks(quote: Quote) -> str:
    """The field of a quote that keeps the checklist from holding, "" when there is none."""
    if not quote.when.strip():
        return "when"
    return "" if quote.permission in PERMITTED else "permission"


def _need(question: HonestyQuestion, record: Record, quotes: Sequence[Quote]) -> str:
    for need in question.needs:
        if need == SOURCES:
            there = all(number.source.strip() for number in record.numbers)
        elif need == QUOTES:
            there = not any(map(quote_lacks, quotes))
        else:
            there = bool(getattr(record, need))
        if not there:
            return need
    return ""


def opened_by(
    changed: Iterable[str], record: Record, questions: Mapping[str, HonestyQuestion]
) -> tuple[str, ...]:
    """The questions that held and are open again once these fields are changed."""
    fields = set(changed)
    return tuple(
        question.id
        for question in questions.values()
        if question.id in record.checks and not fields.isdisjoint(question.covers)
    )


def reopened(
    changed: Iterable[str], record: Record, questions: Mapping[str, HonestyQuestion]
) -> tuple[Record, int]:
    """The record without the checks that a change of these fields concerns, and how many went."""
    opened = opened_by(changed, record, questions)
    if not opened:
        return record, 0
    checks = tuple(each for each in record.checks if each not in opened)
    return record.but(checks=checks, checked=None, seal=""), len(opened)
