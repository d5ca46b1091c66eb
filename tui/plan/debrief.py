"""The debrief: what to write down while the interview is fresh, and what was written."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from tui.plan.model import Note, Plan

DEBRIEF = "debrief"


class Prompt(Value):
    """One question of the debrief: a short name, the question in full, and what it is good for."""

    id: str
    name: str
    text: str
    says: str = ""


def read_prompts(entries: Mapping[str, Mapping[str, Any]]) -> tuple[Prompt, ...]:
    """The prompts that the content's entries describe, in their order."""
    return tuple(Prompt(**entry) for entry in entries.values())


def answer_to(plan: Plan, prompt_id: str) -> Note | None:
    """What was written for a prompt; the first where a file holds several."""
    return next(
        (note for note in plan.notes if note.kind == DEBRIEF and note.prompt == prompt_id), None
    )


def answered(plan: Plan) -> frozenset[str]:
    """The prompts that something was written for."""
    return frozenset(note.prompt for note in plan.notes if note.kind == DEBRIEF and note.text)


def all_answered(plan: Plan, prompts: Sequence[Prompt]) -> bool:
    """Whether every prompt has its answer."""
    known = answered(plan)
    return bool(prompts) and all(prompt.id in known for prompt in prompts)
