"""The picture of practice: the counts, and a chart once there is more than one day."""

from __future__ import annotations

import pytest
from textual.content import Content
from textual.widgets import Sparkline

from tests.screens.desk import Themed
from tui.screens.progress import ProgressScreen


@pytest.mark.parametrize(("days", "charts"), [([], 0), ([3], 0), ([3, 0, 5], 1)])
async def test_days_are_drawn_once_there_are_two(days: list[int], charts: int) -> None:
    app = Themed()
    async with app.run_test(size=(40, 20)) as pilot:
        screen = ProgressScreen(Content("By group"), days)
        await app.push_screen(screen)
        await pilot.pause()
        assert len(screen.query(Sparkline)) == charts
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is not screen
