"""A program inside tmux, on a server of its own that ends with the test."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.terminal import ROOT, is_running

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    What = str | Callable[[list[str]], bool]

_NAMES = {
    "enter": "Enter", "escape": "Escape", "space": "Space", "tab": "Tab", "shift+tab": "BTab",
    "backspace": "BSpace", "delete": "DC", "insert": "IC", "home": "Home", "end": "End",
    "pageup": "PPage", "pagedown": "NPage", "up": "Up", "down": "Down", "left": "Left",
    "right": "Right", **{f"f{n}": f"F{n}" for n in range(1, 13)},
}  # fmt: skip


class Tmux:
    """One window of one tmux server; as a context manager it ends its server, and only that.

    The server's socket lies in a folder of its own, so that no other tmux is ever spoken to.
    """

    def __init__(self, name: str = "secondround") -> None:
        self._command = ("tmux", "-L", name, "-f", "/dev/null")
        self._folder = tempfile.TemporaryDirectory(prefix="tmux-")
        self._code = Path(self._folder.name, "code")
        self._env: dict[str, str] = {}
        self._server = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(
        self,
        argv: Sequence[str],
        *,
        env: dict[str, str],
        columns: int = 80,
        lines: int = 24,
        cwd: str | Path | None = None,
    ) -> None:
        """Starts the server with one window of this size that runs `argv` and outlives it."""
        # A locale, and no TMUX from a session that the test itself may be running in.
        self._env = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", **env}
        self._env["TMUX_TMPDIR"] = self._folder.name
        self._code.unlink(missing_ok=True)
        # tmux at times misses the end of a program and then never tells its exit code.
        shell = ("/bin/sh", "-c", '"$@"; echo $? >"$0"', str(self._code))
        self._tmux(
            *("set-option", "-g", "remain-on-exit", "on", ";"),
            *("set-option", "-g", "status", "off", ";"),
            *("new-session", "-d", "-x", str(columns), "-y", str(lines), "-c", str(cwd or ROOT)),
            *("--", *map(_literal, (*shell, *argv))),
        )
        self._server = int(self._tmux("display-message", "-p", "#{pid}"))

    def keys(self, *keys: str) -> None:
        """Presses keys named as Textual names them."""
        for key in keys:
            if len(key) == 1:
                self.type(key)
            elif key in _NAMES:
                self._tmux("send-keys", _NAMES[key])
            else:
                modifier, _, letter = key.rpartition("+")
                self._tmux("send-keys", {"ctrl": "C-", "alt": "M-"}[modifier] + letter)

    def type(self, text: str) -> None:
        """Sends text as typed."""
        self._tmux("send-keys", "-l", "--", _literal(text))

    def resize(self, columns: int, lines: int) -> None:
        self._tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def capture(self, *, colours: bool = False) -> list[str]:
        """The rows of the window as text, with escape sequences for colours if said."""
        shown = self._tmux("capture-pane", "-p", *(["-e"] if colours else []))
        return [row.rstrip() for row in shown.split("\n")[:-1]]

    def code(self) -> int | None:
        """The exit code of the program as a shell tells it, or None while it runs."""
        told = self._code.read_text() if self._code.exists() else ""
        return int(told) if told.endswith("\n") else None

    def wait_for(self, what: What, timeout: float = 10) -> list[str]:
        """Waits until the text is in the window, or the predicate of its rows is true; the rows."""
        deadline = time.monotonic() + timeout
        holds = what if callable(what) else lambda rows: what in "\n".join(rows)
        while not holds(rows := self.capture()):
            if time.monotonic() > deadline:
                told = "\n".join(f"{y:3}|{row}" for y, row in enumerate(rows, 1))
                raise AssertionError(
                    f"{what!r} did not come within {timeout} s; tmux shows:\n{told}"
                )
            time.sleep(0.02)
        return rows

    def wait(self, timeout: float = 10) -> int:
        """Waits for the end of the program; its exit code, 128 more than the signal that killed it."""
        deadline = time.monotonic() + timeout
        while (code := self.code()) is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"still running after {timeout} s")
            time.sleep(0.02)
        return code

    def kill(self) -> None:
        """Ends the server and what runs in it, and waits until it has gone."""
        if self._env:
            subprocess.run(
                [*self._command, "kill-server"], env=self._env, capture_output=True, check=False
            )
            self._env = {}
        deadline = time.monotonic() + 5
        while self._server and is_running(self._server):
            if time.monotonic() > deadline:
                raise AssertionError(f"the tmux server {self._server} does not end")
            time.sleep(0.01)
        self._folder.cleanup()

    def _tmux(self, *words: str) -> str:
        run = subprocess.run(
            [*self._command, *words], env=self._env, capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise AssertionError(f"tmux {words[0]}: {run.stderr.strip()}")
        return run.stdout


def _literal(text: str) -> str:
    """A last semicolon would part two commands."""
    return f"{text[:-1]}\\;" if text.endswith(";") else text
