"""What goes out without a message of ours: said aloud, or written elsewhere."""

from __future__ import annotations

from tui.plan.edits import asks
from tui.plan.edits.people import known
from tui.plan.errors import PlanError
from tui.plan.message_review import ONE_OF_A_KIND
from tui.plan.outreach import ELSEWHERE, SPOKEN, moves
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.edited import Edited
    from tui.plan.library import AskKind, Library
    from tui.plan.model import Plan

_ANSWERED_FOR = "the three questions are answered; the words were not checked here"


def wants_answers(kind: AskKind, way: str) -> bool:
    """Whether the questions of fairness come first: not for thanks and news that are spoken."""
    return kind.answer or way == ELSEWHERE


def go_out(
    plan: Plan,
    person_id: str,
    kind_id: str,
    way: str,
    *,
    on: date,
    library: Library,
    fair: bool = False,
) -> Edited:
    """Records that an ask, thanks or the news reached somebody by a `way` (SPOKEN or ELSEWHERE).

    `fair` says that the three questions were answered with yes.

    Raises:
        PlanError: the questions are open, thanks for a talk have no detail yet, the contact rule
            holds it back, or the states of the ask do not lead there.
    """
    person, kind = known(plan, person_id), library.ask_kind(kind_id)
    if kind_id in ONE_OF_A_KIND and not person.detail.strip():
        name = quoted(person.name, 40)
        raise PlanError(f"One real detail first: what of the talk with {name} stayed with you?")
    if wants_answers(kind, way) and not fair:
        raise PlanError("Answer the three questions of fairness first.")
    begun = asks.start(plan, person_id, kind_id, on=on, library=library)
    ask = asks.find_ask(known(begun.plan, person_id), begun.ids[1], library)
    edited, to = begun, "said" if way in SPOKEN else "sent"
    straight = to in moves(ask, on, kind=kind)
    for state in (to,) if straight or ask.state != "draft" else ("checked", to):
        note = _ANSWERED_FOR if state == "checked" else ""
        edited = asks.advance(
            edited.plan, person_id, ask.id, state, on=on, library=library, note=note, way=way
        )
    return edited
