"""The door to the plan on disk: everything that changes it goes through here.

A change takes the lock, reads the latest file, applies itself, writes durably, records how to
undo it, and only then returns; what returned is on disk. Nothing is ever written from memory.
"""

from __future__ import annotations

import os

from tui.plan.errors import NoPlanError, PlanError
from tui.plan.value import Value
from tui.storage import codec, history, places, watch
from tui.storage.snapshot import BOM, Snapshot, interpret, read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.storage.changes import Change
    from tui.storage.wanted import Wanted

    Table = dict[str, Any]
    Work = Callable[[Snapshot], Wanted]

_ATTEMPTS = 20
#: A byte of the command line that is no UTF-8 arrives as half a character, which no file holds.
_NOT_TEXT = "What you typed is not all UTF-8 text; nothing was changed."
_NO_LOCK = "Locks do not work here, so let only one session change the plan at a time."
#: Up to this size a change also remembers what its text parses to, for the next glance.
_REMEMBERED_BYTES = 32_000


class Committed(Value):
    """A change that is on disk: the plan after it and the sentence that says what happened.

    `notice` tells of something the person should know besides, else it is empty.
    """

    snapshot: Snapshot
    said: str
    changed: bool = True
    notice: str = ""


class PlanFile:
    """The plan at one path."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._last: Snapshot | None = None
        self._looked: tuple[int, ...] | None = None
        self._written: bytes | None = None
        self._canonical: bytes | None = None
        self._warned = False

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
        return self._interpret(read_bytes(self.path))

    def changed_since(self, seen: Snapshot) -> Snapshot | None:
        """The plan, when it differs from `seen` and nobody is in the middle of writing it.

        Raises:
            PlanError: it is unreadable, and older than a save takes.
        """
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
            return None
        if not watch.is_settled(self.path, data, self._is_ours, self._is_whole):
            return None
        return self._interpret(data)

    def commit(self, edit: Callable[[Plan], Edited]) -> Committed:
        """Makes one change.

        Raises:
            PlanError: the edit or the disk refuses; nothing was changed.
        """
        notice = ""

        def work(snapshot: Snapshot) -> Wanted:
            nonlocal notice
            from tui.storage.overlay import overlay
            from tui.storage.wanted import Wanted

            edited = edit(snapshot.plan)
            notice = edited.notice
            return Wanted(said=edited.said, document=overlay(snapshot, edited.plan))

        committed = self._change(work)
        both = " ".join(filter(None, (notice, committed.notice)))
        return committed.but(notice=both)

    def replace(self, data: bytes, seen: Snapshot, said: str) -> Committed:
        """Puts bytes that a person edited in place of those they saw.

        Where the file changed meanwhile, what they edited is applied to what is there now.

        Raises:
            PlanError: the bytes are no plan, or both sides changed the same place.
        """
        from tui.storage.wanted import taken_over

        edited = self._interpret(data)
        return self._change(lambda snapshot: taken_over(snapshot, seen, edited, said))

    def repair(self, data: bytes, seen: bytes, said: str) -> Committed:
        """Puts a valid plan in place of a file that could not be read, which is kept beside it.

        Raises:
            PlanError: the bytes are no plan, or the file is not the one that was seen.
        """
        from tui.storage.durable import write
        from tui.storage.lock import locked

        repaired = self._interpret(data)
        with locked(self.path):
            if read_bytes(self.path) != seen:
                raise PlanError(f"{self.name} changed meanwhile, so it stays as it is now.")
            beside = self._keep_beside(seen)
            write(self.path, data)
        return Committed(snapshot=repaired, said=said, notice=f"The old text is in {beside}.")

    def undo(self) -> Committed:
        """Takes back the latest change that is not undone yet.

        Raises:
            PlanError: there is none, or it no longer fits what is there.
        """
        return self._turn_back(history.UNDO)

    def redo(self) -> Committed:
        """Makes the change again that was undone last.

        Raises:
            PlanError: there is none, or it no longer fits what is there.
        """
        return self._turn_back(history.REDO)

    def create(self, plan: Plan, schema_line: str = "") -> Snapshot:
        """Writes a new plan.

        Raises:
            PlanError: there is something at the path already, or the disk refuses.
        """
        from tui.storage.durable import write
        from tui.storage.lock import locked
        from tui.storage.toml_canon import canon

        with locked(self.path):
            if os.path.exists(self.path):
                raise PlanError(f"There is a plan at {self.name} already; it stays as it is.")
            try:
                data = canon(codec.encode(plan), schema_line).encode()
            except UnicodeEncodeError as error:
                raise PlanError(_NOT_TEXT) from error
            write(self.path, data)
            history.forget(self.path)
            return self._interpret(data)

    def _change(self, work: Work) -> Committed:
        """The one way to disk: lock, latest, change, write, record."""
        from tui.storage.changes import diff
        from tui.storage.durable import Overtaken
        from tui.storage.lock import locked
        from tui.storage.overlay import refuse_other

        with locked(self.path) as is_alone:
            for _ in range(_ATTEMPTS):
                snapshot = self._latest()
                wanted = work(snapshot)
                data, notice = wanted.data, ""
                changes = diff(snapshot.document, wanted.document)
                if not changes and data in (None, snapshot.data):
                    return Committed(snapshot=snapshot, said=wanted.said, changed=False)
                if data is None:
                    try:
                        data, notice = self._render(snapshot, wanted.document, changes)
                    except UnicodeEncodeError as error:
                        raise PlanError(_NOT_TEXT) from error
                elif not changes:
                    notice = "Comments and layout alone are not taken back by undo."
                remember = len(data) < _REMEMBERED_BYTES
                result = interpret(data, self.path, snapshot, remember=remember)
                refuse_other(result, wanted.document)
                try:
                    is_recorded = self._put(data, snapshot, wanted, changes)
                except Overtaken:
                    continue  # somebody who does not take our lock was faster
                if not is_recorded:
                    notice += " The history cannot be kept, so this cannot be undone."
                if not is_alone and not self._warned:
                    self._warned = True
                    notice += f" {_NO_LOCK}"
                self._last = result
                return Committed(snapshot=result, said=wanted.said, notice=notice.strip())
        raise PlanError(f"{self.name} keeps changing under another program; nothing was changed.")

    def _put(
        self, data: bytes, before: Snapshot, wanted: Wanted, changes: tuple[Change, ...]
    ) -> bool:
        """Writes the plan in place of `before` and records how to undo it; whether it could."""
        from tui.storage.durable import Unconfirmed, write

        def recorded() -> bool:
            self._written = data
            return history.record(
                self.path,
                wanted.kind,
                said=wanted.said,
                changes=changes,
                text_hash=history.text_hash(data),
                of=wanted.of,
            )

        try:
            write(self.path, data, still=lambda: read_bytes(self.path) == before.data)
        except Unconfirmed:
            recorded()  # it is in place, and can be undone as any other
            raise
        return recorded()

    def _turn_back(self, kind: str) -> Committed:
        from tui.storage.wanted import turned_back

        return self._change(lambda snapshot: turned_back(snapshot, self.path, kind))

    def _render(
        self, snapshot: Snapshot, after: Table, changes: tuple[Change, ...]
    ) -> tuple[bytes, str]:
        """The bytes of a changed document, and a notice where the layout could not be kept."""
        from tui.storage.toml_canon import canon, is_canonical, schema_line
        from tui.storage.toml_text import decode, encode, rewrite

        bom = snapshot.data.startswith(BOM)
        text = decode(snapshot.data)
        if snapshot.data == self._canonical or is_canonical(text, snapshot.raw):
            self._canonical = encode(canon(after, schema_line(text)), bom=bom)
            return self._canonical, ""
        written = rewrite(text, snapshot.raw, after, changes, snapshot.fresh_ids)
        data = encode(written.text, bom=bom)
        if not written.fallback:
            return data, ""
        beside = self._keep_beside(snapshot.data)
        return data, f"The layout of the file could not be kept; the old text is in {beside}."

    def _keep_beside(self, data: bytes) -> str:
        from tui.storage.durable import write

        beside = os.path.realpath(self.path) + ".before"
        write(beside, data)
        return places.shown(beside)

    def _latest(self) -> Snapshot:
        """The file once it is settled. The caller holds the lock: only editors can be writing."""
        data = watch.settled_bytes(self.path, self._is_ours, self._is_whole)
        snapshot = self._interpret(data)
        if not snapshot.writable:
            raise PlanError(
                f"{self.name} was made by a newer secondround; it is open for reading only."
            )
        return snapshot

    def _is_ours(self, data: bytes) -> bool:
        return data == self._written or history.text_hash(data) == history.last_hash(self.path)

    def _is_whole(self, data: bytes) -> bool:
        try:
            self._interpret(data)
        except PlanError:
            return False
        return True

    def _interpret(self, data: bytes) -> Snapshot:
        if self._last is None or self._last.data != data:
            self._last = interpret(data, self.path, self._last)
        return self._last
