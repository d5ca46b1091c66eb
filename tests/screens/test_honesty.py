"""The honesty checklist on the screen: one key an answer, and the way to what a question lacks."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from tests.plan.evidence_plans import QUESTIONS, WHOLE
from tests.screens.desk import Themed
from tui.panes.rows import RowList
from tui.plan.honesty import Answered, checklist
from tui.screens.honesty import HonestyScreen

EVERY = checklist(WHOLE.but(checks=("confirmer-nods",), credit=()), (), QUESTIONS)


class Kept:
    """Keeps answers as the plan does; what lacks something never holds."""

    def __init__(self, every: tuple[Answered, ...] = EVERY) -> None:
        self.every = every
        self.given: list[tuple[str, bool]] = []

    async def answer(self, question: str, holds: bool) -> tuple[Answered, ...]:
        self.given.append((question, holds))
        self.every = tuple(
            each.but(holds=holds) if each.question.id == question else each for each in self.every
        )
        return self.every


@pytest.mark.parametrize(
    ("key", "holds"), [("y", True), ("space", True), ("x", True), ("n", False)]
)
async def test_a_key_answers_the_first_question_that_is_open_and_goes_on_behind_it(
    key: str, holds: bool
) -> None:
    app, kept = Themed(), Kept()
    async with app.run_test() as pilot:
        screen = HonestyScreen("A claim", EVERY, kept.answer)
        await app.push_screen(screen)
        await pilot.press(key)
        await pilot.pause()
        assert kept.given == [("own-verbs", holds)]
        assert screen.query_one(RowList).highlighted == "not-mine-filled"
        assert screen.query_one("#honesty").border_subtitle == f"{1 + holds} of 12 hold"


async def test_keys_that_come_fast_are_each_an_answer() -> None:
    app, kept = Themed(), Kept()
    async with app.run_test() as pilot:
        await app.push_screen(HonestyScreen("A claim", EVERY, kept.answer))
        await pilot.press("y", "y", "n", "y")
        await pilot.pause()
    asked = ["own-verbs", "not-mine-filled", "numbers-sourced", "estimates-called"]
    assert kept.given == list(zip(asked, [True, True, False, True], strict=True))


async def test_a_yes_to_what_lacks_something_returns_the_way_there() -> None:
    app, kept = Themed(), Kept()
    came: list[str | None] = []
    async with app.run_test() as pilot:
        screen = HonestyScreen("A claim", EVERY, kept.answer, "title-held")
        await app.push_screen(screen, came.append)
        await pilot.pause()
        assert screen.query_one(RowList).highlighted == "title-held"
        await pilot.press("j")
        shown = str(screen.query_one("#honesty-question", Static).render())
        assert shown == (
            "Is at least one other person credited?\nFirst credit somebody: y goes there."
        )
        await pilot.press("y")
        await pilot.pause()
    assert came == ["others-credited"]
    assert kept.given == []


async def test_it_closes_with_the_last_yes() -> None:
    app = Themed()
    kept = Kept(checklist(WHOLE.but(checks=tuple(QUESTIONS)[:-1]), (), QUESTIONS))
    came: list[str | None] = []
    async with app.run_test() as pilot:
        await app.push_screen(HonestyScreen("A claim", kept.every, kept.answer), came.append)
        await pilot.press("y")
        await pilot.pause()
    assert came == [""]


@pytest.mark.parametrize("key", ["escape", "enter", "q"])
async def test_it_closes_with_nothing(key: str) -> None:
    app, kept = Themed(), Kept()
    came: list[str | None] = []
    async with app.run_test() as pilot:
        await app.push_screen(HonestyScreen("A claim", EVERY, kept.answer), came.append)
        await pilot.press(key)
        await pilot.pause()
    assert came == [""]
    assert kept.given == []
