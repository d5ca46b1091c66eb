"""What a tick costs on its way to disk, beside the bare writing of the same bytes."""

from __future__ import annotations

import os
import statistics
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.bench.measure import arguments, desk, interleaved, machine, ratio, table
from tui.plan.edits.steps import toggle
from tui.storage.durable import write
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.measure import Desk

SIZES = (60, 1000)
STEP = "pack-kit"
AT = datetime(2026, 11, 23, 8, tzinfo=UTC)


def timed(act: Callable[[], object]) -> Callable[[], float]:
    """The act, returning the seconds it took."""

    def run() -> float:
        start = time.perf_counter()
        act()
        return time.perf_counter() - start

    return run


def ticking(plan_file: PlanFile) -> Callable[[], object]:
    """One tick, or the untick of the one before."""
    return lambda: plan_file.commit(lambda plan: toggle(plan, STEP, AT))


@contextmanager
def in_folders_of(at: Desk) -> Iterator[None]:
    """The history and the locks of this process go where the plan of the desk is."""
    held = dict(os.environ)
    os.environ.update({key: value for key, value in at.env.items() if key.startswith("XDG_")})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(held)


def measured(steps: int, rounds: int) -> list[tuple[str, ...]]:
    """The rows of one size: bare writing, a file of ours, one with comments of a person."""
    with desk(steps) as ours, desk(steps) as theirs, in_folders_of(ours):
        theirs.file.write_text(
            theirs.file.read_text().replace("\n[interview]", "\n# mine\n[interview]")
        )
        data = ours.file.read_bytes()
        bare = ours.folder / "bare"
        found = interleaved(
            rounds,
            {
                "the bytes alone": timed(lambda: write(str(bare), data)),
                "a tick": timed(ticking(PlanFile(str(ours.file)))),
                "a tick, commented": timed(ticking(PlanFile(str(theirs.file)))),
            },
        )
    base = found["the bytes alone"]
    return [
        (
            f"{name}, {steps} steps",
            f"{statistics.median(seconds) * 1000:.1f}",
            f"{ratio(seconds, base):.2f}",
        )
        for name, seconds in found.items()
    ]


def main() -> None:
    """Measures and prints."""
    given = arguments(__doc__ or "", rounds=31).parse_args()
    print(machine())
    rows = [row for steps in SIZES for row in measured(steps, given.rounds)]
    print(table(("to disk and recorded", "ms", "ratio"), rows))


if __name__ == "__main__":
    main()
