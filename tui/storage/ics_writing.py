"""A plan's entries as a calendar file: moments in UTC, texts escaped, UIDs that stay the same."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

from tui.plan.errors import PlanError
from tui.storage.durable import write
from tui.storage.places import plan_key, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Alarm, Event

    from tui.plan.calendar import Entry

_PRODUCT = "-//secondround//secondround//EN"
_KEY_LENGTH = 60
#: More than this is no sequence that every calendar takes.
_MOST = 2**31 - 1


def calendar_bytes(
    entries: Iterable[Entry], name: str, started: date | None, now: datetime
) -> bytes:
    """The calendar with these entries; `name` is the plan's for calendars, `now` is aware.

    Each UID is made of the entry's key and the name, and SEQUENCE counts the minutes since the
    plan was started, so that a later export takes the place of an earlier one.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    stamp = now.astimezone(UTC).replace(microsecond=0)
    sequence = _sequence(started, stamp)
    for entry in entries:
        calendar.add_component(_event(entry, name, sequence, stamp))
    data: bytes = calendar.to_ical()
    return data


def fresh_name(path: str, started: date | None) -> str:
    """A name for calendars; the same again for the same plan at the same place."""
    from hashlib import sha256

    told = f"{plan_key(path)} {started.isoformat() if started else ''}"
    return sha256(told.encode()).hexdigest()[:16]


def write_calendar(path: str, data: bytes, plan_path: str) -> None:
    """Writes the file for its owner alone (0600), over nothing but an earlier calendar.

    Raises:
        PlanError: something else is there, or the disk refuses.
    """
    if os.path.realpath(path) == os.path.realpath(plan_path):
        raise PlanError("That is the plan itself; name another file for the calendar.")
    try:
        with open(path, "rb") as file:
            begin = file.read(15)
    except OSError:
        begin = b""
    if begin and begin.upper() != b"BEGIN:VCALENDAR":
        raise PlanError(
            f"{shown(os.path.abspath(path))} is there already and is no calendar; "
            "name another file. Nothing was written."
        )
    write(os.path.abspath(path), data)


def _sequence(started: date | None, stamp: datetime) -> int:
    if started is None:
        return 0
    day = date(started.year, started.month, started.day)
    minutes = (stamp - datetime(day.year, day.month, day.day, tzinfo=UTC)) // timedelta(minutes=1)
    return min(max(minutes, 0), _MOST)


def _event(entry: Entry, name: str, sequence: int, stamp: datetime) -> Event:
    from icalendar import Event, vDatetime

    event = Event()
    event.add("uid", f"{_plain_key(entry.key)}-{_plain_key(name)}@secondround")
    # Encoded here: the library would look for the zone “UTC” on this machine, which may have none.
    event.add("dtstamp", vDatetime(stamp), encode=False)
    event.add("last-modified", vDatetime(stamp), encode=False)
    event.add("sequence", sequence)
    event.add("summary", entry.title)
    event.add("dtstart", _moment(entry.starts))
    if entry.ends is not None:
        event.add("dtend", _moment(entry.ends))
    if entry.place or entry.link:
        event.add("location", entry.place or entry.link)
    if entry.link:
        event.add("url", entry.link)
    if entry.about:
        event.add("description", "\n".join(entry.about))
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    if not entry.cancelled:
        for alarm in entry.alarms:
            event.add_component(_alarm(alarm, entry.title))
    return event


def _alarm(after: timedelta, title: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", after)
    return alarm


def _moment(moment: date) -> date:
    """A moment in UTC to the second; a day as it is."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(UTC).replace(microsecond=0)


def _plain_key(key: str) -> str:
    """The key where every calendar takes it for a part of a UID, else a stand-in for it."""
    if len(key) <= _KEY_LENGTH and key.isascii() and key.replace("-", "").isalnum():
        return key
    from hashlib import sha256

    return f"step-{sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
