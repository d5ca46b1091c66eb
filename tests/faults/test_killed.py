"""kill -9 at random instants: whatever was told to be done is in the file, and the file is whole."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import titles
from tests.terminal import ROOT
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command


def killed(rounds: int) -> int:
    """Runs the script; how many changes were told."""
    words = [sys.executable, "-m", "tests.faults.killed", "--rounds", str(rounds)]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    told = re.findall(
        rf"^{rounds} kills, (\d+) changes told, none lost$", ended.stdout, re.MULTILINE
    )
    return int(told[-1])


def test_what_a_killed_process_told_is_in_the_file() -> None:
    assert killed(60) > 0


@pytest.mark.long
def test_what_ten_thousand_killed_processes_told_is_in_the_file() -> None:
    assert killed(10_000) > 10_000


def test_a_command_that_is_killed_has_made_its_change_or_not_and_never_half(
    run: Command, plan: Path
) -> None:
    rng = random.Random()
    for number in range(8):
        process = subprocess.Popen(
            [*run.words, "add", f"Step {number}"],
            env=run.env,
            cwd=run.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        time.sleep(rng.uniform(0.05, 0.5))
        process.kill()
        told, _ = process.communicate()
        assert PlanFile(str(plan)).read().problems == ()
        assert not told or f"Step {number}" in titles(plan)
    assert run("add", "Last").code == 0
    assert [one.name for one in run.data.iterdir()] == ["plan.toml"]


def test_what_the_full_screen_says_is_in_the_file_when_it_is_killed(
    run: Command, plan: Path
) -> None:
    for _ in range(3):
        before = plan.read_text().count("done = ")
        with run.on_terminal() as terminal:
            terminal.wait_for("Read their annual report")
            terminal.settle()
            terminal.press("space")
            terminal.wait_for("icked “")
            terminal.kill()
            terminal.wait()
        assert abs(plan.read_text().count("done = ") - before) == 1
