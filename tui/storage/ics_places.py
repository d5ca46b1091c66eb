"""Where an event takes place: the place, the link to join, numbers to dial, a link to change it."""

from __future__ import annotations

from tui.plan.joining import (
    change_link,
    dial_in,
    links_in,
    meeting_link,
    names_a_call,
    text_of_html,
)
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from icalendar import Event

    from tui.storage.ics_lines import Component

_LONGEST_PLACE = 300
#: Where senders put the link itself, surest first.
_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "CONFERENCE",
)


class Where(Value):
    """What an event says of where it is, each "" or empty where it says nothing."""

    place: str = ""
    link: str = ""
    dial_in: tuple[str, ...] = ()
    change_link: str = ""


def places_of(event: Component, read: Event) -> Where:
    """The places of an event; `read` holds its texts with their escapes undone."""
    location = " ".join(str(read.get("LOCATION", "")).split())[:_LONGEST_PLACE]
    description = str(read.get("DESCRIPTION", ""))
    if "<" in description and "</" in description:
        description = text_of_html(description)
    page = text_of_html(_undone(event.first("X-ALT-DESC")))
    url = str(read.get("URL", ""))
    told = [
        link for key in _LINKS for line in event.lines.get(key, ()) for link in links_in(line.value)
    ]
    link = next(iter(told), "") or meeting_link((location, url, description, page))
    if not link and names_a_call(location):
        link = next(links_in(location), "")
    conference = " ".join(line.value for line in event.lines.get("CONFERENCE", ()))
    return Where(
        place="" if names_a_call(location) else location,
        link=link,
        dial_in=dial_in(f"{conference}\n{description}") or dial_in(page),
        change_link=change_link(description) or change_link(page),
    )


def _undone(text: str) -> str:
    """A text value without its escapes, where `icalendar` does not know that it is one."""
    return text.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
