"""An ask in the few words of a row: its mark, the next act, since when and until when."""

from __future__ import annotations

from tui.plan.phrasing import near_day
from tui.plan.text import clean
from tui.plan.turns import SETTLED, THEIRS, YOURS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.turns import Turn

#: The groups of people as the person reads them.
GROUP_NAMES = {YOURS: "Your turn", THEIRS: "Their turn", SETTLED: "Nothing open"}
#: Beside the word that says the same: an arrow is yours, dots are theirs.
TURN_MARKS = {YOURS: "→", THEIRS: "…", SETTLED: "✓"}
TURN_WORDS = {YOURS: "your turn", THEIRS: "their turn", SETTLED: "settled"}
NOTHING, BLOCKED = "·", "×"


def mark_of(turn: Turn | None) -> str:
    """The mark of whose turn it is."""
    if turn is None:
        return NOTHING
    return BLOCKED if turn.state == "blocked" else TURN_MARKS[turn.whose]


def mark_words(turn: Turn | None) -> str:
    """What the mark means: whose turn it is."""
    if turn is None:
        return "nothing asked"
    return "blocked" if turn.state == "blocked" else TURN_WORDS[turn.whose]


def act_words(turn: Turn, today: date) -> str:
    """What an ask is about and what comes next: `Honest advice: nudge Thu 26 Nov`."""
    kind = clean(turn.kind.name, 40)
    if turn.state == "blocked":
        return f"{kind}: blocked by the contact rule"
    if turn.whose == SETTLED:
        return f"{kind}: {since_words(turn, today)}"
    if turn.whose == THEIRS and turn.day is not None:
        return f"{kind}: {turn.next} {near_day(turn.day, today)}"
    return f"{kind}: {turn.next}"


def since_words(turn: Turn, today: date) -> str:
    """The state of an ask and since when: `sent Mon 23 Nov`."""
    since = f" {near_day(turn.ask.since, today)}" if turn.ask.since else ""
    return f"{turn.stands}{since}"


def when_words(turn: Turn, today: date) -> str:
    """The day of the next act; what could have been done before is for today."""
    return near_day(max(turn.day, today), today) if turn.day is not None else ""
