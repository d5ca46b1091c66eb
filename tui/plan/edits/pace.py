"""Changes of the pace: minutes a day, days off, the hour to stop."""

from __future__ import annotations

from datetime import date, time

from tui.plan.answers import read_minutes
from tui.plan.edited import Edited
from tui.plan.errors import UsageError
from tui.plan.model import Pace
from tui.plan.phrasing import WEEKDAYS
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plan.model import Plan

#: The keys of the pace and what each is, in the order they are shown.
KEYS = {
    "far": "minutes a day with 7 or more days left",
    "near": "minutes a day with 3 to 6 days left",
    "last": "minutes a day with 2 or fewer",
    "eve": "minutes on the evening before",
    "waiting": "minutes a day while you wait for the call",
    "called": "minutes a day until there is a date",
    "off": "days that hold nothing: sat, sun, 2026-12-01",
    "stop": "the hour to stop, where the interview is",
}
_WEEK = tuple(name.lower() for name in WEEKDAYS)
_NOTHING = ("", "-", "none")
MOST_MINUTES = 24 * 60


def set_pace(plan: Plan, key: str, words: Sequence[str]) -> Edited:
    """Sets one key of the pace; `-` makes it as it was at first.

    Raises:
        UsageError: there is no such key, or the value is none for it.
    """
    return set_paces(plan, {key: " ".join(words)})


def set_paces(plan: Plan, texts: dict[str, str]) -> Edited:
    """Sets several keys of the pace at once, as one change.

    Raises:
        UsageError: a key is not there, or its value is none for it.
    """
    read = {key: read_pace(key, text) for key, text in texts.items()}
    edited = plan.but(pace=plan.pace.but(**read))
    if edited == plan:
        return Edited(plan=plan, said="Nothing to change")
    told = ", ".join(f"{key} to {shown(value)}" for key, value in read.items())
    return Edited(plan=edited, said=f"Set {told}")


def read_pace(key: str, text: str) -> object:
    """The value of a key of the pace as it is typed; nothing or `-` is what it was at first.

    Raises:
        UsageError: there is no such key, or the value is none for it.
    """
    if key not in KEYS:
        raise UsageError(f"{quoted(key, 40)} is not part of the pace; there are {', '.join(KEYS)}.")
    text = text.strip()
    if text.lower() in _NOTHING:
        return Pace.defaults()[key]
    if key == "off":
        return read_days_off(text)
    return _hour(text) if key == "stop" else _minutes(text)


def shown(value: object) -> str:
    """A value of the pace as it can be typed again."""
    if isinstance(value, time):
        return f"{value.hour:02d}:{value.minute:02d}"
    if isinstance(value, tuple):
        return " ".join(value) or "no day"
    return str(value)


def _minutes(text: str) -> int:
    minutes = read_minutes(text)
    if minutes is None or minutes > MOST_MINUTES:
        raise UsageError(f"{quoted(text, 40)} is more minutes than a day has.")
    return minutes


def _hour(text: str) -> time:
    hour, _, minute = text.partition(":")
    read = [part for part in (hour, minute or "0") if part.isascii() and part.isdigit()]
    told = [int(part) for part in read if len(part) <= len("00")]
    if len(told) == len("hm") and told[0] <= time.max.hour and told[1] <= time.max.minute:
        return time(told[0], told[1])
    raise UsageError(f"{quoted(text, 40)} is not an hour; write one like 20:30.")


def read_days_off(text: str) -> tuple[str, ...]:
    """Weekdays and dates, each once, in the order given.

    Raises:
        UsageError: a word is neither.
    """
    days = []
    for word in text.replace(",", " ").split():
        short = word[:3].lower()
        if short in _WEEK and word.isalpha():
            days.append(short)
            continue
        try:
            days.append(date.fromisoformat(word).isoformat())
        except ValueError:
            raise UsageError(
                f"{quoted(word, 40)} is not a day off; write days like sun 2026-12-01."
            ) from None
    return tuple(dict.fromkeys(days))
