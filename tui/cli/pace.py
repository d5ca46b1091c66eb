"""The pace from the shell: shown, or one key of it set."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.edits.pace import KEYS, set_pace, shown
from tui.plan.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def pace(read: Namespace) -> int:
    """Shows the pace, or sets one key of it."""
    session = Session(read.file)
    if read.key is None:
        held = session.plan().pace
        lines = [f"{key:<8} {shown(getattr(held, key)):<12} {says}" for key, says in KEYS.items()]
        session.say(lines)
        return 0
    if not read.value:
        raise UsageError(f"What should {read.key} be? “secondround pace {read.key} -” resets it.")
    return session.told(
        session.plan_file.commit(lambda plan: set_pace(plan, read.key.lower(), read.value))
    )
