"""The file that a save took the place of, held open: an editor may still be writing into it.

An editor that saves in place opens the file before it writes. Where our save comes between the
two, what it writes goes into a file that has no name any more, and would be gone with it.
"""

from __future__ import annotations

import fcntl
import os
from time import monotonic, sleep, time

#: An editor is waited for this long at most; one that saves takes some milliseconds.
WATCH_SECONDS = 2.0
_SETTLED_SECONDS = 0.15
_PAUSE_SECONDS = 0.01
_IGNORED_SIGNAL = 23  # SIGURG: what a lease that is broken sends, and nobody heeds


class Replaced:
    """The plan file as it was just before a save; to be closed.

    Raises:
        OSError: it cannot be opened or read.
    """

    def __init__(self, path: str) -> None:
        self._handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            self.data = self._content()
            self._looks = self._look()
        except BaseException:
            os.close(self._handle)
            raise

    def close(self) -> None:
        """Lets the file go."""
        os.close(self._handle)

    def is_in_place(self, path: str, data: bytes) -> bool:
        """Whether the path still leads to this very file, and that holds these bytes."""
        if self.data != data:
            return False
        try:
            return os.path.samestat(os.stat(path), os.fstat(self._handle)) and self._is_as_read()
        except OSError:
            return False

    def left_behind(self) -> bytes | None:
        """What an editor wrote into it after it was read, once it is done; None if nothing."""
        deadline = monotonic() + WATCH_SECONDS
        while True:
            writing = _is_written(self._handle)
            is_quiet = self._is_as_read() or time() - self._look()[1] / 1e9 > _SETTLED_SECONDS
            if (not writing and (is_quiet or writing is False)) or monotonic() > deadline:
                break
            sleep(_PAUSE_SECONDS)
        if self._is_as_read():
            return None
        data = self._content()
        return None if data in (self.data, b"") else data

    def _is_as_read(self) -> bool:
        return self._look() == self._looks

    def _look(self) -> tuple[int, int]:
        known = os.fstat(self._handle)
        return known.st_size, known.st_mtime_ns

    def _content(self) -> bytes:
        parts, offset = [], 0
        while part := os.pread(self._handle, 1 << 20, offset):
            parts.append(part)
            offset += len(part)
        return b"".join(parts)


def _is_written(handle: int) -> bool | None:
    """Whether any program has the file open for writing; None where this cannot be known.

    A lease for reading is refused while there is one (Linux, on a disk of this machine).
    """
    lease = getattr(fcntl, "F_SETLEASE", None)
    if lease is None:
        return None
    try:
        fcntl.fcntl(handle, fcntl.F_SETSIG, _IGNORED_SIGNAL)
        fcntl.fcntl(handle, lease, fcntl.F_RDLCK)
        fcntl.fcntl(handle, lease, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:
        return None
    return False
