"""The three first lines: company, role, when; each can be skipped."""

from __future__ import annotations

from shutil import get_terminal_size

from tui.cli.answer import typed
from tui.cli.starting import create, read_interview
from tui.plan.carrying import carried_words
from tui.plan.columns import wrapped
from tui.plan.errors import PlanError
from tui.plan.phrasing import full_moment
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.session import Session
    from tui.plan.model import Plan

_OPENING = """\
You got through round one. That is worth a moment.
Three short questions, then your plan opens. Enter skips any of them."""
_QUESTIONS = (
    ("company", "Company"),
    ("role", "Role"),
    ("when", "When, if you know (thu 14:00 Europe/Paris)"),
)


def ask_for_the_next(session: Session) -> bool:
    """Asks whether the next plan starts now, and starts it; False when not now.

    The plan that was closed just now goes over as far as it is of use again.
    """
    closed = session.plan()
    told = carried_words(closed)
    carrying = f", with {told} of this one" if told else ""
    if not _yes(f"Start the next plan now{carrying}? y/N "):
        return False
    return ask_three_lines(session, closed)


def ask_three_lines(session: Session, carried: Plan | None = None) -> bool:
    """Asks, and writes the plan; False when the person left with ctrl+c: nothing is written."""
    _say(_OPENING)
    print()
    given: dict[str, str] = {}
    try:
        for key, question in _QUESTIONS:
            answer = _ask(session, key, question, given)
            if answer:
                given[key] = answer
    except KeyboardInterrupt:
        print("\nNothing was written.")
        return False
    create(session, read_interview(given, session), carried=carried)
    return True


def _ask(session: Session, key: str, question: str, given: dict[str, str]) -> str:
    """One answer that can be read; "" when it was skipped."""
    while True:
        try:
            answer = typed(f"{question}: ").strip()
        except EOFError:
            print()
            return ""
        if not answer:
            return ""
        try:
            interview = read_interview(given | {key: answer}, session)
        except PlanError as error:
            _say(f"  {error.sentence} Enter skips.")
            continue
        if key == "when" and interview.starts is not None:
            today = local(session.now, interview.zone).date()
            _say(f"  {full_moment(interview.starts, interview.zone, today)}")
        return answer


def _say(text: str) -> None:
    """Prints lines in the width of the terminal, broken between words."""
    width = get_terminal_size((80, 24)).columns
    for line in text.splitlines():
        print("\n".join(wrapped(line, width, indent=len(line) - len(line.lstrip()))))


def _yes(question: str) -> bool:
    try:
        return typed(question).strip().lower() in ("y", "yes")
    except (EOFError, KeyboardInterrupt):
        print()
        return False
