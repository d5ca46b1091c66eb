"""Asks: the states they pass through, how long to wait, and what passed between you last."""

from __future__ import annotations

from datetime import timedelta

from tui.plan.due import START
from tui.plan.errors import PlanError
from tui.plan.phrasing import MONTHS, WEEKDAYS, day_of
from tui.plan.text import clean, quoted
from tui.plan.value import Value
from tui.plan.zones import add_working_days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.library import AskKind
    from tui.plan.model import Ask, Person, Plan

#: The moves between the states of an ask (content brief D.2), the usual one first. What was said
#: aloud is no message, so it is not “sent”; it leads on as what was sent does.
_MOVES = {
    "draft": ("checked", "said", "withdrawn"),
    "checked": ("sent", "said", "draft", "withdrawn"),
    "sent": ("agreed", "declined", "nudged", "no-answer", "withdrawn"),
    "said": ("agreed", "declined", "nudged", "no-answer", "withdrawn"),
    "nudged": ("agreed", "declined", "nudged", "no-answer", "sent", "said", "withdrawn"),
    "agreed": ("helped", "declined", "withdrawn"),
    "helped": ("thanked",),
    "thanked": (),
    "declined": ("thanked",),
    "no-answer": (),
    "withdrawn": (),
    "blocked": ("draft", "withdrawn"),
}
STATES = tuple(_MOVES)
#: It has reached them; and while an answer is waited for.
GONE_OUT = ("sent", "said")
WAITED_FOR = (*GONE_OUT, "nudged")
#: How an ask went out without a message of ours, as its channel; what was written elsewhere is
#: sent, what was spoken is said.
ELSEWHERE = "elsewhere"
SPOKEN = {"in-person": "in person", "phone": "by phone"}
#: What is over, whoever had the last word.
SETTLED = ("thanked", "no-answer", "withdrawn", "blocked")
#: Whether insiders may be asked; nothing while it is unknown (content brief D.2).
CONTACT_RULES = ("", "allowed", "ask-hr", "not-allowed", "unknown")
#: With fewer days left than this you ask by voice alone, and nudge nobody (D.2).
SHORT_DAYS = 2
#: Of the days that are left, one part in so many may pass in waiting for an answer (D.2).
WAITING_PART = 3
#: What a due date hangs on where it prepares the interview.
_BEFORE = (START, "first", "call")


class Touch(Value):
    """What passed between you and a person last."""

    at: date
    event: str


def moves(ask: Ask, on: date, *, kind: AskKind, start: date | None = None) -> tuple[str, ...]:
    """The states that an ask can be moved to on a day, the usual one first.

    `start` is the day of the interview, None while it is not known.
    """
    if ask.state not in _MOVES:
        return ()
    if not kind.answer and ask.state in WAITED_FOR:
        return ()
    spoken = ask.channel in SPOKEN
    refused = {
        # A request is answered for before it is spoken, too; nothing is asked with thanks.
        "said": (ask.state == "draft" and kind.answer) or (ask.state == "nudged" and not spoken),
        "sent": ask.state == "nudged" and spoken,
        "nudged": not may_nudge(ask, on, kind=kind, start=start),
        "no-answer": not may_close(ask, on, kind=kind, start=start),
    }
    return tuple(to for to in _MOVES[ask.state] if not refused.get(to))


def move(ask: Ask, to: str, on: date, *, kind: AskKind, start: date | None = None) -> Ask:
    """The ask in the state `to`, since `on`; the day it went out and the nudges are counted.

    Raises:
        PlanError: the states of D.2 do not lead there; names those that are allowed.
    """
    allowed = moves(ask, on, kind=kind, start=start)
    if to not in allowed:
        raise PlanError(f"{_refusal(ask, to, on, kind=kind, start=start)} {_ways(allowed)}")
    moved = ask.but(state=to, since=on)
    if to in GONE_OUT and ask.sent is None:
        moved = moved.but(sent=on, channel=ask.channel or channel(kind, on, start))
    if to == "nudged":
        moved = moved.but(nudges=ask.nudges + 1)
    return moved


def may_nudge(ask: Ask, on: date, *, kind: AskKind, start: date | None = None) -> bool:
    """Whether one more nudge is fair: never a second one on a favour, none on the last day."""
    if ask.state not in WAITED_FOR or is_short(on, start) or is_past(kind, on, start):
        return False
    return ask.nudges < (min(kind.nudges, 1) if kind.favour else kind.nudges)


def may_close(ask: Ask, on: date, *, kind: AskKind, start: date | None = None) -> bool:
    """Whether an ask can be closed as unanswered: no nudge is left and the wait is over."""
    if ask.state not in WAITED_FOR or may_nudge(ask, on, kind=kind, start=start):
        return False
    until = answer_by(ask, kind=kind, start=start)
    return until is None or on >= until or is_past(kind, on, start)


def answer_by(ask: Ask, *, kind: AskKind, start: date | None = None) -> date | None:
    """The day until which an answer is waited for; None while none is, or since no day is known."""
    if ask.state not in WAITED_FOR or not kind.answer or ask.since is None:
        return None
    since = day_of(ask.since)
    try:
        return add_working_days(since, wait(kind, since, start))
    except PlanError:  # the end of the calendar
        return since


def wait(kind: AskKind, since: date, start: date | None = None) -> int:
    """The working days to wait for an answer from `since` on; fewer when the interview is near."""
    usual = max(kind.wait, 1)
    left = days_left(since, start)
    return usual if left is None else max(1, min(usual, left // WAITING_PART))


def channel(kind: AskKind, on: date, start: date | None = None) -> str:
    """How to reach them first: as the kind says, and by voice when time is short."""
    return "voice" if is_short(on, start) else kind.channel


def is_short(on: date, start: date | None) -> bool:
    """Whether so little is left before the interview that only the voice reaches anybody."""
    left = days_left(on, start)
    return left is not None and left < SHORT_DAYS


def is_past(kind: AskKind, on: date, start: date | None) -> bool:
    """Whether the interview that an ask was to prepare has been."""
    ahead = kind.due is not None and kind.due.anchor in _BEFORE
    return ahead and start is not None and day_of(start) < day_of(on)


def days_left(on: date, start: date | None) -> int | None:
    """The days from `on` to the interview; None when it is not known or has been."""
    if start is None or day_of(start) < day_of(on):
        return None
    return (day_of(start) - day_of(on)).days


def is_open(ask: Ask, kind: AskKind) -> bool:
    """Whether something can still come of an ask; what wants no answer is done once it is sent."""
    return ask.state not in SETTLED and (kind.answer or ask.state not in GONE_OUT)


def state_words(state: str) -> str:
    """A state as it is shown: `no answer`."""
    return clean(state.replace("-", " "), 40)


def ask_words(ask: Ask) -> str:
    """The state of an ask with how it went out: `said by phone`, `sent, not checked here`."""
    if ask.state == "said" and ask.channel in SPOKEN:
        return f"said {SPOKEN[ask.channel]}"
    if ask.state == "sent" and ask.channel == ELSEWHERE:
        return "sent, not checked here"
    return state_words(ask.state)


def last_touch(person: Person) -> Touch | None:
    """The latest entry of a person's log or move of an ask; None when nothing passed yet."""
    touches = [(ask.since, ask.state) for ask in person.asks if ask.since]
    touches += [(entry.at, entry.event) for entry in person.log]
    # Of one day the last that was written is the latest.
    latest = max(reversed(touches), key=lambda touch: day_of(touch[0]), default=None)
    return Touch(at=latest[0], event=latest[1]) if latest is not None else None


def latest_help(plan: Plan) -> date | None:
    """The day somebody helped last and is not thanked yet."""
    helped = [
        ask.since for p in plan.people for ask in p.asks if ask.state == "helped" and ask.since
    ]
    return max((day_of(day) for day in helped), default=None)


def thank_by(ask: Ask) -> date | None:
    """The day after they helped or declined, by which they are thanked; None when not owed."""
    if ask.state not in ("helped", "declined") or ask.since is None:
        return None
    try:
        return day_of(ask.since) + timedelta(days=1)
    except OverflowError:
        return day_of(ask.since)


def _refusal(ask: Ask, to: str, on: date, *, kind: AskKind, start: date | None) -> str:
    named = quoted(kind.name, 40)
    if to not in STATES:
        return f"{quoted(to, 40)} is not a state of an ask."
    if ask.state in WAITED_FOR and to == "nudged":
        why = "the interview is near" if is_short(on, start) else "one reminder is enough"
        return f"{named} is not nudged again: {why}."
    if ask.state in WAITED_FOR and to == "no-answer":
        return f"{named} stays open{_until(ask, on, kind, start)}."
    if to == ask.state:
        return f"{named} is {state_words(to)} already."
    return f"{named} is {state_words(ask.state)} and cannot become {state_words(to)} yet."


def _until(ask: Ask, on: date, kind: AskKind, start: date | None) -> str:
    """Why an ask is not closed yet."""
    if may_nudge(ask, on, kind=kind, start=start):
        return " until you have nudged once and waited"
    until = answer_by(ask, kind=kind, start=start)
    if until is None:
        return ""
    return f" until {WEEKDAYS[until.weekday()]} {until.day} {MONTHS[until.month - 1]}"


def _ways(allowed: tuple[str, ...]) -> str:
    if not allowed:
        return "It is settled."
    *most, last = [state_words(state) for state in allowed]
    return f"It can become {', '.join(most)} or {last}." if most else f"It can become {last}."
