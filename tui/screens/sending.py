"""A message that is ready: plain text to select, to copy, to open as a mail, to mark as sent."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from tui.gnu_screen import may_be_screen
from tui.panes.parted import hint_lines
from tui.panes.text import plain, plain_lines
from tui.plan.mail_link import mail_link
from tui.plan.masking import masked
from tui.reports.message import text_lines

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from tui.plan.message import Message

#: What is asked for there: that it is sent, or to be written again.
SENT, EDIT = "sent", "edit"
_SELECT = "select the text with shift held"
_COPIED = f"Copied, if your terminal allows it; else {_SELECT}."


class SendingScreen(ModalScreen[str]):
    """The text without a frame, to be selected as it stands; returns SENT, EDIT or ""."""

    AUTO_FOCUS = "#sending"
    CSS_PATH = "sending.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy('body')", "copy", id="sending-copy"),
        Binding("b", "copy('subject')", "subject", id="sending-subject"),
        Binding("l", "copy('link')", "mail link", id="sending-link"),
        Binding("s", "end('sent')", "sent", id="sending-sent"),
        Binding("e", "end('edit')", "edit", id="sending-edit"),
        Binding("escape,q,ctrl+q", "end('')", "leave", id="sending-leave"),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(
        self,
        title: str,
        message: Message,
        *,
        email: str = "",
        open_still: bool = True,
        hidden: tuple[str, ...] = (),
    ) -> None:
        """`email` is where it goes, `open_still` whether it can be changed and marked as sent."""
        super().__init__()
        self.heading = title
        self.message = message
        self.link = mail_link(email, message) if email.strip() else None
        self.email = email
        self.open_still = open_still
        self.hidden_words = hidden

    def compose(self) -> ComposeResult:
        """The text, then the ways out of here."""
        with VerticalScroll(id="sending"):
            yield Static(plain_lines(self._masked("\n".join(text_lines(self.message)))))
        yield Static(plain(f"{self.heading} · {_SELECT}"), id="sending-notes")
        yield Static(self._mail(), id="sending-link")
        keys = ["c copy", "b subject", *(["l mail link"] if self.link else [])]
        keys += ["s it is sent", "e edit"] if self.open_still else []
        yield Static(hint_lines(" · ".join([*keys, "esc leave"])), id="sending-keys")

    def action_copy(self, what: str) -> None:
        """Copies the text, the subject or the link to the person's own machine."""
        if what == "link" and self.link is None:
            return
        link = self.link.url if self.link else ""
        text = {"body": self.message.body, "subject": self.message.subject, "link": link}[what]
        self.app.copy_to_clipboard(text)
        self.query_one("#sending-notes", Static).update(plain(_COPIED))

    def action_end(self, act: str) -> None:
        """Leaves, and says what is asked for."""
        if self.is_current and (self.open_still or not act):
            self.dismiss(act)

    def action_scroll(self, step: int) -> None:
        """Scrolls by a line."""
        self.query_one("#sending").scroll_relative(y=step, animate=False, immediate=True)

    def _mail(self) -> Content:
        """The link that a terminal follows; of a long message it holds the beginning."""
        if self.link is None:
            return plain("")
        shown = plain(self._masked(f"Mail to {self.email}"))
        if may_be_screen(os.environ):
            return shown + plain("; l copies the link")
        linked = shown.stylize(Style(link=self.link.url, underline=True))
        if not self.link.cut:
            return linked
        return linked + plain(" holds the beginning; c copies all of it")

    def _masked(self, text: str) -> str:
        return masked(text, self.hidden_words)
