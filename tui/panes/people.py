"""The People pane: everybody by whose turn it is, with the next act, and who is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive

from tui.panes.acts.act import PEOPLE
from tui.panes.acts.every import bindings_of
from tui.panes.rows import RowList
from tui.plan.remembered import Remembered
from tui.reports.planner.people import INVITATION, WIDE, people_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.binding import BindingType

    from tui.plan.library import Library
    from tui.plan.model import Plan


class PeoplePane(RowList):
    """The people."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(PEOPLE)]
    BORDER_TITLE = "2 People"
    MARK_ACT = "next-ask"
    OPEN_ACT = "open-person"

    plan: reactive[Plan | None] = reactive(None, init=False, repaint=False)
    today: reactive[date | None] = reactive(None, init=False, repaint=False)
    hidden: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, library: Library, key_of: Callable[[str], str], *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._library = library
        self._key_of = key_of
        self._shown: tuple[object, ...] = ()
        self._known = Remembered()

    @property
    def is_at_hand(self) -> bool:
        """Somebody is highlighted, and no role that nobody has yet."""
        return bool(self.highlighted) and not self.highlighted.startswith(INVITATION)

    def on_resize(self) -> None:
        """What there is room for is written out."""
        self._rebuild()

    def watch_plan(self) -> None:
        """Shows what the plan says."""
        self._rebuild()

    def watch_today(self) -> None:
        """A new day words the acts anew, and can make it somebody else's turn."""
        self._rebuild()

    def watch_hidden(self) -> None:
        """Masks or shows the names."""
        self._rebuild()

    def _rebuild(self) -> None:
        if self.plan is None or self.today is None:
            return
        wide = self.size.width >= WIDE
        people, interview = self.plan.people, self.plan.interview
        shown = (people, interview, self.today, self.hidden, wide)
        if shown == self._shown:
            return  # a step was ticked: nobody is concerned
        self._shown = shown
        rows = people_rows(
            self.plan,
            self._library,
            self.today,
            self.size.width,
            self.hidden,
            key_of=self._key_of,
            known=self._known,
        )
        self.show_rows(tuple(rows))
