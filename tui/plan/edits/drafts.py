"""Drafts of records and quotes taken into the plan; what is there already is not taken twice."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.evidence import Quote, Record
from tui.plan.ids import fresh_id
from tui.plan.phrasing import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from tui.plan.model import Plan


def take(plan: Plan, records: Iterable[dict[str, Any]], quotes: Iterable[dict[str, Any]]) -> Edited:
    """Adds records and quotes by their fields, all of them unchecked and unasked."""
    known = {record.claim for record in plan.records}
    said = {(quote.words, quote.who) for quote in plan.quotes}
    taken = {record.id for record in plan.records}
    fresh: list[Record] = []
    for fields in records:
        if fields["claim"] in known:
            continue
        known.add(fields["claim"])
        record = Record(id=fresh_id(fields["claim"], taken, "record"), **fields)
        taken.add(record.id)
        fresh.append(record)
    kept: list[Quote] = []
    names = {quote.id for quote in plan.quotes}
    for fields in quotes:
        if (fields["words"], fields["who"]) in said:
            continue
        said.add((fields["words"], fields["who"]))
        quote = Quote(id=fresh_id(fields["words"], names, "quote"), **fields)
        names.add(quote.id)
        kept.append(quote)
    if not fresh and not kept:
        return Edited(plan=plan, said="Everything in it is in the plan already")
    told = " and ".join(
        count(len(listed), noun) for listed, noun in ((fresh, "record"), (kept, "quote")) if listed
    )
    return Edited(
        plan=plan.but(records=(*plan.records, *fresh), quotes=(*plan.quotes, *kept)),
        said=f"Took {told} as drafts",
        notice="None of it is checked; “secondround record check” goes through one.",
    )
