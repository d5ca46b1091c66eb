"""The full-screen app: themes, suspending, and a crash that tells nothing personal."""

from __future__ import annotations

import asyncio
import sys
import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from rich.text import Text
from textual._compositor import CompositorUpdate
from textual.app import App, SuspendNotSupported
from textual.events import Resize
from textual.reactive import Reactive
from textual.worker import WorkerFailed

from tui import clipboard
from tui.cells import Cells, FewBytes
from tui.crash import keep, told
from tui.driver import PlannerDriver
from tui.lifeline import has_job_control
from tui.panes.text import PRESSES, OnlyText
from tui.plan.errors import PlanError
from tui.screens.in_order import KeysInOrder
from tui.screens.palette import ActsProvider
from tui.screens.planner import PlannerScreen
from tui.screens.possible import acts_under, possible
from tui.themes import THEMES, first_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from textual.driver import Driver
    from textual.events import Click, DescendantFocus, Event
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.theme import Theme

    from tui.lifeline import Lifeline
    from tui.reports.planner.view import View
    from tui.storage.config import Config
    from tui.storage.plan_file import PlanFile
    from tui.storage.snapshot import Snapshot


def acts(config: Config) -> tuple[tuple[str, str, str], ...]:
    """Every act by its id, with the keys that it has under these settings, and what it does."""
    return acts_under(checked(config))


def checked(config: Config) -> Config:
    """The settings without keys that only the full screen knows to be impossible."""
    return possible(config)


class PlannerApp(App[None], inherit_bindings=False):
    """The planner over one plan file, opened as it was read and laid out already.

    Textual's own ctrl+q would end the app over a form, and what was typed with it.
    """

    TITLE = "secondround"
    CSS_PATH = "screens/planner.tcss"  # the default screen's own would not be loaded
    COMMANDS: ClassVar = {ActsProvider}
    BINDINGS: ClassVar = []
    #: The planner that it opens.
    PLANNER: ClassVar[type[PlannerScreen]] = PlannerScreen

    #: Ours from the first moment: a theme set later has the style sheet parsed twice.
    theme: Reactive[str] = Reactive(first_theme)

    def __init__(
        self,
        plan_file: PlanFile,
        clock: Callable[[], datetime],
        opened: Snapshot,
        view: View,
        config: Config,
        *,
        lifeline: Lifeline | None = None,
    ) -> None:
        driver = partial(PlannerDriver, lifeline) if lifeline else None
        super().__init__(driver_class=cast("type[Driver]", driver))
        config = possible(config)
        self.set_keymap(config.keys)
        self.animation_level = "none"
        self._lifeline = lifeline
        self._only_text = OnlyText()
        self._cells = Cells()
        self._planner = self.PLANNER(plan_file, clock, opened, view, config)
        self._keys = KeysInOrder(self, self._planner.writing)

    def get_default_screen(self) -> Screen[None]:
        """The planner itself; there is nothing below it."""
        return self._planner

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Ours, and Textual's."""
        return THEMES | super().available_themes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our two quieter voices, for themes that do not know them."""
        shade = {"quiet": "#b0b0b0", "faint": "#9a9a9a"}
        return shade if self.current_theme.dark else {"quiet": "#5a5a5a", "faint": "#646464"}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, then the wall."""
        return [*super().get_line_filters(), self._only_text]

    async def on_event(self, event: Event) -> None:
        """Keys one at a time, so that what is typed ahead goes where it was meant to."""
        if isinstance(event, Resize):
            self._cells.forget()
        if not self._keys.keep(event):
            await super().on_event(event)

    def on_load(self) -> None:
        """Nothing that fails may do so unheard: not a task, not a thread."""
        asyncio.get_running_loop().set_exception_handler(self._task_failed)
        if self._lifeline is not None:
            threading.excepthook = lambda failed: self.call_later(
                self._handle_exception, failed.exc_value or RuntimeError()
            )
            self._lifeline.full_screen = True

    def on_mount(self) -> None:
        """A fresh frame after `fg`."""
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())

    def action_redraw(self) -> None:
        """Sends the whole screen, whatever the terminal shows now."""
        self._cells.forget()
        self.screen.refresh()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A cursor that blinks would move where nothing should, and send bytes for ever."""
        if hasattr(event.widget, "cursor_blink"):
            event.widget.cursor_blink = False

    def on_click(self, event: Click) -> None:
        """A key that stands written is pressed by a click on it."""
        key = event.style.meta.get(PRESSES)
        if key:
            self.simulate_key(key)

    def action_suspend_process(self) -> None:
        """Stops the planner for the shell, where there is one to bring it back."""
        if has_job_control():
            super().action_suspend_process()
        else:
            leave = self._planner.keys.of("quit")
            said = f"There is no shell to go back to; {leave} leaves"
            self._planner.say(said, refused=True)

    def copy_to_clipboard(self, text: str) -> None:
        """Copies to the person's own machine, through tmux and GNU screen too."""
        self._clipboard = text
        if self._driver is not None:
            clipboard.copy(text, self._driver.write)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Gives the terminal to another program; meanwhile it is not ours to clean."""
        if self._lifeline is not None:
            self._lifeline.full_screen = False
        try:
            with super().suspend():
                yield
        except SuspendNotSupported as error:
            raise PlanError("An editor needs a terminal, and a browser has none.") from error
        finally:
            if self._lifeline is not None:
                self._lifeline.full_screen = True

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        """Sends the cells that a frame changes, and no others."""
        if isinstance(renderable, CompositorUpdate):
            renderable = FewBytes(renderable, self._cells)
        super()._display(screen, renderable)

    def _print_error_renderables(self) -> None:
        """Tells why it ended, on the shell's screen also where it never came to draw."""
        if self._lifeline is not None:
            self._lifeline.take_page_away()
        super()._print_error_renderables()

    def panic(self, *_: object) -> None:
        """Textual's way to end with a traceback, which would show what a plan holds."""
        self._handle_exception(sys.exc_info()[1] or RuntimeError())

    def fail(self, error: BaseException) -> None:
        """Ends with the crash report of our own, exit code 1."""
        self._handle_exception(error)

    def _handle_exception(self, error: BaseException) -> None:
        """Ends with the crash report of our own, exit code 1."""
        self._return_code = 1
        if isinstance(error, WorkerFailed):
            error = error.error
        if self._exception is not None:
            return
        keep(error)
        self._exit_renderables.append(Text(told(error)))
        self._close_messages_no_wait()
        self._exception = error if isinstance(error, Exception) else RuntimeError()
        self._exception_event.set()

    def _task_failed(self, _: object, context: dict[str, Any]) -> None:
        if context.get("exception") is not None:
            self._handle_exception(context["exception"])
