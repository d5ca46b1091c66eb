"""A short list to choose from; it returns what was chosen and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.rows import RowList
from tui.panes.text import hints, plain
from tui.plan.value import Value
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

_MOST_DIGITS = 9


class Choice(Value):
    """One thing to choose: its key, its words, and a sentence that explains it."""

    key: str
    title: str
    says: str = ""
    quiet: bool = False


class Choices(RowList):
    """The rows; a click on the highlighted one chooses it."""

    def on_click(self) -> None:
        """A click highlights; on the highlighted row it does what enter does."""
        key, _, again = self._pressed
        super().on_click()
        if key and again:
            self.app.simulate_key("enter")


class ChoiceScreen(ModalScreen[str]):
    """The list; enter, space or a digit chooses, escape and q return ""."""

    AUTO_FOCUS = "#choices"
    CSS_PATH = "choice.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (21, "-high")]  # noqa: RUF012 - as the class it overrides
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "choose", id="choice-choose"),
        Binding("escape,q,ctrl+q", "leave", "leave", id="choice-leave"),
        *(
            Binding(str(n), f"pick({n})", show=False, id=f"choice-{n}")
            for n in range(1, _MOST_DIGITS + 1)
        ),
    ]

    def __init__(self, title: Content, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self.heading = title
        self.choices = choices

    def compose(self) -> ComposeResult:
        """The list, and the highlighted choice explained."""
        with Vertical(id="choice") as frame:
            frame.border_title = self.heading
            frame.border_subtitle = hints("enter choose · q leave")
            yield Choices(id="choices")
            yield Static(id="choice-line")

    def on_mount(self) -> None:
        """Shows the choices; what explains them follows the cursor."""
        rows = self.query_one(RowList)
        rows.show_rows(tuple(self._row(n, c) for n, c in enumerate(self.choices, 1)))
        self.watch(rows, "cursor", self._explain)

    def action_choose(self) -> None:
        """Returns the highlighted choice."""
        self._return(self.query_one(RowList).highlighted)

    def action_pick(self, number: int) -> None:
        """Returns the choice with this number."""
        if number <= len(self.choices):
            self._return(self.choices[number - 1].key)

    def action_leave(self) -> None:
        """Returns nothing."""
        self._return("")

    def _return(self, key: str) -> None:
        if self.is_current:
            self.dismiss(key)

    def _row(self, number: int, choice: Choice) -> Row:
        mark = str(number) if number <= _MOST_DIGITS else " "
        style = "quiet" if choice.quiet else "title"
        return Row(key=choice.key, mark=mark, title=choice.title, style=style)

    def _explain(self) -> None:
        key = self.query_one(RowList).highlighted
        says = next((choice.says for choice in self.choices if choice.key == key), "")
        self.query_one("#choice-line", Static).update(plain(says), layout=False)
