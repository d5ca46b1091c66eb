"""The kinds of entry that content files hold: their fields with their types, and what they need."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class EntryKind(Value):
    """What an entry consists of: its fields and their types; a due date is text."""

    fields: dict[str, type[Any]]
    needs: tuple[str, ...]


KINDS = {
    "steps": EntryKind(
        fields={
            "id": str,
            "title": str,
            "phase": str,
            "due": str,
            "minutes": int,
            "essential": bool,
            "essential_when": list,
            "settings": list,
            "why": str,
            "done_when": str,
            "sources": list,
            "waiting": str,
            "called": str,
            "five_days": str,
            "two_days": str,
            "twelve_hours": str,
            "favour": bool,
            "late": bool,
            "seeded": bool,
        },
        needs=("title",),
    ),
    "settings": EntryKind(
        fields={
            "id": str,
            "name": str,
            "says": str,
            "on_the_day": list,
            "changes": list,
            "onsite": bool,
        },
        needs=("name",),
    ),
    "roles": EntryKind(
        fields={"id": str, "name": str, "short": str, "invitation": str, "says": str},
        needs=("name", "short"),
    ),
    "asks": EntryKind(
        fields={
            "id": str,
            "name": str,
            "says": str,
            "roles": list,
            "due": str,
            "due_else": str,
            "wait": int,
            "nudges": int,
            "channel": str,
            "favour": bool,
            "answer": bool,
            "barred": bool,
            "barred_except": list,
            "instead": str,
        },
        needs=("name",),
    ),
    "kit": EntryKind(
        fields={"id": str, "title": str, "says": str, "settings": list, "leave": bool},
        needs=("title",),
    ),
    "calm": EntryKind(
        fields={"id": str, "name": str, "says": str, "why": str}, needs=("name", "says")
    ),
    "groups": EntryKind(
        fields={"id": str, "name": str, "says": str, "settings": list},
        needs=("name",),
    ),
    "questions": EntryKind(
        fields={"id": str, "group": str, "text": str, "probes": str, "needs": list},
        needs=("group", "text"),
    ),
    "honest-questions": EntryKind(
        fields={"id": str, "text": str, "roles": list, "settings": list},
        needs=("text",),
    ),
    "debrief": EntryKind(
        fields={"id": str, "name": str, "text": str, "says": str}, needs=("name", "text")
    ),
    "probes": EntryKind(fields={"id": str, "text": str, "digs": str}, needs=("text",)),
    "preparations": EntryKind(
        fields={
            "id": str,
            "name": str,
            "says": str,
            "step": str,
            "settings": list,
            "prompts": list,
        },
        needs=("name", "prompts"),
    ),
    "honesty": EntryKind(
        fields={"id": str, "question": str, "covers": list, "needs": list},
        needs=("question", "covers"),
    ),
    "messages": EntryKind(
        fields={"id": str, "subject": str, "greeting": str, "body": list, "closing": str},
        needs=("subject", "body"),
    ),
    "wording": EntryKind(
        fields={"id": str, "phrases": list, "instead": str, "excuse": bool},
        needs=("phrases",),
    ),
    "fairness": EntryKind(fields={"id": str, "text": str, "doubt": str}, needs=("text", "doubt")),
}
