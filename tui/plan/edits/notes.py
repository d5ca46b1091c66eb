"""Changes of a note, whatever its kind: the changed one put into the plan."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.ids import replaced
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.model import Note, Plan


def put(plan: Plan, note: Note, said: str) -> Edited:
    """The plan with a note as it is now; says so where that is as it was."""
    notes = replaced(plan.notes, note)
    if notes == plan.notes:
        said = f"Nothing to change in {quoted(note.text)}"
    return Edited(plan=plan.but(notes=notes), said=said, ids=(note.id,))
