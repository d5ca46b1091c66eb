"""What an edit returns: the plan after it, and the sentence that says what happened."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.model import Plan


class Edited(Value):
    """A changed plan; `said` tells the change in the past tense, without a full stop.

    `notice` is one more sentence where something should be known besides, `ids` what was touched.
    """

    plan: Plan
    said: str
    notice: str = ""
    ids: tuple[str, ...] = ()
