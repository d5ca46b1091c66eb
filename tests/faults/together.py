"""Processes, full screens, an editor and the commands changing one plan at once; nothing is lost.

python -m tests.faults.together --processes 8 --changes 500 --screens 2
"""

from __future__ import annotations

import argparse
import errno
import fcntl
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.storage.disk import SHORT, add, delete, put, tick
from tests.terminal import PLANNER, ROOT, Terminal, environment
from tui.storage.plan_file import PlanFile
from tui.storage.snapshot import interpret_draft

_PAUSE_SECONDS = 0.01
#: How often a step is added in each full screen.
ON_SCREEN = 20


def change(plan: str, name: str, changes: int) -> None:
    """What each process does: it adds a step and ticks it, adds another and deletes it again."""
    for number in range(changes):
        kind, before = (add, tick, add, delete)[number % 4], f"{name}-{number - 1}"
        PlanFile(plan).commit(kind(f"{name} {number}" if kind is add else before))


def edit(plan: Path, saves: int) -> None:
    """What a careful editor does: it reads, waits, and saves unless the file changed meanwhile.

    What it adds stands on top, since a step that is deleted takes the comments below it along.
    It saves in three ways in turn: it replaces the file, it truncates it and writes, and it moves
    the old one out of the way first. Where it takes the place of a file it does not do so in the
    milliseconds in which the planner writes, which are seen by its temporary file.
    """
    for number in range(saves):
        while not (_replaced, _rewritten, _moved)[number % 3](plan, f"# saved {number}\n".encode()):
            time.sleep(_PAUSE_SECONDS / 5)
        time.sleep(0.3)


def _replaced(plan: Path, line: bytes) -> bool:
    """As most editors do: a new file takes the place of the old one."""
    seen = _seen(plan)
    fresh = plan.with_name("plan.toml~")
    fresh.write_bytes(line + (seen or b""))
    if seen is None or _is_written(plan) or _seen(plan) != seen:
        return False
    fresh.rename(plan)
    return True


def _rewritten(plan: Path, line: bytes) -> bool:
    """As `nano` does, or vim for links: the file is emptied and written, slowly here."""
    try:
        with plan.open("r+b") as file:
            seen = file.read()
            if not seen or _seen(plan) != seen:
                return False
            file.truncate(0)
            file.seek(0)
            time.sleep(_PAUSE_SECONDS)
            file.write(line + seen)
    except FileNotFoundError:
        return False
    return True


def _moved(plan: Path, line: bytes) -> bool:
    """As vim does: the old file becomes the backup, and a new one is made."""
    seen = _seen(plan)
    if seen is None or _is_written(plan) or _seen(plan) != seen:
        return False
    plan.rename(plan.with_name("plan.toml~"))
    plan.write_bytes(line + seen)
    return True


def _seen(plan: Path) -> bytes | None:
    try:
        return plan.read_bytes()
    except FileNotFoundError:
        return None


def _is_written(plan: Path) -> bool:
    return plan.with_name(f".{plan.name}.secondround-new").exists()


def on_screen(plan: Path, env: dict[str, str], name: str, adds: int, told: list[str]) -> None:
    """Adds steps in a full screen of its own; `told` holds what it said is done."""
    with Terminal([*PLANNER, "-f", str(plan)], env=env) as terminal:
        terminal.wait_for("space tick", 60)
        terminal.settle(0.05, 60)
        for number in range(adds):
            title = f"{name} {number}"
            _add(terminal, plan, title)
            told.append(title)
        terminal.press("q")
        terminal.wait(60)


def _add(terminal: Terminal, plan: Path, title: str) -> None:
    terminal.press("a")
    terminal.wait_for("Add a step", 60)
    terminal.type(title)
    terminal.wait_for(title, 60)
    mark = terminal.mark()
    terminal.press("enter")
    # Where much changes elsewhere the next message may take its place unseen.
    said = f"Added “{title}”".encode()
    terminal.wait_for(
        lambda _: said in terminal.bytes_since(mark) or title.encode() in (_seen(plan) or b""), 60
    )


def start(*words: str, env: dict[str, str]) -> subprocess.Popen[bytes]:
    """One of the processes of this script."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.together", *words], env=env, cwd=ROOT
    )


def missing(plan: Path, names: list[str], changes: int, saves: int) -> list[str]:
    """What of all that was done is not in the file."""
    data = plan.read_bytes()
    held = {step.title: step.done is not None for step in interpret_draft(data).plan.steps}
    wanted = {
        f"{name} {number}": number % 4 == 0 and number + 1 < changes
        for name in names
        for number in range(changes)
        if number % 4 == 0 or (number % 4 == 2 and number + 1 == changes)
    }
    lines = data.decode().splitlines()
    ours = {title: done for title, done in held.items() if title.rpartition(" ")[0] in names}
    lost = [f"{title}: {held.get(title)}" for title, _ in wanted.items() ^ ours.items()]
    return lost + [f"saved {n}" for n in range(saves) if f"# saved {n}" not in lines]


def _no_locks(*_: object) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def run_all(folder: str, given: argparse.Namespace) -> tuple[list[int], list[str]]:
    """All of them at once: the exit codes, and what was lost."""
    env = environment(folder, PYTHONPATH=str(ROOT))
    plan = put(Path(folder, "plan.toml"), SHORT)
    names = [f"p{number}" for number in range(given.processes)]
    more = ["--changes", str(given.changes), *(["--without-locks"] * given.without_locks)]
    running = [start("--change", str(plan), name, *more, env=env) for name in names]
    running.append(start("--edit", str(plan), "--saves", str(given.saves), env=env))
    screens = [f"screen{number}" for number in range(given.screens)]
    told: list[str] = []
    threads = [
        threading.Thread(target=on_screen, args=(plan, env, name, ON_SCREEN, told))
        for name in screens
    ]
    for thread in threads:
        thread.start()
    codes = [process.wait() for process in running]
    for thread in threads:
        thread.join()
    lost = missing(plan, names, given.changes, given.saves)
    if len(told) < len(screens) * ON_SCREEN:
        lost.append(f"only {len(told)} on the screens")
    held = {step.title for step in interpret_draft(plan.read_bytes()).plan.steps}
    return codes, lost + [title for title in told if title not in held]


def main() -> int:
    """Runs all of them in a home of their own; prints what was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--changes", type=int, default=500)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--screens", type=int, default=0)
    parser.add_argument("--without-locks", action="store_true", help="as where flock fails")
    parser.add_argument("--change", nargs=2, metavar=("PLAN", "NAME"))
    parser.add_argument("--edit", metavar="PLAN")
    given = parser.parse_args()
    if given.without_locks:
        fcntl.flock = _no_locks  # the fault
    if given.change:
        plan_path, name = given.change
        change(plan_path, name, given.changes)
        return 0
    if given.edit:
        edit(Path(given.edit), given.saves)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        codes, lost = run_all(folder, given)
    print(
        f"{given.processes} x {given.changes} changes, {given.saves} saves, "
        f"{given.screens} screens: lost {lost}"
    )
    return 1 if any(codes) or lost else 0


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
