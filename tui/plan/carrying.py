"""What goes over from a closed plan into the next one: records, quotes, and people of your own."""

from __future__ import annotations

from tui.plan.phrasing import count
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.evidence import Quote, Record
    from tui.plan.model import Person, Plan

#: Roles that somebody has for the company of one interview alone.
OF_THE_COMPANY = ("hr", "insider", "interviewer", "coordinator")
#: Permissions that hold whatever the words are quoted for; any other is asked for again.
LASTING = ("no", "public")


class Carried(Value):
    """How much went over."""

    records: int
    quotes: int
    people: int


def carry_over(closed: Plan, plan: Plan) -> Plan:
    """The next plan with the records, quotes and people of the closed one.

    Records come as drafts: what you did stays, but the checks, the choice of stories, the lines of
    the advert and the interviewers they answered were of that interview. A permission to quote is
    asked again, unless it was refused or the words are public. People who were the company's stay
    behind, but for those who confirm a record or are quoted; asks are of that interview too.
    """
    needed = {record.confirmer for record in closed.records}
    needed |= {quote.person for quote in closed.quotes}
    people = tuple(
        _person(person)
        for person in closed.people
        if person.role not in OF_THE_COMPANY or person.id in needed or person.name in needed
    )
    return plan.but(
        records=tuple(_record(record) for record in closed.records),
        quotes=tuple(_quote(quote) for quote in closed.quotes),
        people=(*people, *_others(plan, people)),
    )


def counted(closed: Plan) -> Carried:
    """How much of a closed plan would go over."""
    over = carry_over(closed, closed.but(people=()))
    return Carried(records=len(over.records), quotes=len(over.quotes), people=len(over.people))


def carried_words(closed: Plan) -> str:
    """How much of a closed plan would go over, in words: `2 records, 1 person`; "" for nothing."""
    over = counted(closed)
    numbers = ((over.records, "record"), (over.quotes, "quote"), (over.people, "person"))
    return ", ".join(count(number, noun) for number, noun in numbers if number)


def _record(record: Record) -> Record:
    return record.but(checks=(), checked=None, seal="", chosen=False, matches=(), answers=())


def _quote(quote: Quote) -> Quote:
    return quote if quote.permission in LASTING else quote.but(permission="unasked")


def _person(person: Person) -> Person:
    return person.but(
        role="" if person.role in OF_THE_COMPANY else person.role,
        cares_about="",
        cares_source="",
        questions=(),
        met=None,
        detail="",
        asks=(),
    )


def _others(plan: Plan, carried: tuple[Person, ...]) -> tuple[Person, ...]:
    """Whoever the next plan has of its own; an id or a name that is carried already is the same."""
    taken = {person.id for person in carried} | {person.name for person in carried}
    return tuple(p for p in plan.people if p.id not in taken and p.name not in taken)
