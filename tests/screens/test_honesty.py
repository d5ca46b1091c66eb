"""The honesty checklist on the screen: one key an answer, and what a question lacks."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from tests.plan.evidence_plans import QUESTIONS, WHOLE
from tests.screens.desk import Themed
from tui.panes.rows import RowList
from tui.plan.honesty import checklist
from tui.screens.honesty import HonestyScreen

EVERY = checklist(WHOLE.but(checks=("confirmer-nods",), credit=()), (), QUESTIONS)


@pytest.mark.parametrize(
    ("key", "holds"), [("y", True), ("space", True), ("x", True), ("n", False)]
)
async def test_a_key_answers_the_first_question_that_is_open(key: str, holds: bool) -> None:
    app = Themed()
    came: list[tuple[str, bool] | None] = []
    async with app.run_test() as pilot:
        await app.push_screen(HonestyScreen("A claim", EVERY), came.append)
        await pilot.press(key)
        await pilot.pause()
    assert came == [("own-verbs", holds)]


async def test_it_goes_on_behind_the_question_that_was_answered() -> None:
    app = Themed()
    async with app.run_test() as pilot:
        screen = HonestyScreen("A claim", EVERY, "estimates-called")
        await app.push_screen(screen)
        await pilot.pause()
        assert screen.query_one(RowList).highlighted == "title-held"
        await pilot.press("j")
        shown = str(screen.query_one("#honesty-question", Static).render())
        assert shown == "Is at least one other person credited?\nFirst credit somebody."


@pytest.mark.parametrize("key", ["escape", "enter", "q"])
async def test_it_closes_with_nothing(key: str) -> None:
    app = Themed()
    came: list[tuple[str, bool] | None] = []
    async with app.run_test() as pilot:
        await app.push_screen(HonestyScreen("A claim", EVERY), came.append)
        await pilot.press(key)
        await pilot.pause()
    assert came == [None]
