"""One writer at a time: a lock per plan, kept in the state folder and freed by the system.

The plan itself is never locked (network file systems may make that mandatory for others), nor is
anything laid beside it that git or a synchroniser would carry along.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from errno import EACCES, EAGAIN, EINTR

from tui.storage import places
from tui.storage.waiting import Wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_SECONDS = 10.0
_HELD_BY_ANOTHER = (EAGAIN, EACCES, EINTR)


@contextmanager
def locked(path: str, patience: float = PATIENCE_SECONDS) -> Iterator[bool]:
    """Holds the lock of the plan at `path`; yields False where this system has no working locks.

    A lock goes with the process that holds it, however that ends. Without locks a file beside the
    plan stands in for one (see `claim`).

    Raises:
        PlanError: others held it for `patience` seconds, and changed nothing in that time.
    """
    handle = _open(path)
    try:
        if handle is not None and _take(handle, patience, path):
            yield True
            return
        from tui.storage.claim import claimed

        with claimed(path, patience):
            yield False
    finally:
        if handle is not None:
            os.close(handle)


def is_news(path: str) -> bool:
    """Whether nobody was told yet that locks do not work for the plan at `path`; True just once."""
    try:
        os.close(os.open(_place(path) + ".told", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    except OSError:
        return True
    return True


def _place(path: str) -> str:
    return os.path.join(places.state_folder(), "locks", places.plan_key(path))


def _open(path: str) -> int | None:
    """The lock file; None where there is no state folder to be had."""
    place = _place(path)
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        places.make_private(os.path.dirname(place))
        return os.open(place, flags, 0o600)
    except OSError:
        return None


def _take(handle: int, patience: float, path: str) -> bool:
    wait = Wait(path, patience)
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD_BY_ANOTHER:
                return False
        else:
            return True
        wait.more()
