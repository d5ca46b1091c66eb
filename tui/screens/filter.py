"""The filter under the checklist: what is typed is looked for at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.binding import BindingType


class FilterLine(Input):
    """One line; enter keeps the filter and goes back to the list, esc or ctrl+q clears it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q", "clear", "clear", id="filter-clear"),
        Binding("down", "submit", show=False),
    ]

    #: What the line of keys says meanwhile.
    KEYS: ClassVar = [("enter", "keep"), ("esc", "clear")]

    class Cleared(Message):
        """The filter is not wanted any more."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(placeholder="filter the steps", id=id, compact=True)

    def action_clear(self) -> None:
        """Empties the line and leaves it."""
        self.value = ""
        self.post_message(self.Cleared())
