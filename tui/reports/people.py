"""The people as lines of text and as fields for scripts: whose turn, who is who, what they said."""

from __future__ import annotations

from tui.plan.gates import concern_told, note_stays
from tui.plan.outreach import last_touch
from tui.plan.phrasing import day_of, near_day
from tui.plan.text import clean, clean_lines
from tui.plan.turn_words import GROUP_NAMES, since_words, when_words
from tui.plan.turns import GROUPS, THEIRS, YOURS, by_turn, standing_of
from tui.plan.who_is_who import advice_of, advice_state, evidence_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from tui.plan.library import Library
    from tui.plan.model import Note, Person, Plan
    from tui.plan.turns import Standing, Turn

#: The cells that a name with its role takes in the list.
_NAMED = 26
#: Columns that a line keeps to.
_WIDTH = 80
#: The longest line of a note that is shown; the file keeps the rest.
_LONGEST_LINE = 12_000


def people(plan: Plan, library: Library, now: datetime) -> list[str]:
    """The lines of `secondround people`: everybody by whose turn it is, then who is missing."""
    if not plan.people:
        return ["Nobody yet. “secondround person add NAME --role ROLE” adds somebody."]
    today = now.date()
    everybody = by_turn(plan, library, today)
    lines: list[str] = []
    for group in GROUPS:
        listed = [standing for standing in everybody if standing.whose == group]
        if listed:
            lines.append(GROUP_NAMES[group])
            for standing in listed:
                lines += _lines(standing, library, today)
            lines.append("")
    held = {person.role for person in plan.people}
    missing = [role for role in library.roles.values() if role.id not in held]
    lines += [f"  + {role.name}: {role.invitation}" for role in missing]
    return lines if missing else lines[:-1]


def people_fields(plan: Plan, library: Library, now: datetime) -> list[dict[str, object]]:
    """The people as scripts see them, by whose turn it is; what is private is left out."""
    today = now.date()
    return [_fields(standing, plan, private=False) for standing in by_turn(plan, library, today)]


def person_lines(plan: Plan, person: Person, library: Library, now: datetime) -> list[str]:
    """The lines of `secondround person show`: all that is known of somebody."""
    today = now.date()
    standing = standing_of(person, plan, library, today)
    role = library.roles.get(person.role)
    shown = [role.name if role else clean(person.role, 40), clean(person.title, 120)]
    lines = [", ".join(filter(None, (clean(person.name, 120), *shown)))]
    lines += [f"  {line}" for line in _known(person)]
    lines += [f"  ? {clean(f.key, 40)} cannot be read: {clean(f.raw, 40)}" for f in person.faults]
    if person.note:
        lines += ["", "Note", *(f"  {line}" for line in clean_lines(person.note, _LONGEST_LINE))]
    lines += _evidence(plan, person)
    if person.questions:
        lines += ["", "To ask them", *(f"  {clean(text)}" for text in person.questions)]
    if standing.turns:
        lines += ["", "Asks", *(f"  {_ask_line(turn, today)}" for turn in standing.turns)]
    advice = advice_of(plan, person)
    if advice:
        lines += ["", "Advice", *(f"  {line}" for line in advice_lines(plan, advice))]
    if person.log:
        lines += ["", "Between you", *(f"  {line}" for line in log_lines(person, today))]
    return lines


def person_fields(plan: Plan, person: Person, library: Library, now: datetime) -> dict[str, object]:
    """One person as scripts see them, with what is private, for it was asked for by name."""
    return _fields(standing_of(person, plan, library, now.date()), plan, private=True)


def advice_lines(plan: Plan, advice: Iterable[Note], *, names: bool = False) -> list[str]:
    """Advice with its number among all advice, its state, and whether it may be repeated."""
    numbers = {n.id: k for k, n in enumerate((n for n in plan.notes if n.kind == "advice"), 1)}
    lines = []
    for note in advice:
        state = {"step": "a step", "left": "left", "open": "open"}[advice_state(note, plan)]
        kept = ", to yourself" if note.private else ""
        said = clean(note.text, 2000)
        who = plan.person(note.who)
        by = f" · {clean(who.name if who else note.who, 40)}" if names and note.who else ""
        why = f" ({clean(note.reason, 200)})" if note.reason else ""
        lines.append(f"{numbers[note.id]:>3}  [{state}{kept}] {said}{why}{by}")
    return lines


def advice_fields(plan: Plan, advice: Iterable[Note]) -> list[dict[str, object]]:
    """Advice as scripts see it; the words of what is private are left out."""
    return [
        {
            "id": note.id,
            "text": "" if note_stays(note) else note.text,
            "who": note.who,
            "on": day_of(note.at).isoformat() if note.at else None,
            "private": note.private,
            "state": advice_state(note, plan),
            "step": note.step,
            "reason": note.reason,
        }
        for note in advice
    ]


def log_lines(person: Person, today: date) -> list[str]:
    """What passed between you, newest first."""
    numbered = sorted(enumerate(person.log), key=lambda e: (day_of(e[1].at), e[0]), reverse=True)
    lines = []
    for _, entry in numbered:
        note = f": {clean(entry.note, _LONGEST_LINE)}" if entry.note else ""
        lines.append(f"{near_day(entry.at, today)}  {clean(entry.event, 200)}{note}")
    return lines


def _lines(standing: Standing, library: Library, today: date) -> list[str]:
    """A person with what comes next, beside the name or under it where the line is full."""
    person, turn = standing.person, standing.first
    role = library.roles.get(person.role)
    shown = clean(role.name if role else person.role, 14)
    named = f"{clean(person.name.strip() or person.id, 60)}{f', {shown}' if shown else ''}"
    if turn is None:
        touch = last_touch(person)
        last = f" · {clean(touch.event, 40)} {near_day(touch.at, today)}" if touch else ""
        return [f"  {named}{last}"]
    line = f"  {named:<{_NAMED}}  {_ask_line(turn, today)}"
    if len(line) <= _WIDTH:
        return [line]
    return [f"  {named}", f"    {_ask_line(turn, today)}"]


def _ask_line(turn: Turn, today: date) -> str:
    kind, when = clean(turn.kind.name, 40), when_words(turn, today)
    if turn.whose == YOURS:
        return f"{kind}: {turn.next}{f' · {when}' if when else ''}"
    if turn.whose == THEIRS:
        then = f" · {turn.next} {when}" if when else ""
        return f"{kind}: {since_words(turn, today)}{then}"
    return f"{kind}: {since_words(turn, today)}"


def _known(person: Person) -> list[str]:
    """What is known of somebody, in the words of a person."""
    cares = clean(person.cares_about, 2000)
    told = f" ({clean(person.cares_source, 200)})" if person.cares_source else ""
    kept = " · to yourself" if person.private else ""
    admire = clean(person.reason, 400) or ("yes" if person.admired else "")
    known = {
        "email": clean(person.email, 254),
        "phone": clean(person.phone, 100),
        "you admire": admire if person.admired or person.reason else "",
        "saw your work on": clean(person.project, 400),
        "cares about": f"{cares}{told}{kept}" if cares else "",
        "met": day_of(person.met).isoformat() if person.met else "",
        "to thank for": clean(person.detail, 400),
    }
    return [f"{name}: {text}" for name, text in known.items() if text]


def _evidence(plan: Plan, person: Person) -> list[str]:
    records = evidence_for(plan, person)
    if not records:
        return []
    lines = [f"  {clean(r.claim, 400)}{'' if r.checked else ' (draft)'}" for r in records]
    return ["", "Your evidence for it", *lines]


def _fields(standing: Standing, plan: Plan, *, private: bool) -> dict[str, object]:
    person = standing.person
    touch = last_touch(person)
    told = person.cares_about if private else concern_told(person)
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "title": person.title,
        "email": person.email,
        "phone": person.phone,
        "admired": person.admired,
        "reason": person.reason,
        "project": person.project,
        "cares_about": told,
        "cares_source": person.cares_source if told else "",
        "private": person.private,
        "questions": list(person.questions),
        "evidence": [record.id for record in evidence_for(plan, person)],
        "note": person.note,
        "whose": standing.whose,
        "asks": [_turn_fields(turn) for turn in standing.turns],
        "log": [
            {"id": e.id, "at": e.at.isoformat(), "event": e.event, "note": e.note}
            for e in person.log
        ],
        "last_touch": (
            {"on": day_of(touch.at).isoformat(), "event": touch.event} if touch else None
        ),
    }


def _turn_fields(turn: Turn) -> dict[str, object]:
    return {
        "id": turn.ask.id,
        "kind": turn.ask.kind,
        "state": turn.state,
        "since": turn.ask.since.isoformat() if turn.ask.since else None,
        "whose": turn.whose,
        "next": turn.next,
        "day": turn.day.isoformat() if turn.day else None,
        "nudges": turn.ask.nudges,
        "channel": turn.ask.channel or turn.kind.channel,
        "blocked": turn.held.sentence if turn.held else "",
    }
