"""A place of its own: it gives the keys to who had them last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.widgets import Input

from tui.panes.place import PlacePane

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.reports.planner.view import View


class Two(PlacePane):
    """A place with two lines to type into."""

    def compose(self) -> ComposeResult:
        yield Input(id="first")
        yield Input(id="second")

    def show(self, view: View) -> None:
        del view


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield Two(id="day")
        yield Input(id="other")


@pytest.mark.parametrize(("before", "after"), [("first", "first"), ("second", "second")])
async def test_the_keys_come_back_to_who_had_them_last(before: str, after: str) -> None:
    async with Shown().run_test() as pilot:
        pilot.app.query_one(f"#{before}").focus()
        await pilot.pause()
        pilot.app.query_one("#other").focus()
        await pilot.pause()
        pilot.app.query_one(Two).take_keys()
        await pilot.pause()
        assert pilot.app.focused is pilot.app.query_one(f"#{after}")


async def test_the_keys_go_to_the_first_when_nobody_had_them() -> None:
    async with Shown().run_test() as pilot:
        pilot.app.query_one("#other").focus()
        await pilot.pause()
        pilot.app.query_one(Two).take_keys()
        await pilot.pause()
        assert pilot.app.focused is pilot.app.query_one("#first")
