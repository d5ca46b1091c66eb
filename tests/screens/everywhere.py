"""The demo's plan, and the way to every row and every act of every place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from tests.screens.desk import NOW
from tui.cli.demonstration import demo_plan
from tui.panes.acts.act import ANYWHERE, PLACE_KEYS
from tui.panes.acts.every import ACTS
from tui.panes.rows import RowList
from tui.storage.content import load_library
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from tests.screens.desk import Desk, Opened

#: Acts that give the terminal away or leave.
AWAY = ("editor", "suspend", "quit")
#: Where an act of everywhere is tried.
SOMEWHERE = "steps"
#: Pages that lie above one another at most.
_DEEPEST = 4


def fill(desk: Desk) -> None:
    """Puts the demo's plan on the desk: something stands in every place."""
    Path(desk.path).unlink()
    PlanFile(desk.path).create(demo_plan(load_library(), datetime.fromisoformat(NOW)))
    desk.settle()


async def every_act(
    seen: Opened, keys: Mapping[str, str] = MappingProxyType({})
) -> AsyncIterator[str]:
    """Goes over every row of each place, and carries out each act; what it opens is closed again.

    `keys` are those that the settings give to acts.
    """
    for place, key in PLACE_KEYS.items():
        await seen.press(key)
        yield place
        async for row in every_row(seen):
            yield f"{place}, {row}"
        for act in ACTS:
            if act.id in AWAY or act.place not in (place, ANYWHERE if place == SOMEWHERE else ""):
                continue
            await seen.press(key, keys.get(act.id, act.keys).split(",")[0])
            yield f"{place}: {act.id}"
            await close_all(seen)


async def every_row(seen: Opened) -> AsyncIterator[str]:
    """Highlights each row of the list that has the keys, of each kind one."""
    rows = seen.app.focused
    if not isinstance(rows, RowList):
        return
    kinds = {
        (row.style, *(style for _, style in row.right)): row.key for row in rows.rows if row.key
    }
    for row in kinds.values():
        rows.move_to(row)
        await seen.quiet()
        yield row
    await seen.press("g")


async def close_all(seen: Opened) -> None:
    """Goes back to the planner."""
    for _ in range(_DEEPEST):
        await seen.press("escape")
        if seen.app.screen is seen.planner:
            return
    await seen.back()
