"""The clock that a calendar file brings along, a VTIMEZONE, and the zones that keep the same."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from tui.storage.ics_lines import Component

_OFFSET = re.compile(r"([+-]?)(\d\d)(\d\d)(\d\d)?")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)")
_PART = re.compile(r"([A-Z]+)=([^;]{1,40})")
_BY_DAY = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: Characters of a rule that are looked at; those of a clock change have fewer than 80.
_LONGEST_RULE = 200
_MOST_CHANGES = 400

Change = tuple[datetime, timedelta, timedelta]


class Clock:
    """The offsets from UTC that the observances of one VTIMEZONE give around one year."""

    def __init__(self, changes: list[Change]) -> None:
        """`changes` are (moment in UTC without zone, offset before, offset after), at least one."""
        self._changes = sorted(changes)[-_MOST_CHANGES:]

    def offset(self, at: datetime) -> timedelta:
        """The offset at a moment in UTC, written without a zone."""
        before = [change for change in self._changes if change[0] <= at]
        return before[-1][2] if before else self._changes[0][1]

    def moment(self, wall: datetime) -> datetime | None:
        """The moment at which this clock shows `wall`, aware; the first of two.

        A time that it skips moves forward; None outside what a calendar holds.
        """
        tried = sorted({offset for change in self._changes for offset in change[1:]}, reverse=True)
        try:
            for offset in tried:
                if self.offset(wall - offset) == offset:
                    return (wall - offset).replace(tzinfo=UTC)
            return (wall - tried[-1]).replace(tzinfo=UTC)
        except OverflowError:
            return None

    def is_kept_by(self, zone: tzinfo, year: int) -> bool:
        """Whether a zone shows the same time as this clock in every week of a year."""
        first = datetime(year, 1, 3, 12)
        for week in (0, 26, *range(1, 26), *range(27, 52)):
            at = first + timedelta(weeks=week)
            if at.replace(tzinfo=UTC).astimezone(zone).utcoffset() != self.offset(at):
                return False
        return True


def clock_of(component: Component, year: int) -> Clock | None:
    """The clock of a VTIMEZONE around `year`; None where it gives no offsets."""
    changes: list[Change] = []
    for observance in component.inside:
        before = _offset(observance.first("TZOFFSETFROM"))
        after = _offset(observance.first("TZOFFSETTO"))
        if after is None:
            continue
        before = after if before is None else before
        for wall in _onsets(observance, year):
            try:
                changes.append((wall - before, before, after))
            except OverflowError:
                continue
    return Clock(changes) if changes else None


def keeping(clock: Clock, names: Iterable[str], year: int) -> str:
    """The first of some zones that keeps the clock; "" when none does."""
    from tui.plan.errors import PlanError
    from tui.plan.zones import find_zone

    for name in names:
        try:
            zone = find_zone(name)
        except PlanError:
            continue
        if clock.is_kept_by(zone, year):
            return name
    return ""


def _offset(text: str) -> timedelta | None:
    found = _OFFSET.fullmatch(text)
    if found is None:
        return None
    sign, hours, minutes, seconds = found.groups()
    length = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
    if length >= timedelta(hours=24):
        return None
    return -length if sign == "-" else length


def _onsets(observance: Component, year: int) -> list[datetime]:
    """When an observance begins, in wall time: by its rule around the year, else as it is dated."""
    dated = [
        moment
        for key in ("DTSTART", "RDATE")
        for line in observance.lines.get(key, ())
        for moment in _moments(line.value)
    ]
    if not dated:
        return []
    rule = dict(_PART.findall(observance.first("RRULE")[:_LONGEST_RULE].upper()))
    if rule.get("FREQ") != "YEARLY":
        return dated
    last = int(rule["UNTIL"][:4]) if rule.get("UNTIL", "")[:4].isdigit() else year + 1
    ruled = [
        _by_rule(rule, each, dated[0])
        for each in range(max(year - 1, dated[0].year), min(year + 1, last) + 1)
    ]
    return [dated[0], *(moment for moment in ruled if moment is not None)]


def _by_rule(rule: dict[str, str], year: int, start: datetime) -> datetime | None:
    """The day of a rule such as BYMONTH=3;BYDAY=-1SU in one year, at the hour of `start`."""
    if not 1 < year < 9999:
        return None
    month_text = rule.get("BYMONTH", "")
    month = (
        int(month_text) if month_text.isdecimal() and 1 <= int(month_text) <= 12 else start.month
    )
    found = _BY_DAY.fullmatch(rule.get("BYDAY", ""))
    try:
        if found is None:
            return start.replace(year=year, month=month)
        weekday = _WEEKDAYS.index(found.group(2))
        nth = int(found.group(1) or 1)
        if nth > 0:
            first = start.replace(year=year, month=month, day=_earliest(rule))
            step = (weekday - first.weekday()) % 7
            return first + timedelta(days=step + 7 * (nth - 1))
        after = start.replace(year=year + month // 12, month=month % 12 + 1, day=1)
        last = after - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    except (ValueError, OverflowError):
        return None


def _earliest(rule: dict[str, str]) -> int:
    """The day of the month that a weekday is counted from: "Sunday on or after the 8th"."""
    days = rule.get("BYMONTHDAY", "").split(",")[0]
    return int(days) if days.isdecimal() and 1 <= int(days) <= 28 else 1


def _moments(text: str) -> list[datetime]:
    out = []
    for found in _STAMP.finditer(text[:_LONGEST_RULE]):
        try:
            out.append(datetime(*map(int, found.groups())))  # type: ignore[arg-type]
        except ValueError:
            continue
    return out
