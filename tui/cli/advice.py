"""Advice and questions from the shell: kept, followed, left; chosen for somebody."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.edits import advice as edits
from tui.plan.edits import chosen_questions
from tui.plan.edits.people import find
from tui.plan.errors import UsageError
from tui.plan.honest_questions import bank_of, offered
from tui.plan.text import clean
from tui.plan.who_is_who import advice_of
from tui.reports.people import advice_fields, advice_lines
from tui.storage.content import load_entries

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from tui.plan.edited import Edited
    from tui.plan.model import Person, Plan


def advice(read: Namespace) -> int:
    """Keeps what somebody advised; without words, lists what they or everybody said."""
    session = Session(read.file, color=not read.no_color)
    if read.text:

        def keep(plan: Plan) -> Edited:
            person = find(plan, read.name)
            on = session.here(plan).date()
            words = " ".join(read.text)
            return edits.keep(plan, words, who=person.id, private=read.private, at=on)

        return session.told(session.plan_file.commit(keep))
    plan = session.plan()
    listed = [note for note in plan.notes if note.kind == edits.ADVICE]
    if read.name:
        listed = list(advice_of(plan, find(plan, read.name)))
    if read.json:
        return session.give(advice_fields(plan, listed))
    lines = advice_lines(plan, listed, names=not read.name)
    session.say(lines or ["No advice yet. “secondround person advice NAME TEXT” adds some."])
    return 0


def follow(read: Namespace) -> int:
    """Turns advice into a step."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        return edits.follow(plan, edits.find(plan, read.advice).id, title=read.title)

    return session.told(session.plan_file.commit(edit))


def decline(read: Namespace) -> int:
    """Records why advice does not become a step."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        return edits.decline(plan, edits.find(plan, read.advice).id, " ".join(read.reason))

    return session.told(session.plan_file.commit(edit))


def forget(read: Namespace) -> int:
    """Takes advice out of the plan."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        return edits.delete(plan, edits.find(plan, read.advice).id)

    return session.told(session.plan_file.commit(edit))


def questions(read: Namespace) -> int:
    """Lists honest questions for somebody; with numbers or words, chooses or drops them."""
    session = Session(read.file, color=not read.no_color)
    wanted = " ".join(read.question)
    if not wanted:
        plan = session.plan()
        listed = _offered(plan, find(plan, read.name))
        if read.json:
            return session.give([{"text": text, "chosen": chosen} for text, chosen in listed])
        session.say(
            f"{number:>3} [{'x' if chosen else ' '}]  {clean(text)}"
            for number, (text, chosen) in enumerate(listed, 1)
        )
        return 0

    def choose(plan: Plan) -> Edited:
        person = find(plan, read.name)
        return chosen_questions.toggle(plan, person.id, _meant(plan, person, wanted))

    return session.told(session.plan_file.commit(choose))


def _offered(plan: Plan, person: Person) -> list[tuple[str, bool]]:
    bank = bank_of(load_entries("honest-questions"))
    listed = offered(bank, person, plan.interview.settings)
    return [(question.text, question.chosen) for question in listed]


def _meant(plan: Plan, person: Person, wanted: str) -> str:
    """The question with a number as listed, or the words themselves.

    Raises:
        UsageError: there is no question of this number.
    """
    if not (wanted.isascii() and wanted.isdigit()):
        return wanted
    listed = _offered(plan, person)
    if not 1 <= int(wanted[:6]) <= len(listed):
        raise UsageError(f"There is no question {wanted[:6]}; there are {len(listed)}.")
    return listed[int(wanted[:6]) - 1][0]
