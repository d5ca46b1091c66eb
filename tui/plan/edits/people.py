"""Changes of the people: adding, changing and deleting them, and what passed between you."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id, replaced
from tui.plan.model import LogEntry, Person
from tui.plan.outreach import SETTLED, state_words
from tui.plan.phrasing import count
from tui.plan.reference import only
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from tui.plan.model import Plan


def add(plan: Plan, name: str, **fields: Any) -> Edited:
    """Adds a person with these fields; two may have one name, and then that is said.

    Raises:
        UsageError: there is no name.
    """
    taken = {person.id for person in plan.people}
    name = _name(name)
    person = Person(id=fresh_id(name, taken, "person"), name=name, **fields)
    return Edited(
        plan=plan.but(people=(*plan.people, person)),
        said=f"Added {quoted(name)}",
        notice=_namesakes(plan, person),
        ids=(person.id,),
    )


def change(plan: Plan, person_id: str, **fields: Any) -> Edited:
    """Changes what is known of a person.

    Raises:
        UsageError: there is no name.
    """
    if "name" in fields:
        fields["name"] = _name(fields["name"])
    before = known(plan, person_id)
    person = before.but(**fields)
    edited = _put(plan, person, f"Changed {quoted(person.name)}")
    renamed = person.name != before.name
    return edited.but(notice=_namesakes(plan, person)) if renamed else edited


def log(plan: Plan, person_id: str, event: str, at: date, note: str = "") -> Edited:
    """Keeps what passed between you and a person at `at`, a day or a moment.

    Raises:
        UsageError: the event is empty.
    """
    person = known(plan, person_id)
    event = " ".join(event.split())
    if not event:
        raise UsageError("What passed between you? Write a word or two, such as: called.")
    said = f"Kept {quoted(event, 40)} with {quoted(person.name)}"
    return _put(plan, logged(person, event, at, note), said)


def logged(person: Person, event: str, at: date, note: str = "") -> Person:
    """The person with one more entry in their log."""
    taken = {entry.id for entry in person.log}
    stem = f"{at.isoformat()[:10]} {event}"
    entry = LogEntry(id=fresh_id(stem, taken, "log"), at=at, event=event, note=note)
    return person.but(log=(*person.log, entry))


def delete(plan: Plan, person_id: str) -> Edited:
    """Takes a person out of the plan, with the asks and the log; says what goes with them.

    What they said, and what they can confirm, stays with their id, so that undo brings all back.
    """
    person = known(plan, person_id)
    left = tuple(other for other in plan.people if other.id != person_id)
    opened = [state_words(ask.state) for ask in person.asks if ask.state not in SETTLED]
    gone = [f"{count(len(opened), 'open ask')} ({', '.join(opened)})"] if opened else []
    if person.log:
        gone.append(f"{count(len(person.log), 'line')} of the log")
    return Edited(
        plan=plan.but(people=left),
        said=f"Deleted {quoted(person.name)}",
        notice=f"With them: {', '.join(gone)}." if gone else "",
        ids=(person_id,),
    )


def find(plan: Plan, reference: str) -> Person:
    """The person that `reference` names: an id, a name, or a unique start of either.

    Raises:
        PlanError: nobody, or more than one, is meant; lists the candidates.
    """
    wanted = reference.strip().lower()
    found = (
        [p for p in plan.people if p.id.lower() == wanted]
        or [p for p in plan.people if p.name.lower() == wanted]
        or [
            p
            for p in plan.people
            if wanted and (p.id.lower().startswith(wanted) or p.name.lower().startswith(wanted))
        ]
    )
    none = f"Nobody in the plan is called {quoted(reference, 40)}; “secondround people” lists them."
    return only(found, reference, none, "write the id")


def _put(plan: Plan, person: Person, said: str) -> Edited:
    people = replaced(plan.people, person)
    if people == plan.people:
        said = f"Nothing to change in {quoted(person.name)}"
    return Edited(plan=plan.but(people=people), said=said, ids=(person.id,))


def known(plan: Plan, person_id: str) -> Person:
    """The person with this id.

    Raises:
        PlanError: they were deleted meanwhile.
    """
    person = plan.person(person_id)
    if person is None:
        raise PlanError(
            f"“{clean(person_id, 60)}” was deleted in another session; undo brings them back."
        )
    return person


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise UsageError("A person needs a name.")
    return name


def _namesakes(plan: Plan, person: Person) -> str:
    """What to know when somebody else has the same name."""
    same = [p for p in plan.people if p.name == person.name and p.id != person.id]
    if not same:
        return ""
    return f"Another has that name; commands know this one as {person.id}."
