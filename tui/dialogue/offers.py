"""What can be asked for where the person is, and which of it a typed line means.

The offers are the bindings that hold on the screen, which are made from the table of acts; so an
act that is added there can be asked for here, by its key, its label, its id, or a start of either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.acts.act import shown_key
from tui.panes.acts.every import BY_ID
from tui.plan.errors import UsageError
from tui.plan.text import quoted
from tui.plan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.dom import DOMNode
    from textual.screen import Screen

    from tui.panes.acts.act import Act


#: Ctrl+c, which nobody types as a line.
_NOT_TYPED = "interrupt"


class Offer(Value):
    """Something that can be asked for: its keys, its label, a sentence, and what it does.

    `action` is what Textual runs on `node`; an offer of the dialogue's own has neither. What only
    moves is not `told` in a help.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    says: str = ""
    action: str = ""
    node: DOMNode | None = None
    told: bool = True

    @property
    def on_row(self) -> bool:
        """Whether it is asked for on a row."""
        return self.id in BY_ID and BY_ID[self.id].on_row

    @property
    def names(self) -> tuple[str, ...]:
        """All that it can be called by, in full."""
        return (*self.keys, *map(shown_key, self.keys), self.label, self.id)

    @property
    def words(self) -> str:
        """How a help tells it: `space or tick: Tick the step, or untick it.` for one."""
        key = shown_key(self.keys[0]) if self.keys else ""
        named = " or ".join(dict.fromkeys(filter(None, (key, self.label))))
        return f"{named}: {self.says}" if self.says else named


class Heard(Value):
    """What a line asks for: an offer, the numbers of rows, and what was said beyond that."""

    offer: Offer
    numbers: tuple[int, ...] = ()
    rest: str = ""


def offers_of(screen: Screen[object], acts: Iterable[Act]) -> list[Offer]:
    """What the bindings of a screen offer, in their order; those without a name only scroll.

    `acts` are those there are, with the keys of the person's settings.
    """
    keys_of = {act.id: act.keys.split(",") for act in acts}
    found: dict[tuple[str, DOMNode], Offer] = {}
    for key, active in screen.active_bindings.items():
        binding, node = active.binding, active.node
        if not (binding.id and binding.description) or binding.id == _NOT_TYPED:
            continue
        known = found.get((binding.id, node))
        found[binding.id, node] = Offer(
            id=binding.id,
            keys=(*(known.keys if known else ()), key),
            label=binding.description,
            says=binding.tooltip or "",
            action=binding.action,
            node=node,
            told=binding.show or bool(binding.tooltip),
        )
    for at, offer in found.items():
        # In the order of the settings; one may be hidden behind another binding.
        keys = dict.fromkeys((*keys_of.get(offer.id, ()), *offer.keys))
        found[at] = offer.but(keys=tuple(keys))
    return list(found.values())


def understand(line: str, offers: Sequence[Offer]) -> Heard:
    """What a line asks for. A name may be shortened as long as it means one thing.

    Raises:
        UsageError: it means nothing that can be asked for here, or several things.
    """
    if line[0] == "/" and line[1:].strip():  # as in a pager
        line = f"/ {line[1:]}"
    words = line.split()
    for length in range(len(words), 0, -1):
        called = " ".join(words[:length])
        meant = _called(called, offers, whole=length > 1)
        if len(meant) > 1:
            names = " or ".join(quoted(offer.label) for offer in meant)
            raise UsageError(f"{quoted(called)} could be {names}.")
        if meant:
            rest = line.split(maxsplit=length)[length:]
            return _with_numbers(meant[0], rest[0] if rest else "")
    raise UsageError(f"There is no {quoted(line)} here; ? tells what there is.")


def _called(called: str, offers: Sequence[Offer], *, whole: bool) -> list[Offer]:
    """The offers that a name means: by a key or a whole name, else by the start of one."""
    exact = [offer for offer in offers if called in offer.keys or called in offer.names]
    if exact:
        return exact[:1]
    low = called.casefold()
    full = [offer for offer in offers if low in (offer.label.casefold(), offer.id)]
    if full or len(low) == 1:
        return full[:1]
    starts = [
        offer
        for offer in offers
        if any(name.casefold().startswith(low) for name in (offer.label, offer.id, *offer.keys))
    ]
    # Of several words all must belong to the name: the rest of a line is an answer.
    return starts if not whole or len(starts) == 1 else []


def _with_numbers(offer: Offer, rest: str) -> Heard:
    numbers: list[int] = []
    while offer.on_row and rest:
        first, _, behind = rest.partition(" ")
        if not (first.isascii() and first.isdigit()):
            break
        numbers.append(int(first))
        rest = behind.lstrip()
    return Heard(offer=offer, numbers=tuple(numbers), rest=rest)
