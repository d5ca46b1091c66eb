"""A text in the person's own editor: a draft in the state folder, removed once it is taken."""

from __future__ import annotations

import os
import subprocess
import tempfile

from tui.plan.errors import PlanError
from tui.storage import places
from tui.storage.editing import Draft, editor_command

#: Bytes of a text that is taken from an editor.
LONGEST = 1_000_000


def edit_text(text: str) -> str:
    """The text as the person leaves it in their editor; waits until they do.

    Raises:
        PlanError: the editor cannot be started or failed, or the text cannot be read; names
            the draft, which stays.
    """
    folder = os.path.join(places.state_folder(), "drafts")
    try:
        places.make_private(folder)
        number, path = tempfile.mkstemp(prefix="message-", suffix=".txt", dir=folder)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise PlanError(f"There is no place for a draft: {error.strerror}.") from error
    kept = f"Your text is kept in {places.shown(path)}."
    command = editor_command(Draft(path=path, seen=b""))
    try:
        ended = subprocess.run(command, check=False).returncode
    except OSError as error:
        raise PlanError(f"“{command[0]}” cannot be started: {error.strerror}. {kept}") from error
    if ended:
        raise PlanError(f"The editor ended with code {ended}. {kept}")
    try:
        with open(path, "rb") as file:
            edited = file.read(LONGEST).decode("utf-8")
    except (OSError, ValueError) as error:
        raise PlanError(f"The text cannot be read as UTF-8. {kept}") from error
    os.unlink(path)
    return edited
