"""The forms after the interview: what they refuse, in the form, with the text kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import PLAN
from tui.panes.after import AfterList

if TYPE_CHECKING:
    from tests.screens.desk import Desk


@pytest.fixture
def over(desk: Desk) -> Desk:
    desk.write(PLAN)
    desk.now = datetime.fromisoformat("2026-12-03T12:00:00+01:00")
    return desk


@pytest.mark.parametrize(
    ("row", "typed", "said"),
    [
        ("told", "someday", "“someday” is not understood"),
        ("check-in", "32 dec", "December has 31 days"),
        ("outcome", "", "The outcome"),
    ],
)
async def test_a_day_that_is_none_is_refused_in_the_form(
    over: Desk, row: str, typed: str, said: str
) -> None:
    before = over.text
    async with over.open() as seen:
        await seen.press("7")
        seen.planner.query_one(AfterList).move_to(row)
        await seen.press("enter")
        if row == "outcome":
            await seen.type("an offer")
            await seen.press("tab", "ctrl+u")
            await seen.type("25 dec 2027")
            await seen.press("enter")
            await seen.echoes("is still to come")
        else:
            await seen.type(typed)
            await seen.press("enter")
            await seen.echoes(said)
    assert over.text == before


async def test_a_promise_without_words_is_refused_in_the_form(over: Desk) -> None:
    async with over.open() as seen:
        await seen.press("7", "a", "enter")
        await seen.echoes("What did you promise? Write a few words.")
        assert seen.asks
