"""Slow breathing: a line that grows and shrinks by the second, or stands still."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from tests.screens.desk import Themed
from tui.screens.breath import IN, MINUTES, OUT, BreathScreen, breath_words
from tui.storage.places import config_path

if TYPE_CHECKING:
    from tests.screens.desk import Desk


def test_the_line_grows_with_the_breath_in_and_shrinks_with_the_one_out() -> None:
    lengths = [breath_words(second).count("─") for second in range(IN + OUT)]
    assert lengths[:IN] == sorted(lengths[:IN])
    assert lengths[IN:] == sorted(lengths[IN:], reverse=True)
    assert breath_words(0).startswith("in ")
    assert breath_words(IN).startswith("out ")
    assert max(lengths) <= 12
    assert breath_words(IN + OUT) == breath_words(0)


def test_after_five_minutes_it_says_so_and_a_clock_that_jumps_back_begins_anew() -> None:
    assert breath_words(MINUTES * 60).startswith("Five minutes.")
    assert breath_words(-9) == breath_words(0)


async def test_where_movement_is_off_it_stands_still() -> None:
    app = Themed()
    async with app.run_test() as pilot:
        screen = BreathScreen(moves=False)
        await app.push_screen(screen)
        await pilot.pause()
        line = screen.query_one("#breath-line", Static)
        assert str(line.render()) == f"in for {IN} seconds, out for {OUT}"
        assert not any("set_interval" in timer.name for timer in screen._timers)
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is not screen


@pytest.fixture(params=["settings", "surroundings"])
def still(request: pytest.FixtureRequest, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk where nothing is to move, by the settings or by what is around the program."""
    if request.param == "settings":
        config = Path(config_path())
        config.parent.mkdir(parents=True)
        config.write_text("animations = false\n")
    else:
        monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return desk


async def test_it_stands_still_where_the_settings_or_the_surroundings_say_so(still: Desk) -> None:
    async with still.open() as seen:
        await seen.press("5", "B")
        await seen.shows(f"in for {IN} seconds, out for {OUT}")
