"""The one way to disk: lock, latest, change, write, record, and nothing of anyone lost by it."""

from __future__ import annotations

import os

from tui.plan.errors import PlanError
from tui.storage import history, kept, places
from tui.storage.rendering import Renderer
from tui.storage.replaced import Replaced
from tui.storage.snapshot import Snapshot, interpret, interpret_draft
from tui.storage.wanted import NOT_TEXT, Committed, Wanted, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.storage.changes import Change
    from tui.storage.reading import Reading

    Work = Callable[[Snapshot], Wanted]

_ATTEMPTS = 20
_NO_LOCK = "Locks do not work here; a small file beside the plan stands in for them."
_SECOND_NAME = "The file had a second name, a hard link; that one keeps the old text."
_JOINED = "An editor saved at the same moment; both are in the plan."
_NOT_JOINED = (
    "An editor saved at the same moment, and what it saved does not fit; "
    "secondround snapshots has its text."
)
_SHRUNK = (
    "The plan had lost more than half elsewhere; the text before is kept: secondround snapshots."
)


class Saving:
    """Makes changes to one plan file, each on disk when it returns."""

    def __init__(self, reading: Reading) -> None:
        self.path = reading.path
        self._reading = reading
        self._renderer = Renderer()
        self._warned = False
        self._is_alone = True

    def change(self, work: Work) -> Committed:
        """The one way to disk, one writer at a time.

        Raises:
            PlanError: the work or the disk refuses; nothing was changed.
        """
        from tui.storage.durable import Overtaken
        from tui.storage.lock import locked

        for _ in range(_ATTEMPTS):
            with locked(self.path) as self._is_alone:
                try:
                    committed = self._attempted(work)
                except Overtaken:
                    continue  # what stood in for the lock was taken for stale
                except RecursionError as error:  # before anything was written
                    raise PlanError(
                        f"{places.shown(self.path)} is nested too deeply to be changed; "
                        "make its lists and tables flatter."
                    ) from error
                if self._is_alone or not committed.changed:
                    return committed
                notice = " ".join(filter(None, (committed.notice, *self._told_of_locks())))
                return committed.but(notice=notice)
        raise self._busy()

    def _attempted(self, work: Work) -> Committed:
        """Latest, change, write, record, as often as somebody without our lock is faster."""
        from tui.storage.changes import diff
        from tui.storage.durable import Overtaken

        for _ in range(_ATTEMPTS):
            snapshot = self._reading.latest()
            wanted = work(snapshot)
            changes = diff(snapshot.document, wanted.document)
            if not changes and wanted.data in (None, snapshot.data) and not wanted.layout:
                return Committed(snapshot=snapshot, said=wanted.said, changed=False)
            result, told = self._prepared(snapshot, wanted, changes)
            try:
                is_recorded, left = self._put(result.data, snapshot, wanted, changes)
            except Overtaken:
                if not self._has_turn():
                    raise
                continue
            if not is_recorded:
                told.append("The history cannot be kept, so this cannot be undone.")
            self._reading.remember(result)
            committed = Committed(snapshot=result, said=wanted.said, notice=" ".join(told))
            return committed if left is None else self._joined(committed, snapshot, left)
        raise self._busy()

    def _busy(self) -> PlanError:
        name = places.shown(self.path)
        return PlanError(f"{name} keeps changing under another program; nothing was changed.")

    def _has_turn(self) -> bool:
        """Whether the lock is ours still; only what stands in for one can be lost."""
        from tui.storage.claim import holds

        return self._is_alone or holds(self.path)

    def _joined(self, committed: Committed, before: Snapshot, left: bytes) -> Committed:
        """The change, joined with what an editor wrote into the file that it replaced."""
        kept.keep(self.path, left, "editor")
        after, told = committed.snapshot, _NOT_JOINED
        try:
            text = interpret_draft(left)
            after = self._attempted(lambda now: joined(now, before, text)).snapshot
            told = _JOINED
        except PlanError:
            pass  # its text is kept
        return committed.but(snapshot=after, notice=f"{committed.notice} {told}".strip())

    def _prepared(
        self, snapshot: Snapshot, wanted: Wanted, changes: tuple[Change, ...]
    ) -> tuple[Snapshot, list[str]]:
        """The new text as it reads back, the text before it kept where that is due, and notices."""
        from tui.storage.changes import diff
        from tui.storage.overlay import refuse_other

        told, raw, fallback = self._kept_before(snapshot, wanted, changes), None, False
        data = wanted.data
        if data is None:
            base = wanted.layout or snapshot
            ways = changes if base is snapshot else diff(base.document, wanted.document)
            try:
                rendered = self._renderer.render(base, wanted.document, ways)
            except UnicodeEncodeError as error:
                raise PlanError(NOT_TEXT) from error
            data, raw, fallback = rendered.data, rendered.raw, rendered.fallback
        elif not changes:
            told.append("Comments and layout alone are not taken back by undo.")
        if fallback:
            beside = self.keep_beside(snapshot.data)
            told.append(f"The layout of the file could not be kept; the old text is in {beside}.")
        result = interpret(data, self.path, snapshot, raw=raw)
        refuse_other(result, wanted.document)
        return result, told

    def _kept_before(
        self, snapshot: Snapshot, wanted: Wanted, changes: tuple[Change, ...]
    ) -> list[str]:
        """Keeps the text before a risky act, and one that somebody else cut short; notices."""
        from tui.storage.durable import hard_linked

        told = [_SECOND_NAME] if hard_linked(self.path) else []
        if snapshot.data != self._reading.written:
            last = kept.last_text(self.path)
            if last is not None and _is_cut_short(last, snapshot):
                kept.keep(self.path, last, "shrunk")
                told.append(_SHRUNK)
        dropped = sum(change.kind == "drop" for change in changes)
        risk = wanted.risk or ("delete" if dropped >= kept.MUCH else "")
        if snapshot.is_older:
            risk = "format"
            beside = self.keep_beside(snapshot.data, f".format-{snapshot.raw['format']}")
            told.append(f"The plan has a newer format now; the old text is in {beside}.")
        if not risk:
            kept.keep_daily(self.path, snapshot.data)
        elif not kept.keep(self.path, snapshot.data, risk):
            told.append("The text before it could not be kept.")
        return told

    def _put(
        self, data: bytes, before: Snapshot, wanted: Wanted, changes: tuple[Change, ...]
    ) -> tuple[bool, bytes | None]:
        """Writes the plan in place of `before` and records how to undo it.

        Whether it could be recorded, and what an editor left in the file that was replaced.
        """
        from tui.storage.durable import Unconfirmed, write

        replaced: list[Replaced] = []

        def still() -> bool:
            try:
                replaced.append(Replaced(self.path))
            except OSError:
                return False  # an editor has just taken it away
            return self._has_turn() and replaced[0].is_in_place(self.path, before.data)

        try:
            try:
                write(self.path, data, still=still)
            except Unconfirmed:
                self._record(data, wanted, changes)  # it is in place, and can be undone
                raise
            return self._record(data, wanted, changes), replaced[0].left_behind()
        finally:
            for old in replaced:
                old.close()

    def _record(self, data: bytes, wanted: Wanted, changes: tuple[Change, ...]) -> bool:
        """Keeps how to undo what was written; whether it could."""
        self._reading.written = data
        is_kept = history.record(
            self.path,
            wanted.kind,
            said=wanted.said,
            changes=changes,
            text_hash=history.text_hash(data),
            of=wanted.of,
        )
        kept.remember_last(self.path, data)
        return is_kept

    def _told_of_locks(self) -> list[str]:
        """That there are no locks, the first time."""
        from tui.storage.lock import is_news

        is_first, self._warned = not self._warned, True
        return [_NO_LOCK] if is_first and is_news(self.path) else []

    def keep_beside(self, data: bytes, ending: str = ".before") -> str:
        """Writes a text that must not be lost beside the plan; its path as it is shown.

        Raises:
            PlanError: the disk refuses.
        """
        from tui.storage.durable import write

        beside = os.path.realpath(self.path) + ending
        write(beside, data)
        return places.shown(beside)


def _is_cut_short(last: bytes, now: Snapshot) -> bool:
    """Whether less than half of a text that we wrote is left."""
    try:
        return kept.is_cut_short(interpret_draft(last), now)
    except PlanError:
        return False
