"""Opening the planner as a dialogue in lines: for a screen reader, a slow line, any terminal."""

from __future__ import annotations

import os

from tui.cli.session import on_terminal
from tui.plan.heading import heading
from tui.plan.text import clean
from tui.reports.planner.view import view_of
from tui.storage.clock import now
from tui.storage.config import load_config

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.session import Session
    from tui.reports.planner.view import View


def wants_lines() -> bool:
    """Whether the dialogue opens without being asked for: by the settings, or by the terminal."""
    return on_terminal() and (os.environ.get("TERM", "") == "dumb" or load_config().plain)


def talk(session: Session) -> int:
    """Says where the person is, and talks until they leave; the exit code.

    Raises:
        PlanError: the plan cannot be read.
    """
    opened, config = session.plan_file.read(), session.config
    view = view_of(opened.plan, session.library, session.now, config.zone)
    print("\n".join(_opening(view)), flush=True)
    from tui.dialogue.dialogue import converse
    from tui.dialogue.voice import Voice

    voice = Voice()
    voice.heed()
    return converse(session.plan_file, now, opened, view, config, voice=voice)


def _opening(view: View) -> list[str]:
    """What it is about, what is next, and how to get on; said before anything heavy is loaded."""
    top = heading(view.plan, view.countdown)
    lines = [": ".join(filter(None, (top.title, top.left)))]
    lines += [line for line in (top.when, top.leave, top.remark) if line]
    waiting = view.agenda.open_today
    if waiting:
        more = f", and {len(waiting) - 1} more today" if len(waiting) > 1 else ""
        lines.append(f"Next: {clean(waiting[0].step.title, 200)}{more}")
    lines.append("? tells what you can do here, q leaves")
    return [f"{line.replace(' · ', ', ').rstrip('.')}." for line in lines]
