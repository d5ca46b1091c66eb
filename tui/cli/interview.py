"""The interview from the shell: new, called, move, set."""

from __future__ import annotations

from tui.cli.session import Session, on_terminal
from tui.cli.starting import (
    closed_before,
    create,
    plan_to_carry,
    read_interview,
    told_start,
)
from tui.plan.answers import assumed, field_named, read_answer, read_start
from tui.plan.edits import interview as edits
from tui.plan.edits.moving import fallen_behind
from tui.plan.errors import PlanError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from tui.plan.edited import Edited
    from tui.plan.model import Plan

#: How what a move leaves in the past comes to today.
_OFFER = "To put them on today: “secondround undo”, then “secondround move --today WHEN”."
_OPTIONS = ("company", "role", "zone", "when", "minutes", "place", "travel", "phone", "goal")


def new(read: Namespace) -> int:
    """Starts a plan from options; on a terminal without any, from three lines, and opens it."""
    session = Session(read.file)
    given = {key: getattr(read, key) for key in _OPTIONS if getattr(read, key) is not None}
    if read.setting:
        given["settings"] = " ".join(read.setting)
    closed = closed_before(session)
    carried = plan_to_carry(read.carry, closed)
    if read.ics is not None:
        from tui.cli.calendar import start_from

        return start_from(read, session, given, carried)
    if not given and not read.bare and on_terminal():
        from tui.cli.planner import ask_and_open

        return ask_and_open(session, carried)
    interview = read_interview(given, session)
    plan = create(session, interview, bare=read.bare, carried=carried)
    session.say(told_start(plan, session))
    return 0


def called(read: Namespace) -> int:
    """Records the call."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        here = session.here(plan)
        day = here.date()
        if read.when:
            answer = read_answer(
                "called", read.when, now=here, zone=plan.interview.zone, library=session.library
            )
            day = answer["called"] or day
        return edits.call_came(plan, day, here.date())

    return session.told(session.plan_file.commit(edit))


def move(read: Namespace) -> int:
    """Moves the interview."""
    session = Session(read.file)
    text = " ".join(read.when)

    def edit(plan: Plan) -> Edited:
        fields = read_start(text, now=session.here(plan), zone=plan.interview.zone)
        edited = edits.move(plan, session.library, session.now, past_today=read.today, **fields)
        here = session.here(plan)
        if not read.today and fallen_behind(plan, edited.plan, here.date()):
            edited = edited.but(notice=f"{edited.notice} {_OFFER}")
        return _told_of(edited, assumed(text, here))

    return session.told(session.plan_file.commit(edit))


def set_field(read: Namespace) -> int:
    """Sets a field of the interview."""
    session = Session(read.file)
    key = field_named(read.key)
    if not read.value:
        raise PlanError(f"What should {key} be? “secondround set {key} -” clears it.")

    def edit(plan: Plan) -> Edited:
        here, zone = session.here(plan), plan.interview.zone
        fields = read_answer(key, read.value, now=here, zone=zone, library=session.library)
        ended = plan.interview.ended is not None or plan.interview.closed is not None
        carry = edits.move if "starts" in fields and not ended else edits.change
        edited = carry(plan, session.library, session.now, **fields)
        if fallen_behind(plan, edited.plan, here.date()):
            edited = edited.but(notice=f"{edited.notice} {_OFFER}")
        told = assumed(" ".join(read.value), here) if "starts" in fields else ""
        return _told_of(edited, told)

    return session.told(session.plan_file.commit(edit))


def _told_of(edited: Edited, assumption: str) -> Edited:
    """The edit with what was assumed of an ambiguous date before its own notice."""
    return edited.but(notice=f"{assumption} {edited.notice}".strip())
