"""The kit as lines of text and as fields for scripts."""

from __future__ import annotations

from tui.plan.kit import kit_of, needed, packed_words, stays_home, to_pack
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.model import KitItem, Plan


def kit_lines(plan: Plan, library: Library) -> list[str]:
    """The lines of `secondround kit`; the number names a thing to commands."""
    kit = kit_of(plan, library)
    lines = [f"Kit · {packed_words(kit)}"]
    lines += [_line(number, item) for number, item in enumerate(kit, 1)]
    for title in stays_home(plan, library):
        lines += ["", f"Stays at home: {clean(title, 200)}"]
    return lines


def kit_counts(plan: Plan, library: Library) -> dict[str, object]:
    """How much of the kit is packed, of what goes along, and what is missing by name."""
    kit = kit_of(plan, library)
    missing = to_pack(kit)
    return {
        "packed": len(needed(kit)) - len(missing),
        "total": len(needed(kit)),
        "missing": [item.title for item in missing],
    }


def kit_fields(plan: Plan, library: Library) -> dict[str, object]:
    """The kit as scripts see it."""
    kit = kit_of(plan, library)
    return {
        **kit_counts(plan, library),
        "things": [
            {
                "number": number,
                "id": item.id,
                "title": item.title,
                "packed": item.packed,
                "not_needed": item.not_needed,
            }
            for number, item in enumerate(kit, 1)
        ],
        "stays_home": list(stays_home(plan, library)),
    }


def _line(number: int, item: KitItem) -> str:
    mark = "-" if item.not_needed else "x" if item.packed else " "
    told = " · not needed" if item.not_needed else ""
    return f"  {number:>3} [{mark}]  {clean(item.title, 200)}{told}"
