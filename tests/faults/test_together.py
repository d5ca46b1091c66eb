"""Several processes, a full screen, the commands and an editor on one plan: nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.together import missing, start
from tests.storage.disk import add
from tests.terminal import ROOT
from tui.storage import durable
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command


def test_nothing_is_lost_when_processes_commands_a_screen_and_an_editor_change_one_plan(
    run: Command, plan: Path
) -> None:
    env = {**run.env, "PYTHONPATH": str(ROOT)}
    names, changes, saves = ["p1", "p2", "p3"], 8, 2
    with run.on_terminal() as terminal:
        terminal.wait_for("Read their annual report")
        terminal.settle()
        running = [
            start("--change", str(plan), name, "--changes", str(changes), env=env) for name in names
        ]
        running.append(start("--edit", str(plan), "--saves", str(saves), env=env))
        terminal.press("space")
        commands = [run("add", f"command {number}").code for number in range(3)]
        assert [process.wait(60) for process in running] == [0] * 4
        terminal.wait_for(lambda _: "done = " in plan.read_text())
        terminal.press("q")
        assert terminal.wait() == 0
    assert commands == [0, 0, 0]
    assert missing(plan, names, changes, saves) == []
    assert missing(plan, ["command"], 3, 0) == []
    assert plan.read_text().startswith("# my plan, by hand\n")


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


@pytest.mark.long
def test_eight_processes_with_five_hundred_changes_each_and_an_editor_lose_nothing() -> None:
    words = [sys.executable, "-m", "tests.faults.together", "--processes", "8", "--changes", "500"]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
