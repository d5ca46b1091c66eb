"""The kinds of field: what each reads, what it refuses, and that writing is its inverse."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from tui.plan.due import Due
from tui.plan.outreach import STATES
from tui.storage import fields

if TYPE_CHECKING:
    from tui.storage.fields import Kind

DAY, MOMENT = date(2026, 3, 9), datetime(2026, 3, 9, 10)
AWARE = datetime(2026, 3, 9, 10, tzinfo=timezone(timedelta(hours=1)))

GOOD: list[tuple[Kind, Any]] = [
    *((fields.TEXT, value) for value in ("", "text", "two\nlines")),
    *((fields.FLAG, value) for value in (True, False)),
    *((fields.MINUTES, value) for value in (0, 45, 10_080)),
    *((fields.TEXTS, value) for value in ([], ["panel"], ["a", "b"])),
    *((fields.MOMENT, value) for value in (DAY, MOMENT, AWARE)),
    (fields.STAMP, AWARE),
    *((fields.DUE, value) for value in ("-5d", "call+1d", "leave-by", DAY, MOMENT)),
    *((fields.ZONE, value) for value in ("Europe/Paris", "UTC")),
    *((fields.STATE, value) for value in STATES),
]
BAD: list[tuple[Kind, list[Any]]] = [
    (fields.TEXT, [1, True, [], DAY]),
    (fields.FLAG, [0, 1, "true", []]),
    (fields.MINUTES, [-1, 10_081, 1.0, True, "5", 1 << 200]),
    (fields.TEXTS, ["panel", [1], [["a"]], {}]),
    (fields.MOMENT, ["2026-03-09", 5, True]),
    (fields.STAMP, ["2026-03-09", 5, True]),
    (fields.DUE, ["tomorrow", "", "-99999d", 5, []]),
    (fields.ZONE, ["", "Paris", "../../etc/passwd", "/etc/localtime", "a\0b", "Europe", 5, []]),
    (fields.STATE, ["", "waiting", [], {}, 5]),
]


def named(given: object) -> str:
    """A name that is the same in every process."""
    return given.words[:20] if isinstance(given, fields.Kind) else repr(given)


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
    due = fields.DUE.read("-5d")
    assert isinstance(due, Due)
    assert due.text == "-5d"


def test_a_tick_without_an_offset_is_in_utc_and_a_day_is_its_midnight() -> None:
    assert fields.STAMP.read(MOMENT) == MOMENT.replace(tzinfo=UTC)
    assert fields.STAMP.read(DAY) == datetime(2026, 3, 9, tzinfo=UTC)


def test_every_kind_says_in_words_what_belongs_there() -> None:
    tables = (fields.INTERVIEW, fields.STEP, fields.LOG_ENTRY, fields.ASK, fields.PERSON)
    for table in (*tables, fields.KIT_ITEM):
        assert all(kind.words for kind in table.values())
