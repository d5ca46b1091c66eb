"""One question alone on the screen: spoken aloud against a quiet clock, then marked by yourself."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.panes.parted import Parted, hint_lines
from tui.panes.text import plain, pressed
from tui.plan.value import Value
from tui.reports.practice import answer_lines

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.choice import Posed

#: The marks, by the key that gives them.
MARKS = {
    "c": ("clear", "clear"),
    "f": ("friendly", "friendly"),
    "o": ("one_occasion", "one occasion"),
    "l": ("action_longest", "action longest"),
}
HIDDEN = "Aloud, notes closed · enter shows keywords and proof · s skip · esc stop"
NOTE = "a note, if you like; enter goes on"
REVEALED = "enter keeps the marks and goes on · n note · s skip · esc stop"


class Marked(Value):
    """What a drill returns: the marks and the note; `skipped` where the person passes it over."""

    given: dict[str, bool]
    note: str = ""
    skipped: bool = False


class DrillScreen(ModalScreen[Marked]):
    """A question; returns its marks, or None when the person stops. It never saves."""

    AUTO_FOCUS = ""
    CSS_PATH = "drill.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (15, "-high")]  # noqa: RUF012 - as the class it overrides
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "go_on", "show, then keep", id="drill-on"),
        Binding("s", "skip", "skip", id="drill-skip"),
        Binding("n", "note", "note", id="drill-note"),
        Binding("escape,q,ctrl+q", "leave", "stop", id="drill-leave"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        *(
            Binding(key, f"mark('{key}')", name, id=f"drill-{key}")
            for key, (_, name) in MARKS.items()
        ),
    ]

    def __init__(self, posed: Posed, where: str, shown: str, masked: tuple[str, ...]) -> None:
        """`where` says how far the round is, `shown` the question as it may be shown."""
        super().__init__()
        self.posed = posed
        self.where = where
        self.shown = shown
        self.hidden_words = masked
        self._given = {name: False for name, _ in MARKS.values()}
        self._revealed = False
        self._begun = monotonic()

    def compose(self) -> ComposeResult:
        """The clock, the question, what is hidden at first, the marks, the note, the keys."""
        with Vertical(id="drill"):
            yield Static(plain(self.where, "$quiet"), id="drill-where")
            yield Static(plain("0:00", "$quiet"), id="drill-time")
            with VerticalScroll(id="drill-page", can_focus=False):
                yield Static(plain(self.shown, "bold"), id="drill-question")
                yield Static(id="drill-answer")
            yield Static(id="drill-marks")
            yield Input(
                placeholder="a note, if you like; enter goes on", id="drill-text", compact=True
            )
            yield Static(hint_lines(HIDDEN, "$quiet"), id="drill-keys")

    def on_mount(self) -> None:
        """The clock moves once a second, in a widget of its own few cells."""
        self._clock = self.set_interval(1.0, self._tick)

    def action_go_on(self) -> None:
        """Shows what was hidden; once it is shown, keeps the marks."""
        if not self._revealed:
            self._revealed = True
            self._clock.stop()
            lines = [plain(line) for line in answer_lines(self.posed, self.hidden_words)]
            self.query_one("#drill-answer", Static).update(Content("\n").join(lines))
            self.query_one("#drill-keys", Static).update(hint_lines(REVEALED, "$quiet"))
            self._show_marks()
        else:
            self._leave(Marked(given=self._given, note=self.query_one(Input).value))

    def action_mark(self, key: str) -> None:
        """Gives a mark, or takes it back; what was hidden is shown first."""
        if not self._revealed:
            self.action_go_on()
        name = MARKS[key][0]
        self._given = self._given | {name: not self._given[name]}
        self._show_marks()

    def action_note(self) -> None:
        """Goes to the line for a note."""
        if not self._revealed:
            self.action_go_on()
        self.query_one(Input).add_class("-open").focus()

    def on_input_submitted(self) -> None:
        """Leaves the note; the next enter keeps the marks."""
        self.set_focus(None)

    def action_skip(self) -> None:
        """Passes the question over; it stays open."""
        self._leave(Marked(given=self._given, skipped=True))

    def action_leave(self) -> None:
        """Stops; from the note it only goes back to the marks, and the note stays."""
        if self.focused is not None:
            self.set_focus(None)
        elif self.is_current:
            self.dismiss(None)

    def action_scroll(self, step: int) -> None:
        """Scrolls by a line where the window is low."""
        page = self.query_one("#drill-page")
        page.scroll_relative(y=step, animate=False, immediate=True)

    def _leave(self, marked: Marked) -> None:
        if self.is_current:
            self.dismiss(marked)

    def _tick(self) -> None:
        seconds = max(int(monotonic() - self._begun), 0)
        time = self.query_one("#drill-time", Static)
        time.update(plain(f"{seconds // 60}:{seconds % 60:02d}", "$quiet"), layout=False)

    def _show_marks(self) -> None:
        parts = []
        for key, (name, label) in MARKS.items():
            given = self._given[name]
            mark = plain(f" {'✓' if given else '○'} {label}", "bold" if given else "$quiet")
            parts.append(pressed(Content.assemble(plain(key, "bold $accent"), mark), key))
        self.query_one("#drill-marks", Static).update(Parted(parts, Content("   ")))
