"""The clock time of a phrase: in figures or in words, and the part of the day that says which."""

from __future__ import annotations

import datetime as dt
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    Parts = dict[str, str]

_HOURS = "one two three four five six seven eight nine ten eleven twelve"
NAMED_HOURS = {word: n for n, word in enumerate(_HOURS.split(), 1)}
_MINUTES = {
    **{f"{o} {word}": n for word, n in NAMED_HOURS.items() if n < 10 for o in ("oh", "o", "zero")},
    "five": 5,
    "ten": 10,
    "quarter": 15,
    "fifteen": 15,
    "twenty": 20,
    "twenty five": 25,
    "half": 30,
    "thirty": 30,
    "thirty five": 35,
    "forty": 40,
    "forty five": 45,
    "fifty": 50,
    "fifty five": 55,
}
#: The hours that a part of the day has, and one of them as it is typed.
_PARTS = {
    "morning": (range(12), "a morning time is needed, as in “9am”"),
    "afternoon": (range(12, 19), "an afternoon time is needed, as in “2pm”"),
    "evening": (range(17, 24), "an evening time is needed, as in “8pm”"),
    "night": (range(17, 24), "an evening time is needed, as in “9pm”"),
}
_PART = re.compile(
    r"(?P<tonight>tonight)|(?P<this>this )?(?:(?:in|on|during) the |at )?(?:early |late )?"
    rf"\b(?P<part>{'|'.join(_PARTS)})\b(?: of\b)?",
    re.ASCII,
)
_HOUR = r"(?P<hour>\d\d?)"
_MINUTE = r"(?P<minute>\d\d)"
_SECOND = r"(?::(?P<second>\d\d)(?:\.\d+)?)?"
_HALF = r" ?(?P<half>[ap])\.?m\.?"
_EITHER = rf"(?:{_HOUR}|(?P<named>{'|'.join(NAMED_HOURS)}))(?: ?o'clock)?(?:{_HALF})?"
_OFF = rf"(?P<off>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})"
_CLOCK_FORMS = (
    re.compile(rf"{_HOUR}[:.]{_MINUTE}{_SECOND}(?:{_HALF}| ?(?:h|hrs|hours))?", re.ASCII),
    re.compile(rf"{_HOUR}:{_MINUTE}\.", re.ASCII),  # the end of a pasted sentence
    re.compile(rf"{_HOUR} ?(?P<h>h)(?: ?{_MINUTE})?", re.ASCII),
    re.compile(rf"(?P<hour>\d\d){_MINUTE}(?P<h> ?(?:h|hrs|hours))?", re.ASCII),
    re.compile("(?:12(?::00)? |twelve )?(?P<word>noon|midday|midnight)"),
    re.compile(_EITHER, re.ASCII),
    re.compile(rf"(?P<named>{'|'.join(NAMED_HOURS)}) {_OFF}(?:{_HALF})?", re.ASCII),
    re.compile(rf"(?:a )?{_OFF}(?: minutes)? (?P<way>past|after) {_EITHER}", re.ASCII),
    re.compile(rf"(?:a )?{_OFF}(?: minutes)? (?P<way>to|till?|before|of) {_EITHER}", re.ASCII),
    re.compile(rf"(?P<few>\d\d?)(?: minutes)? (?P<way>past|after) {_EITHER}", re.ASCII),
    re.compile(rf"(?P<few>\d\d?) minutes (?P<way>to|till?|before) {_EITHER}", re.ASCII),
    re.compile(rf"(?P<off>half) {_EITHER}", re.ASCII),
)
_BEFORE = ("to", "til", "till", "before", "of")


class Refused(Exception):
    """What is wrong with a phrase, worded to follow the phrase itself."""


def without_part(phrase: str) -> tuple[str, str]:
    """The phrase without a part of the day, and that part: `tomorrow 9`, `morning`."""
    found = _PART.search(phrase)
    if found is None:
        return phrase, ""
    today = " today " if found["tonight"] or found["this"] else " "
    rest = phrase[: found.start()] + today + phrase[found.end() :]
    return " ".join(rest.split()), found["part"] or "evening"


def clock_parts(typed: str, *, leads: bool = False) -> Parts:
    """The parts of a clock time; "10" and "ten" that lead need "at", not to be a date."""
    plain = typed.removeprefix("at ")
    if leads and plain == typed and (plain.isdigit() or plain in NAMED_HOURS):
        return {}
    plain = plain.replace("-", " ") if plain[:1].isalpha() else plain
    for pattern in _CLOCK_FORMS:
        if found := pattern.fullmatch(plain):
            return {part: text for part, text in found.groupdict().items() if text is not None}
    return {}


def read_clock(parts: Parts, *, exact: bool) -> tuple[dt.time, str]:
    """The clock time that its parts mean, and what was assumed; `exact` is on 24 hours.

    Raises:
        Refused: it is not possible, or could mean two things.
    """
    if word := parts.get("word"):
        if word == "midnight":
            raise Refused("can be either end of a day; write 00:00 or 23:59")
        return dt.time(12), ""
    half, part = parts.get("half"), parts.get("part")
    if part and parts.keys() == {"part"}:
        raise Refused(f"is unclear: {_PARTS[part][1]}")
    at = _possible(*_figures(parts), half)
    if half:
        at = at.replace(hour=at.hour % 12 + (12 if half == "p" else 0))
    if part:
        return _within(at, part, half), ""
    if half:
        return at, ""
    return _assumed(at, parts, exact=exact)


def _figures(parts: Parts) -> tuple[int, int, int]:
    """Hour, minute and second as figures, before anything says which half of the day."""
    hour = NAMED_HOURS[parts["named"]] if "named" in parts else int(parts["hour"])
    minute = int(parts.get("minute", 0))
    if "off" in parts or "few" in parts:
        minute = _MINUTES[parts["off"]] if "off" in parts else int(parts["few"])
        if parts.get("way") in _BEFORE:
            hour, minute = (hour - 1 or 12) if hour <= 12 else hour - 1, 60 - minute
    return hour, minute, int(parts.get("second", 0))


def _possible(hour: int, minute: int, second: int, half: str | None) -> dt.time:
    if half and not 1 <= hour <= 12:
        raise Refused(f"is not possible: there is no {hour} {half}m")
    if hour == 24:
        raise Refused("is not possible: a day ends at 23:59; write 00:00 of the next day")
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if value > most:
            raise Refused(f"is not possible: there is no {name} {value}")
    return dt.time(hour, minute, second)


def _within(at: dt.time, part: str, half: str | None) -> dt.time:
    """The time in a part of the day: 9 in the evening is 21:00."""
    hours, needed = _PARTS[part]
    meant = (at.hour,) if half else (at.hour, at.hour + 12)
    fits = next((hour for hour in meant if hour in hours), None)
    if fits is None:
        raise Refused(f"is unclear: {needed}")
    return at.replace(hour=fits)


def _assumed(at: dt.time, parts: Parts, *, exact: bool) -> tuple[dt.time, str]:
    """What is most likely meant where nothing says which half of the day it is."""
    words = "named" in parts or "way" in parts or "off" in parts
    short = words or len(parts.get("hour", "")) == 1
    told = f"{at.hour}:{at.minute:02}"
    if 1 <= at.hour <= 5 and short and not exact and "h" not in parts:
        # An interview is not at night; who means the night writes 02:30.
        later = at.replace(hour=at.hour + 12)
        return later, f"{told} is read as {later:%H:%M}."
    if parts.get("off") == "half" and "way" not in parts:
        return at, f"Half {parts.get('named') or parts['hour']} is read as half past, {at:%H:%M}."
    unsure = parts.get("way") == "to" and parts.get("off") in NAMED_HOURS
    if words and (at.hour in (6, 7) or unsure):
        return at, f"It is read as {at:%H:%M}."
    return at, ""
