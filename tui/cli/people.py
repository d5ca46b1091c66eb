"""People from the shell: people, person add, person log."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.answers import one_of
from tui.plan.edits import people as edits
from tui.plan.errors import UsageError
from tui.reports.steps import people as people_lines
from tui.reports.steps import people_fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from tui.plan.edited import Edited
    from tui.plan.model import Plan


def people(read: Namespace) -> int:
    """Lists the people."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    if read.json:
        return session.give(people_fields(plan))
    session.say(people_lines(plan, session.library, session.here(plan)))
    return 0


def add(read: Namespace) -> int:
    """Adds a person."""
    session = Session(read.file)
    role = one_of(read.role, tuple(session.library.roles), "role")
    name = " ".join(read.name)
    return session.told(
        session.plan_file.commit(lambda plan: edits.add(plan, name, role=role, note=read.note))
    )


def log(read: Namespace) -> int:
    """Keeps what passed between you and a person, today."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        person = edits.find(plan, read.name)
        today = session.here(plan).date()
        return edits.log(plan, person.id, " ".join(read.event), today, read.note)

    return session.told(session.plan_file.commit(edit))


def missing_verb(_: Namespace) -> int:
    """`person` alone means nothing yet.

    Raises:
        UsageError: always; names the verbs.
    """
    raise UsageError("Write “person add NAME --role ROLE” or “person log NAME EVENT”.")
