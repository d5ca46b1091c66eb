"""Questions to practise aloud, and how each answer went."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.fault import Fault

#: How a question was answered in round one.
IN_ROUND_ONE = ("", "good", "thin")


class Attempt(Value):
    """One answer to a question, aloud, and the marks you gave it."""

    id: str
    at: date
    round: str = ""
    clear: bool = False
    friendly: bool = False
    one_occasion: bool = False
    action_longest: bool = False
    note: str = ""


class Question(Value):
    """A question to practise: of the bank (`bank` is its id), your own, or one of round one.

    `round_one` says how you answered it there: good or thin.
    """

    id: str
    text: str
    bank: str = ""
    source: str = "own"
    round_one: str = ""
    keywords: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    note: str = ""
    attempts: tuple[Attempt, ...] = ()
    faults: tuple[Fault, ...] = ()
