"""The acts on quotes: words are kept exactly as they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.plan.edits import quotes
from tui.screens import record_fields as lines

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.plan.edited import Edited
    from tui.plan.honesty import HonestyQuestion
    from tui.plan.model import Plan
    from tui.screens.planner import PlannerScreen


class QuoteActs:
    """What is done to a quote with a form."""

    def __init__(self, screen: PlannerScreen, questions: dict[str, HonestyQuestion]) -> None:
        self._screen = screen
        self._questions = questions

    async def add(self) -> None:
        """Keeps what somebody said."""
        shown = self._screen.plan

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            fields = lines.read_quote(texts, shown)
            return quotes.add(plan, texts["words"], texts["who"], self._questions, **fields)

        form = lines.quote_lines(None, shown)
        await self._screen.drafts.ask("quote-add", "What did they say?", form, save)

    async def edit(
        self, key: str, start: str = "", then: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        """Changes a quote; `start` is the line the cursor begins on."""
        shown = self._screen.plan
        quote = shown.quote(key)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            fields = lines.read_quote(texts, shown) | {"words": texts["words"], "who": texts["who"]}
            return quotes.change(plan, key, self._questions, **fields)

        form = lines.quote_lines(quote, shown)
        await self._screen.drafts.ask(
            f"quote-edit {key}", "The quote", form, save, start=start, then=then
        )
