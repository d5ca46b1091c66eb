"""What an invitation says: its moment, places and guests; and which of two is newer."""

from __future__ import annotations

from datetime import UTC, datetime

from tui.plan.countdown import later
from tui.plan.phrasing import clock, full_day
from tui.plan.text import quoted
from tui.plan.value import Value
from tui.plan.zones import fix, local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.model import Interview

INTERVIEWER, COORDINATOR, LEFT_OUT = "interviewer", "coordinator", ""

#: Why the zone of an invitation has to be chosen by the person.
FLOATING, UNKNOWN = "floating", "unknown"


class Guest(Value):
    """Somebody an invitation names; `kind` is `individual`, or `room`, `group`, `resource`."""

    name: str = ""
    email: str = ""
    organizer: bool = False
    kind: str = "individual"
    declined: bool = False

    @property
    def called(self) -> str:
        """The name, else the address."""
        return self.name or self.email


class Invitation(Value):
    """One event of a calendar file, as far as a plan has a use for it.

    `starts` is a moment in UTC, or wall time without a zone where the file leaves that open, or a
    day. `zone` is where its clock is shown; `zone_open` is FLOATING or UNKNOWN where the person
    has to say which, and `zone_given` then is the name that nobody knows. `minutes` is None where
    no length is told. `dial_in` are numbers with their codes, `change_link` is where the sender
    lets you move or cancel. `notes` are sentences about what was understood or passed over.
    """

    uid: str = ""
    sequence: int = 0
    stamp: datetime | None = None
    cancelled: bool = False
    title: str = ""
    starts: date
    zone: str = "UTC"
    zone_open: str = ""
    zone_given: str = ""
    minutes: int | None = None
    place: str = ""
    link: str = ""
    dial_in: tuple[str, ...] = ()
    change_link: str = ""
    guests: tuple[Guest, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def version(self) -> tuple[int, datetime]:
        """What decides which of two with one UID is newer: SEQUENCE, then DTSTAMP."""
        return self.sequence, self.stamp or datetime.min.replace(tzinfo=UTC)


def version_held(interview: Interview) -> tuple[int, datetime]:
    """The version of the invitation that the plan's date came from."""
    stamp = interview.invite_stamp or datetime.min.replace(tzinfo=UTC)
    return interview.invite_sequence or 0, stamp


def in_zone(invitation: Invitation, zone: str) -> Invitation:
    """The same invitation read, or shown, in another zone.

    Wall time that came without a zone is that time in `zone`; a moment stays the moment it is.

    Raises:
        PlanError: the zone is not known on this machine.
    """
    local(datetime(2000, 1, 1, tzinfo=UTC), zone)
    return invitation.but(zone=zone, zone_open="", zone_given="")


def wall_start(invitation: Invitation) -> date:
    """The start as the plan holds it: wall time in the invitation's zone, or a day.

    Raises:
        PlanError: the zone is not known, or the moment is outside what a calendar holds.
    """
    starts = invitation.starts
    if not isinstance(starts, datetime) or starts.tzinfo is None:
        return starts
    shown = local(starts, invitation.zone)
    wall = shown.replace(tzinfo=None, fold=0)
    # Of a time that comes twice a plan means the first; the second is told by its offset.
    return wall if fix(wall, invitation.zone).at == starts.astimezone(UTC) else shown


def moment(invitation: Invitation) -> datetime | None:
    """The start in UTC; None for a day.

    Raises:
        PlanError: the zone is not known, or the moment is outside what a calendar holds.
    """
    starts = invitation.starts
    if not isinstance(starts, datetime):
        return None
    return fix(starts, invitation.zone).at if starts.tzinfo is None else starts.astimezone(UTC)


def zone_question(invitation: Invitation) -> str:
    """What has to be asked before the time is certain; "" when nothing has."""
    if invitation.zone_open == FLOATING:
        return f"No time zone given: {invitation.zone}?"
    if invitation.zone_open == UNKNOWN:
        return (
            f"The time zone {quoted(invitation.zone_given)} is not known here: {invitation.zone}?"
        )
    return ""


def span_words(invitation: Invitation, zone: str) -> str:
    """`Thu 3 Dec 2026, 10:00 to 11:30` on the clocks of `zone`, or the day alone."""
    at = moment(invitation)
    if at is None:
        return f"{full_day(invitation.starts)}, no hour given"
    start = local(at, zone)
    said = f"{full_day(start)}, {clock(start)}"
    if invitation.minutes is None:
        return said
    end = later(start, invitation.minutes)
    on = "" if end.date() == start.date() else f"{full_day(end)}, "
    return f"{said} to {on}{clock(end)}"
