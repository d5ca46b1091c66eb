"""Calendars from the shell: an invitation in, seen before it is applied."""

from __future__ import annotations

import sys

from tui.cli.session import Session, on_terminal
from tui.cli.starting import create, read_interview, told_start
from tui.plan.edits.interview import start
from tui.plan.edits.invitation import fields_of, new_people, refuse_passed, take_in
from tui.plan.errors import NoPlanError, PlanError, UsageError
from tui.plan.guests import choices_of, chosen
from tui.plan.invitation import (
    COORDINATOR,
    INTERVIEWER,
    LEFT_OUT,
    in_zone,
    zone_question,
)
from tui.plan.phrasing import count
from tui.plan.zones import local, read_zone
from tui.reports.invitation import changes, listing, preview, preview_fields
from tui.storage.clock import home_zone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from tui.plan.edited import Edited
    from tui.plan.guests import Choice
    from tui.plan.invitation import Invitation
    from tui.plan.model import Interview, Plan

    Foresee = Callable[[Invitation, tuple[Choice, ...]], tuple[list[str], bool]]

#: A file that takes longer than so many lines says how far it is.
_LONG = 20_000


def import_ics(read: Namespace) -> int:
    """Shows an invitation and what it would change; applies it with --yes, or when told to."""
    session = Session(read.file)
    try:
        plan = session.plan()
    except NoPlanError as error:
        raise NoPlanError(
            f"There is no plan at {session.plan_file.name} yet; "
            f"“{session.command('new --from FILE.ics')}” starts one from an invitation."
        ) from error

    def foresee(invitation: Invitation, choices: tuple[Choice, ...]) -> tuple[list[str], bool]:
        edited = take_in(plan, invitation, choices, session.library, session.now)
        return changes(plan, edited, session.now, columns()), edited.plan != plan

    decided = decide(read, session, plan, foresee)
    if decided is None:
        return 0
    invitation, choices = decided

    def edit(latest: Plan) -> Edited:
        return take_in(latest, invitation, choices, session.library, session.now)

    committed = session.plan_file.commit(edit)
    if read.json:
        said = [committed.said, *filter(None, [committed.notice])]
        fields = preview_fields(invitation, choices, said, session.now)
        return session.give({"applied": committed.changed, **fields})
    return session.told(committed)


def start_from(
    read: Namespace, session: Session, given: dict[str, str], carried: Plan | None = None
) -> int:
    """Starts a plan from an invitation; what else is `given` goes before what it says.

    `carried` is the plan whose records, quotes and people go over.

    Raises:
        PlanError: there is no invitation in the file, or none that a plan can start from.
    """
    if "when" in given:
        raise UsageError("--when and --from both give the date; leave one out.")
    typed = read_interview(given, session)

    def interview_of(invitation: Invitation) -> Interview:
        if invitation.cancelled:
            raise PlanError("This invitation is cancelled, so no plan starts from it.")
        refuse_passed(invitation, session.now)
        fields = fields_of(invitation, typed)
        asked = {key: getattr(typed, key) for key in given if key in fields and key != "zone"}
        return typed.but(**fields | asked)

    def foresee(invitation: Invitation, choices: tuple[Choice, ...]) -> tuple[list[str], bool]:
        today = local(session.now, invitation.zone).date()
        plan = start(interview_of(invitation), session.library, today, bare=read.bare)
        kept = count(len(new_people(choices)), "person")
        steps = count(len(plan.steps), "step")
        return [f"It starts a plan with {steps} and {kept} in {session.plan_file.name}."], True

    read.in_zone = given.get("zone", "")
    decided = decide(read, session, None, foresee)
    if decided is None:
        return 0
    invitation, choices = decided
    people = new_people(choices)
    interview = interview_of(invitation)
    plan = create(session, interview, bare=read.bare, people=people, carried=carried)
    session.say(told_start(plan, session))
    return 0


def decide(
    read: Namespace, session: Session, plan: Plan | None, foresee: Foresee
) -> tuple[Invitation, tuple[Choice, ...]] | None:
    """What is to be applied, as the command says or the person at the terminal; None for nothing.

    Raises:
        PlanError: the file holds no invitation that can be applied.
        UsageError: it names nobody of a name, or no event of a number.
    """
    invitation = read_choice(
        read, session, home_zone(None if plan is None else plan.interview, session.config.zone)
    )
    if invitation is None:
        return None
    choices = chosen(choices_of(invitation, plan), wanted_roles(read))
    if read.yes:
        return invitation, choices
    if on_terminal() and not read.json and read.ics != "-":
        from tui.cli.choosing import choose

        decided = choose(session, invitation, choices, foresee)
        if decided is None:
            session.say(["Nothing was changed."])
        return decided
    said, changes_something = foresee(invitation, choices)
    if read.json:
        fields = preview_fields(invitation, choices, said, session.now)
        session.give({"applied": False, **fields})
        return None
    session.say(
        preview(invitation, choices, session.now, columns(), session.config.zone), headline=True
    )
    session.say(["", *said])
    if changes_something:
        asked = "; --zone names another time zone" if zone_question(invitation) else ""
        session.say(["", f"Nothing is applied yet: the same command with --yes applies it{asked}."])
    return None


def wanted_roles(read: Namespace) -> list[tuple[str, str]]:
    """Who was given a role in the command, in the order: interviewers, coordinators, left out."""
    return [
        *((name, INTERVIEWER) for name in read.interviewer),
        *((name, COORDINATOR) for name in read.coordinator),
        *((name, LEFT_OUT) for name in read.leave_out),
    ]


def read_choice(read: Namespace, session: Session, home: str) -> Invitation | None:
    """The one event that is meant, in the zone that was asked for; None after a list of several.

    Raises:
        PlanError: the file holds none, or several of which --yes alone cannot choose.
        UsageError: there is no event of that number.
    """
    found = read_with_progress(read.ics, home)
    number = _number(read.event, len(found))
    if number is None and len(found) > 1:
        if read.yes:
            raise PlanError(
                f"The file holds {len(found)} events; say which with --event, "
                f"from 1 to {len(found)}. Nothing was changed."
            )
        number = _choose_event(read, session, found)
        if number is None:
            return None
    invitation = found[(number or 1) - 1]
    return in_zone(invitation, read_zone(read.in_zone)) if read.in_zone else invitation


def _choose_event(read: Namespace, session: Session, found: tuple[Invitation, ...]) -> int | None:
    if read.json:
        events = [preview_fields(one, choices_of(one), [], session.now) for one in found]
        session.give({"applied": False, "events": events})
        return None
    if on_terminal():
        from tui.cli.choosing import choose_event

        return choose_event(found)
    session.say([*listing(found), "", "Choose one with --event and its number."])
    return None


def read_with_progress(path: str, home: str) -> tuple[Invitation, ...]:
    """The invitations of a file; a long one says on the terminal how far it is, and ctrl+c stops.

    Raises:
        PlanError: the file cannot be read as one.
    """
    from tui.storage.ics import read_invitations
    from tui.storage.ics_file import read_file, shown_name

    shows = sys.stderr.isatty()
    told = False

    def watch(done: int, total: int) -> None:
        nonlocal told
        if shows and total > _LONG:
            told = True
            print(f"\rReading, {100 * done // total} % · ctrl+c stops", end="", file=sys.stderr)
            sys.stderr.flush()

    try:
        return read_invitations(read_file(path), shown_name(path), home, watch)
    finally:
        if told:
            print("\r\x1b[K", end="", file=sys.stderr)


def columns() -> int:
    """How wide lines may be: as the terminal is, and 80 where there is none."""
    from shutil import get_terminal_size

    return get_terminal_size((80, 24)).columns


def _number(text: str | None, most: int) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise UsageError(f"--event should be a number from 1 to {most}, not “{text[:20]}”.")
    return int(text)
