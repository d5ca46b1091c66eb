"""Who of an invitation's guests is who: the role each would get, and why somebody is left out."""

from __future__ import annotations

from tui.plan.errors import UsageError
from tui.plan.invitation import COORDINATOR, INTERVIEWER, LEFT_OUT, Guest
from tui.plan.text import clean, quoted
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.plan.invitation import Invitation
    from tui.plan.model import Person, Plan

#: Where people have their own mail; a company that invites you seldom does.
_PRIVATE = frozenset(
    (
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com"),
        *("icloud.com", "me.com", "gmx.de", "gmx.net", "web.de", "proton.me", "protonmail.com"),
        *("posteo.de", "fastmail.com", "mail.com", "aol.com"),
    )
)
_SENDERS = (
    *(
        "no-reply",
        "noreply",
        "donotreply",
        "do-not-reply",
        "calendar-notification",
        "notifications",
    ),
    *("invites", "bounce", "mailer-daemon"),
)
_SENDING_HOSTS = ("group.calendar.google.com", "resource.calendar.google.com", "calendly.com")


class Choice(Value):
    """One guest, the role they would get (INTERVIEWER, COORDINATOR or LEFT_OUT), and why.

    `asked` is set where the person chose it.
    """

    guest: Guest
    role: str = LEFT_OUT
    why: str = ""
    asked: bool = False


def choices_of(invitation: Invitation, plan: Plan | None = None) -> tuple[Choice, ...]:
    """The role that each guest would get if nobody chose, in the order of the invitation.

    Who invites is the coordinator, who else comes from there an interviewer. You are left out: the
    one guest from somewhere else, or with a mailbox of their own, or the only one there is.
    """
    you = _you(invitation.guests)
    return tuple(_choice(guest, guest is you, plan) for guest in invitation.guests)


def chosen(choices: tuple[Choice, ...], wanted: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """The choices after what the person said: pairs of a name or address and a role.

    Raises:
        UsageError: nobody, or more than one, is meant by a name.
    """
    out = list(choices)
    for name, role in wanted:
        place = _place_of(out, name)
        out[place] = Choice(guest=out[place].guest, role=role, asked=True)
    return tuple(out)


def read_role(text: str) -> str:
    """The role that was typed, or a start of it: INTERVIEWER, COORDINATOR or LEFT_OUT.

    Raises:
        UsageError: it is none of them.
    """
    typed = text.strip().lower()
    roles = {
        INTERVIEWER: INTERVIEWER,
        COORDINATOR: COORDINATOR,
        "left out": LEFT_OUT,
        "-": LEFT_OUT,
    }
    meant = [role for name, role in roles.items() if typed and name.startswith(typed)]
    if len(meant) != 1:
        raise UsageError("Write interviewer, coordinator or left out.")
    return meant[0]


def known_as(guest: Guest, plan: Plan) -> Person | None:
    """The person of the plan that a guest is, by address or by name."""
    email, name = guest.email.casefold(), guest.name.casefold()
    for person in plan.people:
        if email and person.email.casefold() == email:
            return person
    named = [p for p in plan.people if name and p.name.casefold() == name]
    return named[0] if len(named) == 1 else None


def _choice(guest: Guest, is_you: bool, plan: Plan | None) -> Choice:
    if guest.kind != "individual":
        return Choice(guest=guest, why=f"a {guest.kind}")
    if guest.declined:
        return Choice(guest=guest, why="declined")
    if is_you:
        return Choice(guest=guest, why="probably you")
    if _sends_only(guest):
        return Choice(guest=guest, why="an address that only sends")
    person = None if plan is None else known_as(guest, plan)
    if person is not None and person.role:
        return Choice(guest=guest, role=person.role, why="in the plan already")
    return Choice(guest=guest, role=COORDINATOR if guest.organizer else INTERVIEWER)


def _you(guests: tuple[Guest, ...]) -> Guest | None:
    others = [g for g in guests if not g.organizer and g.kind == "individual"]
    host = next((_domain(g) for g in guests if g.organizer), "")
    if len(others) == 1 and host:
        return others[0]
    private = [guest for guest in others if _domain(guest) in _PRIVATE]
    foreign = [guest for guest in others if host and _domain(guest) not in ("", host)]
    return next((meant[0] for meant in (private, foreign) if len(meant) == 1), None)


def _sends_only(guest: Guest) -> bool:
    before, _, domain = guest.email.casefold().partition("@")
    return domain.endswith(_SENDING_HOSTS) or before.startswith(_SENDERS)


def _domain(guest: Guest) -> str:
    return guest.email.casefold().rpartition("@")[2]


def _place_of(choices: list[Choice], name: str) -> int:
    wanted = " ".join(name.split()).casefold()
    named = [
        (n, {c.guest.name.casefold(), c.guest.email.casefold()}) for n, c in enumerate(choices)
    ]
    found = [n for n, names in named if wanted in names] or [
        n for n, names in named if wanted and any(held.startswith(wanted) for held in names)
    ]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(clean(choice.guest.called, 60) for choice in choices[:8]) or "nobody"
    if found:
        raise UsageError(
            f"{quoted(name, 40)} can mean several; write the address. It names {listed}."
        )
    raise UsageError(f"The invitation names nobody called {quoted(name, 40)}; it names {listed}.")
