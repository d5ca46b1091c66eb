"""A conversation with the planner: lines in, lines out, in this process or in one of its own."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from tui.dialogue.dialogue import converse
from tui.dialogue.voice import Voice
from tui.reports.planner.view import view_of
from tui.storage.config import load_config
from tui.storage.content import load_library
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from tests.screens.desk import Desk

#: Somebody to thank.
OVER = """
[[people]]
id = "ben-roe"
name = "Ben Roe"
role = "interviewer"
"""
#: Something to stand behind.
RECORD = """
[[records]]
id = "rota"
claim = "I rebuilt the rota"
my_part = "I wrote it"
"""


def add(desk: Desk, text: str) -> None:
    """Puts more at the end of the plan."""
    desk.write(desk.text + text)


def scripted(*lines: str) -> tuple[Voice, StringIO]:
    """A voice that is answered with these lines, and what it says."""
    out = StringIO()
    return Voice(StringIO("".join(f"{line}\n" for line in lines)), out), out


def meet(desk: Desk, voice: Voice) -> int:
    """Lets a voice talk to the planner over a desk; the exit code."""
    plan_file, config = PlanFile(desk.path), load_config()
    opened = plan_file.read()
    view = view_of(opened.plan, load_library(), desk.now, config.zone)
    return converse(plan_file, lambda: desk.now, opened, view, config, voice=voice)


def talk(desk: Desk, *lines: str) -> str:
    """What the planner over a desk says to these lines, from the first on."""
    voice, out = scripted(*lines)
    assert meet(desk, voice) == 0
    said = out.getvalue()
    assert "\x1b" not in said
    return said


def after(said: str, line: str) -> str:
    """What was said behind a line that was said."""
    assert line in said, said
    return said.split(line, 1)[1]
