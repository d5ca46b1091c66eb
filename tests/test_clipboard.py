"""Text on its way to the clipboard: the bytes for each terminal, and what tmux makes of them."""

from __future__ import annotations

import base64
import os
import re
import shutil
import stat
from typing import TYPE_CHECKING

import pytest

from tests.terminal import PLANNER, Terminal, environment
from tests.tmux import Tmux
from tui import clipboard

if TYPE_CHECKING:
    from pathlib import Path

NOW = "2026-11-24T08:00:00+01:00"
#: More than one piece of GNU screen.
LONG = "Dear Ines, grüße: " + "how was it " * 90
PLAN = f"""
format = 1

[[people]]
id = "ines"
name = "Ines"
role = "hr"

[[people.asks]]
id = "hr-feedback"
kind = "hr-feedback"
state = "checked"
subject = "A question"
text = "{LONG.strip()}"
"""
TEXT = "Grüße — [slot1?]\n\x1b]52;c;eA==\x07"
CODED = base64.b64encode(TEXT.encode()).decode()
PLAIN = f"\x1b]52;c;{CODED}\x07"


def test_a_terminal_gets_the_text_coded_so_that_nothing_in_it_is_obeyed() -> None:
    assert clipboard.sequence_for(TEXT, {"TERM": "xterm-256color"}) == PLAIN


def test_tmux_gets_it_both_ways() -> None:
    doubled = PLAIN.replace("\x1b", "\x1b\x1b")
    expected = f"{PLAIN}\x1bPtmux;{doubled}\x1b\\"
    assert clipboard.sequence_for(TEXT, {"TERM": "screen", "TMUX": "/tmp/x,1,0"}) == expected
    assert clipboard.sequence_for(TEXT, {"TERM": "tmux-256color"}) == expected


def test_gnu_screen_gets_pieces_that_it_can_hold_and_that_join_to_the_whole() -> None:
    long = "x" * 5000
    sent = clipboard.sequence_for(long, {"TERM": "screen", "STY": "1.x"})
    pieces = re.findall("\x1bP(.*?)\x1b\\\\", sent, re.DOTALL)
    assert max(map(len, pieces)) <= 512
    assert "".join(pieces) == f"\x1b]52;c;{base64.b64encode(long.encode()).decode()}\x07"


@pytest.mark.parametrize("term", ["", "dumb", "linux"])
def test_a_terminal_without_a_clipboard_gets_nothing(term: str) -> None:
    written: list[str] = []
    assert not clipboard.copy(TEXT, written.append, {"TERM": term})
    assert written == []


def test_a_text_too_long_for_a_terminal_is_not_sent_cut() -> None:
    assert clipboard.sequence_for("x" * (clipboard.LONGEST + 1), {"TERM": "xterm"}) == ""


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with a wl-copy and a tmux that keep what they get."""
    for name in ("wl-copy", "tmux"):
        tool = tmp_path / name
        tool.write_text(
            f'#!/bin/sh\n/bin/cat >"{tmp_path}/{name}.got"\necho "$@" >"{tmp_path}/{name}.words"\n'
        )
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def test_where_the_person_sits_a_tool_takes_the_text(tools: Path) -> None:
    written: list[str] = []
    env = {"PATH": str(tools), "WAYLAND_DISPLAY": "w", "TERM": "xterm"}
    assert clipboard.copy(TEXT, written.append, env)
    assert (tools / "wl-copy.got").read_text() == TEXT
    assert written == []


def test_over_ssh_the_terminal_takes_it_and_never_a_tool_of_the_server(tools: Path) -> None:
    written: list[str] = []
    env = {"PATH": str(tools), "WAYLAND_DISPLAY": "w", "TERM": "xterm", "SSH_TTY": "/dev/pts/1"}
    assert clipboard.copy(TEXT, written.append, env)
    assert written == [PLAIN]
    assert not os.path.exists(tools / "wl-copy.got")


def test_inside_tmux_its_own_command_takes_it(tools: Path) -> None:
    env = {"PATH": str(tools), "TMUX": "/tmp/x,1,0", "TERM": "screen", "SSH_TTY": "/dev/pts/1"}
    assert clipboard.copy(TEXT, lambda _: None, env)
    assert (tools / "tmux.words").read_text().strip() == "load-buffer -w -"
    assert (tools / "tmux.got").read_text() == TEXT


@pytest.fixture
def planner(tmp_path: Path) -> list[str]:
    """The command of the planner over a plan with a message that is ready."""
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN, encoding="utf-8")
    return [*PLANNER, "-f", str(plan)]


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux on this machine")
def test_what_the_planner_copies_inside_a_real_tmux_is_its_buffer(
    planner: list[str], tmp_path: Path
) -> None:
    with Tmux() as tmux:
        tmux.start(planner, env=environment(tmp_path, SECONDROUND_NOW=NOW, SSH_TTY="/dev/pts/9"))
        tmux.wait_for("2 People")
        tmux.keys("2", "w")
        tmux.wait_for("c copy")
        tmux.keys("c")
        tmux.wait_for("Copied, if your terminal allows it")
        assert tmux._tmux("show-buffer") == LONG.strip()
        tmux.keys("q")
        tmux.wait_for("2 People")
        tmux.keys("q")
        assert tmux.wait() == 0


@pytest.mark.skipif(shutil.which("screen") is None, reason="no GNU screen on this machine")
def test_what_the_planner_copies_inside_a_real_gnu_screen_reaches_the_terminal_whole(
    planner: list[str], tmp_path: Path
) -> None:
    sockets = tmp_path / "sockets"
    sockets.mkdir(mode=0o700)
    env = environment(
        tmp_path, SECONDROUND_NOW=NOW, SSH_TTY="/dev/pts/9", SCREENDIR=str(sockets), SHELL="/bin/sh"
    )
    argv = ["screen", "-U", "-c", "/dev/null", "-S", "secondround-test", *planner]
    with Terminal(argv, env=env) as terminal:
        terminal.wait_for("2 People")
        for key in ("2", "w"):
            terminal.press(key)
        terminal.wait_for("c copy")
        terminal.press("c")
        terminal.wait_for("Copied, if your terminal allows it")
        sent = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", terminal.raw)
        assert sent is not None
        assert base64.b64decode(sent[1]).decode() == LONG.strip()
        terminal.press("q")
        terminal.wait_for("2 People")
        terminal.press("q")
        assert terminal.wait() == 0
