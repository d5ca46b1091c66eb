"""A round in the terminal: one question, your voice, then the marks; each is on disk when given."""

from __future__ import annotations

from tui.cli.answer import typed
from tui.plan.edits import practice as edits
from tui.plan.phrasing import count, span
from tui.plan.rounds import ROUND_NAMES, STEP_OF_ROUND, answered, next_open
from tui.plan.text import clean
from tui.plan.value import Value
from tui.reports.practice import MARK_QUESTIONS, answer_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.practise import Practice
    from tui.plan.choice import Posed
    from tui.plan.edited import Edited
    from tui.plan.model import Plan

_OPENING = """\
Speak aloud, notes closed. Keep how you speak; improve what you say.
s skips a question, q stops; the round goes on where you left it.
"""


class _Stopped(Exception):
    """The person stops for now."""


class _Skipped(Exception):
    """The person passes this question over."""


class _Marks(Value):
    """The marks of one answer."""

    given: dict[str, bool]
    note: str


def drill(practice: Practice) -> int:
    """Asks what is open in the round, until every question is marked or the person stops."""
    plan = practice.session.plan()
    kind = practice.kind(plan)
    skipped: set[str] = set()
    print(f"{ROUND_NAMES[kind]}\n{_OPENING}")
    while True:
        posed = practice.posed(plan)
        asked = next_open(tuple(each for each in posed if each.key not in skipped))
        if asked is None:
            break
        try:
            marks = _ask(asked, answered(posed) + 1, len(posed))
        except _Skipped:
            skipped.add(asked.key)
            continue
        except (_Stopped, EOFError, KeyboardInterrupt):
            print(f"\nStopped. {_left(posed)} The same command goes on here.")
            return 0
        plan = _keep(practice, asked, kind, marks)
    _close(practice, plan, kind)
    return 0


def _ask(posed: Posed, number: int, total: int) -> _Marks:
    from time import monotonic

    where = "  (round one asked it)" if posed.source == "round-one" else ""
    print(f"{number} of {total}{where}\n\n  {clean(posed.text)}\n")
    begun = monotonic()
    _answer("Enter when you have answered. ")
    print(f"You spoke for {_spoken(monotonic() - begun)}.\n")
    print("\n".join(f"  {line}" for line in answer_lines(posed)))
    print()
    given = {mark: _yes(question) for mark, question in MARK_QUESTIONS.items()}
    note = _answer("A note, if you like: ", words=True)
    return _Marks(given=given, note=note)


def _keep(practice: Practice, posed: Posed, kind: str, marks: _Marks) -> Plan:
    session = practice.session

    def edit(plan: Plan) -> Edited:
        at = session.here(plan).replace(microsecond=0, tzinfo=None)
        return edits.mark(
            plan, practice.bank, posed.key, at, kind=kind, note=marks.note, **marks.given
        )

    committed = session.plan_file.commit(edit)
    session.told(committed)
    print()
    return committed.snapshot.plan


def _close(practice: Practice, plan: Plan, kind: str) -> None:
    posed = practice.posed(plan)
    if not posed:
        print("There is nothing to ask in this round.")
        return
    print(f"That is the round. {_left(posed)}")
    step = plan.step(STEP_OF_ROUND[kind])
    if step is not None and step.done is None and answered(posed) == len(posed):
        print(f"“{practice.session.command(f'done {step.id}')}” ticks the step.")


def _left(posed: tuple[Posed, ...]) -> str:
    return f"{answered(posed)} of {count(len(posed), 'question')} answered."


def _spoken(seconds: float) -> str:
    """A length of time in whole seconds under a minute, else in minutes."""
    return f"{int(seconds)} s" if seconds < 60 else span(int(seconds / 60))


def _yes(question: str) -> bool:
    while True:
        said = _answer(f"{question} [y/n] ").lower()
        if said in ("y", "yes", "n", "no"):
            return said.startswith("y")
        print("  y or n; s skips, q stops.")


def _answer(prompt: str, *, words: bool = False) -> str:
    said = typed(prompt).strip()
    if not words and said.lower() == "q":
        raise _Stopped
    if not words and said.lower() == "s":
        raise _Skipped
    return said
