"""What a person types for a field of somebody, read into its value."""

from __future__ import annotations

from tui.plan.answers import NOTHING, one_of
from tui.plan.errors import UsageError
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

#: The fields of somebody, and what each is, in the order they are asked for.
PERSON_FIELDS = {
    "name": "their name; all else can wait",
    "role": "hr, insider, advocate, interviewer, reference, recruiter or coordinator",
    "title": "their position",
    "email": "their address",
    "phone": "their number",
    "admired": "yes for somebody you admire",
    "reason": "what you admire in how they work",
    "project": "the work of yours that they saw",
    "cares_about": "what matters to them in this hire",
    "cares_source": "who told you",
    "private": "yes to keep that to yourself",
    "note": "anything else",
}
#: What is asked for of somebody new.
FIRST_FIELDS = ("name", "role", "title", "email", "phone", "note")
_YES_OR_NO = ("admired", "private")
LONGEST_ADDRESS = 254


def read_person_field(key: str, text: str, roles: Collection[str]) -> Any:
    """The value of a field of somebody; an empty text or a hyphen clears it.

    Raises:
        PlanError: it is no role, no address, or neither yes nor no.
        UsageError: the name is empty.
    """
    if key == "note":
        return "" if text.strip() in NOTHING[:2] else text.strip()
    line = " ".join(text.split())
    if key == "name":
        if not line:
            raise UsageError("A person needs a name.")
        return line
    if key == "role":
        return one_of(line, tuple(roles), "role")
    if key in _YES_OR_NO:
        return one_of(line, ("yes", "no"), "answer") == "yes"
    if line in NOTHING[:2]:
        return ""
    return _address(line) if key == "email" else line


def _address(text: str) -> str:
    """An address that a letter can be sent to, as far as that can be seen.

    Raises:
        UsageError: it has not the form of one.
    """
    name, _, host = text.rpartition("@")
    if not name or not host or " " in text or len(text) > LONGEST_ADDRESS:
        raise UsageError(f"{quoted(text, 60)} is not an address; write one like ann@example.org.")
    return text
