"""Where each step of a plan goes: its day, or aside, and the reason for it (section H).

An essential step whose day has passed is for today, a nice one is set aside. Days are filled up to
their minutes; where that does not fit, steps are shortened and then left out row by row, and only
where nothing else is possible does a day hold more than it should.
"""

from __future__ import annotations

from datetime import UTC, datetime

from tui.plan import entries as why
from tui.plan.anchors import falls
from tui.plan.entries import ASIDE, LATER, TODAY, settled
from tui.plan.filling import ACKNOWLEDGE, BELONGS, ESSENTIAL, NICE, NICE_WAITS, Load, fill
from tui.plan.library import ONSITE, UNTOLD_MINUTES
from tui.plan.time_left import NO_CALL, SHORTER, TWELVE_HOURS, WORTH_HALVING, core, first_row, share
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.entries import Entry, Scene
    from tui.plan.filling import Filled
    from tui.plan.room import Rooms

#: Less than these minutes before the interview no favour is asked any more.
_LAST_DAY = 24 * 60
#: Minutes that a setting named late adds to the days on which it is prepared (H).
LATE_ROOM = 20
#: Days beyond which nobody reckons what all of them hold together.
_FAR = 366


class Flowed(Value):
    """How the days came out: the row, the days above their minutes, the days off that are used."""

    row: str
    over: tuple[int, ...] = ()
    off_used: tuple[int, ...] = ()


def flow(entries: list[Entry], scene: Scene) -> Flowed:
    """Puts every entry where it goes."""
    moving = [entry for entry in entries if not settled(entry, scene)]
    rooms = scene.rooms
    if rooms.off and not any(rooms.held(day) for day in _open_days(rooms)):
        rooms = rooms.but(off=frozenset())
    first = _first_row(scene)
    for row in SHORTER[SHORTER.index(first) :] if first in SHORTER else (first,):
        taken = _taken(moving, row, scene)
        loads = [_load(entry, place, scene) for place, entry in enumerate(taken)]
        _give_late_settings_room(loads, taken)
        filled = _at_some_length(loads, taken, rooms)
        if filled is not None:
            break
    else:
        rooms = rooms.but(off=frozenset())
        filled = fill(loads, rooms)
        if filled.left:
            filled = fill(loads, rooms, all_over=True)
    return _settle(taken, loads, filled, scene, row)


def _first_row(scene: Scene) -> str:
    """The row to begin with, by the days there were; only the shortest on the day itself."""
    rooms = scene.rooms
    if rooms.start is not None and rooms.last == rooms.start:
        return TWELVE_HOURS
    known = scene.begun is not None and rooms.start is not None
    runway = rooms.start - scene.begun if known else None  # type: ignore[operator]
    return first_row(rooms.state, runway)


def _open_days(rooms: Rooms) -> list[int]:
    """The days that may still be filled; only today's where there is no last one."""
    last = rooms.today if rooms.last is None else min(rooms.last, rooms.today + _FAR)
    first = rooms.today + (rooms.left_today == 0)
    return [day for day in range(first, last + 1) if not rooms.is_off(day)]


def _taken(moving: list[Entry], row: str, scene: Scene) -> list[Entry]:
    """The entries that survive in a row, with their share; the others are set aside."""
    left = scene.countdown.minutes_left
    last_day = left is not None and left < _LAST_DAY
    taken = []
    for entry in moving:
        known = entry.known
        entry.share = share(known, entry.facts, row)
        if entry.share is None:
            entry.go(ASIDE, why.SHORT)
        elif known is not None and known.favour and last_day:
            entry.go(ASIDE, why.FAVOUR)
        elif known is not None and _is_over(entry, scene):
            entry.go(ASIDE, why.TOO_LATE)
        elif _has_passed(entry, scene):
            entry.go(ASIDE, why.PASSED)
        else:
            taken.append(entry)
    return taken


def _is_over(entry: Entry, scene: Scene) -> bool:
    """Whether it was for the evening before, and that is over."""
    known, rooms = entry.known, scene.rooms
    of_the_eve = known is not None and known.late and known.phase == "logistics"
    return of_the_eve and rooms.start == rooms.today


def _has_passed(entry: Entry, scene: Scene) -> bool:
    """Reckons the day that an entry is meant for in its row; whether that has gone by."""
    assert entry.share is not None
    rooms, today = scene.rooms, scene.today
    if entry.share.due is not None:
        due = falls(entry.share.due, scene.anchors)
        entry.meant = today if due is None else due.day.toordinal()
    else:
        entry.meant = entry.own
    if rooms.last is not None:
        entry.meant = min(entry.meant, rooms.last)
    if entry.share.essential:
        if scene.begun is not None:  # nothing was open before there was anything to prepare for
            entry.meant = max(entry.meant, min(scene.begun, today))
        return False
    return entry.meant < today and rooms.open_near(entry.meant) < today - NICE_WAITS


def _load(entry: Entry, place: int, scene: Scene) -> Load:
    """The load of an entry, as it was before it was ticked: a tick moves nothing today."""
    assert entry.share is not None
    rooms, step, known = scene.rooms, entry.step, entry.known
    minutes = UNTOLD_MINUTES if entry.share.minutes is None else entry.share.minutes
    rank = ESSENTIAL if entry.share.essential else NICE
    eve = rooms.start is not None and entry.meant == rooms.start - 1
    if entry.facts.phase == "acknowledge":
        rank = ACKNOWLEDGE
    elif eve and known is not None and known.phase == "logistics" and entry.share.essential:
        rank = BELONGS
    clock = max(minutes, 1)
    if step.done is not None:
        clock = max(clock - minutes_since(step.done, scene.countdown.now), 0)
    on_a_day_off = rank == BELONGS and rooms.is_off(entry.meant)
    appointment = isinstance(step.due, datetime) and entry.own >= rooms.today
    firm = on_a_day_off or appointment
    day = entry.meant if firm or entry.meant < rooms.today else rooms.open_near(entry.meant)
    load = Load(place, rank, day, minutes, clock)
    load.firm = firm
    if known is not None:
        load.late = known.late
        if known.favour and rooms.start is not None:
            load.last = max(rooms.start - 2, rooms.today)
    return load


def minutes_since(ticked: datetime, now: datetime) -> int:
    """Whole minutes that have gone by since a tick."""
    return max(int((now.astimezone(UTC) - ticked.astimezone(UTC)).total_seconds() // 60), 0)


def _give_late_settings_room(loads: list[Load], taken: list[Entry]) -> None:
    """The first minutes of what came with a setting named late take nothing from the others."""
    room = LATE_ROOM
    for load, entry in zip(loads, taken, strict=True):
        known = entry.known
        if known is None or not known.settings or ONSITE in known.settings or room == 0:
            continue
        if entry.step.minutes is not None and entry.step.minutes == core(known.minutes):
            given = min(room, load.weight)
            load.weight -= given
            room -= given


def _at_some_length(loads: list[Load], taken: list[Entry], rooms: Rooms) -> Filled | None:
    """Fills the days with steps as they are, with the longest halved, or with all halved."""
    able = [
        load
        for load, entry in zip(loads, taken, strict=True)
        if load.rank in (BELONGS, ESSENTIAL)
        and not load.firm
        and load.weight >= WORTH_HALVING
        and entry.known is not None
        and entry.share is not None
        and not entry.share.halved
    ]
    able.sort(key=lambda load: (-load.weight, load.index))
    savable = sum(load.weight // 2 for load in able)
    wanted = sum(load.weight for load in loads if load.rank < NICE)
    if rooms.last is not None and rooms.last - rooms.today <= _FAR:
        possible = sum(rooms.held(day) for day in _open_days(rooms))
    else:
        possible = wanted
    filled = fill(loads, rooms) if wanted <= possible else None
    if filled is not None and not filled.left:
        return filled
    if wanted - savable > possible:
        _halve(able)
        return None
    excess = sum(load.weight for load in filled.left) if filled else wanted - possible
    some = []
    for load in able:
        if excess <= 0:
            break
        some.append(load)
        excess -= load.weight // 2
    for part in (some, able[len(some) :]):
        if part:
            _halve(part)
            filled = fill(loads, rooms)
            if not filled.left:
                return filled
    return None


def _halve(loads: list[Load]) -> None:
    for load in loads:
        load.weight, load.clock, load.halved = core(load.weight), core(load.clock), True


def _settle(
    taken: list[Entry], loads: list[Load], filled: Filled, scene: Scene, row: str
) -> Flowed:
    """Writes into the entries where they came."""
    rooms, dropped = scene.rooms, set(filled.dropped)
    for load, entry in zip(loads, taken, strict=True):
        assert entry.share is not None
        minutes = entry.share.minutes
        entry.minutes = core(minutes) if load.halved and minutes is not None else minutes
        entry.note = entry.share.note
        day = filled.placed.get(load.index)
        if day is None:
            entry.go(ASIDE, why.FULL if load.index in dropped else why.NO_ROOM)
        else:
            group = TODAY if day == rooms.today else LATER
            entry.go(group, _reason(entry, day, rooms, row), day)
    used = {day for day in filled.placed.values() if rooms.is_off(day)}
    return Flowed(row=row, over=tuple(sorted(filled.over)), off_used=tuple(sorted(used)))


def _reason(entry: Entry, day: int, rooms: Rooms, row: str) -> str:
    """Why an entry came on this day."""
    wanted = max(entry.meant, rooms.today)
    if row == NO_CALL and entry.known is not None:
        return why.LEISURE
    if day < wanted:
        return why.EARLIER
    if day > wanted:
        if rooms.is_off(wanted):
            return why.DAY_OFF
        return why.EVENING if wanted == rooms.today and rooms.stopped else why.CARRIED
    if entry.meant < rooms.today:
        return why.STILL_OPEN
    return why.RESET if entry.share is not None and entry.share.due is not None else why.ON_ITS_DAY
