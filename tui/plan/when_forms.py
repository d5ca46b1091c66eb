"""The forms in which a day and a clock time are typed, and taking a phrase apart by them."""

from __future__ import annotations

import re

from tui.plan.phrasing import FULL_MONTHS
from tui.plan.when_clock import Refused, clock_parts, without_part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Parts = dict[str, str]

# Typographic hyphens and apostrophes come with pasted text.
_PLAIN = str.maketrans(
    {**dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys(",()[]", " "), "’": "'", "@": " at "}
)
_ONE_TO_TEN = "one two three four five six seven eight nine ten"
COUNTS = {"a": 1, "an": 1, **{word: n for n, word in enumerate(_ONE_TO_TEN.split(), 1)}}

_WEEKDAY = r"(?P<weekday>mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_MONTH = "(?P<name>" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in FULL_MONTHS).lower() + r"|sept)\.?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_DAY = rf"(?:{_WEEKDAY} )?(?:the )?(?P<day>\d\d?)"
_TH = "(?:st|nd|rd|th)"
_ISO = r"(?P<year>\d{4})(?P<dash>[-/.])(?P<month>\d\d?)(?P=dash)(?P<day>\d\d?)"
_PAIR = rf"{_DAY}\.(?P<month>\d\d?)"
_WEEKS_ON = r"(?P<weeks>(?:a )?(?:week|fortnight)|(?:two|three|2|3) weeks) (?:on|from) "
_UNIT = (
    "(?P<unit>d|days?|w|weeks?|fortnights?|h|hours?|hrs?|min|minutes?|b|(?:working|business) days?)"
)
_HOUR = r"(?P<hour>\d\d?)"
_MINUTE = r"(?P<minute>\d\d)"
_SECOND = r"(?::(?P<second>\d\d)(?:\.\d+)?)?"
_OFFSET = r"(?:z|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?)"

_DAY_FORMS = (  # the first that fits is taken
    ("iso", _ISO),
    ("moment", rf"{_ISO}(?P<join>[t ]){_HOUR}:{_MINUTE}{_SECOND} ?{_OFFSET}"),
    ("near", "(?P<near>now|today|tomorrow|tmrw?|yesterday|(?:the )?day after tomorrow)"),
    ("weekday", rf"(?:(?P<which>this coming|coming|this|next) )?{_WEEKDAY}"),
    ("weekday", rf"{_WEEKDAY} (?P<which>next week)"),
    ("weekday", rf"(?P<which>next week) (?:on )?{_WEEKDAY}"),
    ("weekday", rf"{_WEEKS_ON}{_WEEKDAY}"),
    ("weekday", rf"{_WEEKDAY} (?P<weeks>week|fortnight)"),
    ("weekday", rf"(?:the )?{_WEEKDAY} (?P<weeks>after next)"),
    ("near", rf"{_WEEKS_ON}(?P<near>today|tomorrow)"),
    ("near", "(?P<near>today|tomorrow) (?P<weeks>week|fortnight)"),
    ("named", rf"{_DAY}{_TH}?(?: of)?[ -]?{_MONTH}(?:[ -]{_YEAR})?"),
    ("named", rf"(?:{_WEEKDAY} )?{_MONTH} ?(?:the )?(?P<day>\d\d?){_TH}?(?: {_YEAR})?"),
    ("ordinal", _DAY + _TH),
    ("figures", rf"{_DAY}\. ?(?P<month>\d\d?)\.(?: ?{_YEAR}|(?P<short>\d\d))?"),
    ("pair", _PAIR),
    ("figures", rf"{_DAY}(?P<mark>/)(?P<month>\d\d?)(?:/(?:{_YEAR}|(?P<short>\d\d)))?"),
    ("figures", rf"{_DAY}(?P<mark>-)(?P<month>\d\d?)-{_YEAR}"),
    ("shift", rf"\+ ?(?P<count>\d+) ?{_UNIT}"),
    ("shift", rf"in (?P<count>\d+|{'|'.join(COUNTS)}) {_UNIT}"),
    ("shift", rf"(?P<count>\d+|{'|'.join(COUNTS)}) {_UNIT} from (?:now|today)"),
)


def _compiled(start: str, end: str) -> list[tuple[str, re.Pattern[str]]]:
    made = []
    for form, day in _DAY_FORMS:
        joint = "(?:t| at | )" if form == "iso" else "(?: at | )"
        made.append((form, re.compile(start + day + end.replace("~", joint), re.ASCII)))
    return made


_DAY_FIRST = _compiled("(?:on )?", "(?:~(?P<clock>.+))?")
_CLOCK_FIRST = _compiled("(?P<clock>.+?) (?:on )?", "")


def plain_words(text: str) -> str:
    """The text with plain hyphens, apostrophes and single spaces."""
    return " ".join(text.translate(_PLAIN).split())


def splits(words: str) -> Iterator[tuple[str, str]]:
    """The words as a phrase alone, then with one to five at its end as a zone."""
    yield words, ""
    every = words.split(" ")
    for count in range(1, min(6, len(every))):
        place = re.sub("^in | time$", "", " ".join(every[-count:]), flags=re.IGNORECASE)
        if re.fullmatch(r"[+-]\d\S*|[^\W\d]\S*(?: [^\W\d]\S*)*", place):
            yield " ".join(every[:-count]), place


def take_apart(phrase: str) -> tuple[str, Parts, Parts] | None:
    """The form of the day, its parts and the parts of the clock time; None if nothing fits."""
    phrase, part = without_part(phrase)
    found = _day_and_clock(phrase, named=bool(part))
    if found is None and part and not phrase:
        found = "clock", {}, {}
    if found is None or not part:
        return found
    form, parts, clock = found
    return form, parts, clock | {"part": part}


def _day_and_clock(phrase: str, *, named: bool) -> tuple[str, Parts, Parts] | None:
    """A phrase without a part of the day; where one was `named`, a bare figure is an hour."""
    either = re.fullmatch(_PAIR, phrase, re.ASCII)
    if either and _is_date(either["day"], either["month"], phrase):
        return "figures", _given(either), {}
    for form, pattern in _DAY_FIRST:
        found = pattern.fullmatch(phrase)
        if not found:
            continue
        parts = _given(found)
        typed = parts.pop("clock", "")
        clock = clock_parts(typed)
        if bool(clock) == bool(typed) and (clock or form != "pair"):
            return form, parts, clock
    if clock := clock_parts(phrase, leads=not named):
        return "clock", {}, clock
    for form, pattern in _CLOCK_FIRST:
        if found := pattern.fullmatch(phrase):
            parts = _given(found)
            if clock := clock_parts(parts.pop("clock"), leads=not named):
                return form, parts, clock
    return None


def _given(found: re.Match[str]) -> Parts:
    return {part: text for part, text in found.groupdict().items() if text is not None}


def _is_date(first: str, second: str, phrase: str) -> bool:
    """Whether figures such as 25.12 are a day; refused where they may be a clock time as well."""
    day, month = int(first), int(second)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return False
    if len(second) == 2 and day < 24:
        raise Refused(
            f"can be the time {first}:{second} or the day {day} {FULL_MONTHS[month - 1]}; "
            f"write “{phrase.replace('.', ':')}” or “{phrase}.”"
        )
    return True
