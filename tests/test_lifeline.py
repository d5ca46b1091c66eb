"""The lifeline: whatever ends the planner, the terminal is clean and the process gone."""

from __future__ import annotations

import os
import pty
import signal
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import Desk
from tui.lifeline import Lifeline, has_job_control

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "home").mkdir()
    return Desk(tmp_path)


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_ends_it_with_its_code_and_leaves_the_terminal_clean(
    desk: Desk, number: signal.Signals
) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("Write three facts")
        terminal.kill(number)
        assert terminal.wait(2) == ENDINGS[number]
        assert terminal.left_on() == []


def test_a_line_that_drops_ends_it(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("Write three facts")
        terminal.hang_up()
        assert terminal.wait(2) == ENDINGS[signal.SIGHUP]


def test_what_was_acknowledged_before_the_line_dropped_is_on_disk(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("Write three facts")
        terminal.press("j")
        terminal.press("space")
        terminal.wait_for("Ticked")
        terminal.hang_up()
        terminal.wait(2)
    assert [step.id for step in desk.plan.steps if step.done] == ["write-facts", "book-room"]


def test_what_has_to_be_done_before_leaving_is_done_even_if_the_first_fails(
    tmp_path: Path,
) -> None:
    pid, master = pty.fork()
    if pid == 0:  # the child stands on a terminal of its own and leaves it
        lifeline = Lifeline()
        lifeline.before_leaving += [
            lambda: os.unlink(tmp_path / "missing"),
            (tmp_path / "done").touch,
        ]
        lifeline.leave(7)
    _, status = os.waitpid(pid, 0)
    os.close(master)
    assert os.waitstatus_to_exitcode(status) == 7
    assert (tmp_path / "done").exists()


def test_a_process_that_leads_its_session_has_no_shell_to_come_back_from(tmp_path: Path) -> None:
    pid, master = pty.fork()
    if pid == 0:
        os._exit(int(has_job_control()))
    _, status = os.waitpid(pid, 0)
    os.close(master)
    assert os.waitstatus_to_exitcode(status) == 0
