"""The honesty checklist of one record: twelve questions, each answered by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.rows import RowList
from tui.panes.text import hints, plain
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.honesty import Answered

    Answer = Callable[[str, bool], Awaitable[tuple[Answered, ...]]]


class HonestyScreen(ModalScreen[str]):
    """The questions; it stays open while they are answered, so that no key falls through.

    Returns the question whose missing part is to be written first, or "" when it is closed.
    """

    AUTO_FOCUS = "#honesty-rows"
    CSS_PATH = "honesty.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,space,x", "answer(True)", "it holds, or what it lacks", id="honesty-yes"),
        Binding("n", "answer(False)", "no", id="honesty-no"),
        Binding("escape,enter,q,ctrl+q", "close", "close", id="honesty-close"),
    ]

    def __init__(
        self, title: str, every: tuple[Answered, ...], answer: Answer, start: str = ""
    ) -> None:
        """`start` is the question the cursor begins on; without it the first that is open.

        `answer` keeps an answer and returns the questions as they stand then.
        """
        super().__init__()
        self.heading = title
        self.every = every
        self.answer = answer
        self.start = start

    def compose(self) -> ComposeResult:
        """The questions, the whole of the highlighted one, and the keys."""
        with Vertical(id="honesty") as box:
            box.border_title = Content(self.heading)
            yield RowList(id="honesty-rows")
            yield Static(id="honesty-question")
            yield Static(hints("y holds · n does not · esc closes", "$quiet"), id="honesty-keys")

    def on_mount(self) -> None:
        """The cursor begins where the person left, or on the first open question."""
        self.watch(self.query_one(RowList), "cursor", self._show_question, init=False)
        self._show(self.start or self.open_after(""))

    async def action_answer(self, holds: bool) -> None:
        """Keeps the answer to the highlighted question; the next key waits for it."""
        key = self.query_one(RowList).highlighted
        each = self._question(key)
        if each is None or not self.is_current:
            return
        if holds and each.need:
            self.dismiss(key)
            return
        self.every = await self.answer(key, holds)
        if all(each.holds for each in self.every):
            self.dismiss("")
        else:
            self._show(self.open_after(key))

    def action_close(self) -> None:
        """Closes; what was answered is kept already."""
        if self.is_current:
            self.dismiss("")

    def _show(self, key: str) -> None:
        listed = self.query_one(RowList)
        holds = sum(each.holds for each in self.every)
        self.query_one("#honesty").border_subtitle = f"{holds} of {len(self.every)} hold"
        listed.show_rows(
            tuple(
                Row(
                    key=each.question.id,
                    mark="✓" if each.holds else "○",
                    title=each.question.question,
                    style="done" if each.holds else "title",
                )
                for each in self.every
            )
        )
        listed.move_to(key)
        self._show_question()

    def open_after(self, key: str) -> str:
        """The next open question behind this one, from the top again where there is none."""
        ids = [each.question.id for each in self.every]
        after = ids.index(key) + 1 if key in ids else 0
        rest = [each for each in (*self.every[after:], *self.every[:after]) if not each.holds]
        return rest[0].question.id if rest else ids[0]

    def _question(self, key: str) -> Answered | None:
        return next((each for each in self.every if each.question.id == key), None)

    def _show_question(self) -> None:
        each = self._question(self.query_one(RowList).highlighted)
        if each is None:
            return
        lacks = plain(f"First {each.lacks}: y goes there." if each.need else "", "$warning")
        shown = Content("\n").join([plain(each.question.question, "bold"), lacks])
        self.query_one("#honesty-question", Static).update(shown, layout=False)
