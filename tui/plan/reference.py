"""Which thing of a list a person means: by its number as listed, its id, or a start of one."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol, TypeVar

    class Named(Protocol):
        """Whatever has an id."""

        @property
        def id(self) -> str: ...

    Thing = TypeVar("Thing", bound=Named)

MOST_CANDIDATES = 6


def number_in(reference: str) -> int | None:
    """The number that `reference` is, from 0; None where it is a word."""
    typed = reference.strip()
    return int(typed[:6]) if typed.isascii() and typed.isdigit() else None


def meant(listed: Sequence[Thing], reference: str) -> list[Thing]:
    """What `reference` can mean: the one of this number, from 1, of this id, or all it starts."""
    number = number_in(reference)
    if number is not None and 1 <= number <= len(listed):
        return [listed[number - 1]]
    wanted = reference.strip().lower()
    return [one for one in listed if one.id.lower() == wanted] or [
        one for one in listed if wanted and one.id.lower().startswith(wanted)
    ]


def only(
    found: Sequence[Thing], reference: str, none: str, more: str = "write more of it"
) -> Thing:
    """The only one that was found.

    Raises:
        PlanError: there is `none`, or several; lists them and says what tells one, `more`.
    """
    if not found:
        raise PlanError(none)
    if len(found) > 1:
        named = ", ".join(clean(one.id, 60) for one in found[:MOST_CANDIDATES])
        left = len(found) - MOST_CANDIDATES
        others = f" and {left} more" if left > 0 else ""
        raise PlanError(f"{quoted(reference, 40)} can mean {named}{others}; {more}.")
    return found[0]
