"""Steps on their way into the agenda, and those of them that stay where their own day puts them."""

from __future__ import annotations

from tui.plan.countdown import CALLED, CLOSED, OVER, WAITING
from tui.plan.due import START, Due
from tui.plan.phrasing import day_of
from tui.plan.value import Value
from tui.plan.zones import shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.anchors import Anchors, Falls
    from tui.plan.countdown import Countdown
    from tui.plan.library import Facts, LibraryStep
    from tui.plan.model import Step
    from tui.plan.room import Rooms
    from tui.plan.time_left import Share

TODAY, WEEK, LATER, ASIDE, DONE = "today", "week", "later", "aside", "done"

#: Phases that happen on or after the day itself: they keep their day, whatever it holds.
FIXED_PHASES = ("day-of", "after")
#: Anchors that lie before the interview, and so does what hangs on them.
_BEFORE = ("first", "call", "help")

# Why a step is where it is, in words in because.py. It has a day:
ON_ITS_DAY, STILL_OPEN, CARRIED, EARLIER = "on its day", "still open", "carried", "earlier"
DAY_OFF, EVENING, RESET, LEISURE = "day off", "evening", "reset", "leisure"
# it has none yet:
UNDATED, NOT_YET = "undated", "not yet"
# it is set aside:
SETTING, PASSED, FULL, SHORT = "setting", "passed", "full", "short"
FAVOUR, TOO_LATE, NO_ROOM = "favour", "too late", "no room"
BEFORE, CLOSED_PLAN, TICKED = "before", "closed", "ticked"


class Entry:
    """A step on its way into the agenda; days are ordinals.

    `own` is the day its own date falls on, `meant` the one it is for in the row that holds, `day`
    the one it comes on. `minutes` are those it takes there.
    """

    __slots__ = (
        *("day", "due", "facts", "group", "known", "meant", "minutes", "note", "number", "own"),
        *("reason", "share", "step"),
    )

    def __init__(
        self, number: int, step: Step, known: LibraryStep | None, facts: Facts, due: Falls | None
    ) -> None:
        self.number = number
        self.step = step
        self.known = known
        self.facts = facts
        self.due = due
        self.share: Share | None = None
        self.minutes = facts.minutes
        self.note = ""
        self.own = self.meant = 0
        self.day: int | None = None
        self.group = ""
        self.reason = ""

    def go(self, group: str, reason: str, day: int | None = None) -> None:
        """Puts it into a group, with the reason for it."""
        self.group, self.reason, self.day = group, reason, day


class Scene(Value):
    """What all steps of a plan have in common: the moment, the anchors and the days.

    `begun` is the ordinal of the day that preparing could begin on, None when nobody knows.
    """

    countdown: Countdown
    anchors: Anchors
    rooms: Rooms
    begun: int | None = None

    @property
    def today(self) -> int:
        """The day where the interview is, as an ordinal."""
        return self.rooms.today


def settled(entry: Entry, scene: Scene) -> bool:
    """Puts an entry that does not flow where it stays; False for one that does."""
    step, due, state = entry.step, entry.due, scene.countdown.state
    known = entry.facts
    if step.done is not None and day_of(shown_in(step.done, scene.anchors.zone)).toordinal() != (
        scene.today
    ):
        entry.go(DONE, TICKED, due.day.toordinal() if due else None)
    elif not known.suits:
        entry.go(ASIDE, SETTING)
    elif state == CLOSED:
        entry.go(ASIDE, CLOSED_PLAN)
    elif state == OVER and known.from_library and known.phase != "after":
        entry.go(ASIDE, BEFORE)
    elif state == WAITING and entry.known is not None and entry.known.waiting:
        entry.own = entry.meant = scene.today
        if due is not None or _hangs_on_the_call(step):
            return False
        entry.go(LATER, UNDATED)
    elif state == CALLED and known.from_library and not (entry.known and entry.known.called):
        entry.go(LATER, NOT_YET)
    elif due is None:
        entry.go(LATER, UNDATED)
    else:
        entry.own = entry.meant = due.day.toordinal()
        return not _flows(entry, scene)
    return True


def _hangs_on_the_call(step: Step) -> bool:
    return isinstance(step.due, Due) and step.due.anchor in (START, "call")


def _flows(entry: Entry, scene: Scene) -> bool:
    """Whether a dated entry may move; one that may not is put on its day, or aside."""
    rooms, today = scene.rooms, scene.today
    if entry.facts.phase not in FIXED_PHASES and scene.countdown.state not in (OVER, CLOSED):
        if rooms.last is None or entry.meant <= rooms.last:
            return True
        if _belongs_before(entry.step):
            entry.own = entry.meant = rooms.last
            return True
    passed = entry.meant < today
    if passed and not entry.facts.essential and entry.facts.phase != "after":
        entry.go(ASIDE, PASSED)
    elif passed:
        entry.go(TODAY, STILL_OPEN, today)
    else:
        entry.go(TODAY if entry.meant == today else LATER, ON_ITS_DAY, entry.meant)
    return False


def _belongs_before(step: Step) -> bool:
    """Whether a step is for before the interview, wherever its date falls."""
    due = step.due
    if not isinstance(due, Due) or due.unit in ("h", "m"):
        return False
    return due.anchor in _BEFORE or (due.anchor == START and due.amount < 0)
