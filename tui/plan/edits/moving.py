"""What a move of the interview asks of the steps besides their new days."""

from __future__ import annotations

from tui.plan.anchors import anchors_of, falls
from tui.plan.countdown import start_of
from tui.plan.edited import Edited
from tui.plan.errors import PlanError
from tui.plan.ids import replaced
from tui.plan.model import Step
from tui.plan.phrasing import count, day_of
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.model import Plan

#: The step that refreshes practice, and the days after which practice needs it (H).
REFRESH = "refresh-practice"
FADES_AFTER = 4
#: So many of the steps that moved are named.
NAMED = 3
_PRACTISED = ("answer-aloud-1", "answer-aloud-2", "probe-drill", "mock-interview")


def with_refresh(plan: Plan, library: Library) -> Plan:
    """The plan with one refresh of practice, where all of it is older than it should be.

    A refresh that is in the plan already and open stays; one that has faded as well opens again.
    """
    known, start = library.steps.get(REFRESH), start_of(plan.interview)
    rounds = [
        step for step in plan.steps if step.id in (*_PRACTISED, REFRESH) and step.done is not None
    ]
    if known is None or start is None or not rounds:
        return plan
    latest = max(day_of(step.done) for step in rounds if step.done is not None)
    if (day_of(start) - latest).days <= FADES_AFTER:
        return plan
    refresh = plan.step(REFRESH)
    if refresh is None:
        added = Step(id=known.id, title=known.title, due=known.due)
        return plan.but(steps=(*plan.steps, added))
    return plan.but(steps=replaced(plan.steps, refresh.but(done=None)))


def fallen_behind(plan: Plan, edited: Plan, today: date) -> list[Step]:
    """The open steps that a move put into the past, in their order."""
    before, after = anchors_of(plan, today), anchors_of(edited, today)
    fallen = []
    for step in edited.steps:
        old, new = falls(step.due, before), falls(step.due, after)
        if step.done is None and old is not None and new is not None and old.day >= today > new.day:
            fallen.append(step)
    return fallen


def settled_today(plan: Plan, ids: Collection[str], today: date) -> Edited:
    """The plan with those of these steps due today that are open and past; done stays done.

    Raises:
        PlanError: none of them is open and in the past.
    """
    anchors = anchors_of(plan, today)
    steps = []
    for step in plan.steps:
        at = falls(step.due, anchors) if step.id in ids and step.done is None else None
        if at is not None and at.day < today:
            steps.append(step)
    if not steps:
        raise PlanError("No open step is in the past because the interview moved.")
    return Edited(plan=put_on(plan, steps, today), said=f"{count(len(steps), 'step')} put on today")


def named(steps: list[Step]) -> str:
    """Up to three steps by name, then how many more: `“A”, “B” and “C”`."""
    told = [quoted(step.title, 40) for step in steps[:NAMED]]
    if len(steps) > NAMED:
        told.append(f"{len(steps) - NAMED} more")
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def put_on(plan: Plan, steps: list[Step], day: date) -> Plan:
    """The plan with these steps due on `day`."""
    ids = {step.id for step in steps}
    return plan.but(steps=tuple(s.but(due=day) if s.id in ids else s for s in plan.steps))
