"""The planner beside other programs that a user might pick, where they are installed: calcurse,
taskwarrior, todoman, vim and dooit, each with the same sixty lines to show.

What they do is not the same: the figures tell what a user of theirs is used to. A program that is
elsewhere is named by `--path`, for instance the `bin` of an environment that has dooit.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import statistics
import subprocess
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.keys import pressed
from tests.bench.measure import arguments, desk, interleaved, machine, ratio, table
from tests.bench.start import QUIET, whole
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.measure import Desk

TIMES = 10


class Opened(NamedTuple):
    """One opening and the moves after it: milliseconds and bytes, medians where there are several."""

    seen: float
    sent: float
    move: float
    came: float


class Screen(NamedTuple):
    """A full-screen program, the text that shows that it is there, and the keys to its list.

    Without a list no move is measured.
    """

    argv: list[str]
    known: str
    first: tuple[str, ...] = ()
    lists: bool = True


def opened(screen: Screen, env: dict[str, str]) -> Opened:
    """Opens it, lets it settle, and goes down some lines."""
    with Terminal(screen.argv, env=env) as terminal:
        terminal.wait_for(screen.known, 20)
        if "tui" in screen.argv:
            terminal.wait_for_toolkit()
        terminal.settle(QUIET)
        seen = next(at for at, page in terminal.replay() if screen.known in "\n".join(page.lines()))
        sent = terminal.mark()
        for key in screen.first:
            pressed(terminal, key)
        presses = [pressed(terminal, "j") for _ in range(TIMES * screen.lists)]
    answered = [press for press in presses if press.came]
    return Opened(
        (seen - terminal.started) * 1000,
        sent,
        statistics.median(one.seconds * 1000 for one in answered) if answered else math.nan,
        statistics.median(one.came for one in answered) if answered else math.nan,
    )


def screens(own: Desk) -> dict[str, Screen]:
    """The full screens that can be started here."""
    lines = own.folder / "lines.txt"
    lines.write_text("".join(f"{title}\n" for title in own.titles))
    notes = own.folder / "calcurse"
    notes.mkdir(exist_ok=True)
    (notes / "todo").write_text("".join(f"[1] {title}\n" for title in own.titles))
    first = own.titles[0][:12]
    others = {
        "calcurse": Screen(["calcurse", "-D", str(notes)], "Acknowledge", ("tab",)),
        "vim": Screen(["vim", "-n", str(lines)], first),
        "dooit, nothing in it": Screen(
            ["dooit", "--db", str(own.folder / "dooit.db")], "ooit", (), False
        ),
    }
    known = {name: one for name, one in others.items() if shutil.which(one.argv[0])}
    return {
        "Textual hello": Screen(own.hello(), "hello, world"),
        "planner": Screen(own.planner(), first),
        **known,
    }


def listings(own: Desk) -> dict[str, list[str]]:
    """The commands that list what is open, of the programs that are here."""
    found = {"secondround status": own.planner("status")}
    if shutil.which("calcurse"):
        found["calcurse -t"] = ["calcurse", "-D", str(own.folder / "calcurse"), "-t"]
    if shutil.which("task"):
        found["task list"] = ["task", "list"]
        _fill_taskwarrior(own)
    if shutil.which("todo"):
        found["todo list"] = ["todo", "--config", str(_todoman(own)), "list"]
    return found


def _fill_taskwarrior(own: Desk) -> None:
    (own.folder / "taskrc").write_text(f"data.location={own.folder / 'task'}\nverbose=nothing\n")
    (own.folder / "task").mkdir()
    own.env["TASKRC"] = str(own.folder / "taskrc")
    tasks = json.dumps([{"description": title} for title in own.titles])
    subprocess.run(
        ["task", "import", "-"],
        input=tasks,
        text=True,
        env=own.env,
        check=True,
        capture_output=True,
    )


def _todoman(own: Desk) -> Path:
    """Its configuration, with one file for each of the titles."""
    folder = own.folder / "todos"
    folder.mkdir()
    for n, title in enumerate(own.titles):
        (folder / f"{n}.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//secondround//bench//EN\r\nBEGIN:VTODO\r\n"
            f"UID:{n}\r\nDTSTAMP:20261123T080000Z\r\nSUMMARY:{title}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
        )
    config = own.folder / "todoman.py"
    config.write_text(f'path = "{own.folder}/todos"\ncache_path = "{own.folder}/todoman.db"\n')
    return config


def screen_table(own: Desk, rounds: int) -> str:
    """The full screens against a bare Textual application."""
    cases = {name: partial(opened, one, own.env) for name, one in screens(own).items()}
    found = interleaved(rounds, cases)
    base = [one.seen for one in found["Textual hello"]]
    rows = []
    for name, runs in found.items():
        middle = [statistics.median(values) for values in zip(*runs, strict=True)]
        rows.append([name, f"{ratio([run.seen for run in runs], base):.2f}"])
        rows[-1] += ["" if math.isnan(figure) else f"{figure:.1f}" for figure in middle]
    head = ["80x24, on a pty", "seen, ratio", "seen ms", "bytes", "a line down ms", "bytes"]
    return table(head, rows)


def list_table(own: Desk, rounds: int) -> str:
    """The commands that list, from the start of the process to its end."""
    cases = {name: partial(whole, argv, own.env) for name, argv in listings(own).items()}
    found = interleaved(rounds, cases)
    base = found["secondround status"]
    return table(
        ["what is open", "ms", "ratio"],
        [
            [name, f"{statistics.median(times) * 1000:.1f}", f"{ratio(times, base):.2f}"]
            for name, times in found.items()
        ],
    )


@contextmanager
def reached(path: str) -> Iterator[None]:
    """With a folder of programs behind those on the PATH."""
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{before}{os.pathsep}{path}" if path else before
    try:
        yield
    finally:
        os.environ["PATH"] = before


def main() -> None:
    parser = arguments("measures the planner beside other programs", rounds=7)
    parser.add_argument("--path", default="", help="a folder with further programs")
    chosen = parser.parse_args()
    with reached(chosen.path), desk(60) as own:
        print(machine(), f"{chosen.rounds} rounds, medians", sep="; ")
        print("\n" + screen_table(own, chosen.rounds))
        print("\n" + list_table(own, chosen.rounds))


if __name__ == "__main__":
    main()
