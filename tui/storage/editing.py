"""The plan in the person's own editor: a draft that replaces the plan only once it is valid."""

from __future__ import annotations

import os
import shlex
from shutil import which

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.storage import places
from tui.storage.snapshot import (
    Snapshot,
    described,
    interpret,
    interpret_draft,
    read_bytes,
    syntax_line,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.storage.plan_file import PlanFile
    from tui.storage.wanted import Committed

SAID = "Edited the plan"
#: Editors that open a file at `+LINE`.
_TAKE_LINE = ("vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "ne", "joe", "mg")


class Draft(Value):
    """A copy of the plan to edit: where it is, the bytes it came from, and the line to start at."""

    path: str
    seen: bytes
    line: int | None = None


def open_draft(plan_file: PlanFile) -> Draft:
    """A fresh copy of the plan, also of one that cannot be read.

    Raises:
        PlanError: there is no plan, or no place for the copy.
    """
    seen = read_bytes(plan_file.path)
    folder = os.path.join(places.state_folder(), "drafts", places.plan_key(plan_file.path))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        places.make_private(folder)
        path = _free_name(folder)
        with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
            file.write(seen)
    except OSError as error:
        raise PlanError(f"There is no place for a draft: {error.strerror}.") from error
    return Draft(path=path, seen=seen, line=syntax_line(seen))


def editor_command(draft: Draft) -> list[str]:
    """The person's editor ($VISUAL, $EDITOR, else nano or vi) with the draft to open.

    Raises:
        PlanError: there is none.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        command = shlex.split(named) if named else []
    except ValueError as error:
        raise PlanError(f"$EDITOR cannot be read: {error}.") from error
    if not command:
        found = which("nano") or which("vi")
        if found is None:
            raise PlanError("There is no editor; set $EDITOR to yours.")
        command = [found]
    if draft.line and os.path.basename(command[0]) in _TAKE_LINE:
        command.append(f"+{draft.line}")
    return [*command, draft.path]


def close_draft(plan_file: PlanFile, draft: Draft) -> Committed | None:
    """Takes the edited draft into the plan; None when it is as it was.

    Raises:
        PlanError: it is not valid or no longer fits; the draft stays where it is.
    """
    data = read_bytes(draft.path)
    if data == draft.seen:
        discard(draft)
        return None
    edited = interpret_draft(data)
    if not edited.writable:
        raise PlanError("Your text has a newer format than this secondround can write.")
    try:
        seen = interpret(draft.seen, plan_file.path)
    except PlanError:
        committed = plan_file.repair(data, draft.seen, SAID)
    else:
        _refuse_new_problems(edited, seen)
        committed = plan_file.replace(data, seen, SAID)
    discard(draft)
    return committed


def discard(draft: Draft) -> None:
    """Removes the draft."""
    try:
        os.unlink(draft.path)
    except OSError:
        return


def _free_name(folder: str) -> str:
    """A name that no draft has: one that was refused earlier stays until its person removes it."""
    number, name = 1, places.PLAN_NAME
    while os.path.lexists(os.path.join(folder, name)):
        number += 1
        name = f"plan-{number}.toml"
    return os.path.join(folder, name)


def _refuse_new_problems(edited: Snapshot, seen: Snapshot) -> None:
    known = {problem.sentence for problem in seen.problems}
    fresh = [problem for problem in edited.problems if problem.sentence not in known]
    if fresh:
        told = "; ".join(described(problem, edited.data) for problem in fresh[:3])
        more = f"; and {len(fresh) - 3} more" if len(fresh) > 3 else ""
        raise PlanError(f"{told}{more}.")
