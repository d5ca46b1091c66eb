"""Which step is for which day: what is for today, this week, later, set aside or done.

The rule is section H of the content brief. A due date that has passed flows to today when the
step is essential and is set aside when it is not; a day is filled up to its minutes, and what
does not fit goes to the next one, at most to the eve, so that no essential step ever vanishes.

A step ticked today stays where it was until tomorrow, marked done: the list does not jump under
the cursor, and a day's room that is used is not filled up again with tomorrow's work.
"""

from __future__ import annotations

from datetime import date

from tui.plan.anchors import Falls, anchors_of, falls
from tui.plan.countdown import CALLED, DATED, WAITING, count_down
from tui.plan.countdown import TODAY as ON_THE_DAY
from tui.plan.due import START
from tui.plan.entries import ASIDE, DONE, LATER, STILL_OPEN, TODAY, WEEK, Entry, Scene
from tui.plan.flow import flow
from tui.plan.library import Facts, facts
from tui.plan.phrasing import day_of
from tui.plan.room import rooms_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from tui.plan.flow import Flowed
    from tui.plan.library import Library
    from tui.plan.model import Plan, Step

__all__ = (
    "ASIDE",
    "DONE",
    "GROUPS",
    "LATER",
    "TODAY",
    "WEEK",
    "Agenda",
    "Planned",
    "lay_out",
)

GROUPS = (TODAY, WEEK, LATER, ASIDE, DONE)
#: The states in which days are filled.
PREPARING = (WAITING, CALLED, DATED, ON_THE_DAY)
WEEK_DAYS = 7


class Planned(Value):
    """A step with what is known of it and where it falls.

    `number` is its place in the plan file, from one, which ticking others does not change. `day`
    is the day it is planned for, which may differ from the day it is due; None when it has none.
    `reason` says why (because.py has the words), `meant` the day it would be for by itself. Where
    its minutes were shortened, `whole` are all of them; `note` says what is enough then.
    """

    number: int
    step: Step
    facts: Facts
    due: Falls | None
    day: date | None
    group: str
    still_open: bool = False
    reason: str = ""
    meant: date | None = None
    whole: int | None = None
    note: str = ""

    @property
    def done(self) -> bool:
        """Whether the step is ticked."""
        return self.step.done is not None


class Agenda(Value):
    """Every step of a plan in exactly one group, each group in the order to work in.

    `row` is the row of section H that holds. `stopped` tells that it is past the hour to stop,
    `over` which days hold more than their minutes, `off_used` which days off are used after all.
    """

    today: tuple[Planned, ...] = ()
    week: tuple[Planned, ...] = ()
    later: tuple[Planned, ...] = ()
    aside: tuple[Planned, ...] = ()
    done: tuple[Planned, ...] = ()
    provisional: bool = False
    row: str = ""
    stopped: bool = False
    over: tuple[date, ...] = ()
    off_used: tuple[date, ...] = ()

    def group(self, name: str) -> tuple[Planned, ...]:
        """The steps of one of GROUPS."""
        steps: tuple[Planned, ...] = getattr(self, name)
        return steps

    @property
    def minutes_today(self) -> int:
        """Minutes that today's open steps take, as far as they are told."""
        return sum(planned.facts.minutes or 0 for planned in self.open_today)

    @property
    def open_today(self) -> tuple[Planned, ...]:
        """What of today is not ticked yet."""
        return tuple(planned for planned in self.today if not planned.done)


def lay_out(plan: Plan, library: Library, now: datetime) -> Agenda:
    """The agenda of `plan` at `now`, any aware moment."""
    countdown = count_down(plan, now)
    today = countdown.today
    anchors = anchors_of(plan, today)
    settings = plan.interview.settings
    waiting = countdown.state == WAITING
    entries: list[Entry] = []
    for number, step in enumerate(plan.steps, 1):
        known = facts(step, library, settings, waiting=waiting)
        due = falls(step.due, anchors)
        entries.append(Entry(number, step, library.steps.get(step.id), known, due))
    scene = Scene(
        countdown=countdown,
        anchors=anchors,
        rooms=rooms_of(plan.pace, countdown, anchors.at[START], anchors.leave),
        begun=_begun(plan),
    )
    flowed = flow(entries, scene)
    return _grouped(entries, scene, flowed)


def _begun(plan: Plan) -> int | None:
    """The day that preparing could begin on: the later of the call and the plan."""
    days = [day_of(day) for day in (plan.interview.called, plan.started) if day is not None]
    return max(days).toordinal() if days else None


def _planned(entry: Entry, scene: Scene) -> Planned:
    """The entry as the agenda tells it."""
    today, group, known = scene.today, entry.group, entry.facts
    if group == LATER and entry.day is not None and entry.day - today < WEEK_DAYS:
        group = WEEK
    whole = None
    if entry.minutes != known.minutes:
        known, whole = known.but(minutes=entry.minutes), known.minutes
    return Planned(
        number=entry.number,
        step=entry.step,
        facts=known,
        due=entry.due,
        day=None if entry.day is None else date.fromordinal(entry.day),
        group=group,
        still_open=entry.reason == STILL_OPEN and group == TODAY and entry.step.done is None,
        reason=entry.reason,
        meant=date.fromordinal(entry.meant) if entry.meant else None,
        whole=whole,
        note=entry.note,
    )


def _grouped(entries: list[Entry], scene: Scene, flowed: Flowed) -> Agenda:
    groups: dict[str, list[Planned]] = {name: [] for name in GROUPS}
    for entry in entries:
        planned = _planned(entry, scene)
        groups[planned.group].append(planned)

    def by_day(p: Planned) -> tuple[bool, str, bool, str, bool, int]:
        at = p.due.at.isoformat() if p.due is not None and p.due.at is not None else ""
        day = p.day.isoformat() if p.day else ""
        return (
            p.day is None,
            day,
            p.facts.phase != "acknowledge",
            at,
            not p.facts.essential,
            p.number,
        )

    for name in (TODAY, WEEK, LATER):
        groups[name].sort(key=by_day)
    groups[DONE].sort(key=lambda p: (p.step.done.timestamp() if p.step.done else 0, p.number))
    groups[DONE].reverse()
    return Agenda(
        provisional=scene.anchors.provisional,
        row=flowed.row,
        stopped=scene.rooms.stopped and scene.countdown.state in PREPARING,
        over=tuple(date.fromordinal(day) for day in flowed.over),
        off_used=tuple(date.fromordinal(day) for day in flowed.off_used),
        **{name: tuple(groups[name]) for name in GROUPS},
    )
