"""A plan on disk and the planner open over it: what the tests of the full screen work with."""

from __future__ import annotations

import asyncio
import os
import time
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Click, Key, MouseDown, MouseUp
from textual.geometry import Offset
from textual.pilot import _get_mouse_message_arguments

from tests.terminal import PLANNER, Terminal, environment
from tui.app import PlannerApp
from tui.panes.people import PeoplePane
from tui.panes.steps import StepsPane
from tui.reports.planner.view import view_of
from tui.screens.planner import PlannerScreen
from tui.storage.config import load_config
from tui.storage.content import load_library
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.message_pump import MessagePump
    from textual.pilot import Pilot
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.panes.rows import RowList
    from tui.plan.model import Person, Plan, Step

#: Tuesday, nine days before the interview.
NOW = "2026-11-24T08:00:00+01:00"
PLAN = """\
format = 1
started = 2026-11-22

[interview]
company = "Harbour & Vale"
role = "Head of Operations"
starts = 2026-12-03T10:00:00
zone = "Europe/Paris"
place = "4 Quay Street"
called = 2026-11-22

[[steps]]
id = "acknowledge-yourself"
title = "Acknowledge that you got here"
due = "call+0d"

[[steps]]
id = "write-facts"
title = "Write three facts"
due = 2026-11-24
minutes = 20
note = "On paper."

[[steps]]
id = "ask-tom"
title = "Ask Tom about the panel"
due = "-3d"

[[steps]]
id = "read-report"
title = "Read the report"

[[steps]]
id = "book-room"
title = "Book a room"
due = 2026-11-23
done = 2026-11-23T09:00:00+01:00

[[people]]
id = "tom-okafor"
name = "Tom Okafor"
role = "insider"
note = "Met at the fair."

[[people.log]]
id = "2026-11-23-wrote"
at = 2026-11-23
event = "wrote"

[[people]]
id = "ines-berg"
name = "Ines Berg"
role = "hr"
"""
STEP_IDS = ("acknowledge-yourself", "write-facts", "ask-tom", "read-report", "book-room")
_PATIENCE = 5.0


class Opened:
    """The planner while it is open: keys go in, rows of text come out."""

    def __init__(self, app: PlannerApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        assert isinstance(app.screen, PlannerScreen)
        self.planner: PlannerScreen = app.screen

    @property
    def steps(self) -> StepsPane:
        return self.planner.query_one(StepsPane)

    @property
    def people(self) -> PeoplePane:
        return self.planner.query_one(PeoplePane)

    @property
    def form(self) -> str:
        """The words under the lines of the form that is open; none while none is."""
        return (
            drawn_in(self.app.screen, "#form-echo") if self.app.screen.query("#form-echo") else ""
        )

    @property
    def asks(self) -> bool:
        """Whether a form is in front."""
        return bool(self.app.screen.query("#form"))

    @property
    def screen(self) -> list[str]:
        """The rows of the whole screen as they are drawn."""
        return _drawn(self.app.screen)

    @property
    def message(self) -> str:
        """The line that says what happened."""
        return drawn_in(self.planner, "#message")

    @property
    def keys(self) -> str:
        return drawn_in(self.planner, "#keys")

    def row(self, pane: RowList, key: str) -> str:
        """The row with this key as it is drawn; the pointer of the highlighted one is part of it."""
        line = [row.key for row in pane.rows].index(key)
        return pane.render_line(line - pane.scroll_offset.y).text

    async def press(self, *keys: str) -> None:
        """Presses keys, each once the one before is carried out."""
        for key in keys:
            self.send(key)
            await self.quiet()

    async def type(self, text: str) -> None:
        """Types into the focused line, as fast as a paste."""
        self.send(*text)
        await self.quiet()

    def send(self, *keys: str) -> None:
        """Puts keys, named as Textual names them, where those of a terminal arrive."""
        for key in keys:
            letter = {"space": " ", "enter": "\r"}.get(key, key if len(key) == 1 else None)
            self.app.post_message(Key({" ": "space", "\n": "enter"}.get(key, key), letter))

    async def click(self, at: tuple[int, int]) -> None:
        """Clicks on a cell; as the pilot does, without its pauses."""
        there = _get_mouse_message_arguments(self.app.screen, at, button=1)
        self.app.mouse_position = Offset(*at)
        for kind in (MouseDown, MouseUp, Click):
            self.app.screen._forward_event(kind(**there))
        await self.quiet()

    def look_away(self) -> None:
        """Keeps the planner from seeing what others do to the file."""
        setattr(self.planner.plan_file, "changed_since", lambda _: None)  # noqa: B010 - a method

    async def quiet(self) -> None:
        """Waits until the keys sent are carried out, and every widget has done what it had to."""
        keys = self.app._keys
        while self.app.is_running and (keys._next or keys._under_way):  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(0)
        for pump in (self.app.focused or self.app.screen).ancestors_with_self:
            await reached(pump)
        await self.pilot._wait_for_screen()
        self.app.screen._on_timer_update()

    async def until(self, holds: Callable[[], bool], what: str = "it") -> None:
        """Waits until something holds."""
        end = time.monotonic() + _PATIENCE
        while not holds():
            if time.monotonic() > end:
                shown = "\n".join(self.screen)
                raise AssertionError(f"{what} did not come; the screen:\n{shown}")
            await self.pilot.pause(0.005)
        await self.quiet()

    async def shows(self, text: str) -> None:
        """Waits until a text is anywhere on the screen."""
        await self.until(lambda: text in "\n".join(self.screen), repr(text))

    async def says(self, text: str) -> None:
        """Waits until the message line says this."""
        await self.until(lambda: text in self.message, repr(text))

    async def echoes(self, text: str) -> None:
        """Waits until the form that is open says this."""
        await self.until(lambda: text in self.form, repr(text))

    async def focuses(self, widget: Widget) -> None:
        """Waits until the keys go to a widget."""
        await self.until(lambda: self.app.focused is widget, f"the focus of {widget}")

    async def ends(self) -> None:
        """Waits until the program has ended."""
        await self.until(lambda: not self.app.is_running, "the end")

    async def resize(self, columns: int, lines: int) -> None:
        """Gives the window another size, and waits until it is taken."""
        await self.pilot.resize_terminal(columns, lines)
        await self.until(lambda: self.app.screen.size == (columns, lines), "the size")

    async def back(self) -> None:
        """Waits until the planner is in front again."""
        await self.until(lambda: self.app.screen is self.planner, "the planner")


class Desk:
    """A home of its own with a plan in it, and a clock that stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = str(folder / "home/plan.toml")
        self.now = datetime.fromisoformat(NOW)
        self.write(PLAN)

    def write(self, text: str) -> None:
        """Puts a text in place of the plan, as an editor that has finished."""
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(text)
        self.settle()

    def settle(self) -> None:
        """Makes the file older than an editor takes to write one."""
        past = time.time() - 5 - len(self.text) % 3
        os.utime(self.path, (past, past))

    @property
    def text(self) -> str:
        with open(self.path, encoding="utf-8", newline="") as file:
            return file.read()

    @property
    def plan(self) -> Plan:
        """The plan as another program reads it."""
        return PlanFile(self.path).read().plan

    def step(self, step_id: str) -> Step:
        step = self.plan.step(step_id)
        assert step is not None
        return step

    def person(self, person_id: str) -> Person:
        person = self.plan.person(person_id)
        assert person is not None
        return person

    def elsewhere(self) -> PlanFile:
        """The door to the same file as another session has it."""
        return PlanFile(self.path)

    @asynccontextmanager
    async def open(self, columns: int = 80, lines: int = 24) -> AsyncIterator[Opened]:
        """The planner over the plan, without a terminal."""
        plan_file, config = PlanFile(self.path), load_config()
        snapshot = plan_file.read()
        view = view_of(snapshot.plan, load_library(), self.now, config.zone)
        app = PlannerApp(plan_file, lambda: self.now, snapshot, view, config)
        async with app.run_test(size=(columns, lines)) as pilot:
            opened = Opened(app, pilot)
            await opened.quiet()
            yield opened
            if app.is_running:
                await opened.quiet()  # no key is on its way when it ends

    def terminal(
        self, columns: int = 80, lines: int = 24, *, kitty: bool = False, **env: str
    ) -> Terminal:
        """The planner over the plan, as a program on a terminal; with `kitty` escape is quick."""
        around = environment(self.folder, SECONDROUND_NOW=NOW, **env)
        argv = [*PLANNER, "-f", self.path]
        return Terminal(argv, env=around, columns=columns, lines=lines, kitty=kitty)


class Themed(App[None]):
    """An app of nothing but the planner's colours, for a screen by itself."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"quiet": "#9a9a9a", "faint": "#7a7a7a"}


async def reached(pump: MessagePump) -> None:
    """Waits until a widget has done what stood in its queue."""
    there = asyncio.Event()
    if pump.call_later(there.set):
        await asyncio.wait_for(there.wait(), _PATIENCE)


def drawn_in(screen: Screen[Any], selector: str) -> str:
    """The words that a widget of a screen draws, without its border and its line breaks."""
    widget = screen.query_one(selector)
    lines = widget.render_lines(widget.outer_size.region)
    return " ".join(" ".join(line.text.strip("│╭╮╰╯") for line in lines).split())


def _drawn(screen: Screen[Any]) -> list[str]:
    return [strip.text.rstrip() for strip in screen._compositor.render_strips()]
