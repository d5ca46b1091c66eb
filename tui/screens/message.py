"""The screen on which a message is written and answered for; it returns it and never saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.parted import hint_lines
from tui.panes.text import hints, plain
from tui.plan.errors import PlanError
from tui.plan.message import Message, choose, fill_gap, turned
from tui.plan.message_places import CHOICE, FLAG, places_of, told
from tui.plan.value import Value
from tui.reports.message import as_text, read_text
from tui.screens.message_area import MessageArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.message_places import Place
    from tui.plan.message_review import Doubt, Review
    from tui.plan.wording import Flag, Rule

    Look = Callable[["Written"], Review]
    Want = Callable[["Written"], tuple[str, ...]]

#: What became of a message: left as it was typed, kept with something open, doubted, answered for.
LEFT, KEPT, DOUBTED, FAIR = "left", "kept", "doubted", "fair"
_WRITE_KEYS = "^n next · ^s done · ^g editor · esc leave"
_ASK_KEYS = "y yes · n no, or not sure · esc back to the text"
#: The keys for a place, by its sort.
_WAYS = {
    CHOICE: "^t takes the first · ^r brings the next to the front",
    FLAG: "^t keeps it on purpose",
}
_CLEAR = "Nothing is left to fill, and the wording is fair."
_DETAIL = "one real thing they spoke of; without it the note is not checked"


class Written(Value):
    """A message as it was written; `detail` is None where its kind needs none.

    `doubt` is what to change where an answer was no.
    """

    subject: str
    body: str
    kept: tuple[str, ...] = ()
    detail: str | None = None
    act: str = LEFT
    doubt: str = ""

    @property
    def message(self) -> Message:
        """What goes out, the detail in its place."""
        told = (self.detail or "").strip()
        body = fill_gap(self.body, "topic", told) if told else self.body
        return Message(subject=self.subject, body=body)

    def typed_over(self, later: Written) -> dict[str, str]:
        """What `later` has otherwise, by name; of the phrases that stay those that are new."""
        pairs = {key: getattr(later, key) or "" for key in ("subject", "body", "detail")}
        typed = {key: text for key, text in pairs.items() if text != (getattr(self, key) or "")}
        phrases = [" ".join(phrase.split()) for phrase in later.kept if phrase not in self.kept]
        return typed | ({"kept": "\n".join(phrases)} if phrases else {})


class MessageScreen(ModalScreen[Written]):
    """The text, what is open in it, and then the questions of fairness one by one."""

    AUTO_FOCUS = ""
    CSS_PATH = "message.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-high")]  # noqa: RUF012 - as the class it overrides
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "done", "done", id="message-done", priority=True),
        Binding("escape,ctrl+q", "leave", "leave", id="message-leave", priority=True),
        Binding("ctrl+n", "next", "next", id="message-next", priority=True),
        Binding("ctrl+t", "take", "take", id="message-take", priority=True),
        Binding("ctrl+r", "turn", "turn", id="message-turn", priority=True),
        Binding("ctrl+g", "editor", "editor", id="message-editor", priority=True),
        Binding("y", "answer(True)", "yes", id="message-yes"),
        Binding("n", "answer(False)", "no", id="message-no"),
    ]

    def __init__(
        self,
        title: str,
        written: Written,
        *,
        look: Look,
        want: Want,
        rules: tuple[Rule, ...],
        doubts: tuple[Doubt, ...],
        hidden: tuple[str, ...] = (),
        refused: str = "",
    ) -> None:
        """`look` is for the end, `want` for each key; `hidden` are the words to mask."""
        super().__init__()
        self.heading = title
        self._kept = written.kept
        self.written = written
        self.look = look
        self._want = want
        self.rules = rules
        self.doubts = doubts
        self.hidden_words = hidden
        self.refused = refused
        self._asking: int | None = None
        self._notes = ""

    def compose(self) -> ComposeResult:
        """The lines of the message, what is open in them, and the keys."""
        with Vertical(id="writing") as frame:
            frame.border_title = plain(self.heading)
            yield _row("Subject", self._area("subject", self.written.subject, one_line=True))
            if self.written.detail is not None:
                yield _row("Detail", self._area("detail", self.written.detail, one_line=True))
            yield self._area("body", self.written.body)
            yield Static(id="message-notes")
            yield Static(hint_lines(_WRITE_KEYS), id="message-keys")

    def on_mount(self) -> None:
        """The keys go to the text."""
        self.query_one("#message-body").focus()
        self._tell()

    def on_text_area_changed(self) -> None:
        """Says what is open in what is typed."""
        self.refused = ""
        self._tell()

    def on_text_area_selection_changed(self) -> None:
        """Says what the place at the cursor wants, or what belongs into the line."""
        self._tell()

    on_descendant_focus = on_text_area_selection_changed

    def action_next(self) -> None:
        """Goes to the next place where something is open, round the end too."""
        if self._asking is not None:
            return
        areas = list(self.query(MessageArea))
        at = next((n for n, area in enumerate(areas) if area.has_focus), len(areas) - 1)
        if areas[at].go_on():
            return
        for area in (*areas[at + 1 :], *areas[: at + 1]):
            if area.go_on(first=True):
                return
        self._tell(_CLEAR)

    def action_take(self) -> None:
        """Takes the first text of a choice; keeps a phrase that fishes on purpose."""
        area, place = self._here()
        if area is None or place is None:
            return
        if place.choice is not None:
            area.put(place, choose(area.text, place.choice, place.choice.options[0]))
        elif place.sort == FLAG:
            self._kept = (*self._kept, place.found)
            for each in self.query(MessageArea):
                each.look_again()
            self._tell()

    def action_turn(self) -> None:
        """Brings the next text of a choice to the front."""
        area, place = self._here()
        if area is not None and place is not None and place.choice is not None:
            text = area.text
            area.put(place, text[: place.start] + turned(place.choice) + text[place.end :])
            area.select(next(each for each in area.places if each.start == place.start))

    async def action_editor(self) -> None:
        """Hands the text to the person's editor, and takes it back from there."""
        from tui.storage.text_editing import edit_text

        if self._asking is not None:
            return
        self.refused, text = "", ""
        now = self._as_written()
        with self.app.suspend():  # nothing may be raised in it: the screen would not return
            try:
                text = edit_text(as_text(now.but(detail=None).message, now.detail))
            except PlanError as error:
                self.refused = error.sentence
        self.refresh(repaint=True, layout=True)
        if text:
            edited, detail = read_text(text)
            self.query_one("#message-subject", MessageArea).text = " ".join(edited.subject.split())
            self.query_one("#message-body", MessageArea).text = "\n".join(edited.body.splitlines())
            if now.detail is not None:
                self.query_one("#message-detail", MessageArea).text = detail or ""
        self._tell()

    def action_done(self) -> None:
        """Asks the questions once nothing is open; else keeps it as it is."""
        if not self.is_current or self._asking is not None:
            return
        found = self.look(self._as_written())
        if not found.clear:
            self._end(KEPT)
            return
        self._ask(0)

    def action_answer(self, yes: bool) -> None:
        """Answers the question that is asked."""
        if self._asking is None or not self.is_current:
            return
        if not yes:
            self._end(DOUBTED, self.doubts[self._asking].doubt)
        elif self._asking + 1 < len(self.doubts):
            self._ask(self._asking + 1)
        else:
            self._end(FAIR)

    def action_leave(self) -> None:
        """Goes back from the questions to the text, and from the text to the planner."""
        if not self.is_current:
            return
        if self._asking is None:
            self._end(LEFT)
        else:
            self._ask(None)

    def _ask(self, number: int | None) -> None:
        """Asks a question; None goes back to the text."""
        self._asking = number
        for area in self.query(MessageArea):
            area.can_focus = number is None
            area.read_only = number is not None
        self.set_focus(None if number is not None else self.query_one("#message-body"))
        self.query_one("#message-keys", Static).update(
            hint_lines(_WRITE_KEYS if number is None else _ASK_KEYS)
        )
        self._tell()

    def _tell(self, said: str = "") -> None:
        """Says under the text what was refused, asked, or is open; first what is at the cursor."""
        notes = self.query_one("#message-notes", Static)
        asking = self._asking is not None
        notes.set_class(asking, "-asked")
        notes.set_class(bool(self.refused) and not asking, "-refused")
        told = said or "\n".join(self._told())
        if told != self._notes:
            self._notes = told
            lines = told.split("\n")
            drawn = [hints(line) if line in _WAYS.values() else plain(line) for line in lines]
            notes.update(Content("\n").join(drawn))

    def _told(self) -> list[str]:
        if self._asking is not None:
            doubt = self.doubts[self._asking]
            return [f"{self._asking + 1} of {len(self.doubts)}: {doubt.text}"]
        if self.refused:
            return [self.refused]
        _, place = self._here()
        if place is not None:
            return [place.says, *filter(None, [_WAYS.get(place.sort)])]
        detail = self.query("#message-detail")
        if detail and detail.first().has_focus:
            return [_DETAIL]
        lines = [each for area in self.query(MessageArea) for each in told(area.places)]
        wants = [f"{want[:1].upper()}{want[1:]}." for want in self._want(self._as_written())]
        return [*lines, *wants] or [_CLEAR]

    def _here(self) -> tuple[MessageArea | None, Place | None]:
        """The line that has the keys, and the place at its cursor."""
        area = self.focused if isinstance(self.focused, MessageArea) else None
        return area, area.here if area is not None and self._asking is None else None

    def _end(self, act: str, doubt: str = "") -> None:
        self.dismiss(self._as_written().but(act=act, doubt=doubt))

    def _as_written(self) -> Written:
        texts = {area.id: area.text for area in self.query(MessageArea)}
        return Written(
            subject=texts["message-subject"],
            body=texts["message-body"],
            kept=self._kept,
            detail=texts.get("message-detail"),
        )

    def _area(self, key: str, text: str, *, one_line: bool = False) -> MessageArea:
        known: dict[str, tuple[Flag, ...]] = {}

        def find(typed: str) -> tuple[Place, ...]:
            return () if key == "detail" else places_of(typed, self.rules, self._kept, known)

        return MessageArea(key, text, find, hidden=self.hidden_words, one_line=one_line)


def _row(label: str, area: MessageArea) -> Horizontal:
    return Horizontal(Static(plain(label), classes="message--label"), area, classes="message--row")
