"""Steps that an act settles: what they ask for is done, so they are ticked in the same change."""

from __future__ import annotations

from tui.plan.countdown import count_down
from tui.plan.debrief import all_answered
from tui.plan.promises import promised
from tui.plan.text import quoted
from tui.plan.thanks import ADVOCATE, HELP, NEWS, TALK, owed
from tui.plan.wait import checked_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tui.plan.debrief import Prompt
    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.plan.thanks import Owed


def settled(before: Plan, edited: Edited, now: datetime, prompts: Sequence[Prompt]) -> Edited:
    """The edit with every open step ticked that it settled; the notice names them.

    A step that was settled before the edit is left alone, so that unticking one by hand holds.
    `now` is aware, in the interview's zone.
    """
    fresh = _settles(edited.plan, now, prompts) - _settles(before, now, prompts)
    ticked = [step for step in edited.plan.steps if step.id in fresh and step.done is None]
    if not ticked:
        return edited
    done = {step.id for step in ticked}
    steps = tuple(step.but(done=now) if step.id in done else step for step in edited.plan.steps)
    are = "is" if len(ticked) == 1 else "are"
    told = f"{', '.join(quoted(step.title) for step in ticked)} {are} ticked with it."
    notice = f"{edited.notice} {told}".strip()
    return edited.but(plan=edited.plan.but(steps=steps), notice=notice)


def _settles(plan: Plan, now: datetime, prompts: Sequence[Prompt]) -> frozenset[str]:
    """The steps of the library whose work is done by what the plan holds."""
    countdown = count_down(plan, now)
    due = owed(plan, countdown)
    promises = promised(plan, countdown.today)
    holds = {
        "debrief-now": all_answered(plan, prompts),
        "send-promised": bool(promises) and not any(known.is_open for known in promises),
        "thank-interviewers": _paid([known for known in due if known.what == TALK]),
        "thank-advocate": _paid([known for known in due if _of_advocate(known)]),
        "thank-helpers": _paid(
            [known for known in due if known.what == HELP and not _of_advocate(known)]
        ),
        "plan-the-wait-2": plan.interview.check_back is not None,
        "status-check": checked_in(plan) is not None,
        "close-the-loop": _paid([known for known in due if known.what == NEWS]),
    }
    return frozenset(step_id for step_id, is_done in holds.items() if is_done)


def _paid(due: list[Owed]) -> bool:
    return bool(due) and not any(known.is_open for known in due)


def _of_advocate(known: Owed) -> bool:
    return known.what == HELP and known.person.role == ADVOCATE
