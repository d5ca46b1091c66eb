"""The kinds of field in a plan file: how each is read, written, and asked for in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from tui.plan.due import Due, read_due
from tui.plan.errors import PlanError
from tui.plan.evidence import CONFIDENTIALITIES, MATCHES, PERMISSIONS, RECORD_KINDS
from tui.plan.outreach import CONTACT_RULES, STATES
from tui.plan.practice import IN_ROUND_ONE
from tui.plan.value import Value
from tui.plan.zones import find_zone, has_zones

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

MOST_MINUTES = 7 * 24 * 60
NO_ZONES = "because this machine has no list of time zones; the package tzdata brings one"
A_DATE = "a date like 2026-03-09"
A_MOMENT = f"{A_DATE} or a moment like 2026-03-09T10:00:00"


class Kind(Value):
    """A kind of field: `read` raises ValueError for what is not `words`; `write` is its inverse.

    The error may hold a sentence that says more than `words` can.
    """

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
        raise ValueError("" if has_zones() else NO_ZONES) from error
    return value


def _clock(value: Any) -> time:
    """A local time, as TOML writes it or as text such as `21:00`."""
    if type(value) is str:
        try:
            value = time.fromisoformat(value)
        except ValueError:
            raise ValueError from None  # its own words are not for the person
    if type(value) is not time or value.tzinfo is not None:
        raise ValueError
    return value


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError
    return value


def _quantity(value: Any) -> str:
    """A figure as text; one that TOML holds as a number is the digits it is written with."""
    if type(value) in (int, float):
        return str(value)
    if type(value) is not str:
        raise ValueError
    return value


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
CLOCK = Kind(words="a time of day like 21:00", read=_clock)
COUNT = Kind(words="a whole number from 0", read=_count)
QUANTITY = Kind(words="a figure, as text or as a number", read=_quantity)


def choice(*known: str) -> Kind:
    """The kind of field that takes one of these words."""

    def read(value: Any) -> str:
        if value not in known:
            raise ValueError
        word: str = value
        return word

    return Kind(words=f"one of {', '.join(filter(None, known))}", read=read)


STATE = choice(*STATES)
CONTACT_RULE = choice(*CONTACT_RULES)
RECORD_KIND = choice(*RECORD_KINDS)
CONFIDENTIALITY = choice(*CONFIDENTIALITIES)
PERMISSION = choice(*PERMISSIONS)
MATCH = choice(*MATCHES)
ANSWERED = choice(*IN_ROUND_ONE)
