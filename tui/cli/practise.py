"""Practice from the shell: rounds, questions of one's own, the sheet and the notes of a mock."""

from __future__ import annotations

from tui.cli.session import Session, on_terminal
from tui.plan.choice import Posed, draw
from tui.plan.countdown import count_down
from tui.plan.edits import practice as edits
from tui.plan.errors import PlanError
from tui.plan.progress import progress_of
from tui.plan.rounds import round_for
from tui.plan.schedule import lay_out
from tui.plan.text import quoted
from tui.reports import practice as reports
from tui.storage.bank import load_bank

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from tui.plan.bank import Bank
    from tui.plan.edited import Edited
    from tui.plan.model import Plan


class Practice:
    """The round that a command is about: the session, the bank, and which round is meant."""

    def __init__(self, read: Namespace) -> None:
        self.session = Session(read.file, color=not read.no_color)
        self.bank: Bank = load_bank()
        self._asked: str | None = getattr(read, "round", None)

    def kind(self, plan: Plan) -> str:
        """The round that was named, else the one the plan has for now."""
        return self._asked or round_for(lay_out(plan, self.session.library, self.session.now))

    def today(self, plan: Plan) -> date:
        """The day where the interview is."""
        return self.session.here(plan).date()

    def days_left(self, plan: Plan) -> int | None:
        """Days until the interview; None where no date is known."""
        return count_down(plan, self.session.now).days_left

    def posed(self, plan: Plan) -> tuple[Posed, ...]:
        """The questions of the round."""
        return draw(plan, self.bank, self.kind(plan), self.today(plan), self.days_left(plan))

    def key(self, plan: Plan, reference: str) -> str:
        """The question that a number of the list or an id names.

        Raises:
            PlanError: there is no such number.
        """
        if not (reference.isascii() and reference.isdigit()):
            return reference
        posed = self.posed(plan)
        if 1 <= int(reference[:6]) <= len(posed):
            return posed[int(reference[:6]) - 1].key
        raise PlanError(
            f"There is no question {reference[:6]} in this round; "
            f"“{self.session.command('practise list')}” lists them."
        )


def practise(read: Namespace) -> int:
    """Asks a round on a terminal, one question at a time; elsewhere lists it."""
    practice = Practice(read)
    if not on_terminal():
        plan = practice.session.plan()
        practice.session.say(reports.round_lines(practice.posed(plan), practice.kind(plan)))
        return 0
    from tui.cli.drill import drill

    return drill(practice)


def show_round(read: Namespace) -> int:
    """Lists the questions of a round."""
    practice = Practice(read)
    plan = practice.session.plan()
    posed, kind = practice.posed(plan), practice.kind(plan)
    if read.json:
        fields = {"round": kind, "questions": [reports.posed_fields(each) for each in posed]}
        return practice.session.give(fields)
    practice.session.say(reports.round_lines(posed, kind))
    return 0


def progress(read: Namespace) -> int:
    """Tells where practice stands."""
    practice = Practice(read)
    plan = practice.session.plan()
    today = practice.today(plan)
    stands = progress_of(plan, practice.bank, today)
    if read.json:
        return practice.session.give(reports.progress_fields(stands))
    agenda = lay_out(plan, practice.session.library, practice.session.now)
    practice.session.say(reports.progress_lines(stands, agenda, today))
    return 0


def add(read: Namespace) -> int:
    """Adds a question."""
    practice = Practice(read)
    text = " ".join(read.text)
    return practice.session.told(
        practice.session.plan_file.commit(
            lambda plan: edits.add(plan, practice.bank, text, asked=read.asked)
        )
    )


def keywords(read: Namespace) -> int:
    """Sets the keywords of an answer."""
    practice = Practice(read)

    def edit(plan: Plan) -> Edited:
        return edits.outline(plan, practice.bank, practice.key(plan, read.question), read.word)

    return practice.session.told(practice.session.plan_file.commit(edit))


def behind(read: Namespace) -> int:
    """Sets the records behind an answer."""
    practice = Practice(read)

    def edit(plan: Plan) -> Edited:
        return edits.rest_on(plan, practice.bank, practice.key(plan, read.question), read.record)

    return practice.session.told(practice.session.plan_file.commit(edit))


def forget(read: Namespace) -> int:
    """Deletes a question of one's own, or what is kept on one of the bank."""
    practice = Practice(read)

    def edit(plan: Plan) -> Edited:
        return edits.delete(plan, practice.key(plan, read.question))

    return practice.session.told(practice.session.plan_file.commit(edit))


def sheet(read: Namespace) -> int:
    """Prints or writes the page for whoever plays the interviewer."""
    practice = Practice(read)
    plan = practice.session.plan()
    today, left = practice.today(plan), practice.days_left(plan)
    if read.html:
        text = reports.sheet_html(plan, practice.bank, today, left)
    else:
        text = "\n".join(reports.sheet(plan, practice.bank, today, left)) + "\n"
    written = practice.session.hand_out(text, read.output)
    if written:
        practice.session.say([f"The sheet is in {quoted(written, 200)}."])
    return 0


def notes(read: Namespace) -> int:
    """Keeps the notes of a mock interview."""
    from tui.plan.edits import people

    practice = Practice(read)

    def edit(plan: Plan) -> Edited:
        try:
            who = people.find(plan, read.who).id
        except PlanError:
            who = " ".join(read.who.split())
        return edits.keep_notes(
            plan, practice.session.library, who, read.text, practice.today(plan)
        )

    return practice.session.told(practice.session.plan_file.commit(edit))
