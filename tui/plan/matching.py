"""The advert and the interviewers against the records: what proves which line, what is a gap."""

from __future__ import annotations

from tui.plan.gates import concern_told, record_stays
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.evidence import AdvertLine, Record
    from tui.plan.model import Person, Plan

STRONG, SOME, GAP = "strong", "some", "gap"


class LineMatch(Value):
    """A line of the advert with the records that prove it."""

    line: AdvertLine
    records: tuple[Record, ...]


class ConcernMatch(Value):
    """An interviewer, what of their concern may be told, and the records that answer it."""

    person: Person
    concern: str
    records: tuple[Record, ...]


def advert_matches(plan: Plan) -> tuple[LineMatch, ...]:
    """Every line of the advert, in its order."""
    behind = _by_reference(plan, "matches")
    return tuple(
        LineMatch(line=line, records=tuple(behind.get(line.id, ()))) for line in plan.advert
    )


def line_match(plan: Plan, line: AdvertLine) -> LineMatch:
    """One line of the advert."""
    proof = tuple(record for record in plan.records if line.id in record.matches)
    return LineMatch(line=line, records=proof)


def concern_matches(plan: Plan) -> tuple[ConcernMatch, ...]:
    """Everybody whose concern is known or who has an answer, in the plan's order."""
    behind = _by_reference(plan, "answers")
    return tuple(
        ConcernMatch(
            person=person,
            concern=concern_told(person),
            records=tuple(behind.get(person.id, ())),
        )
        for person in plan.people
        if person.cares_about or person.id in behind or person.role == "interviewer"
    )


def counts(plan: Plan) -> dict[str, int]:
    """How many lines are strong, some, a gap, and not marked yet (under "")."""
    told = dict.fromkeys((STRONG, SOME, GAP, ""), 0)
    for line in plan.advert:
        told[line.match] += 1
    return told


def remark(match: LineMatch) -> str:
    """What should be known of a mark: proof that is missing, or that may not leave."""
    if match.line.match in (STRONG, SOME):
        if not match.records:
            return "no record stands behind it yet"
        if all(record_stays(record) for record in match.records):
            return "no record behind it may be told yet"
    if match.line.match == GAP and not match.line.sentence:
        return "an honest sentence would help"
    return ""


def _by_reference(plan: Plan, field: str) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in plan.records:
        for reference in getattr(record, field):
            found.setdefault(reference, []).append(record)
    return found
