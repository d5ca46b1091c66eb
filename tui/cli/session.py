"""What every command works with: the plan file, the library, the clock and the output."""

from __future__ import annotations

import os
import sys

from tui.plan.text import clean
from tui.plan.zones import local
from tui.storage import clock
from tui.storage.config import load_config
from tui.storage.content import load_library
from tui.storage.places import plan_path
from tui.storage.plan_file import PlanFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tui.plan.library import Library
    from tui.plan.model import Plan
    from tui.storage.config import Config
    from tui.storage.wanted import Committed

#: Fewer columns than these hold no words; more digits than these are no width.
LEAST_COLUMNS = 20
LONGEST_COLUMNS = 5
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


class Session:
    """One command's surroundings; what costs time is fetched when it is first asked for."""

    def __init__(self, file: str | None = None, *, color: bool = True) -> None:
        self.plan_file = PlanFile(plan_path(file))
        self._given = file
        self.now = clock.now()
        self._color = color and not os.environ.get("NO_COLOR") and _is_terminal(sys.stdout)
        self._library: Library | None = None
        self._config: Config | None = None

    @property
    def library(self) -> Library:
        """The content, with the person's own."""
        if self._library is None:
            self._library = load_library()
        return self._library

    @property
    def config(self) -> Config:
        """The person's own settings; what of them is left out is said, once, beside the output."""
        if self._config is None:
            self._config = load_config()
            if self._config.warning and sys.stderr is not None:
                print(f"secondround: {self._config.warning}", file=sys.stderr)
        return self._config

    @property
    def columns(self) -> int | None:
        """The columns of the person's terminal; None where the output goes elsewhere."""
        if not _is_terminal(sys.stdout):
            return None
        told = os.environ.get("COLUMNS", "")
        if told.isascii() and told.isdigit() and len(told) < LONGEST_COLUMNS:
            return max(int(told), LEAST_COLUMNS)
        try:
            return max(os.get_terminal_size(sys.stdout.fileno()).columns, LEAST_COLUMNS)
        except (OSError, ValueError):
            return None

    def plan(self) -> Plan:
        """The plan as it is on disk."""
        return self.plan_file.read().plan

    def here(self, plan: Plan) -> datetime:
        """This moment where the interview is."""
        return local(self.now, plan.interview.zone)

    def say(self, lines: Iterable[str], *, headline: bool = False) -> None:
        """Prints lines that are safe to show; the first is bold where there is colour."""
        text = list(lines)
        if headline and self._color and text:
            text[0] = f"{_BOLD}{text[0]}{_PLAIN}"
        print("\n".join(text))

    def command(self, words: str = "") -> str:
        """A command as the person types it for this plan, with the -f that it was given by."""
        if not self._given:
            return f"secondround {words}".rstrip()
        from shlex import quote

        return f"secondround -f {clean(quote(self._given))} {words}".rstrip()

    def told(self, committed: Committed, back: str = "undo") -> int:
        """Says what a change did and the command that takes it back."""
        way = f" · {self.command(back)} takes it back" if committed.changed else ""
        print(f"{committed.said}{way}")
        if committed.notice:
            print(committed.notice)
        self.plan_file.remember_written()
        return 0

    def hand_out(self, text: str, output: str | None) -> str:
        """Prints a text, or writes it to the file named (0600); that file's name, else "".

        Raises:
            PlanError: it is the plan itself, or the disk refuses.
        """
        if output is None or output == "-":
            print(text, end="")
            return ""
        from tui.storage.handed_out import hand_out

        hand_out(output, text.encode("utf-8", "replace"), self.plan_file.path)
        return output

    def give(self, fields: object) -> int:
        """Prints JSON for scripts, and nothing else."""
        from tui.cli.json_text import json_text

        print(json_text(fields))
        return 0


def on_terminal() -> bool:
    """Whether a person sits at both ends."""
    return _is_terminal(sys.stdin) and _is_terminal(sys.stdout)


def _is_terminal(stream: object) -> bool:
    check = getattr(stream, "isatty", None)
    try:
        return bool(check and check())
    except ValueError:  # a closed stream
        return False
