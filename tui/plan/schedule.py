"""Which step is for which day: what is for today, this week, later, set aside or done.

The rule is section H of the content brief. A due date that has passed flows to today when the
step is essential and is set aside when it is not; a day is filled up to its minutes, and what
does not fit goes to the next one, at most to the eve, so that no essential step ever vanishes.

A step ticked today stays where it was until tomorrow, marked done: the list does not jump under
the cursor, and a day's room that is used is not filled up again with tomorrow's work.
"""

from __future__ import annotations

from datetime import timedelta

from tui.plan.anchors import Falls, anchors_of, falls
from tui.plan.countdown import CLOSED, OVER, WAITING, count_down
from tui.plan.library import UNTOLD_MINUTES, Facts, facts
from tui.plan.phrasing import day_of
from tui.plan.value import Value
from tui.plan.zones import shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.countdown import Countdown
    from tui.plan.library import Library
    from tui.plan.model import Plan, Step

TODAY, WEEK, LATER, ASIDE, DONE = "today", "week", "later", "aside", "done"
GROUPS = (TODAY, WEEK, LATER, ASIDE, DONE)

#: Phases that happen on or after the day itself: they keep their day, whatever it holds.
FIXED_PHASES = ("day-of", "after")
WEEK_DAYS = 7


class Planned(Value):
    """A step with what is known of it and where it falls.

    `number` is its place in the plan file, from one, which ticking others does not change. `day`
    is the day it is planned for, which may be later than the day it is due; None when it has none.
    """

    number: int
    step: Step
    facts: Facts
    due: Falls | None
    day: date | None
    group: str
    still_open: bool = False

    @property
    def done(self) -> bool:
        """Whether the step is ticked."""
        return self.step.done is not None


class Agenda(Value):
    """Every step of a plan in exactly one group, each group in the order to work in."""

    today: tuple[Planned, ...] = ()
    week: tuple[Planned, ...] = ()
    later: tuple[Planned, ...] = ()
    aside: tuple[Planned, ...] = ()
    done: tuple[Planned, ...] = ()
    provisional: bool = False

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


def cap(days_left: int) -> int:
    """Minutes of preparation that fit a day with so many days left (H)."""
    if days_left == 1:
        return 120
    if days_left <= 2:
        return 150
    return 120 if days_left <= 6 else 90


def lay_out(plan: Plan, library: Library, now: datetime) -> Agenda:
    """The agenda of `plan` at `now`, any aware moment."""
    countdown = count_down(plan, now)
    today = countdown.today
    anchors = anchors_of(plan, today)
    settings = plan.interview.settings
    waiting = countdown.state == WAITING
    start = anchors.at["start"]
    planned: list[Planned] = []
    for number, step in enumerate(plan.steps, 1):
        known = facts(step, library, settings, waiting=waiting)
        due = falls(step.due, anchors)
        group, day = _place(step, known, due, countdown, anchors.zone)
        planned.append(
            Planned(
                number=number,
                step=step,
                facts=known,
                due=due,
                day=day,
                group=group,
                still_open=(
                    group == TODAY and step.done is None and due is not None and due.day < today
                ),
            )
        )
    flowing = countdown.state not in (OVER, CLOSED) and start is not None
    if flowing and start is not None:
        planned = _fill_days(planned, today, day_of(start))
    return _grouped(planned, today, provisional=anchors.provisional)


def _place(
    step: Step, known: Facts, due: Falls | None, countdown: Countdown, zone: str
) -> tuple[str, date | None]:
    """The group of one step by itself, before days are filled, and its day."""
    today, state = countdown.today, countdown.state
    if step.done is not None and day_of(shown_in(step.done, zone)) != today:
        return DONE, due.day if due else None
    if not known.suits:
        return ASIDE, None
    if state == CLOSED or (state == OVER and known.from_library and known.phase != "after"):
        return ASIDE, None
    if due is None:
        return LATER, None
    if due.day > today:
        return LATER, due.day
    if due.day < today and not known.essential:
        return ASIDE, None
    return TODAY, today


def _fill_days(planned: list[Planned], today: date, start: date) -> list[Planned]:
    """Moves what does not fit a day to the next; the last day before the start takes the rest."""
    last = max(start - timedelta(days=1), today)
    movable = {
        index: p
        for index, p in enumerate(planned)
        if p.group in (TODAY, LATER)
        and p.day is not None
        and p.day <= last
        and p.facts.phase not in FIXED_PHASES
    }
    waiting_by_day: dict[date, list[int]] = {}
    for index, p in movable.items():
        assert p.day is not None
        waiting_by_day.setdefault(p.day, []).append(index)
    out = list(planned)
    carried: list[int] = []
    day: date | None = today if waiting_by_day else None
    while day is not None:
        queue = carried + waiting_by_day.pop(day, [])
        room = cap((start - day).days)
        kept, carried = _fit(queue, planned, room) if day < last else (queue, [])
        group = TODAY if day == today else LATER
        for index in kept:
            if (planned[index].day, planned[index].group) != (day, group):
                out[index] = planned[index].but(day=day, group=group)
        day = day + timedelta(days=1) if carried else min(waiting_by_day, default=None)
    return out


def _fit(queue: list[int], planned: list[Planned], room: int) -> tuple[list[int], list[int]]:
    """What of a day's queue fits its minutes, and what is carried on; the first always fits.

    Acknowledging comes first and is never carried; essential goes before nice.
    """

    def rank(index: int) -> tuple[bool, bool]:
        known = planned[index].facts
        return (known.phase != "acknowledge", not known.essential)

    kept: list[int] = []
    carried: list[int] = []
    used = 0
    for index in sorted(queue, key=rank):
        minutes = planned[index].facts.minutes
        minutes = UNTOLD_MINUTES if minutes is None else minutes
        first = planned[index].facts.phase == "acknowledge" or not kept
        if first or (not carried and used + minutes <= room):
            kept.append(index)
            used += minutes
        else:
            carried.append(index)
    return kept, sorted(carried)


def _grouped(planned: list[Planned], today: date, *, provisional: bool) -> Agenda:
    groups: dict[str, list[Planned]] = {name: [] for name in GROUPS}
    for p in planned:
        soon = p.group == LATER and p.day is not None and (p.day - today).days < WEEK_DAYS
        entry = p.but(group=WEEK) if soon else p
        if entry.still_open and entry.group != TODAY:
            entry = entry.but(still_open=False)
        groups[entry.group].append(entry)

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
    return Agenda(provisional=provisional, **{name: tuple(groups[name]) for name in GROUPS})
