"""Questions that anybody may ask: those that suit a person, and those chosen for them."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from tui.plan.model import Person


class HonestQuestion(Value):
    """A question as the content has it; no `settings` means any way of holding the interview."""

    id: str
    text: str
    roles: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


class Offered(Value):
    """A question offered for one person: its words, and whether it is chosen."""

    text: str
    chosen: bool


def bank_of(entries: Mapping[str, Mapping[str, Any]]) -> tuple[HonestQuestion, ...]:
    """The questions that entries of the content say, in their order."""
    return tuple(
        HonestQuestion(
            id=entry["id"],
            text=entry["text"],
            roles=tuple(entry.get("roles", ())),
            settings=tuple(entry.get("settings", ())),
        )
        for entry in entries.values()
    )


def offered(
    bank: Iterable[HonestQuestion], person: Person, settings: tuple[str, ...]
) -> tuple[Offered, ...]:
    """The questions for a person: those chosen, in their order, then the others that suit them.

    Somebody without a role is offered what suits anybody.
    """
    chosen = tuple(Offered(text=text, chosen=True) for text in person.questions)
    taken = set(person.questions)
    others = (
        Offered(text=question.text, chosen=False)
        for question in bank
        if question.text not in taken and suits(question, person.role, settings)
    )
    return (*chosen, *others)


def suits(question: HonestQuestion, role: str, settings: tuple[str, ...]) -> bool:
    """Whether a question fits somebody of this role in an interview held in these settings."""
    fits_role = not role or not question.roles or role in question.roles
    return fits_role and (not question.settings or not set(question.settings).isdisjoint(settings))
