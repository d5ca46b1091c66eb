"""The Steps pane: what is for today first, then this week, later, and what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive

from tui.panes.acts.act import STEPS
from tui.panes.acts.every import bindings_of
from tui.panes.rows import RowList
from tui.plan.remembered import Remembered
from tui.plan.schedule import GROUPS, Agenda
from tui.reports.planner.steps import step_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.binding import BindingType

    from tui.plan.schedule import Planned


class StepsPane(RowList):
    """The checklist."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(STEPS)]
    BORDER_TITLE = "1 Steps"
    MARK_ACT = "tick"
    OPEN_ACT = "open-step"

    agenda: reactive[Agenda | None] = reactive(None, init=False, repaint=False)
    today: reactive[date | None] = reactive(None, init=False, repaint=False)
    wanted: reactive[str] = reactive("", init=False, repaint=False)
    hide_done: reactive[bool] = reactive(False, init=False, repaint=False)
    hidden: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, key_of: Callable[[str], str], *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._key_of = key_of
        self._known = Remembered()

    def planned(self, step_id: str) -> Planned | None:
        """The step with this id as it is shown."""
        groups = (self.agenda.group(name) for name in GROUPS) if self.agenda else ()
        return next((p for group in groups for p in group if p.step.id == step_id), None)

    def watch_agenda(self) -> None:
        """Shows what the plan says."""
        self._rebuild()

    def on_resize(self) -> None:
        """The columns are as wide as there is room for."""
        self._rebuild()

    def watch_wanted(self) -> None:
        """Shows what fits the filter."""
        self._rebuild()

    def watch_hidden(self) -> None:
        """Masks or shows names."""
        self._rebuild()

    def watch_hide_done(self) -> None:
        """Shows or hides what is done."""
        self._rebuild()

    def _rebuild(self) -> None:
        if self.agenda is not None and self.today is not None:
            self.show_rows(
                tuple(
                    step_rows(
                        self.agenda,
                        self.today,
                        self.size.width,
                        key_of=self._key_of,
                        hidden=self.hidden,
                        wanted=self.wanted,
                        hide_done=self.hide_done,
                        known=self._known,
                    )
                )
            )
