"""Reads the day and the clock time that a person types: "thu 14:00", "3 dec at 10", "+3d"."""

from __future__ import annotations

import calendar
import datetime as dt

from tui.plan.errors import PlanError
from tui.plan.phrasing import FULL_MONTHS, FULL_WEEKDAYS
from tui.plan.text import quoted
from tui.plan.value import Value
from tui.plan.when_clock import Refused, read_clock
from tui.plan.when_forms import COUNTS, plain_words, splits, take_apart
from tui.plan.zones import add_working_days, local, read_zone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plan.when_forms import Parts

    Found = tuple[dt.date, dt.time | None, str]  # a day, a clock time of its own, what was assumed

_EXAMPLES = "write it like “thu 14:00”, “3 dec 10:00” or “2026-12-03 10:00”."
_LONGEST = 100  # characters of a phrase
_FAR = 183  # days; from here on, the same date is nearer in the past than in the future


class When(Value):
    """A day, and a clock time if one was given, as a person meant them.

    `zone` is the IANA name of the zone they named, if any; `remark` has a sentence for each thing
    that was assumed where the phrase can be read in more than one way, and is empty otherwise.
    """

    day: dt.date
    time: dt.time | None = None
    zone: str | None = None
    remark: str = ""


def read_when(text: str, now: dt.datetime) -> When:
    """The day and clock time meant by `text`, typed at the aware moment `now` in its zone.

    A zone at the end ("thu 14:00 Europe/Paris") makes the phrase be read with that zone's today.
    Raises PlanError for what is not understood, not possible, or could mean two things.
    """
    words = plain_words(text[: 4 * _LONGEST])
    if not words:
        raise PlanError(f"A day or a time is missing; {_EXAMPLES}")
    if len(text) > _LONGEST:
        raise PlanError(f"{quoted(text)} is too long for a day and a time; {_EXAMPLES}")
    unknown_zone = None
    try:
        for phrase, place in splits(words):
            said = take_apart(phrase.lower())
            if said is None:
                continue
            try:
                zone = read_zone(place) if place else None
            except PlanError as error:
                if said[2] or said[0] == "moment":
                    unknown_zone = unknown_zone or error
                continue
            return _meant(said, local(now, zone) if zone else now).but(zone=zone)
    except Refused as why:
        raise PlanError(f"{quoted(text)} {why}.") from None
    except OverflowError:
        raise PlanError(f"{quoted(text)} is outside what a calendar holds.") from None
    raise unknown_zone or PlanError(f"{quoted(text)} is not understood; {_EXAMPLES}")


def _meant(said: tuple[str, Parts, Parts], now: dt.datetime) -> When:
    form, parts, clock = said
    at, assumed = None, ""
    if form == "shift" and "h" in clock and "minute" not in clock:
        raise Refused("is unclear: hours can be a clock time or a span; write 14:00 for a time")
    if clock:
        at, assumed = read_clock(clock, exact=form == "iso")
    day, own, remark = _READERS[form](parts, now, at)
    if at and own:
        raise Refused("has two clock times; write one of them")
    return When(day=day, time=own or at, remark=f"{assumed} {remark}".strip())


def _check(day: int, month: int, year: int | None) -> None:
    if year == 0 or day == 0:
        raise Refused(f"is not possible: there is no {'year' if year == 0 else 'day'} 0")
    if not 1 <= month <= 12:
        raise Refused(f"is not possible: there is no month {month}")
    most = calendar.monthrange(year or 2000, month)[1]
    if day > most:
        of = f" {year}" if year and month == 2 else ""
        raise Refused(f"is not possible: {FULL_MONTHS[month - 1]}{of} has {most} days")


def _dated(day: int, month: int, year: int | None, now: dt.datetime) -> tuple[dt.date, str]:
    """The day given in full, or without a year the next one on or after today."""
    _check(day, month, year)
    if year is not None:
        return dt.date(year, month, day), ""
    today = now.date()
    for coming in range(today.year, min(today.year + 9, dt.MAXYEAR + 1)):
        if day > calendar.monthrange(coming, month)[1]:
            continue  # 29 February is up to eight years away
        found = dt.date(coming, month, day)
        if found >= today:
            far = (found - today).days > _FAR
            return found, f"The next {_spoken(found)} is in {coming}." if far else ""
    raise OverflowError


def _spoken(day: dt.date) -> str:
    return f"{day.day} {FULL_MONTHS[day.month - 1]}"


def _year(parts: Parts) -> int | None:
    if "short" in parts:
        return 2000 + int(parts["short"])
    return int(parts["year"]) if "year" in parts else None


def _falls_on(day: dt.date, parts: Parts) -> bool:
    return "weekday" not in parts or FULL_WEEKDAYS[day.weekday()].lower().startswith(
        parts["weekday"][:3]
    )


def _require_weekday(day: dt.date, parts: Parts) -> None:
    if not _falls_on(day, parts):
        raise Refused(
            f"is not possible: {_spoken(day)} {day.year} is a {FULL_WEEKDAYS[day.weekday()]}"
        )


def _is_ahead(day: dt.date, at: dt.time, now: dt.datetime) -> bool:
    # In UTC: within one zone, aware datetimes are compared by what the clock shows.
    return dt.datetime.combine(day, at, now.tzinfo).astimezone(dt.UTC) > now.astimezone(dt.UTC)


def _near(parts: Parts, now: dt.datetime, _at: dt.time | None) -> Found:
    word = parts["near"]
    if word == "now":
        return now.date(), dt.time(now.hour, now.minute), ""
    away = {"today": 0, "yesterday": -1}
    days = away.get(word, 2 if "after" in word else 1)
    return now.date() + dt.timedelta(days + 7 * _weeks(parts)), None, ""


def _weeks(parts: Parts) -> int:
    """How many weeks later than the day that is named: `thursday week`."""
    said = parts.get("weeks", "")
    more = {"two": 2, "three": 3, "2": 2, "3": 3}.get(said.split(" ")[0], 1)
    return (2 if "fortnight" in said else more) if said else 0


def _weekday(parts: Parts, now: dt.datetime, at: dt.time | None) -> Found:
    today, which = now.date(), parts.get("which", "")
    first = today + dt.timedelta(7 - today.weekday() if which == "next week" else 0)
    day = next(d for n in range(7) if _falls_on(d := first + dt.timedelta(n), parts))
    name = FULL_WEEKDAYS[day.weekday()]
    if weeks := _weeks(parts):
        later = day + dt.timedelta(7 * weeks)
        unsure = day == today or "after" in parts["weeks"]
        return later, None, f"It is taken as {name} {_spoken(later)}." if unsure else ""
    if day != today:
        coming = f"Next {name} is taken as {_spoken(day)}, the first one to come."
        return day, None, coming if which == "next" else ""
    if "this" in which or (which != "next" and at and _is_ahead(today, at, now)):
        return today, None, f"{name} is taken as today, {_spoken(today)}."
    day += dt.timedelta(7)
    return day, None, "" if which == "next" else f"{name} is taken as {_spoken(day)}, the next one."


def _named(parts: Parts, now: dt.datetime, _at: dt.time | None) -> Found:
    month = next(
        n for n, name in enumerate(FULL_MONTHS, 1) if name.lower()[:3] == parts["name"][:3]
    )
    day, remark = _dated(int(parts["day"]), month, _year(parts), now)
    _require_weekday(day, parts)
    return day, None, remark


def _ordinal(parts: Parts, now: dt.datetime, _at: dt.time | None) -> Found:
    number = int(parts["day"])
    if not 1 <= number <= 31:
        raise Refused(f"is not possible: there is no day {number}")
    coming = (now.date() + dt.timedelta(n) for n in range(62))
    day = next(day for day in coming if day.day == number)
    _require_weekday(day, parts)
    return day, None, f"Day {number} is taken as {_spoken(day)}."


def _figures(parts: Parts, now: dt.datetime, _at: dt.time | None) -> Found:
    """Day first, unless only month first is possible or fits the weekday that was named."""
    first, second = int(parts["day"]), int(parts["month"])
    orders = [(first, second)]
    if "mark" in parts and first <= 12 and first != second:
        orders = [(second, first)] if second > 12 else [(first, second), (second, first)]
    found = [_dated(day, month, _year(parts), now) for day, month in orders]
    found = [known for known in found if _falls_on(known[0], parts)] or found
    day, remark = found[0]
    _require_weekday(day, parts)
    if len(found) > 1:
        typed = parts["mark"].join((parts["day"], parts["month"]))
        remark = f"{typed} is read as {_spoken(day)}, day first. {remark}".strip()
    return day, None, remark


def _shift(parts: Parts, now: dt.datetime, _at: dt.time | None) -> Found:
    typed, unit = parts["count"], parts["unit"]
    count = COUNTS[typed] if typed in COUNTS else int(typed)
    if unit.startswith(("b", "working")):
        return add_working_days(now.date(), count), None, ""
    if unit[0] in "dwf":
        return now.date() + dt.timedelta(count * {"d": 1, "w": 7, "f": 14}[unit[0]]), None, ""
    passed = dt.timedelta(hours=count) if unit[0] == "h" else dt.timedelta(minutes=count)
    # Elapsed time is counted in UTC: a day on which clocks change has not 24 hours.
    then = (now.astimezone(dt.UTC) + passed).astimezone(now.tzinfo)
    return then.date(), dt.time(then.hour, then.minute), ""


def _moment(parts: Parts, now: dt.datetime, _at: dt.time | None) -> Found:
    """A moment with its offset from UTC, as clocks in the zone of `now` show it."""
    day, remark = _figures(parts, now, None)[0], ""
    at, _ = read_clock(parts, exact=True)
    hours, minutes = int(parts.get("hours", 0)), int(parts.get("minutes", 0))
    offset = dt.timedelta(hours=hours, minutes=minutes)
    name = f"{parts.get('sign', '+')}{hours:02}:{minutes:02}"
    if hours > 23 or minutes > 59:
        raise Refused(f"is not possible: there is no offset {name}")
    if parts["join"] == " " and name[0] == "-" and (hours, minutes) > (at.hour, at.minute):
        raise Refused(f"is unclear: {name} can be an end or an offset; write the start alone")
    zone = dt.timezone(-offset if name[0] == "-" else offset)
    then = dt.datetime.combine(day, at, zone).astimezone(now.tzinfo)
    if then.replace(tzinfo=None) != dt.datetime.combine(day, at):
        on = "" if then.date() == day else f" on {_spoken(then)}"
        utc = f"UTC{name}" if offset else "UTC"
        remark = f"{at:%H:%M} {utc} is {then:%H:%M}{on} in {now.tzinfo}."
    return then.date(), then.time().replace(fold=0), remark


def _clock_alone(_parts: Parts, now: dt.datetime, at: dt.time | None) -> Found:
    assert at is not None
    today = now.date()
    ahead = _is_ahead(today, at, now)
    word, day = ("today", today) if ahead else ("tomorrow", today + dt.timedelta(1))
    return (
        day,
        None,
        f"{at:%H:%M} is taken as {word}, {FULL_WEEKDAYS[day.weekday()]} {_spoken(day)}.",
    )


_READERS: dict[str, Callable[[Parts, dt.datetime, dt.time | None], Found]] = {
    "iso": _figures,
    "moment": _moment,
    "near": _near,
    "weekday": _weekday,
    "named": _named,
    "ordinal": _ordinal,
    "figures": _figures,
    "pair": _figures,
    "shift": _shift,
    "clock": _clock_alone,
}
