"""How long laying out takes: the shipped plan, and a thousand steps that do not fit their days."""

from __future__ import annotations

import statistics
import time
from datetime import date, datetime, timedelta

from tui.plan.edits.interview import start
from tui.plan.model import Interview, Plan, Step
from tui.plan.schedule import lay_out
from tui.plan.zones import find_zone
from tui.storage.content import load_library

ROUNDS = 30
ZONE = "Europe/Paris"


def main() -> None:
    """Prints the least and the median milliseconds of each."""
    library = load_library()
    now = datetime(2026, 11, 24, 8, tzinfo=find_zone(ZONE))
    interview = Interview(starts=datetime(2026, 12, 3, 10), zone=ZONE, called=now.date())
    first = date(2026, 11, 1)
    steps = tuple(
        Step(id=f"s{n}", title=f"Step {n}", due=first + timedelta(days=n % 90), minutes=n % 200)
        for n in range(1000)
    )
    shipped = start(interview, library, now.date())
    for plan in (shipped, Plan(interview=interview, steps=steps)):
        taken = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            lay_out(plan, library, now)
            taken.append((time.perf_counter() - begun) * 1000)
        print(f"{len(plan.steps):>5} steps: {min(taken):6.2f} ms least, "
              f"{statistics.median(taken):6.2f} ms median")  # fmt: skip


if __name__ == "__main__":
    main()
