"""The themes: which one a terminal gets, and that without colours none is sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tui.storage.settings import THEMES as NAMED
from tui.themes import THEMES, first_theme

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

#: A sequence that sets a colour, of whatever kind.
COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("NO_COLOR", "COLORTERM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "config/secondround/config.toml"
    path.parent.mkdir(parents=True)
    return path


def test_the_settings_can_name_every_theme() -> None:
    assert tuple(THEMES) == NAMED


@pytest.mark.parametrize(
    ("env", "theme"),
    [
        ({"TERM": "xterm-256color"}, "evening"),
        ({"TERM": "tmux-256color"}, "evening"),
        ({"TERM": "foot", "COLORTERM": "truecolor"}, "evening"),
        ({"TERM": "linux"}, "terminal"),
        ({"TERM": "screen"}, "terminal"),
        ({"TERM": "xterm"}, "terminal"),
        ({"TERM": "vt100"}, "terminal"),
        ({}, "terminal"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "terminal"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "evening"),
    ],
)
def test_a_terminal_of_few_colours_keeps_its_own(
    config: Path, monkeypatch: pytest.MonkeyPatch, env: dict[str, str], theme: str
) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert first_theme() == theme


def test_the_person_s_theme_wins_but_not_over_no_color(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('theme = "morning"\n')
    monkeypatch.setenv("TERM", "linux")
    assert first_theme() == "morning"
    monkeypatch.setenv("NO_COLOR", "1")
    assert first_theme() == "terminal"


@pytest.mark.parametrize(
    ("words", "env"),
    [
        ((), {"NO_COLOR": "1"}),
        ((), {"TERM": "vt100"}),
        (("--no-color",), {}),
        (("demo", "--no-color"), {}),
    ],
)
def test_without_colours_none_is_sent_and_the_highlight_is_seen(
    run: Command, plan: Path, words: tuple[str, ...], env: dict[str, str]
) -> None:
    with run.on_terminal(*words, env=env) as terminal:
        terminal.wait_for("1 Steps")
        terminal.press("space")
        terminal.wait_for("Ticked")
        terminal.press("a")
        terminal.wait_for("Add a step")
        terminal.type("x")
        terminal.wait_for("x")
        assert COLOUR.search(terminal.raw) is None
        reversed_cells = [char for row in terminal.page.cells() for char in row if char.reverse]
        assert len(reversed_cells) > 20  # the highlighted row, and the place in the line
