"""Files that a person asks for: a page, a calendar, their data; for their eyes alone."""

from __future__ import annotations

import os

from tui.plan.errors import PlanError
from tui.storage.durable import write


def hand_out(path: str, data: bytes, plan_path: str) -> None:
    """Writes a file for its owner alone (0600); one that is there is replaced and keeps its mode.

    Raises:
        PlanError: it is the plan itself, or the disk refuses.
    """
    if os.path.realpath(path) == os.path.realpath(plan_path):
        raise PlanError("That is the plan itself; name another file. Nothing was written.")
    write(os.path.abspath(path), data)
