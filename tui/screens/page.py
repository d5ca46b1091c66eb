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
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.events import Key, Resize


#: The most columns that a page takes, as its style sheet says; what its corners and sides take.
LARGEST = 72
_CORNERS = 6
_AROUND = 7


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
        self,
        title: Content,
        body: Content,
        acts: tuple[tuple[str, str, str], ...] = (),
        *,
        body_in: Callable[[int], Content] | None = None,
    ) -> None:
        """`acts` are (keys, label, act) that the page offers besides closing.

        `body_in` lays the body out in so many cells, where words alone do not break it well.
        """
        super().__init__()
        self.heading = title
        self.body = body
        self.acts = acts
        self._body_in = body_in

    def compose(self) -> ComposeResult:
        """The text in a frame, and the keys below it."""
        with VerticalScroll(id="page") as page:
            page.border_title = self.heading
            yield Static(self.body)

    def on_resize(self, event: Resize) -> None:
        """The way out is always named, and of the acts as many as fit; the body fits the width."""
        page = self.query_one("#page")
        width = min(event.size.width, LARGEST)
        offered = [f"{shown_key(keys)} {label}" for keys, label, _ in self.acts]
        while offered and len(_line(offered)) > width - _CORNERS:
            del offered[-1]
        page.border_subtitle = hints(_line(offered))
        if self._body_in is not None:
            self.query_one(Static).update(self._body_in(width - _AROUND))

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


def _line(offered: list[str]) -> str:
    return " · ".join([*offered, "enter close"])
