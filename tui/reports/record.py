"""Records, quotes and the advert as lines of text and as fields for scripts."""

from __future__ import annotations

from tui.plan.gates import number_stays, quote_stays, record_stays
from tui.plan.honesty import checklist, quotes_of
from tui.plan.matching import advert_matches, concern_matches, counts, remark
from tui.plan.missing import filled, next_missing
from tui.plan.phrasing import count
from tui.plan.sheet import number_words
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.plan.evidence import Quote, Record
    from tui.plan.honesty import HonestyQuestion
    from tui.plan.model import Plan

_LABELS = {
    "kind": "Kind",
    "when": "When",
    "where": "Where",
    "situation": "Situation",
    "my_part": "My part",
    "not_mine": "Not mine",
    "credit": "Credit",
    "decision": "Decision",
    "limit": "Limit",
    "after": "After",
    "confirmer": "Confirmer",
    "confidential": "May it leave",
    "general": "In general words",
    "competencies": "It shows",
    "note": "Note",
}
STATE_WORDS = {"checked": "checked", "draft": "draft", "confidential": "stays here"}


def state_of(record: Record) -> str:
    """`checked`, `draft`, or `stays here` where it is confidential."""
    if record.confidential == "do-not-use":
        return STATE_WORDS["confidential"]
    return STATE_WORDS["checked" if not record_stays(record) else "draft"]


def records(plan: Plan) -> list[str]:
    """The lines of `secondround record`; the number names a record to commands."""
    lines = []
    for number, record in enumerate(plan.records, 1):
        there, of = filled(record)
        chosen = "*" if record.chosen else " "
        lines.append(
            f"  {number:>3} {chosen} {state_of(record):<10}  {there:>2}/{of}  {clean(record.claim)}"
        )
    return lines or ["No record yet. “secondround record add CLAIM” adds one; a claim will do."]


def record(plan: Plan, held: Record, questions: Mapping[str, HonestyQuestion]) -> list[str]:
    """All of one record, what it lacks most, and its honesty check."""
    lines = [f"{clean(held.claim)} · {state_of(held)}"]
    for field, label in _LABELS.items():
        value = getattr(held, field)
        told = "; ".join(value) if isinstance(value, tuple) else value
        if field == "confirmer" and told and held.may_contact:
            told = f"{told} (may be called)"
        if told:
            lines.append(f"  {label:<16}  {clean(told)}")
    for number in held.numbers:
        flag = f" ({number_stays(number)}, so it stays here)" if number_stays(number) else ""
        lines.append(f"  {'Number':<16}  {number_words(number)}{flag}")
    lines += [
        f"  {'Quote':<16}  “{clean(said.words)}” {clean(said.who)}"
        for said in quotes_of(plan, held.id)
    ]
    missing = next_missing(held)
    if missing is not None:
        lines += ["", f"Next: {missing.question}"]
    return [*lines, "", *honesty(plan, held, questions)]


def honesty(plan: Plan, held: Record, questions: Mapping[str, HonestyQuestion]) -> list[str]:
    """The honesty checklist of a record, numbered."""
    every = checklist(held, quotes_of(plan, held.id), questions)
    holds = sum(each.holds for each in every)
    lines = [f"Honesty · {holds} of {count(len(every), 'question')} hold"]
    for number, each in enumerate(every, 1):
        mark = "x" if each.holds else " "
        lacks = f" (first {each.lacks})" if each.lacks else ""
        lines.append(f"  {number:>3} [{mark}]  {each.question.question}{lacks}")
    return lines


def quote(plan: Plan, held: Quote) -> list[str]:
    """All of one quote, the records it belongs to, and whether it may leave."""
    lines = [f"“{clean(held.words)}”"]
    for label, field in (("Who", "who"), ("As", "role"), ("When", "when"), ("Where", "where")):
        if getattr(held, field):
            lines.append(f"  {label:<10}  {clean(getattr(held, field))}")
    lines.append(f"  {'May I':<10}  {clean(held.permission)}")
    of = (each for each in plan.records if each.id in held.records)
    lines += [f"  {'Record':<10}  {clean(each.claim)}" for each in of]
    stays = quote_stays(held, plan.records)
    return [*lines, "", f"It stays here: {stays}." if stays else "It may leave."]


def quotes(plan: Plan) -> list[str]:
    """The lines of `secondround quote`."""
    lines = []
    for number, quote in enumerate(plan.quotes, 1):
        stays = quote_stays(quote, plan.records)
        who = ", ".join(clean(part, 40) for part in (quote.who, quote.when) if part)
        told = f"stays: {stays}" if stays else "may leave"
        lines.append(f"  {number:>3}  “{clean(quote.words)}” {who} · {told}")
    return lines or ["No quote yet. “secondround quote add WORDS --who NAME” keeps the first."]


def advert(plan: Plan) -> list[str]:
    """The advert line by line with its marks and records, then the people and their concerns."""
    if not plan.advert:
        return ["No advert yet. “secondround advert read FILE” takes it; - reads a paste."]
    told = counts(plan)
    marks = f"{told['strong']} strong, {told['some']} some, {told['gap']} gaps, {told['']} open"
    lines = [f"{count(len(plan.advert), 'line')} · {marks}"]
    for number, match in enumerate(advert_matches(plan), 1):
        mark = match.line.match or "open"
        lines.append(f"  {number:>3}  {mark:<6}  {clean(match.line.text)}")
        lines += [f"               {clean(record.claim)}" for record in match.records]
        if match.line.sentence:
            lines.append(f"               said so: {clean(match.line.sentence)}")
        if remark(match):
            lines.append(f"               {remark(match)}")
    people = concern_matches(plan)
    if people:
        lines += ["", "What each of them cares about"]
    for concern in people:
        lines.append(f"  {clean(concern.person.name)}: {clean(concern.concern) or 'not known yet'}")
        lines += [f"               {clean(record.claim)}" for record in concern.records]
    return lines


def record_fields(plan: Plan, held: Record) -> dict[str, object]:
    """A record as scripts see it."""
    plain = ("id", "claim", *_LABELS)
    fields: dict[str, object] = {key: getattr(held, key) for key in plain}
    fields = {key: list(v) if isinstance(v, tuple) else v for key, v in fields.items()}
    missing = next_missing(held)
    return fields | {
        "state": state_of(held),
        "stays": record_stays(held),
        "may_contact": held.may_contact,
        "chosen": held.chosen,
        "checks": list(held.checks),
        "checked": held.checked.isoformat() if held.checked else None,
        "matches": list(held.matches),
        "answers": list(held.answers),
        "numbers": [
            {key: getattr(number, key) for key in type(number)._fields} for number in held.numbers
        ],
        "quotes": [quote.id for quote in quotes_of(plan, held.id)],
        "next": missing.field if missing else None,
    }


def quote_fields(plan: Plan, quote: Quote) -> dict[str, object]:
    """A quote as scripts see it."""
    keys = ("id", "words", "who", "person", "role", "when", "where", "permission")
    fields: dict[str, object] = {key: getattr(quote, key) for key in keys}
    return fields | {"records": list(quote.records), "stays": quote_stays(quote, plan.records)}


def advert_fields(plan: Plan) -> list[dict[str, object]]:
    """The advert as scripts see it."""
    return [
        {
            "id": match.line.id,
            "text": match.line.text,
            "match": match.line.match,
            "sentence": match.line.sentence,
            "records": [record.id for record in match.records],
            "remark": remark(match),
        }
        for match in advert_matches(plan)
    ]
