"""A picture of where practice stands: counts by group and record, and the days as a small chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Sparkline, Static

from tui.panes.text import hints, plain
from tui.screens.page import PageScreen

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class ProgressScreen(PageScreen):
    """The page of counts, with the answers of each day drawn beneath them."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, body: Content, days: list[int]) -> None:
        super().__init__(Content("Where practice stands"), body)
        self.days = days

    def compose(self) -> ComposeResult:
        """The counts, then the days from the first to today."""
        with VerticalScroll(id="page") as page:
            page.border_title = self.heading
            page.border_subtitle = hints("enter close")
            yield Static(self.body)
            if len(self.days) > 1:
                yield Static(plain(f"\nAnswers a day, {len(self.days)} days up to today"))
                yield Sparkline(self.days, id="progress-days")
