"""What can be refused: one sentence for the person, and the exit code the shell sees."""

from __future__ import annotations

DONE = 0
REFUSED = 1
USAGE = 2
NO_PLAN = 3


class PlanError(Exception):
    """Something was refused and nothing was changed.

    `sentence` is complete, in plain words, and names the file, line, key or value it speaks of.
    """

    exit_code = REFUSED

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UsageError(PlanError):
    """The words of a command do not fit together."""

    exit_code = USAGE


class NoPlanError(PlanError):
    """There is no plan at the path that was looked at."""

    exit_code = NO_PLAN
