"""Records from the shell: what you did and did not do, its numbers, its honesty check."""

from __future__ import annotations

from tui.cli.answer import typed
from tui.cli.session import Session, on_terminal
from tui.plan.answers import NOTHING
from tui.plan.edits import advert as advert_edits
from tui.plan.edits import drafts, people
from tui.plan.edits import records as edits
from tui.plan.errors import PlanError
from tui.plan.honesty import QUOTES, SOURCES, checklist, quotes_of
from tui.plan.text import quoted
from tui.reports import record as reports
from tui.storage.honesty import load_honesty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.honesty import HonestyQuestion
    from tui.plan.model import Plan


def listed(read: Namespace) -> int:
    """Lists the records."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    if read.json:
        return session.give([reports.record_fields(plan, record) for record in plan.records])
    session.say(reports.records(plan))
    return 0


def add(read: Namespace) -> int:
    """Adds a record."""
    session = Session(read.file)
    claim = " ".join(read.claim)
    return session.told(
        session.plan_file.commit(lambda plan: edits.add(plan, claim, kind=read.kind))
    )


def show(read: Namespace) -> int:
    """Shows all of a record."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    held = edits.find(plan, read.record)
    if read.json:
        return session.give(reports.record_fields(plan, held))
    session.say(reports.record(plan, held, load_honesty()), headline=True)
    return 0


def edit(read: Namespace) -> int:
    """Sets a field of a record.

    Raises:
        PlanError: no value was given.
    """
    session, questions = Session(read.file), load_honesty()
    text = " ".join(read.value)
    if not text:
        raise PlanError(f"What should {quoted(read.field, 40)} be? A - clears it.")
    field = read.field.replace("-", "_")

    def change(plan: Plan) -> Edited:
        held = edits.find(plan, read.record)
        value = edits.read_field(field, "" if text in NOTHING and field != "claim" else text)
        return edits.change(plan, held.id, questions, **{field: value})

    return session.told(session.plan_file.commit(change))


def number(read: Namespace) -> int:
    """Adds a number, or takes one out that begins with a hyphen."""
    session, questions = Session(read.file), load_honesty()
    fields: dict[str, Any] = {
        "unit": read.unit,
        "period": read.period,
        "compared_with": read.compared_with,
        "source": read.source,
        "estimate": read.estimate,
    }

    def change(plan: Plan) -> Edited:
        held = edits.find(plan, read.record)
        gone = next((n for n in held.numbers if f"-{n.value}" == read.value), None)
        if gone is not None:
            return edits.delete_number(plan, held.id, gone.id, questions)
        known = next((n for n in held.numbers if n.value == read.value), None)
        if known is not None:
            given = {key: value for key, value in fields.items() if value}
            return edits.change_number(plan, held.id, known.id, questions, **given)
        return edits.add_number(plan, held.id, questions, read.value, **fields)

    return session.told(session.plan_file.commit(change))


def check(read: Namespace) -> int:
    """Answers one question of the honesty checklist, or asks all that are open on a terminal."""
    session, questions = Session(read.file), load_honesty()
    plan = session.plan()
    held = edits.find(plan, read.record)
    if read.question is None:
        if not on_terminal():
            session.say(reports.honesty(plan, held, questions))
            return 0
        return _ask(session, held.id, questions)
    question = _question(read.question, questions)
    return _answer(session, held.id, question, questions, holds=read.answer != "no")


def match(read: Namespace) -> int:
    """Says which lines and interviewers a record answers."""
    session = Session(read.file)

    def change(plan: Plan) -> Edited:
        held = edits.find(plan, read.record)
        edited = None
        if read.line is not None:
            lines = [advert_edits.find(plan, each).id for each in read.line if each != "-"]
            edited = edits.match(plan, held.id, lines)
            plan = edited.plan
        if read.person is not None:
            met = [people.find(plan, each).id for each in read.person if each != "-"]
            edited = edits.meet(plan, held.id, met)
        if edited is None:
            raise PlanError("Name what it answers: --line LINE, --person NAME; - clears it.")
        return edited

    return session.told(session.plan_file.commit(change))


def choose(read: Namespace) -> int:
    """Takes a record among the stories, or out."""
    session = Session(read.file)
    return session.told(
        session.plan_file.commit(lambda plan: edits.choose(plan, edits.find(plan, read.record).id))
    )


def delete(read: Namespace) -> int:
    """Deletes a record."""
    session = Session(read.file)
    return session.told(
        session.plan_file.commit(lambda plan: edits.delete(plan, edits.find(plan, read.record).id))
    )


def take_resume(read: Namespace) -> int:
    """Takes drafts from a JSON Resume."""
    from tui.storage.resume import read_resume

    session = Session(read.file)
    resume = read_resume(read.path)
    records = [
        {"claim": d.claim, "when": d.when, "where": d.where, "situation": d.situation}
        for d in resume.records
    ]
    quotes = [{"words": quote.words, "who": quote.who} for quote in resume.quotes]
    return session.told(session.plan_file.commit(lambda plan: drafts.take(plan, records, quotes)))


def _ask(session: Session, record_id: str, questions: dict[str, HonestyQuestion]) -> int:
    """Asks every question that is open, one after the other; enter leaves the rest."""
    plan = session.plan()
    held = plan.record(record_id)
    assert held is not None
    print("y holds, n does not, enter leaves the rest for later.")
    for each in checklist(held, quotes_of(plan, record_id), questions):
        if each.holds:
            continue
        if each.lacks:
            print(f"  {each.question.question}\n    First {each.lacks}.")
            continue
        try:
            said = typed(f"  {each.question.question} ").strip().lower()
        except (EOFError, KeyboardInterrupt):
            print()
            return 0
        if said not in ("y", "yes", "n", "no"):
            return 0
        _answer(session, record_id, each.question.id, questions, holds=said.startswith("y"))
    return 0


def _answer(
    session: Session,
    record_id: str,
    question_id: str,
    questions: dict[str, HonestyQuestion],
    *,
    holds: bool,
) -> int:
    def change(plan: Plan) -> Edited:
        today = session.here(plan).date()
        try:
            return edits.answer(plan, record_id, question_id, questions, today, holds=holds)
        except PlanError as error:
            way = _way_to_what_is_missing(session, plan, record_id, question_id, questions)
            raise PlanError(f"{error.sentence}{way}") from error

    return session.told(session.plan_file.commit(change))


def _way_to_what_is_missing(
    session: Session,
    plan: Plan,
    record_id: str,
    question_id: str,
    questions: dict[str, HonestyQuestion],
) -> str:
    """The command that fills what a question of the checklist lacks; "" when it lacks nothing."""
    held = plan.record(record_id)
    every = checklist(held, quotes_of(plan, record_id), questions) if held else ()
    need = next((each.need for each in every if each.question.id == question_id), "")
    if not need:
        return ""
    if need == SOURCES:
        words = f"record number {record_id} VALUE --source TEXT"
    elif need == QUOTES:
        words = "quote edit QUOTE --when TEXT --permission yes"
    else:
        words = f"record edit {record_id} {need} TEXT"
    return f" “{session.command(words)}” fills it."


def _question(reference: str, questions: dict[str, HonestyQuestion]) -> str:
    ids = list(questions)
    if reference.isascii() and reference.isdigit() and 1 <= int(reference[:4]) <= len(ids):
        return ids[int(reference[:4]) - 1]
    return reference
