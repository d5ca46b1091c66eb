"""`secondround edit`: the plan in $EDITOR, taken over only when it is valid."""

from __future__ import annotations

import subprocess

from tui.cli.answer import typed
from tui.cli.session import Session, on_terminal
from tui.plan.errors import PlanError
from tui.storage import editing, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def edit(read: Namespace) -> int:
    """Opens the plan in the person's editor, again and again until it is valid or left."""
    session = Session(read.file)
    draft = editing.open_draft(session.plan_file)
    while True:
        _run_editor(draft)
        try:
            committed = editing.close_draft(session.plan_file, draft)
        except PlanError as error:
            if not (on_terminal() and _again(error.sentence)):
                kept = places.shown(draft.path)
                raise PlanError(
                    f"{error.sentence.rstrip('.')}. The plan stands as it was; "
                    f"your text is in {kept}."
                ) from error
            continue
        if committed is None:
            session.say(["Nothing changed."])
            return 0
        return session.told(committed)


def _run_editor(draft: editing.Draft) -> None:
    command = editing.editor_command(draft)
    try:
        ended = subprocess.run(command, check=False)
    except OSError as error:
        raise PlanError(f"“{command[0]}” cannot be started: {error.strerror}.") from error
    if ended.returncode != 0:
        raise PlanError(
            f"“{command[0]}” ended with an error, so the plan stands as it was; "
            f"your text is in {places.shown(draft.path)}."
        )


def _again(sentence: str) -> bool:
    print(sentence)
    try:
        answer = typed("Edit it again? [Y/n] ")
    except (EOFError, KeyboardInterrupt):
        print()
        return False
    return answer.strip().lower() not in ("n", "no")
