"""Changes of the quotes: what people said of your work, and whether you may repeat it."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import PERMISSIONS, Quote
from tui.plan.honesty import QUOTES, reopened
from tui.plan.ids import fresh_id, replaced
from tui.plan.phrasing import count
from tui.plan.reference import meant, only
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from tui.plan.edits.records import Checklist
    from tui.plan.model import Plan

TEXT_FIELDS = ("words", "who", "role", "when", "where")


def add(
    plan: Plan,
    words: str,
    who: str,
    questions: Checklist,
    *,
    records: Sequence[str] = (),
    **fields: Any,
) -> Edited:
    """Keeps words that somebody said of your work, word for word.

    Raises:
        UsageError: there are no words, nobody who said them, or no such record or permission.
    """
    quote = Quote(
        id=fresh_id(words, {q.id for q in plan.quotes}, "quote"),
        words=_words(words),
        who=_who(who),
        person=_person_called(plan, who),
        records=_known_records(plan, records),
        **fields,
    )
    _check(quote)
    edited = plan.but(quotes=(*plan.quotes, quote))
    edited, opened = _open_checks(edited, quote.records, questions)
    said = f"Kept what {quoted(quote.who, 40)} said"
    return Edited(plan=edited, said=said, notice=opened, ids=(quote.id,))


def change(plan: Plan, quote_id: str, questions: Checklist, **fields: Any) -> Edited:
    """Changes a quote; the checks of the records it belongs to are open again where it matters.

    Raises:
        UsageError: words or speaker would be empty, or there is no such permission or record.
        PlanError: the quote is gone.
    """
    quote = _quote(plan, quote_id)
    if "records" in fields:
        fields["records"] = _known_records(plan, fields["records"])
    for key, tidied in (("words", _words), ("who", _who)):
        if key in fields:
            fields[key] = tidied(fields[key])
    changed = quote.but(**fields)
    _check(changed)
    if changed.who != quote.who:
        changed = changed.but(person=_person_called(plan, changed.who))
    if changed == quote:
        return Edited(plan=plan, said=f"Nothing to change in {quoted(quote.words, 40)}")
    edited = plan.but(quotes=replaced(plan.quotes, changed))
    concerned = tuple(dict.fromkeys((*quote.records, *changed.records)))
    edited, opened = _open_checks(edited, concerned, questions)
    said = f"Changed {quoted(changed.words, 40)}"
    return Edited(plan=edited, said=said, notice=opened, ids=(quote_id,))


def delete(plan: Plan, quote_id: str, questions: Checklist) -> Edited:
    """Takes a quote out."""
    quote = _quote(plan, quote_id)
    edited = plan.but(quotes=tuple(q for q in plan.quotes if q.id != quote_id))
    edited, opened = _open_checks(edited, quote.records, questions)
    said = f"Deleted {quoted(quote.words, 40)}"
    return Edited(plan=edited, said=said, notice=opened, ids=(quote_id,))


def find(plan: Plan, reference: str) -> Quote:
    """The quote that `reference` names: its id, a unique start of it, or its number as listed.

    Raises:
        PlanError: none or several are meant; lists them.
    """
    none = f"No quote is called {quoted(reference, 40)}; “secondround quote list” lists them."
    return only(meant(plan.quotes, reference), reference, none)


def _open_checks(plan: Plan, record_ids: Sequence[str], questions: Checklist) -> tuple[Plan, str]:
    """Opens what the honesty checks of these records say of quotes; a sentence where it did."""
    records, concerned = plan.records, 0
    for record in plan.records:
        if record.id in record_ids:
            again, opened = reopened((QUOTES,), record, questions)
            records = replaced(records, again)
            concerned += opened > 0
    if not concerned:
        return plan, ""
    told = f"The honesty check of {count(concerned, 'record')} is open again."
    return plan.but(records=records), told


def _check(quote: Quote) -> None:
    _words(quote.words)
    _who(quote.who)
    if quote.permission not in PERMISSIONS:
        raise UsageError(f"{quoted(quote.permission, 40)} is not one of {', '.join(PERMISSIONS)}.")


def _words(text: str) -> str:
    if not text.strip():
        raise UsageError("A quote needs its words, exactly as they were said.")
    return text.strip()


def _who(text: str) -> str:
    who = " ".join(text.split())
    if not who:
        raise UsageError("A quote needs who said it.")
    return who


def _person_called(plan: Plan, who: str) -> str:
    """The id of the one person with this name, "" where there is none or more than one."""
    name = " ".join(who.split()).casefold()
    found = [person.id for person in plan.people if person.name.casefold() == name]
    return found[0] if len(found) == 1 else ""


def _known_records(plan: Plan, ids: Sequence[str]) -> tuple[str, ...]:
    for each in ids:
        if plan.record(each) is None:
            raise UsageError(f"There is no record {quoted(each, 40)} in the plan.")
    return tuple(dict.fromkeys(ids))


def _quote(plan: Plan, quote_id: str) -> Quote:
    quote = plan.quote(quote_id)
    if quote is None:
        raise PlanError(
            f"The quote {quoted(quote_id, 60)} is not there any more; undo brings it back."
        )
    return quote
