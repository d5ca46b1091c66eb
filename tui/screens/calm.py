"""The calm routines on a page: optional every one, with your own facts under theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.text import plain
from tui.plan.text import clean
from tui.screens.page import PageScreen
from tui.storage.content import load_entries

if TYPE_CHECKING:
    from tui.screens.planner import PlannerScreen

_FACTS = "facts-page"


def calm_page(screen: PlannerScreen) -> PageScreen:
    """The page; B breathes along.

    Raises:
        PlanError: a fault in the person's own content.
    """
    facts = [fact for fact in screen.plan.interview.facts if fact.strip()]
    lines: list[Content] = []
    for routine in load_entries("calm").values():
        lines += [plain(routine["name"], "bold"), plain(routine["says"])]
        if routine["id"] == _FACTS:
            lines += [plain(f"· {screen.masked(clean(fact))}", "$accent") for fact in facts]
        lines += [plain(routine.get("why", ""), "$quiet"), Content("")]
    body = Content("\n").join(lines)
    return PageScreen(Content("Calm, if you like"), body, screen.keys.offered("breathe"))
