"""What the planner shows: a plan as the disk holds it at one moment, and what follows from it."""

from __future__ import annotations

from tui.plan.countdown import count_down
from tui.plan.schedule import lay_out
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from tui.plan.countdown import Countdown
    from tui.plan.library import Library
    from tui.plan.model import Plan
    from tui.plan.schedule import Agenda


class View(Value):
    """A plan at one moment.

    `hidden` are the words to mask, none while nothing is masked; `narrow` is true in one column.
    `key_of` gives the key of an act as it is written, by the act's id.
    """

    plan: Plan
    library: Library
    countdown: Countdown
    agenda: Agenda
    hidden: tuple[str, ...] = ()
    narrow: bool = False
    key_of: Callable[[str], str] = str

    def at(self, plan: Plan, now: datetime) -> View:
        """The view of another plan or minute; days are laid out anew only where that moves them."""
        minute = now.replace(second=0, microsecond=0)
        if plan is self.plan and minute == self.countdown.now:
            return self
        if minute != self.countdown.now:
            later = view_of(plan, self.library, minute, self.countdown.own)
            return later.but(key_of=self.key_of)
        from tui.plan.laid_out import laid_out_again  # not before something changes

        return View(
            plan=plan,
            library=self.library,
            countdown=count_down(plan, minute, self.countdown.own),
            agenda=laid_out_again(self.agenda, self.plan, plan, self.library, minute),
            key_of=self.key_of,
        )

    def ways(self, acts: Iterable[tuple[str, str]]) -> str:
        """Acts, each by its key with what it does here: `space ticks it · enter changes it`."""
        return " · ".join(f"{self.key_of(act)} {does}" for act, does in acts)


def view_of(plan: Plan, library: Library, now: datetime, own: str = "") -> View:
    """The plan in the minute of `now`; `own` is the person's own zone, "" while it is not known."""
    minute = now.replace(second=0, microsecond=0)
    return View(
        plan=plan,
        library=library,
        countdown=count_down(plan, minute, own),
        agenda=lay_out(plan, library, minute),
    )
