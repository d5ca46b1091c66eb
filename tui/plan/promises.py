"""What you promised: to whom, by when, and whether it is done."""

from __future__ import annotations

from tui.plan.anchors import anchors_of, falls
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.anchors import Falls
    from tui.plan.model import Note, Plan

PROMISE = "promise"


class Promised(Value):
    """One promise: its number as listed, from one, the name it was made to, and where it falls."""

    number: int
    note: Note
    to: str = ""
    due: Falls | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.note.done is None


def promised(plan: Plan, today: date) -> tuple[Promised, ...]:
    """Every promise, those of round one too, in the plan's order."""
    notes = [note for note in plan.notes if note.kind == PROMISE]
    if not notes:
        return ()
    anchors = anchors_of(plan, today)
    return tuple(
        Promised(number=number, note=note, to=name_of(plan, note.who), due=falls(note.due, anchors))
        for number, note in enumerate(notes, 1)
    )


def name_of(plan: Plan, who: str) -> str:
    """The name of somebody named by id; whatever else was written stays as it is."""
    person = plan.person(who) if who else None
    return person.name if person is not None else who
