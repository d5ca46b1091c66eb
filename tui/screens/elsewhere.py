"""Changes made elsewhere, in another session, the shell or an editor: noticed and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.plan.errors import PlanError

if TYPE_CHECKING:
    from tui.screens.planner import PlannerScreen


class Elsewhere:
    """Looks at the file for the screen that shows it."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._trouble = ""

    def look(self) -> None:
        """Shows what was changed, and says so; says once that the file cannot be read."""
        seen = self._screen.snapshot
        try:
            if not self.catch_up():
                return
            if self._screen.plan_file.lost_much(seen, self._screen.snapshot):
                self._screen.say(
                    "The plan was cut to less than half elsewhere; the text before is kept",
                    "secondround snapshots",
                )
            else:
                said = self._screen.plan_file.said_of(self._screen.snapshot)
                told = f"last: {said}" if said else "this is how it is now"
                self._screen.say(f"The plan was changed elsewhere; {told}")
        except PlanError as error:
            if error.sentence != self._trouble:
                self._trouble = error.sentence
                told = error.sentence.rstrip(".")
                self._screen.say(f"{told}. You see what was read last.", refused=True)

    def catch_up(self) -> bool:
        """Shows what was changed; whether there was something.

        Raises:
            PlanError: the file cannot be read.
        """
        screen = self._screen
        snapshot = screen.plan_file.changed_since(screen.snapshot)
        if self._trouble and snapshot is None:
            snapshot = screen.plan_file.read()
        if snapshot is None:
            return False
        self._trouble = ""
        screen.show(snapshot)
        return True
