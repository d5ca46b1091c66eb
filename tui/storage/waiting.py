"""The wait for others who are changing the plan."""

from __future__ import annotations

import os
from time import monotonic, sleep

from tui.plan.errors import PlanError

_PAUSE_SECONDS = 0.004
_LONG_SECONDS = 1.0


class Wait:
    """The wait for others who change the plan at `path`: as long as they get on, it goes on."""

    def __init__(self, path: str, patience: float) -> None:
        self._path, self._patience = path, patience
        self._began = self._since = monotonic()
        self._seen = _looks(path)

    def more(self) -> None:
        """A moment of it.

        Raises:
            PlanError: nothing has happened for `patience` seconds.
        """
        now = monotonic()
        if now > self._since + self._patience:
            seen, self._seen = self._seen, _looks(self._path)
            if seen == self._seen:
                raise PlanError(
                    "Another program is changing the plan and does not finish; nothing was changed."
                )
            self._since = now
        # Who has waited for long looks more often, and so is not always overtaken.
        sleep(_PAUSE_SECONDS if now - self._began < _LONG_SECONDS else _PAUSE_SECONDS / 8)


def _looks(path: str) -> tuple[int, int] | None:
    try:
        known = os.stat(path)
    except OSError:
        return None
    return known.st_ino, known.st_mtime_ns
