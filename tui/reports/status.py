"""The glance before leaving home: how long, what is for today, who has to answer."""

from __future__ import annotations

from tui.plan.countdown import CLOSED, DATED, OVER, TODAY, count_down, is_last_day
from tui.plan.heading import heading, left
from tui.plan.phrasing import count, day, day_of, near_day, span
from tui.plan.schedule import lay_out
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.countdown import Countdown
    from tui.plan.library import Library
    from tui.plan.model import Interview, Plan
    from tui.plan.schedule import Agenda, Planned
    from tui.plan.turns import Turn

#: How many of today's steps are named; the rest is counted (content brief, H1).
NAMED_TODAY = 3
#: How many asks of yours, and of theirs, are named.
NAMED_PEOPLE = 4
#: Columns that a line keeps to where it can lose something.
WIDTH = 80


def status(
    plan: Plan, library: Library, now: datetime, *, own: str = "", width: int | None = None
) -> list[str]:
    """The lines of `secondround status`; the first is the one to make bold.

    On the last day they are the page for the day. `own` is the person's own zone; `width` the
    columns of their terminal, None where there is none.
    """
    countdown = count_down(plan, now, own)
    if is_last_day(countdown):
        return _last_day(plan, library, countdown, now, width or WIDTH)
    lines = _glance(plan, library, countdown, now)
    if width is None:
        return lines
    from tui.plan.columns import wrapped

    return [part for line in lines for part in wrapped(line, width, indent=4)]


def _last_day(
    plan: Plan, library: Library, countdown: Countdown, now: datetime, width: int
) -> list[str]:
    """The page for the day; on the eve with the way to what is for today besides."""
    # Other days do without these, and status has three times `python -c pass` for everything.
    from tui.plan.day import the_day
    from tui.reports.day import day_lines

    day = the_day(plan, library, countdown)
    told = [line for line in (countdown.remark, _unreadable_in_short(plan)) if line]
    below: tuple[str, ...] = ()
    if countdown.state == DATED and lay_out(plan, library, now).open_today:
        below = ("What is for today: secondround steps --today",)
    return day_lines(day.but(times=(*day.times, *told)), width, below=below)


def _glance(plan: Plan, library: Library, countdown: Countdown, now: datetime) -> list[str]:
    """What is left, where it is, what is for today, whose turn it is."""
    agenda = lay_out(plan, library, now)
    top = heading(plan, countdown)
    lines = [f"{top.title} · {top.left}"]
    lines += [line for line in (top.when, top.leave, top.remark) if line]
    if countdown.state in (DATED, TODAY):
        lines += _on_the_way(plan.interview)
    lines += _unreadable(plan)
    if countdown.state in (OVER, CLOSED):
        from tui.reports.after import after_lines  # nothing that a glance before needs

        told = after_lines(plan, countdown)
        lines += ["", *told] if told else []
    if countdown.state == CLOSED:
        return lines
    lines += ["", *_today(agenda, countdown.today), *_of_the_days(agenda, countdown.today)]
    lines += _people(plan, library, countdown.today)
    total = len(plan.steps)
    if total:
        lines += ["", f"{_done(plan)} of {count(total, 'step')} done"]
    return lines


def status_short(plan: Plan, library: Library, now: datetime) -> str:
    """One line for a prompt or a status bar; on the last day when to leave, or whom to call."""
    countdown = count_down(plan, now)
    agenda = lay_out(plan, library, now)
    company = clean(plan.interview.company, 20)
    parts = [f"{company}: {left(countdown)}" if company else left(countdown)]
    parts += [f"? {fault.key}" for fault in plan.interview.faults]
    if is_last_day(countdown):
        from tui.plan.day_times import glance_words

        return " · ".join(filter(None, [*parts, glance_words(plan, countdown)]))
    if countdown.state == OVER:
        from tui.plan.thanks import count_thanks  # owed to nobody before

        sent, total = count_thanks(plan, countdown)
        parts += [f"{total - sent} to thank"] if total > sent else []
    if agenda.open_today and countdown.state != CLOSED:
        parts.append(f"{len(agenda.open_today)} for today")
    return " · ".join(parts)


def status_fields(
    plan: Plan, library: Library, now: datetime, file: str, *, own: str = ""
) -> dict[str, object]:
    """The fields of `status --json`; they are added to, never removed. Moments are ISO 8601.

    `own_zone` is the person's own, "" while it is not known.
    """
    from tui.plan.thanks import count_thanks
    from tui.plan.turns import turns
    from tui.reports.after import after_fields  # of the reports, scripts alone read all of it
    from tui.reports.kit import kit_counts

    countdown = count_down(plan, now, own)
    agenda = lay_out(plan, library, now)
    sent, owed = count_thanks(plan, countdown)
    open_asks = turns(plan, library, countdown.today)
    return {
        **_time_fields(plan, countdown),
        "place": plan.interview.place,
        "phone": plan.interview.phone,
        "settings": list(plan.interview.settings),
        "steps": {
            "done": _done(plan),
            "total": len(plan.steps),
            "today": [step_fields(planned) for planned in agenda.open_today],
            "still_open": sum(planned.still_open for planned in agenda.today),
        },
        "people": {
            whose: [turn_fields(turn) for turn in open_asks if turn.whose == whose]
            for whose in ("yours", "theirs")
        },
        "kit": kit_counts(plan, library),
        "thanks": {"sent": sent, "total": owed},
        "after": after_fields(plan, countdown),
        "unreadable": [fault.key for fault in plan.interview.faults],
        "file": file,
    }


def _time_fields(plan: Plan, countdown: Countdown) -> dict[str, object]:
    """The interview in time, and what it is about."""
    from tui.plan.day_times import is_late

    return {
        "now": countdown.now.isoformat(),
        "state": countdown.state,
        "company": plan.interview.company,
        "role": plan.interview.role,
        "starts": _iso(countdown.starts),
        "zone": plan.interview.zone,
        "days_left": countdown.days_left,
        "working_days_left": countdown.working_days_left,
        "minutes_left": countdown.minutes_left,
        "leave_by": _iso(countdown.leave_by),
        "minutes_to_leave": countdown.minutes_to_leave,
        "join_by": _iso(countdown.join_by),
        "minutes_to_join": countdown.minutes_to_join,
        "late": is_last_day(countdown) and is_late(plan, countdown),
        "own_zone": countdown.own,
    }


def step_fields(planned: Planned) -> dict[str, object]:
    """A step as scripts see it; `due` is the day it falls on."""
    return {
        "id": planned.step.id,
        "title": planned.step.title,
        "due": planned.due.day.isoformat() if planned.due else None,
        "minutes": planned.facts.minutes,
        "essential": planned.facts.essential,
    }


def turn_fields(turn: Turn) -> dict[str, object]:
    """An ask as scripts see it; `day` is when `next` falls."""
    return {
        "name": turn.person.name,
        "role": turn.person.role,
        "ask": turn.ask.kind,
        "state": turn.state,
        "next": turn.next,
        "day": _iso(turn.day),
        "since": _iso(turn.ask.since),
        "nudges": turn.ask.nudges,
        "person": turn.person.id,
        "id": turn.ask.id,
    }


def _on_the_way(interview: Interview) -> list[str]:
    place, phone = clean(interview.place, 200), clean(interview.phone, 60)
    known = [place, f"call {phone} if anything changes" if phone else ""]
    return [line for line in known if line]


def _unreadable(plan: Plan) -> list[str]:
    """What of the plan could not be read, so that nothing above is taken for the whole truth."""
    faults = plan.interview.faults
    lines = [f"? {fault.key} cannot be read: {clean(fault.raw, 40)}" for fault in faults]
    others = sum(len(step.faults) for step in plan.steps)
    others += sum(len(person.faults) for person in plan.people)
    if others:
        lines.append(f"? {count(others, 'field')} of steps and people cannot be read")
    return [*lines, "  secondround check names the line"] if lines else []


def _unreadable_in_short(plan: Plan) -> str:
    """The same in one line, with the fields of the interview by name."""
    named = [fault.key for fault in plan.interview.faults]
    lists = (plan.steps, plan.people, plan.records, plan.quotes, plan.notes)
    others = sum(len(entry.faults) for entries in lists for entry in entries)
    if others:
        named.append(count(others, "other field" if named else "field"))
    told = ", ".join(named)
    return f"? cannot be read: {told}; secondround check names the line" if named else ""


def _today(agenda: Agenda, today: date) -> list[str]:
    listed = agenda.open_today
    if not listed:
        return [_nothing_today(agenda, today)]
    minutes = agenda.minutes_today
    told = f" · {span(minutes)}" if minutes else ""
    lines = [f"Today · {count(len(listed), 'step')}{told}"]
    for planned in listed[:NAMED_TODAY]:
        known = planned.facts.minutes
        length = f"{known} min" if known is not None else ""
        lines.append(f"  {planned.number:>3}  {length:>7}  {clean(planned.step.title)}")
    more = len(listed) - NAMED_TODAY
    if more > 0:
        lines.append(f"       and {more} more: secondround steps --today")
    return lines


def _of_the_days(agenda: Agenda, today: date) -> list[str]:
    """What should be known of the days themselves, where that is anything."""
    if not (agenda.stopped or agenda.over or agenda.off_used):
        return []
    from tui.plan.because import days_remark  # seldom needed, and `status` has little time

    return [days_remark(agenda, today)]


def _nothing_today(agenda: Agenda, today: date) -> str:
    said = "Today is done." if agenda.today else "Nothing is planned for today."
    following = [p for p in (*agenda.week, *agenda.later) if p.day is not None and not p.done]
    if not following or following[0].day is None:
        return said
    return f"{said} Next, {near_day(following[0].day, today)}: {clean(following[0].step.title)}"


def _done(plan: Plan) -> int:
    return sum(step.done is not None for step in plan.steps)


def _people(plan: Plan, library: Library, today: date) -> list[str]:
    """Whose turn it is, the most pressing first."""
    if not any(person.asks for person in plan.people):
        return []
    from tui.plan.turns import YOURS, pressing, turns  # not before somebody is asked

    waiting = sorted(turns(plan, library, today), key=pressing)
    if not waiting:
        return []
    named = [t for t in waiting if t.whose == YOURS][:NAMED_PEOPLE]
    named += [t for t in waiting if t.whose != YOURS][:NAMED_PEOPLE]
    more = len(waiting) - len(named)
    rest = [f"  and {more} more: secondround people"] if more else []
    return ["", "People", *(_turn_line(turn, today) for turn in named), *rest]


def _turn_line(turn: Turn, today: date) -> str:
    from tui.plan.turns import YOURS

    name, kind = clean(turn.person.name, 40), clean(turn.kind.name, 40)
    if turn.whose == YOURS:
        ahead = turn.day is not None and turn.day > today
        when = f" · {near_day(turn.day, today)}" if turn.day is not None and ahead else ""
        return f"  your turn   {name}: {kind}, {turn.next}{when}"
    since = f" {day(day_of(turn.ask.since), today)}" if turn.ask.since else ""
    line = f"  their turn  {name}: {kind}, {turn.stands}{since}"
    then = f" · {turn.next} {near_day(turn.day, today)}" if turn.day is not None else ""
    return line + then if len(line) + len(then) <= WIDTH else line


def _iso(moment: date | None) -> str | None:
    return None if moment is None else moment.isoformat()
