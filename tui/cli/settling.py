"""A change from the shell with the steps that it settles ticked in it."""

from __future__ import annotations

from tui.plan.debrief import read_prompts
from tui.plan.edits.settling import settled
from tui.storage.content import load_entries

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.cli.session import Session
    from tui.plan.debrief import Prompt
    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.storage.wanted import Committed


def commit_settling(
    session: Session, edit: Callable[[Plan], Edited], prompts: Sequence[Prompt] | None = None
) -> Committed:
    """Makes a change and ticks the steps that it settles."""
    known = debrief_prompts() if prompts is None else prompts

    def both(plan: Plan) -> Edited:
        at = session.here(plan).replace(microsecond=0)
        return settled(plan, edit(plan), at, known)

    return session.plan_file.commit(both)


def debrief_prompts() -> tuple[Prompt, ...]:
    """The questions of the debrief, of which a step wants every answer."""
    return read_prompts(load_entries("debrief"))
