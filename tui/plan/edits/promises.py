"""Changes of promises: made, changed, kept, taken away, and finding the one that is meant."""

from __future__ import annotations

from tui.plan.countdown import CLOSED, OVER, count_down
from tui.plan.due import Due
from tui.plan.edited import Edited
from tui.plan.edits.notes import put
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id
from tui.plan.model import Note
from tui.plan.promises import PROMISE
from tui.plan.reference import meant, only
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.model import Plan

#: By when a promise of the interview is kept where nothing else was said (content brief B).
USUAL = Due(anchor="end", amount=24, unit="h")


def usual_due(plan: Plan, now: datetime) -> Due | None:
    """By when a promise is kept that names no day: within a day once the interview is over."""
    return USUAL if count_down(plan, now).state in (OVER, CLOSED) else None


def add(plan: Plan, text: str, *, who: str = "", due: Due | date | None = None, on: date) -> Edited:
    """Keeps a promise: what, to whom (a person's id, or a name), and by when.

    Raises:
        UsageError: it says nothing.
    """
    text = _text(text)
    taken = {note.id for note in plan.notes}
    note = Note(
        id=fresh_id(text, taken, PROMISE),
        text=text,
        kind=PROMISE,
        who=person_meant(plan, who),
        at=on,
        due=due,
    )
    said = f"Kept the promise {quoted(text)}"
    return Edited(plan=plan.but(notes=(*plan.notes, note)), said=said, ids=(note.id,))


def change(plan: Plan, note_id: str, *, text: str, who: str, due: Due | date | None) -> Edited:
    """Changes what was promised, to whom, and by when.

    Raises:
        UsageError: it says nothing.
    """
    note = _note(plan, note_id).but(text=_text(text), who=person_meant(plan, who), due=due)
    return put(plan, note, f"Changed the promise {quoted(note.text)}")


def toggle(plan: Plan, note_id: str, at: datetime) -> Edited:
    """Ticks an open promise at `at` (aware), unticks a kept one."""
    note = _note(plan, note_id)
    if note.done is None:
        return put(plan, note.but(done=at), f"Ticked {quoted(note.text)}")
    return put(plan, note.but(done=None), f"Unticked {quoted(note.text)}")


def tick(plan: Plan, note_id: str, at: datetime) -> Edited:
    """Marks a promise as kept at `at` (aware); one that is keeps its moment."""
    note = _note(plan, note_id)
    if note.done is not None:
        return Edited(plan=plan, said=f"Already ticked {quoted(note.text)}", ids=(note_id,))
    return toggle(plan, note_id, at)


def untick(plan: Plan, note_id: str, at: datetime) -> Edited:
    """Opens a promise again."""
    note = _note(plan, note_id)
    if note.done is None:
        return Edited(plan=plan, said=f"Already open: {quoted(note.text)}", ids=(note_id,))
    return toggle(plan, note_id, at)


def delete(plan: Plan, note_id: str) -> Edited:
    """Takes a promise out of the plan."""
    note = _note(plan, note_id)
    left = tuple(other for other in plan.notes if other.id != note_id)
    said = f"Deleted the promise {quoted(note.text)}"
    return Edited(plan=plan.but(notes=left), said=said, ids=(note_id,))


def find(plan: Plan, reference: str) -> Note:
    """The promise that `reference` names: its number as listed, its id, or a unique start of it.

    Raises:
        PlanError: none, or more than one, is meant; lists the candidates.
    """
    promises = [note for note in plan.notes if note.kind == PROMISE]
    none = f"No promise is called {quoted(reference, 40)}; “secondround promise list” lists them."
    return only(meant(promises, reference), reference, none)


def person_meant(plan: Plan, who: str) -> str:
    """The id of the one person whose id or name this is or starts, else the words themselves."""
    wanted = " ".join(who.split()).lower()
    exact = [p.id for p in plan.people if wanted in (p.id.lower(), p.name.lower())]
    found = exact or [p.id for p in plan.people if wanted and p.name.lower().startswith(wanted)]
    return found[0] if len(found) == 1 else " ".join(who.split())


def _note(plan: Plan, note_id: str) -> Note:
    note = plan.note(note_id)
    if note is None:
        raise PlanError("That promise was deleted in another session; undo brings it back.")
    return note


def _text(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise UsageError("What did you promise? Write a few words.")
    return words
