"""The places of the planner: its three panes, and those that are made when somebody goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from tui.panes.acts.act import AFTER, COUNTDOWN, DAY, PEOPLE, PRACTICE, RECORD, STEPS
from tui.panes.lines import PlaceLine
from tui.panes.rows import RowList
from tui.plan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.panes.place import PlacePane
    from tui.reports.planner.view import View
    from tui.screens.planner import PlannerScreen

#: The panes that stand side by side.
PANES = (STEPS, PEOPLE, COUNTDOWN)


class Place(Value):
    """A place beside the planner; its pane is imported when it is made."""

    name: str
    pane: Callable[[PlannerScreen], PlacePane]


def _record_pane(_: PlannerScreen) -> PlacePane:
    from tui.panes.record.pane import RecordPane

    return RecordPane()


def _practice_pane(_: PlannerScreen) -> PlacePane:
    from tui.panes.practice import PracticePane
    from tui.storage.bank import load_bank

    return PracticePane(load_bank())


def _day_pane(_: PlannerScreen) -> PlacePane:
    from tui.panes.day import DayPane

    return DayPane()


def _after_pane(_: PlannerScreen) -> PlacePane:
    from tui.panes.after import AfterPane
    from tui.plan.debrief import read_prompts
    from tui.storage.content import load_entries

    return AfterPane(read_prompts(load_entries("debrief")))


#: The places beside the panes, in the order of their keys.
PLACES = (
    Place(name=RECORD, pane=_record_pane),
    Place(name=PRACTICE, pane=_practice_pane),
    Place(name=DAY, pane=_day_pane),
    Place(name=AFTER, pane=_after_pane),
)


class Places:
    """Where the person is, and the way from one place to another."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._made: dict[str, PlacePane] = {}
        self._view: View | None = None
        #: Where the person is; one of PANES or the name of a place.
        self.current = STEPS

    async def go_to(self, name: str) -> None:
        """Goes to a place and brings the keys there; it is made when it is first wanted."""
        if name in PANES:
            self._screen.remove_class("-elsewhere")
            self.point_out(name)
            self._screen.query_one(f"#{name}").focus()
            return
        if name not in self._made:
            self._made[name] = _place(name).pane(self._screen)
            await self._screen.query_one("#place", Container).mount(self._made[name])
        for other, pane in self._made.items():
            pane.display = other == name
        self._screen.add_class("-elsewhere")
        self._screen.say("")  # what happened elsewhere is no news here
        self.point_out(name)
        if self._view is not None:
            self._made[name].show(self._view)
        self._made[name].take_keys()

    def point_out(self, name: str) -> None:
        """Marks where the person is; on a small screen that pane alone is shown."""
        self.current = name
        self._screen.set_class(name == PEOPLE, "-people")
        for pane in PANES:
            self._screen.query_one(f"#{pane}").set_class(pane == name, "-current")
        self._screen.query_one("#checklist").set_class(name == STEPS, "-current")
        self._screen.query_one("#beside").set_class(name in (PEOPLE, COUNTDOWN), "-current")
        self._screen.query_one(PlaceLine).show_at(name, [*PANES, *(p.name for p in PLACES)])

    def highlight(self, key: str) -> None:
        """Puts the cursor on the row with this key, wherever it is shown."""
        for rows in self._screen.query(RowList):
            rows.move_to(key)

    def take_keys(self) -> None:
        """Brings the keys back to where the person is."""
        if self.current in PANES:
            self._screen.query_one(f"#{self.current}").focus()
        else:
            self._made[self.current].take_keys()

    def show(self, view: View) -> None:
        """Shows a view in the place where the person is; another one gets it on arrival."""
        self._view = view
        if self.current not in PANES:
            self._made[self.current].show(view)


def _place(name: str) -> Place:
    return next(place for place in PLACES if place.name == name)
