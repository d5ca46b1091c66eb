"""Whose turn it is: each ask with who acts next, what and when; and the people in that order."""

from __future__ import annotations

from tui.plan.anchors import anchors_of, falls
from tui.plan.contact_rule import ruling, standing
from tui.plan.countdown import start_of
from tui.plan.outreach import (
    WAITED_FOR,
    answer_by,
    ask_words,
    channel,
    days_left,
    is_past,
    is_short,
    may_nudge,
    thank_by,
)
from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.anchors import Anchors
    from tui.plan.contact_rule import Ruling
    from tui.plan.library import AskKind, Library
    from tui.plan.model import Ask, Person, Plan
    from tui.plan.remembered import Remembered

YOURS, THEIRS, SETTLED = "yours", "theirs", "settled"
GROUPS = (YOURS, THEIRS, SETTLED)
_LAST = "9999-12-31"
#: The kind whose day the person can name in the plan.
CHECKING_IN = "status-check"


class Turn(Value):
    """An ask with the person it goes to, and who acts next.

    `state` is the one it stands in by the contact rule of today, `held` what that rule says.
    `next` is the act in words and `to` the state it leads to, "" where it is not yours; `day` is
    when it falls: of what is theirs the day to nudge, or to stop.
    """

    person: Person
    ask: Ask
    kind: AskKind
    state: str
    whose: str
    next: str = ""
    to: str = ""
    day: date | None = None
    held: Ruling | None = None

    @property
    def stands(self) -> str:
        """The state in words, with how it went out."""
        return ask_words(self.ask.but(state=self.state))


class Standing(Value):
    """A person with all their asks, the most pressing first, and the group it puts them into."""

    person: Person
    whose: str
    turns: tuple[Turn, ...] = ()

    @property
    def first(self) -> Turn | None:
        """The ask that decides whose turn it is; None when nothing was asked."""
        return self.turns[0] if self.turns else None


def turns(plan: Plan, library: Library, today: date) -> tuple[Turn, ...]:
    """Every ask that is open, in the plan's order."""
    desk = _Desk(plan, library, today)
    every = (desk.turn(ask, person) for person in plan.people for ask in person.asks)
    return tuple(turn for turn in every if turn.whose != SETTLED)


def by_turn(
    plan: Plan, library: Library, today: date, known: Remembered | None = None
) -> tuple[Standing, ...]:
    """Everybody once, by whose turn it is, then by the day, then in the plan's order.

    `known` are those that were made before, for a list that is made again and again.
    """
    desk = _Desk(plan, library, today)
    if known is not None:
        known.next_round(library, today, plan.interview, desk.anchors)
        listed = [known.of(person, desk.standing) for person in plan.people]
    else:
        listed = [desk.standing(person) for person in plan.people]
    return tuple(sorted(listed, key=_order))


def standing_of(person: Person, plan: Plan, library: Library, today: date) -> Standing:
    """Whose turn it is between you and one person."""
    return _Desk(plan, library, today).standing(person)


def _order(standing: Standing) -> tuple[int, str]:
    first = standing.first
    if first is None or standing.whose == SETTLED:
        return GROUPS.index(SETTLED), ""
    return pressing(first)


def pressing(turn: Turn) -> tuple[int, str]:
    """What sorts asks by whose turn it is, then by the day; what has no day comes last."""
    day = turn.day.isoformat() if turn.day is not None else _LAST
    return GROUPS.index(turn.whose), day


class _Desk:
    """What is looked up once for all asks of a plan: its anchors and the day of the interview."""

    def __init__(self, plan: Plan, library: Library, today: date) -> None:
        self._plan = plan
        self._library = library
        self._today = today
        self.anchors: Anchors = anchors_of(plan, today)
        start = start_of(plan.interview)
        self.start = None if start is None else day_of(start)

    def standing(self, person: Person) -> Standing:
        listed = tuple(sorted((self.turn(ask, person) for ask in person.asks), key=pressing))
        whose = listed[0].whose if listed else SETTLED
        return Standing(person=person, whose=whose, turns=listed)

    def turn(self, ask: Ask, person: Person) -> Turn:
        kind = self._library.ask_kind(ask.kind)
        held = ruling(kind, person, self._plan.interview, self._library)
        state = standing(ask, held)
        whose, act, to, day = self._next(ask, kind, state, held)
        return Turn(
            person=person,
            ask=ask,
            kind=kind,
            state=state,
            whose=whose,
            next=act,
            to=to,
            day=day,
            held=held if state in ("draft", "checked", "blocked") else None,
        )

    def _next(
        self, ask: Ask, kind: AskKind, state: str, held: Ruling | None
    ) -> tuple[str, str, str, date | None]:
        if state in ("helped", "declined"):
            return YOURS, "thank them", "thanked", thank_by(ask)
        if state == "agreed" and is_past(kind, self._today, self.start):
            return YOURS, "say whether they helped", "helped", self._today
        if state in ("draft", "checked") and self._too_late(kind):
            return YOURS, "withdraw it: too late to ask", "withdrawn", self._today
        if state in ("draft", "checked"):
            due = self._due(kind)
            if held is not None:
                return YOURS, "ask HR first", "", due
            if state == "draft":
                return YOURS, "check the wording", "checked", due
            return YOURS, self._send(ask, kind), "sent", due
        if state in WAITED_FOR and kind.answer:
            return self._waiting(ask, kind)
        if state == "agreed":
            return THEIRS, "they do what they agreed to", "", None
        return SETTLED, "", "", None

    def _waiting(self, ask: Ask, kind: AskKind) -> tuple[str, str, str, date | None]:
        if is_past(kind, self._today, self.start):
            return YOURS, "close it kindly", "no-answer", self._today
        until = answer_by(ask, kind=kind, start=self.start)
        nudge = may_nudge(ask, self._today, kind=kind, start=self.start)
        if until is not None and self._today < until:
            return THEIRS, "nudge" if nudge else "stop waiting", "", until
        if nudge:
            return YOURS, "nudge once", "nudged", until
        if is_short(self._today, self.start) and not ask.nudges and kind.nudges:
            return YOURS, "call them, or close it kindly", "no-answer", until
        return YOURS, "close it kindly as no answer", "no-answer", until

    def _too_late(self, kind: AskKind) -> bool:
        """Whether the interview has been, or is today and they need not help (content brief H)."""
        left = days_left(self._today, self.start)
        return is_past(kind, self._today, self.start) or (kind.favour and left == 0)

    def _send(self, ask: Ask, kind: AskKind) -> str:
        way = ask.channel or channel(kind, self._today, self.start)
        return {"voice": "call or meet them", "email": "send it"}.get(way, "ask them")

    def _due(self, kind: AskKind) -> date | None:
        if kind.id == CHECKING_IN and self._plan.interview.check_back is not None:
            return day_of(self._plan.interview.check_back)
        for due in (kind.due, kind.due_else):
            where = falls(due, self.anchors)
            if where is not None:
                return where.day
        return None
