"""People from the shell: whose turn it is, who is who, what passed, the moves of asks."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.answers import read_answer
from tui.plan.edits import asks
from tui.plan.edits import people as edits
from tui.plan.errors import UsageError
from tui.plan.outreach import moves, state_words
from tui.plan.person_fields import PERSON_FIELDS, read_person_field
from tui.reports.people import people as people_lines
from tui.reports.people import people_fields, person_fields, person_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.model import Ask, Person, Plan

VERBS = "edit, show, log, move, remove, advice, follow, decline, forget, questions, import"


def people(read: Namespace) -> int:
    """Lists the people by whose turn it is."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    here = session.here(plan)
    if read.json:
        return session.give(people_fields(plan, session.library, here))
    session.say(people_lines(plan, session.library, here))
    return 0


def add(read: Namespace) -> int:
    """Adds a person with what is known of them."""
    session = Session(read.file)
    fields = _given(read, session)
    name = " ".join(read.name)
    return session.told(session.plan_file.commit(lambda plan: edits.add(plan, name, **fields)))


def edit(read: Namespace) -> int:
    """Changes what is known of a person.

    Raises:
        UsageError: no field is given.
    """
    session = Session(read.file)
    fields = _given(read, session)
    if not fields:
        options = ", ".join(f"--{key.replace('_', '-')}" for key in PERSON_FIELDS)
        raise UsageError(f"Say what to change: {options}.")

    def change(plan: Plan) -> Edited:
        return edits.change(plan, edits.find(plan, _name(read)).id, **fields)

    return session.told(session.plan_file.commit(change))


def show(read: Namespace) -> int:
    """Shows all that is known of a person."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    person = edits.find(plan, _name(read))
    here = session.here(plan)
    if read.json:
        return session.give(person_fields(plan, person, session.library, here))
    session.say(person_lines(plan, person, session.library, here), headline=True)
    return 0


def log(read: Namespace) -> int:
    """Keeps what passed between you and a person, today or on another day."""
    session = Session(read.file)

    def edit_log(plan: Plan) -> Edited:
        person = edits.find(plan, read.name)
        on = _day(read.on, session, plan)
        return edits.log(plan, person.id, " ".join(read.event), on, read.note)

    return session.told(session.plan_file.commit(edit_log))


def remove(read: Namespace) -> int:
    """Takes a person out of the plan, and says what goes with them."""
    session = Session(read.file)

    def delete(plan: Plan) -> Edited:
        return edits.delete(plan, edits.find(plan, _name(read)).id)

    return session.told(session.plan_file.commit(delete))


def move(read: Namespace) -> int:
    """Moves an ask to a state; without one, says which states it can be moved to."""
    session = Session(read.file)
    if not read.state:
        plan = session.plan()
        person = edits.find(plan, read.name)
        ask = asks.find_ask(person, read.ask, session.library)
        session.say([_ways(plan, person, ask, session)])
        return 0

    def advance(plan: Plan) -> Edited:
        person = edits.find(plan, read.name)
        ask = asks.find_ask(person, read.ask, session.library)
        on = _day(read.on, session, plan)
        return asks.advance(
            plan, person.id, ask.id, read.state, on=on, library=session.library, note=read.note
        )

    return session.told(session.plan_file.commit(advance))


def missing_verb(_: Namespace) -> int:
    """`person` alone means nothing yet.

    Raises:
        UsageError: always; names the verbs.
    """
    raise UsageError(
        f"Write “person VERB”, such as person add NAME --role ROLE; the verbs are {VERBS}."
    )


def _given(read: Namespace, session: Session) -> dict[str, Any]:
    """The fields that options name, each read into its value."""
    given = {key: getattr(read, key, None) for key in PERSON_FIELDS if key != "name"}
    given["name"] = getattr(read, "new_name", None)
    roles = tuple(session.library.roles)
    return {
        key: read_person_field(key, text, roles) for key, text in given.items() if text is not None
    }


def _name(read: Namespace) -> str:
    return " ".join(read.name)


def _day(text: str | None, session: Session, plan: Plan) -> date:
    """The day that an option names, the latest that fits; today without one."""
    here = session.here(plan)
    if not text:
        return here.date()
    zone, library = plan.interview.zone, session.library
    day: date = read_answer("called", (text,), now=here, zone=zone, library=library)["called"]
    return day


def _ways(plan: Plan, person: Person, ask: Ask, session: Session) -> str:
    kind = session.library.ask_kind(ask.kind)
    start = asks.interview_day(plan)
    allowed = moves(ask, session.here(plan).date(), kind=kind, start=start)
    named = ", ".join(allowed) or "nothing: it is settled"
    return f"{asks.named(kind, person)} is {state_words(ask.state)}; it can become {named}."
