"""The line drops, the system ends it, or it crashes: what was told is on disk, and it is gone."""

from __future__ import annotations

import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.sshd import serving
from tests.terminal import Terminal, is_running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.command import Command
    from tests.sshd import Server

#: A planner whose line has gone ends within this.
SECONDS = 2


def tick_and_begin_to_type(terminal: Terminal, plan: Path) -> None:
    """A change that is told of, and a form with half a word in it."""
    terminal.wait_for("Read their annual report")
    terminal.settle()
    terminal.press("space")
    terminal.wait_for("Ticked “")
    assert "done = " in plan.read_text()
    terminal.press("a")
    terminal.wait_for("Add a step")
    terminal.type("Half a wo")
    terminal.wait_for("Half a wo")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_in_mid_edit_ends_it_with_a_clean_terminal_and_all_that_was_told_on_disk(
    run: Command, plan: Path, number: signal.Signals
) -> None:
    with run.on_terminal() as terminal:
        tick_and_begin_to_type(terminal, plan)
        terminal.kill(number)
        assert terminal.wait(SECONDS) == 128 + number
        assert terminal.left_on() == []
        assert not is_running(terminal.pid)
    text = plan.read_text()
    assert text.count("done = ") == 1
    assert "Half" not in text
    assert [one.name for one in run.data.iterdir()] == ["plan.toml"]


@pytest.mark.parametrize("ignoring", [False, True], ids=["heard", "ignored by its parent"])
def test_a_line_that_hangs_up_in_mid_edit_leaves_no_process(
    run: Command, plan: Path, ignoring: bool
) -> None:
    words = ["/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh"] if ignoring else []
    with Terminal([*words, *run.words], env=run.env, cwd=run.folder) as terminal:
        tick_and_begin_to_type(terminal, plan)
        terminal.hang_up()
        assert terminal.wait(SECONDS) in (128 + signal.SIGHUP, -signal.SIGHUP)
        assert not is_running(terminal.pid)
    assert plan.read_text().count("done = ") == 1


def test_the_lock_of_a_planner_that_is_gone_holds_up_nobody(run: Command, plan: Path) -> None:
    with run.on_terminal() as terminal:
        tick_and_begin_to_type(terminal, plan)
        terminal.kill(signal.SIGHUP)
        terminal.wait(SECONDS)
    assert run("done", "pack-lunch").code == 0
    assert run("undo").code == 0
    assert run("undo").code == 0
    assert "done = " not in plan.read_text()


def test_a_crash_leaves_a_clean_terminal_and_tells_nothing_of_the_plan(
    run: Command, plan: Path
) -> None:
    before = plan.read_bytes()
    words = [sys.executable, "-m", "tests.faults.crash"]
    with Terminal(words, env=run.env) as terminal:
        terminal.wait_for("Read their annual report")
        terminal.settle()
        mark = terminal.mark()
        terminal.press("space")
        assert terminal.wait(SECONDS * 3) == 1
        assert terminal.left_on() == []
        told = terminal.bytes_since(mark).decode(errors="replace")
    report = (run.state / "crash.txt").read_text()
    screen = told.rpartition("\x1b[?1049l")[2]
    assert "ran into a fault of its own" in screen
    assert "ValueError" in report
    for personal in ("Acme", "Ann", "read-report", "annual", "Quay", "33 1 23", "Operations"):
        assert personal not in screen
        assert personal not in report
    assert plan.read_bytes() == before


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    yield from serving(tmp_path / "ssh")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_over_ssh_a_tick_is_on_disk_and_the_planner_goes_with_the_connection(
    run: Command, plan: Path, server: Server, number: signal.Signals
) -> None:
    script, told = run.folder / "remote.sh", run.folder / "pid"
    given = " ".join(f"{name}='{value}'" for name, value in run.env.items() if name != "TERM")
    script.write_text(f"echo $$ > {told}\nexec env {given} {' '.join(run.words)}\n")
    with Terminal(server.client(f"sh {script}"), env=run.env) as terminal:
        tick_and_begin_to_type(terminal, plan)
        remote = int(told.read_text())
        assert is_running(remote)
        terminal.kill(number)
        deadline = time.monotonic() + SECONDS
        while is_running(remote) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not is_running(remote)
    assert plan.read_text().count("done = ") == 1
