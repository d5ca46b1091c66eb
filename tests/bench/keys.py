"""What a key costs, in bytes and milliseconds, and what the planner costs untouched."""

from __future__ import annotations

import statistics
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.measure import arguments, cpu_seconds, desk, machine, p95, resident, table
from tests.terminal import Terminal

if TYPE_CHECKING:
    from tests.bench.measure import Desk

QUIET = 0.06
WORD = "interview"


class Press(NamedTuple):
    """One key: seconds to the last byte it caused, and how many came."""

    seconds: float
    came: int


def pressed(terminal: Terminal, key: str) -> Press:
    """Presses one key and waits until what it caused has come; no bytes within a second is none."""
    line, mark = terminal.line, terminal.mark()
    at = terminal.press(key)
    with line.news:
        line.news.wait_for(lambda: len(line.raw) > mark, 1)
    last = terminal.settle(QUIET)
    return Press(max(0.0, last - at), terminal.mark() - mark)


def keys_of(name: str, times: int) -> list[tuple[str, list[str]]]:
    """What is pressed in a program, in order: a label (empty for what is not measured), the keys."""
    if name == "Textual hello":
        return [("any key", ["j", "k"] * times)]
    down_and_up = [("j", ["j"] * times), ("k", ["k"] * times)]
    if name.startswith("OptionList"):
        return down_and_up
    ticks: list[tuple[str, list[str]]] = [
        part for _ in range(times) for part in (("space", ["space"]), ("undo", ["u"]))
    ]
    return [*down_and_up, *ticks, ("", ["/"]), ("filter letter", list(WORD))]


def session(name: str, argv: list[str], env: dict[str, str], times: int) -> dict[str, list[Press]]:
    """Opens a program, presses its keys, leaves it."""
    found: dict[str, list[Press]] = {}
    with Terminal(argv, env=env) as terminal:
        terminal.wait_for(any)
        terminal.wait_for_toolkit()
        terminal.settle(0.6)
        for label, keys in keys_of(name, times):
            found.setdefault(label, []).extend(pressed(terminal, key) for key in keys)
    found.pop("", None)
    return found


OPTIONS = """
import sys
from textual.app import App
from textual.widgets import OptionList

class Options(App):
    BINDINGS = [("j", "down", "down"), ("k", "up", "up")]

    def compose(self):
        yield OptionList(*(f"Read page {n} of the report" for n in range(int(sys.argv[1]))))

    def action_down(self):
        self.query_one(OptionList).action_cursor_down()

    def action_up(self):
        self.query_one(OptionList).action_cursor_up()

Options().run()
"""


def programs(small: Desk, large: Desk) -> dict[str, list[str]]:
    """What is measured side by side."""
    options = [small.hello()[0], "-c", OPTIONS]
    return {
        "Textual hello": small.hello(),
        "OptionList, 60": [*options, "60"],
        "planner, 60": small.planner(),
        "OptionList, 1000": [*options, "1000"],
        "planner, 1000": large.planner(),
    }


def keys_table(small: Desk, large: Desk, rounds: int, times: int) -> str:
    """Bytes and milliseconds of each key, rounds interleaved."""
    found: dict[tuple[str, str], list[Press]] = {}
    for _ in range(rounds):
        for name, argv in programs(small, large).items():
            env = large.env if name == "planner, 1000" else small.env
            for label, presses in session(name, argv, env, times).items():
                found.setdefault((name, label), []).extend(presses)
    rows = []
    for (name, label), presses in found.items():
        seen = [press for press in presses if press.came]
        milliseconds = [press.seconds * 1000 for press in seen] or [float("nan")]
        rows.append(
            [
                f"{name}: {label}",
                f"{statistics.median([press.came for press in presses]):.0f}",
                f"{max(press.came for press in presses)}",
                f"{statistics.median(milliseconds):.1f}",
                f"{p95(milliseconds):.1f}",
                f"{len(seen)}/{len(presses)}",
            ]
        )
    return table(["80x24, on a pty", "bytes", "most", "ms", "p95", "answered"], rows)


def idle_table(small: Desk, large: Desk, seconds: float) -> str:
    """All open at once and left alone: bytes and processor time a minute, memory."""
    with ExitStack() as stack:
        opened = {
            name: stack.enter_context(
                Terminal(argv, env=large.env if name == "planner, 1000" else small.env)
            )
            for name, argv in programs(small, large).items()
        }
        for terminal in opened.values():
            terminal.wait_for(any)
            terminal.wait_for_toolkit()
            terminal.settle(1.0)
        before = {name: (one.mark(), cpu_seconds(one.pid)) for name, one in opened.items()}
        begun = time.monotonic()
        time.sleep(seconds)
        scale = 60 / (time.monotonic() - begun)
        memory = resident(opened["Textual hello"].pid)
        rows = [
            [
                name,
                f"{(one.mark() - before[name][0]) * scale:.0f}",
                f"{(cpu_seconds(one.pid) - before[name][1]) * scale:.3f}",
                f"{resident(one.pid):.1f}",
                f"{resident(one.pid) - memory:+.1f}",
            ]
            for name, one in opened.items()
        ]
    head = ["untouched", "bytes/min", "CPU s/min", "RSS MB", "beside hello"]
    return table(head, rows)


def main() -> None:
    parser = arguments("measures what a key costs, and what the planner costs untouched", rounds=3)
    parser.add_argument("--times", type=int, default=20, help="each key, a round (default 20)")
    parser.add_argument("--idle", type=float, default=60, help="seconds untouched (default 60)")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        small, large = (stack.enter_context(desk(steps)) for steps in (60, 1000))
        print(machine(), f"{chosen.rounds} rounds of {chosen.times} keys", sep="; ")
        print(f"plans of {len(small.titles)} and {len(large.titles)} steps")
        print("\n" + keys_table(small, large, chosen.rounds, chosen.times))
        print("\n" + idle_table(small, large, chosen.idle))


if __name__ == "__main__":
    main()
