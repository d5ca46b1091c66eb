"""Days are filled in order, each up to its minutes."""

from __future__ import annotations

from tests.plan.plans import day
from tui.plan.filling import ACKNOWLEDGE, BELONGS, ESSENTIAL, NICE, Filled, Load, fill
from tui.plan.model import Pace
from tui.plan.room import Rooms

TODAY = day("2026-11-30").toordinal()


def rooms(days: int = 3, left_today: int = 600) -> Rooms:
    return Rooms(
        pace=Pace(near=100, last=100, eve=50),
        state="dated",
        today=TODAY,
        left_today=left_today,
        stopped=False,
        start=TODAY + days,
        last=TODAY + days - 1,
    )


def loads(*told: tuple[int, int, int]) -> list[Load]:
    """Loads of a rank, a day from today and minutes."""
    return [
        Load(place, rank, TODAY + later, minutes, minutes)
        for place, (rank, later, minutes) in enumerate(told)
    ]


def days(filled: Filled) -> list[int | None]:
    """The day of each load, counted from today."""
    highest = max([*filled.placed, *(load.index for load in filled.left), *filled.dropped])
    out = [filled.placed.get(place) for place in range(highest + 1)]
    return [None if one is None else one - TODAY for one in out]


def test_what_does_not_fit_goes_on_to_the_next_day() -> None:
    filled = fill(loads((ESSENTIAL, 0, 60), (ESSENTIAL, 0, 60), (ESSENTIAL, 0, 30)), rooms())
    assert days(filled) == [0, 1, 1]


def test_acknowledging_is_first_and_on_its_day_whatever_that_holds() -> None:
    filled = fill(loads((ESSENTIAL, 0, 90), (ACKNOWLEDGE, 0, 80), (ACKNOWLEDGE, 0, 80)), rooms())
    assert days(filled) == [1, 0, 0]
    assert filled.over == {TODAY}


def test_a_nice_one_waits_one_day_and_is_then_dropped() -> None:
    one_full = fill(loads((ESSENTIAL, 0, 100), (NICE, 0, 20)), rooms())
    assert days(one_full) == [0, 1]
    two_full = fill(loads((ESSENTIAL, 0, 100), (ESSENTIAL, 1, 100), (NICE, 0, 20)), rooms())
    assert two_full.dropped == [2]


def test_the_eve_is_kept_for_what_belongs_to_it_and_the_rest_comes_earlier() -> None:
    filled = fill(loads((ESSENTIAL, 2, 40), (BELONGS, 2, 30)), rooms())
    assert days(filled) == [1, 2]


def test_what_fits_nowhere_is_left_or_piled_on_the_day_before_the_last() -> None:
    told = [(ESSENTIAL, 0, 90)] * 4
    assert len(fill(loads(*told), rooms()).left) == 2
    piled = fill(loads(*told), rooms(), all_over=True)
    assert not piled.left
    assert piled.over == {TODAY + 1}


def test_the_clock_bounds_today_and_a_shorter_one_may_pass() -> None:
    filled = fill(loads((ESSENTIAL, 0, 30), (ESSENTIAL, 0, 10)), rooms(left_today=15))
    assert days(filled) == [1, 0]
