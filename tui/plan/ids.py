"""Ids: kebab-case names that a person can type, made from titles and unique among their kind."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container

    from tui.plan.reference import Thing

LONGEST = 40


def kebab(text: str) -> str:
    """`text` in lower case ASCII letters and digits joined by hyphens; "" when none is left."""
    if not text.isascii():
        from unicodedata import combining, normalize

        text = "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
    letters = [char if char.isascii() and char.isalnum() else " " for char in text.lower()]
    out = ""
    for word in "".join(letters).split():
        longer = f"{out}-{word}" if out else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        out = longer
    return out


def fresh_id(text: str, taken: Container[str], fallback: str) -> str:
    """An id for something called `text` that is not among `taken`.

    One of digits alone is not made, for a number names a place in a list.
    """
    stem = kebab(text)
    if not stem or stem.isdigit():
        stem = f"{fallback}-{stem}" if stem else fallback
    if stem not in taken:
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def replaced(listed: tuple[Thing, ...], thing: Thing) -> tuple[Thing, ...]:
    """The list with `thing` where it held the one of this id."""
    return tuple(thing if other.id == thing.id else other for other in listed)
