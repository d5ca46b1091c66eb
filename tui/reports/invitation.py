"""The preview of an invitation: what it says, and what applying it would change."""

from __future__ import annotations

from tui.plan.countdown import start_of
from tui.plan.invitation import LEFT_OUT, moment, span_words, zone_question
from tui.plan.phrasing import count, day_of, days_away, full_moment
from tui.plan.text import clean
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.guests import Choice
    from tui.plan.invitation import Invitation
    from tui.plan.model import Interview, Plan

_WIDTH = 9
_FIELDS = ("minutes", "place", "link", "fallback", "settings")
_NAMED = {"minutes": "Length", "fallback": "Fallback"}


def preview(
    invitation: Invitation,
    choices: tuple[Choice, ...],
    now: datetime,
    width: int = 80,
    own: str = "",
) -> list[str]:
    """What an invitation says: local and UTC time, places, who would get which role, notes.

    `own` is the person's own zone, in which the time is told too where its clocks differ.
    """
    title = clean(invitation.title, 200) or "An invitation without a title"
    told = [
        *_when(invitation, now, own),
        ("Where", invitation.place),
        ("Join", invitation.link),
        *(("Dial in", number) for number in invitation.dial_in),
        ("Change", invitation.change_link),
        *(("People" if n == 0 else "", _person(choice)) for n, choice in enumerate(choices)),
    ]
    question = zone_question(invitation)
    notes = [*((question,) if question else ()), *invitation.notes]
    told += [("Note" if n == 0 else "", note) for n, note in enumerate(notes)]
    lines = [f"{title} · cancelled" if invitation.cancelled else title]
    for name, value in told:
        if value:
            lines += _row(name, clean(value, 1000), width)
    return lines


def changes(plan: Plan, edited: Edited, now: datetime, width: int = 80) -> list[str]:
    """What applying it would change, line by line; one line alone when that is nothing."""
    before, after = plan.interview, edited.plan.interview
    if plan == edited.plan:
        return [f"{edited.said}."]
    today = local(now, after.zone).date()
    told = []
    if (before.starts, before.zone) != (after.starts, after.zone):
        told.append(("Date", _date(after, today), _date(before, today)))
    if before.cancelled != after.cancelled:
        told.append(("Cancelled", "yes" if after.cancelled else "no longer", ""))
    for key in _FIELDS:
        old, new = getattr(before, key), getattr(after, key)
        if old != new:
            told.append((_NAMED.get(key, key.capitalize()), _value(key, new), _value(key, old)))
    lines = ["Applying it changes this:"]
    for name, new, old in told:
        lines += _row(name, f"{new}, instead of {old}" if old else new, width)
    return lines + (_row("Then", edited.notice, width) if edited.notice else [])


def preview_fields(
    invitation: Invitation, choices: tuple[Choice, ...], said: list[str], now: datetime
) -> dict[str, Any]:
    """The same for scripts."""
    at = moment(invitation)
    local_start = None if at is None else local(at, invitation.zone).isoformat()
    return {
        "now": local(now, invitation.zone).isoformat(),
        "title": invitation.title,
        "starts": local_start or invitation.starts.isoformat(),
        "starts_utc": None if at is None else local(at, "UTC").isoformat(),
        "zone": invitation.zone,
        "zone_open": invitation.zone_open,
        "minutes": invitation.minutes,
        "cancelled": invitation.cancelled,
        "place": invitation.place,
        "link": invitation.link,
        "dial_in": list(invitation.dial_in),
        "change_link": invitation.change_link,
        "uid": invitation.uid,
        "sequence": invitation.sequence,
        "people": [
            {
                "name": choice.guest.name,
                "email": choice.guest.email,
                "organizer": choice.guest.organizer,
                "role": choice.role,
                "why": choice.why,
            }
            for choice in choices
        ],
        "notes": list(invitation.notes),
        "changes": said,
    }


def listing(invitations: tuple[Invitation, ...]) -> list[str]:
    """Several events of one file, numbered from one, each with its start and its title."""
    lines = [f"This file holds {count(len(invitations), 'event')}:"]
    for number, one in enumerate(invitations, 1):
        title = clean(one.title, 80) or "without a title"
        mark = " · cancelled" if one.cancelled else ""
        zone = "" if moment(one) is None else f" {one.zone}"
        lines.append(f"{number:>3}  {span_words(one, one.zone)}{zone}  {title}{mark}")
    return lines


def _when(invitation: Invitation, now: datetime, own: str) -> list[tuple[str, str]]:
    at = moment(invitation)
    day = day_of(invitation.starts if at is None else local(at, invitation.zone))
    away = days_away((day - local(now, invitation.zone).date()).days)
    shown = span_words(invitation, invitation.zone)
    if at is None:
        return [("When", f"{shown}, {away}")]
    when = ("When", f"{shown} {invitation.zone}, {away}")
    yours = span_words(invitation, own) if own else shown
    mine = [("For you", f"{yours} {own}")] if yours != shown else []
    return [when, *mine, ("In UTC", span_words(invitation, "UTC"))]


def _person(choice: Choice) -> str:
    guest = choice.guest
    by = " (invites)" if guest.organizer else ""
    role = choice.role if choice.role != LEFT_OUT else "left out"
    why = f", {choice.why}" if choice.why else ""
    return f"{clean(guest.called, 60)}{by}: {role}{why}"


def _row(name: str, value: str, width: int) -> list[str]:
    """A name and its value, wrapped below itself; what has no gap, such as a link, stays whole."""
    from textwrap import wrap

    room = max(width - _WIDTH - 3, 20)
    parts = wrap(value, room, break_long_words=False, break_on_hyphens=False) or [""]
    named = (name, *[""] * (len(parts) - 1))
    return [f"  {left:<{_WIDTH}} {part}" for left, part in zip(named, parts, strict=True)]


def _date(interview: Interview, today: date) -> str:
    start = start_of(interview)
    return "" if start is None else full_moment(start, interview.zone, today)


def _value(key: str, value: Any) -> str:
    if value in (None, "", ()):
        return ""
    if key == "minutes":
        return f"{value} min"
    return ", ".join(value) if isinstance(value, tuple) else clean(value, 300)
