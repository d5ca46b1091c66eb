"""Changes of what is owed to people: a detail to thank for, help had, a note let go or wanted."""

from __future__ import annotations

from tui.plan.countdown import count_down
from tui.plan.edited import Edited
from tui.plan.edits import asks
from tui.plan.edits.people import change, known
from tui.plan.errors import PlanError
from tui.plan.outreach import GONE_OUT, ask_words
from tui.plan.text import quoted
from tui.plan.thanks import HELP, KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from tui.plan.library import Library
    from tui.plan.model import Plan


def remember(plan: Plan, person_id: str, detail: str) -> Edited:
    """Keeps the one real detail to thank an interviewer for."""
    person = known(plan, person_id)
    detail = detail.strip()
    if detail == person.detail:
        return Edited(plan=plan, said=f"Nothing to change in {quoted(person.name, 40)}")
    said = "Kept the detail of" if detail else "Took away the detail of"
    return change(plan, person_id, detail=detail).but(said=f"{said} {quoted(person.name, 40)}")


def let_go(plan: Plan, person_id: str, what: str, now: datetime, library: Library) -> Edited:
    """Says that a note is not needed, or that it is after all.

    Raises:
        PlanError: it is thanks for help, which stay owed, or the note went out.
    """
    person = known(plan, person_id)
    kind, name = KINDS[what], quoted(person.name, 40)
    if what == HELP:
        raise PlanError(f"{name} helped or answered, so thanks stay open until they are sent.")
    on = count_down(plan, now).today
    notes = [ask for ask in person.asks if ask.kind == kind]
    went = next((ask for ask in notes if ask.state in GONE_OUT), None)
    if went is not None:
        raise PlanError(
            f"The note to {name} is {ask_words(went)}; undo takes back the last change."
        )
    begun = asks.start(plan, person_id, kind, on=on, library=library)
    if notes and notes[-1].state == "withdrawn":
        return begun.but(said=f"A note to {name} is open again")
    edited = asks.advance(begun.plan, person_id, begun.ids[1], "withdrawn", on=on, library=library)
    return edited.but(said=f"No note to {name} is needed")


def helped(plan: Plan, person_id: str, ask_id: str, now: datetime, library: Library) -> Edited:
    """Says that somebody did what they agreed to, so that they are owed thanks.

    Raises:
        PlanError: the states of the ask do not lead there.
    """
    on = count_down(plan, now).today
    return asks.advance(plan, person_id, ask_id, "helped", on=on, library=library)
