"""A question alone on the screen: a clock of a few bytes, marks that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.widgets import Static

from tui.plan.choice import Posed
from tui.screens import drill
from tui.screens.drill import DrillScreen, Marked

if TYPE_CHECKING:
    from textual.pilot import Pilot

POSED = Posed(key="a", text="Why?", probes=("How do you know?",), keywords=("ledger",))


class Asking(App[None]):
    """Shows one question and keeps what came back."""

    def __init__(self, posed: Posed = POSED, shown: str = "Why?") -> None:
        super().__init__()
        self._posed = posed
        self._shown = shown
        self.came: list[Marked | None] = []

    def on_mount(self) -> None:
        self.push_screen(DrillScreen(self._posed, "1 of 2", self._shown, ()), self.came.append)


def text(pilot: Pilot[None], selector: str) -> str:
    return str(pilot.app.screen.query_one(selector, Static).render())


async def test_a_mark_that_is_given_twice_is_taken_back() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("c", "f", "c", "enter")
        await pilot.pause()
    assert app.came[0] is not None
    assert app.came[0].given == {
        "clear": False,
        "friendly": True,
        "one_occasion": False,
        "action_longest": False,
    }


async def test_in_a_tiny_window_the_question_is_seen_before_and_beside_the_marks() -> None:
    app = Asking(shown="Why did you leave?")
    async with app.run_test(size=(24, 10)) as pilot:
        await pilot.pause()
        page, question = (
            app.screen.query_one("#drill-page"),
            app.screen.query_one("#drill-question"),
        )
        for _ in ("before", "beside the marks"):
            assert page.region.contains_region(question.region)
            assert question.region.height == 1
            await pilot.press("enter")
            await pilot.pause()


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_returns_nothing(key: str) -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("enter", "c", key)
        await pilot.pause()
    assert app.came == [None]


async def test_leaving_the_note_goes_back_to_the_marks_and_keeps_it() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("n", "x", "escape", "enter")
        await pilot.pause()
    assert app.came[0] is not None
    assert app.came[0].note == "x"


async def test_the_clock_counts_what_has_passed_and_stops_when_the_answer_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = 100.0
    monkeypatch.setattr(drill, "monotonic", lambda: at)
    async with Asking().run_test() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DrillScreen)
        at += 83
        screen._tick()
        assert text(pilot, "#drill-time") == "1:23"
        at -= 500  # a clock that jumps back is no time at all
        screen._tick()
        assert text(pilot, "#drill-time") == "0:00"
        await pilot.press("enter")
        assert screen._clock._task is None


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (20, 5), (12, 4)])
async def test_a_question_of_two_thousand_characters_can_be_read_at_any_size(
    size: tuple[int, int],
) -> None:
    long = "why " * 500
    async with Asking(POSED.but(text=long), long).run_test(size=size) as pilot:
        await pilot.press("j", "j", "k", "enter")
        assert pilot.app.screen.query_one("#drill-page").region.width > 0


async def test_text_of_a_person_is_text() -> None:
    hostile = "[/] [@click=app.quit]x[/]"
    posed = POSED.but(text=hostile, keywords=(hostile,), probes=(hostile,))
    async with Asking(posed, hostile).run_test() as pilot:
        await pilot.press("enter")
        assert text(pilot, "#drill-question") == hostile
        assert text(pilot, "#drill-answer").count(hostile) == 2
