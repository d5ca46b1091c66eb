"""The honesty checklist of one record: twelve questions, each answered by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.rows import Row, RowList
from tui.panes.text import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.honesty import Answered


class HonestyScreen(ModalScreen[tuple[str, bool]]):
    """The questions; returns the one that was answered and how, or None when it is closed."""

    AUTO_FOCUS = "#honesty-rows"
    CSS_PATH = "honesty.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,space,x", "answer(True)", "yes, it holds", id="honesty-yes"),
        Binding("n", "answer(False)", "no", id="honesty-no"),
        Binding("escape,enter,q,ctrl+q", "close", "close", id="honesty-close"),
    ]

    def __init__(self, title: str, every: tuple[Answered, ...], start: str = "") -> None:
        """`start` is the question the cursor begins on; without it the first that is open."""
        super().__init__()
        self._title = title
        self._every = every
        self._start = start

    def compose(self) -> ComposeResult:
        """The questions, the whole of the highlighted one, and the keys."""
        with Vertical(id="honesty") as box:
            box.border_title = Content(self._title)
            yield RowList(id="honesty-rows")
            yield Static(id="honesty-question")
            yield Static(plain("y holds · n does not · esc closes", "$quiet"), id="honesty-keys")

    def on_mount(self) -> None:
        """The cursor begins where the person left, or on the first open question."""
        listed = self.query_one(RowList)
        self.watch(listed, "cursor", self._show_question, init=False)
        listed.show_rows(
            tuple(
                Row(
                    key=each.question.id,
                    mark="✓" if each.holds else "○",
                    title=each.question.question,
                    style="done" if each.holds else "title",
                )
                for each in self._every
            )
        )
        ids = [each.question.id for each in self._every]
        after = ids.index(self._start) + 1 if self._start in ids else 0
        rest = [each for each in (*self._every[after:], *self._every[:after]) if not each.holds]
        listed.move_to(rest[0].question.id if rest else ids[0])
        self._show_question()

    def action_answer(self, holds: bool) -> None:
        """Returns the answer to the highlighted question."""
        if self.is_current:
            self.dismiss((self.query_one(RowList).highlighted, holds))

    def action_close(self) -> None:
        """Closes; what was answered is kept already."""
        if self.is_current:
            self.dismiss(None)

    def _show_question(self) -> None:
        key = self.query_one(RowList).highlighted
        each = next((each for each in self._every if each.question.id == key), None)
        if each is None:
            return
        lacks = plain(f"First {each.lacks}." if each.lacks else "", "$warning")
        shown = Content("\n").join([plain(each.question.question, "bold"), lacks])
        self.query_one("#honesty-question", Static).update(shown, layout=False)
