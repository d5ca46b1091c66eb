"""`secondround status` and bare `secondround`, read without a parser, so that both are at once."""

from __future__ import annotations

import gc
import os

from tui.cli.session import Session, on_terminal
from tui.plan.value import Value
from tui.reports.status import status, status_fields, status_short

_FORMS = ("--short", "--json")


class Glance(Value):
    """What was asked for: the plan file, and the form of the answer.

    Without a command the planner opens, and where nobody watches the status is printed.
    """

    command: str = ""
    file: str | None = None
    form: str = ""
    color: bool = True
    plain: bool = False

    def show(self) -> int:
        """Prints the status, or opens the planner; the exit code."""
        gc.disable()  # it ends before there is garbage, and looking for it takes a twentieth
        if not self.command and (self.plain or on_terminal()):
            from tui.cli.planner import open_at

            if not self.color:
                os.environ["NO_COLOR"] = "1"
            return open_at(self.file, plain=self.plain)
        session = Session(self.file, color=self.color)
        plan, now, own = session.plan(), session.now, session.config.zone
        if self.form == "--json":
            path = session.plan_file.path
            return session.give(status_fields(plan, session.library, now, path, own=own))
        if self.form == "--short":
            session.say([status_short(plan, session.library, now)])
            return 0
        lines = status(plan, session.library, now, own=own, width=session.columns)
        session.say(lines, headline=True)
        return 0


def read_glance(words: list[str]) -> Glance | None:
    """The glance that plain words ask for; None leaves them to the parser, which knows the rest."""
    glance = Glance()
    rest = iter(words)
    for word in rest:
        if word in ("-f", "--file"):
            path = next(rest, "")
            if not path or path.startswith("-"):
                return None
            glance = glance.but(file=path)
        elif word == "--no-color":
            glance = glance.but(color=False)
        elif word == "--plain":
            glance = glance.but(plain=True)
        elif word == "status" and not glance.command:
            glance = glance.but(command=word)
        elif word in _FORMS and glance.command and not glance.form:
            glance = glance.but(form=word)
        else:
            return None
    return glance
