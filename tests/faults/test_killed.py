"""kill -9 at random instants: whatever was told to be done is in the file, and the file is whole."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.terminal import ROOT


def killed(rounds: int) -> int:
    """Runs the script; how many changes were told."""
    words = [sys.executable, "-m", "tests.faults.killed", "--rounds", str(rounds)]
    words += ["--screens", "20"] if rounds < 1000 else []
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    told = re.findall(
        rf"^{rounds} kills, (\d+) changes told, none lost$", ended.stdout, re.MULTILINE
    )
    return int(told[-1])


def test_what_killed_processes_commands_and_screens_told_is_in_the_file() -> None:
    assert killed(60) > 0


@pytest.mark.long
def test_what_ten_thousand_killed_processes_told_is_in_the_file() -> None:
    assert killed(10_000) > 10_000
