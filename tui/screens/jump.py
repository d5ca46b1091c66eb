"""Jumping: a letter on every row in view, and the row whose letter is typed gets the cursor."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.events import Key

    from tui.panes.rows import RowList

#: The easiest to reach first.
_LETTERS = "asdfghjklqwertyuiopzxcvbnm" + ascii_uppercase


class JumpScreen(ModalScreen[None]):
    """Waits for one letter, and brings cursor and keys to the row that it stands on.

    The lists show their letters while it is open, and the planner below stays as it is.
    """

    CSS = "JumpScreen { background: transparent; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave", id="jump-leave")]

    def __init__(self, lists: Sequence[RowList]) -> None:
        """`lists` in the order in which their rows get the letters."""
        super().__init__()
        self.lists = lists
        keys = [(rows, key) for rows in lists for key in _in_view(rows)]
        self.aims = dict(zip(_LETTERS, keys, strict=False))

    def on_mount(self) -> None:
        """The letters come."""
        for rows in self.lists:
            rows.letters = {key: letter for letter, (of, key) in self.aims.items() if of is rows}

    def on_unmount(self) -> None:
        """The letters go."""
        for rows in self.lists:
            rows.letters = {}

    def on_key(self, event: Key) -> None:
        """A letter that stands somewhere goes there; another key leaves."""
        if event.key == "escape" or not self.is_current:
            return
        event.stop()
        rows, key = self.aims.get(event.character or "", (None, ""))
        if rows is not None:
            rows.focus()
            rows.move_to(key)
        self.dismiss()

    def action_leave(self) -> None:
        """Leaves where one was."""
        if self.is_current:
            self.dismiss()


def _in_view(rows: RowList) -> list[str]:
    """The keys of the rows that can be seen and highlighted, from the top."""
    top = rows.scroll_offset.y
    seen = rows.rows[top : top + rows.scrollable_content_region.height]
    return [row.key for row in seen if row.key]
