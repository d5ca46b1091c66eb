"""A page to read: the detail of a step or a person, and the help."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.acts.act import shown_key
from tui.panes.text import hints

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.events import Key


class PageScreen(ModalScreen[str]):
    """The page; returns the act that was asked for on it, or "" when it was only closed."""

    AUTO_FOCUS = "#page"
    CSS_PATH = "page.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,ctrl+q,question_mark,f1", "close", "close", id="page-close"),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(
        self, title: Content, body: Content, acts: tuple[tuple[str, str, str], ...] = ()
    ) -> None:
        """`acts` are (keys, label, act) that the page offers besides closing."""
        super().__init__()
        self.heading = title
        self.body = body
        self.acts = acts

    def compose(self) -> ComposeResult:
        """The text in a frame, and the keys below it."""
        with VerticalScroll(id="page") as page:
            page.border_title = self.heading
            offered = [f"{shown_key(keys)} {label}" for keys, label, _ in self.acts]
            page.border_subtitle = hints(" · ".join([*offered, "enter close"]))
            yield Static(self.body)

    def on_key(self, event: Key) -> None:
        """The acts that this page offers, by the keys they have in the list."""
        for keys, _, act in self.acts:
            if {event.key, event.character} & set(keys.split(",")) and self.is_current:
                event.stop()
                self.dismiss(act)
                return

    def action_close(self) -> None:
        """Closes the page."""
        if self.is_current:
            self.dismiss("")

    def action_scroll(self, step: int) -> None:
        """Scrolls by a line."""
        self.query_one("#page").scroll_relative(y=step, animate=False, immediate=True)
