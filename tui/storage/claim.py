"""One writer at a time where the system has no working locks: a file beside the plan is the lock.

It is there only while a change is written, made in one step that fails where it is there already.
What a killed program left is recognised by its process, or by not having changed for a while.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from time import monotonic, sleep

from tui.storage.waiting import Wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: One of another machine that stays the same for this long is of a program that is gone.
STALE_SECONDS = 6.0
_MOMENT_SECONDS = 0.02


@contextmanager
def claimed(path: str, patience: float) -> Iterator[None]:
    """Holds the claim of the plan at `path`; where its folder takes none, nothing is held.

    Raises:
        PlanError: others held it for `patience` seconds, and changed nothing in that time.
    """
    claim = _place(path)
    mark = _mark() + str(monotonic()).encode()
    try:
        _take(claim, mark, Wait(path, patience))
    except OSError:  # the folder is not there or takes nothing: the save itself will tell
        yield
        return
    try:
        yield
    finally:
        if _read(claim) == mark:  # it may have been taken for stale
            with suppress(OSError):
                os.unlink(claim)


def holds(path: str) -> bool:
    """Whether this process still has the claim of the plan at `path`."""
    return _read(_place(path)).startswith(_mark())


def _place(path: str) -> str:
    folder, name = os.path.split(os.path.realpath(path))
    return os.path.join(folder, f".{name}.secondround-lock")


def _mark() -> bytes:
    return f"{os.uname().nodename} {os.getpid()} ".encode()


def _take(claim: str, mark: bytes, wait: Wait) -> None:
    seen, since = b"", monotonic()
    while not _made(claim, mark):
        held = _read(claim)
        if held != seen:
            seen, since = held, monotonic()
        elif (_is_gone(held) and _stays(claim, held)) or monotonic() - since > STALE_SECONDS:
            _clear(claim, held)
            continue
        wait.more()


def _made(claim: str, mark: bytes) -> bool:
    """Whether the claim was free and is ours now."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        handle = os.open(claim, flags, 0o600)
    except FileExistsError:
        return False
    try:
        os.write(handle, mark)
    finally:
        os.close(handle)
    return True


def _read(claim: str) -> bytes:
    try:
        with open(claim, "rb") as file:
            return file.read(200)
    except OSError:
        return b""


def _is_gone(held: bytes) -> bool:
    """Whether the claim is of a process of this machine that runs no more."""
    node, _, rest = held.decode(errors="replace").partition(" ")
    number = rest.partition(" ")[0]
    if node != os.uname().nodename or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _stays(claim: str, held: bytes) -> bool:
    """Whether it is still there a moment later; else its process had ended with its work done."""
    sleep(_MOMENT_SECONDS)
    return _read(claim) == held


def _clear(claim: str, held: bytes) -> None:
    """Takes a stale claim away; one that another made meanwhile is put back."""
    aside = f"{claim}-stale"  # a fixed name, so that nothing gathers
    with suppress(OSError):
        os.rename(claim, aside)
        if _read(aside) != held:
            with suppress(FileExistsError):
                os.link(aside, claim)
        os.unlink(aside)
