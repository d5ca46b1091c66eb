"""One writer at a time where the system has no working locks: a file beside the plan is the lock.

It is there only while a change is written, made in one step that fails where it is there already.
What a killed program left is recognised by its process, or by not having changed for a while.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from time import monotonic, sleep

from tui.plan.errors import PlanError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: One of another machine that stays the same for this long is of a program that is gone.
STALE_SECONDS = 6.0
_PAUSE_SECONDS = 0.004


@contextmanager
def claimed(path: str, patience: float) -> Iterator[None]:
    """Holds the claim of the plan at `path`; where its folder takes none, nothing is held.

    Raises:
        PlanError: another program has held it for `patience` seconds.
    """
    real = os.path.realpath(path)
    folder, name = os.path.split(real)
    claim = os.path.join(folder, f".{name}.secondround-lock")
    mark = f"{os.uname().nodename} {os.getpid()} {monotonic()}".encode()
    try:
        _take(claim, mark, monotonic() + patience)
    except OSError:  # the folder is not there or takes nothing: the save itself will tell
        yield
        return
    try:
        yield
    finally:
        if _read(claim) == mark:  # it may have been taken for stale
            with suppress(OSError):
                os.unlink(claim)


def _take(claim: str, mark: bytes, deadline: float) -> None:
    seen, since = b"", monotonic()
    while not _made(claim, mark):
        held = _read(claim)
        if held != seen:
            seen, since = held, monotonic()
        elif _is_gone(held) or monotonic() - since > STALE_SECONDS:
            _clear(claim, held)
            continue
        if monotonic() > deadline:
            raise PlanError(
                "Another program is changing the plan and does not finish; nothing was changed."
            )
        sleep(_PAUSE_SECONDS)


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


def _clear(claim: str, held: bytes) -> None:
    """Takes a stale claim away; one that another made meanwhile is put back."""
    aside = f"{claim}-stale"  # a fixed name, so that nothing gathers
    with suppress(OSError):
        os.rename(claim, aside)
        if _read(aside) != held:
            with suppress(FileExistsError):
                os.link(aside, claim)
        os.unlink(aside)
