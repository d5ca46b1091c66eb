"""Processes, an editor and the commands changing one plan at once; nothing of anyone is lost.

python -m tests.faults.together --processes 8 --changes 500
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.storage.disk import SHORT, add, put
from tests.terminal import ROOT, environment
from tui.storage.plan_file import PlanFile
from tui.storage.snapshot import interpret_draft

_PAUSE_SECONDS = 0.01


def change(plan: str, name: str, changes: int) -> None:
    """What each process does."""
    for number in range(changes):
        PlanFile(plan).commit(add(f"{name} {number}"))


def edit(plan: Path, saves: int) -> None:
    """What a careful editor does: it reads, waits, and saves unless the file changed meanwhile.

    One save in two replaces the file, the other truncates it and writes. It does not save in the
    milliseconds in which the planner writes, which are seen by its temporary file.
    """
    ours = plan.with_name(f".{plan.name}.secondround-new")
    for number in range(saves):
        while not _saved(plan, ours, number):
            time.sleep(_PAUSE_SECONDS / 5)
        time.sleep(0.3)


def _saved(plan: Path, ours: Path, number: int) -> bool:
    try:
        seen = plan.read_bytes()
    except FileNotFoundError:
        return False
    data = seen + f"# saved {number}\n".encode()
    fresh = plan.with_name("plan.toml~")
    fresh.write_bytes(data)
    if ours.exists() or plan.read_bytes() != seen:
        return False
    if number % 2:
        fresh.rename(plan)
    else:
        with plan.open("r+b") as file:
            file.truncate(0)
            file.flush()
            time.sleep(_PAUSE_SECONDS)
            file.write(data)
    return True


def start(*words: str, env: dict[str, str]) -> subprocess.Popen[bytes]:
    """One of the processes of this script."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.together", *words], env=env, cwd=ROOT
    )


def missing(plan: Path, names: list[str], changes: int, saves: int) -> list[str]:
    """What of all that was done is not in the file."""
    data = plan.read_bytes()
    held = {step.title for step in interpret_draft(data).plan.steps}
    wanted = [f"{name} {number}" for name in names for number in range(changes)]
    lines = data.decode().splitlines()
    lost = [title for title in wanted if title not in held]
    return lost + [f"saved {n}" for n in range(saves) if f"# saved {n}" not in lines]


def main() -> int:
    """Runs all of them in a home of their own; prints what was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--changes", type=int, default=500)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--change", nargs=2, metavar=("PLAN", "NAME"))
    parser.add_argument("--edit", metavar="PLAN")
    given = parser.parse_args()
    if given.change:
        plan_path, name = given.change
        change(plan_path, name, given.changes)
        return 0
    if given.edit:
        edit(Path(given.edit), given.saves)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        env = environment(folder, PYTHONPATH=str(ROOT))
        plan = put(Path(folder, "plan.toml"), SHORT)
        names = [f"p{number}" for number in range(given.processes)]
        count = ["--changes", str(given.changes)]
        running = [start("--change", str(plan), name, *count, env=env) for name in names]
        running.append(start("--edit", str(plan), "--saves", str(given.saves), env=env))
        codes = [process.wait() for process in running]
        lost = missing(plan, names, given.changes, given.saves)
    print(f"{given.processes} x {given.changes} changes, {given.saves} saves: lost {lost}")
    return 1 if any(codes) or lost else 0


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
