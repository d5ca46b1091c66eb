"""Filling days: what fits goes on its day, what does not goes to the next, at most to the last."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.plan.room import Rooms

    Queue = list[tuple[tuple[int, int, int], "Load"]]

#: The order within a day: acknowledging, what belongs to this day alone, essential, nice.
ACKNOWLEDGE, BELONGS, ESSENTIAL, NICE = range(4)
#: A nice step that does not fit its day may come on the next one; after that it is set aside.
NICE_WAITS = 1
#: A step that is longer than its day waits so many days for a day that holds it.
LONG_WAITS = 3
#: How many days before the last one are looked through for room.
LOOK_BACK = 60


class Load:
    """One step as days are filled with it; days are ordinals.

    `weight` are the minutes of a day's room it takes, `clock` those of today's clock, fewer once
    it is ticked. `last` is the last day it may come on. A `firm` one keeps its day whatever that
    holds, a `late` one does not mind the clock.
    """

    __slots__ = ("clock", "day", "firm", "halved", "index", "last", "late", "rank", "weight")

    def __init__(self, index: int, rank: int, day: int, weight: int, clock: int) -> None:
        self.index = index
        self.rank = rank
        self.day = day
        self.weight = weight
        self.clock = clock
        self.last: int | None = None
        self.late = False
        self.firm = False
        self.halved = False

    def key(self) -> tuple[int, int, int]:
        """Where it stands in a day's queue."""
        return self.rank, self.day, self.index


class Filled:
    """Where each load came, by its index: a day, or not at all.

    `left` are the essential ones that fit no day, `dropped` the nice ones, `over` the days that
    hold more than their minutes.
    """

    __slots__ = ("dropped", "left", "over", "placed", "spent", "used")

    def __init__(self) -> None:
        self.placed: dict[int, int] = {}
        self.left: list[Load] = []
        self.dropped: list[int] = []
        self.over: set[int] = set()
        self.used: dict[int, int] = {}
        self.spent = 0

    def put(self, load: Load, day: int, rooms: Rooms) -> None:
        """Places a load on a day."""
        self.placed[load.index] = day
        self.used[day] = self.used.get(day, 0) + load.weight
        if day == rooms.today and not load.late:
            self.spent += load.clock
        if self.used[day] > rooms.held(day):
            self.over.add(day)


def fill(loads: Iterable[Load], rooms: Rooms, *, all_over: bool = False) -> Filled:
    """Fills the days of `rooms`, each up to its minutes, today up to what the clock leaves.

    What does not fit lets nothing of its kind pass, unless it cannot fit that day at all. What is
    left at the end comes on an earlier day that has room; with `all_over`, on the day before the
    last whatever it holds.
    """
    filled = Filled()
    buckets: dict[int, list[Load]] = {}
    for load in loads:
        if load.firm:
            filled.put(load, load.day, rooms)
        else:
            buckets.setdefault(max(load.day, rooms.today), []).append(load)
    most = _most(rooms)
    queue: Queue = []
    day = min(buckets, default=None)
    while day is not None and day <= rooms.end:
        for load in buckets.pop(day, ()):
            heappush(queue, (load.key(), load))
        if not rooms.is_off(day):
            queue = _fill_day(day, queue, filled, rooms, most)
        day = day + 1 if queue else min(buckets, default=None)
    for _, load in sorted(queue):
        _leave(load, filled)
    _bring_forward(filled, rooms, most)
    if all_over:
        _pile(filled, rooms)
    return filled


def _fill_day(
    day: int,
    queue: Queue,
    filled: Filled,
    rooms: Rooms,
    most: int,
) -> Queue:
    """Takes what fits a day off its queue; the queue of the next day."""
    carried = []
    full = False
    while queue:
        entry = heappop(queue)
        load = entry[1]
        if load.last is not None and day > load.last:
            filled.left.append(load)
            continue
        if _fits(load, day, filled, rooms, most) and not (full and load.rank > BELONGS):
            filled.put(load, day, rooms)
            continue
        if load.rank == NICE and day - load.day >= NICE_WAITS:
            filled.dropped.append(load.index)
            continue
        carried.append(entry)
        if full:
            carried += queue
            break
        too_late = day == rooms.today and load.clock > rooms.left_today
        full = load.rank >= ESSENTIAL and load.weight <= rooms.held(day) and not too_late
    heapify(carried)
    return carried


def _fits(load: Load, day: int, filled: Filled, rooms: Rooms, most: int) -> bool:
    """Whether a day has room for one load; what is longer than any day gets one of its own."""
    if day == rooms.today and not load.late and filled.spent + load.clock > rooms.left_today:
        return False
    if load.rank == ACKNOWLEDGE:
        return True
    used = filled.used.get(day, 0)
    waited = day - max(load.day, rooms.today) >= LONG_WAITS
    if load.weight > most or (waited and load.weight > rooms.held(day)):
        return used == 0 and (day != rooms.last or day == rooms.start)
    return used + load.weight <= rooms.held(day)


def _leave(load: Load, filled: Filled) -> None:
    if load.rank == NICE:
        filled.dropped.append(load.index)
    else:
        filled.left.append(load)


def _most(rooms: Rooms) -> int:
    """The most minutes that any day holds."""
    last = rooms.last if rooms.last is not None else rooms.today
    first = max(rooms.today, last - 7)  # beyond a week all days hold the same
    return max(
        (rooms.held(day) for day in range(first, last + 1) if not rooms.is_off(day)),
        default=0,
    )


def _bring_forward(filled: Filled, rooms: Rooms, most: int) -> None:
    """Puts what is left at the end on the latest earlier day that has room for it."""
    last, left, filled.left = rooms.last, filled.left, []
    if last is None or not left:
        filled.left = left
        return
    first = max(rooms.today, last - LOOK_BACK)
    days = [day for day in range(last - 1, first - 1, -1) if not rooms.is_off(day)]
    none_fits_from = most + 1
    for load in left:
        place = None
        if load.rank != BELONGS and load.weight < none_fits_from:
            place = next((day for day in days if _fits(load, day, filled, rooms, most)), None)
            if place is None:
                none_fits_from = load.weight
        if place is None:
            filled.left.append(load)
        else:
            filled.put(load, place, rooms)


def _pile(filled: Filled, rooms: Rooms) -> None:
    """Puts what fits nowhere on the day before the last, so that the last stays as it should."""
    last = rooms.last
    if last is None:
        return
    first = max(rooms.today + rooms.stopped, last - LOOK_BACK)
    able = [day for day in range(last - 1, first - 1, -1) if not rooms.is_off(day)]
    if not able:
        return
    left, filled.left = filled.left, []
    for load in left:
        filled.put(load, able[0], rooms)
