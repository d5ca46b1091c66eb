"""The three first lines: company, role, when; each can be skipped."""

from __future__ import annotations

from tui.cli.starting import create, read_interview
from tui.plan.errors import PlanError
from tui.plan.phrasing import full_moment
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.session import Session

_OPENING = """\
You got through round one. That is worth a moment.
Three short questions, then your plan opens. Enter skips any of them.
"""
_QUESTIONS = (
    ("company", "Company"),
    ("role", "Role"),
    ("when", "When, if you know (thu 14:00 Europe/Paris)"),
)


def ask_three_lines(session: Session) -> bool:
    """Asks, and writes the plan; False when the person left with ctrl+c: nothing is written."""
    print(_OPENING)
    given: dict[str, str] = {}
    try:
        for key, question in _QUESTIONS:
            answer = _ask(session, key, question, given)
            if answer:
                given[key] = answer
    except KeyboardInterrupt:
        print("\nNothing was written.")
        return False
    create(session, read_interview(given, session))
    return True


def _ask(session: Session, key: str, question: str, given: dict[str, str]) -> str:
    """One answer that can be read; "" when it was skipped."""
    while True:
        try:
            answer = input(f"{question}: ").strip()
        except EOFError:
            print()
            return ""
        if not answer:
            return ""
        try:
            interview = read_interview(given | {key: answer}, session)
        except PlanError as error:
            print(f"  {error.sentence} Enter skips.")
            continue
        if key == "when" and interview.starts is not None:
            today = local(session.now, interview.zone).date()
            print(f"  {full_moment(interview.starts, interview.zone, today)}")
        return answer
