"""What a message can be filled with: the facts of a plan that its placeholders stand for."""

from __future__ import annotations

from datetime import datetime

from tui.plan.errors import PlanError
from tui.plan.message import Message, Template, fill
from tui.plan.outreach import wait
from tui.plan.phrasing import FULL_MONTHS, FULL_WEEKDAYS, clock, day_of
from tui.plan.text import clean
from tui.plan.zones import add_working_days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.model import Ask, Person, Plan

_LONGEST = 400
#: What stands before a name, and is not one.
_TITLES = ("mr", "mrs", "ms", "mx", "miss", "dr", "prof", "sir", "dame", "madam")
#: A template with this behind the kind is for once the interview is over.
_AFTER = "-after"


def message_of(
    ask: Ask,
    person: Person,
    plan: Plan,
    templates: Mapping[str, Template],
    *,
    library: Library,
    today: date,
    me: str = "",
    number: str = "",
) -> Message:
    """The message of an ask: as it was edited, else its template filled from the plan.

    `me` is the person's own name and `number` their phone; `today` a day where the interview is.
    """
    filled = fill(
        _template(ask, plan, templates, today),
        {"number": number} | facts_for(ask, person, plan, library=library, today=today, me=me),
    )
    return Message(subject=ask.subject or filled.subject, body=ask.text or filled.body)


def facts_for(
    ask: Ask, person: Person, plan: Plan, *, library: Library, today: date, me: str = ""
) -> dict[str, str]:
    """What the plan knows, by placeholder, each one line; what it does not know is left out."""
    interview = plan.interview
    known = {
        "name": person.name,
        "given": _given(person.name),
        "me": me,
        "role": interview.role,
        "company": interview.company,
        "date": _on(interview.starts, today),
        "time": clock(interview.starts) if isinstance(interview.starts, datetime) else "",
        "place": interview.place,
        "interviewers": _listed([p.name for p in plan.people if p.role == "interviewer"]),
        "met": _when_met(person, plan, today),
        "decision_date": _on(interview.told, today),
        "reason": person.reason,
        "project": person.project,
        "person": _spoken_to(person, plan),
        "day": _answer_by(ask, plan, library, today),
        "topic": person.detail if ask.kind.startswith("thanks-interviewer") else "",
        "help": _help(person),
        **_quoted(person, plan),
    }
    return {name: clean(" ".join(text.split()), _LONGEST) for name, text in known.items() if text}


def _template(ask: Ask, plan: Plan, templates: Mapping[str, Template], today: date) -> Template:
    """The template of a kind, the one for afterwards once the day is over; a bare one without."""
    ended = plan.interview.ended or plan.interview.starts
    after = templates.get(f"{ask.kind}{_AFTER}")
    if after is not None and plan.interview.ended is not None:
        return after
    if after is not None and ended is not None and day_of(ended) < day_of(today):
        return after
    return templates.get(ask.kind) or Template(
        id=ask.kind, subject="", body=("[what you want to say?]",)
    )


def _given(name: str) -> str:
    """The first name, and the whole one where it begins with a title."""
    words = name.split()
    if len(words) < 2 or words[0].rstrip(".").casefold() in _TITLES or "," in words[0]:
        return name
    return words[0]


def _on(day: date | None, today: date) -> str:
    """`Thursday 3 December`, with the year where it is not this one."""
    if day is None:
        return ""
    shown = f"{FULL_WEEKDAYS[day.weekday()]} {day.day} {FULL_MONTHS[day.month - 1]}"
    return shown if day.year == today.year else f"{shown} {day.year}"


def _when_met(person: Person, plan: Plan, today: date) -> str:
    met = person.met or plan.interview.ended or plan.interview.starts
    if met is None or day_of(met) > day_of(today):
        return ""
    away = (day_of(today) - day_of(met)).days
    return {0: "today", 1: "yesterday"}.get(away) or f"on {_on(met, today)}"


def _listed(names: list[str]) -> str:
    *most, last = names or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _spoken_to(person: Person, plan: Plan) -> str:
    """Whoever is HR, where one person is, and is not the one who is asked."""
    others = [p.name for p in plan.people if p.role == "hr" and p.id != person.id]
    return others[0] if len(others) == 1 else ""


def _answer_by(ask: Ask, plan: Plan, library: Library, today: date) -> str:
    days = wait(library.ask_kind(ask.kind), day_of(today), plan.interview.starts)
    try:
        return _on(add_working_days(day_of(today), days), today)
    except PlanError:  # the end of the calendar
        return ""


def _help(person: Person) -> str:
    return _listed([ask.help for ask in person.asks if ask.help])


def _quoted(person: Person, plan: Plan) -> dict[str, str]:
    """The words of theirs that still need leave, where there is one such quote."""
    name = person.name.casefold()
    found = [
        quote
        for quote in plan.quotes
        if quote.permission == "unasked"
        and (quote.person == person.id or (not quote.person and quote.who.casefold() == name))
    ]
    if len(found) != 1:
        return {}
    return {"quote": found[0].words, "month": found[0].when}
