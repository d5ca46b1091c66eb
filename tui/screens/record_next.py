"""One question at a time: what a record lacks most, and then its honesty checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.plan.edited import Edited
from tui.plan.edits import records
from tui.plan.honesty import QUOTES, SOURCES, checklist, quote_lacks, quotes_of
from tui.plan.missing import next_missing, question_for, source_missing
from tui.plan.text import clean
from tui.screens import record_fields as lines

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.plan.honesty import Answered, HonestyQuestion
    from tui.plan.missing import Missing
    from tui.plan.model import Plan
    from tui.screens.planner import PlannerScreen
    from tui.screens.record_quotes import QuoteActs


class NextActs:
    """What leads a record from a claim to a checked one.

    A record may be deleted elsewhere between two questions; then the next is not asked.
    """

    def __init__(
        self, screen: PlannerScreen, questions: dict[str, HonestyQuestion], quotes: QuoteActs
    ) -> None:
        self._screen = screen
        self._quotes = quotes
        self._questions = questions

    async def go_on(self, key: str, passed: set[str] | None = None) -> None:
        """Asks for what is missing and not passed over; behind the last stands the checklist."""
        passed = set() if passed is None else passed
        record = self._screen.plan.record(key)
        if record is None:
            return
        missing = next_missing(record, passed)
        if missing is None:
            await self.check(key)
        else:
            await self._ask(key, missing, passed, lambda: self.go_on(key, passed))

    async def check(self, key: str, start: str = "") -> None:
        """Goes through the honesty checklist; each answer is kept when it is given."""
        from tui.screens.honesty import HonestyScreen

        record = self._screen.plan.record(key)
        if record is None:
            return

        async def answer(question: str, holds: bool) -> tuple[Answered, ...]:
            today = self._screen.today

            def edit(plan: Plan) -> Edited:
                return records.answer(plan, key, question, self._questions, today, holds=holds)

            await self._screen.commit(edit)
            return self._checklist(key)

        async def returned(lacking: str | None) -> None:
            if lacking:
                await self._fill(key, lacking)

        title = self._screen.masked(clean(record.claim, 60))
        page = HonestyScreen(title, self._checklist(key), answer, start)
        self._screen.app.push_screen(page, returned)

    def _checklist(self, key: str) -> tuple[Answered, ...]:
        plan = self._screen.plan
        record = plan.record(key)
        return checklist(record, quotes_of(plan, key), self._questions) if record else ()

    async def _fill(self, key: str, question: str) -> None:
        """Asks for what a question of the checklist lacks, and comes back to it."""
        plan = self._screen.plan
        record = plan.record(key)
        each = next((one for one in self._checklist(key) if one.question.id == question), None)
        if record is None or each is None:
            return

        async def back() -> None:
            await self.check(key, question)

        if each.need == QUOTES:
            quote = next(q for q in quotes_of(plan, key) if quote_lacks(q))
            await self._quotes.edit(quote.id, quote_lacks(quote), back)
            return
        source = source_missing(record) if each.need == SOURCES else None
        await self._ask(key, source or question_for(each.need), set(), back)

    async def _ask(
        self, key: str, missing: Missing, passed: set[str], then: Callable[[], Awaitable[None]]
    ) -> None:
        """Asks for one thing; what is left empty joins what was passed over."""

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            if texts[missing.field].strip():
                return self._answered(plan, key, missing.field, texts[missing.field])
            passed.add(missing.field)
            return Edited(plan=plan, said="Left for another time")

        record = self._screen.plan.record(key)
        claim = record.claim if record else ""
        await self._screen.drafts.ask(
            f"record-next {key} {missing.field}",
            self._screen.masked(clean(f"{missing.question}  {claim}", 64)),
            (lines.missing_line(missing),),
            save,
            then=then,
        )

    def _answered(self, plan: Plan, key: str, field: str, text: str) -> Edited:
        """The plan with the answer to a question about a record."""
        if field == "numbers":
            if text.strip() in ("-", "none", "no"):
                return records.change(plan, key, self._questions, no_number=True)
            return records.add_number(plan, key, self._questions, text)
        if field == "source":
            return records.give_source(plan, key, self._questions, text)
        value = records.read_field(field, text)
        return records.change(plan, key, self._questions, **{field: value})
