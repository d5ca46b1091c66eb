"""Changes of the people: adding, changing and deleting them, and what passed between you."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id
from tui.plan.model import LogEntry, Person
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.model import Plan


def add(plan: Plan, name: str, *, role: str = "", note: str = "") -> Edited:
    """Adds a person; two may have one name.

    Raises:
        UsageError: there is no name.
    """
    taken = {person.id for person in plan.people}
    name = _name(name)
    person = Person(id=fresh_id(name, taken, "person"), name=name, role=role, note=note)
    said = f"Added {quoted(name)}"
    return Edited(plan=plan.but(people=(*plan.people, person)), said=said, ids=(person.id,))


def change(plan: Plan, person_id: str, *, name: str, role: str, note: str) -> Edited:
    """Changes what is known of a person.

    Raises:
        UsageError: there is no name.
    """
    person = _person(plan, person_id).but(name=_name(name), role=role, note=note)
    return _put(plan, person, f"Changed {quoted(person.name)}")


def log(plan: Plan, person_id: str, event: str, at: date, note: str = "") -> Edited:
    """Keeps what passed between you and a person at `at`, a day or a moment.

    Raises:
        UsageError: the event is empty.
    """
    person = _person(plan, person_id)
    event = " ".join(event.split())
    if not event:
        raise UsageError("What passed between you? Write a word or two, such as: called.")
    taken = {entry.id for entry in person.log}
    stem = f"{at.isoformat()[:10]} {event}"
    entry = LogEntry(id=fresh_id(stem, taken, "log"), at=at, event=event, note=note)
    said = f"Kept {quoted(event, 40)} with {quoted(person.name)}"
    return _put(plan, person.but(log=(*person.log, entry)), said)


def delete(plan: Plan, person_id: str) -> Edited:
    """Takes a person out of the plan, with what passed between you."""
    person = _person(plan, person_id)
    left = tuple(other for other in plan.people if other.id != person_id)
    said = f"Deleted {quoted(person.name)}"
    return Edited(plan=plan.but(people=left), said=said, ids=(person_id,))


def find(plan: Plan, reference: str) -> Person:
    """The person that `reference` names: an id, a name, or a unique start of either.

    Raises:
        PlanError: nobody, or more than one, is meant; lists the candidates.
    """
    wanted = reference.strip().lower()
    exact = [p for p in plan.people if p.id.lower() == wanted] or [
        p for p in plan.people if p.name.lower() == wanted
    ]
    found = exact or [
        p
        for p in plan.people
        if wanted and (p.id.lower().startswith(wanted) or p.name.lower().startswith(wanted))
    ]
    if not found:
        raise PlanError(
            f"Nobody in the plan is called {quoted(reference, 40)}; "
            "“secondround people” lists them."
        )
    if len(found) > 1:
        named = ", ".join(clean(person.id, 60) for person in found[:6])
        raise PlanError(f"{quoted(reference, 40)} can mean {named}; write the id.")
    return found[0]


def _put(plan: Plan, person: Person, said: str) -> Edited:
    people = tuple(person if other.id == person.id else other for other in plan.people)
    if people == plan.people:
        said = f"Nothing to change in {quoted(person.name)}"
    return Edited(plan=plan.but(people=people), said=said, ids=(person.id,))


def _person(plan: Plan, person_id: str) -> Person:
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
