"""Taking an invitation into a plan: its moment and places, its guests, or that it is cancelled."""

from __future__ import annotations

from datetime import datetime

from tui.plan.countdown import start_of
from tui.plan.edited import Edited
from tui.plan.edits import interview as interview_edits
from tui.plan.errors import PlanError
from tui.plan.guests import known_as
from tui.plan.ids import fresh_id
from tui.plan.invitation import LEFT_OUT, UNKNOWN, moment, version_held, wall_start
from tui.plan.library import VIDEO
from tui.plan.model import Interview, Person, Plan
from tui.plan.phrasing import day_of, full_moment
from tui.plan.text import clean, quoted
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from tui.plan.guests import Choice
    from tui.plan.invitation import Invitation
    from tui.plan.library import Library

_DIAL_IN = "Dial in: "
_OTHER = "It is another invitation than the one that the plan's date came from."


def take_in(
    plan: Plan,
    invitation: Invitation,
    choices: tuple[Choice, ...],
    library: Library,
    now: datetime,
) -> Edited:
    """The plan after an invitation; `choices` are its guests with the roles they get.

    The interview moves to its moment and the steps with it; places that it names replace those of
    the plan; guests are added, or completed where they are known. A cancelled one is marked, and
    nothing of it is deleted.

    Raises:
        PlanError: it is older than the one the plan holds, has passed, cancels another meeting,
            leaves open which zone it means, or the plan is closed.
    """
    held = plan.interview
    same = bool(invitation.uid) and invitation.uid == held.invite_uid
    if same and invitation.version < version_held(held):
        raise PlanError(
            "This invitation is older than the one the plan holds from the same sender; "
            "nothing was changed."
        )
    if invitation.cancelled:
        return _cancel(plan, invitation, now, same=same)
    if same and invitation.version == version_held(held) and held.cancelled is None:
        said = "This invitation is in the plan already; nothing to change"
        return Edited(plan=plan, said=said)
    refuse_passed(invitation, now)
    fields = fields_of(invitation, held)
    moved = interview_edits.move(plan, library, now, **fields)
    met, people = _with_guests(moved.plan, choices)
    today = local(now, invitation.zone).date()
    said = moved.said
    if (held.starts, held.zone) == (fields["starts"], fields["zone"]):
        told = full_moment(fields["starts"], invitation.zone, today)
        said = f"Took in the invitation; the interview stays on {told}"
    other = _OTHER if held.invite_uid and not same else ""
    notice = " ".join(filter(None, (moved.notice, people, other)))
    return moved.but(plan=met, said=said, notice=notice)


def fields_of(invitation: Invitation, held: Interview) -> dict[str, Any]:
    """What an invitation sets of an interview that holds `held` so far."""
    fields: dict[str, Any] = {
        "starts": wall_start(invitation),
        "zone": invitation.zone,
        "invite_uid": invitation.uid,
        "invite_sequence": invitation.sequence,
        "invite_stamp": invitation.stamp,
        "cancelled": None,
    }
    for key in ("minutes", "place", "link"):
        told = getattr(invitation, key)
        if told:
            fields[key] = told
    if invitation.dial_in and (not held.fallback or held.fallback.startswith(_DIAL_IN)):
        fields["fallback"] = f"{_DIAL_IN}{invitation.dial_in[0]}"
    if invitation.link and not (invitation.place or held.place or held.settings):
        fields["settings"] = (VIDEO,)
    return fields


def new_people(choices: tuple[Choice, ...]) -> tuple[Person, ...]:
    """The people that a new plan starts with: every guest who was given a role."""
    return _with_guests(Plan(), choices)[0].people


def refuse_passed(invitation: Invitation, now: datetime) -> None:
    """An invitation to what has passed is refused, and so is one whose zone is open.

    Raises:
        PlanError: it is one of these.
    """
    if invitation.zone_open == UNKNOWN:
        raise PlanError(
            f"The invitation names the time zone {quoted(invitation.zone_given)}, which is not "
            "known here, and brings no clock for it; say which zone it is "
            f"(--zone {invitation.zone})."
        )
    today = local(now, invitation.zone).date()
    at = moment(invitation)
    if at < now if at is not None else day_of(invitation.starts) < today:
        told = full_moment(_shown(invitation), invitation.zone, today)
        raise PlanError(f"This invitation is for {told}, which has passed; nothing was changed.")


def _shown(invitation: Invitation) -> date:
    wall = wall_start(invitation)
    return wall.replace(tzinfo=None) if isinstance(wall, datetime) else wall


def _cancel(plan: Plan, invitation: Invitation, now: datetime, *, same: bool) -> Edited:
    held = plan.interview
    start = start_of(held.but(cancelled=None))
    at = moment(invitation)
    meant = start is not None and (
        start == at if isinstance(start, datetime) else at is None and start == invitation.starts
    )
    if not same and (held.invite_uid or not meant):
        named = quoted(invitation.title) if invitation.title else "another meeting"
        raise PlanError(
            f"This cancels {named}, which is not what the date of this plan came from; "
            "nothing was changed."
        )
    if held.cancelled is not None:
        return Edited(plan=plan, said="It is marked as cancelled already; nothing to change")
    today = local(now, held.zone).date()
    cancelled = held.but(
        cancelled=today,
        invite_uid=invitation.uid,
        invite_sequence=invitation.sequence,
        invite_stamp=invitation.stamp,
    )
    told = "" if start is None else f" of {full_moment(start, held.zone, today)}"
    notice = "Its steps stay; a newer invitation or “move” gives it a new date."
    said = f"Marked the interview{told} as cancelled"
    return Edited(plan=plan.but(interview=cancelled), said=said, notice=notice)


def _with_guests(plan: Plan, choices: tuple[Choice, ...]) -> tuple[Plan, str]:
    """The plan with everybody who was given a role, and the sentence that says who is new."""
    people = list(plan.people)
    added: list[Person] = []
    for choice in choices:
        if choice.role == LEFT_OUT:
            continue
        guest = choice.guest
        known = known_as(guest, plan.but(people=tuple(people)))
        if known is not None:
            role = known.role if known.role and not choice.asked else choice.role
            email = known.email or guest.email
            people[people.index(known)] = known.but(role=role, email=email)
            continue
        taken = {person.id for person in people}
        person = Person(
            id=fresh_id(guest.called, taken, "person"),
            name=guest.called,
            role=choice.role,
            email=guest.email,
        )
        people.append(person)
        added.append(person)
    if not added:
        return plan.but(people=tuple(people)), ""
    named = ", ".join(f"{clean(p.name, 60)} ({p.role})" for p in added)
    return plan.but(people=tuple(people)), f"Added {named}."
