"""What may leave the planner, and the reason why something stays (content brief E).

Only what is known to be fit leaves: a word that is not understood, or a field that could not be
read, keeps the whole of it back. Each reason is part of a sentence: "this stays here: it is not
checked yet". An empty reason means that it may leave.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plan.evidence import Number, Quote, Record
    from tui.plan.fault import Fault
    from tui.plan.model import Note, Person

#: What stays back whatever the gate of its own says.
_UNREADABLE = "a part of it cannot be read"
#: What of a record its honesty check is about, beside its numbers.
SEALED = (
    *("claim", "kind", "when", "where", "situation", "my_part", "not_mine", "credit", "decision"),
    *("limit", "after", "confirmer", "confidential", "general"),
)
#: The permissions with which somebody's words may be repeated.
PERMITTED = ("yes", "unnamed", "public")
#: Why a record stays that lacks nothing else than its honesty check.
NOT_CHECKED = "it is not checked yet"


def record_stays(record: Record) -> str:
    """Why a record stays here; a checked one leaves as it is or in general words."""
    if record.faults:
        return _unreadable(record.faults)
    if record.confidential not in ("open", "generalise"):
        return "it is confidential"
    if record.confidential == "generalise" and not record.general.strip():
        return "it needs general words first"
    if record.checked is None:
        return NOT_CHECKED
    if record.seal and record.seal != seal_of(record):
        return "it was changed since it was checked"
    return ""


def seal_of(record: Record) -> str:
    """A checksum of all that the honesty checklist covers, to tell a later edit by hand."""
    from zlib import crc32

    held = [getattr(record, field) for field in SEALED]
    numbers = [[getattr(n, field) for field in type(n)._fields] for n in record.numbers]
    return f"{crc32(repr((held, numbers)).encode('utf-8', 'surrogatepass')):08x}"


def number_stays(number: Number) -> str:
    """Why a number of a record that may leave stays here."""
    return "" if number.source.strip() else "it has no source yet"


def quote_stays(quote: Quote, records: Sequence[Record] = ()) -> str:
    """Why a quote stays here; `records` are all of the plan, for a confidential one keeps it."""
    if quote.faults:
        return _unreadable(quote.faults)
    if quote.permission == "no":
        return "they would rather not be quoted"
    if quote.permission not in PERMITTED:
        return "they have not been asked yet"
    of = [record for record in records if record.id in quote.records]
    if any(record.faults or record.confidential != "open" for record in of):
        return "it is about confidential work"
    return ""


def note_stays(note: Note) -> str:
    """Why a note stays here."""
    if note.faults:
        return _unreadable(note.faults)
    return "it is private" if note.private else ""


def concern_stays(person: Person) -> str:
    """Why what a person cares about stays here; their name and position may always leave."""
    if person.faults:
        return _unreadable(person.faults)
    return "it is private" if person.private else ""


def claim_told(record: Record) -> str:
    """The words in which a record leaves, "" when it stays: its claim, or its general words."""
    if record_stays(record):
        return ""
    return record.general if record.confidential == "generalise" else record.claim


def numbers_told(record: Record) -> tuple[Number, ...]:
    """The numbers that leave with a record: those with a source, and none of a generalised one."""
    if record_stays(record) or record.confidential != "open":
        return ()
    return tuple(number for number in record.numbers if not number_stays(number))


def quoted_name(quote: Quote) -> str:
    """The name that a quote leaves under, "" when it is told without one, or stays."""
    return quote.who if quote.permission in ("yes", "public") and not quote.faults else ""


def quoted_role(quote: Quote) -> str:
    """The role that a quote leaves with: none without the name, for a role can give it away."""
    return quote.role if quoted_name(quote) else ""


def concern_told(person: Person) -> str:
    """What a person cares about, "" when it stays."""
    return "" if concern_stays(person) else person.cares_about


def _unreadable(faults: Sequence[Fault]) -> str:
    return _UNREADABLE if len(faults) != 1 else f"its {faults[0].key} cannot be read"
