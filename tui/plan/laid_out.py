"""The agenda after a change, laid out anew only where the change can move something."""

from __future__ import annotations

from tui.plan.countdown import count_down
from tui.plan.entries import STILL_OPEN, TODAY
from tui.plan.flow import minutes_since
from tui.plan.outreach import latest_help
from tui.plan.phrasing import day_of
from tui.plan.schedule import GROUPS, lay_out
from tui.plan.zones import shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from tui.plan.library import Library
    from tui.plan.model import Plan, Step
    from tui.plan.schedule import Agenda, Planned


def laid_out_again(
    agenda: Agenda, was: Plan, plan: Plan, library: Library, now: datetime
) -> Agenda:
    """What `lay_out` gives for `plan` at `now`, where for `was` it gave `agenda`.

    A tick of this minute moves nothing, and neither does what happens to people whose help moves
    no day: the agenda is then the one before, with the steps as they are now.
    """
    if _days_hang_on(was) != _days_hang_on(plan):
        return lay_out(plan, library, now)
    marked = _marked(was, plan, now)
    if marked is None:
        return lay_out(plan, library, now)
    return _with_marks(agenda, marked) if marked else agenda


def _days_hang_on(plan: Plan) -> tuple[object, ...]:
    """What of a plan, besides its steps, says where they go."""
    return plan.interview, plan.pace, plan.started, latest_help(plan)


def _marked(was: Plan, plan: Plan, now: datetime) -> dict[int, Step] | None:
    """The steps that were ticked or unticked, by number; None where more was done to any."""
    if len(was.steps) != len(plan.steps):
        return None
    marked: dict[int, Step] = {}
    today = count_down(plan, now).today
    for number, (before, step) in enumerate(zip(was.steps, plan.steps, strict=True), 1):
        if before is step:
            continue
        for done in filter(None, (before.done, step.done)):
            on = day_of(shown_in(done, plan.interview.zone))
            if on != today or minutes_since(done, now):
                return None
        if before.but(done=step.done) != step:
            return None
        marked[number] = step
    return marked


def _with_marks(agenda: Agenda, marked: dict[int, Step]) -> Agenda:
    """The agenda with some of its steps in place of those of the same number."""
    groups = {
        name: tuple(
            _as_it_is(planned, marked[planned.number]) if planned.number in marked else planned
            for planned in agenda.group(name)
        )
        for name in GROUPS
    }
    return agenda.but(**groups)


def _as_it_is(planned: Planned, step: Step) -> Planned:
    late = planned.reason == STILL_OPEN and planned.group == TODAY
    return planned.but(step=step, still_open=late and step.done is None)
