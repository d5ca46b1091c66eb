"""Several processes, a full screen, the commands and an editor on one plan: nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.together import missing, start
from tests.storage.disk import add, titles
from tests.terminal import ROOT
from tui.storage import durable
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command


def test_nothing_is_lost_when_processes_commands_two_screens_and_an_editor_change_one_plan(
    run: Command, plan: Path
) -> None:
    env = {**run.env, "PYTHONPATH": str(ROOT)}
    names, changes, saves = ["p1", "p2", "p3"], 8, 3
    with run.on_terminal() as terminal, run.on_terminal(columns=40) as other:
        other.wait_for("Pack lunch")
        terminal.wait_for("Read their annual report")
        terminal.settle()
        running = [
            start("--change", str(plan), name, "--changes", str(changes), env=env) for name in names
        ]
        running.append(start("--edit", str(plan), "--saves", str(saves), env=env))
        terminal.press("space")
        other.press("a")
        other.wait_for("Add a step")
        other.type("On the other")
        commands = [run("add", f"command {number}").code for number in range(3)]
        assert [process.wait(60) for process in running] == [0] * 4
        terminal.wait_for(lambda _: "done = " in plan.read_text())
        other.wait_for("On the other")  # half typed, and still there after all of it
        other.press("enter")
        other.wait_for("Added “On the other”")
        for one in (terminal, other):
            one.press("q")
            assert one.wait() == 0
    assert commands == [0, 0, 0]
    assert missing(plan, names, changes, saves) == []
    assert {"command 0", "command 1", "command 2", "On the other"} <= set(titles(plan))
    assert "# my plan, by hand\n" in plan.read_text()


@pytest.mark.parametrize("way", ["replaced", "written"])
def test_what_an_editor_saves_while_our_file_goes_to_disk_is_not_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    real = durable._fill
    saved: list[bytes] = []

    def slow(handle: int, data: bytes) -> None:
        real(handle, data)
        if not saved:
            saved.append(path.read_bytes() + b"# saved meanwhile\n")
            fresh = path.with_name("plan.toml~")
            (fresh if way == "replaced" else path).write_bytes(saved[0])
            if way == "replaced":
                fresh.rename(path)

    monkeypatch.setattr(durable, "_fill", slow)
    PlanFile(str(path)).commit(add("Mine"))
    assert "# saved meanwhile" in path.read_text()


def together(*words: str) -> None:
    """Runs the script."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.faults.together", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_where_locks_do_not_work_nothing_is_lost_either() -> None:
    together("--processes", "4", "--changes", "25", "--saves", "3", "--without-locks")


@pytest.mark.long
def test_eight_processes_two_screens_and_an_editor_lose_nothing_of_thousands_of_changes() -> None:
    together("--processes", "8", "--changes", "500", "--screens", "2", "--saves", "60")
