"""Undo and redo from the shell, and the texts that were kept: listed, and brought back."""

from __future__ import annotations

import os

from tui.cli.session import Session
from tui.plan.phrasing import count
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime
    from typing import Any

    from tui.storage.kept import Kept

_WHEN = (
    "One is kept at the first change of a day, and before imports, restores and whatever",
    "else changes much at once.",
)


def undo(read: Namespace) -> int:
    """Takes back the latest change."""
    session = Session(read.file)
    return session.told(session.plan_file.undo(), back="redo")


def redo(read: Namespace) -> int:
    """Makes the change again that was undone last."""
    session = Session(read.file)
    return session.told(session.plan_file.redo())


def snapshots(read: Namespace) -> int:
    """Lists the texts that are kept, the newest first, numbered for `restore`."""
    from tui.storage import kept, places

    session = Session(read.file)
    known = kept.kept_texts(session.plan_file.path)
    if read.json:
        return session.give([_fields(number, one) for number, one in enumerate(known, 1)])
    if not known:
        session.say(["No earlier text of this plan is kept yet.", "", *_WHEN])
        return 0
    zone = _zone(session)
    rows = [(str(n), _told(one.at, zone), _held(one), one) for n, one in enumerate(known, 1)]
    wide = max(len(held) for _, _, held, _ in rows)
    session.say(
        [
            *(
                f"{number:>3}  {at}  {held:<{wide}}  {kept.REASONS[one.why]}"
                for number, at, held, one in rows
            ),
            "",
            f"They are in {places.shown(kept.folder_of(session.plan_file.path))}.",
            f"{session.command('restore NUMBER')} brings one back; undo takes that back.",
        ]
    )
    return 0


def restore(read: Namespace) -> int:
    """Puts a text that was kept in the plan's place; the text before it is kept too."""
    from tui.storage import kept

    session = Session(read.file)
    one = kept.chosen(session.plan_file.path, read.which)
    said = f"Restored the plan of {_told(one.at, _zone(session)).strip()}"
    return session.told(session.plan_file.restore(kept.content(one), said))


def _zone(session: Session) -> str:
    """Where the interview is, if the plan can say that."""
    from tui.plan.errors import PlanError
    from tui.storage.clock import machine_zone

    try:
        return session.plan().interview.zone
    except PlanError:  # there is no plan to be read
        return machine_zone()


def _told(at: datetime, zone: str) -> str:
    """The moment as the person reads it."""
    here = local(at, zone)
    return f"{here:%a} {here.day:>2} {here:%b} {here:%H:%M}"


def _held(one: Kept) -> str:
    steps, people = _counts(one)
    return f"{count(steps, 'step')}, {count(people, 'person')}"


def _counts(one: Kept) -> tuple[int, int]:
    """The steps and people of a text that is kept."""
    from tui.plan.errors import PlanError
    from tui.storage import kept
    from tui.storage.snapshot import interpret_draft

    try:
        plan = interpret_draft(kept.content(one)).plan
    except PlanError:
        return 0, 0
    return len(plan.steps), len(plan.people)


def _fields(number: int, one: Kept) -> dict[str, Any]:
    steps, people = _counts(one)
    return {
        "number": number,
        "at": one.at.isoformat(),
        "why": one.why,
        "steps": steps,
        "people": people,
        "bytes": os.path.getsize(one.path),
        "file": one.path,
    }
