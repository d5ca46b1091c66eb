"""The Countdown pane: how long until the interview, when and where it is, when to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widget import Widget

from tui.panes.acts.act import COUNTDOWN
from tui.panes.acts.asked import Asked
from tui.panes.acts.every import bindings_of
from tui.panes.text import lines_of
from tui.reports.planner.countdown import countdown_lines

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.reports.planner.view import View


class CountdownPane(Widget, can_focus=True):
    """The interview in time."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(COUNTDOWN)]
    BORDER_TITLE = "3 Countdown"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._content = Content("")

    def show(self, view: View) -> None:
        """Shows the countdown of a view; nothing is repainted that reads the same."""
        content = lines_of(
            countdown_lines(
                view.plan, view.countdown, view.hidden, key_of=view.key_of, narrow=view.narrow
            )
        )
        if content.is_same(self._content):
            return
        taller = content.plain.count("\n") != self._content.plain.count("\n")
        self._content = content
        self.refresh(layout=taller)

    def render(self) -> Content:
        """What `show` was told."""
        return self._content

    def action_ask(self, act: str) -> None:
        """Posts what the person asks for; the pane itself changes nothing."""
        self.post_message(Asked(act))

    def on_click(self) -> None:
        """A click brings the keys here."""
        self.focus()
