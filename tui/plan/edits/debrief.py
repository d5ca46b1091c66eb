"""Changes of the debrief: an answer kept, changed or taken away."""

from __future__ import annotations

from tui.plan.debrief import DEBRIEF, answer_to
from tui.plan.edited import Edited
from tui.plan.errors import UsageError
from tui.plan.ids import fresh_id, replaced
from tui.plan.model import Note
from tui.plan.reference import meant
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.plan.debrief import Prompt
    from tui.plan.model import Plan


def find(prompts: Sequence[Prompt], reference: str) -> Prompt:
    """The prompt that `reference` names: its number as listed, its id, or a unique start of it.

    Raises:
        UsageError: none or several are meant; lists them.
    """
    found = meant(prompts, reference)
    if len(found) != 1:
        named = ", ".join(prompt.id for prompt in found or prompts)
        raise UsageError(f"{quoted(reference, 40)} is not one question; there are {named}.")
    return found[0]


def answer(plan: Plan, prompt: Prompt, text: str, on: date) -> Edited:
    """Keeps what was written for a prompt, in place of what was; nothing takes it away."""
    known, text = answer_to(plan, prompt.id), text.strip()
    if text == (known.text if known is not None else ""):
        return Edited(plan=plan, said=f"Nothing to change in {quoted(prompt.name)}")
    ids = () if known is None else (known.id,)
    if known is not None and not text:
        notes = tuple(note for note in plan.notes if note.id != known.id)
        return Edited(plan=plan.but(notes=notes), said=f"Cleared {quoted(prompt.name)}", ids=ids)
    if known is not None:
        notes = replaced(plan.notes, known.but(text=text, at=on))
        return Edited(plan=plan.but(notes=notes), said=f"Changed {quoted(prompt.name)}", ids=ids)
    taken = {note.id for note in plan.notes}
    note = Note(
        id=fresh_id(f"debrief {prompt.id}", taken, DEBRIEF),
        text=text,
        kind=DEBRIEF,
        at=on,
        prompt=prompt.id,
    )
    said = f"Kept {quoted(prompt.name)}"
    return Edited(plan=plan.but(notes=(*plan.notes, note)), said=said, ids=(note.id,))
