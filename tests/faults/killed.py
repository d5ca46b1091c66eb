"""Processes that change one plan and are killed at random instants; every change they told is there.

They go through the door itself, through the commands, and through the full screen on a pseudo
terminal: python -m tests.faults.killed --rounds 10000
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.storage.disk import SHORT, add, delete, put, tick
from tests.terminal import PLANNER, ROOT, Terminal, environment
from tui.cli.main import run
from tui.storage import places
from tui.storage.plan_file import PlanFile

#: A killed process has lived at most this long; a change takes a few milliseconds.
LONGEST_SECONDS = 0.1
KEPT = 20
#: One round in so many goes through the commands, one through the full screen.
COMMANDS, SCREENS = 4, 50
#: What the full screen, or a command, says of a change that it made.
_SAID = re.compile(r"(Added|Ticked|Unticked|Deleted|Undid: Added) “([^”]+)”")


class Killed:
    """One plan, what it must hold, and the processes that change it."""

    def __init__(self, plan: Path, seed: int, screens: int = SCREENS) -> None:
        self.plan = plan
        self.rng = random.Random(seed)
        self.wanted: dict[str, bool] = {}
        self.kills = self.told = self.on_screen = 0
        self._screens = screens

    def round(self, number: int) -> None:
        """One process: started, killed, and everything it told looked for in the file."""
        if number % self._screens == self._screens - 1:
            lines = self._through_screen(number)
        else:
            way = self._command if number % COMMANDS == COMMANDS - 1 else self._change
            lines = self._through(way, number)
        self.kills += 1
        self._check(lines)

    def _through(self, way: object, number: int) -> list[str]:
        """What a process told until it was killed."""
        assert callable(way)
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            try:
                way(number, writer)
            finally:
                os._exit(1)
        os.close(writer)
        try:
            time.sleep(self.rng.uniform(0, LONGEST_SECONDS))
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        with os.fdopen(reader, encoding="utf-8") as told:
            return told.read().splitlines()

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

    def _command(self, number: int, writer: int) -> None:
        """The same through commands, whose own words tell of what is done; undo takes adds away."""
        os.dup2(writer, 1)
        mine = list(self.wanted)
        for count in range(10_000):
            step = f"c-{number}-{count}"
            kind = ("add", "delete", "tick")[count % 3]
            if kind == "tick":
                step = mine[count % len(mine)]
                words = ["done", step]
            else:
                step = step if kind == "add" else f"c-{number}-{count - 1}"
                words = ["add", step] if kind == "add" else ["undo"]
            os.write(writer, f"try {kind} {step}\n".encode())
            assert run(["-f", str(self.plan), *words]) == 0

    def _through_screen(self, number: int) -> list[str]:
        """The same through the full screen; what it said on the screen counts as told."""
        lines: list[str] = []
        words = [*PLANNER, "-f", str(self.plan)]
        env = {**environment(self.plan.parent / "screen"), **_xdg(), "PYTHONPATH": str(ROOT)}
        with Terminal(words, env=env) as terminal:
            terminal.wait_for("space tick")
            terminal.settle(0.05)
            for count in range(self.rng.randint(1, 5)):
                kind = ("add", "tick", "delete")[count % 3]
                title = f"k-{number}-{count}"
                lines.append(f"try {kind} ?")
                if kind == "add":
                    terminal.press("a")
                    terminal.wait_for("Add a step")
                    terminal.type(title)
                    terminal.press("enter")
                else:
                    terminal.press("space" if kind == "tick" else "D")
                if self.rng.random() < 0.3:
                    time.sleep(self.rng.uniform(0, LONGEST_SECONDS))
                    break
                word = {"add": f"Added “{title}”", "tick": "icked “", "delete": "Deleted “"}[kind]
                terminal.wait_for(word)
                said = _SAID.findall("\n".join(terminal.screen()))[-1]
                lines.append(f"{said[0]} “{said[1]}”")
                self.on_screen += 1
            terminal.kill()
            terminal.wait()
        return lines

    def _check(self, lines: list[str]) -> None:
        last = ("", "")
        for line in lines:
            how, _, rest = line.partition(" ")
            if how == "try":
                kind, _, step = rest.partition(" ")
                last = (kind, step)
                continue
            said = _SAID.match(line)
            if said is None and how != "did":
                continue  # a notice
            kind, _, step = rest.partition(" ") if said is None else ("", "", "")
            self._note(*((kind, step) if said is None else said.groups()))
            last = ("", "")
        snapshot = PlanFile(str(self.plan)).read()
        assert snapshot.problems == ()
        held = {step.id: step.done is not None for step in snapshot.plan.steps}
        changed = held.items() ^ self.wanted.items()
        names = {name for name, _ in changed}
        # What was not told of may be there or not, and nothing besides.
        assert len(names) <= bool(last[0]), (changed, lines[-2:])
        assert last[1] in ("", "?") or names <= {last[1]}, (changed, lines[-2:])
        self.wanted = held

    def _note(self, kind: str, step: str) -> None:
        """A change that was told of, by the id or the title, which differ in capitals alone."""
        self.told += 1
        step = step.lower()
        if kind in ("delete", "Deleted", "Undid: Added"):
            del self.wanted[step]
        else:
            self.wanted[step] = kind in ("tick", "Ticked")

    def finish(self) -> None:
        """The next change leaves no temporary file, and everything told can be undone."""
        PlanFile(str(self.plan)).commit(add("after all"))
        assert PlanFile(str(self.plan)).undo().said == "Undid: Added “after all”"
        beside = {one.name for one in self.plan.parent.iterdir() if one.is_file()}
        assert beside == {self.plan.name}, beside
        kept = [*Path(places.state_folder()).rglob("*"), *Path(places.cache_folder()).rglob("*")]
        assert [one for one in kept if one.name.endswith(".new")] == []


def _xdg() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key.startswith("XDG_")}


def main() -> int:
    """Kills as often as is asked for, in a home of its own; prints what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--screens", type=int, default=SCREENS, help="one in so many")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        for name in ("DATA", "STATE", "CONFIG", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
        os.environ["HOME"] = str(home)
        plan = put(Path(folder, "plan", "plan.toml"), SHORT)
        killed = Killed(plan, given.seed, given.screens)
        PlanFile(str(plan)).commit(add("warm up"))  # what is loaded once need not be by each
        PlanFile(str(plan)).undo()
        killed.wanted = dict.fromkeys(("one", "two", "three"), False)
        print(f"seed {given.seed}", flush=True)
        for number in range(given.rounds):
            killed.round(number)
            if number % 500 == 499:
                print(f"{killed.kills} kills, {killed.told} changes told, none lost", flush=True)
        killed.finish()
        print(f"{killed.on_screen} of them on the screen", flush=True)
        print(f"{killed.kills} kills, {killed.told} changes told, none lost", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
