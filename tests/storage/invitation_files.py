"""Invitations for the tests: those in `invitations/`, and small ones put together line by line."""

from __future__ import annotations

from pathlib import Path

from tui.storage.ics import read_invitations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.invitation import Invitation

FOLDER = Path(__file__).parent / "invitations"
FILES = sorted(FOLDER.iterdir())
HOME = "Europe/Paris"


def event(*lines: str, start: str | None = "DTSTART:20261203T090000Z") -> list[str]:
    """The lines of an event with a UID and a start, and these besides."""
    begin = ["BEGIN:VEVENT", "UID:one", "DTSTAMP:20261124T080000Z"]
    return [*begin, *([start] if start else []), *lines, "END:VEVENT"]


def calendar(*parts: list[str], head: tuple[str, ...] = ()) -> bytes:
    """A calendar with these components in it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tests//EN", *head]
    for part in parts:
        lines += part
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def read(data: bytes, home: str = HOME) -> tuple[Invitation, ...]:
    """The invitations in some bytes."""
    return read_invitations(data, "invitation.ics", home)


def read_one(data: bytes, home: str = HOME) -> Invitation:
    """The only one."""
    (invitation,) = read(data, home)
    return invitation


def stored(name: str) -> bytes:
    """The bytes of one of the files."""
    return (FOLDER / name).read_bytes()
