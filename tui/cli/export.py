"""The plan in other forms, from the shell: a calendar."""

from __future__ import annotations

import sys

from tui.cli.session import Session
from tui.plan.errors import PlanError, UsageError
from tui.plan.phrasing import count
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def export_ics(read: Namespace) -> int:
    """Prints the plan as a calendar, or writes it to a file."""
    from tui.plan.calendar import entries_of, name_for_calendars
    from tui.plan.countdown import lost_zone
    from tui.storage.ics_writing import calendar_bytes, fresh_name, write_calendar

    session = Session(read.file)
    plan = session.plan()
    lost = lost_zone(plan.interview)
    if lost:
        raise PlanError(
            f"The zone {lost} is not known on this machine, and a calendar would get the wrong "
            "hour; “secondround check” names the line."
        )
    entries = entries_of(plan, session.library, session.now)
    if not plan.interview.calendar_id:
        name = fresh_name(session.plan_file.path, plan.started)
        named = session.plan_file.commit(lambda latest: name_for_calendars(latest, name))
        plan = named.snapshot.plan
    data = calendar_bytes(entries, plan.interview.calendar_id, plan.started, session.now)
    if read.output in (None, "-"):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return 0
    write_calendar(read.output, data, session.plan_file.path)
    told = f"{count(len(entries), 'event')} in {quoted(read.output, 200)}"
    session.say([f"Wrote {told}; export again after a change, and calendars update."])
    return 0


def missing_form(_: Namespace) -> int:
    """`export` alone means nothing yet.

    Raises:
        UsageError: always; names the forms.
    """
    raise UsageError(
        "Write “export FORM”, such as export ics -o interview.ics; "
        "the forms are ics, md, html, json."
    )
