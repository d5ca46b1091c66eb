"""Asks: the states they pass through, whose turn it is, and what passed between you last."""

from __future__ import annotations

from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.model import Ask, Person, Plan

#: The states of an ask (content brief D.2) and, where somebody has to act, who and what next.
NEXT_ACT = {
    "draft": ("yours", "check the wording"),
    "checked": ("yours", "send it"),
    "sent": ("theirs", "wait for their answer"),
    "nudged": ("theirs", "wait for their answer"),
    "agreed": ("theirs", "they do what they agreed to"),
    "helped": ("yours", "thank them"),
    "declined": ("yours", "thank them"),
    "thanked": ("settled", ""),
    "no-answer": ("settled", ""),
    "withdrawn": ("settled", ""),
    "blocked": ("settled", ""),
}
STATES = tuple(NEXT_ACT)
#: Whether insiders may be asked; nothing while it is unknown (content brief D.2).
CONTACT_RULES = ("", "allowed", "ask-hr", "not-allowed", "unknown")


class Turn(Value):
    """An open ask with the person it went to; `whose` is yours or theirs."""

    person: Person
    ask: Ask
    whose: str
    next: str


class Touch(Value):
    """What passed between you and a person last."""

    at: date
    event: str


def turns(plan: Plan) -> tuple[Turn, ...]:
    """Every ask that is open, in the plan's order."""
    return tuple(
        Turn(person=person, ask=ask, whose=whose, next=act)
        for person in plan.people
        for ask in person.asks
        for whose, act in [NEXT_ACT[ask.state]]
        if whose != "settled"
    )


def thanks(plan: Plan) -> tuple[int, int]:
    """How many who helped or declined are thanked, and how many there are."""
    owed = sum(ask.state in ("helped", "declined") for p in plan.people for ask in p.asks)
    sent = sum(ask.state == "thanked" for p in plan.people for ask in p.asks)
    return sent, sent + owed


def last_touch(person: Person) -> Touch | None:
    """The latest entry of a person's log or move of an ask; None when nothing passed yet."""
    touches = [Touch(at=ask.since, event=ask.state) for ask in person.asks if ask.since]
    touches += [Touch(at=entry.at, event=entry.event) for entry in person.log]
    # Of one day the last that was written is the latest.
    return max(reversed(touches), key=lambda touch: day_of(touch.at), default=None)


def latest_help(plan: Plan) -> date | None:
    """The day somebody helped last and is not thanked yet."""
    helped = [
        ask.since for p in plan.people for ask in p.asks if ask.state == "helped" and ask.since
    ]
    return max((day_of(day) for day in helped), default=None)
