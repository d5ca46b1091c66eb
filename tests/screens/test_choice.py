"""A short list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.panes.text import plain
from tui.screens.choice import Choice, ChoiceScreen

if TYPE_CHECKING:
    from tests.screens.desk import Desk

CHOICES = tuple(Choice(key=f"k{n}", title=f"Nr {n}", says=f"It is {n}.") for n in range(1, 13))


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("enter",), "k1"),
        (("j", "space"), "k2"),
        (("9",), "k9"),
        (("G", "enter"), "k12"),
        (("escape",), ""),
        (("q",), ""),
        (("ctrl+q",), ""),
    ],
)
async def test_keys_choose_or_leave(desk: Desk, keys: tuple[str, ...], chosen: str) -> None:
    got: list[str | None] = []
    async with desk.open() as seen:
        seen.app.push_screen(ChoiceScreen(plain("Which?"), CHOICES), got.append)
        await seen.shows("╭─ Which? ─")
        await seen.shows("It is 1.")
        await seen.press(*keys)
        await seen.back()
    assert got == [chosen]


async def test_a_digit_without_a_choice_does_nothing(desk: Desk) -> None:
    async with desk.open() as seen:
        seen.app.push_screen(ChoiceScreen(plain("Which?"), CHOICES[:2]))
        await seen.shows("╭─ Which? ─")
        await seen.press("3")
        assert isinstance(seen.app.screen, ChoiceScreen)


async def test_it_fits_a_phone_and_what_does_not_fit_scrolls(desk: Desk) -> None:
    async with desk.open(40, 12) as seen:
        seen.app.push_screen(ChoiceScreen(plain("Which?"), CHOICES))
        await seen.shows("╭─ Which? ─")
        await seen.press("G")
        await seen.shows("Nr 12")
        await seen.shows("It is 12.")
