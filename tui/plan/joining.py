"""Where to join a call, found in other people's text: links to meetings, and numbers to dial."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Characters of a text that are looked through.
LOOKED_THROUGH = 20_000
MOST_NUMBERS = 3
LONGEST_LINK = 1000

_LINK = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\s[^<>]*?href\s*=\s*[\"']?([^\"'<>\s]+)[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/tr|/li|/h\d)\b[^<>]*>", re.IGNORECASE)
_HIDDEN = re.compile(r"<(style|script|head)\b[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_NUMBER = re.compile(r"(?:tel:|\+)[\d(][\d ().\-\u2011\u00a0]{6,20}\d(?:,{1,3}[\d,*#]{3,24})?")
_CODE = re.compile(
    r"\b(?:PIN|passcode|(?:phone )?conference id|meeting id|access code)\b\D{0,12}"
    r"(\d(?:[\d ]{2,13})\d#?)",
    re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:cancel|reschedul|change|move|manage)\w*\b", re.IGNORECASE)

#: Hosts of meetings, each with what the path of a meeting begins with.
_MEETINGS = (
    ("meet.google.com", "/"),
    ("teams.microsoft.com", ("/l/meetup-join", "/meet/")),
    ("teams.live.com", "/meet"),
    ("zoom.us", ("/j/", "/my/", "/w/", "/s/")),
    ("zoomgov.com", ("/j/", "/my/")),
    ("webex.com", "/"),
    ("whereby.com", "/"),
    ("meet.jit.si", "/"),
    ("gotomeeting.com", "/"),
    ("meet.goto.com", "/"),
    ("join.skype.com", "/"),
    ("meet.lync.com", "/"),
    ("bluejeans.com", "/"),
    ("chime.aws", "/"),
    ("ringcentral.com", "/"),
    ("facetime.apple.com", "/join"),
)
#: Words that fill LOCATION when the meeting is a call.
_CALLS = (
    *("microsoft teams", "teams meeting", "google meet", "zoom", "webex", "skype", "video call"),
    *("videokonferenz", "online", "remote", "réunion teams", "besprechung"),
)


def links_in(text: str) -> Iterator[str]:
    """The web addresses in a text, as they lead on: what wraps them is taken off."""
    for found in _LINK.finditer(text[:LOOKED_THROUGH]):
        link = _unwrapped(_trimmed(found.group()))
        if link:
            yield link


def meeting_link(texts: Iterable[str]) -> str:
    """The first link to a meeting in any of the texts; "" when there is none."""
    return next((link for text in texts for link in links_in(text) if is_meeting(link)), "")


def change_link(text: str) -> str:
    """Where a scheduler lets you move or cancel: a link on a line that says so, or after it."""
    said = False
    for line in text[:LOOKED_THROUGH].splitlines():
        here = bool(_CHANGES.search(line))
        for link in links_in(line):
            if (here or said) and not is_meeting(link):
                return link
        said = here or (said and not line.strip())
    return ""


def is_meeting(link: str) -> bool:
    """Whether a link leads to a room of a known service."""
    parts = _split(link)
    if parts is None:
        return False
    host, path = parts
    return any(
        (host == known or host.endswith(f".{known}")) and path.startswith(start) and path != "/"
        for known, start in _MEETINGS
    )


def names_a_call(place: str) -> bool:
    """Whether a place is none: empty, a link, or the name of a service for calls."""
    folded = place.strip().casefold()
    return (
        not folded
        or folded.startswith(("http://", "https://"))
        or any(folded.startswith(word) for word in _CALLS)
    )


def dial_in(text: str) -> tuple[str, ...]:
    """Numbers to dial, at most MOST_NUMBERS, each with its code where one is told."""
    looked = text[:LOOKED_THROUGH]
    shared = _CODE.search(looked)
    found: dict[str, str] = {}
    for line in looked.splitlines():
        for match in _NUMBER.finditer(line):
            number = match.group().removeprefix("tel:").strip()
            key = "".join(char for char in number.partition(",")[0] if char.isdigit())
            own = _CODE.search(line, match.end())
            code = own or shared
            if not 7 <= len(key) <= 15:
                continue
            if code is not None and "," not in number:
                number = f"{number}, code {code.group(1).strip()}"
            if len(number) > len(found.get(key, "")):
                found[key] = number
    return tuple(found.values())[:MOST_NUMBERS]


def text_of_html(html: str) -> str:
    """The words of a page with the addresses behind them, without its tags."""
    looked = _HIDDEN.sub(" ", html[: 2 * LOOKED_THROUGH])
    looked = _ANCHOR.sub(lambda found: f" {found.group(1)} ", looked)
    return unescape(_TAG.sub(" ", _BREAK.sub("\n", looked)))[:LOOKED_THROUGH]


def _trimmed(link: str) -> str:
    while link and link[-1] in ".,;:!?*)]":
        if link[-1] == ")" and link.count("(") >= link.count(")"):
            break
        link = link[:-1]
    return link


def _split(link: str) -> tuple[str, str] | None:
    """Host and path; None for what is no plain web address, such as one with a name before @."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or "@" in parts.netloc or not host:
        return None
    return host.lower().rstrip("."), parts.path or "/"


def _unwrapped(link: str) -> str:
    """Where a link leads that a mail filter put into its own; "" when it is none to follow."""
    for _ in range(3):
        parts = _split(link)
        if parts is None or len(link) > LONGEST_LINK:
            return ""
        host, path = parts
        keys: tuple[str, ...] = ()
        if host.endswith(".safelinks.protection.outlook.com"):
            keys = ("url",)
        elif host == "www.google.com" and path == "/url":
            keys = ("q", "url")
        if not keys:
            return link
        held = parse_qs(urlsplit(link).query)
        inner = next((held[key][0] for key in keys if key in held), "")
        found = _LINK.match(inner)
        if found is None:
            return ""
        link = _trimmed(found.group())
    return ""
