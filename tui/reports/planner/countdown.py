"""The countdown as lines: how long until the interview, when and where it is, when to leave."""

from __future__ import annotations

from datetime import datetime

from tui.plan.countdown import CALLED, CLOSED, OVER, WAITING
from tui.plan.heading import heading
from tui.plan.masking import masked
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plan.countdown import Countdown
    from tui.plan.model import Interview, Plan
    from tui.plan.thanks import Owed

    #: Pieces of cleaned text, each with the voice it is drawn in.
    Line = tuple[tuple[str, str], ...]

#: How many thank-yous are named once the interview is over.
NAMED = 5
_HINTS = {
    WAITING: ("call-came", "the call came"),
    CALLED: ("move-interview", "set the date"),
}
_ANEW = ("move-interview", "set the new date")


def countdown_lines(
    plan: Plan,
    countdown: Countdown,
    hidden: tuple[str, ...] = (),
    *,
    key_of: Callable[[str], str],
    narrow: bool,
) -> list[Line]:
    """What is left above, what it is about below; on a phone only what and when.

    `key_of` gives the key of an act.
    """
    top, interview = heading(plan, countdown), plan.interview
    lines = [_line(top.left[:1].upper() + top.left[1:], "bold $accent")]
    if countdown.state in (OVER, CLOSED):
        return [*lines, *_afterwards(plan, countdown, hidden, narrow=narrow)]
    act, does = _ANEW if countdown.cancelled else _HINTS.get(countdown.state, ("", ""))
    hint = f"3 {key_of(act)}  {does}" if act else ""
    if narrow:
        return [*lines, _line(hint or top.when.split(" · ", 1)[0], "$quiet" if hint else "")]
    if isinstance(countdown.starts, datetime):
        # The zone has a line of its own, between its hour and that of the person's clock.
        hour, zone, rest = top.when.partition(f" {interview.zone}")
        lines += [_line(hour), _line(zone.strip(), "$quiet")]
        rest = rest.removeprefix(", ").removeprefix(" · ")
        lines += [_line(part) for part in rest.split(" · ") if part]
    else:
        lines += [_line(part) for part in top.when.split(" · ") if part]
    lines += [_line(line) for line in (top.leave, masked(top.title, hidden)) if line]
    lines += [_line(line, "$quiet") for line in _details(interview, hidden)]
    faults = [f"? {fault.key}: {fault.raw}" for fault in interview.faults]
    lines += [_line(line, "$warning") for line in (*faults, top.remark) if line]
    return [*lines, _line(hint, "$quiet")] if hint else lines


def _line(text: str, style: str = "") -> Line:
    return ((clean(text), style),)


def _details(interview: Interview, hidden: tuple[str, ...]) -> list[str]:
    settings = ", ".join(interview.settings)
    length = f"{interview.minutes} min long" if interview.starts is not None else ""
    held = ": ".join(filter(None, (length, settings)))
    place, goal = masked(interview.place, hidden), masked(interview.goal, hidden)
    return [line for line in (held, place, interview.phone, goal) if line]


def _afterwards(
    plan: Plan, countdown: Countdown, hidden: tuple[str, ...], *, narrow: bool
) -> list[Line]:
    """The thank-yous that are open, the nearest first, and where the rest is."""
    from tui.plan.after_words import by_words  # owed to nobody before
    from tui.plan.thanks import owed

    due = [known for known in owed(plan, countdown) if not known.let_go]
    left = sorted((known for known in due if known.is_open), key=_day_of)
    told = f"Thank-yous: {len(due) - len(left)} of {len(due)} done" if due else ""
    hint = "7  what comes after" if countdown.state == OVER else "7  the next plan"
    if narrow:
        return [_line(told or hint)]
    lines = [_line(told, "bold")] if told else []
    for known in left[:NAMED]:
        by = by_words(known.by, countdown.now).removeprefix("by ")
        name = masked(clean(known.person.name, 40), hidden)
        style = "$warning" if by == "still open" else "$quiet"
        lines.append(((clean(f"○ {name}"), ""), (f" {by}" if by else "", style)))
    if len(left) > NAMED:
        lines.append(_line(f"and {len(left) - NAMED} more", "$quiet"))
    outcome = masked(clean(plan.interview.outcome, 60), hidden)
    lines += [_line(outcome, "$success")] if outcome else []
    return [*lines, _line(hint, "$quiet")]


def _day_of(known: Owed) -> str:
    return "9999" if known.by is None else known.by.isoformat()
