"""The bank of questions, read when somebody practises."""

from __future__ import annotations

from tui.plan.bank import Bank, BankQuestion, Group, Preparation, Probe
from tui.storage.content import load_entries, tuples

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def load_bank() -> Bank:
    """The shipped bank with the person's own questions, groups and probes laid over it.

    Raises:
        PlanError: one of the person's files has a fault; names the file, the entry and the line.
    """
    return Bank(
        groups=_built("groups", Group),
        questions=_built("questions", BankQuestion),
        probes=_built("probes", Probe),
        preparations=_built("preparations", Preparation),
    )


def _built(kind: str, make: type[Any]) -> dict[str, Any]:
    return {key: make(**tuples(entry)) for key, entry in load_entries(kind).items()}
