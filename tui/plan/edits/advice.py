"""Changes of advice: kept with who said it, turned into a step, or given a reason why not."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.edits import steps
from tui.plan.edits.notes import put
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id
from tui.plan.model import Note
from tui.plan.reference import meant, only
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.model import Plan

ADVICE = "advice"
#: The title of a step whose advice is to be kept to oneself: steps go into calendars and prints.
PRIVATE_TITLE = "Follow advice that stays with you"
LONGEST_TITLE = 80
_PHASE = "people"
_WORDS_STAY = "Its words stay with the advice, because they are to be kept to yourself."


def keep(plan: Plan, text: str, *, who: str = "", private: bool = False, at: date) -> Edited:
    """Keeps what somebody advised; `who` is a person's id, `private` keeps it to yourself.

    Raises:
        UsageError: there are no words.
    """
    words = _words(text)
    taken = {note.id for note in plan.notes}
    note_id = fresh_id(clean(words, 60), taken, ADVICE)
    note = Note(id=note_id, text=words, kind=ADVICE, who=who, at=at, private=private)
    notice = "It is for your eyes: no card, print, calendar or message has it."
    return Edited(
        plan=plan.but(notes=(*plan.notes, note)),
        said=f"Kept {quoted(words)}",
        notice=notice if private else "",
        ids=(note_id,),
    )


def change(plan: Plan, note_id: str, *, text: str, private: bool) -> Edited:
    """Changes the words of some advice, or whether they may be repeated.

    The step made of it follows, unless it was given words of its own.

    Raises:
        UsageError: there are no words.
    """
    before = _known(plan, note_id)
    after = before.but(text=_words(text), private=private)
    step = plan.step(before.step) if before.step else None
    if step is None:
        return put(plan, after, f"Changed {quoted(after.text)}")
    title = _title_of(after) if step.title == _title_of(before) else step.title
    renamed = step.but(title=title)
    if private and not before.private:
        # A calendar has the id of a step too, and this one was made of the words.
        others = {other.id for other in plan.steps if other.id != step.id}
        renamed = renamed.but(id=fresh_id(title, others, ADVICE))
    steps_now = tuple(renamed if other.id == step.id else other for other in plan.steps)
    edited = put(
        plan.but(steps=steps_now), after.but(step=renamed.id), f"Changed {quoted(after.text)}"
    )
    hidden = title == PRIVATE_TITLE != step.title
    return edited.but(notice=_WORDS_STAY if hidden else "")


def follow(plan: Plan, note_id: str, *, title: str = "") -> Edited:
    """Turns advice into a step, for the last week before the interview by its own date.

    What is private gives the step no words of its own.
    """
    note = _known(plan, note_id)
    if note.step and plan.step(note.step) is not None:
        said = f"{quoted(note.text)} is a step already"
        return Edited(plan=plan, said=said, ids=(note.step,))
    usual = _title_of(note)
    added = steps.add(plan, title or usual, phase=_PHASE)
    edited = put(added.plan, note.but(step=added.ids[0], reason=""), "")
    return Edited(
        plan=edited.plan,
        said=f"Made {quoted(title or usual)} a step",
        notice=_WORDS_STAY if note.private and not title else "",
        ids=added.ids,
    )


def decline(plan: Plan, note_id: str, reason: str) -> Edited:
    """Records why some advice does not become a step.

    Raises:
        UsageError: there is no reason.
        PlanError: it is a step already.
    """
    note = _known(plan, note_id)
    why = " ".join(reason.split())
    if not why:
        raise UsageError("Write a word or two on why not, such as: done already.")
    if note.step and plan.step(note.step) is not None:
        raise PlanError(f"{quoted(note.text)} is a step already; delete the step first.")
    return put(plan, note.but(step="", reason=why), f"Left {quoted(note.text)}: {clean(why, 60)}")


def delete(plan: Plan, note_id: str) -> Edited:
    """Takes advice out of the plan; a step that was made of it stays."""
    note = _known(plan, note_id)
    left = tuple(other for other in plan.notes if other.id != note_id)
    said = f"Deleted {quoted(note.text)}"
    return Edited(plan=plan.but(notes=left), said=said, ids=(note_id,))


def find(plan: Plan, reference: str) -> Note:
    """The advice that `reference` names: its id, a unique start of it, or its number as listed.

    Raises:
        PlanError: none, or more than one, is meant.
    """
    listed = [note for note in plan.notes if note.kind == ADVICE]
    none = f"No advice is called {quoted(reference, 40)}; “secondround person advice” lists it."
    return only(meant(listed, reference), reference, none)


def _known(plan: Plan, note_id: str) -> Note:
    note = plan.note(note_id)
    if note is None:
        raise PlanError("This advice was deleted in another session; undo brings it back.")
    return note


def _title_of(note: Note) -> str:
    """What a step made of this advice is called, where it is given no words of its own."""
    return PRIVATE_TITLE if note.private else clean(note.text.splitlines()[0], LONGEST_TITLE)


def _words(text: str) -> str:
    words = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if not words:
        raise UsageError("What did they advise? Write it in a line.")
    return words
