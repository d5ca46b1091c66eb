"""A small form: a few labelled lines, read as they are typed; it returns them and never saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.panes.parted import hint_lines
from tui.panes.text import plain
from tui.plan.errors import PlanError
from tui.screens.fields import Field, Typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget
    from textual.widgets import TextArea


class FormScreen(ModalScreen[Typed]):
    """The form. Enter saves from any single line, ctrl+s from anywhere; Esc or ctrl+q leaves."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "save", id="form-save", priority=True),
        Binding("escape,ctrl+q", "leave", "leave", id="form-leave", priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    CSS_PATH = "form.tcss"

    def __init__(
        self, title: str, fields: tuple[Field, ...], *, start: str = "", refused: str = ""
    ) -> None:
        super().__init__()
        self.heading = title
        self.fields = fields
        self.start = start or fields[0].key
        self.refused = refused

    def compose(self) -> ComposeResult:
        """A row per field, the echo of the focused one, and how to save and leave."""
        with Vertical(id="form") as form:
            form.border_title = Content(self.heading)
            for field in self.fields:
                with Horizontal(classes="form--row"):
                    yield Static(plain(field.label), classes="form--label")
                    yield self._line(field)
            yield Static(plain(self.refused), id="form-echo")
            save = "ctrl+s saves" if any(field.lines for field in self.fields) else "enter saves"
            following = "tab next · " if len(self.fields) > 1 else ""
            keys = f"{save} · {following}esc leaves, text is kept"
            yield Static(hint_lines(keys), id="form-keys")

    def on_mount(self) -> None:
        """The keys go to the field that was asked for."""
        self.query_one(f"#form-{self.start}").focus()
        self.query_one("#form-echo").set_class(bool(self.refused), "-refused")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Says what is understood of the line while it is typed."""
        self._understood(self._field_of(event.input), event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Says what is understood of several lines while they are typed."""
        self._understood(self._field_of(event.text_area), event.text_area.text)

    def _understood(self, field: Field | None, text: str) -> None:
        if field is None or text == field.text:
            return
        self.refused = ""
        try:
            said = field.read(text) if field.read else ""
        except PlanError:
            said = field.hint  # half a word is no mistake yet; saving says what is wrong
        self._echo(said or field.hint, refused=False)

    def on_descendant_focus(self) -> None:
        """Says what belongs into the line."""
        field = self._field_of(self.focused) if self.focused else None
        if field is not None and not self.refused:
            self._echo(field.hint, refused=False)

    def on_input_submitted(self) -> None:
        """Enter saves."""
        self.action_save()

    def action_save(self) -> None:
        """Returns what was typed, once every line can be read."""
        if not self.is_current:
            return  # a second enter was on its way
        texts = self._texts()
        for field in self.fields:
            try:
                if field.read:
                    field.read(texts[field.key])
            except PlanError as error:
                self.refused = error.sentence
                self._echo(self.refused, refused=True)
                self.query_one(f"#form-{field.key}").focus()
                return
        self.dismiss(Typed(texts=texts, saved=True))

    def action_leave(self) -> None:
        """Leaves without saving; what was typed goes back to whoever asked."""
        if self.is_current:
            self.dismiss(Typed(texts=self._texts(), saved=False))

    def _line(self, field: Field) -> Widget:
        if field.lines:
            from textual.widgets import TextArea  # takes 20 ms to import; few forms have one

            area = TextArea(field.text, id=f"form-{field.key}", compact=True, tab_behavior="focus")
            area.set_class(field.tall, "-tall")
            return area
        return Input(field.text, id=f"form-{field.key}", compact=True, select_on_focus=field.guess)

    def _echo(self, text: str, *, refused: bool) -> None:
        echo = self.query_one("#form-echo", Static)
        echo.update(plain(text))
        echo.set_class(refused, "-refused")
        form = self.query_one("#form")
        form.border_subtitle = plain(text) if form.max_scroll_y else None  # the echo is below

    def _field_of(self, widget: Widget) -> Field | None:
        return next((field for field in self.fields if widget.id == f"form-{field.key}"), None)

    def _texts(self) -> dict[str, str]:
        return dict(self._typed())

    def _typed(self) -> Iterator[tuple[str, str]]:
        for field in self.fields:
            widget = self.query_one(f"#form-{field.key}")
            yield field.key, getattr(widget, "text" if field.lines else "value")
