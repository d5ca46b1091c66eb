"""The real command in a process of its own, in a clean home, as a person's shell runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.terminal import ROOT, Terminal, environment

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A Tuesday, nine days before the interview of `PLAN`.
NOW = "2026-11-24T09:00:00+01:00"

#: A plan as a person keeps it: with comments, a layout and a key of their own.
PLAN = """\
# my plan, by hand
format = 1
started = 2026-11-20

[interview]
company = "Acme"   # the one in town
role = "Head of Operations"
starts = 2026-12-03T10:00:00
zone = "Europe/Paris"
place = "4 Quay Street"
travel = 35
phone = "+33 1 23 45 67 89"
called = 2026-11-20
mood = "calm"

[[steps]]
id = "read-report"
title = "Read their annual report"
due = 2026-11-24
minutes = 40

[[steps]]
id = "pack-bag"
title = "Pack the bag"
due = "-1d"
minutes = 20

[[steps]]
id = "pack-lunch"
title = "Pack lunch"
due = "-1d"

# people
[[people]]
id = "ann-lee"
name = "Ann Lee"
role = "hr"
"""


class Result(NamedTuple):
    """How a command ended, and what it said on each stream."""

    code: int
    out: str
    err: str


class Command:
    """Runs `secondround` in a home that lies in `folder`.

    It is this checkout's own, or the one that $SECONDROUND_COMMAND names, so that the whole suite
    can be run against an installed wheel.
    """

    def __init__(self, folder: Path) -> None:
        installed = os.environ.get("SECONDROUND_COMMAND")
        self.words = [installed] if installed else [sys.executable, "-m", "tui"]
        self.env = environment(folder, SECONDROUND_NOW=NOW, TZ="Europe/Paris")
        if not installed:
            self.env["PYTHONPATH"] = str(ROOT)
        self.folder = folder
        self.home = Path(self.env["HOME"])
        self.data = Path(self.env["XDG_DATA_HOME"], "secondround")
        self.state = Path(self.env["XDG_STATE_HOME"], "secondround")
        self.plan = self.data / "plan.toml"

    def __call__(
        self, *words: str, stdin: str | None = None, env: Mapping[str, str] | None = None
    ) -> Result:
        """Runs one command to its end; `stdin` is what it reads, `env` is added to its surroundings.

        No test may see a traceback, so none needs to look for one.
        """
        ended = subprocess.run(
            [*self.words, *words],
            input=stdin or "",
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            env={**self.env, **(env or {})},
            cwd=self.folder,
            timeout=60,
            check=False,
        )
        assert "Traceback" not in ended.stderr, ended.stderr
        assert "Exception ignored" not in ended.stderr, ended.stderr
        return Result(ended.returncode, ended.stdout, ended.stderr)

    def on_terminal(
        self, *words: str, columns: int = 80, lines: int = 24, env: Mapping[str, str] | None = None
    ) -> Terminal:
        """The same on a pseudo terminal; to be used in a `with`."""
        return Terminal(
            [*self.words, *words],
            env={**self.env, **(env or {})},
            columns=columns,
            lines=lines,
            cwd=self.folder,
        )

    def write(self, text: str, path: Path | None = None) -> Path:
        """Puts a plan in its place, older than an editor takes to save one."""
        path = path or self.plan
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))
        return path


def refused(result: Result, code: int = 1) -> str:
    """The sentence of a refusal: one line on standard error, and nothing else."""
    assert (result.code, result.out) == (code, ""), result
    assert result.err.startswith("secondround: "), result.err
    assert result.err.endswith(".\n") or result.err.endswith("secondround new\n"), result.err
    assert result.err.count("\n") == 1, result.err
    return result.err.removeprefix("secondround: ").strip()


def done(result: Result) -> str:
    """What a command that succeeded printed; standard error is empty."""
    assert (result.code, result.err) == (0, ""), result
    return result.out
