"""What is left of each step when time is short: the rows of section H of the content brief.

A row says which steps survive, at which length and on which day. The row a plan begins with
follows from the days between the call and the interview; where that does not fit, what takes
longest is halved, and then the next shorter row holds.
"""

from __future__ import annotations

from tui.plan.countdown import CALLED, CLOSED, OVER, WAITING
from tui.plan.due import Due, read_due
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.library import Facts, LibraryStep

#: The rows, by the field of a library step that says what is left of it there.
NO_CALL, NO_DATE = "waiting", "called"
TEN_DAYS, FIVE_DAYS, TWO_DAYS, TWELVE_HOURS = "ten_days", "five_days", "two_days", "twelve_hours"
#: The rows of an interview with a date, each shorter than the one before.
SHORTER = (TEN_DAYS, FIVE_DAYS, TWO_DAYS, TWELVE_HOURS)
#: The least days between call and interview for each row but the last.
LEAST_DAYS = {TEN_DAYS: 7, FIVE_DAYS: 3, TWO_DAYS: 1}

#: A step of fewer minutes is not worth halving.
WORTH_HALVING = 20
_WHOLE, _CORE, _NICE = "whole", "core", "nice"


class Share(Value):
    """What is left of a step: its minutes, whether it is essential, its day and a note.

    `due` is None where the step keeps its own. `halved` tells that it is at core length already.
    """

    minutes: int | None
    essential: bool
    due: Due | None = None
    note: str = ""
    halved: bool = False


# Shares of steps that stay as they are, made once; there are as many as there are lengths.
_kept: dict[tuple[int | None, bool], Share] = {}


def core(minutes: int) -> int:
    """The core length of a step: half its minutes, rounded up."""
    return -(-minutes // 2)


def first_row(state: str, runway: int | None) -> str:
    """The row a plan begins with; `runway` is days from call to interview, None when unknown."""
    if state == WAITING:
        return NO_CALL
    if state in (CALLED, OVER, CLOSED):
        return NO_DATE if state == CALLED else TEN_DAYS
    if runway is None:
        return TEN_DAYS
    return next((row for row in SHORTER[:-1] if runway >= LEAST_DAYS[row]), TWELVE_HOURS)


def share(step: LibraryStep | None, facts: Facts, row: str) -> Share | None:
    """What is left of a step in a row; None where it is left out.

    A step that the library does not know is the person's own and stays as it is; a length that
    the person gave holds in every row.
    """
    if step is None or row == TEN_DAYS:
        kept = facts.minutes, facts.essential
        if kept not in _kept:
            _kept[kept] = Share(minutes=facts.minutes, essential=facts.essential)
        return _kept[kept]
    told = getattr(step, row)
    if told:
        read = read_share(told, step.minutes)
        if facts.minutes == step.minutes:
            return read if facts.essential else read.but(essential=False)
        return read.but(minutes=facts.minutes, essential=read.essential and facts.essential)
    if row == FIVE_DAYS and facts.essential:
        return Share(minutes=facts.minutes, essential=True)
    return None


def read_share(text: str, minutes: int) -> Share:
    """The share that content says as `core, -2d: a note`, of a step with so many minutes.

    Raises:
        PlanError: the day in it is no due date.
        ValueError: the length in it is none.
    """
    told, _, note = text.partition(":")
    length, *more = (part.strip() for part in told.split(","))
    if length == _WHOLE:
        left = minutes
    elif length == _CORE:
        left = core(minutes)
    else:
        left = int(length.removesuffix("min"))
    days = [part for part in more if part != _NICE]
    return Share(
        minutes=left,
        essential=_NICE not in more,
        due=read_due(days[0]) if days else None,
        note=note.strip(),
        halved=length != _WHOLE,
    )
