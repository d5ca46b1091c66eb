"""Who is owed thanks, by when and for what, and who wishes to hear how it ended."""

from __future__ import annotations

from datetime import datetime, timedelta

from tui.plan.countdown import CLOSED, OVER, end_moment, later, start_of
from tui.plan.outreach import GONE_OUT, ask_words
from tui.plan.phrasing import day_of
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tui.plan.countdown import Countdown
    from tui.plan.model import Ask, Interview, Person, Plan

#: What is owed: thanks for the talk, thanks for help, the news of how it ended.
TALK, HELP, NEWS = "talk", "help", "news"
#: The kind of ask that pays it.
KINDS = {TALK: "thanks-interviewer", HELP: "thanks-helper", NEWS: "outcome-news"}

#: Minutes after the interview by which interviewers and the advocate are thanked (G.1).
SOON_MINUTES = 24 * 60
#: Days after it for every other helper, and after the decision for the news (G.1, G.4).
OTHERS_DAYS = 2
INTERVIEWER, ADVOCATE = "interviewer", "advocate"
#: The states in which it is paid.
_PAYS = (*GONE_OUT, "thanked")


class Owed(Value):
    """One thing owed to one person: TALK, HELP or NEWS.

    `by` is the day, or the moment in the interview's zone. `asks` are those they helped with or
    declined. One that was let go is not owed, such as thanks to an interviewer you did not meet.
    `sent` is whether it is paid, `told` how: `sent`, `said by phone`.
    """

    person: Person
    what: str
    by: date | None = None
    asks: tuple[Ask, ...] = ()
    sent: bool = False
    told: str = ""
    let_go: bool = False

    @property
    def key(self) -> str:
        """A name for it that stays the same while the person does."""
        return f"{self.what}:{self.person.id}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return not (self.sent or self.let_go)


def owed(plan: Plan, countdown: Countdown) -> tuple[Owed, ...]:
    """Everything owed so far, done or not: talks, then help, then news, each in the plan's order.

    Interviewers are owed thanks once the interview is over, unless that is not customary; whoever
    helped or declined, until they are thanked; the news goes to helpers once it is known.
    """
    over = countdown.state in (OVER, CLOSED)
    people, end = plan.people, end_of(plan.interview)
    soon, others = _soon(end), None if end is None else _days_on(end, OTHERS_DAYS)
    found: list[Owed | None] = []
    if over and plan.interview.thank_you:
        found += [_for_the_talk(person, soon) for person in people]
    for person in people:
        since = soon if person.role == ADVOCATE else others
        found.append(_for_help(person, since if over else None))
    if plan.interview.outcome or plan.interview.decided is not None:
        found += [_for_the_news(person, plan.interview) for person in people]
    return tuple(known for known in found if known is not None)


def count_thanks(plan: Plan, countdown: Countdown) -> tuple[int, int]:
    """How many thanks are sent, and how many there are; the news is none of them."""
    due = [known for known in owed(plan, countdown) if known.what != NEWS and not known.let_go]
    return sum(known.sent for known in due), len(due)


def end_of(interview: Interview) -> date | None:
    """When the interview ended, aware, or its day while the hour is not known."""
    end = end_moment(interview)
    if end is not None:
        return end
    return interview.ended or start_of(interview)


def _for_the_talk(person: Person, by: date | None) -> Owed | None:
    if person.role != INTERVIEWER and person.met is None:
        return None
    told, let_go = _gone(person, KINDS[TALK])
    return Owed(person=person, what=TALK, by=by, sent=bool(told), told=told, let_go=let_go)


def _for_help(person: Person, since: date | None) -> Owed | None:
    """Thanks for help, by the day after it; once the interview is over no sooner than `since`."""
    waiting = tuple(ask for ask in person.asks if ask.state in ("helped", "declined"))
    thanked = tuple(ask for ask in person.asks if ask.state == "thanked")
    if not waiting:
        told, _ = _gone(person, KINDS[HELP])
        paid = Owed(person=person, what=HELP, asks=thanked, sent=True, told=told or "thanked")
        return paid if thanked else None
    days = (since, _after_help(waiting))
    by = max((day for day in days if day is not None), key=day_of, default=None)
    return Owed(person=person, what=HELP, by=by, asks=waiting)


def _for_the_news(person: Person, interview: Interview) -> Owed | None:
    helped = tuple(ask for ask in person.asks if ask.state in ("helped", "thanked"))
    if not helped:
        return None
    told, let_go = _gone(person, KINDS[NEWS])
    by = None if interview.decided is None else _days_on(interview.decided, OTHERS_DAYS)
    return Owed(
        person=person,
        what=NEWS,
        by=by,
        asks=helped,
        sent=bool(told),
        told=told,
        let_go=let_go,
    )


def _gone(person: Person, kind: str) -> tuple[str, bool]:
    """How a note of this kind reached them last, and if none did, whether it was let go."""
    notes = [ask for ask in person.asks if ask.kind == kind]
    told = next((ask_words(ask) for ask in reversed(notes) if ask.state in _PAYS), "")
    return told, not told and [ask.state for ask in notes[-1:]] == ["withdrawn"]


def _soon(end: date | None) -> date | None:
    if isinstance(end, datetime) and end.tzinfo is not None:
        return later(end, SOON_MINUTES)
    return None if end is None else _days_on(end, 1)


def _after_help(asks: Iterable[Ask]) -> date | None:
    """The day after the latest help."""
    latest = max((day_of(ask.since) for ask in asks if ask.since is not None), default=None)
    return None if latest is None else _days_on(latest, 1)


def _days_on(day: date, days: int) -> date:
    try:
        return day_of(day) + timedelta(days=days)
    except OverflowError:
        return day_of(day)
