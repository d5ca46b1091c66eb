"""Textual's driver for Unix terminals, with an input thread that waits instead of asking.

Textual's own looks for input ten times a second and takes two such waits to end; this one sleeps
until there is something to read, so that an untouched planner costs nothing and leaving is at
once. What is typed is read in the terminal's own encoding; a byte that is none of it, which ends
Textual, is shown as �.
"""

from __future__ import annotations

import os
import select
import sys
import time
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from tui.gnu_screen import is_screen
from tui.incoming import Incoming

if TYPE_CHECKING:
    from tui.lifeline import Lifeline

#: How a screen of its own is opened, which the first page has done already.
_OTHER_SCREEN = "\x1b[?1049h"
_READ_BYTES = 4096


class PlannerDriver(LinuxDriver):
    """The terminal, read without polling."""

    def __init__(self, lifeline: Lifeline, *given: Any, **named: Any) -> None:
        mouse = named.get("mouse", True) and not is_screen(os.environ)
        super().__init__(*given, **named | {"mouse": mouse})
        self._lifeline = lifeline
        self._wake, self._waker = os.pipe()
        os.set_blocking(self._wake, False)

    def start_application_mode(self) -> None:
        """Takes over from the first page, which stays until the first frame covers it."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._lifeline.on_page:
            self.attrs_before = self._lifeline.attributes
            self._lifeline.on_page = False

    def write(self, data: str) -> None:
        """Writes to the terminal; a screen of its own that is open already is not cleared."""
        if not (data == _OTHER_SCREEN and self._lifeline.on_page):
            super().write(data)

    def disable_input(self) -> None:
        """Ends the input thread at once."""
        os.write(self._waker, b"!")
        super().disable_input()
        with suppress(BlockingIOError):
            os.read(self._wake, 64)

    def run_input_thread(self) -> None:
        """Reads until it is told to end, or the line is gone; a fault is the app's to tell."""
        try:
            self._read_on()
        except Exception as error:  # noqa: BLE001 - Textual's own way would show what was typed
            self._app.call_later(self._app._handle_exception, error)  # noqa: SLF001 - no public one

    def _read_on(self) -> None:
        parser = XTermParser(self._debug)
        encoding = getattr(sys.__stdin__, "encoding", None) or "utf-8"
        decode = getincrementaldecoder(encoding)("replace").decode
        incoming = Incoming()
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        poll.register(self._wake, select.POLLIN)
        # When a lone escape in the last input has waited long enough; 0 once it was asked for.
        delay, due = constants.ESCAPE_DELAY, 0.0
        while not self.exit_event.is_set():
            ready = poll.poll(delay * 250 if due else None)
            if any(descriptor == self.fileno for descriptor, _ in ready):
                try:
                    data = os.read(self.fileno, _READ_BYTES)
                except OSError:
                    data = b""
                if not data:
                    return  # the lifeline ends the process
                self._hand_on(parser, incoming.clean(decode(data)))
                due = time.monotonic() + delay
            now = time.monotonic()
            if due and now > due:
                self._hand_on(parser, incoming.give_up())
            for event in parser.tick():
                self.process_message(event)
            due = due if now <= due else 0.0

    def _hand_on(self, parser: XTermParser, text: str) -> None:
        # The first byte of a letter is no text yet, and no text means the end to a parser.
        for event in parser.feed(text) if text else ():
            self.process_message(event)
