"""What the clock of a question and the line of breath cost while nobody touches a key."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tests.bench.measure import desk, table
from tests.terminal import Terminal

#: The keys that lead to each, and what is on the screen then.
SCENES = {
    "question with its clock": (("5", "enter"), "Speak aloud"),
    "line of breath": (("5", "B"), "Breathe slowly"),
}


def cpu_seconds(pid: int) -> float:
    """The processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def main() -> None:
    """Prints bytes a second and the part of a core, over so many seconds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=20, help="(default %(default)s)")
    seconds = options.parse_args().seconds
    rows = []
    with desk(60) as home:
        for name, (keys, shown) in SCENES.items():
            with Terminal(home.planner(), env=home.env) as terminal:
                terminal.wait_for("1 Steps")
                terminal.wait_for_toolkit()
                for key in keys:
                    terminal.settle()
                    terminal.press(key)
                terminal.wait_for(shown)
                terminal.settle(0.5)
                mark, used = terminal.mark(), cpu_seconds(terminal.pid)
                time.sleep(seconds)
                sent = terminal.mark() - mark
                core = (cpu_seconds(terminal.pid) - used) / seconds
                rows.append([name, f"{sent / seconds:.0f}", f"{core:.2%}"])
    print(table(["scene", "bytes a second", "of a core"], rows))


if __name__ == "__main__":
    main()
