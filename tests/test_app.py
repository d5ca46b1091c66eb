"""The app: its two themes, its wall before the terminal, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from textual.color import Color

from tests.screens.desk import Desk
from tui.app import EVENING, MORNING, PlannerApp
from tui.panes.text import OnlyText

if TYPE_CHECKING:
    from pathlib import Path

    from textual.theme import Theme

READABLE = 4.5
DRAWN = ("foreground", "primary", "accent", "warning", "error", "success")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "home").mkdir()
    return Desk(tmp_path)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG reckons it, from 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [part / 255 for part in Color.parse(colour).rgb]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [EVENING, MORNING], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface"])
def test_every_voice_of_a_theme_can_be_read(theme: Theme, ground: str) -> None:
    voices = {name: getattr(theme, name) for name in DRAWN} | {"quiet": theme.variables["quiet"]}
    behind = getattr(theme, ground)
    poor = {name: contrast(voice, behind) for name, voice in voices.items()}
    assert not {name: ratio for name, ratio in poor.items() if ratio < READABLE}


def test_the_wall_drops_what_a_terminal_would_obey_and_keeps_what_is_text() -> None:
    hostile = [Segment("a\x1b]0;x\x07b\x9b1m\u202ec\u200bd"), Segment("plain")]
    shown = OnlyText().apply(hostile, Color(0, 0, 0))
    assert [segment.text for segment in shown] == ["a]0;xb1mcd", "plain"]


async def test_the_planner_opens_in_the_evening_theme_and_can_be_put_in_another(
    desk: Desk,
) -> None:
    async with desk.open() as opened:
        assert opened.app.theme == EVENING.name
        for name in (MORNING.name, "textual-light"):
            opened.app.theme = name
            await opened.quiet()
            assert "Write three facts" in "\n".join(opened.screen)


async def test_a_fault_of_our_own_ends_with_code_1_and_a_report_without_the_plan(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fails(_: str) -> None:
        raise RuntimeError("Tom Okafor")

    async def use() -> None:
        async with desk.open() as opened:
            monkeypatch.setitem(opened.planner._acts, "mask", fails)
            ended.append(opened.app)
            await opened.press("asterisk")

    ended: list[PlannerApp] = []
    with pytest.raises(RuntimeError, match="Tom"):
        await use()
    assert ended[0].return_code == 1
    report = (desk.folder / "state/secondround/crash.txt").read_text()
    assert "RuntimeError" in report
    assert "Okafor" not in report
