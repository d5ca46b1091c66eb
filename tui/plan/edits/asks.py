"""Changes of asks: starting one, moving it to its next state, each move dated and logged."""

from __future__ import annotations

from tui.plan.contact_rule import ruling
from tui.plan.countdown import start_of
from tui.plan.edited import Edited
from tui.plan.edits.people import known, logged
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id, replaced
from tui.plan.model import Ask
from tui.plan.outreach import GONE_OUT, SPOKEN, ask_words, is_open, move, moves
from tui.plan.phrasing import day_of
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.contact_rule import Ruling
    from tui.plan.library import AskKind, Library
    from tui.plan.message_review import Review
    from tui.plan.model import Person, Plan

#: The kind whose sending thanks somebody for all they helped with.
THANKS = "thanks-helper"


def find_kind(library: Library, reference: str) -> AskKind:
    """The kind that `reference` names: its id, its name, or a unique start of either.

    Raises:
        UsageError: none or several fit; lists them.
    """
    wanted = reference.strip().lower()
    kinds = library.asks.values()
    found = [k for k in kinds if wanted in (k.id, k.name.lower())] or [
        k
        for k in kinds
        if wanted and (k.id.startswith(wanted) or k.name.lower().startswith(wanted))
    ]
    if len(found) != 1:
        named = ", ".join(kind.id for kind in found or kinds)
        raise UsageError(f"{quoted(reference, 40)} is not a kind of ask; there are {named}.")
    return found[0]


def start(plan: Plan, person_id: str, kind_id: str, *, on: date, library: Library) -> Edited:
    """Begins an ask as a draft; one of this kind that is open already stays the one.

    Raises:
        PlanError: the contact rule blocks it; names the rule, its source and what to ask instead.
    """
    person, kind = known(plan, person_id), library.ask_kind(kind_id)
    held = next((a for a in person.asks if a.kind == kind_id and is_open(a, kind)), None)
    if held is not None:
        said = f"{named(kind, person)} is {ask_words(held)} already"
        return Edited(plan=plan, said=said, ids=(person_id, held.id))
    _refuse_blocked(ruling(kind, person, plan.interview, library))
    taken = {ask.id for ask in person.asks}
    ask = Ask(id=fresh_id(kind_id, taken, "ask"), kind=kind_id, since=on)
    edited = _put(plan, person.but(asks=(*person.asks, ask)))
    return Edited(plan=edited, said=f"Began {named(kind, person)}", ids=(person_id, ask.id))


def advance(
    plan: Plan,
    person_id: str,
    ask_id: str,
    to: str,
    *,
    on: date,
    library: Library,
    note: str = "",
    review: Review | None = None,
    way: str = "",
) -> Edited:
    """Moves an ask to another state and logs it; to have helped they have agreed on the way.

    Nothing is checked without a `review` of its message that is ready, unless it goes out by a
    `way` without a message of ours, which edits.going_out answers for. Thanks for help that go
    out settle all that the person helped with; nothing else does.

    Raises:
        PlanError: the states do not lead there, or the contact rule holds it back.
    """
    person = known(plan, person_id)
    ask = _ask(person, ask_id)
    kind = library.ask_kind(ask.kind)
    held = ruling(kind, person, plan.interview, library)
    if held is not None and (to in GONE_OUT or (to == "checked" and held.state == "blocked")):
        raise PlanError(held.sentence)
    if ask.state == "blocked" and held is None and to not in ("draft", "withdrawn"):
        ask = ask.but(state="draft")  # the rule of today does not block it any more
    if to == "checked" and not way and (review is None or not review.ready):
        raise PlanError(f"{named(kind, person)} is checked with its message: write that first.")
    _refuse_bare(ask, to, person, way)
    day = interview_day(plan)
    ask = ask.but(channel=way) if way and to in GONE_OUT else ask
    path = [to]
    if to == "helped" and "agreed" in moves(ask, on, kind=kind, start=day):
        path = ["agreed", "helped"]
    for state in path:
        ask = move(ask, state, on, kind=kind, start=day)
        last = note if state == to else ""
        person = logged(_with(person, ask), f"{kind.name}: {ask_words(ask)}", on, last)
    notice = ""
    if ask.kind == THANKS and to in GONE_OUT:
        person, notice = _settle_help(person, on, library)
    said = f"{named(kind, person)} is {ask_words(ask)}"
    return Edited(plan=_put(plan, person), said=said, notice=notice, ids=(person_id, ask_id))


def find_ask(person: Person, reference: str, library: Library) -> Ask:
    """The ask of a person that `reference` names: its id, or its kind where one is open.

    Raises:
        PlanError: none or several are meant; lists them.
    """
    wanted = reference.strip().lower()
    exact = [ask for ask in person.asks if ask.id.lower() == wanted]
    found = exact or [ask for ask in person.asks if wanted and ask.kind.startswith(wanted)]
    opened = [ask for ask in found if is_open(ask, library.ask_kind(ask.kind))]
    found = opened or found
    if len(found) != 1:
        held = ", ".join(clean(ask.id, 60) for ask in (found or person.asks)) or "none"
        raise PlanError(
            f"{quoted(reference, 40)} is not one ask; {quoted(person.name, 40)} has {held}."
        )
    return found[0]


def interview_day(plan: Plan) -> date | None:
    """The day of the interview; None while it is not known."""
    begins = start_of(plan.interview)
    return None if begins is None else day_of(begins)


def _settle_help(person: Person, on: date, library: Library) -> tuple[Person, str]:
    """Whatever they helped with, or declined, is thanked by one note."""
    settled = []
    for ask in person.asks:
        if ask.state in ("helped", "declined"):
            kind = library.ask_kind(ask.kind)
            thanked = move(ask, "thanked", on, kind=kind)
            person = logged(_with(person, thanked), f"{kind.name}: thanked", on)
            settled.append(quoted(kind.name, 40))
    return person, f"They are thanked for {', '.join(settled)}." if settled else ""


def _refuse_bare(ask: Ask, to: str, person: Person, way: str) -> None:
    """Nothing is said or thanked for by naming the state alone."""
    if to == "said" and way not in SPOKEN:
        command = f"secondround ask {ask.kind} {person.id} --said"
        raise PlanError(f"Say how: “{command} phone”, or “{command} in-person”.")
    if to == "thanked" and ask.state in ("helped", "declined"):
        command = f"secondround ask {THANKS} {person.id}"
        name = quoted(person.name, 40)
        raise PlanError(
            f"{name} is thanked once the note went out: “{command}”, with --said if you spoke."
        )


def _refuse_blocked(held: Ruling | None) -> None:
    if held is not None and held.state == "blocked":
        raise PlanError(held.sentence)


def named(kind: AskKind, person: Person) -> str:
    """An ask in a sentence: `“Honest advice” with “Tom”`."""
    return f"{quoted(kind.name, 40)} with {quoted(person.name, 40)}"


def _with(person: Person, ask: Ask) -> Person:
    return person.but(asks=replaced(person.asks, ask))


def _put(plan: Plan, person: Person) -> Plan:
    return plan.but(people=replaced(plan.people, person))


def _ask(person: Person, ask_id: str) -> Ask:
    ask = next((ask for ask in person.asks if ask.id == ask_id), None)
    if ask is None:
        raise PlanError("That ask was deleted in another session; undo brings it back.")
    return ask
