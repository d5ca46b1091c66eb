"""An invitation before it is applied: what it says, who is who, and what it changes."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.text import hints, plain
from tui.plan.edits.invitation import take_in
from tui.plan.errors import PlanError
from tui.plan.guests import Choice, choices_of, read_role
from tui.plan.invitation import in_zone
from tui.plan.text import clean
from tui.plan.zones import read_zone
from tui.reports.invitation import changes, preview
from tui.screens.fields import Field
from tui.storage.clock import home_zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.invitation import Invitation
    from tui.screens.fields import Typed
    from tui.screens.planner import PlannerScreen

    Decided = tuple[Invitation, tuple[Choice, ...]]
    Returned = Callable[[dict[str, str]], None]

#: The page is this wide at most, and frame, padding and scrollbar take so much of it.
_WIDEST, _AROUND = 72, 7
_LONG = 20_000
_LEFT_OUT = "left out"
#: Characters of a name beside its line in a form.
_LABEL = 9


class _Stopped(Exception):
    """The page was closed while the file was read."""


class InvitationScreen(ModalScreen["Decided | None"]):
    """The page; returns the invitation and its guests to apply, or None to change nothing."""

    AUTO_FOCUS = "#page"
    CSS_PATH: ClassVar[list[str]] = ["page.tcss", "invitation.tcss"]  # type: ignore[assignment] # wider there
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "apply", "apply", id="invitation-apply"),
        Binding("p", "people", "who is who", id="invitation-people"),
        Binding("z", "zone", "zone", id="invitation-zone"),
        Binding("n,right", "turn(1)", "next event", id="invitation-next"),
        Binding("N,left", "turn(-1)", "event before", id="invitation-before"),
        Binding("escape,q,ctrl+q", "leave", "close", id="invitation-close"),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, planner: PlannerScreen, path: str) -> None:
        super().__init__()
        self._planner = planner
        self._path = path
        self._found: tuple[Invitation, ...] = ()
        self._at = 0
        self._choices: tuple[Choice, ...] = ()
        self._applies = False
        self._stopped = False
        self._own = ""

    def compose(self) -> ComposeResult:
        """The text in a frame, and the keys below it."""
        with VerticalScroll(id="page") as page:
            page.border_title = Content("An invitation")
            yield Static(plain("Reading…"), id="invitation-text")

    def on_mount(self) -> None:
        """Reads the file off the loop; closing the page stops it."""
        self._keys("esc stops")
        self.run_worker(self._read())

    def on_resize(self) -> None:
        """Lines are wrapped to the page."""
        if self._found:
            self._show()

    def action_apply(self) -> None:
        """Returns what is shown."""
        if self._applies and self.is_current:
            self.dismiss((self._found[self._at], self._choices))

    def action_leave(self) -> None:
        """Closes the page; a file that is being read is let go of."""
        self._stopped = True
        if self.is_current:
            self.dismiss(None)

    def action_turn(self, step: int) -> None:
        """Shows the next of several events, or the one before."""
        if len(self._found) > 1:
            self._choose((self._at + step) % len(self._found))

    def action_scroll(self, step: int) -> None:
        """Scrolls by a line."""
        self.query_one("#page").scroll_relative(y=step, animate=False, immediate=True)

    def action_people(self) -> None:
        """Asks for the role of each guest."""
        if not self._choices:
            return
        fields = tuple(
            Field(
                key=f"guest{number}",
                label=clean(self._planner.masked(choice.guest.called), _LABEL),
                text=choice.role or _LEFT_OUT,
                hint="interviewer, coordinator or left out",
                read=partial(_check_role, choice.role or _LEFT_OUT),
            )
            for number, choice in enumerate(self._choices)
        )

        def returned(texts: dict[str, str]) -> None:
            self._choices = tuple(
                choice
                if texts[field.key] == field.text
                else Choice(guest=choice.guest, role=read_role(texts[field.key]), asked=True)
                for choice, field in zip(self._choices, fields, strict=True)
            )
            self._show()

        self._ask("Who is who?", fields, returned)

    def action_zone(self) -> None:
        """Asks for the zone that the time is meant in, or shown in."""
        if not self._found:
            return
        held = self._found[self._at].zone
        field = Field(key="zone", label="Zone", text=held, hint="a city or a zone", read=read_zone)

        def returned(texts: dict[str, str]) -> None:
            changed = in_zone(self._found[self._at], read_zone(texts["zone"]))
            self._found = (*self._found[: self._at], changed, *self._found[self._at + 1 :])
            self._show()

        self._ask("In which time zone?", (field,), returned)

    async def _read(self) -> None:
        from tui.storage.ics import read_invitations
        from tui.storage.ics_file import read_file, shown_name

        def read() -> tuple[Invitation, ...]:
            data = read_file(self._path)
            self._own = self._planner.config.zone
            home = home_zone(self._planner.plan.interview, self._own)
            return read_invitations(data, shown_name(self._path), home, self._watch)

        try:
            self._found = await asyncio.to_thread(read)
        except _Stopped:
            return
        except PlanError as error:
            self._tell([plain(self._planner.masked(error.sentence), "$warning")])
            self._keys("esc close")
            return
        self._choose(0)

    def _watch(self, done: int, total: int) -> None:
        if self._stopped:
            raise _Stopped
        if total > _LONG and self.app.is_running:
            self.app.call_later(self._tell, [plain(f"Reading, {100 * done // total} %")])

    def _choose(self, at: int) -> None:
        self._at = at
        self._choices = choices_of(self._found[at], self._planner.plan)
        self._show()

    def _show(self) -> None:
        """What the event says, and what applying it would change or why it cannot be."""
        invitation, planner = self._found[self._at], self._planner
        width = min(_WIDEST, self.app.size.width) - _AROUND
        now = planner.now_here()
        lines: list[Content] = []
        if len(self._found) > 1:
            lines.append(
                hints(f"Event {self._at + 1} of {len(self._found)} · n next · N before", "$quiet")
            )
        told = preview(invitation, self._choices, now, width, self._own)
        lines += [
            plain(planner.masked(line), "bold" if n == 0 else "") for n, line in enumerate(told)
        ]
        lines.append(Content(""))
        try:
            edited = take_in(planner.plan, invitation, self._choices, planner.library, now)
        except PlanError as error:
            self._applies = False
            lines.append(plain(planner.masked(error.sentence), "$warning"))
        else:
            self._applies = edited.plan != planner.plan
            said = changes(planner.plan, edited, now, width)
            lines += [plain(planner.masked(line)) for line in said]
        self._tell(lines)
        people = "p people · " if self._choices else ""
        self._keys(f"{'y apply · ' if self._applies else ''}{people}z zone · esc close")

    def _tell(self, lines: list[Content]) -> None:
        if self.is_mounted:
            self.query_one("#invitation-text", Static).update(Content("\n").join(lines))

    def _keys(self, keys: str) -> None:
        self.query_one("#page", VerticalScroll).border_subtitle = hints(keys)

    def _ask(self, title: str, fields: tuple[Field, ...], returned: Returned) -> None:
        from tui.screens.form import FormScreen

        def typed(result: Typed | None) -> None:
            if result is not None and result.saved:
                returned(result.texts)

        self.app.push_screen(FormScreen(title, fields), typed)


def _check_role(held: str, text: str) -> str:
    """Nothing to say of a role that can be read, or that was left alone.

    Raises:
        UsageError: it is none.
    """
    if text != held:
        read_role(text)
    return ""
