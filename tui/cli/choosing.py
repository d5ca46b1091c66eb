"""Deciding on an invitation at the terminal: which event, which zone, who is who, and whether."""

from __future__ import annotations

from tui.cli.answer import typed
from tui.plan.errors import PlanError
from tui.plan.guests import Choice
from tui.plan.invitation import COORDINATOR, INTERVIEWER, LEFT_OUT, in_zone, zone_question
from tui.plan.text import clean
from tui.plan.zones import read_zone
from tui.reports.invitation import listing, preview

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.cli.session import Session
    from tui.plan.invitation import Invitation

    Foreseen = tuple[list[str], bool]

    Decided = tuple[Invitation, tuple[Choice, ...]]

_ROLES = {"i": INTERVIEWER, "c": COORDINATOR, "l": LEFT_OUT}


def choose_event(found: tuple[Invitation, ...]) -> int | None:
    """The number of one of several events; None when none is wanted."""
    print("\n".join(listing(found)))
    while True:
        answer = _answer(f"Which one, 1 to {len(found)}? Enter leaves: ")
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            return int(answer)


def choose(
    session: Session,
    invitation: Invitation,
    choices: tuple[Choice, ...],
    foresee: Callable[[Invitation, tuple[Choice, ...]], Foreseen],
) -> Decided | None:
    """What to apply, after the preview was seen; None when nothing is to be changed.

    `foresee` tells what applying it would change, and whether that is anything.

    Raises:
        PlanError: there is nothing that could be applied.
    """
    from shutil import get_terminal_size

    width = get_terminal_size((80, 24)).columns
    if zone_question(invitation):
        invitation = _choose_zone(invitation)
    while True:
        said, changes_something = foresee(invitation, choices)
        told = preview(invitation, choices, session.now, width, session.config.zone)
        session.say(told, headline=True)
        session.say(["", *said, ""])
        if not changes_something:
            return None
        people = ", p changes who is who" if choices else ""
        answer = _answer(f"Apply it? y does{people}, z another time zone, enter leaves: ")
        if answer in ("y", "yes"):
            return invitation, choices
        if answer == "z":
            invitation = _choose_zone(invitation)
        elif answer == "p" and choices:
            choices = _choose_people(choices)
        elif answer in ("", "n", "no"):
            return None


def _choose_zone(invitation: Invitation) -> Invitation:
    question = zone_question(invitation) or f"It is shown in {invitation.zone}."
    while True:
        answer = _answer(f"{clean(question)} Enter keeps it, or name a city: ")
        try:
            return in_zone(invitation, read_zone(answer) if answer else invitation.zone)
        except PlanError as error:
            print(f"  {error.sentence}")


def _choose_people(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    print("For each: i interviewer, c coordinator, l left out; enter keeps it.")
    out = []
    for choice in choices:
        role = choice.role or "left out"
        answer = _answer(f"  {clean(choice.guest.called, 60)} ({role}): ")[:1]
        kept = _ROLES.get(answer)
        out.append(choice if kept is None else Choice(guest=choice.guest, role=kept, asked=True))
    return tuple(out)


def _answer(question: str) -> str:
    """One line, in lower case; "" at the end of input."""
    try:
        return typed(question).strip().lower()
    except EOFError:
        print()
        return ""
