"""The acts of the record; each does in the view that is shown what its name says there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.record.pane import RecordPane
from tui.panes.record.views import ADVERT, MATRIX, QUOTES, RECORDS, ROUND_ONE
from tui.panes.text import plain
from tui.plan.edits import practice, quotes, records
from tui.plan.errors import PlanError
from tui.plan.sheet import number_words
from tui.plan.text import clean
from tui.screens import record_fields as lines
from tui.screens.fields import Field
from tui.screens.record_lines import LineActs
from tui.screens.record_next import NextActs
from tui.screens.record_quotes import QuoteActs
from tui.storage.bank import load_bank
from tui.storage.honesty import load_honesty

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.evidence import Record
    from tui.plan.honesty import HonestyQuestion
    from tui.plan.model import Plan
    from tui.screens.carriers import Carrier
    from tui.screens.planner import PlannerScreen

#: What is chosen where a number is to be added; the ids of numbers have a word before them.
NEW = "new"


def carriers(screen: PlannerScreen) -> dict[str, Carrier]:
    """The function for each act of the record."""
    questions = load_honesty()
    of_lines = LineActs(screen, questions)
    acts = RecordActs(screen, questions, of_lines)
    return {
        "record-next": acts.go_on,
        "record-add": acts.add,
        "record-edit": acts.edit,
        "record-check": acts.check,
        "record-number": acts.number,
        "record-mark": of_lines.mark,
        "record-match": of_lines.match,
        "record-view": of_lines.next_view,
        "record-advert": of_lines.paste,
        "record-sheet": of_lines.sheet,
        "record-left": of_lines.left,
        "record-right": of_lines.right,
        "record-delete": acts.delete,
    }


class RecordActs:
    """The acts on records and quotes themselves."""

    def __init__(
        self, screen: PlannerScreen, questions: dict[str, HonestyQuestion], of_lines: LineActs
    ) -> None:
        self._screen = screen
        self._questions = questions
        self._of_lines = of_lines
        self._quotes = QuoteActs(screen, questions)
        self._next = NextActs(screen, questions, self._quotes)

    @property
    def _which(self) -> str:
        return self._screen.query_one(RecordPane).which

    async def go_on(self, key: str) -> None:
        """Asks for what the record lacks most, then for the next, until the person leaves."""
        if self._which != RECORDS:
            await self.edit(key)
        else:
            await self._next.go_on(self._record(key).id)

    async def check(self, key: str) -> None:
        """Goes through the honesty checklist."""
        await self._next.check(self._record(key).id)

    async def add(self, _: str) -> None:
        """Adds what the view shows: a record, a quote, a question of round one."""
        if self._which == QUOTES:
            await self._quotes.add()
        elif self._which == ROUND_ONE:
            await self._add_asked()
        else:
            await self._add_record()

    async def _add_record(self) -> None:
        fields = (Field(key="claim", label="Claim", hint="what you did, in one sentence"),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return records.add(plan, texts["claim"])

        await self._screen.drafts.ask("record-add", "What did you do?", fields, save)

    async def _add_asked(self) -> None:
        bank = load_bank()
        fields = (
            Field(key="text", label="Question", hint="what they asked"),
            Field(key="asked", label="Answer", hint="good or thin, if you know"),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return practice.add(plan, bank, texts["text"], asked=texts["asked"].strip().lower())

        await self._screen.drafts.ask("asked-add", "What round one asked", fields, save)

    async def edit(self, key: str) -> None:
        """Changes every field of a record or a quote; of a line its text."""
        if self._which == QUOTES:
            await self._quotes.edit(key)
        elif self._which in (ADVERT, MATRIX):
            await self._of_lines.edit(key)
        elif self._which == RECORDS:
            record = self._record(key)

            def save(texts: dict[str, str], plan: Plan) -> Edited:
                changed = lines.changed_fields(texts, record)
                return records.change(plan, key, self._questions, **changed)

            await self._screen.drafts.ask(
                f"record-edit {key}", "The record", lines.record_lines(record), save
            )

    async def number(self, key: str) -> None:
        """Adds a number with its source; where there are some, one of them may be meant."""
        from tui.screens.choice import Choice, ChoiceScreen

        record = self._record(key)
        if not record.numbers:
            await self._add_number(key)
            return
        choices = [Choice(key=NEW, title="A new number", says="With its source.")]
        for number in record.numbers:
            told = self._screen.masked(number_words(number))
            says = "To change it, or to take it out."
            choices.append(Choice(key=f"held:{number.id}", title=told, says=says))

        async def chosen(which: str | None) -> None:
            if which == NEW:
                await self._add_number(key)
            elif which:
                await self._change_number(key, which.removeprefix("held:"))

        title = plain(self._screen.masked(clean(record.claim, 60)))
        self._screen.app.push_screen(ChoiceScreen(title, tuple(choices)), chosen)

    async def _change_number(self, key: str, number_id: str) -> None:
        record = self._screen.plan.record(key)
        numbers = record.numbers if record else ()
        held = next((number for number in numbers if number.id == number_id), None)
        if record is None or held is None:
            gone = "That number is not there any more; undo brings it back."
            self._screen.say(gone, refused=True)
            return

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            value = " ".join(texts["value"].split())
            if not value:
                return records.delete_number(plan, key, number_id, self._questions)
            fields = lines.read_number(texts) | {"value": value}
            return records.change_number(plan, key, number_id, self._questions, **fields)

        title = self._screen.masked(clean(record.claim, 60))
        form = lines.number_lines(held)
        await self._screen.drafts.ask(f"number {key} {number_id}", title, form, save)

    async def _add_number(self, key: str) -> None:
        record = self._record(key)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            fields = lines.read_number(texts)
            return records.add_number(plan, key, self._questions, texts["value"], **fields)

        title = self._screen.masked(clean(record.claim, 60))
        await self._screen.drafts.ask(f"number {key}", title, lines.number_lines(), save)

    async def delete(self, key: str) -> None:
        """Deletes what is highlighted; undo brings it back with what referred to it."""
        which = self._which
        if which == QUOTES:
            await self._screen.commit(lambda plan: quotes.delete(plan, key, self._questions))
        elif which == ROUND_ONE:
            await self._screen.commit(lambda plan: practice.delete(plan, key))
        elif which in (ADVERT, MATRIX):
            await self._of_lines.delete(key)
        else:
            await self._screen.commit(lambda plan: records.delete(plan, key))

    def _record(self, key: str) -> Record:
        record = self._screen.plan.record(key)
        if record is None:
            raise PlanError(
                f"This is no record; {self._screen.keys.of('record-view')} goes to the records."
            )
        return record
