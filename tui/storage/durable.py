"""A file replaced whole and for good: after a crash or a power cut it is the old one or the new.

The caller holds the lock of the plan, for the temporary file has a fixed name: what a killed
program left behind is cleared away by the next write instead of gathering.
"""

from __future__ import annotations

import errno
import os
from stat import S_IMODE, S_ISDIR, S_ISREG

from tui.plan.errors import PlanError
from tui.storage.places import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Result = TypeVar("Result")

_UNCHANGED = "nothing was changed, and the plan stands as it was."
_REASONS = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "Your share of the disk is used up",
    errno.EFBIG: "The file would become larger than this system allows",
    errno.EROFS: "{path} is on a file system that is read-only",
    errno.EACCES: "You have no permission to write {path}",
    errno.EPERM: "You have no permission to write {path}",
    errno.EIO: "The disk has a fault and did not take {path}",
    errno.ENOENT: "The folder of {path} is not there",
    errno.ENOTDIR: "The folder of {path} is not a folder",
    errno.ELOOP: "{path} is a link that leads back to itself",
    errno.ENAMETOOLONG: "The name of {path} is too long",
}


class Unconfirmed(PlanError):
    """The new content is in place, but the disk did not confirm that it will stay."""


class Overtaken(PlanError):
    """Somebody else changed the file while the new content was on its way to the disk."""


def write(path: str, data: bytes, still: Callable[[], bool] | None = None) -> None:
    """Make `data` the content of the file at `path`, in one step that survives a power cut.

    `still` is asked at the last moment, when the data is on disk beside the file, whether it may
    take the file's place; what an editor saved in the meantime is not lost that way.

    A link is followed and kept. A file that is there keeps its mode, and as far as the system
    lets us its owner, access list and attributes; a new one is for its owner alone (0600), as are
    folders made on the way (0700).

    Raises:
        PlanError: it is refused or failed, in one sentence; the file is as it was.
        Overtaken: `still` said no; the file is as somebody else left it.
        Unconfirmed: the file holds `data`, but may lose it if the power fails now.
    """
    told = shown(path)
    try:
        target = os.path.realpath(path)
        known = _known(target, told)
        _make_folder(os.path.dirname(target))
        fresh = _write_beside(target, data, known)
    except OSError as error:
        raise _refusal(told, error) from error
    try:
        wanted = still is None or still()
    except BaseException:
        _discard(fresh)
        raise
    if not wanted:
        _discard(fresh)
        raise Overtaken(f"{told} was changed by another program; {_UNCHANGED}")
    _replace(fresh, target, told)
    try:
        _sync_folder(os.path.dirname(target))
    except OSError as error:
        raise _doubt(told, error) from error


def hard_linked(path: str) -> bool:
    """Whether the file has another name, which the next `write` leaves with the old content."""
    try:
        return os.stat(path).st_nlink > 1
    except OSError:
        return False


def _known(target: str, told: str) -> os.stat_result | None:
    """What is at the target, if it may be replaced; None if nothing is."""
    try:
        known = os.stat(target)
    except FileNotFoundError:
        return None
    if S_ISDIR(known.st_mode):
        raise PlanError(f"{told} is a folder; name a file in it.")
    if not S_ISREG(known.st_mode):
        raise PlanError(f"{told} is not a file that can be written; name another one.")
    if not known.st_mode & 0o222:  # asked of the mode, for the superuser may write anything
        raise PlanError(f"{told} is read-only; make it writable first (chmod u+w).")
    if not os.access(target, os.W_OK):
        is_locked = os.statvfs(target).f_flag & os.ST_RDONLY
        code = errno.EROFS if is_locked else errno.EACCES
        raise OSError(code, os.strerror(code), target)
    return known


def _make_folder(folder: str) -> None:
    """Make what is missing of a folder's path, for its owner alone, and for good."""
    if os.path.isdir(folder):
        return
    parent = os.path.dirname(folder)
    _make_folder(parent)
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        return
    os.chmod(folder, 0o700)  # whatever the umask took away
    _sync_folder(parent)


def _write_beside(target: str, data: bytes, known: os.stat_result | None) -> str:
    """Write the data to a temporary file beside the target, down to the disk; its path."""
    folder, name = os.path.split(target)
    fresh = os.path.join(folder, f".{name}.secondround-new")
    if os.path.lexists(fresh):
        os.unlink(fresh)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = _again(os.open, fresh, flags, 0o600)
    try:
        try:
            _fill(handle, data)
            _inherit(handle, target, known)
            _again(os.fsync, handle)
        finally:
            _close(handle)
    except BaseException:
        _discard(fresh)
        raise
    return fresh


def _fill(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        count = _again(os.write, handle, left)
        if count == 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        left = left[count:]


def _inherit(handle: int, target: str, known: os.stat_result | None) -> None:
    """Give the new file what the old one had; only the mode is insisted on."""
    made = os.fstat(handle)
    if known is not None:
        if (made.st_uid, made.st_gid) != (known.st_uid, known.st_gid):
            _try(os.fchown, handle, known.st_uid, known.st_gid)
        if hasattr(os, "listxattr"):  # Linux alone; access lists are among them
            _try(_copy_attributes, handle, target)
    mode = S_IMODE(known.st_mode) if known is not None else 0o600
    if S_IMODE(os.fstat(handle).st_mode) != mode:
        _again(os.fchmod, handle, mode)


def _copy_attributes(handle: int, target: str) -> None:
    for name in os.listxattr(target):
        value = os.getxattr(target, name)
        _try(os.setxattr, handle, name, value)


def _replace(fresh: str, target: str, told: str) -> None:
    try:
        _again(os.replace, fresh, target)
    except OSError as error:
        if not os.path.lexists(fresh):
            raise _doubt(told, error) from error
        _discard(fresh)
        raise _refusal(told, error) from error
    except BaseException:
        _discard(fresh)
        raise


def _sync_folder(folder: str) -> None:
    """Make the names in a folder last; without this a power cut takes the newest one back."""
    handle = _again(os.open, folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _again(os.fsync, handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that knows no such thing
            raise
    finally:
        _close(handle)


def _again(call: Callable[..., Result], *given: Any) -> Result:
    """The result of a call, made again as often as a signal interrupts it."""
    while True:
        try:
            return call(*given)
        except InterruptedError:
            continue


def _close(handle: int) -> None:
    try:
        os.close(handle)
    except InterruptedError:
        return  # it is closed all the same, and must not be closed twice


def _try(call: Callable[..., None], *given: Any) -> None:
    """A call whose failure costs nothing that was promised."""
    try:
        call(*given)
    except OSError:
        return


def _discard(fresh: str) -> None:
    _try(os.unlink, fresh)


def _refusal(told: str, error: OSError) -> PlanError:
    reason = _REASONS.get(error.errno or 0, f"{{path}} cannot be written ({error.strerror})")
    return PlanError(f"{reason.format(path=told)}: {_UNCHANGED}")


def _doubt(told: str, error: OSError) -> Unconfirmed:
    return Unconfirmed(
        f"{told} was written, but the disk did not confirm it ({error.strerror}); "
        "check that the last change is there before you go on."
    )
