"""What the measuring scripts share: a plan to measure on, interleaved rounds, ratios, one table."""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
import tempfile
import tomllib
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tests.terminal import PLANNER, ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

T = TypeVar("T")

NOW = "2026-11-23T09:00:00+01:00"
INTERVIEW = (
    *("--company", "Acme", "--role", "Analyst"),
    *("--when", "2026-12-03T10:00", "--zone", "Europe/Paris"),
)
HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("hello, world")

    def on_key(self, event):
        self.query_one(Static).update(f"pressed {event.key}")

Hello().run()
"""


class Desk(NamedTuple):
    """A plan in a folder of its own, and the environment its programs run in."""

    folder: Path
    file: Path
    env: dict[str, str]
    titles: list[str]

    def planner(self, *words: str) -> list[str]:
        """The planner as `python -m tui`, on this plan."""
        return [*PLANNER, "-f", str(self.file), *words]

    def hello(self) -> list[str]:
        """The baseline: a bare Textual application of one Static that shows the key pressed."""
        return [sys.executable, "-c", HELLO]


@contextmanager
def desk(steps: int) -> Iterator[Desk]:
    """A seeded plan filled up to this many steps; the folder goes when the block ends."""
    with tempfile.TemporaryDirectory(prefix="secondround-bench-") as folder:
        env = environment(folder, SECONDROUND_NOW=NOW)
        file = Path(folder, "plan.toml")
        made = subprocess.run(
            [*PLANNER, "-f", str(file), "new", *INTERVIEW],
            env=env,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise SystemExit(f"`secondround new` ended with {made.returncode}: {made.stderr}")
        titles = fill(file, steps)
        yield Desk(Path(folder), file, env, titles)


def fill(file: Path, steps: int) -> list[str]:
    """Appends steps until the plan has this many, as a person would in an editor; all titles."""
    text = file.read_text()
    titles = [step["title"] for step in tomllib.loads(text).get("steps", ())]
    for n in range(len(titles) + 1, steps + 1):
        titles.append(f"Read page {n} of the report")
        text += f'\n[[steps]]\nid = "read-{n}"\ntitle = "{titles[-1]}"\ndue = "-{1 + n % 20}d"\n'
    file.write_text(text)
    return titles


def interleaved(rounds: int, cases: Mapping[str, Callable[[], T]]) -> dict[str, list[T]]:
    """Each case once a round, starting with another one each time, after one round for nothing."""
    names = list(cases)
    found: dict[str, list[T]] = {name: [] for name in names}
    for name in names:
        cases[name]()
    for n in range(rounds):
        first = n % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(cases[name]())
    return found


def ratio(measured: Sequence[float], base: Sequence[float]) -> float:
    """The median of the ratios round by round: what slows the machine slows both."""
    return statistics.median(one / other for one, other in zip(measured, base, strict=True))


def p95(measured: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(measured)[int(0.95 * (len(measured) - 1) + 0.5)]


def cpu_seconds(pid: int) -> float:
    """Seconds that the threads alive in this process have run (Linux)."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def resident(pid: int) -> float:
    """The memory of this process that is in use, in MB (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns: the first to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def machine() -> str:
    """The processor and the versions that the figures hold for."""
    try:
        told = Path("/proc/cpuinfo").read_text()
        model = told.partition("model name")[2].partition("\n")[0].strip(" \t:")
    except OSError:
        model = platform.processor()
    return f"{model or 'unknown processor'}, Python {platform.python_version()}, textual {version('textual')}"


def arguments(description: str, rounds: int) -> argparse.ArgumentParser:
    """The options every measuring script has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--rounds", type=int, default=rounds, help=f"how many times each (default {rounds})"
    )
    return parser
