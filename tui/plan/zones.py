"""Wall time in a named zone, the one moment it stands for, and counts of days."""

from __future__ import annotations

import datetime as dt

from tui.plan.errors import PlanError
from tui.plan.phrasing import full_day
from tui.plan.text import quoted
from tui.plan.value import Value

# `right/` counts leap seconds, `posix/` repeats the plain names, the others differ by machine.
_NO_PLACE = ("right/", "posix/", "posixrules", "localtime", "Factory")

_CONTINENTS = (
    *("Africa/", "America/", "Antarctica/", "Arctic/", "Asia/"),
    *("Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"),
)

# The database has a few of these as zones, but without the clock changes a person expects.
_ABBREVIATIONS = {
    "America/New_York": "ET EST EDT",
    "America/Chicago": "CT CST CDT",
    "America/Denver": "MT MST MDT",
    "America/Los_Angeles": "PT PST PDT",
    "America/Anchorage": "AKST AKDT",
    "America/Halifax": "AST ADT",
    "America/St_Johns": "NST NDT",
    "America/Sao_Paulo": "BRT",
    "Pacific/Honolulu": "HST",
    "Europe/London, or UTC": "GMT BST",
    "Europe/Lisbon": "WET WEST",
    "Europe/Paris": "CET CEST MET MEZ MESZ",
    "Europe/Athens": "EET EEST",
    "Europe/Moscow": "MSK",
    "Africa/Johannesburg": "SAST",
    "Asia/Kolkata": "IST",
    "Asia/Singapore": "SGT",
    "Asia/Hong_Kong": "HKT",
    "Asia/Tokyo": "JST",
    "Asia/Seoul": "KST",
    "Australia/Sydney": "AEST AEDT AET",
    "Australia/Adelaide": "ACST ACDT",
    "Australia/Perth": "AWST",
    "Pacific/Auckland": "NZST NZDT",
}

# Folded names and cities, each with the zones it may mean; read once, when a name has to be sought.
_sought: dict[str, list[str]] = {}


class Fixed(Value):
    """The moment a wall time stands for.

    `at` is in UTC; `remark` is a sentence when the clock skips or repeats that time, else empty.
    """

    at: dt.datetime
    remark: str = ""


def find_zone(name: str) -> dt.tzinfo:
    """The zone with this exact IANA name; "UTC" and "Z" need no database.

    Raises PlanError, with the closest names there are, when it is not known on this machine.
    """
    if name in {"UTC", "Z"}:
        return dt.UTC
    from zoneinfo import ZoneInfo  # a plan in UTC does without it

    if not name.startswith(_NO_PLACE):
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):  # unknown; not a name; a folder of the database
            pass
    raise PlanError(_unknown(name))


def has_zones() -> bool:
    """Whether this machine has a list of time zones at all; reads the whole of it."""
    return bool(_names())


def read_zone(text: str) -> str:
    """The IANA name meant by `text`: a name in any case ("europe/paris") or a city ("new york").

    Raises PlanError for an abbreviation such as EST, for an offset, and for what is not known.
    """
    asked = " ".join(text.split())
    if asked.upper() in {"UTC", "Z", "ZULU"}:
        return "UTC"
    _refuse_vague(asked)
    if asked not in {asked.lower(), asked.upper()}:  # some file systems accept any case
        try:
            find_zone(asked)
        except PlanError:
            pass
        else:
            return asked
    named = _names().get(_folded(asked))
    if named is None:
        raise PlanError(_unknown(asked))
    # Names that share a city are old and new names of one clock; the longest is the present one.
    return max(named, key=len)


def fix(wall: dt.datetime, zone: str) -> Fixed:
    """The moment at which clocks in `zone` show the naive `wall`.

    A time that is skipped moves forward by what is skipped; of a time that comes twice, the first
    is taken. Raises PlanError for an unknown zone, or a moment outside what a calendar holds.
    """
    if wall.tzinfo is not None:
        raise ValueError("a wall time has no zone of its own")
    inside = find_zone(zone)
    first = wall.replace(tzinfo=inside, fold=0)
    try:
        at = first.astimezone(dt.UTC)
        shown = at.astimezone(inside).replace(tzinfo=None, fold=0)
    except OverflowError:
        raise PlanError(f"{wall:%Y-%m-%d} is outside what a calendar holds.") from None
    if shown != first.replace(tzinfo=None):
        day = "" if shown.date() == wall.date() else f" on {full_day(shown)}"
        said = (
            f"{wall:%H:%M} does not exist on {full_day(wall)} in {zone}, where clocks go forward; "
            f"{shown:%H:%M}{day} is taken."
        )
        return Fixed(at=at, remark=said)
    if first.utcoffset() != first.replace(fold=1).utcoffset():
        said = (
            f"{wall:%H:%M} happens twice on {full_day(wall)} in {zone}, where clocks go back; "
            "the first is taken."
        )
        return Fixed(at=at, remark=said)
    return Fixed(at=at)


def local(at: dt.datetime, zone: str) -> dt.datetime:
    """What clocks in `zone` show at the aware moment `at`, as an aware datetime.

    Raises PlanError for an unknown zone, or a moment outside what a calendar holds.
    """
    if at.tzinfo is None:
        raise ValueError("a moment needs a zone")
    try:
        return at.astimezone(find_zone(zone))
    except OverflowError:
        raise PlanError(f"{at:%Y-%m-%d} is outside what a calendar holds.") from None


def shown_in(moment: dt.date, zone: str) -> dt.date:
    """Wall time, or a moment with an offset of its own, as an aware datetime in `zone`.

    A day stays a day, and a moment that the calendar does not hold there counts as its day.
    """
    if not isinstance(moment, dt.datetime):
        return moment
    try:
        return local(fix(moment, zone).at if moment.tzinfo is None else moment, zone)
    except PlanError:
        return moment.date()


def working_days(first: dt.date, until: dt.date) -> int:
    """Mondays to Fridays from `first` to the day before `until`; negative when `until` is first."""
    return _working_days_before(until) - _working_days_before(first)


def add_working_days(day: dt.date, count: int) -> dt.date:
    """The day `count` Mondays to Fridays later, or earlier when negative.

    From a weekend, one later is Monday, one earlier is Friday, and 0 stays.
    Raises PlanError outside the years 1 to 9999.
    """
    if count == 0:
        return day
    aim = _working_days_before(day) + count
    if count > 0 and day.weekday() > 4:
        aim -= 1
    weeks, weekday = divmod(aim, 5)
    try:
        return dt.date.fromordinal(weeks * 7 + weekday + 1)
    except (ValueError, OverflowError):
        raise PlanError(
            f"So many working days from {day} lead outside what a calendar holds."
        ) from None


def _working_days_before(day: dt.date) -> int:
    weeks, weekday = divmod(day.toordinal() - 1, 7)  # 1 January of the year 1 is a Monday
    return weeks * 5 + min(weekday, 5)


def _refuse_vague(asked: str) -> None:
    short = asked.upper()
    for city, known in _ABBREVIATIONS.items():
        if short in known.split():
            raise PlanError(
                f"{quoted(asked)} leaves open which clock changes apply; name a city instead, "
                f"such as {city}."
            )
    if short.startswith(("UTC+", "UTC-", "GMT+", "GMT-", "+", "-")):
        raise PlanError(
            f"{quoted(asked)} is an offset, which moves when clocks change; name a city instead, "
            "such as Europe/Paris."
        )


def _unknown(name: str) -> str:
    names = _names()
    if not names:
        return (
            f"The time zone {quoted(name)} cannot be found, because this machine has no list of "
            "time zones; the package tzdata brings one."
        )
    from difflib import get_close_matches  # only a failing name needs it

    close = get_close_matches(_folded(name), names, n=3, cutoff=0.8)
    meant = list(dict.fromkeys(max(names[key], key=len) for key in close))
    said = f"There is no time zone {quoted(name)} on this machine; "
    if meant:
        return said + f"did you mean {' or '.join(meant)}?"
    return said + "use the name of a large city, such as Paris or New York."


def _names() -> dict[str, list[str]]:
    if not _sought:
        from zoneinfo import available_timezones  # reads the whole database

        for name in sorted(available_timezones()):
            if name.startswith(_NO_PLACE):
                continue
            _sought.setdefault(_folded(name), []).append(name)
            if name.startswith(_CONTINENTS):
                _sought.setdefault(_folded(name.rpartition("/")[2]), []).append(name)
    return _sought


def _folded(name: str) -> str:
    from unicodedata import combining, normalize  # only a sought name needs it

    kept = {"_": " ", "-": " ", ".": "", "'": "", "’": ""}
    plain = normalize("NFKD", name[:100]).casefold()
    return " ".join("".join(kept.get(c, c) for c in plain if not combining(c)).split())
