"""The lines of a calendar, taken apart: what an invitation has use for, within stated limits."""

from __future__ import annotations

import re

from tui.plan.errors import PlanError
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Watch = Callable[[int, int], None]

MOST_EVENTS = 50
DEEPEST = 8
#: Characters of one value, and values of one name in one event.
LONGEST_VALUE = 20_000
MOST_OF_ONE = 100
MOST_OBSERVANCES = 200
_LONGEST_HEAD = 2_000
_LINES_BETWEEN_LOOKS = 5_000

#: Exchange writes the name of a zone as an address, without the quotes that its colon asks for.
_HEAD = re.compile(r"([A-Za-z0-9-]+)((?:;(?:[^:;\"]|:(?=//)|\"[^\"]*\")*)*):")
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=((?:[^;\"]|\"[^\"]*\")*)")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_CONTROLS = dict.fromkeys((*range(9), *range(10, 32), 127))

_OF_EVENT = frozenset(
    (
        *("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION"),
        *("DESCRIPTION", "URL", "STATUS", "ORGANIZER", "ATTENDEE", "RRULE", "RDATE"),
        *("RECURRENCE-ID", "CONFERENCE", "X-ALT-DESC", "X-GOOGLE-CONFERENCE"),
        *("X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK"),
        "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    )
)
_OF_CALENDAR = frozenset(["METHOD", "X-WR-TIMEZONE"])
_OF_ZONE = frozenset(["TZID", "X-LIC-LOCATION"])
_OF_OBSERVANCE = frozenset(["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"])
_OTHERS = {"VTODO": "a task", "VJOURNAL": "a journal entry", "VFREEBUSY": "times that are free"}


class Line(Value):
    """One content line: its parameters by upper-case name, and its value as it stands."""

    params: dict[str, str]
    value: str


class Component:
    """A component: its lines by upper-case name, what lies in it, whether its end is missing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[str, list[Line]] = {}
        self.inside: list[Component] = []
        self.cut = False

    def first(self, name: str) -> str:
        """The value of the first line of this name; "" when there is none."""
        lines = self.lines.get(name)
        return lines[0].value.strip() if lines else ""


class RawCalendar:
    """A calendar before its values are understood."""

    def __init__(self) -> None:
        self.head = Component("VCALENDAR")
        self.zones: list[Component] = []
        self.events: list[Component] = []
        self.others: set[str] = set()


def take_apart(text: str, name: str, watch: Watch | None = None) -> RawCalendar:
    """What of the unfolded lines of a calendar is of use; `name` is the file as it is shown.

    `watch` is told now and then how many lines of how many are done, and may raise to stop.

    Raises:
        PlanError: more events, or deeper nested, than an invitation is.
    """
    found = RawCalendar()
    open_: list[Component] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if watch is not None and number % _LINES_BETWEEN_LOOKS == 0:
            watch(number, len(lines))
        _take(line, found, open_, name)
    for component in open_:
        component.cut = True
        _keep(component, found, name)
    return found


def other_words(found: RawCalendar) -> str:
    """What a calendar without events holds instead, in words; "" for nothing."""
    return next((words for key, words in _OTHERS.items() if key in found.others), "")


def _take(line: str, found: RawCalendar, open_: list[Component], name: str) -> None:
    head = _NAME.match(line)
    if head is None:
        return
    key = head.group().upper()
    if key in ("BEGIN", "END"):
        _turn(key, line[head.end() :].strip(" \t:\r").upper(), found, open_, name)
        return
    within = open_[-1] if open_ else found.head
    if key in _wanted(within):
        taken = _line(line) if len(within.lines.get(key, ())) < MOST_OF_ONE else None
        if taken is not None:
            within.lines.setdefault(key, []).append(taken)
    elif line[head.end() : head.end() + 1] not in (":", ";") and "DESCRIPTION" in within.lines:
        # A line that lost the mark of its fold goes on with the text before it.
        last = within.lines["DESCRIPTION"][-1]
        if len(last.value) < LONGEST_VALUE:
            value = f"{last.value}\\n{line}"[:LONGEST_VALUE]
            within.lines["DESCRIPTION"][-1] = last.but(value=value)


def _wanted(within: Component) -> frozenset[str]:
    if within.name == "VEVENT":
        return _OF_EVENT
    if within.name in ("STANDARD", "DAYLIGHT"):
        return _OF_OBSERVANCE
    if within.name == "VTIMEZONE":
        return _OF_ZONE
    return _OF_CALENDAR if within.name == "VCALENDAR" else frozenset()


def _turn(key: str, kind: str, found: RawCalendar, open_: list[Component], name: str) -> None:
    """Opens or closes a component; an end that nothing began is passed over."""
    if key == "BEGIN":
        if kind == "VCALENDAR":
            return  # one inside another, or two in a row, are one
        if len(open_) >= DEEPEST:
            raise PlanError(
                f"{name} nests its parts more than {DEEPEST} deep, which no invitation does; "
                "nothing was changed."
            )
        open_.append(Component(kind))
        return
    names = [component.name for component in open_]
    if kind not in names:
        return
    while open_:
        component = open_.pop()
        component.cut = component.name != kind
        if open_ and component.name in ("STANDARD", "DAYLIGHT"):
            if len(open_[-1].inside) < MOST_OBSERVANCES:
                open_[-1].inside.append(component)
        else:
            _keep(component, found, name)
        if component.name == kind:
            return


def _keep(component: Component, found: RawCalendar, name: str) -> None:
    if component.name == "VEVENT":
        found.events.append(component)
        if len(found.events) > MOST_EVENTS:
            raise PlanError(
                f"{name} holds more than {MOST_EVENTS} events, so it is a whole calendar; export "
                "the one event, and import that. Nothing was changed."
            )
    elif component.name == "VTIMEZONE":
        found.zones.append(component)
    elif component.name in _OTHERS:
        found.others.add(component.name)


def _line(line: str) -> Line | None:
    """A content line; one whose parameters cannot be read is read without them."""
    head = _HEAD.match(line[:_LONGEST_HEAD])
    if head is None:
        at = line[:_LONGEST_HEAD].find(":")
        if at < 0:
            return None
        return Line(params={}, value=_value(line, at + 1))
    params = {
        found.group(1).upper(): found.group(2).replace('"', "").translate(_CONTROLS).strip()
        for found in _PARAMETER.finditer(head.group(2))
    }
    return Line(params=params, value=_value(line, head.end()))


def _value(line: str, start: int) -> str:
    """The rest of a line without control characters, and no longer than a value may be."""
    value = line[start : start + LONGEST_VALUE]
    if not value.isascii() or not value.isprintable():
        value = value.translate(_CONTROLS)
    return value[:-1] if len(value) == LONGEST_VALUE and value.endswith("\\") else value
