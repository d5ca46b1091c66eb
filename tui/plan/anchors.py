"""The moments that due dates hang on, and where a due date falls."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tui.plan.countdown import (
    PROVISIONAL_DAYS,
    end_moment,
    join_by,
    later,
    leave_by,
    near_by,
    start_of,
)
from tui.plan.due import LEAVE_BY, START, Due
from tui.plan.errors import PlanError
from tui.plan.outreach import latest_help
from tui.plan.phrasing import day_of
from tui.plan.value import Value
from tui.plan.zones import add_working_days, shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.plan.model import Plan

#: The least days from today that a provisional date is away.
SOONEST_DAYS = 2


class Anchors(Value):
    """A plan's anchors by name; each a day, or a moment aware in the interview's zone."""

    zone: str
    at: Mapping[str, date | None]
    leave: datetime | None = None
    #: The start is only assumed, because the call came and no date is known.
    provisional: bool = False


class Falls(Value):
    """Where a due date falls: the day where the interview is, and the moment if it has an hour."""

    day: date
    at: datetime | None = None


def anchors_of(plan: Plan, today: date) -> Anchors:
    """The anchors of `plan`.

    Round one and the call fall back on the day the plan was made, the latest they can have been.
    With the call but no date, the start is provisional: a week after the call, never sooner than
    two days from `today`.
    """
    interview = plan.interview
    start = start_of(interview)
    called = interview.called or (plan.started if start is not None else None)
    provisional = start is None and called is not None
    if start is None and called is not None:
        start = _provisional(day_of(called), today)
    moments = {
        START: start,
        "first": interview.first or plan.started,
        "call": called,
        "end": end_moment(interview) or interview.ended or (None if provisional else start),
        "told": interview.told,
        "outcome": interview.decided,
        "help": latest_help(plan),
    }
    zone = interview.zone
    at = {name: None if at is None else shown_in(at, zone) for name, at in moments.items()}
    return Anchors(zone=zone, at=at, leave=_leaving(plan), provisional=provisional)


def falls(due: Due | date | None, anchors: Anchors) -> Falls | None:
    """Where `due` falls; None when there is none or its anchor is not known yet."""
    if due is None:
        return None
    if not isinstance(due, Due):
        moment = shown_in(due, anchors.zone)
        at = moment if isinstance(moment, datetime) else None
        return Falls(day=day_of(moment), at=at)
    if due.anchor == LEAVE_BY:
        if anchors.leave is not None:
            return Falls(day=anchors.leave.date(), at=anchors.leave)
        start = anchors.at[START]
        return None if start is None else Falls(day=day_of(start))
    anchor = anchors.at[due.anchor]
    if anchor is None:
        return None
    if due.unit in ("h", "m"):
        return _hours_from(anchor, due)
    try:
        if due.unit == "b":
            return Falls(day=add_working_days(day_of(anchor), due.amount))
        days = due.amount * (7 if due.unit == "w" else 1)
        return Falls(day=day_of(anchor) + timedelta(days=days))
    except (OverflowError, PlanError):
        return None


def _hours_from(anchor: date, due: Due) -> Falls | None:
    """Hours from a moment are elapsed time; from a day without an hour whole days count."""
    minutes = due.amount * (60 if due.unit == "h" else 1)
    if isinstance(anchor, datetime):
        at = later(anchor, minutes)
        return Falls(day=at.date(), at=at)
    try:
        return Falls(day=anchor + timedelta(days=int(minutes / (24 * 60))))
    except OverflowError:
        return None


def _provisional(called: date, today: date) -> date:
    """The day a plan is laid out towards while no date is known."""
    soonest = today.toordinal() + SOONEST_DAYS
    usual = called.toordinal() + PROVISIONAL_DAYS
    return date.fromordinal(min(max(usual, soonest), date.max.toordinal()))


def _leaving(plan: Plan) -> datetime | None:
    """When to be on the way; near the door, or in the call, while the way is not known."""
    interview = plan.interview
    return leave_by(interview) or near_by(interview) or join_by(interview)
