"""Keys that arrive together: each is carried out before the next is looked at."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.binding import Binding
from textual.events import Key
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from tui.screens.in_order import KeysInOrder, all_reached

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Event

    from tests.screens.desk import Desk

NAMES = {"\r": "enter", "\t": "tab", " ": "space", "/": "slash", "?": "question_mark"}


class Asking(ModalScreen[str]):
    """One line that is returned with enter."""

    def compose(self) -> ComposeResult:
        yield Input()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)


class Listing(Widget, can_focus=True):
    """A list: `a` asks for a line, any other letter is noted."""

    BINDINGS = [Binding(letter, f"take('{letter}')") for letter in "abcxyz"]  # noqa: RUF012 - as the class it overrides

    async def action_take(self, letter: str) -> None:
        assert isinstance(self.app, Sheet)
        if letter == "a":
            self.app.push_screen(Asking(), lambda text: self.app.noted.append(f"<{text}>"))
        else:
            self.app.noted.append(letter)


class Sheet(App[None]):
    """A list whose `a` opens a form, with keys in order."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []
        self.keys = KeysInOrder(self)

    def compose(self) -> ComposeResult:
        yield Listing()

    async def on_event(self, event: Event) -> None:
        if not self.keys.keep(event):
            await super().on_event(event)


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("xyz", ["x", "y", "z"]),
        ("aone\rx", ["<one>", "x"]),
        ("aa b\rxa\ry", ["<a b>", "x", "<>", "y"]),
        ("x" * 40, ["x"] * 40),
    ],
)
async def test_keys_typed_ahead_go_where_they_were_meant(typed: str, noted: list[str]) -> None:
    app = Sheet()
    async with app.run_test() as pilot:
        for letter in typed:
            app.post_message(Key(NAMES.get(letter, letter), letter))
        waited = deque(range(2000))
        while app.noted != noted and waited.pop():
            await pilot.pause(0.001)
        assert app.noted == noted


async def test_an_app_that_ends_with_keys_still_waiting_ends() -> None:
    app = Sheet()
    async with app.run_test():
        for letter in "axyzxyzxyz":
            app.post_message(Key(letter, letter))
        app.exit()


async def test_a_widget_that_does_not_come_to_an_end_is_not_waited_for_for_ever() -> None:
    app, done = Sheet(), asyncio.Event()
    async with app.run_test() as pilot:
        listing = app.query_one(Listing)
        listing.call_later(done.wait)
        await all_reached([listing], 0.01)
        assert not done.is_set()
        done.set()
        await all_reached([listing], 5)
        await pilot.pause()


@pytest.mark.parametrize(
    ("typed", "said", "steps"),
    [
        ("aDentist\tthu\t20\r", "Added “Dentist”", 6),
        ("aBreathe\rgjx", "Ticked “Write three facts”", 6),
        ("/tom\rx", "Ticked “Ask Tom about the panel”", 5),
        ("DD", "Deleted “Write three facts”", 3),
        ("aOne\raTwo\ru", "Undid: Added “Two”", 6),
        ("2aAda\r", "Added “Ada”", 5),
        ("?qjx", "Ticked “Write three facts”", 5),
    ],
)
async def test_the_planner_carries_out_each_key_before_the_next(
    desk: Desk, typed: str, said: str, steps: int
) -> None:
    async with desk.open() as seen:
        seen.send(*(NAMES.get(letter, letter) for letter in typed))
        await seen.says(said)
        assert len(desk.plan.steps) == steps


def test_keys_typed_before_the_program_is_up_are_carried_out(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.type("jx")
        terminal.wait_for("Ticked “Write three facts”")
        terminal.type("aDentist\rq")
        assert terminal.wait() == 0
    assert [step.title for step in desk.plan.steps if step.done] == [
        "Write three facts",
        "Book a room",
    ]
    assert desk.plan.steps[-1].title == "Dentist"
