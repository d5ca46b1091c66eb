"""The pictures of the pages in docs/, drawn by the program itself: `python -m tests.pictures`."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import datetime, timedelta
from io import StringIO
from typing import NamedTuple
from unittest.mock import patch

from rich.console import Console

from tests.screens.desk import Opened, reached
from tests.terminal import ROOT, environment
from tui.app import PlannerApp
from tui.cli.demonstration import demo_plan
from tui.reports.planner.view import view_of
from tui.storage.config import Config
from tui.storage.content import load_library
from tui.storage.plan_file import PlanFile

FOLDER = ROOT / "docs/pictures"
#: A Tuesday; the interview of the demonstration is nine days and two hours later.
NOW = datetime.fromisoformat("2026-11-24T08:00:00+01:00")
ON_THE_DAY = NOW + timedelta(days=9, minutes=-30)
AFTERWARDS = NOW + timedelta(days=9, hours=5)

#: The cell that Rich draws text in, as wide as those of DejaVu Sans Mono and Menlo at this size,
#: so that borders are closed lines.
_CELL_HEIGHT, _FONT_SIZE, _ASPECT = 24.4, 21, 0.632
#: Room around the screen.
_MARGIN = 14
#: Nothing is loaded from elsewhere: the reader's own monospaced font, and no window around it.
_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="VIEW_BOX">
<style>
.{unique_id}-matrix {{
    font: FONT_SIZEpx "DejaVu Sans Mono", Menlo, Consolas, monospace;
}}
{styles}
</style>
<defs>
{lines}
</defs>
<rect x="-MARGIN" y="-MARGIN" width="100%" height="100%" rx="10" fill="BACKGROUND"/>
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</svg>
"""


class Picture(NamedTuple):
    """One picture: its name, and the keys that lead to it from the one before, or from the start."""

    name: str
    keys: tuple[str, ...] = ()


class Sitting(NamedTuple):
    """The planner opened once over the demonstration's plan, and what is drawn of it in order."""

    pictures: tuple[Picture, ...]
    columns: int = 80
    lines: int = 24
    at: datetime = NOW
    theme: str = "evening"


SITTINGS = (
    Sitting(
        (
            Picture("planner"),
            Picture("people", ("2",)),
            Picture("message", ("w",)),
            Picture("record", ("escape", "4")),
            Picture("practice", ("5",)),
            Picture("help", ("1", "question_mark")),
        )
    ),
    Sitting((Picture("wide"),), columns=120, lines=40),
    Sitting((Picture("narrow"),), columns=40, lines=20),
    Sitting((Picture("morning"),), theme="morning"),
    Sitting((Picture("day", ("6",)),), at=ON_THE_DAY),
    Sitting((Picture("after", ("7",)),), at=AFTERWARDS),
)


def drawn() -> dict[str, str]:
    """Every picture as SVG, by the name of its file."""
    with tempfile.TemporaryDirectory() as folder:
        around = environment(folder, COLORTERM="truecolor", TZ="Europe/Paris")
        with patch.dict(os.environ, around, clear=True):
            return dict(part for sitting in SITTINGS for part in asyncio.run(_sat(sitting, folder)))


async def _sat(sitting: Sitting, folder: str) -> list[tuple[str, str]]:
    """The pictures of one sitting, each under the name of its file."""
    library = load_library()
    plan_file = PlanFile(f"{folder}/{sitting.pictures[0].name}.toml")
    plan_file.create(demo_plan(library, NOW))
    settings = Config(theme=sitting.theme)
    snapshot = plan_file.read()
    view = view_of(snapshot.plan, library, sitting.at)
    app = PlannerApp(plan_file, lambda: sitting.at, snapshot, view, settings)
    found = []
    async with app.run_test(size=(sitting.columns, sitting.lines)) as pilot:
        opened = Opened(app, pilot)
        for picture in sitting.pictures:
            await opened.press(*picture.keys)
            found.append((f"{picture.name}.svg", await _settled(opened)))
    return found


async def _settled(opened: Opened) -> str:
    """The screen once every widget has done what it had to, and none of it moved another."""
    last = ""
    while True:
        for widget in opened.app.screen.walk_children(with_self=True):
            await reached(widget)
        await opened.quiet()
        now = _as_svg(opened.app)
        if now == last and not opened.app._batch_count:
            return now
        last = now


def _as_svg(app: PlannerApp) -> str:
    """What Textual exports of the screen, with fixed names and without a font of the network."""
    columns, lines = app.size
    console = Console(
        width=columns,
        height=lines,
        file=StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    screens = app._background_screens
    console.print(app.screen._compositor.render_update(full=True, screen_stack=screens))
    width = round(columns * 20 * _ASPECT) + 2 * _MARGIN
    height = round(lines * _CELL_HEIGHT) + 2 * _MARGIN
    code_format = _SVG
    for mark, value in (
        ("VIEW_BOX", f"{-_MARGIN} {-_MARGIN} {width} {height}"),
        ("MARGIN", _MARGIN),
        ("BACKGROUND", app.theme_variables["background"]),
        ("FONT_SIZE", _FONT_SIZE),
    ):
        code_format = code_format.replace(mark, str(value))
    return console.export_svg(code_format=code_format, font_aspect_ratio=_ASPECT, unique_id="s")


def main() -> None:
    """Draws them all anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pictures = drawn()
    for old in FOLDER.glob("*.svg"):
        if old.name not in pictures:
            old.unlink()
    for name, svg in pictures.items():
        (FOLDER / name).write_text(svg, encoding="utf-8")
        print(f"docs/pictures/{name}")


if __name__ == "__main__":
    main()
