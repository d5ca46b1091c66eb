"""The acts that hold in every pane, each seen on the screen and on the disk."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from tests.screens.desk import drawn_in
from tui.cells import Cells

if TYPE_CHECKING:
    from tests.screens.desk import Desk


async def test_undo_takes_the_last_change_back_on_disk_and_screen(desk: Desk) -> None:
    before = desk.plan
    async with desk.open() as seen:
        await seen.press("space")
        await seen.says("Ticked")
        await seen.press("u")
        await seen.says("Undid: Ticked “Acknowledge that you got here” · U redo")
        assert seen.row(seen.steps, "acknowledge-yourself").startswith("❯ ○")
    assert desk.plan == before


async def test_undo_with_nothing_to_undo_says_so(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("u")
        await seen.says("There is nothing to undo.")
        await seen.press("U")
        await seen.says("There is nothing to redo.")


async def test_undo_reaches_changes_of_every_pane(desk: Desk) -> None:
    before = desk.plan
    async with desk.open() as seen:
        await seen.press("2", "D")
        await seen.says("Deleted “Tom Okafor”")
        await seen.press("1", "space")
        await seen.says("Ticked")
        await seen.press("3", "u")
        await seen.says("Undid: Ticked")
        await seen.press("u")
        await seen.says("Undid: Deleted “Tom Okafor”")
        await seen.press("u")
        await seen.says("There is nothing to undo.")
    assert desk.plan == before


@pytest.mark.parametrize("key", ["U", "ctrl+r"])
async def test_redo_makes_the_change_again(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press("space")
        await seen.says("Ticked")
        await seen.press("u")
        await seen.says("Undid")
        await seen.press(key)
        await seen.says("Redid: Ticked “Acknowledge that you got here” · u undo")
        assert seen.row(seen.steps, "acknowledge-yourself").startswith("❯ ✓")
    assert desk.step("acknowledge-yourself").done == desk.now


async def test_undo_refuses_what_was_changed_again_elsewhere(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("j", "e")
        await seen.shows("Edit the step")
        await seen.type("!")
        await seen.press("enter")
        await seen.says("Renamed")
        desk.write(desk.text.replace("Write three facts!", "Write four facts"))
        await seen.press("u")
        await seen.says("this was changed again since, so it stays as it is")
        assert desk.step("write-facts").title == "Write four facts"


async def test_hide_done_hides_and_shows_again(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("H")
        await seen.says("Done steps are hidden · H shows them")
        assert "Book a room" not in drawn_in(seen.planner, "#steps")
        await seen.press("H")
        await seen.says("Done steps are shown · H hides them")
        assert "Book a room" in drawn_in(seen.planner, "#steps")
    assert desk.text == before


async def test_hide_done_lets_a_ticked_step_go_and_moves_to_its_neighbour(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("H", "space")
        await seen.says("Ticked “Acknowledge that you got here” · u undo")
        assert seen.steps.highlighted == "write-facts"
        assert "Acknowledge" not in drawn_in(seen.planner, "#steps")


async def test_mask_hides_names_and_company_everywhere(desk: Desk) -> None:
    before = desk.text
    async with desk.open(120, 40) as seen:
        await seen.press("asterisk")
        await seen.says("Names are masked · * shows them")
        shown = "\n".join(seen.screen)
        for word in ("Tom", "Okafor", "Ines", "Berg", "Harbour", "Vale"):
            assert word not in shown, word
        assert "Ask ••••• about the panel" in shown
        assert "Head of Operations at •••••" in shown
        await seen.press("2", "D")
        await seen.says("Deleted “•••••”. With them: 1 line of the log. · u undo")
        await seen.press("u")
        await seen.says("Undid: Deleted “•••••”")
        await seen.press("asterisk")
        await seen.says("Names are shown · * masks them")
        assert "Tom Okafor" in "\n".join(seen.screen)
    assert desk.text == before


@pytest.mark.parametrize(
    "keys",
    [
        ("2", "enter"),
        ("2", "l"),
        ("1", "j", "j", "enter"),
        ("1", "j", "j", "d"),
        ("1", "j", "j", "o"),
        ("1", "slash"),
    ],
)
async def test_mask_holds_on_pages_and_titles_of_forms(desk: Desk, keys: tuple[str, ...]) -> None:
    async with desk.open() as seen:
        await seen.press("asterisk", *keys)
        await seen.until(lambda: seen.app.screen is not seen.planner or "slash" in keys)
        shown = "\n".join(seen.screen)
        assert "Tom" not in shown
        assert "Okafor" not in shown


async def test_copy_takes_the_highlighted_line(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("y")
        await seen.says("Copied “Acknowledge that you got here” · if your terminal allows it")
        assert seen.app.clipboard == "Acknowledge that you got here"
        await seen.press("2", "y")
        await seen.says("Copied “Tom Okafor”")
        assert seen.app.clipboard == "Tom Okafor"


async def test_copy_in_the_countdown_takes_what_and_when(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "y")
        await seen.says("Copied “Head of Operations at Harbour & Vale · Thu 3 Dec, 10:00")
        assert seen.app.clipboard.startswith("Head of Operations at Harbour & Vale · Thu 3 Dec")


def test_copy_reaches_the_terminal_as_its_clipboard(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("space tick")
        terminal.press("y")
        terminal.wait_for("Copied “Acknowledge that you got here”")
        text = base64.b64encode(b"Acknowledge that you got here")
        assert b"\x1b]52;c;" + text + b"\x07" in terminal.raw


async def test_suspend_without_a_shell_behind_it_says_what_to_do(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.has_job_control", lambda: False)
    async with desk.open() as seen:
        await seen.press("ctrl+z")
        await seen.says("There is no shell to go back to; q leaves")


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quit_leaves_at_once_from_every_pane(desk: Desk, key: str) -> None:
    for pane in "123":
        async with desk.open() as seen:
            await seen.press(pane, key)
            await seen.ends()
            assert seen.app.return_code == 0


async def test_redraw_takes_nothing_for_shown_any_more_and_changes_nothing(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        shown = seen.screen
        with patch.object(Cells, "forget") as forget:
            await seen.press("ctrl+l")
            await seen.until(lambda: forget.called)
        assert seen.screen == shown
    assert desk.text == before
