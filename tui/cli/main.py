"""From the words of the command line to a command; owns standard error and the exit codes."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from tui.plan.errors import REFUSED, PlanError, UsageError
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
#: Locales without an encoding, and the beginnings of terminals whose marks are few.
_C, _FEW_MARKS = ("C", "POSIX"), ("linux", "vt", "ansi", "cons25", "sun")
#: Where systems keep their time zones, as Python itself is built to look for them. Told so,
#: `zoneinfo` need not load the build's configuration, which takes a sixth of what `python -c pass`
#: does; where they lie elsewhere, the package tzdata has them.
_ZONE_PATHS = "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo"


def run(words: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit code. Every refusal is one sentence on standard error."""
    words = sys.argv[1:] if words is None else list(words)
    _fit_streams()
    os.environ.setdefault("PYTHONTZPATH", _ZONE_PATHS)
    sentence = ""
    try:
        code = _dispatch(words)
    except PlanError as error:
        sentence, code = error.sentence, error.exit_code
    except KeyboardInterrupt:
        print(file=sys.stderr)
        code = INTERRUPTED
    except OSError as error:
        sentence, code = _told(error), REFUSED
    unsent = _flush()
    if unsent is not None:
        sentence, code = sentence or _told(unsent), code or REFUSED
    if sentence and sys.stderr is not None:
        # What a person typed can be part of it.
        print(f"secondround: {clean(sentence)}", file=sys.stderr)
    return code


def _dispatch(words: list[str]) -> int:
    if any("\0" in word for word in words):  # no system takes one in the name of a file
        raise UsageError("A word of the command holds a NUL character; leave it out.")
    if words[:1] == ["--complete"]:
        from tui.cli.completing import complete

        return complete(words[1:])
    if words[:1] == ["--served"]:
        from tui.cli.serve import open_served

        return open_served(*words[1:2])
    from tui.cli.glance import read_glance

    glance = read_glance(words)
    if glance is not None:
        return glance.show()
    from tui.cli.parser import read_words

    return read_words(words)


def _flush() -> OSError | None:
    """Sends what is printed on its way; what hinders it.

    What could not be sent is dropped, for the interpreter would complain of it once more at exit.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return error
    return None


def _told(error: OSError) -> str:
    """What the system refused; nothing where the reader of a pipe has only gone."""
    if isinstance(error, BrokenPipeError):
        return ""
    of = f"{error.filename}: " if isinstance(error.filename, str) else ""
    return f"{of}{error.strerror or 'the system refused'}."


def _fit_streams() -> None:
    """What a terminal or its encoding lacks is shown by its likeness, and never ends a command.

    Bytes that are no text are kept, to be refused by whatever they are for.
    """
    if isinstance(sys.stdin, TextIOWrapper) and sys.stdin.errors == "strict":
        sys.stdin.reconfigure(errors="surrogateescape")
    few_marks = _lacks_marks()
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if few_marks or stream.encoding.lower() != "utf-8":
            from tui.glyphs import fit

            fit(stream, few_marks=few_marks)
        elif stream.errors == "strict":
            stream.reconfigure(errors="replace")


def _lacks_marks() -> bool:
    """Whether the terminal shows letters of any script but no marks: by its kind, or its locale.

    Of a locale "C" Python makes UTF-8, which names need; who sets it does not expect our marks.
    """
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG", "")
    return locale in _C or os.environ.get("TERM", "").startswith(_FEW_MARKS)
