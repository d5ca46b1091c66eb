"""Jumping: a letter on each row in view, one key to the row it stands on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put

if TYPE_CHECKING:
    from tests.screens.desk import Desk


async def test_jump_goes_to_the_row_of_a_letter_and_the_letters_go(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        shown = seen.screen
        await seen.press("apostrophe")
        await seen.says("A letter goes to its row · esc leaves")
        assert any("│a ○ " in row for row in seen.screen)
        assert any("│s ○ ✎ Write three facts" in row for row in seen.screen)
        await seen.press("s")
        await seen.back()
        assert any("❯ ○ ✎ Write three facts" in row for row in seen.screen)
        assert sum("❯" in row for row in seen.screen) == sum("❯" in row for row in shown)
    assert desk.text == before


async def test_it_goes_into_another_list_and_the_keys_go_with_it(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("apostrophe")
        await seen.shows(" · Ines Berg")
        row = next(row for row in seen.screen if "· Ines Berg" in row)
        letter = row.split("· Ines Berg")[0].strip()[-1]
        await seen.press(letter)
        await seen.back()
        assert seen.planner.places.current == "people"
        assert any("❯ · Ines Berg" in row for row in seen.screen)


@pytest.mark.parametrize("key", ["escape", "1", "space"])
async def test_any_other_key_leaves_where_one_was(desk: Desk, key: str) -> None:
    before = desk.text
    async with desk.open() as seen:
        shown = seen.screen
        await seen.press("apostrophe")
        await seen.says("A letter goes")
        await seen.press(key)
        await seen.back()
        assert seen.screen == shown
    assert desk.text == before


async def test_more_rows_than_letters_leave_the_last_ones_without(desk: Desk) -> None:
    more = "".join(f'\n[[steps]]\nid = "s{n}"\ntitle = "Step {n}"\n' for n in range(70))
    put(Path(desk.path), desk.text + more)
    async with desk.open(80, 90) as seen:
        await seen.press("apostrophe")
        await seen.shows("Z ○ Step")
        assert any("│  ○ Step 69" in row for row in seen.screen)
