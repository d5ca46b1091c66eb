"""The terminal when it goes away: signals, a dropped line, and leaving it clean.

Textual installs no handler for SIGHUP or SIGTERM, spins for ever on a terminal that hung up while
SIGHUP is ignored, and its event loop stands still while a stalled line takes no output. So this
rests on nothing of it: signal handlers and a thread that only ever wakes for a hang-up. What was
acknowledged is on disk already; what is left to do is to give the terminal back and go.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: Ends whatever sequence was cut (CAN), then synchronised output, resize reports, mouse, focus
#: reports, pasting, kitty keys and style off, line wrap and the cursor on, the shell's screen back.
_LEAVE = (
    b"\x18\x1b[?2026l\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    b"\x1b[?1004l\x1b[?2004l\x1b[?7h\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h"
)
#: The shell's screen kept, ours in front of it; no cursor, and no line that wraps.
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
#: What the terminal does no more with what is typed, here as in the full screen: show it, hold it
#: until enter, make signals of it, stop at ctrl+s, turn enter into another key.
_UNSEEN = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
_UNCHANGED = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
_SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
#: Whatever hangs on the way out, the process is gone after this.
_LAST_SECONDS = 1.5
_TRIES, _PAUSE_SECONDS = 50, 0.02
_HUNG_UP = 128 + signal.SIGHUP


class Lifeline:
    """Watches the terminal of this process; made before anything is painted on it."""

    def __init__(self) -> None:
        self.attributes: list[Any] = termios.tcgetattr(0)
        #: Whether the screen is ours to clean up; not while an editor is in front.
        self.full_screen = False
        #: Whether a first page is all there is on it; the full screen has not taken over yet.
        self.on_page = False
        #: What has to be done before the process ends, such as removing what it made for itself.
        self.before_leaving: list[Callable[[], object]] = []

    def watch(self) -> None:
        """Handles the signals from here on; call it from the main thread."""
        for number in _SIGNALS:
            signal.signal(number, lambda number, _: self.leave(128 + number))

    def watch_line(self) -> None:
        """Notices a hang-up from here on, also where its signal is ignored."""
        import threading

        threading.Thread(target=self._wait, name="lifeline", daemon=True).start()

    def show_page(self, page: str) -> None:
        """Paints a page on a screen of its own; keys wait unseen for whoever reads them next."""
        attributes = termios.tcgetattr(0)
        attributes[0] &= ~_UNCHANGED
        attributes[3] &= ~_UNSEEN
        attributes[6][termios.VMIN] = 1
        self.full_screen = self.on_page = True
        termios.tcsetattr(0, termios.TCSANOW, attributes)
        assert sys.__stderr__ is not None
        sys.__stderr__.write(_ENTER + page)
        sys.__stderr__.flush()

    def take_page_away(self) -> None:
        """Gives the terminal back where nobody came to take over from the first page."""
        if self.on_page:
            self._give_back()

    def leave(self, code: int) -> None:
        """Ends the process with `code`, the terminal as it was found, if it still exists."""
        signal.setitimer(signal.ITIMER_REAL, _LAST_SECONDS)
        for act in self.before_leaving:
            try:
                act()
            except OSError:
                continue
        if self.full_screen:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # Textual's writer draws no more
            self._give_back()
        os._exit(code)

    def _give_back(self) -> None:
        self.full_screen = self.on_page = False
        try:
            if os.tcgetpgrp(0) == os.getpgrp():
                self._say(_LEAVE)
                termios.tcsetattr(0, termios.TCSANOW, self.attributes)
                termios.tcflush(0, termios.TCIFLUSH)  # mouse reports the shell would read
        except (OSError, termios.error):
            return

    def _wait(self) -> None:
        poll = select.poll()
        poll.register(0, 0)
        bad = select.POLLHUP | select.POLLERR | select.POLLNVAL
        while not any(mask & bad for _, mask in poll.poll()):
            pass
        self.leave(_HUNG_UP)

    def _say(self, data: bytes) -> None:
        """Writes to the terminal, but never waits on a stalled line for more than a second."""
        line = os.open("/dev/tty", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        for _ in range(_TRIES):
            try:
                data = data[os.write(line, data) :]
            except BlockingIOError:
                time.sleep(_PAUSE_SECONDS)
            if not data:
                return


def has_job_control() -> bool:
    """Whether a shell stands behind this process that could bring it back with `fg`."""
    try:
        return os.getpgrp() != os.getsid(0)
    except OSError:
        return False
