"""Due dates as a person means them: so many days before the interview, or after the call."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.phrasing import count
from tui.plan.text import quoted
from tui.plan.value import Value

START = "start"
LEAVE_BY = "leave-by"
#: What a due date can hang on: the interview's start, the end of round one, the call, the latest
#: help that is not yet thanked, the interview's end, the day they named, the decision.
ANCHORS = (START, "first", "call", "help", "end", "told", "outcome")
#: Days, working days, weeks, hours, minutes.
UNITS = ("d", "b", "w", "h", "m")
FORMS = "-5d, -2b (working days), -3h, call+1d, end+24h, told+2b"
LARGEST = 9999

_UNIT_WORDS = {"d": "day", "b": "working day", "w": "week", "h": "hour", "m": "minute"}
_ANCHOR_WORDS = {
    START: "the interview",
    "first": "round one",
    "call": "the call",
    "help": "someone helps",
    "end": "the interview ends",
    "told": "the day they named",
    "outcome": "the decision",
}
_AT_WORDS = {
    START: "with the interview",
    "first": "when round one ends",
    "call": "when the call comes",
    "help": "when someone helps",
    "end": "when the interview ends",
    "told": "on the day they named",
    "outcome": "with the decision",
}


class Due(Value):
    """An offset from an anchor; `amount` is negative before it. `leave-by` takes no offset."""

    anchor: str = START
    amount: int = 0
    unit: str = "d"

    @property
    def text(self) -> str:
        """As it stands in the plan file and can be typed: `-5d`, `start+0h`, `call+1d`, `leave-by`.

        What is not before the start names it, for `+2h` is typed for two hours from this moment.
        """
        if self.anchor == LEAVE_BY:
            return LEAVE_BY
        name = "" if self.anchor == START and self.amount < 0 else self.anchor
        return f"{name}{self.amount:+d}{self.unit}"

    @property
    def words(self) -> str:
        """As it is said: `5 days before the interview`."""
        if self.anchor == LEAVE_BY:
            return "when you leave"
        if self.amount == 0:
            return _AT_WORDS[self.anchor]
        side = "before" if self.amount < 0 else "after"
        length = count(abs(self.amount), _UNIT_WORDS[self.unit])
        return f"{length} {side} {_ANCHOR_WORDS[self.anchor]}"


def read_due(text: str) -> Due:
    """The offset that `text` says; spaces and capitals do not matter.

    Raises:
        PlanError: it is none of the forms.
    """
    squeezed = "".join(text.split()).lower()
    if squeezed == LEAVE_BY:
        return Due(anchor=LEAVE_BY)
    at = max(squeezed.find("+"), squeezed.find("-"))
    anchor, offset = squeezed[:at] or START, squeezed[at:]
    if offset.endswith("bd"):
        offset = offset[:-1]
    digits, unit = offset[1:-1], offset[-1:]
    readable = digits.isascii() and digits.isdigit() and len(digits) <= len(str(LARGEST))
    if at < 0 or anchor not in ANCHORS or unit not in UNITS or not readable:
        raise PlanError(f"{quoted(text)} is not a due date; write one like {FORMS}.")
    amount = int(digits)
    return Due(anchor=anchor, amount=-amount if offset[0] == "-" else amount, unit=unit)
