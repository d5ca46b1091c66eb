"""What a change makes of the latest plan file, before anything of it is written."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.storage import history

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.storage.snapshot import Snapshot

    Table = dict[str, Any]


#: A byte of the command line that is no UTF-8 arrives as half a character, which no file holds.
NOT_TEXT = "What you typed is not all UTF-8 text; nothing was changed."


class Committed(Value):
    """A change that is on disk: the plan after it and the sentence that says what happened.

    `changed` is whether undo takes it back; `notice` tells of something the person should know
    besides, else it is empty.
    """

    snapshot: Snapshot
    said: str
    changed: bool = True
    notice: str = ""


class Wanted(Value):
    """A sentence, the new document, and how the change is recorded.

    `data` is the document's text where it is given rather than written by us, `layout` what is
    changed into it where that is not the latest text; `of` is the number of the change that is
    undone or redone, or that this one goes on with, `risk` why the text before is kept (see
    `kept.REASONS`).
    """

    said: str
    document: Table
    data: bytes | None = None
    kind: str = history.DO
    of: int = 0
    layout: Snapshot | None = None
    risk: str = ""


def taken_over(snapshot: Snapshot, seen: Snapshot, edited: Snapshot, said: str) -> Wanted:
    """What a person made of the text they saw, also where the file changed meanwhile.

    Raises:
        PlanError: both sides changed the same place.
    """
    from tui.storage.changes import apply, diff
    from tui.storage.overlay import copy_for

    if snapshot.data == seen.data:
        return Wanted(said=said, document=edited.document, data=edited.data, risk="edit")
    edits = diff(seen.document, edited.document)
    merged = copy_for(snapshot.document, edits)
    apply(merged, edits)
    return Wanted(said=said, document=merged, risk="edit")


def joined(snapshot: Snapshot, before: Snapshot, left: Snapshot) -> Wanted:
    """What an editor saved while we did: its text, with all that was changed since `before`.

    Where both changed the same field, ours stays.

    Raises:
        PlanError: a change has no place in the editor's text.
    """
    from tui.storage.changes import apply, diff
    from tui.storage.overlay import copy_for

    ours = diff(before.document, snapshot.document)
    document = copy_for(left.document, ours)
    apply(document, ours, checked=False)
    return Wanted(said="Took in what an editor saved", document=document, layout=left)


def turned_back(snapshot: Snapshot, path: str, kind: str) -> Wanted:
    """The document with the latest change undone, or with the one redone that was undone last.

    One that does not fit what is there is passed over from then on. The caller holds the lock.

    Raises:
        PlanError: there is none, or it does not fit.
    """
    from tui.storage.changes import Conflict, apply, inverse
    from tui.storage.overlay import copy_for

    known = history.read_history(path)
    entries = known.done if kind == history.UNDO else known.undone
    if not entries:
        raise PlanError(f"There is nothing to {kind}.")
    entry = entries[-1]
    changes = inverse(entry.changes) if kind == history.UNDO else entry.changes
    document = copy_for(snapshot.document, changes)
    try:
        apply(document, changes)
    except Conflict as conflict:
        hash_now = history.text_hash(snapshot.data)
        history.record(path, history.SKIP, text_hash=hash_now, of=entry.number)
        raise PlanError(
            f"{entry.said}: this was changed again since, so it stays as it is; "
            f"{kind} once more goes to the next one."
        ) from conflict
    said = f"{'Undid' if kind == history.UNDO else 'Redid'}: {entry.said}"
    return Wanted(said=said, document=document, kind=kind, of=entry.number)
