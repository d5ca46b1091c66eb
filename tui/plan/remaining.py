"""What would be left undone if the plan were closed now: thanks, news, promises, asks."""

from __future__ import annotations

from tui.plan.promises import promised
from tui.plan.text import clean, quoted
from tui.plan.thanks import HELP, KINDS, NEWS, TALK, owed
from tui.plan.turns import turns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.countdown import Countdown
    from tui.plan.library import Library
    from tui.plan.model import Plan

#: How many of one sort are named; the others are counted.
MOST_NAMED = 6
_SAID = {TALK: "thanks for the talk to", HELP: "thanks for their help to", NEWS: "the news to"}


def remaining(plan: Plan, library: Library, countdown: Countdown) -> tuple[str, ...]:
    """What is left, one phrase for each sort, with names; nothing when all is done."""
    due = [known for known in owed(plan, countdown) if known.is_open]
    phrases = []
    for what, said in _SAID.items():
        names = [clean(known.person.name, 40) for known in due if known.what == what]
        if names:
            phrases.append(f"{said} {_listed(names)}")
    kept = [
        quoted(known.note.text, 40) for known in promised(plan, countdown.today) if known.is_open
    ]
    if kept:
        phrases.append(f"promised: {_listed(kept)}")
    open_asks = [
        f"{clean(turn.kind.name, 40)} with {clean(turn.person.name, 40)}, {turn.stands}"
        for turn in turns(plan, library, countdown.today)
        if turn.ask.kind not in KINDS.values() and turn.state not in ("helped", "declined")
    ]
    if open_asks:
        phrases.append(f"asked: {_listed(open_asks)}")
    return tuple(phrases)


def _listed(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED])
    return f"{shown} and {more} more" if more > 0 else shown
