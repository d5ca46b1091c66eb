"""The driver: keys read from a real terminal."""

from __future__ import annotations

import os
import shutil
import threading
import time
from typing import TYPE_CHECKING

import pytest
from textual.constants import ESCAPE_DELAY
from textual.events import Key

from tests.screens.desk import NOW, Desk
from tests.terminal import PLANNER, Terminal, environment
from tui.driver import PlannerDriver

if TYPE_CHECKING:
    from pathlib import Path

    from textual.message import Message


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "home").mkdir()
    return Desk(tmp_path)


def test_a_byte_that_is_no_utf8_does_not_end_the_planner(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("Write three facts")
        os.write(terminal.line._master, b"\xe9")
        terminal.press("space")
        terminal.wait_for("Ticked")
        terminal.press("q")
        assert terminal.wait(5) == 0


@pytest.mark.skipif(shutil.which("screen") is None, reason="no GNU screen on this machine")
def test_a_lone_escape_is_heard_in_gnu_screen_which_holds_it_back_while_the_mouse_is_followed(
    desk: Desk,
) -> None:
    sockets = desk.folder / "sockets"
    sockets.mkdir(mode=0o700)
    env = environment(desk.folder, SECONDROUND_NOW=NOW, SCREENDIR=str(sockets), SHELL="/bin/sh")
    argv = ["screen", "-U", "-c", "/dev/null", "-S", "esc", *PLANNER, "-f", desk.path]
    with Terminal(argv, env=env) as terminal:
        terminal.wait_for("Write three facts")
        terminal.press("a")
        terminal.wait_for("esc leaves")
        terminal.press("escape")
        terminal.wait_for(lambda rows: "esc leaves" not in "\n".join(rows))
        assert "mouse" not in terminal.left_on()
        terminal.press("q")
        assert terminal.wait(5) == 0


def test_a_lone_escape_is_heard_though_the_key_before_it_was_slow_to_be_handed_on() -> None:
    keys: list[str] = []
    heard = threading.Event()

    class Slow(PlannerDriver):
        def __init__(self) -> None:  # no app, no terminal
            self.fileno, self.end = os.pipe()
            self._wake, self._waker = os.pipe()
            self._debug = False
            self.exit_event = threading.Event()

        def process_message(self, message: Message) -> None:
            assert isinstance(message, Key)
            keys.append(message.key)
            if message.key == "a":
                time.sleep(ESCAPE_DELAY * 3)  # a machine that is busy with something else
            else:
                heard.set()

    driver = Slow()
    reader = threading.Thread(target=driver._read_on)
    reader.start()
    os.write(driver.end, b"a\x1b")
    assert heard.wait(5)
    assert keys == ["a", "escape"]
    os.close(driver.end)  # the line is gone, and the reader with it
    reader.join()
    for each in (driver.fileno, driver._wake, driver._waker):
        os.close(each)


def test_leaving_gives_the_terminal_back_as_it_was(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("Write three facts")
        terminal.press("q")
        assert terminal.wait(5) == 0
        assert terminal.left_on() == []


def test_keys_typed_ahead_go_where_they_were_meant_to(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("Write three facts")
        terminal.type("aDentist\r")
        terminal.wait_for("Added")
        terminal.press("q")
        terminal.wait(5)
    assert [step.title for step in desk.plan.steps][-1] == "Dentist"
    assert len(desk.plan.steps) == 6
