"""The plan of one file as it is read again and again, while others may be writing it."""

from __future__ import annotations

from tui.plan.errors import NoPlanError, PlanError
from tui.storage import parsed, places
from tui.storage.snapshot import BOM, Snapshot, interpret, read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Table = dict[str, Any]

#: A larger text is left to whoever opens it: to remember it would hold up who goes on here.
_REMEMBERED_BYTES = 32_000


class Reading:
    """What is known of one file: how it looked, what was read last, and what we wrote last."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.written: bytes | None = None
        self._last: Snapshot | None = None
        self._looked: tuple[int, ...] | None = None

    @property
    def name(self) -> str:
        """The path as it is shown to the person."""
        return places.shown(self.path)

    def read(self) -> Snapshot:
        """The plan as it is on disk.

        Raises:
            NoPlanError: there is none.
            PlanError: it cannot be read; names the file, and the line where there is one.
        """
        return self.interpret(read_bytes(self.path))

    def changed_since(self, seen: Snapshot) -> Snapshot | None:
        """The plan, when it differs from `seen` and nobody is in the middle of writing it.

        Raises:
            PlanError: it is unreadable, and older than a save takes.
        """
        from tui.storage import watch  # a glance neither waits nor writes

        looks = watch.looks(self.path)
        if looks is not None and looks == self._looked:
            return None
        try:
            data = read_bytes(self.path)
        except NoPlanError:
            if watch.is_going(self.path):
                return None
            raise
        if data == seen.data:
            self._looked = looks
            self.remember_written()
            return None
        if not watch.is_settled(self.path, data, self.is_ours, self._is_whole):
            return None
        return self.interpret(data)

    def latest(self) -> Snapshot:
        """The file once it is settled. The caller holds the lock: only editors can be writing."""
        from tui.storage import watch

        data = watch.settled_bytes(self.path, self.is_ours, self._is_whole)
        snapshot = self.interpret(data)
        if not snapshot.writable:
            raise PlanError(
                f"{self.name} was made by a newer secondround; it is open for reading only."
            )
        return snapshot

    def is_ours(self, data: bytes) -> bool:
        """Whether this text was written by us, here or in another session."""
        from tui.storage import history

        return data == self.written or history.text_hash(data) == history.last_hash(self.path)

    def _is_whole(self, data: bytes) -> bool:
        try:
            self.interpret(data)
        except PlanError:
            return False
        return True

    def interpret(self, data: bytes) -> Snapshot:
        """What the bytes say, remembered.

        Raises:
            PlanError: they are no plan.
        """
        if self._last is None or self._last.data != data:
            self._last = interpret(data, self.path, self._last)
        return self._last

    def remember_written(self) -> None:
        """What our last change wrote need not be parsed by whoever opens the plan next."""
        last = self._last
        if last is None or last.data != self.written or len(last.data) > _REMEMBERED_BYTES:
            return
        parsed.remember(last.data.removeprefix(BOM).decode(), self.path, last.raw)

    def remember(self, snapshot: Snapshot) -> None:
        """What the file says now."""
        self._last = snapshot
