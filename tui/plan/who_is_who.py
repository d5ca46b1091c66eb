"""What a plan holds around one person: their advice, the evidence for them, what to ask them."""

from __future__ import annotations

from tui.plan.contact_rule import ruling
from tui.plan.countdown import start_of
from tui.plan.outreach import is_open
from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.contact_rule import Ruling
    from tui.plan.evidence import Record
    from tui.plan.library import AskKind, Library
    from tui.plan.model import Note, Person, Plan


class Possible(Value):
    """A kind of ask that suits somebody; `held` is what the contact rule says against it."""

    kind: AskKind
    held: Ruling | None = None


def advice_of(plan: Plan, person: Person) -> tuple[Note, ...]:
    """What somebody advised, in the plan's order; a note may name them by id or by name."""
    named = {person.id, person.name}
    return tuple(note for note in plan.notes if note.kind == "advice" and note.who in named)


def advice_state(note: Note, plan: Plan) -> str:
    """Whether advice became a step, was left for a reason, or is still open."""
    if note.step and plan.step(note.step) is not None:
        return "step"
    return "left" if note.reason else "open"


def evidence_for(plan: Plan, person: Person) -> tuple[Record, ...]:
    """The records that answer what somebody cares about, in the plan's order."""
    return tuple(record for record in plan.records if person.id in record.answers)


def possible_asks(
    plan: Plan, person: Person, library: Library, today: date
) -> tuple[Possible, ...]:
    """The kinds of ask that suit somebody's role and are not open with them, in content order.

    Somebody without a role, or with one of your own, may be asked anything. What waits for help,
    for the end or for the outcome is offered once that has come.
    """
    opened = {ask.kind for ask in person.asks if is_open(ask, library.ask_kind(ask.kind))}
    return tuple(
        Possible(kind=kind, held=ruling(kind, person, plan.interview, library))
        for kind in library.asks.values()
        if kind.id not in opened
        and (person.role in kind.roles or person.role not in library.roles)
        and _has_come(kind, person, plan, today)
    )


def _has_come(kind: AskKind, person: Person, plan: Plan, today: date) -> bool:
    """Whether that has happened which a kind of ask hangs on."""
    interview = plan.interview
    anchor = kind.due.anchor if kind.due is not None else ""
    if anchor == "help":
        return any(ask.state in ("helped", "declined") for ask in person.asks)
    if anchor == "outcome":
        return bool(interview.outcome or interview.decided)
    if anchor in ("end", "told"):
        start = start_of(interview)
        return interview.ended is not None or (start is not None and day_of(start) <= today)
    return True
