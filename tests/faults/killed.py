"""Processes that change one plan and are killed at random instants; every change they told is there.

python -m tests.faults.killed --rounds 10000
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.storage.disk import SHORT, add, delete, put, tick
from tui.storage import places
from tui.storage.plan_file import PlanFile

#: A killed process has lived at most this long; a change takes a few milliseconds.
LONGEST_SECONDS = 0.1
KEPT = 20


class Killed:
    """One plan, what it must hold, and the processes that change it."""

    def __init__(self, plan: Path, seed: int) -> None:
        self.plan = plan
        self.rng = random.Random(seed)
        self.wanted: dict[str, bool] = {}
        self.kills = self.told = 0

    def round(self, number: int) -> None:
        """One process: started, killed, and everything it told looked for in the file."""
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            self._change(number, writer)
        os.close(writer)
        try:
            time.sleep(self.rng.uniform(0, LONGEST_SECONDS))
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        with os.fdopen(reader, encoding="utf-8") as told:
            lines = told.read().splitlines()
        self.kills += 1
        self._check(lines)

    def _change(self, number: int, writer: int) -> None:
        """Changes the plan until it is killed, telling each change before and after."""
        mine = list(self.wanted)
        plan_file = PlanFile(str(self.plan))
        for count in range(10_000):
            kind = ("add", "tick", "delete")[count % 3] if len(mine) > KEPT else "add"
            step = f"s-{number}-{count}" if kind == "add" else mine[count % len(mine)]
            os.write(writer, f"try {kind} {step}\n".encode())
            plan_file.commit({"add": add, "tick": tick, "delete": delete}[kind](step))
            os.write(writer, f"did {kind} {step}\n".encode())
            if kind == "delete":
                mine.remove(step)
            elif kind == "add":
                mine.append(step)
        os._exit(0)

    def _check(self, lines: list[str]) -> None:
        last = ""
        for line in lines:
            how, kind, step = line.split()
            last = step if how == "try" else ""
            if how == "did":
                self.told += 1
                if kind == "delete":
                    del self.wanted[step]
                else:
                    self.wanted[step] = kind == "tick"
        snapshot = PlanFile(str(self.plan)).read()
        assert snapshot.problems == ()
        held = {step.id: step.done is not None for step in snapshot.plan.steps}
        known = self.wanted | ({last: held[last]} if last in held else {})
        if last not in held:
            known.pop(last, None)  # a delete that was not told of, or an add that was not made
        assert held == known, (held.items() ^ known.items(), lines[-2:])
        self.wanted = held

    def finish(self) -> None:
        """The next change leaves no temporary file, and everything told can be undone."""
        PlanFile(str(self.plan)).commit(add("after all"))
        assert PlanFile(str(self.plan)).undo().said == "Undid: Added “after all”"
        beside = {one.name for one in self.plan.parent.iterdir() if one.is_file()}
        assert beside == {self.plan.name}, beside
        kept = [*Path(places.state_folder()).rglob("*"), *Path(places.cache_folder()).rglob("*")]
        assert [one for one in kept if one.name.endswith(".new")] == []


def main() -> int:
    """Kills as often as is asked for, in a home of its own; prints what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        for name in ("DATA", "STATE", "CONFIG", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
        os.environ["HOME"] = str(home)
        plan = put(Path(folder, "plan", "plan.toml"), SHORT)
        killed = Killed(plan, given.seed)
        PlanFile(str(plan)).commit(add("warm up"))  # what is loaded once need not be by each
        PlanFile(str(plan)).undo()
        killed.wanted = dict.fromkeys(("one", "two", "three"), False)
        print(f"seed {given.seed}", flush=True)
        for number in range(given.rounds):
            killed.round(number)
            if number % 500 == 499:
                print(f"{killed.kills} kills, {killed.told} changes told, none lost", flush=True)
        killed.finish()
        print(f"{killed.kills} kills, {killed.told} changes told, none lost", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
