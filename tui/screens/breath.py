"""Slow breathing: one line that moves once a second, or stands still where nothing should move."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.text import hints, plain

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

#: Seconds in and seconds out: six breaths a minute, slow and easy.
IN, OUT = 4, 6
MINUTES = 5


class BreathScreen(ModalScreen[None]):
    """Five minutes; it ends when you end it, and nothing is counted."""

    CSS_PATH = "breath.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,q,ctrl+q", "close", "close", id="breath-close"),
    ]

    def __init__(self, *, moves: bool) -> None:
        """`moves` is whether the person lets anything move."""
        super().__init__()
        self._moves = moves
        self._begun = monotonic()

    def compose(self) -> ComposeResult:
        """What to do, the line, and how to leave."""
        with Vertical(id="breath"):
            yield Static(plain("Breathe slowly and easily, for five minutes if you like."))
            yield Static(plain(breath_words(0)), id="breath-line")
            yield Static(hints("enter closes", "$quiet"))

    def on_mount(self) -> None:
        """The line moves once a second, unless animations are off."""
        if self._moves:
            self.set_interval(1.0, self._move)
        else:
            still = f"in for {IN} seconds, out for {OUT}"
            self.query_one("#breath-line", Static).update(plain(still))

    def action_close(self) -> None:
        """Closes."""
        if self.is_current:
            self.dismiss(None)

    def _move(self) -> None:
        words = breath_words(int(monotonic() - self._begun))
        self.query_one("#breath-line", Static).update(plain(words), layout=False)


def breath_words(seconds: int) -> str:
    """The line after so many seconds: it grows with the breath in, and shrinks with the one out."""
    if seconds >= MINUTES * 60:
        return "Five minutes. Stay as long as you like."
    at = max(seconds, 0) % (IN + OUT)
    if at < IN:
        return f"in   {'─' * (at + 1) * 3}"
    return f"out  {'─' * round((IN + OUT - at) * IN * 3 / OUT)}"
