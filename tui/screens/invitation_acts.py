"""Taking in an invitation: the file is asked for, the page shows it, and only then is it saved."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.plan.edits.invitation import take_in
from tui.plan.errors import PlanError
from tui.plan.text import quoted
from tui.screens.fields import Field

if TYPE_CHECKING:
    from tui.screens.fields import Typed
    from tui.screens.invitation import Decided
    from tui.screens.planner import PlannerScreen

_HINT = "an .ics file or a saved mail; ~ is your home"


class InvitationActs:
    """The act that takes an invitation into the plan."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._typed = ""

    async def take(self, _: str) -> None:
        """Asks for the file, shows what is in it, and applies what the person says yes to."""
        from tui.screens.form import FormScreen

        def named(result: Typed | None) -> None:
            if result is None:
                return
            self._typed = result.texts["file"]
            if result.saved:
                self._open(read_path(self._typed))
            elif self._typed:
                self._screen.say("Kept what you typed", "the same key opens it again")

        field = Field(key="file", label="File", text=self._typed, hint=_HINT, read=_checked)
        self._screen.app.push_screen(FormScreen("Take in an invitation", (field,)), named)

    def _open(self, path: str) -> None:
        from tui.screens.invitation import InvitationScreen

        screen = self._screen

        async def decided(answer: Decided | None) -> None:
            if answer is None:
                screen.say("Nothing was changed")
                return
            invitation, choices = answer
            refused = await screen.commit(
                lambda plan: take_in(plan, invitation, choices, screen.library, screen.now_here())
            )
            if not refused:
                self._typed = ""

        screen.app.push_screen(InvitationScreen(screen, path), decided)


def read_path(text: str) -> str:
    """The path that was typed, or dropped on the terminal: in quotes, escaped, or as file://."""
    text = text.strip()
    if text.startswith("file://"):
        from urllib.parse import unquote

        text = unquote(text.removeprefix("file://").removeprefix("localhost"))
    elif len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif "\\ " in text:
        text = text.replace("\\ ", " ")
    return os.path.abspath(os.path.expanduser(text))


def _checked(text: str) -> str:
    """What stands there while the path is typed.

    Raises:
        PlanError: there is no file of that name.
    """
    if not text.strip():
        raise PlanError("Which file? Type where the invitation is.")
    path = read_path(text)
    if "\0" in path or not os.path.isfile(path):
        raise PlanError(f"There is no file {quoted(text.strip(), 200)}.")
    return "Enter shows what it says; nothing is applied yet."
