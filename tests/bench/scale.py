"""How what the planner costs grows with the plan: to open, for a key, for a tick, in memory."""

from __future__ import annotations

import statistics
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.keys import pressed
from tests.bench.measure import arguments, cpu_seconds, desk, interleaved, machine, resident, table
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.measure import Desk

SIZES = (60, 600, 1000, 6000)
#: For so many steps a plan has one person, one record; and so many entries of a log each step.
STEPS_EACH, LOGGED = 5, 5


class Cost(NamedTuple):
    """One session: milliseconds to the first page, bytes and milliseconds of keys, memory in MB.

    `moving_cpu` and `ticking_cpu` are milliseconds of processor time, which a busy machine does
    not stretch as it does the clock.
    """

    seen: float
    opening: float
    moving_bytes: float
    moving: float
    moving_cpu: float
    ticking_bytes: float
    ticking: float
    ticking_cpu: float
    memory: float


@contextmanager
def scaled_desk(steps: int) -> Iterator[Desk]:
    """A plan of so many steps, a fifth as many people and records, five times the log entries."""
    number = steps // STEPS_EACH
    with desk(steps) as made:
        text = made.file.read_text()
        for n in range(number):
            text += f'\n[[people]]\nid = "p-{n}"\nname = "Person {n}"\nrole = "insider"\n'
            for at in range(STEPS_EACH * LOGGED):
                text += (
                    f'\n[[people.log]]\nid = "l-{at}"\nat = 2026-11-{1 + at % 20:02}\n'
                    f'event = "wrote"\n'
                )
        for n in range(number):
            text += f'\n[[records]]\nid = "r-{n}"\nclaim = "Did the thing number {n}"\n'
        made.file.write_text(text)
        yield made


def is_seen(rows: list[str]) -> bool:
    """Whether steps are on the screen."""
    return any("○" in row for row in rows)


def session(made: Desk, times: int) -> Cost:
    """Opens the plan, moves and ticks so many times, and leaves."""
    with Terminal(made.planner(), env=made.env) as terminal:
        terminal.wait_for(is_seen, 60)
        terminal.settle(1.2, 60)
        opening = terminal.mark()
        seen = next(at for at, page in terminal.replay() if is_seen(page.lines()))
        found: dict[str, list[tuple[float, float, float]]] = {}
        for n in range(times + 1):
            for kind, key in (("move", "j"), ("tick", "space"), ("move", "k"), ("tick", "u")):
                before = cpu_seconds(terminal.pid)
                press = pressed(terminal, key)
                spent = (cpu_seconds(terminal.pid) - before) * 1000
                if n:  # the first of each warms up
                    found.setdefault(kind, []).append((press.came, press.seconds * 1000, spent))
        medians = [
            statistics.median(column)
            for kind in found.values()
            for column in zip(*kind, strict=True)
        ]
        memory = resident(terminal.pid)
        return Cost._make([(seen - terminal.started) * 1000, opening, *medians, memory])


def hello(made: Desk) -> float:
    """The memory in MB of an application of one line that has answered some keys."""
    with Terminal(made.hello(), env=made.env) as terminal:
        terminal.wait_for(any)
        terminal.wait_for_toolkit()
        terminal.settle(1.2)
        for key in "jkjk":
            pressed(terminal, key)
        return resident(terminal.pid)


def rows_of(found: dict[str, list[Cost]], bare: float) -> Sequence[Sequence[str]]:
    """A row for each size: the medians of its sessions, and the memory above the `bare` one."""
    rows = []
    for name, costs in found.items():
        medians = [statistics.median(column) for column in zip(*costs, strict=True)]
        rows.append([name, *(f"{median:.0f}" for median in medians), f"+{medians[-1] - bare:.1f}"])
    return rows


def main() -> None:
    """Prints a row for each size."""
    parser = arguments("measures how what the planner costs grows with the plan", rounds=3)
    parser.add_argument("--times", type=int, default=8, help="each key, a round (default 8)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="steps of the plans")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        desks = {size: stack.enter_context(scaled_desk(size)) for size in chosen.sizes}
        print(machine(), f"{chosen.rounds} rounds of {chosen.times} keys", sep="; ")
        cases = {
            str(size): lambda made=made: session(made, chosen.times) for size, made in desks.items()
        }
        found = interleaved(chosen.rounds, cases)
        bare = statistics.median(hello(desks[chosen.sizes[0]]) for _ in range(chosen.rounds))
    head = ["steps", "seen ms", "bytes", "move: bytes", "ms", "CPU ms"]
    head += ["tick: bytes", "ms", "CPU ms", "RSS MB", "beside hello"]
    print(table(head, rows_of(found, bare)))


if __name__ == "__main__":
    main()
