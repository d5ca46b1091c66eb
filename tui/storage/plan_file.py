"""The door to the plan on disk: everything that changes it goes through here.

A change takes the lock, reads the latest file, applies itself, writes durably, records how to
undo it, and only then returns; what returned is on disk. Nothing is ever written from memory.
"""

from __future__ import annotations

import os

from tui.plan.errors import NoPlanError, PlanError
from tui.storage.reading import Reading
from tui.storage.snapshot import read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.storage.saving import Saving
    from tui.storage.snapshot import Snapshot
    from tui.storage.wanted import Committed, Wanted


class PlanFile:
    """The plan at one path."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._reading = Reading(path)
        self._known_saving: Saving | None = None

    @property
    def name(self) -> str:
        """The path as it is shown to the person."""
        return self._reading.name

    @property
    def _saving(self) -> Saving:
        if self._known_saving is None:
            from tui.storage.saving import Saving

            self._known_saving = Saving(self._reading)
        return self._known_saving

    def read(self) -> Snapshot:
        """The plan as it is on disk.

        Raises:
            NoPlanError: there is none.
            PlanError: it cannot be read; names the file, and the line where there is one.
        """
        return self._reading.read()

    def changed_since(self, seen: Snapshot) -> Snapshot | None:
        """The plan, when it differs from `seen` and nobody is in the middle of writing it.

        Raises:
            PlanError: it is unreadable, and older than a save takes.
        """
        return self._reading.changed_since(seen)

    def remember_written(self) -> None:
        """What our last change wrote need not be parsed by whoever opens the plan next."""
        self._reading.remember_written()

    def said_of(self, snapshot: Snapshot) -> str:
        """What was said of the change that made the plan what it is; "" where that is not known."""
        from tui.storage import history

        return history.said_of(self.path, snapshot.data)

    def lost_much(self, seen: Snapshot, now: Snapshot) -> bool:
        """Whether somebody else cut the plan to less than half; the text seen is then kept."""
        from tui.storage import kept
        from tui.storage.lock import locked

        if not kept.is_cut_short(seen, now):
            return False
        with locked(self.path):
            return kept.keep(self.path, seen.data, "shrunk")

    def commit(
        self, edit: Callable[[Plan], Edited], risk: str = "", after: Snapshot | None = None
    ) -> Committed:
        """Makes one change; `risk` says why the text before it is kept (see `kept.REASONS`).

        `after` is the plan as an earlier change left it: while it is as it was then, this one goes
        on with that change, and undo takes both back in one go.

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
            document = overlay(snapshot, edited.plan)
            of = 0 if after is None else self._goes_on_with(after, snapshot)
            return Wanted(said=edited.said, document=document, risk=risk, of=of)

        committed = self._saving.change(work)
        both = " ".join(filter(None, (notice, committed.notice)))
        return committed.but(notice=both)

    def _goes_on_with(self, after: Snapshot, latest: Snapshot) -> int:
        """The number of the change that left the plan as it still is; 0 where it is not known."""
        from tui.storage.history import read_history, text_hash

        known = read_history(self.path)
        still = latest.data == after.data and known.hash == text_hash(latest.data)
        return known.done[-1].number if still and known.done else 0

    def replace(self, data: bytes, seen: Snapshot, said: str) -> Committed:
        """Puts bytes that a person edited in place of those they saw.

        Where the file changed meanwhile, what they edited is applied to what is there now.

        Raises:
            PlanError: the bytes are no plan, or both sides changed the same place.
        """
        from tui.storage.wanted import taken_over

        edited = self._reading.interpret(data)
        return self._saving.change(lambda snapshot: taken_over(snapshot, seen, edited, said))

    def repair(self, data: bytes, seen: bytes, said: str) -> Committed:
        """Puts a valid plan in place of a file that could not be read, which is kept beside it.

        Raises:
            PlanError: the bytes are no plan, or the file is not the one that was seen.
        """
        from tui.storage.durable import write
        from tui.storage.lock import locked
        from tui.storage.wanted import Committed

        repaired = self._reading.interpret(data)
        with locked(self.path):
            if read_bytes(self.path) != seen:
                raise PlanError(f"{self.name} changed meanwhile, so it stays as it is now.")
            beside = self._saving.keep_beside(seen)
            write(self.path, data)
        notice = f"The old text is in {beside}."
        return Committed(snapshot=repaired, said=said, changed=False, notice=notice)

    def restore(self, data: bytes, said: str) -> Committed:
        """Puts a text that was kept in the plan's place, also where none or no plan is there.

        Raises:
            PlanError: it is no plan that this version can write, or the disk refuses.
        """
        from tui.storage.wanted import Committed, Wanted

        text = self._reading.interpret(data)
        if not text.writable:
            raise PlanError("That text has a newer format than this secondround can write.")
        wanted = Wanted(said=said, document=text.document, data=data, risk="restore")
        try:
            self.read()
        except NoPlanError:
            self._create(data)
            return Committed(snapshot=text, said=said, changed=False)
        except PlanError:
            return self.repair(data, read_bytes(self.path), said)
        return self._saving.change(lambda _: wanted)

    def undo(self) -> Committed:
        """Takes back the latest change that is not undone yet.

        Raises:
            PlanError: there is none, or it no longer fits what is there.
        """
        from tui.storage.history import UNDO

        return self._turn_back(UNDO)

    def redo(self) -> Committed:
        """Makes the change again that was undone last.

        Raises:
            PlanError: there is none, or it no longer fits what is there.
        """
        from tui.storage.history import REDO

        return self._turn_back(REDO)

    def create(self, plan: Plan, schema_line: str = "") -> Snapshot:
        """Writes a new plan.

        Raises:
            PlanError: there is something at the path already, or the disk refuses.
        """
        from tui.storage.rendering import fresh

        return self._create(fresh(plan, schema_line), is_new=True)

    def _create(self, data: bytes, *, is_new: bool = False) -> Snapshot:
        from tui.storage.durable import write
        from tui.storage.history import forget
        from tui.storage.lock import locked

        with locked(self.path):
            if os.path.exists(self.path):
                raise PlanError(f"There is a plan at {self.name} already; it stays as it is.")
            write(self.path, data)
            if is_new:
                forget(self.path)
            return self._reading.interpret(data)

    def _turn_back(self, kind: str) -> Committed:
        from tui.storage.wanted import turned_back

        return self._saving.change(lambda snapshot: turned_back(snapshot, self.path, kind))
