"""Changes of the interview, and the first one of all: starting a plan."""

from __future__ import annotations

from tui.plan.anchors import anchors_of, falls
from tui.plan.countdown import count_down, start_of, start_remark
from tui.plan.edited import Edited
from tui.plan.edits.moving import fallen_behind, named, put_on, with_refresh
from tui.plan.errors import PlanError
from tui.plan.library import changes_of
from tui.plan.model import Interview, Plan, Step
from tui.plan.phrasing import count, day_of, full_day, full_moment
from tui.plan.text import clean, quoted
from tui.plan.time_left import core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from typing import Any

    from tui.plan.library import Library, LibraryStep

#: With so many days left, or fewer, a new setting comes late (H).
LATE_DAYS = 2
FLEXIBLE = "You may be asked to be flexible; that is fine."


def start(interview: Interview, library: Library, today: date, *, bare: bool = False) -> Plan:
    """A new plan, seeded with every step the interview's settings ask for unless `bare`.

    A date means that the call has come, today at the latest.
    """
    if interview.starts is not None and interview.called is None:
        interview = interview.but(called=today)
    steps = () if bare else _seeds(library.for_settings(interview.settings))
    return Plan(started=today, interview=interview, steps=steps)


def change(plan: Plan, library: Library, now: datetime, **fields: Any) -> Edited:
    """Changes fields of the interview; `now` is aware.

    The first date means that the call has come; a new setting brings its steps; steps that hang on
    the interview move with it, and the notice says how many. A new date is not cancelled.

    Raises:
        PlanError: an interview to come would move into the past, or the field cannot be read.
    """
    today = count_down(plan, now).today
    interview = plan.interview.but(**fields)
    _refuse_past(plan.interview, interview, today)
    dated = plan.interview.starts is None and interview.starts is not None
    if dated and interview.called is None:
        interview = interview.but(called=today)
    if interview.cancelled is not None and "cancelled" not in fields:
        moved = (interview.starts, interview.zone) != (plan.interview.starts, plan.interview.zone)
        given = fields.get("starts") is not None
        interview = interview.but(cancelled=None) if moved or given else interview
    edited = plan.but(interview=interview)
    added: tuple[Step, ...] = ()
    if interview.settings != plan.interview.settings:
        known = {step.id for step in plan.steps}
        wanted = library.for_settings(interview.settings)
        added = _seeds(step for step in wanted if step.id not in known)
        before = {step.id for step in library.for_settings(plan.interview.settings)}
        added = tuple(step for step in added if step.id not in before)
        if _is_late(interview, today):
            added = tuple(_at_core(step, library) for step in added)
        edited = edited.but(steps=_with(plan.steps, added, library))
    if edited == plan:
        _refuse_unreadable(plan.interview, fields)
        return Edited(plan=plan, said="Nothing to change")
    flexible = FLEXIBLE if added and _is_late(interview, today) else ""
    settling = (_brought(added), _changed(plan, edited, library), flexible)
    told = (_moved(plan, edited, today), *settling, _past(plan, edited, today))
    notice = " ".join(filter(None, told))
    return Edited(plan=edited, said=_said(plan, edited, fields, today), notice=notice)


def _refuse_past(before: Interview, after: Interview, today: date) -> None:
    """An interview to come does not move to a day that has passed.

    The date of one whose day is over may be set right.
    """
    old, new = start_of(before), start_of(after)
    if old is None or new is None or before.ended is not None or before.closed is not None:
        return
    if day_of(new) < today <= day_of(old):
        raise PlanError(
            f"{full_day(day_of(new))} has passed, so the interview was not "
            "moved; if it is over, “secondround over” says so."
        )


def _refuse_unreadable(interview: Interview, fields: dict[str, Any]) -> None:
    """What cannot be read is taken as its default, and asking for that default changes nothing."""
    for fault in interview.faults:
        if fault.key in fields:
            raise PlanError(
                f"The file has {clean(fault.raw, 40)} as {fault.key}, which cannot be read; "
                "“secondround edit” lets you correct it."
            )


def call_came(plan: Plan, on: date, today: date) -> Edited:
    """Records that the invitation to round two came on `on`."""
    if plan.interview.called is not None:
        known = full_moment(day_of(plan.interview.called), plan.interview.zone, today)
        return Edited(plan=plan, said=f"The call is recorded already: {known}")
    edited = plan.but(interview=plan.interview.but(called=on))
    return Edited(
        plan=edited,
        said=f"The call came: {full_moment(on, plan.interview.zone, today)}",
        notice="You got this far. First, acknowledge yourself; then the plan.",
    )


def move(
    plan: Plan, library: Library, now: datetime, *, past_today: bool = False, **fields: Any
) -> Edited:
    """Moves the interview; refused where it is over or closed, for then nothing should move.

    Practice that would be too old by then gets one refresh. With `past_today`, what the move puts
    into the past is due today, whether it is essential or not.

    Raises:
        PlanError: the plan is closed, or the interview is recorded as over.
    """
    interview = plan.interview
    if interview.cancelled is None and interview.but(**fields) == interview:
        return change(plan, library, now)
    if plan.interview.closed is not None:
        raise PlanError("This plan is closed; “secondround reopen” opens it again.")
    if plan.interview.ended is not None:
        raise PlanError("The interview is recorded as over; “secondround over -” takes that back.")
    edited = change(plan, library, now, **fields)
    if not _rescheduled(plan, edited.plan):
        return edited
    today = count_down(plan, now).today
    fallen = fallen_behind(plan, edited.plan, today)
    notice, moved = edited.notice, with_refresh(edited.plan, library)
    if moved != edited.plan:
        notice += " Practice fades, so a refresh of 20 minutes is planned."
    if fallen and past_today:
        moved = put_on(moved, fallen, today)
        notice += f" {count(len(fallen), 'step')} of them {_are(fallen)} due today now."
    return edited.but(plan=moved, notice=notice.strip())


def _are(listed: list[Step]) -> str:
    return "is" if len(listed) == 1 else "are"


def _is_late(interview: Interview, today: date) -> bool:
    """Whether so few days are left that a new setting gets only the core of its steps."""
    start = start_of(interview)
    return start is not None and 0 <= (day_of(start) - today).days <= LATE_DAYS


def _at_core(step: Step, library: Library) -> Step:
    known = library.steps[step.id]
    return step.but(minutes=core(known.minutes)) if known.essential else step


def _seeds(steps: Iterable[LibraryStep]) -> tuple[Step, ...]:
    return tuple(Step(id=step.id, title=step.title, due=step.due) for step in steps)


def _with(steps: tuple[Step, ...], added: tuple[Step, ...], library: Library) -> tuple[Step, ...]:
    """New library steps go behind their neighbour of the library; nothing else changes place."""
    order = {step_id: place for place, step_id in enumerate(library.steps)}
    out = list(steps)
    for step in added:
        earlier = [n for n, s in enumerate(out) if s.id in order and order[s.id] < order[step.id]]
        nearest = max(earlier, key=lambda n: order[out[n].id], default=-1)
        out.insert(nearest + 1, step)
    return tuple(out)


def _said(plan: Plan, edited: Plan, fields: dict[str, Any], today: date) -> str:
    interview = edited.interview
    if "starts" in fields and _rescheduled(plan, edited):
        if interview.starts is None:
            return "The interview has no date"
        verb = "Moved to" if plan.interview.starts is not None else "The interview is on"
        return f"{verb} {full_moment(interview.starts, interview.zone, today)}"
    key = next(iter(fields))
    if len(fields) > 1:
        return "Changed the interview"
    value = fields[key]
    if value in (None, "", ()):
        return f"Cleared {key}"
    if isinstance(value, tuple):
        return f"Set {key} to {', '.join(value)}"
    if isinstance(value, str):
        return f"Set {key} to {quoted(value)}"
    if isinstance(value, int):
        return f"Set {key} to {value}"
    return f"Set {key} to {full_moment(value, interview.zone, today)}"


def _moved(plan: Plan, edited: Plan, today: date) -> str:
    """Which open steps fall on another day, and which of them before today."""
    before, after = anchors_of(plan, today), anchors_of(edited, today)
    if before == after:
        return ""
    moved, past = [], []
    for step in plan.steps:
        old, new = falls(step.due, before), falls(step.due, after)
        if step.done is None and old is not None and new is not None and old.day != new.day:
            moved.append(step)
            past += [step] if new.day < today else []
    if not moved:
        return ""
    said = f"{count(len(moved), 'step')} moved with it: {named(moved)}"
    if not past:
        return f"{said}."
    everything = "it" if len(past) == 1 else "all of them"
    which = everything if len(past) == len(moved) else named(past)
    return f"{said}; {which} would be in the past, and {_are(past)} for today or set aside."


def _rescheduled(plan: Plan, edited: Plan) -> bool:
    before, after = plan.interview, edited.interview
    return (start_of(before), before.zone) != (start_of(after), after.zone)


def _brought(added: tuple[Step, ...]) -> str:
    if not added:
        return ""
    return f"{count(len(added), 'step')} came with it: {', '.join(quoted(s.title) for s in added)}."


def _changed(plan: Plan, edited: Plan, library: Library) -> str:
    """Which open steps a new setting adds something to; each says what."""
    held = set(plan.interview.settings)
    new = tuple(name for name in edited.interview.settings if name not in held)
    told = changes_of(library, new) if new else {}
    steps = [step for step in edited.steps if step.id in told and step.done is None]
    if not steps:
        return ""
    if len(steps) > 1:
        return f"{named(steps)} change a little with it; each says how."
    return f"{named(steps)} changes a little with it: {' '.join(told[steps[0].id])}"


def _past(plan: Plan, edited: Plan, today: date) -> str:
    """What should be known of a new date: that clocks change, or that it has passed."""
    start = start_of(edited.interview)
    if start is None or not _rescheduled(plan, edited):
        return ""
    passed = "That day has passed." if day_of(start) < today else ""
    return f"{start_remark(edited.interview)} {passed}".strip()
