"""The job advert from the shell: read, marked line by line, and proved by records."""

from __future__ import annotations

import sys

from tui.cli.session import Session
from tui.plan.edits import advert as edits
from tui.plan.edits import records
from tui.plan.errors import PlanError
from tui.reports import record as reports
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from tui.plan.edited import Edited
    from tui.plan.model import Plan

#: More bytes than this are not read: whatever it is, it is no advert.
LARGEST_BYTES = 1_000_000


def listed(read: Namespace) -> int:
    """Lists the advert with what proves it."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    if read.json:
        return session.give(reports.advert_fields(plan))
    session.say(reports.advert(plan))
    return 0


def read(given: Namespace) -> int:
    """Takes the advert from a file or from standard input."""
    session = Session(given.file)
    lines = edits.read(_text(given.path))
    return session.told(session.plan_file.commit(lambda plan: edits.put(plan, lines)))


def mark(read: Namespace) -> int:
    """Marks a line."""
    session = Session(read.file)
    match = "" if read.match == "open" else read.match

    def change(plan: Plan) -> Edited:
        line = edits.find(plan, read.line)
        if read.record is not None:
            behind = [records.find(plan, each).id for each in read.record if each != "-"]
            plan = edits.prove(plan, line.id, behind).plan
        return edits.mark(plan, line.id, match, read.sentence)

    return session.told(session.plan_file.commit(change))


def edit(read: Namespace) -> int:
    """Corrects a line, or takes it out."""
    session = Session(read.file)
    text = " ".join(read.text)

    def change(plan: Plan) -> Edited:
        return edits.change(plan, edits.find(plan, read.line).id, text)

    return session.told(session.plan_file.commit(change))


def _text(path: str) -> str:
    """The text of a file, or of standard input for -.

    Raises:
        PlanError: it cannot be read, or is too large to be an advert.
    """
    name = "What was pasted" if path == "-" else places.shown(path)
    try:
        if path == "-":
            data = sys.stdin.buffer.read(LARGEST_BYTES + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise PlanError(f"{name} cannot be read: {error.strerror}.") from error
    if len(data) > LARGEST_BYTES:
        raise PlanError(f"{name} is larger than 1 MB, so it is no advert; leave out the rest.")
    return data.decode("utf-8-sig", "replace")
