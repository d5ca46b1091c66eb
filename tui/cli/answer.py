"""One line that the person types in answer to a question of a command."""

from __future__ import annotations

import os
import select
import signal
import sys
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def typed(question: str) -> str:
    """The line, without its end.

    `input()` alone sleeps through a ctrl+c that comes after it showed the question and before it
    waits: the signal is noted and looked at only after the next line. So a line is waited for
    together with signals, and read once it is there.

    Raises:
        EOFError: there is no more input.
        KeyboardInterrupt: by ctrl+c.
    """
    if not sys.stdin.isatty():
        return input(question)
    with _signals() as signals:
        print(question, end="", flush=True)
        select.select([sys.stdin, signals], [], [])
        return input()


@contextmanager
def _signals() -> Iterator[int]:
    """What can be read as soon as a signal came for which there is a handler in Python."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield reading
    finally:
        signal.set_wakeup_fd(before)
        os.close(reading)
        os.close(writing)
