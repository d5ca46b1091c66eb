"""Changes of the checklist: ticking, adding, changing, deleting and finding steps."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id
from tui.plan.model import Step
from tui.plan.phrasing import count
from tui.plan.reference import meant, number_in, only
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from tui.plan.due import Due
    from tui.plan.model import Plan

#: What is said when one field of a step was changed, and when it was cleared.
_VERBS = {
    "due": ("Dated", "Took the date off"),
    "note": ("Noted on", "Took the note off"),
    "title": ("Renamed", ""),
}


def find(plan: Plan, reference: str) -> Step:
    """The step that `reference` names: its id, a unique start of it, or its number as listed.

    Raises:
        PlanError: no step, or more than one, is meant; lists the candidates.
    """
    known = plan.step(reference.strip().lower()) or plan.step(reference.strip())
    if known is not None:
        return known
    number, there = number_in(reference), len(plan.steps)
    if number is not None and not 1 <= number <= there:
        raise PlanError(f"There is no step {number}; the plan has {count(there, 'step')}.")
    none = f"No step is called {quoted(reference, 40)}; “secondround steps --all” lists them."
    return only(meant(plan.steps, reference), reference, none)


def tick(plan: Plan, ids: Sequence[str], at: datetime) -> Edited:
    """Marks steps as done at `at` (aware); those done already keep their moment."""
    ids = tuple(dict.fromkeys(ids))
    open_ids = [i for i in ids if _step(plan, i).done is None]
    if not open_ids:
        return Edited(plan=plan, said=_said("Already ticked", plan, ids), ids=ids)
    edited = _each(plan, open_ids, done=at)
    return Edited(plan=edited, said=_said("Ticked", plan, open_ids), ids=tuple(open_ids))


def untick(plan: Plan, ids: Sequence[str]) -> Edited:
    """Opens steps again; those open already stay so."""
    ids = tuple(dict.fromkeys(ids))
    ticked = [i for i in ids if _step(plan, i).done is not None]
    if not ticked:
        return Edited(plan=plan, said=_said("Already open", plan, ids), ids=ids)
    edited = _each(plan, ticked, done=None)
    return Edited(plan=edited, said=_said("Unticked", plan, ticked), ids=tuple(ticked))


def toggle(plan: Plan, step_id: str, at: datetime) -> Edited:
    """Ticks an open step, unticks a done one."""
    if _step(plan, step_id).done is None:
        return tick(plan, (step_id,), at)
    return untick(plan, (step_id,))


def add(
    plan: Plan,
    title: str,
    *,
    due: Due | date | None = None,
    minutes: int | None = None,
    phase: str = "",
    note: str = "",
    essential: bool | None = None,
) -> Edited:
    """Adds a step of the person's own at the end.

    Raises:
        UsageError: it has no title.
    """
    taken = {step.id for step in plan.steps}
    step = Step(
        id=fresh_id(title, taken, "step"),
        title=_title(title),
        due=due,
        minutes=minutes,
        phase=phase,
        note=note,
        essential=essential,
    )
    said = f"Added {quoted(step.title)}"
    return Edited(plan=plan.but(steps=(*plan.steps, step)), said=said, ids=(step.id,))


def change(plan: Plan, step_id: str, **changed: Any) -> Edited:
    """Changes title, due, minutes, note or essential of a step.

    Raises:
        UsageError: the new title is empty.
    """
    step = _step(plan, step_id)
    if "title" in changed:
        changed["title"] = _title(changed["title"])
    edited = _each(plan, (step_id,), **changed)
    if edited == plan:
        return Edited(plan=plan, said=f"Nothing to change in {quoted(step.title)}", ids=(step_id,))
    verb = "Changed"
    if len(changed) == 1:
        ((field, value),) = changed.items()
        put, cleared = _VERBS.get(field, (verb, verb))
        verb = put if value else cleared
    title = changed.get("title", step.title)
    return Edited(plan=edited, said=f"{verb} {quoted(title)}", ids=(step_id,))


def delete(plan: Plan, step_id: str) -> Edited:
    """Takes a step out of the plan."""
    step = _step(plan, step_id)
    left = tuple(other for other in plan.steps if other.id != step_id)
    return Edited(plan=plan.but(steps=left), said=f"Deleted {quoted(step.title)}", ids=(step_id,))


def _each(plan: Plan, ids: Sequence[str], **changed: Any) -> Plan:
    wanted = set(ids)
    return plan.but(
        steps=tuple(step.but(**changed) if step.id in wanted else step for step in plan.steps)
    )


def _step(plan: Plan, step_id: str) -> Step:
    step = plan.step(step_id)
    if step is None:
        raise PlanError(
            f"The step “{clean(step_id, 60)}” was deleted in another session; undo brings it back."
        )
    return step


def _said(verb: str, plan: Plan, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return f"{verb} {quoted(_step(plan, ids[0]).title)}"
    return f"{verb} {count(len(ids), 'step')}"


def _title(text: str) -> str:
    """A title in one line.

    Raises:
        UsageError: nothing is left of it.
    """
    title = " ".join(text.split())
    if not title:
        raise UsageError("A step needs a title.")
    return title
