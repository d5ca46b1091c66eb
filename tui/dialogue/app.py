"""The planner without a screen: what it says is said in lines, what it opens is asked in lines."""

from __future__ import annotations

import os
import signal
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from tui.app import PlannerApp
from tui.dialogue.questions import asks_for
from tui.lifeline import has_job_control
from tui.plan.errors import PlanError
from tui.screens.planner import PlannerScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from tui.dialogue.questions import Ask
    from tui.dialogue.voice import Voice
    from tui.reports.planner.view import View
    from tui.storage.config import Config
    from tui.storage.plan_file import PlanFile
    from tui.storage.snapshot import Snapshot


class Question(NamedTuple):
    """Something to be asked in lines, and what goes on with the answer."""

    ask: Ask
    screen: Any
    answered: Callable[[Any], Any] | None


class PlainPlanner(PlannerScreen):
    """The planner that speaks instead of painting its lines."""

    INVITES = False  # the dialogue has its own first words

    def say(self, text: str, back: str = "", *, refused: bool = False) -> None:
        """Says what happened, and the way back."""
        super().say(text, back, refused=refused)
        if text and isinstance(self.app, PlainApp):
            told = self.masked(text).removesuffix(".")
            self.app.voice.say(f"{told}; {back}." if back else f"{told}.")


class PlainApp(PlannerApp):
    """The app behind the dialogue; it runs headless."""

    CSS_PATH = "../screens/planner.tcss"
    CSS = "RowList { min-width: 1000; }"  # a row is said whole
    PLANNER: ClassVar[type[PlannerScreen]] = PlainPlanner

    def __init__(
        self,
        plan_file: PlanFile,
        clock: Callable[[], datetime],
        opened: Snapshot,
        view: View,
        config: Config,
        *,
        voice: Voice,
    ) -> None:
        super().__init__(plan_file, clock, opened, view, config)
        self.voice = voice
        #: What was opened and is still to be asked.
        self.questions: deque[Question] = deque()

    @property
    def planner(self) -> PlannerScreen:
        """The planner, whatever is open over it."""
        return self._planner

    def push_screen(  # type: ignore[override] # of its four forms the callers use these two
        self, screen: Any, callback: Callable[[Any], Any] | None = None
    ) -> Any:
        """Opens a screen; one that can be asked in lines is kept for the dialogue to ask."""
        ask = asks_for(screen)
        if ask is None:
            return super().push_screen(screen, callback)
        self.questions.append(Question(ask, screen, callback))
        return None

    def copy_to_clipboard(self, text: str) -> None:
        """Copies to the person's own machine.

        Raises:
            PlanError: there is no way to it; the text was said instead.
        """
        if not self.voice.copy(text):
            raise PlanError("There is no clipboard to reach from here: select the text above.")

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Another program may have the terminal: nothing of ours is on it."""
        yield

    def action_suspend_process(self) -> None:
        """Stops for the shell, where there is one to bring it back."""
        if has_job_control():
            os.kill(os.getpid(), signal.SIGTSTP)
        else:
            leave = self._planner.keys.of("quit")
            said = f"There is no shell to go back to; {leave} leaves"
            self._planner.say(said, refused=True)
