"""One writer at a time: a lock per plan, kept in the state folder and freed by the system.

The plan itself is never locked (network file systems may make that mandatory for others), nor is
anything laid beside it that git or a synchroniser would carry along.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from errno import EACCES, EAGAIN, EINTR
from time import monotonic, sleep

from tui.plan.errors import PlanError
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_SECONDS = 10.0
_PAUSE_SECONDS = 0.004
_HELD_BY_ANOTHER = (EAGAIN, EACCES, EINTR)


@contextmanager
def locked(path: str, patience: float = PATIENCE_SECONDS) -> Iterator[bool]:
    """Holds the lock of the plan at `path`; yields False where this system has no working locks.

    A lock goes with the process that holds it, however that ends.

    Raises:
        PlanError: another program has held it for `patience` seconds.
    """
    try:
        handle = _open(path)
    except OSError:  # no state folder to be had: the door still compares before it replaces
        yield False
        return
    try:
        yield _take(handle, patience)
    finally:
        os.close(handle)


def _open(path: str) -> int:
    folder = os.path.join(places.state_folder(), "locks")
    places.make_private(folder)
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    return os.open(os.path.join(folder, places.plan_key(path)), flags, 0o600)


def _take(handle: int, patience: float) -> bool:
    deadline = monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD_BY_ANOTHER:
                return False
        else:
            return True
        if monotonic() > deadline:
            raise PlanError(
                "Another program is changing the plan and does not finish; nothing was changed."
            )
        sleep(_PAUSE_SECONDS)
