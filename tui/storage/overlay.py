"""A changed plan laid over the document it came from, which stays the truth."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.storage import codec
from tui.storage.changes import apply, diff, index_path, same
from tui.storage.tables import TABLES
from tui.storage.values import copied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from tui.plan.model import Plan
    from tui.storage.changes import Change
    from tui.storage.snapshot import Snapshot

    Table = dict[str, Any]


def overlay(snapshot: Snapshot, plan: Plan) -> Table:
    """The document with what differs between its plan and `plan` laid over it.

    Raises:
        PlanError: a field that could not be read would be overwritten.
    """
    # Also a table of nothing but defaults is there to be compared field by field: set as a whole
    # it would cover keys that we do not know.
    empty: Table = {"interview": {}, "pace": {}}
    before, after = (empty | table for table in _unlike(snapshot.plan, plan))
    wanted = diff(before, after)
    unreadable = {problem.path: problem for problem in snapshot.problems}
    for change in wanted if unreadable else ():
        problem = unreadable.get(index_path(snapshot.document, change.path))
        if problem is not None:
            raise PlanError(f"{problem.sentence}; put it right first with “secondround edit”.")
    document = copy_for(snapshot.document, wanted)
    apply(document, wanted, checked=False)
    return document


def _unlike(one: Plan, other: Plan) -> tuple[Table, Table]:
    """The documents of two plans, with nothing of what they share but the ids of entries."""
    shared: dict[int, Table] = {}
    left_out: dict[str, Any] = {}
    for listed in TABLES:
        ours, theirs = getattr(one, listed.key), getattr(other, listed.key)
        if ours is theirs:
            left_out[listed.key] = ()
            continue
        there = set(map(id, theirs))
        shared |= {id(item): {"id": item.id} for item in ours if id(item) in there}
    before, after = one.but(**left_out), other.but(**left_out)
    return codec.encode(before, shared), codec.encode(after, shared)


def refuse_other(result: Snapshot, wanted: Table) -> None:
    """What was read back from the new text must be what was meant, types included.

    Raises:
        PlanError: it is not; better no change than a wrong one.
    """
    if not same(result.document, wanted):
        raise PlanError("The change could not be written faithfully; nothing was changed.")


def copy_for(document: Table, changes: Iterable[Change]) -> Table:
    """A copy that shares with the document what the changes do not touch."""
    copy = dict(document)
    for change in changes:
        key = change.path[0]
        if not isinstance(key, str) or key not in copy:
            continue
        touched = {place[1] for place in change.path[1:2] if isinstance(place, tuple)}
        held = copy[key]
        if isinstance(held, list):
            copy[key] = [copied(i) if _id_of(i) in touched else i for i in held]
        else:
            copy[key] = copied(held)
    return copy


def _id_of(item: Any) -> Any:
    return item.get("id") if isinstance(item, dict) else None
