"""Lines out and a line in: printable text and newlines, never a sequence for a terminal.

On a terminal a line is edited with `readline`, whose history stays in memory: it holds what a
person typed of others.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from collections import deque
from contextlib import redirect_stdout, suppress
from io import StringIO

from tui import clipboard
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import TextIO

#: Characters of a line; more than a person listens to, and less than would fill a terminal.
LONGEST = 12_000
#: Whatever holds the program up when it is told to end, it is gone after this.
_LAST_SECONDS = 1.5
#: Signs that only part or draw: the dot between phrases, bars, rules.
_BETWEEN = re.compile(r" +[·│] +")
_POINT = re.compile(r"^\s*[·○✓] ")
_DRAWN = re.compile(r"[▪·─│]{2,}|[▪─│]")
_SPACES = re.compile(r" {2,}")
_MASKED = re.compile(r"•{3,}")


class Left(Exception):
    """The person leaves what was asked: ctrl+c, or the end of the input."""


class Ended(Left):
    """The input is at its end: ctrl+d, or a pipe that has no more."""


class Voice:
    """What the dialogue says, and what the person answers."""

    def __init__(self, reads: TextIO | None = None, says: TextIO | None = None) -> None:
        """`reads` and `says` are standard input and output unless given."""
        self._in: TextIO = reads or sys.__stdin__ or StringIO()
        self._out: TextIO = says or sys.__stdout__ or StringIO()
        #: Whether a person sits at both ends.
        self.on_terminal = self._in.isatty() and self._out.isatty()
        #: Answers that were given before they were asked for.
        self.ahead: deque[str] = deque()
        #: How many lines were said; what did not change while an act ran was silence.
        self.said = 0
        #: The exit code of a signal that tells the program to end.
        self.stopped = 0
        self._asking = False
        self._explained: set[str] = set()
        if self.on_terminal:
            _edit_lines()

    def heed(self) -> None:
        """Handles the signals from here on; call it from the main thread."""
        signal.signal(signal.SIGINT, self._interrupted)
        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, self._ended)

    def say(self, text: str) -> None:
        """Says our own words, marks that only draw left out; each line is cleaned."""
        for line in text.splitlines() or [""]:
            self.show(spoken(line))

    def explain(self, text: str) -> None:
        """Says how something works, the first time that it comes up."""
        if text not in self._explained:
            self._explained.add(text)
            self.say(text)

    def show(self, line: str) -> None:
        """Says one line of a text as it stands, cleaned."""
        self._out.write(f"{clean(line, LONGEST)}\n")
        self._out.flush()
        self.said += 1

    def ask(self, prompt: str) -> str:
        """One line of the person's, without its end; only a terminal shows the prompt.

        Raises:
            Left: by ctrl+c.
            Ended: there is no more input, or a signal told the program to end.
        """
        if self.ahead:
            return self.ahead.popleft()
        if self.stopped:
            raise Ended
        self._asking = True
        try:
            return self._line(clean(prompt, LONGEST))
        except EOFError:
            raise Ended from None
        except KeyboardInterrupt:
            if self.stopped:
                raise Ended from None
            self.show("")
            raise Left from None
        finally:
            self._asking = False

    def remember(self, line: str) -> None:
        """Keeps a line for the arrow up; in memory alone."""
        if self.on_terminal:
            with suppress(ImportError):
                import readline

                readline.add_history(line)

    def copy(self, text: str) -> bool:
        """Sends a text to the person's clipboard; False where there is no way, and it is shown."""
        env = dict(os.environ)
        if not self.on_terminal:
            env.pop("TERM", None)
        if clipboard.copy(text, self._out.write, env):
            self._out.flush()
            return True
        for line in text.splitlines():
            self.show(line)
        return False

    def _line(self, prompt: str) -> str:
        if self.on_terminal:
            with redirect_stdout(self._out):  # or input() would not know the terminal
                try:
                    return input(f"{prompt} ")
                except EOFError:
                    self.show("")
                    raise
        line = self._in.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def _interrupted(self, _: int, __: FrameType | None) -> None:
        """Ctrl+c is heard where something is asked; an act that is under way is carried out."""
        if self._asking:
            raise KeyboardInterrupt

    def _ended(self, number: int, _: FrameType | None) -> None:
        self.stopped = 128 + number
        signal.signal(signal.SIGALRM, lambda *_: os._exit(self.stopped))
        signal.setitimer(signal.ITIMER_REAL, _LAST_SECONDS)
        if self._asking:
            raise KeyboardInterrupt


def spoken(line: str) -> str:
    """A line without what only draws: a middle dot is a comma, columns stand one space apart."""
    line = _DRAWN.sub(" ", _BETWEEN.sub(", ", _MASKED.sub("masked", _POINT.sub("", line))))
    return _SPACES.sub(" ", line).strip()


def _edit_lines() -> None:
    """Readline without what would reach the terminal as a sequence, or the disk as a history."""
    with suppress(ImportError):
        import readline

        readline.set_auto_history(False)
        for setting in ("enable-bracketed-paste off", "bell-style none"):
            readline.parse_and_bind(f"set {setting}")
        readline.parse_and_bind("tab: self-insert")
