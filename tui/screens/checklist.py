"""The checklist with what stands under it: the filter, and the highlighted step with its why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.reactive import reactive

from tui.panes.lines import StepLine
from tui.panes.steps import StepsPane
from tui.screens.filter import FilterLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import ComposeResult
    from textual.widgets import Input


class Checklist(Vertical):
    """The Steps pane, its filter and its line of detail."""

    today: reactive[date | None] = reactive(None, init=False, repaint=False)

    def __init__(self, key_of: Callable[[str], str], *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._key_of = key_of

    def compose(self) -> ComposeResult:
        """The list, then the two lines under it."""
        yield StepsPane(self._key_of, id="steps").add_class("-current", update=False)
        yield FilterLine(id="filter")
        yield StepLine(id="step-line")

    @property
    def steps(self) -> StepsPane:
        """The list itself."""
        return self.query_one(StepsPane)

    def open_filter(self) -> None:
        """Brings the filter, with what was typed before."""
        line = self.query_one(FilterLine)
        line.add_class("-open")
        line.focus()

    def on_mount(self) -> None:
        """The detail follows the cursor in the same frame, not a message later."""
        self.watch(self.steps, "cursor", self._show_detail, init=False)
        self.watch(self.steps, "rows", self._show_detail, init=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filters at once."""
        event.stop()
        self.steps.wanted = event.value.strip()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keeps the filter and goes back to the list; an empty one closes."""
        event.stop()
        if not event.value.strip():
            self.query_one(FilterLine).remove_class("-open")
        self.steps.focus()

    def on_filter_line_cleared(self) -> None:
        """Shows every step again."""
        self.query_one(FilterLine).remove_class("-open")
        self.steps.focus()

    def _show_detail(self) -> None:
        steps = self.steps
        if self.today is not None:
            planned = steps.planned(steps.highlighted)
            self.query_one(StepLine).show(planned, self.today, steps.hidden)
