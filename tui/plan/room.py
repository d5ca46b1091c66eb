"""How much fits a day: its minutes by the days left, the days off, and what the clock leaves."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from tui.plan.countdown import CALLED, WAITING, minutes_between
from tui.plan.phrasing import WEEKDAYS, day_of
from tui.plan.value import Value
from tui.plan.zones import shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.countdown import Countdown
    from tui.plan.model import Pace

#: Minutes before leaving, or before the start, from which on nothing new is begun (F.2).
NOTHING_NEW = 60
#: The hour at which a morning of preparation begins at the earliest.
MORNING = time(7)
#: A stop before this hour means the night after, not the morning before.
NIGHT_ENDS = time(5)
_LAST_OF_ALL = date.max.toordinal()
_WEEK = tuple(name.lower() for name in WEEKDAYS)


class Rooms(Value):
    """The days that can be filled, as ordinals, and how much each holds.

    `last` is the last of them, None without a date; `start` is the day of the interview.
    `left_today` are minutes of the clock until the hour to stop, or to get ready on the day itself;
    `morning` are those on the day of the interview when it is not today. `off` are days of the
    week (`sun`) and ISO dates.
    """

    pace: Pace
    state: str
    today: int
    left_today: int
    stopped: bool
    start: int | None = None
    last: int | None = None
    morning: int = 0
    off: frozenset[str] = frozenset()

    def held(self, day: int) -> int:
        """Minutes of preparation that this day holds by itself, whatever the hour."""
        pace = self.pace
        if self.state == WAITING:
            return pace.waiting
        if self.start is None or self.state == CALLED:
            return pace.called
        if day == self.start and day != self.today:
            return min(self.morning, pace.last)
        return cap(pace, self.start - day)

    @property
    def end(self) -> int:
        """The last day that can be filled: that of the calendar where there is no other."""
        return _LAST_OF_ALL if self.last is None else self.last

    def is_off(self, day: int) -> bool:
        """Whether this day is to hold nothing."""
        if not self.off:
            return False
        return weekday(day) in self.off or date.fromordinal(day).isoformat() in self.off

    def open_near(self, day: int) -> int:
        """The next day from this one on that is not off, else the last one before it."""
        if not self.is_off(day):
            return day
        until = min(day + 366, self.end) if self.last is None else self.last
        after = (d for d in range(day + 1, until + 1) if not self.is_off(d))
        before = (d for d in range(day - 1, self.today - 1, -1) if not self.is_off(d))
        return next(after, None) or next(before, day)


def cap(pace: Pace, days_left: int) -> int:
    """Minutes of preparation that fit a day with so many days left (H)."""
    if days_left == 1:
        return pace.eve
    if days_left <= 2:
        return pace.last
    return pace.near if days_left <= 6 else pace.far


def weekday(day: int) -> str:
    """`mon` to `sun` for an ordinal."""
    return _WEEK[(day - 1) % 7]


def rooms_of(pace: Pace, countdown: Countdown, start: date | None, ready: datetime | None) -> Rooms:
    """The days from the countdown's today to the eve of `start`, which may be provisional.

    `ready` is when to be on the way, None while the hour is not known. When the last evening is
    over, the morning of the interview is what is left.
    """
    now, today = countdown.now, countdown.today.toordinal()
    stop = _stop(now, pace.stop)
    left = max(minutes_between(now, stop), 0)
    rooms = Rooms(
        pace=pace,
        state=countdown.state,
        today=today,
        left_today=left,
        stopped=left == 0,
        off=_days_off(pace.off),
    )
    if countdown.state in (WAITING, CALLED) or start is None:
        return rooms.but(start=None if start is None else start.toordinal())
    begins = day_of(start).toordinal()
    if begins <= today:
        left = min(left, _until_ready(ready, now))
        return rooms.but(start=begins, last=today, left_today=left)
    if begins == today + 1 and not left:
        return rooms.but(
            start=begins, last=begins, morning=_morning(ready, begins, str(now.tzinfo))
        )
    return rooms.but(start=begins, last=begins - 1)


def _days_off(words: tuple[str, ...]) -> frozenset[str]:
    """The days off as they are looked up; a week that is off altogether has no day off."""
    off = frozenset(word.lower() for word in words)
    return off - set(_WEEK) if off.issuperset(_WEEK) else off


def _stop(now: datetime, stop: time) -> datetime:
    """When to stop today; past midnight where the hour is a small one."""
    day = now.date()
    if stop < NIGHT_ENDS and now.time() >= NIGHT_ENDS and day < date.max:
        day += timedelta(days=1)
    moment = shown_in(datetime.combine(day, stop), str(now.tzinfo))
    return moment if isinstance(moment, datetime) else now


def _until_ready(ready: datetime | None, since: datetime) -> int:
    """Minutes until nothing new is begun any more; a whole day's where the hour is not known."""
    return 24 * 60 if ready is None else max(minutes_between(since, ready) - NOTHING_NEW, 0)


def _morning(ready: datetime | None, day: int, zone: str) -> int:
    """The minutes of preparation that the day of the interview has before getting ready."""
    begins = shown_in(datetime.combine(date.fromordinal(day), MORNING), zone)
    return _until_ready(ready, begins) if isinstance(begins, datetime) else 0
