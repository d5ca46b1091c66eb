"""The checklist from the shell: steps, add, done, undone."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.anchors import anchors_of, falls
from tui.plan.answers import read_minutes, read_step_due
from tui.plan.due import Due
from tui.plan.edits import steps as edits
from tui.plan.phrasing import full_moment
from tui.plan.schedule import ASIDE, DONE, LATER, TODAY, WEEK
from tui.reports.steps import steps as steps_lines
from tui.reports.steps import steps_fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from tui.plan.edited import Edited
    from tui.plan.model import Plan


def steps(read: Namespace) -> int:
    """Lists the checklist."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    groups = (TODAY,) if read.today else (TODAY, WEEK, LATER)
    if read.all:
        groups = (*groups, ASIDE, DONE)
    if read.json:
        return session.give(steps_fields(plan, session.library, session.here(plan), groups))
    here = session.here(plan)
    session.say(steps_lines(plan, session.library, here, groups, why=read.why))
    return 0


def add(read: Namespace) -> int:
    """Adds a step."""
    session = Session(read.file)
    minutes = read_minutes(read.minutes) if read.minutes else None
    understood = ""

    def edit(plan: Plan) -> Edited:
        nonlocal understood
        due = None
        if read.due:
            here = session.here(plan)
            due = read_step_due(read.due, now=here, zone=plan.interview.zone)
            understood = _understood(plan, due, session)
        return edits.add(
            plan,
            " ".join(read.title),
            due=due,
            minutes=minutes,
            phase=read.phase or "",
            note=read.note,
            essential=read.essential,
        )

    committed = session.plan_file.commit(edit)
    return session.told(committed.but(said=committed.said + understood))


def done(read: Namespace) -> int:
    """Ticks steps."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        return edits.tick(plan, _ids(plan, read), session.here(plan).replace(microsecond=0))

    return session.told(session.plan_file.commit(edit))


def undone(read: Namespace) -> int:
    """Unticks steps."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        return edits.untick(plan, _ids(plan, read))

    return session.told(session.plan_file.commit(edit))


def _ids(plan: Plan, read: Namespace) -> list[str]:
    return [edits.find(plan, reference).id for reference in read.step]


def _understood(plan: Plan, due: Due | date | None, session: Session) -> str:
    """The echo of a due date: as it was meant, and where it falls."""
    today = session.here(plan).date()
    where = falls(due, anchors_of(plan, today))
    meant = f", {due.words}" if isinstance(due, Due) else ""
    if where is None:
        return f"{meant}, which has no date yet" if meant else ""
    return f"{meant}: {full_moment(where.at or where.day, plan.interview.zone, today)}"
