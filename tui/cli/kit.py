"""The kit from the shell: what is packed, what is not needed, things of one's own."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.edits import kit as edits
from tui.reports.kit import kit_fields, kit_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from tui.plan.edited import Edited
    from tui.plan.library import Library
    from tui.plan.model import Plan

    Mark = Callable[[Plan, Library, Sequence[str]], Edited]


def kit(read: Namespace) -> int:
    """Lists the kit."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    if read.json:
        return session.give(kit_fields(plan, session.library))
    session.say(kit_lines(plan, session.library), headline=True)
    return 0


def add(read: Namespace) -> int:
    """Adds a thing of one's own."""
    session = Session(read.file)
    title = " ".join(read.title)
    return session.told(
        session.plan_file.commit(lambda plan: edits.add(plan, session.library, title))
    )


def pack(read: Namespace) -> int:
    """Marks things as packed."""
    return _mark(read, edits.pack)


def unpack(read: Namespace) -> int:
    """Marks things as still to pack."""
    return _mark(read, edits.unpack)


def leave(read: Namespace) -> int:
    """Marks things as not needed this time."""
    return _mark(read, edits.leave)


def remove(read: Namespace) -> int:
    """Takes a thing out."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        item = edits.find(plan, session.library, " ".join(read.item))
        return edits.delete(plan, session.library, item.id)

    return session.told(session.plan_file.commit(edit))


def _mark(read: Namespace, mark: Mark) -> int:
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        ids = [edits.find(plan, session.library, reference).id for reference in read.item]
        return mark(plan, session.library, ids)

    return session.told(session.plan_file.commit(edit))
