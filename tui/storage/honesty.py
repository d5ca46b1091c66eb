"""The honesty checklist, read when a record is changed or checked."""

from __future__ import annotations

from tui.plan.honesty import HonestyQuestion
from tui.storage.content import load_entries


def load_honesty() -> dict[str, HonestyQuestion]:
    """The questions of the checklist by id, the person's own laid over the shipped.

    Raises:
        PlanError: one of the person's files has a fault; names the file, the entry and the line.
    """
    return {
        key: HonestyQuestion(
            id=key,
            question=entry["question"],
            covers=tuple(entry["covers"]),
            needs=tuple(entry.get("needs", ())),
        )
        for key, entry in load_entries("honesty").items()
    }
