"""The first page of the planner: what the full screen is about to show, before it is loaded.

Loading the toolkit takes a quarter of a second; what the page needs is there in a fifth of that.
"""

from __future__ import annotations

import os
import sys

from tui.panes.acts.act import PLACE_KEYS, PLACE_NAMES, STEPS, key_pairs
from tui.panes.acts.own_keys import own_keys
from tui.reports.planner.greeting import greeting
from tui.reports.planner.page import Frame, first_page
from tui.reports.planner.painting import painted, theme_of, voices_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.reports.planner.view import View
    from tui.storage.config import Config
    from tui.storage.snapshot import Snapshot

#: What a terminal is taken for that does not tell its size, here as in the toolkit.
_COLUMNS, _LINES = 80, 24


def opening(view: View, opened: Snapshot, config: Config) -> str:
    """The page over a plan as it was read, as the terminal of this process shows it."""
    view = view.but(key_of=own_keys(config.keys).of)
    lines = first_page(view, frame_of(view, opened, config), *_size())
    return painted(lines, voices_of(theme_of(os.environ, config.theme), os.environ))


def frame_of(view: View, opened: Snapshot, config: Config) -> Frame:
    """The words around the panes, as long as the keys go to the list of steps."""
    own = own_keys(config.keys)
    keys, more, always = key_pairs(own.acts, STEPS, on_row=bool(view.plan.steps))
    said = greeting(
        view,
        problem=opened.problems[0].sentence if opened.problems else "",
        writable=opened.writable,
        warning=config.warning,
    )
    places = {place: (key, PLACE_NAMES[place]) for place, key in PLACE_KEYS.items()}
    return Frame(places=places, keys=keys, more=more, always=always, said=said)


def _size() -> tuple[int, int]:
    """Columns and lines: as the environment has them, else as the terminal does."""
    told = [os.environ.get(name, "") for name in ("COLUMNS", "LINES")]
    columns, lines = (int(text) if text.isascii() and text.isdigit() else 0 for text in told)
    if not (columns and lines):
        try:
            assert sys.__stdout__ is not None
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (OSError, ValueError, AssertionError):
            size = os.terminal_size((_COLUMNS, _LINES))
        columns, lines = columns or size.columns, lines or size.lines
    return columns or _COLUMNS, lines or _LINES
