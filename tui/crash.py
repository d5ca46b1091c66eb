"""What a crash tells: where it happened in the program, and nothing of the person's."""

from __future__ import annotations

import os
import traceback
from contextlib import suppress

from tui.storage import places

REPORT_NAME = "crash.txt"


def told(error: BaseException) -> str:
    """A sentence for the person, and the places in the program that led there.

    The message of an error may hold a name or a note, as its local variables do: neither is told.
    """
    where = "\n".join(_frames(error))
    return (
        "secondround ran into a fault of its own and had to stop. "
        "Everything it said was done is on disk.\n"
        f"{type(error).__name__}\n{where}\n"
        f"The same is in {places.shown(report_path())}; nothing of your plan is in it."
    )


def keep(error: BaseException) -> None:
    """Writes the report beside the history; what hinders it does not matter now."""
    with suppress(OSError):
        path = report_path()
        places.make_private(os.path.dirname(path))
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
            file.write("\n".join([type(error).__name__, *_frames(error), ""]))


def report_path() -> str:
    """Where the report of the last crash is."""
    return os.path.join(places.state_folder(), REPORT_NAME)


def _frames(error: BaseException) -> list[str]:
    summary = traceback.extract_tb(error.__traceback__)
    return [
        f"  {os.path.basename(os.path.dirname(frame.filename))}/"
        f"{os.path.basename(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in summary
    ]
