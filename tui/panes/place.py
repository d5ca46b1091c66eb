"""A place beside the planner's three panes: what it shows, and where its keys go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.reports.planner.view import View


class PlacePane(Vertical):
    """The whole of a place; its id is the place's name, by which its acts are known."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._last: Widget | None = None

    def show(self, view: View) -> None:
        """Shows a view; what reads the same is not repainted."""
        raise NotImplementedError

    def take_keys(self) -> None:
        """Brings the keys to the widget of the place that had them last, or to its first."""
        able = [widget for widget in self.query("*") if widget.focusable]
        if able:
            (self._last if self._last in able else able[0]).focus()

    def on_descendant_focus(self) -> None:
        """Remembers who has the keys."""
        self._last = self.screen.focused
