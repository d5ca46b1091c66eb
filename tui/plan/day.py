"""The page for the day: everything to know before leaving home, in the order it is needed.

Content brief F.3. What of records, quotes, people and notes may not leave is not on it.
"""

from __future__ import annotations

from tui.plan.day_parts import kit, open_ends, people, quotes, settings, stories, where, words
from tui.plan.day_times import days_words, late_words, times
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.countdown import Countdown
    from tui.plan.library import Library
    from tui.plan.model import Plan

#: What stands between the parts of a line.
SEAM = " · "
#: The last line of the page.
THANKS = "You earned this conversation."


class Part(Value):
    """One part of the page under its name; each line is cleaned, the most telling first."""

    key: str
    name: str
    lines: tuple[str, ...]

    @property
    def seam(self) -> str:
        """Where a line that is too long is parted: an address between what its commas part."""
        return ", " if self.key == "where" else SEAM


class Day(Value):
    """The page. `late` comes before all else; parts without lines are left out."""

    late: str
    times: tuple[str, ...]
    parts: tuple[Part, ...]
    thanks: str = THANKS

    def part(self, key: str) -> Part | None:
        """The part with this key, if it has lines."""
        return next((part for part in self.parts if part.key == key), None)


def the_day(plan: Plan, library: Library, countdown: Countdown, *, paper: bool = False) -> Day:
    """The page at the countdown's moment; on `paper` without what is true for a minute only."""
    told = (
        ("where", "Where", where(plan)),
        ("people", "You meet", people(plan)),
        ("settings", "Setting", settings(plan, library)),
        ("kit", "Kit", kit(plan, library)),
        ("stories", "Stories", stories(plan)),
        ("quotes", "Quotes", quotes(plan)),
        ("goal", "Goal", words(plan)),
        ("open", "Open", open_ends(plan, library, countdown)),
    )
    return Day(
        late="" if paper else late_words(plan, countdown),
        times=days_words(plan, countdown) if paper else times(plan, countdown),
        parts=tuple(Part(key=key, name=name, lines=lines) for key, name, lines in told if lines),
    )
