"""The app: its two themes, its wall before the terminal, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from textual.color import Color

from tests.screens.desk import Desk
from tui.panes.acts.act import ANYWHERE
from tui.panes.text import OnlyText
from tui.themes import EVENING, MORNING, TERMINAL

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app import PlannerApp


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "home").mkdir()
    return Desk(tmp_path)


def test_the_wall_drops_what_a_terminal_would_obey_and_keeps_what_is_text() -> None:
    hostile = [Segment("a\x1b]0;x\x07b\x9b1m\u202ec\u200bd"), Segment("plain")]
    shown = OnlyText().apply(hostile, Color(0, 0, 0))
    assert [segment.text for segment in shown] == ["a]0;xb1mcd", "plain"]


async def test_the_planner_opens_in_the_evening_theme_and_can_be_put_in_another(
    desk: Desk,
) -> None:
    async with desk.open() as opened:
        assert opened.app.theme == EVENING.name
        for name in (MORNING.name, TERMINAL.name, "textual-light"):
            opened.app.theme = name
            await opened.quiet()
            assert "Write three facts" in "\n".join(opened.screen)


@pytest.mark.parametrize("keys", ["a", "o", "/", ":"])
async def test_no_cursor_blinks(desk: Desk, keys: str) -> None:
    async with desk.open() as opened:
        await opened.press(*({"/": "slash", ":": "colon"}.get(key, key) for key in keys))
        await opened.until(
            lambda: getattr(opened.app.focused, "cursor_blink", None) is False, "a still cursor"
        )


async def test_a_fault_of_our_own_ends_with_code_1_and_a_report_without_the_plan(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fails(_: str) -> None:
        raise RuntimeError("Tom Okafor")

    async def use() -> None:
        async with desk.open() as opened:
            monkeypatch.setitem(opened.planner.carriers.table(ANYWHERE), "mask", fails)
            ended.append(opened.app)
            await opened.press("asterisk")

    ended: list[PlannerApp] = []
    with pytest.raises(RuntimeError, match="Tom"):
        await use()
    assert ended[0].return_code == 1
    report = (desk.folder / "state/secondround/crash.txt").read_text()
    assert "RuntimeError" in report
    assert "Okafor" not in report
