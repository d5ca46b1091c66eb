"""The course of the interview after its day: over, the day they named, the outcome, closed."""

from __future__ import annotations

from datetime import datetime

from tui.plan.countdown import CLOSED, OVER, count_down, start_of
from tui.plan.due import Due
from tui.plan.edited import Edited
from tui.plan.edits.asks import advance
from tui.plan.errors import PlanError, UsageError
from tui.plan.phrasing import count, day_of, full_day, full_moment, near_day
from tui.plan.remaining import remaining
from tui.plan.text import quoted
from tui.plan.thanks import NEWS, owed
from tui.plan.wait import AFTER_TOLD, CHECK_IN, check_in_day, checked_in, whom_to_ask
from tui.plan.zones import shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.model import Person, Plan

_FIRST = "You did it. The debrief comes first, while it is fresh."


def end(plan: Plan, at: date, now: datetime) -> Edited:
    """Records when the interview was over: wall time in its zone, or a day; `now` is aware.

    Raises:
        PlanError: the plan is closed, the moment is still to come, or it is before the start.
    """
    _refuse_closed(plan)
    interview = plan.interview
    here = count_down(plan, now)
    ended = shown_in(at, interview.zone)
    if _later(ended, here.now):
        raise PlanError(f"{_told(plan, at, now)} is still to come; nothing was changed.")
    start = start_of(interview)
    if start is not None and _later(start, ended):
        begins = full_moment(start, interview.zone, here.today)
        raise PlanError(
            f"The interview begins {begins}; if it was earlier, “secondround edit” lets you "
            "correct its date."
        )
    edited = plan.but(interview=interview.but(ended=at))
    if edited == plan:
        return Edited(plan=plan, said=f"It is recorded as over already: {_told(plan, at, now)}")
    return Edited(plan=edited, said=f"It is over: {_told(plan, at, now)}", notice=_FIRST)


def take_back_end(plan: Plan, now: datetime) -> Edited:
    """Takes back that the interview is over; where its planned end has passed it still is."""
    _refuse_closed(plan)
    if plan.interview.ended is None:
        return Edited(plan=plan, said="No end is recorded")
    edited = plan.but(interview=plan.interview.but(ended=None))
    still = count_down(edited, now).state == OVER
    notice = "Its planned end has passed, so it still counts as over." if still else ""
    return Edited(plan=edited, said="The end is not recorded any more", notice=notice)


def name_day(plan: Plan, on: date | None, now: datetime) -> Edited:
    """Records the day they named for the decision; None takes it back."""
    if on is None:
        edited = plan.but(interview=plan.interview.but(told=None))
        return Edited(plan=edited, said="They named no day")
    edited = plan.but(interview=plan.interview.but(told=on))
    day = check_in_day(edited.interview)
    notice = "" if day is None else f"Your one check-in: {full_day(day)}."
    return Edited(plan=edited, said=f"They decide by {_told(plan, on, now)}", notice=notice)


def choose_check_in(plan: Plan, on: date | None, now: datetime) -> Edited:
    """Sets the one day you check in, and the step for it; None makes it the usual one again."""
    edited = plan.but(interview=plan.interview.but(check_back=on))
    usual = check_in_day(edited.interview)
    if on is None:
        said = "The check-in is on its usual day" + (f": {full_day(usual)}" if usual else "")
        return Edited(plan=_redated(edited, None), said=said)
    told = plan.interview.told
    early = told is not None and day_of(on) < day_of(told)
    notice = (
        f"That is before {full_day(day_of(told))}, the day they named." if early and told else ""
    )
    said = f"Your one check-in: {_told(plan, on, now)}"
    return Edited(plan=_redated(edited, day_of(on)), said=said, notice=notice)


def may_check_in(plan: Plan, now: datetime) -> Person:
    """Whom you check in with: HR, else whoever else can know.

    Raises:
        PlanError: there is nobody to ask, or you have asked; one is enough.
    """
    today = count_down(plan, now).today
    known = checked_in(plan)
    if known is not None:
        person, ask = known
        since = f" {near_day(day_of(ask.sent), today)}" if ask.sent else ""
        raise PlanError(f"You checked in with {quoted(person.name, 40)}{since}; one is enough.")
    person_asked = whom_to_ask(plan)
    if person_asked is None:
        raise PlanError("Add the person you check in with first: HR, or whoever arranged it.")
    return person_asked


def check_in(plan: Plan, now: datetime, library: Library) -> Edited:
    """Marks the check-in as sent, once its message is checked.

    Raises:
        PlanError: there is nobody to ask, you have asked, or the message is not checked.
    """
    person, today = may_check_in(plan, now), count_down(plan, now).today
    ready = next((a for a in person.asks if a.kind == CHECK_IN and a.state == "checked"), None)
    if ready is None:
        command = f"secondround ask {CHECK_IN} {person.id}"
        raise PlanError(
            f"The check-in is a message, and not checked yet: “{command}” writes it; "
            f"“{command} --said phone” says that you called."
        )
    return advance(plan, person.id, ready.id, "sent", on=today, library=library)


def decide(plan: Plan, words: str, on: date, now: datetime) -> Edited:
    """Keeps the outcome in the person's words and the day it came; no words take it back.

    Raises:
        PlanError: the day is still to come.
    """
    interview = plan.interview
    today = count_down(plan, now).today
    outcome = " ".join(words.split())
    if not outcome:
        edited = plan.but(interview=interview.but(outcome="", decided=None))
        return Edited(plan=edited, said="No outcome is recorded")
    if day_of(on) > today:
        raise PlanError(f"{full_day(day_of(on))} is still to come; nothing was changed.")
    edited = plan.but(interview=interview.but(outcome=outcome, decided=on))
    wishing = [known for known in owed(edited, count_down(edited, now)) if known.what == NEWS]
    notice = ""
    if any(known.is_open for known in wishing):
        by = next((known.by for known in wishing if known.by is not None), None)
        until = f" by {full_day(day_of(by))}" if by else ""
        told = "wishes" if len(wishing) == 1 else "wish"
        notice = f"{count(len(wishing), 'person')} who helped {told} to hear it{until}."
    said = f"The outcome: {quoted(outcome)}, {near_day(on, today)}"
    return Edited(plan=edited, said=said, notice=notice)


def close(plan: Plan, now: datetime, library: Library, *, anyway: bool = False) -> Edited:
    """Closes the plan.

    Raises:
        PlanError: thanks, promises or asks are open, and it was not asked for anyway; names them.
    """
    here = count_down(plan, now)
    if here.state == CLOSED and plan.interview.closed is not None:
        on = full_day(day_of(plan.interview.closed))
        return Edited(plan=plan, said=f"This plan is closed since {on}")
    left = remaining(plan, library, here)
    if left and not anyway:
        raise PlanError(
            f"Still open: {'; '.join(left)}. “secondround close --anyway” closes all the same."
        )
    edited = plan.but(interview=plan.interview.but(closed=here.today))
    return Edited(plan=edited, said="Closed the plan")


def reopen(plan: Plan) -> Edited:
    """Opens a closed plan again."""
    if plan.interview.closed is None:
        return Edited(plan=plan, said="This plan is open")
    return Edited(
        plan=plan.but(interview=plan.interview.but(closed=None)), said="Opened the plan again"
    )


def words_needed(words: str) -> str:
    """The words of an outcome.

    Raises:
        UsageError: there are none.
    """
    if not words.strip():
        raise UsageError("How did it end? Write a word or two, such as: an offer.")
    return words


def _redated(plan: Plan, on: date | None) -> Plan:
    """The step for the check-in falls on a day, or again after the day they name."""
    due: Due | date = Due(anchor="told", amount=AFTER_TOLD, unit="b") if on is None else on
    return plan.but(
        steps=tuple(
            step.but(due=due) if step.id == CHECK_IN and step.done is None else step
            for step in plan.steps
        )
    )


def _refuse_closed(plan: Plan) -> None:
    if plan.interview.closed is not None:
        raise PlanError("This plan is closed; “secondround reopen” opens it again.")


def _later(one: date, other: date) -> bool:
    """Whether one moment is after another; by days where one of them has no hour."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one.timestamp() > other.timestamp()
    return day_of(one) > day_of(other)


def _told(plan: Plan, at: date, now: datetime) -> str:
    zone = plan.interview.zone
    return full_moment(shown_in(at, zone), zone, count_down(plan, now).today)
