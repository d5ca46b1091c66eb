"""Changes of what is prepared beside the answers: if-then plans, light talk, the timed talk."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.ids import fresh_id
from tui.plan.model import Note
from tui.plan.phrasing import count
from tui.plan.preparing import prompt_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.plan.bank import Preparation
    from tui.plan.model import Plan


def write(plan: Plan, preparation: Preparation, texts: Sequence[str], on: date) -> Edited:
    """Keeps what was written to the prompts, in their order; an empty text clears its own."""
    wanted = {prompt_id(number): " ".join(text.split()) for number, text in enumerate(texts)}
    notes: list[Note] = []
    for note in plan.notes:
        if note.kind != preparation.id or note.prompt not in wanted:
            notes.append(note)
            continue
        text = wanted.pop(note.prompt)
        if text:
            notes.append(note if note.text == text else note.but(text=text, at=on))
    taken = {note.id for note in plan.notes}
    for prompt, text in wanted.items():
        if text:
            note_id = fresh_id(f"{preparation.id} {prompt}", taken, "note")
            taken.add(note_id)
            notes.append(Note(id=note_id, text=text, kind=preparation.id, prompt=prompt, at=on))
    edited = plan.but(notes=tuple(notes))
    if edited == plan:
        return Edited(plan=plan, said=f"Nothing to change in “{preparation.name}”")
    written = sum(note.kind == preparation.id for note in edited.notes)
    of = count(len(preparation.prompts), "line")
    return Edited(plan=edited, said=f"“{preparation.name}”: {written} of {of} written")
