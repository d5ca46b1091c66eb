"""Contacts in a file as phones share them: vCard 2.1, 3.0 and 4.0."""

from __future__ import annotations

import os

from tui.plan.contact_card import ContactCard
from tui.plan.errors import PlanError
from tui.plan.text import quoted
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Cards carry photographs; a file beyond this is an address book, or something else.
MOST_BYTES = 16 * 1024 * 1024
LONGEST_NOTE = 20_000


def read_cards(path: str) -> tuple[ContactCard, ...]:
    """The contacts in a file that have a name, in their order.

    Raises:
        PlanError: it cannot be read, is no vCard, or has nobody with a name in it.
    """
    shown = places.shown(path)
    text = _text(path, shown)
    if "BEGIN:VCARD" not in text.upper():
        raise PlanError(f"{shown} is not a contact; share one as vCard, a file that ends in .vcf.")
    cards = tuple(card for card in map(_card, _components(text, shown)) if card is not None)
    if not cards:
        raise PlanError(f"{shown} has nobody with a name in it.")
    return cards


def _text(path: str, shown: str) -> str:
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise PlanError(f"{shown} is larger than 16 MB; export only the contacts you want.")
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES)
    except OSError as error:
        raise PlanError(f"{shown} cannot be read: {error.strerror}.") from error
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # what 2.1 cards of old phones are written in


def _components(text: str, shown: str) -> list[Any]:
    """The cards in a text; a card that breaks off is named by its line."""
    import logging

    from vobject.base import VObjectError, readComponents

    # It reports each line that it skips; a phone's own extensions are no news to anybody.
    logging.getLogger("vobject.base").setLevel(logging.CRITICAL + 1)
    try:
        found = readComponents(text, ignoreUnreadable=True, allowQP=True)
        return [card for card in found if card.name == "VCARD"]
    except VObjectError as error:
        at = f" near line {error.lineNumber}" if getattr(error, "lineNumber", None) else ""
        raise PlanError(f"{shown} is not a whole vCard: it breaks off{at}.") from error
    # The library lets whatever its parsers raise through: unknown encodings, bad base64, dates.
    except Exception as error:
        why = quoted(str(error), 80)
        raise PlanError(f"{shown} cannot be read as a vCard: {why}.") from error


def _card(card: Any) -> ContactCard | None:
    held = card.contents
    email = _first(held, "email").replace("mailto:", "")
    name = _first(held, "fn") or _named(held) or email
    if not name:
        return None
    return ContactCard(
        name=name,
        title=_first(held, "title") or _first(held, "role"),
        email=email if "@" in email and " " not in email else "",
        phone=_first(held, "tel").removeprefix("tel:"),
        note=_value(held, "note").strip()[:LONGEST_NOTE],
    )


def _first(held: dict[str, list[Any]], key: str) -> str:
    return " ".join(_value(held, key).split())


def _value(held: dict[str, list[Any]], key: str) -> str:
    """The preferred value of a property, else the first one that has any."""
    entries = sorted(held.get(key, ()), key=lambda entry: not _is_preferred(entry))
    texts = (entry.value for entry in entries if isinstance(entry.value, str))
    return next((text for text in texts if text.strip()), "")


def _is_preferred(entry: Any) -> bool:
    kinds = [str(kind).lower() for kind in entry.params.get("TYPE", ())]
    return "pref" in kinds or "PREF" in entry.params or "PREF" in entry.singletonparams


def _named(held: dict[str, list[Any]]) -> str:
    """The name from its parts, where no whole one is written."""
    for entry in held.get("n", ()):
        parts = (getattr(entry.value, part, "") for part in ("given", "additional", "family"))
        name = " ".join(" ".join(str(part) for part in parts).split())
        if name:
            return name
    return ""
