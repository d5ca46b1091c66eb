"""What a person types for a field of the interview or of a step, read into its value."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from tui.plan.errors import PlanError, UsageError
from tui.plan.outreach import CONTACT_RULES
from tui.plan.text import quoted
from tui.plan.zones import fix, local, read_zone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Any

    from tui.plan.due import Due
    from tui.plan.library import Library
    from tui.plan.when import When

MOST_MINUTES = 7 * 24 * 60
LONGEST_COUNT = 7

#: The fields of an interview as `set` names them, and what each is, in the order they are shown.
FIELDS = {
    "company": "where you apply",
    "role": "what for",
    "when": "day, time and zone, such as thu 14:00 Europe/Paris",
    "zone": "the interview's time zone, such as Europe/Paris",
    "minutes": "how long it is planned for",
    "settings": "panel, meal, video, presentation, tour, executive; several at once",
    "place": "address and entrance",
    "link": "where to join a video call",
    "travel": "minutes from door to door",
    "buffer": "minutes to spare on the way",
    "door": "minutes for the door and security, or to be ready for a call",
    "check_in": "minutes to be there, or in the call, before the start",
    "fallback": "another way to get there",
    "phone": "the number to call on the way",
    "goal": "your goal in one sentence",
    "opening": "your opening sentence",
    "facts": "what earned you the call; several, with ; between them",
    "applicants": "how many applied",
    "finalists": "how many are in round two",
    "contact_rule": "allowed, ask-hr, not-allowed or unknown: whether insiders may be asked",
    "contact_source": "where that rule is written, or who said it",
    "pay_range": "the pay range",
    "pay_source": "where the range is from",
    "pay_floor": "the least you would take; it stays in the plan",
    "pay_answer": "your answer on pay in one sentence",
    "thank_you": "yes, or no where a note of thanks is not customary",
    "first": "the day round one ended",
    "called": "the day the call came",
    "cancelled": "the day they cancelled the date",
    "ended": "when the interview was over",
    "told": "the day they named for the decision",
    "check_back": "the one day you check in after it",
    "decided": "the day the decision came",
    "outcome": "how it ended",
    "closed": "the day you closed the plan",
}
_MOMENTS = (*("first", "called", "cancelled", "ended", "told", "check_back", "decided", "closed"),)
#: Of these a weekday or a date without a year means the last one, not the next.
_PAST = ("first", "called", "cancelled", "ended", "decided")
#: Fields in minutes, and what they are when cleared.
_MINUTES = {"minutes": 60, "travel": None, "buffer": None, "door": None, "check_in": None}
_COUNTS = ("applicants", "finalists")
WEEK_DAYS = 7
_ALIASES = {
    "setting": "settings",
    "starts": "when",
    "date": "when",
    "length": "minutes",
    "rule": "contact_rule",
}
#: What clears a field.
NOTHING = ("", "-", "none")


def field_named(name: str) -> str:
    """The field that a person calls `name`.

    Raises:
        UsageError: there is none; lists them.
    """
    plain = name.lower().replace("-", "_")
    key = _ALIASES.get(plain, plain)
    if key not in FIELDS:
        raise UsageError(f"{quoted(name, 40)} is not a field; there are {', '.join(FIELDS)}.")
    return key


def read_answer(
    key: str, words: Sequence[str], *, now: datetime, zone: str, library: Library
) -> dict[str, Any]:
    """The interview's fields that an answer for `key` sets; an empty answer clears it.

    `now` is aware, in the interview's `zone`.

    Raises:
        PlanError: the answer cannot be read; says what would do.
    """
    text = " ".join(" ".join(words).split())
    if key == "settings":
        return {"settings": read_settings(words, library)}
    cleared = text.lower() in NOTHING
    if key == "when":
        return {"starts": None} if cleared else read_start(text, now=now, zone=zone)
    if key == "zone":
        return {"zone": "UTC" if cleared else read_zone(text)}
    if key in _MINUTES:
        return {key: _MINUTES[key] if cleared else read_minutes(text)}
    if key in _MOMENTS:
        return {key: None if cleared else _wall_in(_read_moment(key, text, now), zone)}
    return {key: _read_word(key, "" if cleared else text)}


def _read_word(key: str, text: str) -> Any:
    """The value of a field that is a word, a count, a list, yes or no, or any text."""
    if key in _COUNTS:
        return read_count(text) if text else None
    if key == "contact_rule":
        return one_of(text, CONTACT_RULES[1:], "contact rule")
    if key == "thank_you":
        return not text or one_of(text, ("yes", "no"), "answer") == "yes"
    if key == "facts":
        return tuple(filter(None, (part.strip() for part in text.split(";"))))
    return text


def read_start(text: str, *, now: datetime, zone: str) -> dict[str, Any]:
    """The start that a WHEN names, with its zone; a day alone leaves the hour open.

    Raises:
        PlanError: it cannot be read, or the zone is not known.
    """
    when = _read_when(text, now)
    return {"starts": _wall(when), "zone": when.zone or zone}


def read_step_due(text: str, *, now: datetime, zone: str) -> Due | date | None:
    """A step's due date: an offset such as -5d or call+1d, or a WHEN; empty clears it.

    Raises:
        PlanError: it is neither.
    """
    from tui.plan.due import ANCHORS, FORMS, LEAVE_BY, read_due

    text = " ".join(text.split())
    if text.lower() in NOTHING:
        return None
    if text[0] == "-" or text.lower() == LEAVE_BY or text.lower().startswith(ANCHORS):
        return read_due(text)
    try:
        when = _read_when(text, now)
    except PlanError as error:
        raise PlanError(f"{error.sentence} Or hang it on the interview: {FORMS}.") from error
    return _wall_in(when, zone)


def read_minutes(text: str) -> int:
    """Minutes, as `90`, `90 min`, `1h30` or `2 h`.

    Raises:
        PlanError: it is none of these.
    """
    squeezed = "".join(text.lower().split())
    for ending in ("minutes", "minute", "mins", "min", "m"):
        squeezed = squeezed.removesuffix(ending)
    hours, has_hours, rest = squeezed.replace("hours", "h").replace("hour", "h").partition("h")
    parts = (hours, rest or "0") if has_hours else ("0", squeezed)
    if all(part.isascii() and part.isdigit() and len(part) <= 5 for part in parts):
        minutes = int(parts[0]) * 60 + int(parts[1])
        if minutes <= MOST_MINUTES:
            return minutes
    raise PlanError(f"{quoted(text, 40)} is not a length of time; write minutes, such as 45.")


def read_count(text: str) -> int:
    """A whole number from 0.

    Raises:
        PlanError: it is none.
    """
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_COUNT:
        return int(text)
    raise PlanError(f"{quoted(text, 40)} is not a number; write one, such as 120.")


def read_settings(words: Sequence[str], library: Library) -> tuple[str, ...]:
    """The settings named, by spaces or commas, in the library's order.

    Raises:
        PlanError: one is not known; lists them.
    """
    named = [word for part in words for word in part.replace(",", " ").lower().split()]
    if named in ([], ["-"], ["none"]):
        return ()
    for name in named:
        if name not in library.settings:
            known = ", ".join(library.settings)
            raise PlanError(f"{quoted(name, 40)} is not a setting; there are {known}.")
    return tuple(known for known in library.settings if known in named)


def one_of(text: str, known: Sequence[str], what: str) -> str:
    """The one of `known` that `text` is or starts; "" for nothing.

    Raises:
        PlanError: none or several fit; lists them.
    """
    wanted = text.strip().lower()
    if wanted in NOTHING:
        return ""
    found = [name for name in known if name == wanted] or [
        name for name in known if name.startswith(wanted)
    ]
    if len(found) != 1:
        a = "an" if what[:1] in "aeiou" else "a"
        raise PlanError(f"{quoted(text, 40)} is not {a} {what}; there are {', '.join(known)}.")
    return found[0]


def assumed(text: str, now: datetime) -> str:
    """What was assumed of a WHEN that can be read in two ways, in a sentence; "" of a plain one."""
    try:
        return _read_when(text, now).remark if text.strip().lower() not in NOTHING else ""
    except PlanError:
        return ""


def _read_moment(key: str, text: str, now: datetime) -> When:
    """A moment of the interview's course; of one that has been, the latest that fits is meant."""
    when = _read_when(text, now)
    today = now.date()
    if key not in _PAST or when.day <= today:
        return when
    if "is taken as tomorrow" in when.remark:  # an hour alone, which has been today
        return when.but(day=today, remark="")
    names_weekday = text[:3].lower() in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    if names_weekday and (when.day - today).days < WEEK_DAYS:
        return when.but(day=when.day - timedelta(days=WEEK_DAYS))
    if str(when.day.year) not in text and not text.startswith(("+", "in ")):
        with suppress(ValueError):  # 29 February
            return when.but(day=when.day.replace(year=when.day.year - 1))
    return when


def _read_when(text: str, now: datetime) -> When:
    from tui.plan.when import read_when  # its patterns take 15 ms to compile

    return read_when(text, now)


def _wall(when: When) -> date:
    """The wall time that was understood, or the day where no hour was named."""
    return when.day if when.time is None else datetime.combine(when.day, when.time)


def _wall_in(when: When, zone: str) -> date:
    """The same in the interview's zone, where another one was named."""
    wall = _wall(when)
    if when.zone in (None, zone) or not isinstance(wall, datetime):
        return wall
    assert when.zone is not None
    return local(fix(wall, when.zone).at, zone).replace(tzinfo=None)
