"""Invitations read from the bytes of a calendar file or a saved mail.

`icalendar` reads only what `ics_lines` let through, each value in a form it cannot misread; zones
are ours, for it takes a zone that it does not know as none at all.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from tui.plan.errors import PlanError
from tui.plan.invitation import Invitation
from tui.plan.text import clean
from tui.storage.ics_file import calendar_texts
from tui.storage.ics_guests import guests_of
from tui.storage.ics_lines import other_words, take_apart
from tui.storage.ics_places import places_of
from tui.storage.ics_zones import Placed, place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from icalendar import Event

    from tui.storage.ics_lines import Component, Line, RawCalendar

    Watch = Callable[[int, int], None]

_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*(Z?)")
_DURATION = re.compile(
    r"\+?P(?:\d{1,3}W|(?=\d|T\d)(?:\d{1,3}D)?(?:T(?=\d)(?:\d{1,4}H)?(?:\d{1,5}M)?(?:\d{1,6}S)?)?)"
)
_SEQUENCE = re.compile(r"\d{1,9}")
#: Longer than this is no interview, but a mistake or a placeholder.
LONGEST_MINUTES = 24 * 60
_LONGEST_TITLE = 300
_LONGEST_UID = 500
_ANSWERS = {
    "REPLY": "is somebody's answer to an invitation",
    "COUNTER": "proposes another time to whoever invited",
    "DECLINECOUNTER": "declines another time that somebody proposed",
    "REFRESH": "asks for an invitation to be sent again",
}


def read_invitations(
    data: bytes, name: str, home: str, watch: Watch | None = None
) -> tuple[Invitation, ...]:
    """Every invitation in a file, in the order of their starts; each UID once, as it is newest.

    `name` is the file as it is shown, `home` the IANA name of the person's zone. `watch` is told
    lines done and lines in all, and may raise to stop.

    Raises:
        PlanError: there is none, or none that can be read, or more than an invitation holds.
    """
    found: dict[str, Invitation] = {}
    refused: list[str] = []
    others = answer = ""
    for text in calendar_texts(data, name):
        calendar = take_apart(text.text, name, watch)
        others = others or other_words(calendar)
        method = calendar.head.first("METHOD").upper()
        if method in _ANSWERS:
            answer = _ANSWERS[method]
            continue
        for event in _first_times(calendar.events):
            try:
                invitation = _invitation(event, calendar, method, home)
            except PlanError as error:
                refused.append(error.sentence)
                continue
            if text.guessed:
                note = "Its characters are not in the encoding it names; look at the names."
                invitation = invitation.but(notes=(*invitation.notes, note))
            key = invitation.uid or f"{invitation.title}{invitation.starts}"
            if key not in found or invitation.version > found[key].version:
                found[key] = invitation
    if not found:
        raise PlanError(_nothing(name, refused, others, answer))
    return tuple(sorted(found.values(), key=_order))


def _nothing(name: str, refused: list[str], others: str, answer: str) -> str:
    if answer:
        return f"{name} {answer}, and no invitation; nothing was changed."
    if refused:
        return f"{name}: {refused[0]}"
    holds = f"{others}, and no event" if others else "no event"
    return f"{name} holds {holds}; nothing was changed."


def _order(invitation: Invitation) -> tuple[str, str]:
    return invitation.starts.isoformat(), invitation.title


def _first_times(events: list[Component]) -> list[Component]:
    """The events without those that change a later time of one that repeats."""
    masters = {e.first("UID"): e for e in events if "RECURRENCE-ID" not in e.lines}
    out = []
    for event in events:
        master = masters.get(event.first("UID"))
        if master is None or event is master:
            out.append(event)
        elif event.first("RECURRENCE-ID") == master.first("DTSTART"):
            event.lines.setdefault("RRULE", master.lines.get("RRULE", []))
            out[:] = [other for other in out if other is not master]
            out.append(event)
            masters[event.first("UID")] = event
        elif "RECURRENCE-ID" not in event.lines:
            out.append(event)
    return out


def _invitation(event: Component, calendar: RawCalendar, method: str, home: str) -> Invitation:
    read = _read(event)
    line = event.lines.get("DTSTART", [None])[0]
    placed = _placed(line, calendar, home)
    minutes, untold = _minutes(read, event, placed, calendar, home)
    status = event.first("STATUS").upper()
    where = places_of(event, read)
    repeats = bool({"RRULE", "RDATE"} & event.lines.keys()) or "RECURRENCE-ID" in event.lines
    notes = [
        *(placed.notes if isinstance(placed, Placed) else ()),
        *untold,
        *(["It repeats; only the first time is taken."] if repeats else []),
        *(["It is marked as tentative, so it may still change."] if status == "TENTATIVE" else []),
        *(["The file ends early; what it still says was read."] if event.cut else []),
    ]
    whole = isinstance(placed, Placed)
    return Invitation(
        uid=event.first("UID")[:_LONGEST_UID],
        sequence=int(sequence) if _SEQUENCE.fullmatch(sequence := event.first("SEQUENCE")) else 0,
        stamp=_stamp(event.first("DTSTAMP")),
        cancelled=method == "CANCEL" or status == "CANCELLED",
        title=" ".join(_text(read, "SUMMARY").split())[:_LONGEST_TITLE],
        starts=placed.starts if isinstance(placed, Placed) else placed,
        zone=placed.zone if isinstance(placed, Placed) else home,
        zone_open=placed.zone_open if isinstance(placed, Placed) else "",
        zone_given=placed.zone_given if isinstance(placed, Placed) else "",
        minutes=minutes if whole else None,
        place=where.place,
        link=where.link,
        dial_in=where.dial_in,
        change_link=where.change_link,
        guests=guests_of(event),
        notes=tuple(notes),
    )


def _read(event: Component) -> Event:
    """The event as `icalendar` reads it, of lines that are in order.

    Raises:
        PlanError: it cannot be read all the same.
    """
    from typing import cast

    from icalendar import Event

    lines = ["BEGIN:VEVENT"]
    for key in ("SUMMARY", "LOCATION", "DESCRIPTION", "URL"):
        lines += [f"{key}:{line.value}" for line in event.lines.get(key, ())[:1]]
    length = event.first("DURATION").upper()
    if _DURATION.fullmatch(length):
        lines.append(f"DURATION:{length.removeprefix('+')}")
    lines.append("END:VEVENT")
    try:
        return cast("Event", Event.from_ical("\r\n".join(lines)))
    except ValueError as error:
        raise PlanError(f"The event cannot be read: {clean(str(error), 120)}.") from error


def _text(read: Event, key: str) -> str:
    return str(read.get(key, ""))


def _placed(line: Line | None, calendar: RawCalendar, home: str) -> Placed | date:
    """The start as a moment with its zone, or as a day.

    Raises:
        PlanError: there is none that can be read.
    """
    if line is None:
        raise PlanError("The event has no start; nothing was changed.")
    read = _when(line.value)
    if read is None:
        raise PlanError(
            f"The event has no start that can be read, but “{clean(line.value, 40)}”; "
            "nothing was changed."
        )
    if not isinstance(read, datetime):
        return read
    return place(read, line.params.get("TZID", ""), calendar, home)


def _when(text: str) -> date | None:
    """A day, wall time, or a moment in UTC; a second of 60 is the one before."""
    text = text.strip()
    found = _MOMENT.fullmatch(text)
    try:
        if found is None:
            day = _DAY.fullmatch(text)
            if day is None:
                return None
            year, month, number = map(int, day.groups())
            return date(year, month, number) if _likely(year) else None
        year, month, number, hour, minute = map(int, found.groups()[:5])
        second = min(int(found.group(6) or 0), 59)
        moment = datetime(year, month, number, hour, minute, second)
    except ValueError:
        return None
    if not _likely(year):
        return None
    return moment.replace(tzinfo=UTC) if found.group(7) else moment


def _likely(year: int) -> bool:
    return 1900 <= year <= 2200


def _minutes(
    read: Event, event: Component, placed: Placed | date, calendar: RawCalendar, home: str
) -> tuple[int | None, list[str]]:
    """The length in minutes, from DTEND or DURATION, and what to say where neither will do."""
    if not isinstance(placed, Placed):
        return None, ["It gives the day alone, no hour."]
    length: timedelta | None = None
    lines = event.lines.get("DTEND")
    if lines:
        end = _when(lines[0].value)
        if isinstance(end, datetime):
            tzid = lines[0].params.get("TZID", "")
            ends = place(end, tzid, calendar, home).starts
            if (ends.tzinfo is None) == (placed.starts.tzinfo is None):
                length = ends - placed.starts
    elif "DURATION" in read:
        length = read.decoded("DURATION")
    if length is None:
        return None, ["It gives no length; the plan keeps the one it has."]
    minutes = round(length.total_seconds() / 60)
    if minutes <= 0:
        return None, ["It ends before it starts, so its length is left out."]
    if minutes > LONGEST_MINUTES:
        return None, ["It is longer than a day, so its length is left out."]
    return minutes, []


def _stamp(text: str) -> datetime | None:
    read = _when(text)
    return read.replace(tzinfo=UTC) if isinstance(read, datetime) else None
