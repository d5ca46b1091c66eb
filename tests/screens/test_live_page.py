"""Pages that live on while their acts are carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.panes.acts.every import BY_ID
from tui.screens.live_page import LivePage, pages_of

if TYPE_CHECKING:
    from tests.screens.desk import Desk


def test_what_would_leave_the_page_behind_is_not_bound_there() -> None:
    bound = {binding.id for binding in LivePage.BINDINGS if isinstance(binding, Binding)}
    assert bound == {act.id for act in BY_ID.values() if act.place == "anywhere"} - {
        "quit",
        "palette",
        "suspend",
    }


async def test_keys_that_come_together_each_go_to_what_the_one_before_opened(desk: Desk) -> None:
    async with desk.open() as seen:
        seen.send("2", "enter", "l", *"called", "enter", "G")
        await seen.quiet()
        await seen.shows("today  called")
        assert len(pages_of(seen.app)) == 1
    assert desk.person("tom-okafor").log[-1].event == "called"


async def test_a_refusal_is_said_on_the_page(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("╭─ Tom Okafor ─")
        seen.look_away()
        desk.write(desk.text.replace('id = "tom-okafor"', 'id = "tom"'))
        await seen.press("space")
        await seen.shows("“tom-okafor” was deleted in another session; undo brings them back.")
