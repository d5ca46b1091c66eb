"""The lines of a form, and what a form returns."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Field(Value):
    """One line of a form.

    `read` returns the echo of what was understood, or raises PlanError; `hint` stands there until
    something is typed. `lines` makes room for several, `tall` for a whole message. What is typed
    over a `guess` takes its place.
    """

    key: str
    label: str
    text: str = ""
    hint: str = ""
    read: Callable[[str], str] | None = None
    lines: bool = False
    tall: bool = False
    guess: bool = False


class Typed(Value):
    """What a form returns: the texts by key; not `saved` when the person left it."""

    texts: dict[str, str]
    saved: bool
