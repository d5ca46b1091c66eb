"""What was made of values that never change, by the very value, as long as it is asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Remembered:
    """A memory of one round of asking: what the next round does not ask for is dropped after it."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[object, Any]] = {}
        self._asked: dict[int, tuple[object, Any]] = {}
        self._with: tuple[object, ...] = ()

    def of(self, value: object, make: Callable[..., Any], *given: object) -> Any:
        """What `make(value, *given)` made in this round or the one before; else it is made now."""
        number = id(value)
        known = self._kept.get(number) or self._asked.get(number)
        if known is None:
            known = (value, make(value, *given))  # it is held, so that its number stays its own
        self._asked[number] = known
        return known[1]

    def next_round(self, *made_with: object) -> None:
        """Starts a round; nothing is known where what else things are made with is not the same."""
        self._kept, self._asked = self._asked, {}
        if made_with != self._with:
            self._kept, self._with = {}, made_with
