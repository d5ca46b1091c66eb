"""Quotes from the shell: what people said of your work, and whether you may repeat it."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.edits import quotes as edits
from tui.plan.edits import records
from tui.plan.errors import UsageError
from tui.plan.gates import quote_stays, quoted_name
from tui.reports import record as reports
from tui.storage.honesty import load_honesty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.model import Plan

_FIELDS = ("words", "who", "role", "when", "where", "permission")


def listed(read: Namespace) -> int:
    """Lists the quotes."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    if read.json:
        return session.give([reports.quote_fields(plan, quote) for quote in plan.quotes])
    session.say(reports.quotes(plan))
    return 0


def show(read: Namespace) -> int:
    """Shows all of a quote."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    held = edits.find(plan, read.quote)
    if read.json:
        return session.give(reports.quote_fields(plan, held))
    session.say(reports.quote(plan, held), headline=True)
    return 0


def check(read: Namespace) -> int:
    """Says whether a quote may leave, and what would let it."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    held = edits.find(plan, read.quote)
    if read.json:
        return session.give(reports.quote_fields(plan, held))
    stays = quote_stays(held, plan.records)
    if not stays:
        session.say(["It may leave, with the name." if quoted_name(held) else "It may leave."])
        return 0
    session.say([f"It stays here: {stays}."])
    if held.permission in ("unasked", "no"):
        way = session.command(f"quote edit {held.id} --permission yes")
        session.say([f"Once they agree: “{way}”; unnamed and public are the other ways."])
    return 0


def match(read: Namespace) -> int:
    """Says which records a quote belongs to; - for none."""
    session, questions = Session(read.file), load_honesty()

    def change(plan: Plan) -> Edited:
        of = tuple(records.find(plan, each).id for each in read.record if each != "-")
        return edits.change(plan, edits.find(plan, read.quote).id, questions, records=of)

    return session.told(session.plan_file.commit(change))


def add(read: Namespace) -> int:
    """Keeps a quote."""
    session, questions = Session(read.file), load_honesty()
    fields = _given(read)
    words, who = " ".join(read.words), fields.pop("who")

    def change(plan: Plan) -> Edited:
        held = [records.find(plan, each).id for each in read.record or ()]
        known = {key: value for key, value in fields.items() if key != "words"}
        return edits.add(plan, words, who, questions, records=held, **known)

    return session.told(session.plan_file.commit(change))


def edit(read: Namespace) -> int:
    """Changes a quote.

    Raises:
        UsageError: nothing to change was named.
    """
    session, questions = Session(read.file), load_honesty()
    fields: dict[str, Any] = _given(read)
    if not fields and read.record is None:
        raise UsageError("Name what to change, such as --permission yes.")

    def change(plan: Plan) -> Edited:
        given = dict(fields)
        if read.record is not None:
            given["records"] = [records.find(plan, each).id for each in read.record if each != "-"]
        return edits.change(plan, edits.find(plan, read.quote).id, questions, **given)

    return session.told(session.plan_file.commit(change))


def delete(read: Namespace) -> int:
    """Deletes a quote."""
    session, questions = Session(read.file), load_honesty()
    return session.told(
        session.plan_file.commit(
            lambda plan: edits.delete(plan, edits.find(plan, read.quote).id, questions)
        )
    )


def _given(read: Namespace) -> dict[str, Any]:
    """The fields that were named."""
    named = {key: getattr(read, key, None) for key in _FIELDS}
    return {key: value for key, value in named.items() if value is not None}
