"""The plan as a whole: planner and status by way of the parser, check, path, version."""

from __future__ import annotations

import os

from tui.cli.glance import Glance
from tui.cli.session import Session
from tui.plan.errors import PlanError
from tui.plan.phrasing import count
from tui.storage import history, places
from tui.storage.config import own_content_folder
from tui.storage.content import own_files
from tui.storage.content_check import own_faults
from tui.storage.copies import conflict_copies, open_elsewhere
from tui.storage.snapshot import described

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def open_planner(read: Namespace) -> int:
    """The planner, where its words came in a form that needed the parser."""
    return Glance(file=read.file, color=not read.no_color, plain=read.plain).show()


def status(read: Namespace) -> int:
    """The glance, where its words came in an order that needed the parser."""
    form = "--short" if read.short else "--json" if read.json else ""
    return Glance(command="status", file=read.file, form=form, color=not read.no_color).show()


def check(read: Namespace) -> int:
    """Says every problem of a plan, and of the person's own content, with its line.

    Raises:
        PlanError: there is one.
    """
    session = Session(read.path or read.file)
    plan_file = session.plan_file
    beside = conflict_copies(plan_file.path)
    if beside:
        session.say(_told_copies(beside))
    _ = session.config  # what is left out of their settings is told beside
    faults = own_faults()
    own = list(own_files(own_content_folder()))
    if faults:
        session.say(faults)
    elif own:
        folder = places.shown(own_content_folder())
        session.say([f"{folder} is in order: {count(len(own), 'file')}."])
    snapshot = plan_file.read()
    problems = [described(problem, snapshot.data) for problem in snapshot.problems]
    if problems:
        session.say([f"{plan_file.name}: {problem}" for problem in problems])
        raise PlanError(f"{plan_file.name} has {count(len(problems), 'problem')}.")
    plan = snapshot.plan
    held = f"{count(len(plan.steps), 'step')}, {count(len(plan.people), 'person')}"
    session.say([f"{plan_file.name} is in order: {held}."])
    if not snapshot.writable:
        session.say(["It was made by a newer secondround and is for reading only."])
    if snapshot.is_older:
        session.say(
            ["It has an older format; the next change writes the new one and keeps the old text."]
        )
    for one in open_elsewhere(plan_file.path):
        session.say(
            [f"{places.shown(one)}: an editor has the plan open, or was killed with it open."]
        )
    if faults:
        raise PlanError(f"Your own content has {count(len(faults), 'problem')}.")
    return 0


def _told_copies(beside: list[str]) -> list[str]:
    """What lies beside the plan that only a person can decide on."""
    return [
        f"{places.shown(one)} is a copy in conflict with the plan: take from it what you need, "
        "then delete it."
        for one in beside
    ]


def path(read: Namespace) -> int:
    """Prints where the plan is, alone, so that scripts can use it; with --all everything else."""
    session = Session(read.file)
    if not read.all:
        session.say([session.plan_file.path])
        return 0
    where = {
        "plan": session.plan_file.path,
        "history": history.folder_of(session.plan_file.path),
        "content": places.content_folder(),
        "your content": own_content_folder(),
        "your settings": places.config_path(),
        "cache": places.cache_folder(),
    }
    session.say(
        f"{name:<13} {at}{'' if os.path.exists(at) else '  (not there yet)'}"
        for name, at in where.items()
    )
    return 0


def version(_: Namespace) -> int:
    """Prints the version."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        print(f"secondround {installed('secondround')}")
    except PackageNotFoundError:  # a checkout that was never installed
        print("secondround, not installed")
    return 0
