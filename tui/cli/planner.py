"""Opening the full screen: over the plan, after the three first lines, or over a demo."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial

from tui.cli.session import Session, on_terminal
from tui.lifeline import Lifeline
from tui.opening import opening
from tui.plan.errors import PlanError
from tui.reports.planner.view import view_of
from tui.storage.clock import now
from tui.storage.config import load_config

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from tui.plan.model import Plan


def open_at(file: str | None, *, plain: bool = False) -> int:
    """Opens the planner over the plan in `file`; without a plan it asks three lines first."""
    session = Session(file)
    if not os.path.lexists(session.plan_file.path):
        return ask_and_open(session, plain=plain)
    return show(session, plain=plain)


def ask_and_open(session: Session, carried: Plan | None = None, *, plain: bool = False) -> int:
    """Starts a plan from three lines that can be skipped, and opens it."""
    from tui.cli.questions import ask_three_lines

    if not ask_three_lines(session, carried):
        return 0
    return show(session, plain=plain)


def show(
    session: Session, leaving: Callable[[], object] | None = None, *, plain: bool = False
) -> int:
    """Runs the planner until it is left; `leaving` is done also when the line drops.

    It is a full screen, or with `plain` a dialogue in lines.

    Raises:
        PlanError: the terminal cannot show it, or the plan cannot be read.
    """
    from tui.cli.dialogue import talk, wants_lines

    if plain or wants_lines():
        return talk(session)
    _refuse_terminal()
    opened, config = session.plan_file.read(), load_config()
    view = view_of(opened.plan, session.library, now(), config.zone)
    page = opening(view, opened, config)
    lifeline = Lifeline()
    if leaving is not None:
        lifeline.before_leaving.append(leaving)
    lifeline.watch()
    try:
        lifeline.show_page(page)
        gc.disable()  # nothing of the start is garbage; collecting it takes a tenth of the time
        lifeline.watch_line()
        from tui.app import PlannerApp

        app = PlannerApp(session.plan_file, now, opened, view, config, lifeline=lifeline)
        app.run()
    finally:
        lifeline.take_page_away()
    lifeline.full_screen = False
    return app.return_code or 0


def demo(read: Namespace) -> int:
    """Opens a filled plan in a temporary folder, which is removed again."""
    from shutil import rmtree
    from tempfile import mkdtemp

    from tui.cli.demonstration import demo_plan

    folder = mkdtemp(prefix="secondround-demo-")
    try:
        os.environ["XDG_STATE_HOME"] = os.path.join(folder, "state")
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        session = Session(os.path.join(folder, "plan.toml"))
        session.plan_file.create(demo_plan(session.library, session.now))
        if read.plain or on_terminal():
            leaving = partial(rmtree, folder, ignore_errors=True)
            return show(session, leaving, plain=read.plain)
        from tui.reports.status import status

        session.say(status(session.plan(), session.library, session.now), headline=True)
        return 0
    finally:
        rmtree(folder, ignore_errors=True)


def _refuse_terminal() -> None:
    """The full screen is drawn on standard error.

    Raises:
        PlanError: that is no terminal.
    """
    if not (sys.__stderr__ and sys.__stderr__.isatty()):
        raise PlanError("The planner draws on standard error, which is no terminal here.")
