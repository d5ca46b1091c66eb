"""Starting a plan: what its first answers make of it, and the first lines of its file."""

from __future__ import annotations

import os

from tui.plan.answers import read_answer
from tui.plan.carrying import carry_over
from tui.plan.edits import interview as edits
from tui.plan.errors import PlanError
from tui.plan.model import Interview
from tui.plan.phrasing import count, full_moment
from tui.plan.zones import local
from tui.storage import places
from tui.storage.clock import home_zone
from tui.storage.next_plan import start_next
from tui.storage.plan_file import PlanFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.cli.session import Session
    from tui.plan.model import Person, Plan


def closed_before(session: Session) -> Plan | None:
    """The closed plan that the next one follows; a plan that is not closed is never replaced.

    Raises:
        PlanError: there is something at the plan's path that is no closed plan.
    """
    if not os.path.exists(session.plan_file.path):
        return None
    try:
        plan = session.plan()
    except PlanError:
        plan = None
    if plan is not None and plan.interview.closed is not None:
        return plan
    raise PlanError(
        f"There is a plan at {session.plan_file.name} already; it stays as it is. "
        f"Open it with “{session.command()}”, close it with “{session.command('close')}”, "
        "or name another place with -f FILE."
    )


def plan_to_carry(named: str | None, closed: Plan | None) -> Plan | None:
    """The plan whose records, quotes and people go over: the one in the file named, or the closed.

    Raises:
        PlanError: it cannot be read, or there is none.
    """
    if named is None:
        return None
    if named:
        return PlanFile(os.path.abspath(os.path.expanduser(named))).read().plan
    if closed is None:
        raise PlanError(
            "There is no closed plan here to carry over from; name its file: --carry FILE."
        )
    return closed


def read_interview(given: dict[str, str], session: Session) -> Interview:
    """The interview that answers by field make; the zone is the person's until one is named."""
    fields: dict[str, Any] = {"zone": home_zone(None, session.config.zone)}
    for key in sorted(given, key=lambda key: key != "zone"):
        zone = fields["zone"]
        here = local(session.now, zone)
        fields |= read_answer(key, [given[key]], now=here, zone=zone, library=session.library)
    return Interview(**fields)


def create(
    session: Session,
    interview: Interview,
    *,
    bare: bool = False,
    people: tuple[Person, ...] = (),
    carried: Plan | None = None,
) -> Plan:
    """Writes a new plan with these people, seeded unless `bare`, with what is `carried` over.

    A closed plan that lies there is kept beside it first.
    """
    today = local(session.now, interview.zone).date()
    plan = edits.start(interview, session.library, today, bare=bare)
    plan = plan.but(people=people, pace=plan.pace.but(**session.config.pace))
    if carried is not None:
        plan = carry_over(carried, plan)
    if os.path.exists(session.plan_file.path):
        session.told(start_next(session.plan_file, plan))
    else:
        session.plan_file.create(plan, _schema_line(session.plan_file.path))
    return plan


def told_start(plan: Plan, session: Session) -> list[str]:
    """What a new plan holds, as it was understood."""
    interview = plan.interview
    today = session.here(plan).date()
    steps = count(len(plan.steps), "step")
    lines = [f"Your plan is in {session.plan_file.name}, with {steps}."]
    over = [count(len(plan.records), "record"), count(len(plan.quotes), "quote")]
    if plan.records or plan.quotes:
        lines.append(
            f"{' and '.join(over)} came over, as drafts: check each again before you use it."
        )
    if interview.starts is None:
        lines.append(f"No date yet, and none is needed: “{session.command('called')}” once they")
        lines.append(f"call, “{session.command('move thu 14:00')}” once you know when.")
    else:
        lines.append(f"The interview: {full_moment(interview.starts, interview.zone, today)}.")
        change = session.command("set zone Europe/Paris")
        lines.append(f"Not your time zone? “{change}” changes it.")
    lines.append(f"Open it: {session.command()}")
    return lines


def _schema_line(path: str) -> str:
    """The first line of a plan, by which editors complete and check it.

    The schema lies in the data folder, so that the line outlives an upgrade.
    """
    from urllib.parse import quote

    from tui.storage.schema import put_schema

    schema = put_schema()
    if schema is None:
        return ""
    if os.path.dirname(path) == os.path.dirname(schema):
        return f"#:schema ./{places.SCHEMA_NAME}"
    return f"#:schema file://{quote(os.fsencode(schema))}"
