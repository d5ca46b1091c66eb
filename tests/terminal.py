"""A program on a pseudo terminal, seen as the terminal sees it: cells, modes, bytes and when they came."""

from __future__ import annotations

import errno
import os
import select
import signal
import subprocess
import sys
import termios
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.page import QUERY, Arrival, Page, encode, reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    What = str | Callable[[list[str]], bool]

ROOT = Path(__file__).resolve().parents[1]
#: In how many parts a second a slow line brings what it brings.
_PARTS = 40
PLANNER = (sys.executable, "-m", "tui")


def environment(folder: str | Path, **more: str) -> dict[str, str]:
    """A clean environment whose home, XDG and temporary folders lie in `folder`; `more` is added."""
    home, temporary = Path(folder, "home"), Path(folder, "tmp")
    for made in (home, temporary):
        made.mkdir(parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "TMPDIR": str(temporary),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        **more,
    }


def is_running(pid: int) -> bool:
    """Whether this process runs; one that has ended and is not yet collected does not (Linux)."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}


class Line:
    """A pseudo terminal: its reader keeps what comes, with the moment, and answers queries.

    A line of some `rate` brings so many bytes a second; 0 is without a limit.
    """

    def __init__(
        self, columns: int, lines: int, *, answers: bool, kitty: bool, rate: int = 0
    ) -> None:
        self._rate = rate
        self.arrivals = [Arrival(0.0, b"", (columns, lines))]
        self.raw = bytearray()
        self.news = threading.Condition(threading.RLock())
        self.ended = False
        self.kitty = kitty
        self._answers = answers
        self._page, self._shown = Page(columns, lines), 0
        self._stalled = self._closed = False
        self._answered = 0
        self._master, self.program_end = os.openpty()
        termios.tcsetwinsize(self._master, (lines, columns))
        self._attributes = termios.tcgetattr(self._master)
        self._wake, self._waker = os.pipe()
        self._reader = threading.Thread(target=self._read, name="terminal", daemon=True)
        self._reader.start()

    @property
    def page(self) -> Page:
        """What is shown."""
        with self.news:
            for arrival in self.arrivals[self._shown :]:
                self._page.show(arrival)
            self._shown = len(self.arrivals)
            return self._page

    @property
    def changed(self) -> bool:
        """Whether the terminal's attributes (echo, line mode, signals) differ from the first ones."""
        return termios.tcgetattr(self._master) != self._attributes

    def send(self, text: str) -> None:
        os.write(self._master, text.encode())

    def resize(self, columns: int, lines: int) -> None:
        with self.news:
            self.arrivals.append(Arrival(time.monotonic(), b"", (columns, lines)))
        termios.tcsetwinsize(self._master, (lines, columns))

    def stall(self, *, stalled: bool) -> None:
        self._stalled = stalled
        os.write(self._waker, b"!")

    def drain(self) -> None:
        """Reads what is still to come from a program that has ended."""
        if not (self._closed or self._stalled):
            self._reader.join(1)  # in vain only where another process still holds the line

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            os.write(self._waker, b"!")
            self._reader.join()
            for end in (self._master, self._wake, self._waker):
                os.close(end)

    def _read(self) -> None:
        while not self._closed:
            watched = [self._wake] if self._stalled else [self._wake, self._master]
            ready = select.select(watched, [], [])[0]
            if self._wake in ready:
                os.read(self._wake, 1)
                continue
            try:
                data = os.read(self._master, self._rate // _PARTS or 1 << 16)
            except OSError as error:
                if error.errno != errno.EIO:  # what Linux says once the last writer has gone
                    raise
                data = b""
            with self.news:
                if data:
                    self.arrivals.append(Arrival(time.monotonic(), data))
                    self.raw += data
                self.ended = not data
                self.news.notify_all()
            if not data:
                return
            if self._answers:
                self._answer()
            if self._rate:
                time.sleep(len(data) / self._rate)

    def _answer(self) -> None:
        for match in QUERY.finditer(self.raw, self._answered):
            os.write(self._master, reply(match, self.page, kitty=self.kitty))
            self._answered = match.end()
        self._answered = max(self._answered, len(self.raw) - 32)  # one may be on its way


class Terminal:
    """A program started on a pseudo terminal of its own; as a context manager it leaves no process.

    `answers` says whether the terminal answers queries, `kitty` whether it speaks the kitty keyboard
    protocol, `rate` how many bytes a second its line brings. Every wait raises AssertionError with the whole screen once its time is over.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        env: dict[str, str],
        columns: int = 80,
        lines: int = 24,
        cwd: str | Path | None = None,
        answers: bool = True,
        kitty: bool = False,
        rate: int = 0,
    ) -> None:
        self.line = Line(columns, lines, answers=answers, kitty=kitty, rate=rate)
        inside = self.line.program_end
        self.started = time.monotonic()
        # The first terminal that a session's leader opens becomes the one that controls it.
        shell = ("/bin/sh", "-c", 'exec "$@" <>"$0" >&0 2>&0', os.ttyname(inside))
        self._process = subprocess.Popen(
            [*shell, *argv],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=env,
            cwd=cwd or ROOT,
            start_new_session=True,
        )
        os.close(inside)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
        self.line.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def raw(self) -> bytes:
        """Every byte that has come."""
        return self.bytes_since(0)

    @property
    def page(self) -> Page:
        """What is shown, with modes, colours and title."""
        return self.line.page

    def screen(self) -> list[str]:
        """The rows of the screen as text."""
        return self.page.lines()

    def mark(self) -> int:
        """How many bytes have come."""
        return len(self.line.raw)

    def bytes_since(self, mark: int) -> bytes:
        """The bytes that came after a mark."""
        with self.line.news:
            return bytes(self.line.raw[mark:])

    def left_on(self) -> list[str]:
        """Names what is not as it was before the program; empty where it left the terminal clean."""
        return self.page.left_on() + ["terminal attributes"] * self.line.changed

    def replay(self) -> Iterator[tuple[float, Page]]:
        """What was shown after each arrival, from the start."""
        page = Page(1, 1)
        with self.line.news:
            arrivals = self.line.arrivals.copy()
        for arrival in arrivals:
            page.show(arrival)
            yield arrival.at, page

    def press(self, *keys: str) -> float:
        """Sends keys, each in a write of its own; returns the moment before the first."""
        at = time.monotonic()
        for key in keys:
            kitty = self.line.kitty and self.page.kitty > 0
            self.line.send(encode(key, kitty=kitty))
        return at

    def type(self, text: str, *, pasted: bool = False) -> float:
        """Sends text in one write, as a bracketed paste if said; returns the moment before it."""
        at = time.monotonic()
        self.line.send(f"\x1b[200~{text}\x1b[201~" if pasted else text)
        return at

    def resize(self, columns: int, lines: int) -> None:
        """Gives the terminal another size; the kernel tells the program."""
        self.line.resize(columns, lines)

    def stall(self, *, stalled: bool = True) -> None:
        """Stops reading, as a line that hangs does, or reads on."""
        self.line.stall(stalled=stalled)

    def wait_for(self, what: What, timeout: float = 10) -> float:
        """Waits until the text is on the screen, or the predicate of its rows is true."""
        deadline = time.monotonic() + timeout
        holds = what if callable(what) else lambda lines: what in "\n".join(lines)
        while True:
            ended, count = self.line.ended, len(self.line.arrivals)
            if holds(self.screen()):
                return time.monotonic()
            left = deadline - time.monotonic()
            if ended or left <= 0:
                raise AssertionError(self._told(f"{what!r} did not come within {timeout} s"))
            self._more(count, min(left, 0.1))

    def wait_for_toolkit(self, timeout: float = 20) -> None:
        """Waits until the toolkit has the screen, before which there is a page of our own."""
        self.wait_for(lambda _: 1004 in self.page.modes, timeout)

    def settle(self, quiet: float = 0.15, timeout: float = 10) -> float:
        """Waits until no byte has come for `quiet` seconds; returns when the last one came."""
        called = time.monotonic()
        while True:
            with self.line.news:
                last, count, ended = (
                    self.line.arrivals[-1].at,
                    len(self.line.arrivals),
                    self.line.ended,
                )
            now = time.monotonic()
            left = max(called, last) + quiet - now
            if left <= 0 or ended:
                return last
            if now > called + timeout:
                raise AssertionError(self._told(f"not quiet for {quiet} s within {timeout} s"))
            self._more(count, left)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Sends a signal to the program."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Closes the terminal as a dropped line does; no more can be sent or seen."""
        self.line.close()

    def wait(self, timeout: float = 10) -> int:
        """Waits for the end of the program; its exit code, or minus the signal that killed it."""
        try:
            code = self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise AssertionError(self._told(f"still running after {timeout} s")) from None
        self.line.drain()
        return code

    def _more(self, count: int, timeout: float) -> None:
        line = self.line
        with line.news:
            line.news.wait_for(lambda: len(line.arrivals) > count or line.ended, timeout)

    def _told(self, sentence: str) -> str:
        state = f"ended with {code}" if (code := self._process.poll()) is not None else "running"
        rows = "\n".join(f"{y:3}|{row}" for y, row in enumerate(self.screen(), 1))
        return f"{sentence}; {self.mark()} bytes came, the program is {state}; the screen:\n{rows}"
