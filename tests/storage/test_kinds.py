"""The kinds of field: what each reads, what it refuses, and that writing is its inverse."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from tui.plan.due import Due
from tui.plan.outreach import STATES
from tui.storage import kinds

if TYPE_CHECKING:
    from tui.storage.kinds import Kind

DAY, MOMENT = date(2026, 3, 9), datetime(2026, 3, 9, 10)
AWARE = datetime(2026, 3, 9, 10, tzinfo=timezone(timedelta(hours=1)))

GOOD: list[tuple[Kind, Any]] = [
    *((kinds.TEXT, value) for value in ("", "text", "two\nlines")),
    *((kinds.FLAG, value) for value in (True, False)),
    *((kinds.MINUTES, value) for value in (0, 45, 10_080)),
    *((kinds.TEXTS, value) for value in ([], ["panel"], ["a", "b"])),
    *((kinds.MOMENT, value) for value in (DAY, MOMENT, AWARE)),
    (kinds.STAMP, AWARE),
    *((kinds.CLOCK, value) for value in (time(21), time(6, 30))),
    *((kinds.COUNT, value) for value in (0, 120)),
    *((kinds.QUANTITY, value) for value in ("12 %", "")),
    *((kinds.PERMISSION, value) for value in ("yes", "public")),
    *((kinds.DUE, value) for value in ("-5d", "call+1d", "leave-by", DAY, MOMENT)),
    *((kinds.ZONE, value) for value in ("Europe/Paris", "UTC")),
    *((kinds.STATE, value) for value in STATES),
]
BAD: list[tuple[Kind, list[Any]]] = [
    (kinds.TEXT, [1, True, [], DAY]),
    (kinds.FLAG, [0, 1, "true", []]),
    (kinds.MINUTES, [-1, 10_081, 1.0, True, "5", 1 << 200]),
    (kinds.TEXTS, ["panel", [1], [["a"]], {}]),
    (kinds.MOMENT, ["2026-03-09", 5, True]),
    (kinds.STAMP, ["2026-03-09", 5, True]),
    (kinds.CLOCK, ["late", "25:00", 21, time(21, tzinfo=UTC), "21:00+01:00", []]),
    (kinds.COUNT, [-1, True, 1.0, "5"]),
    (kinds.QUANTITY, [True, [], DAY]),
    (kinds.PERMISSION, ["maybe", True, [], 1]),
    (kinds.DUE, ["tomorrow", "", "-99999d", 5, []]),
    (kinds.ZONE, ["", "Paris", "../../etc/passwd", "/etc/localtime", "a\0b", "Europe", 5, []]),
    (kinds.STATE, ["", "waiting", [], {}, 5]),
]


def named(given: object) -> str:
    """A name that is the same in every process."""
    return given.words[:20] if isinstance(given, kinds.Kind) else repr(given)


@pytest.mark.parametrize(("kind", "value"), GOOD, ids=named)
def test_what_is_read_is_written_as_it_stood(kind: Kind, value: Any) -> None:
    assert kind.write(kind.read(value)) == value


@pytest.mark.parametrize(
    ("kind", "value"), [(kind, value) for kind, values in BAD for value in values], ids=named
)
def test_what_is_of_another_kind_is_a_value_error(kind: Kind, value: Any) -> None:
    with pytest.raises(ValueError, match=r"^"):
        kind.read(value)


def test_a_relative_due_date_is_kept_as_it_was_meant() -> None:
    due = kinds.DUE.read("-5d")
    assert isinstance(due, Due)
    assert due.text == "-5d"


def test_a_tick_without_an_offset_is_in_utc_and_a_day_is_its_midnight() -> None:
    assert kinds.STAMP.read(MOMENT) == MOMENT.replace(tzinfo=UTC)
    assert kinds.STAMP.read(DAY) == datetime(2026, 3, 9, tzinfo=UTC)


def test_a_clock_time_may_be_text_and_a_figure_a_number() -> None:
    assert kinds.CLOCK.read("21:30") == time(21, 30)
    assert (kinds.QUANTITY.read(12), kinds.QUANTITY.read(0.5)) == ("12", "0.5")
