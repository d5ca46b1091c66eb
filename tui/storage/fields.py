"""The kinds of field in a plan file: how each is read, written, and asked for in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tui.plan.due import Due, read_due
from tui.plan.errors import PlanError
from tui.plan.outreach import STATES
from tui.plan.value import Value
from tui.plan.zones import find_zone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

MOST_MINUTES = 7 * 24 * 60
A_DATE = "a date like 2026-03-09"
A_MOMENT = f"{A_DATE} or a moment like 2026-03-09T10:00:00"


class Kind(Value):
    """A kind of field: `read` raises ValueError for what is not `words`; `write` is its inverse."""

    words: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = lambda value: value


def _exact(wanted: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not wanted:  # bool is an int and a moment is a date: not here
            raise ValueError
        return value

    return read


def _minutes(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= MOST_MINUTES:
        raise ValueError
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if type(value) is not list or not all(type(part) is str for part in value):
        raise ValueError
    return tuple(value)


def _moment(value: Any) -> date:
    if type(value) not in (date, datetime):
        raise ValueError
    moment: date = value
    return moment


def _stamp(value: Any) -> datetime:
    """A moment with its offset; without one UTC is meant; a day is its midnight."""
    moment = _moment(value)
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _due(value: Any) -> Due | date:
    if type(value) is str:
        try:
            return read_due(value)
        except PlanError as error:
            raise ValueError from error
    return _moment(value)


def _zone(value: Any) -> str:
    if type(value) is not str:
        raise ValueError
    try:
        find_zone(value)
    except PlanError as error:
        raise ValueError from error
    return value


def _state(value: Any) -> str:
    if value not in STATES:
        raise ValueError
    state: str = value
    return state


TEXT = Kind(words="text", read=_exact(str))
FLAG = Kind(words="true or false", read=_exact(bool))
MINUTES = Kind(words=f"minutes, a whole number from 0 to {MOST_MINUTES}", read=_minutes)
TEXTS = Kind(words="a list of texts", read=_texts, write=list)
MOMENT = Kind(words=A_MOMENT, read=_moment)
STAMP = Kind(words="a moment like 2026-03-09T10:00:00+01:00", read=_stamp)
DUE = Kind(
    words=f"{A_DATE}, or text like -5d, -2b, call+1d",
    read=_due,
    write=lambda due: due.text if isinstance(due, Due) else due,
)
ZONE = Kind(words="a time zone that this machine knows, like Europe/Paris", read=_zone)
STATE = Kind(words=f"one of {', '.join(STATES)}", read=_state)

INTERVIEW = {
    "company": TEXT,
    "role": TEXT,
    "starts": MOMENT,
    "zone": ZONE,
    "minutes": MINUTES,
    "settings": TEXTS,
    "place": TEXT,
    "travel": MINUTES,
    "phone": TEXT,
    "goal": TEXT,
    "first": MOMENT,
    "called": MOMENT,
    "ended": MOMENT,
    "told": MOMENT,
    "outcome": TEXT,
    "decided": MOMENT,
    "closed": MOMENT,
}
STEP = {
    "id": TEXT,
    "title": TEXT,
    "due": DUE,
    "done": STAMP,
    "minutes": MINUTES,
    "phase": TEXT,
    "essential": FLAG,
    "note": TEXT,
}
LOG_ENTRY = {"id": TEXT, "at": MOMENT, "event": TEXT, "note": TEXT}
ASK = {"id": TEXT, "kind": TEXT, "state": STATE, "since": MOMENT, "note": TEXT}
PERSON = {"id": TEXT, "name": TEXT, "role": TEXT, "note": TEXT}
KIT_ITEM = {"id": TEXT, "title": TEXT, "packed": FLAG}
