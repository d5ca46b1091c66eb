"""The kit: what goes along on the day, what of it is packed, and what is still to pack."""

from __future__ import annotations

from tui.plan.library import suits
from tui.plan.model import KitItem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.plan.library import Library
    from tui.plan.model import Plan


def kit_of(plan: Plan, library: Library) -> tuple[KitItem, ...]:
    """The things of the plan, and behind them what its settings ask for besides.

    The things of one setting are offered until the plan holds one of them; from then on the plan
    alone says which of them go along, so that one taken out of the file stays out. What only
    another setting asks for is passed over, unless it is packed.
    """
    settings = plan.interview.settings
    held = tuple(item for item in plan.kit if item.packed or _suits(item, library, settings))
    ids = {item.id for item in held}
    taken_over = {
        offer.settings for offer in library.kit.values() if offer.id in ids and not offer.leave
    }
    offered = tuple(
        KitItem(id=offer.id, title=offer.title)
        for offer in library.kit.values()
        if not offer.leave and offer.settings not in taken_over and suits(offer, settings)
    )
    return (*held, *offered)


def _suits(item: KitItem, library: Library, settings: tuple[str, ...]) -> bool:
    offer = library.kit.get(item.id)
    return offer is None or suits(offer, settings)


def stays_home(plan: Plan, library: Library) -> tuple[str, ...]:
    """What the content names to leave at home."""
    return tuple(
        offer.title
        for offer in library.kit.values()
        if offer.leave and suits(offer, plan.interview.settings)
    )


def needed(kit: Iterable[KitItem]) -> tuple[KitItem, ...]:
    """The things that go along this time."""
    return tuple(item for item in kit if not item.not_needed)


def to_pack(kit: Iterable[KitItem]) -> tuple[KitItem, ...]:
    """The things that go along and are not packed yet."""
    return tuple(item for item in kit if not item.not_needed and not item.packed)


def packed_words(kit: tuple[KitItem, ...]) -> str:
    """How much is packed: `9 of 12 packed`, `all 12 packed`, `nothing to pack`."""
    going = needed(kit)
    left = len(to_pack(kit))
    if not going:
        return "nothing to pack"
    return f"{len(going) - left} of {len(going)} packed" if left else f"all {len(going)} packed"
