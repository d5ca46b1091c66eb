"""The plan file while others may be writing it: whether it looks different, whether it is settled.

Bytes that are not ours may be an editor's half-written file: they count once they are old enough.
"""

from __future__ import annotations

import os
from time import monotonic, sleep, time

from tui.plan.errors import NoPlanError
from tui.storage.snapshot import read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    #: Whether bytes are known as our own, and whether they are a whole plan.
    Asks = Callable[[bytes], bool]

#: Foreign bytes that are younger than this may be half of a file.
SETTLED_SECONDS = 0.15
#: An empty or unreadable file is given this long to become whole; a busy one to come to rest.
PATIENCE_SECONDS = 2.0
_PAUSE_SECONDS = 0.02
_READ_ANYWAY_SECONDS = 10


def looks(path: str) -> tuple[int, ...] | None:
    """What tells cheaply that the file may have changed; None when it cannot be asked.

    The time is part of it: a network file system may show a change only when it is read.
    """
    try:
        known = os.stat(path)
    except OSError:
        return None
    every = int(time() / _READ_ANYWAY_SECONDS)
    return (known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns, every)


def is_settled(path: str, data: bytes, is_ours: Asks, is_whole: Asks) -> bool:
    """Whether nobody is in the middle of writing the bytes that were read from the file."""
    if is_ours(data):
        return True
    age = _age(path)
    if age < SETTLED_SECONDS:
        return False
    return age >= PATIENCE_SECONDS or is_whole(data)


def is_going(path: str) -> bool:
    """Whether a file that is not there may have been taken away by an editor that is saving it."""
    return _age(os.path.dirname(os.path.abspath(path))) < SETTLED_SECONDS


def settled_bytes(path: str, is_ours: Asks, is_whole: Asks) -> bytes:
    """The bytes of the file once it is settled, or as they are when it does not come to rest.

    Raises:
        NoPlanError: there is no file.
        PlanError: it cannot be read.
    """
    deadline = monotonic() + PATIENCE_SECONDS
    while True:
        is_last = monotonic() >= deadline
        try:
            data = read_bytes(path)
        except NoPlanError:
            if is_last or not is_going(path):
                raise
        else:
            if is_last or is_settled(path, data, is_ours, is_whole):
                return data
        sleep(_PAUSE_SECONDS)


def _age(path: str) -> float:
    """Seconds since a file or folder changed; long, where it is not there or of the future."""
    try:
        age = time() - os.stat(path).st_mtime
    except OSError:
        return PATIENCE_SECONDS
    return age if age >= 0 else PATIENCE_SECONDS
