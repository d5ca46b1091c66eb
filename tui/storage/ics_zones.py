"""The zone that an invitation means: by a name, a city, or the clock that the file brings."""

from __future__ import annotations

import os
import re
from datetime import UTC

from tui.plan.invitation import FLOATING, UNKNOWN
from tui.plan.text import quoted
from tui.plan.value import Value
from tui.plan.zones import fix
from tui.storage.ics_clock import clock_of, keeping
from tui.storage.places import content_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tui.storage.ics_clock import Clock
    from tui.storage.ics_lines import RawCalendar

_DISPLAYED = re.compile(r"\(?(?:UTC|GMT)[^)]{0,12}\)\s*(.*)")
_IANA_AT_END = re.compile(r"(?:^|/)([A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2})$")
_UTC_NAMES = frozenset(("utc", "gmt", "z", "etc/utc", "etc/gmt", "tzone://microsoft/utc"))
_LONGEST_NAME = 200

# Read once, when a name has to be sought.
_windows: dict[str, str] = {}


class Placed(Value):
    """A start with its zone, as `Invitation` holds them, and what should be said of that."""

    starts: datetime
    zone: str
    zone_open: str = ""
    zone_given: str = ""
    notes: tuple[str, ...] = ()


def place(wall: datetime, tzid: str, calendar: RawCalendar, home: str) -> Placed:
    """The moment that `wall` means in the zone called `tzid`; `home` is the person's zone.

    `wall` is naive, or aware when the file gives it in UTC. Where no zone can be found, the clock
    of the file gives the moment; without one the zone is left open.
    """
    if wall.tzinfo is not None or tzid.casefold() in _UTC_NAMES:
        return _shown_at_home(wall.replace(tzinfo=UTC), calendar, home)
    if not tzid:
        zone = _named(calendar.head.first("X-WR-TIMEZONE")) or home
        return Placed(starts=wall, zone=zone, zone_open=FLOATING)
    clock = _clock(tzid, calendar, wall.year)
    zone = _named(tzid)
    if zone:
        return _named_place(wall, tzid, zone, clock)
    if clock is None:
        return Placed(starts=wall, zone=home, zone_open=UNKNOWN, zone_given=tzid[:_LONGEST_NAME])
    zone = keeping(clock, (home, *dict.fromkeys(windows_zones().values())), wall.year)
    if zone:
        note = f"{quoted(tzid)} keeps the clock of {zone}, which is taken."
        return _fixed(wall, zone, (note,))
    at = clock.moment(wall)
    if at is None:
        return Placed(starts=wall, zone=home, zone_open=UNKNOWN, zone_given=tzid[:_LONGEST_NAME])
    note = (
        f"No zone keeps the clock of {quoted(tzid)}; "
        f"the file's own clock is used, and shown in {home}."
    )
    return Placed(starts=at, zone=home, notes=(note,))


def windows_zones() -> dict[str, str]:
    """The IANA zone for each time zone of Windows, by its name in lower case."""
    if not _windows:
        import tomllib

        with open(os.path.join(content_folder(), "windows-zones.toml"), "rb") as file:
            known: dict[str, str] = tomllib.load(file)["zones"]
        _windows.update({name.casefold(): zone for name, zone in known.items()})
    return _windows


def _named_place(wall: datetime, tzid: str, zone: str, clock: Clock | None) -> Placed:
    """A start in a zone that was found by its name, which is believed over the file's own clock."""
    notes = [f"{quoted(tzid)} is taken for {zone}."] if zone != tzid else []
    placed = _fixed(wall, zone, tuple(notes))
    told = clock.moment(wall) if clock is not None else None
    if told is None or told == placed.starts:
        return placed
    apart = abs(int((told - placed.starts).total_seconds())) // 60
    note = (
        f"The clock that the file gives for {quoted(tzid)} differs by {apart} min from that zone; "
        "the name is believed. Ask if you are in doubt."
    )
    return placed.but(notes=(*placed.notes, note))


def _fixed(wall: datetime, zone: str, notes: tuple[str, ...]) -> Placed:
    fixed = fix(wall, zone)
    if fixed.remark:
        notes = (*notes, fixed.remark)
    return Placed(starts=fixed.at, zone=zone, notes=notes)


def _shown_at_home(at: datetime, calendar: RawCalendar, home: str) -> Placed:
    """A moment in UTC, on the clocks of the one zone that the file speaks of, else at home."""
    named = [calendar.head.first("X-WR-TIMEZONE")]
    if len(calendar.zones) == 1:
        named.append(calendar.zones[0].first("TZID"))
    zones = [zone for name in named if (zone := _named(name)) and zone != "UTC"]
    zone = zones[0] if zones else home
    note = f"It is given in UTC, and shown on the clocks of {zone}."
    return Placed(starts=at, zone=zone, notes=(note,) if zone != "UTC" else ())


def _clock(tzid: str, calendar: RawCalendar, year: int) -> Clock | None:
    for component in calendar.zones:
        if component.first("TZID").strip('"').casefold() == tzid.casefold():
            return clock_of(component, year)
    return None


def _named(tzid: str) -> str:
    """The IANA zone with this name, or with the name that Windows or a mail program has for it."""
    tzid = tzid.strip().strip('"')[:_LONGEST_NAME]
    if not tzid:
        return ""
    if tzid.casefold() in _UTC_NAMES:
        return "UTC"
    at_end = _IANA_AT_END.search(tzid)
    windows = windows_zones().get(tzid.casefold(), "")
    for name in (tzid, at_end.group(1) if at_end else "", windows):
        if name and _is_zone(name):
            return name
    displayed = _DISPLAYED.match(tzid)
    return _city_of(displayed.group(1).split(",")) if displayed else ""


def _city_of(names: Sequence[str]) -> str:
    """The zone of the first of some cities after which Windows or the database names one."""
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in windows_zones().values()}
    wanted = [name.strip().replace(" ", "_").casefold() for name in names[:8]]
    return next((cities[name] for name in wanted if name in cities), "")


def _is_zone(name: str) -> bool:
    """Whether a zone has this name; the database is not searched for one that is like it."""
    if not _IANA_AT_END.fullmatch(name) and name not in ("UTC", "Etc/UTC"):
        return False
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
