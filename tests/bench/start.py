"""How long `status` takes, and the full screen until it is seen, at rest, and answers a key."""

from __future__ import annotations

import math
import re
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.measure import arguments, desk, interleaved, machine, ratio, table
from tests.terminal import ROOT, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pyte.screens import Char

    from tests.bench.measure import Desk

    Cells = list[list[Char]]

QUIET = 0.6  # longer than any pause in a start: the first page may precede Textual by 0.3 s


class Program(NamedTuple):
    """A full-screen program and the texts of which one on the screen means that it is seen."""

    argv: list[str]
    env: dict[str, str]
    known: list[str]


class Start(NamedTuple):
    """Milliseconds since the start of the program, and bytes; NaN where the key was lost.

    The key went out at the moment the program was first seen; `gone` is from its last key to its end.
    """

    seen: float
    settled: float
    sent: float
    answered: float
    gone: float


def whole(argv: Sequence[str], env: dict[str, str]) -> float:
    """Seconds from the start of a process to its end."""
    begun = time.perf_counter()
    subprocess.run(argv, env=env, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


@contextmanager
def opened(program: Program, key: str) -> Iterator[Terminal]:
    """Starts it, presses the key (if any) as soon as it is seen, and lets it settle."""
    with Terminal(program.argv, env=program.env) as terminal:
        sign = re.compile("|".join(map(re.escape, program.known)).encode())
        line = terminal.line
        with line.news:
            line.news.wait_for(lambda: line.ended or sign.search(line.raw), 20)
        if key:
            terminal.press(key)
        terminal.wait_for(partial(is_seen, program))
        terminal.wait_for_toolkit()
        terminal.settle(QUIET)
        yield terminal


def is_seen(program: Program, rows: list[str]) -> bool:
    """Whether one of the texts it is known by is on the screen."""
    text = "\n".join(rows)
    return any(known in text for known in program.known)


def answered(terminal: Terminal, before: Cells) -> float:
    """When all that the key changed had changed, compared with the program left alone."""
    changed = [
        (y, x, cell)
        for y, row in enumerate(terminal.page.cells())
        for x, cell in enumerate(row)
        if cell != before[y][x]
    ]
    for at, page in terminal.replay() if changed else ():
        buffer = page.screen.buffer
        if all(buffer[y][x] == cell for y, x, cell in changed):
            return at
    return math.nan


def started(program: Program) -> Start:
    """One start left alone and ended with a key, and one in which `j` is pressed at once."""
    with opened(program, "") as terminal:
        before, sent, settled = terminal.page.cells(), terminal.mark(), terminal.settle()
        seen = next(at for at, page in terminal.replay() if is_seen(program, page.lines()))
        seen, settled = seen - terminal.started, settled - terminal.started
        pressed = terminal.press("ctrl+q")
        terminal.wait()
        gone = time.monotonic() - pressed
    with opened(program, "j") as terminal:
        key = answered(terminal, before) - terminal.started
    return Start(seen * 1000, settled * 1000, sent, key * 1000, gone * 1000)


def plain_table(desk: Desk, rounds: int) -> str:
    """`status` in its three forms against a Python that does nothing."""
    script = Path(sys.executable).with_name("secondround")
    runs = {"python -I -c pass": [sys.executable, "-I", "-c", "pass"]}
    for words in (["status"], ["status", "--short"], ["status", "--json"]):
        runs["python -m tui " + " ".join(words)] = desk.planner(*words)
        if script.exists():
            runs["secondround " + " ".join(words)] = [str(script), "-f", str(desk.file), *words]
    found = interleaved(
        rounds, {name: partial(whole, argv, desk.env) for name, argv in runs.items()}
    )
    base = found["python -I -c pass"]
    return table(
        ["whole process", "ms", "ratio"],
        [
            [name, f"{statistics.median(times) * 1000:.1f}", f"{ratio(times, base):.2f}"]
            for name, times in found.items()
        ],
    )


def full_table(programs: dict[str, Program], rounds: int) -> str:
    """The full screen against the first of the programs."""
    found = interleaved(rounds, {name: partial(started, one) for name, one in programs.items()})
    base = next(iter(found.values()))
    rows = []
    for name, starts in found.items():
        row = [name]
        for at in range(len(Start._fields)):
            pairs = [
                (start[at], other[at])
                for start, other in zip(starts, base, strict=True)
                if not math.isnan(start[at] + other[at])
            ] or [(math.nan, math.nan)]
            row.append(f"{statistics.median(value for value, _ in pairs):.0f}")
            row.append(f"{ratio(*zip(*pairs, strict=True)):.2f}")
        rows.append([*row, str(sum(math.isnan(start.answered) for start in starts))])
    head = ["80x24, on a pty"]
    for told in ("seen ms", "settled ms", "bytes", "key answered ms", "gone ms"):
        head += [told, "ratio"]
    return table([*head, "keys lost"], rows)


def main() -> None:
    parser = arguments("measures how long the planner takes to start", rounds=9)
    parser.add_argument("--only", choices=("status", "screen"), help="measure one of the two")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        small, large = (stack.enter_context(desk(steps)) for steps in (60, 1000))
        print(machine(), f"{chosen.rounds} rounds, medians", sep="; ")
        print(f"plans of {len(small.titles)} and {len(large.titles)} steps")
        if chosen.only != "screen":
            print("\n" + plain_table(small, chosen.rounds))
        if chosen.only != "status":
            programs = {"Textual hello": Program(small.hello(), small.env, ["hello, world"])}
            for name, plan in (("planner, 60", small), ("planner, 1000", large)):
                known = [title[:12] for title in plan.titles]
                programs[name] = Program(plan.planner(), plan.env, known)
            print("\n" + full_table(programs, chosen.rounds))


if __name__ == "__main__":
    main()
