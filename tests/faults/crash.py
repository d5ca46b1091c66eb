"""The planner with an act that fails: python -m tests.faults.crash -f PLAN."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli.main import run
from tui.screens.step_acts import StepActs

if TYPE_CHECKING:
    from typing import NoReturn


async def fail(self: StepActs, step_id: str) -> NoReturn:
    """Raises what holds the plan, with more of it around."""
    plan = self._screen.plan
    company = plan.interview.company
    raise ValueError(f"{step_id} {company} {plan.people[0].name}")


if __name__ == "__main__":
    StepActs.tick = fail  # type: ignore[method-assign] # the fault
    sys.exit(run())
