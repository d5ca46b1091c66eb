"""The guests an event names: organizer and attendees, each once."""

from __future__ import annotations

from tui.plan.invitation import Guest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.storage.ics_lines import Component, Line

MOST_GUESTS = 50
_LONGEST_NAME = 120
_LONGEST_ADDRESS = 254
_KINDS = {"ROOM": "room", "RESOURCE": "resource", "GROUP": "group"}


def guests_of(event: Component) -> tuple[Guest, ...]:
    """Organizer first, then attendees as they stand, at most MOST_GUESTS."""
    found: dict[str, Guest] = {}
    for key in ("ORGANIZER", "ATTENDEE"):
        for line in event.lines.get(key, ()):
            guest = _guest(line, organizer=key == "ORGANIZER")
            if not guest.called:
                continue
            known = found.setdefault(guest.email.casefold() or guest.name.casefold(), guest)
            if not known.name and guest.name:
                found[known.email.casefold()] = known.but(name=guest.name)
    return tuple(found.values())[:MOST_GUESTS]


def _guest(line: Line, *, organizer: bool) -> Guest:
    email = _address(line.value) or _address(line.params.get("EMAIL", ""))
    name = " ".join(_unescaped(line.params.get("CN", "")).split())[:_LONGEST_NAME]
    name = name.strip("'\" ")
    if name.casefold() == email.casefold():
        name = ""
    return Guest(
        name=_turned(name),
        email=email,
        organizer=organizer,
        kind=_KINDS.get(line.params.get("CUTYPE", "").upper(), "individual"),
        declined=line.params.get("PARTSTAT", "").upper() == "DECLINED",
    )


def _address(text: str) -> str:
    """The mail address in `mailto:…`; "" where there is none, as for an Exchange path."""
    text = text.strip().strip("<>")
    if text[:7].casefold() == "mailto:":
        text = text[7:].strip().strip("<>")
    before, at, domain = text.partition("@")
    plain = before and "." in domain and not any(c.isspace() or c in '<>,;"' for c in text)
    return text if at and plain and len(text) <= _LONGEST_ADDRESS else ""


def _unescaped(text: str) -> str:
    return text.replace("^'", '"').replace("^^", "^").replace("\\,", ",").replace("\\;", ";")


def _turned(name: str) -> str:
    """`Berg, Ines` as `Ines Berg`, as Exchange turns names round."""
    last, comma, first = name.partition(", ")
    if comma and last and first and "," not in first and len(name.split()) <= 4:
        return f"{first} {last}"
    return name
