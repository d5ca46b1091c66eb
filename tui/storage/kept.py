"""Earlier texts of the plan, kept before risky acts and at the first change of a day.

Each is a plan file as it stood, byte for byte, in the state folder with the plan's privacy. They
are thinned by age; losing them costs nothing but the way back to them.
"""

from __future__ import annotations

import os

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.storage import clock, history, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from tui.storage.snapshot import Snapshot

#: Why a text was kept, as it is told in a list.
REASONS = {
    "day": "before the first change of a day",
    "delete": "before much was deleted at once",
    "edit": "before it was edited as a whole",
    "editor": "what an editor saved at the same moment",
    "format": "before it was written in a newer format",
    "import": "before an import",
    "restore": "before another text was restored",
    "shrunk": "before it lost more than half",
}
NEWEST, DAYS, WEEKS = 20, 14, 12
#: So many entries deleted in one change are much.
MUCH = 5
_STAMP = "%Y%m%dT%H%M%SZ"


class Kept(Value):
    """One text that was kept: where, when (UTC), and why (see `REASONS`)."""

    path: str
    at: datetime
    why: str


def folder_of(path: str) -> str:
    """Where the texts of the plan at `path` are kept."""
    return os.path.join(history.folder_of(path), "snapshots")


def kept_texts(path: str) -> tuple[Kept, ...]:
    """What is kept of the plan at `path`, the newest first."""
    known = (_read_name(folder_of(path), name) for name in reversed(_names(path)))
    return tuple(one for one in known if one is not None)


def keep(path: str, data: bytes, why: str) -> bool:
    """Keeps a text of the plan at `path`; False when it cannot be. The caller holds the lock.

    The same text as the newest that is kept is not kept twice.
    """
    from tui.storage.durable import write

    names, folder = _names(path), folder_of(path)
    if names and _content(os.path.join(folder, names[-1])) == data:
        return True
    stamp = clock.now().strftime(_STAMP)
    same = [name for name in names if name.startswith(stamp)]
    number = int(same[-1][len(stamp) + 1 :][:3]) + 1 if same else 0
    try:
        places.make_private(folder)
        write(os.path.join(folder, f"{stamp}-{number:03}-{why}.toml"), data)
    except (OSError, PlanError):
        return False
    _thin(path)
    return True


def keep_daily(path: str, data: bytes) -> None:
    """Keeps a text before the first change of a day (in UTC); else looks at names alone."""
    day = clock.now().strftime(_STAMP)[:8]
    if not any(name.startswith(day) for name in _names(path)):
        keep(path, data, "day")


def is_cut_short(before: Snapshot, now: Snapshot) -> bool:
    """Whether less than half of a plan is left, by the length of its text or by its entries."""
    if len(now.data) * 2 < len(before.data):
        return True
    return _entries(now.raw) * 2 < _entries(before.raw)


def chosen(path: str, which: str) -> Kept:
    """The text that a person names by its number in the list, from 1, or by how its name begins.

    Raises:
        PlanError: there is none, or more than one.
    """
    known = kept_texts(path)
    if not known:
        raise PlanError("No earlier text of this plan is kept yet.")
    if which.isascii() and which.isdigit() and 0 < int(which[:9]) <= len(known):
        return known[int(which[:9]) - 1]
    found = [one for one in known if which and os.path.basename(one.path).startswith(which)]
    if len(found) != 1:
        raise PlanError(
            f"“{which[:40]}” names none of the {len(known)} texts that are kept; "
            "secondround snapshots lists them."
        )
    return found[0]


def content(one: Kept) -> bytes:
    """The bytes of a text that is kept.

    Raises:
        PlanError: it is gone, or cannot be read.
    """
    data = _content(one.path)
    if data is None:
        raise PlanError(f"{places.shown(one.path)} cannot be read; nothing was changed.")
    return data


def remaining(known: tuple[Kept, ...]) -> set[str]:
    """The paths that stay, of texts with the newest first.

    The newest 20, the last of each of 14 days and 12 weeks that have one, the very first, and
    those before a change of format.
    """
    stays = {one.path for one in (*known[:NEWEST], *known[-1:])}
    stays |= {one.path for one in known if one.why == "format"}
    for form, count in (("%Y%j", DAYS), ("%G%V", WEEKS)):
        latest: dict[str, str] = {}
        for one in known:
            latest.setdefault(one.at.strftime(form), one.path)
        stays |= set(list(latest.values())[:count])
    return stays


def remember_last(path: str, data: bytes) -> None:
    """Lays aside the text that was written last, to tell what an editor made of it."""
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        handle = os.open(_last(path), flags, 0o600)
        try:
            os.write(handle, data)
        finally:
            os.close(handle)
    except OSError:
        return


def last_text(path: str) -> bytes | None:
    """The text that was written last; None when it is not known whole."""
    data = _content(_last(path))
    if data is None or history.text_hash(data) != history.last_hash(path):
        return None
    return data


def _last(path: str) -> str:
    return os.path.join(history.folder_of(path), "last.toml")


def _names(path: str) -> list[str]:
    """The names of what is kept, the oldest first."""
    try:
        names = os.listdir(folder_of(path))
    except OSError:
        return []
    return sorted(name for name in names if name.endswith(".toml") and name[:1].isdigit())


def _read_name(folder: str, name: str) -> Kept | None:
    from datetime import UTC, datetime

    stamp, _, rest = name.removesuffix(".toml").partition("-")
    number, _, why = rest.partition("-")
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        int(number)
    except ValueError:
        return None
    if why not in REASONS:
        return None
    return Kept(path=os.path.join(folder, name), at=at, why=why)


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _entries(value: Any) -> int:
    """How many tables stand in the lists of a document, at whatever depth."""
    if isinstance(value, dict):
        return sum(_entries(inner) for inner in value.values())
    if isinstance(value, list):
        return sum(1 + _entries(one) for one in value if isinstance(one, dict))
    return 0


def _thin(path: str) -> None:
    known = kept_texts(path)
    stays = remaining(known)
    for one in known:
        if one.path not in stays:
            try:
                os.unlink(one.path)
            except OSError:
                return
