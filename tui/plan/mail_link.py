"""A message as a link that opens the person's own mail program, and as a terminal follows it."""

from __future__ import annotations

from urllib.parse import quote

from tui.plan.text import clean, clean_lines
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.message import Message

#: Characters of a link; some terminals drop one of 2,084 or more.
LONGEST_LINK = 2000
#: What stands in the mail where the rest of a long body is missing.
CUT = "[The rest did not fit into the link: copy it from your plan.]"
_ADDRESS = "@.+-_"


class MailLink(Value):
    """The link, and whether the body in it is cut."""

    url: str
    cut: bool


def mail_link(address: str, message: Message) -> MailLink:
    """A `mailto:` link, all of it plain ASCII; a long body is cut between words and says so."""
    to = quote(clean(address.strip(), 200), safe=_ADDRESS)
    head = f"mailto:{to}?subject={quote(clean(message.subject, 200), safe='')}&body="
    lines = clean_lines(message.body, len(message.body) + 1)
    whole = _encoded(lines)
    if len(head) + len(whole) <= LONGEST_LINK:
        return MailLink(url=head + whole, cut=False)
    room = LONGEST_LINK - len(head) - len(_encoded(["", "", CUT]))
    words = "\n".join(lines).split(" ")
    fits, rest = 0, room
    for word in words:
        rest -= len(_encoded(f" {word}".split("\n")))
        if rest < 0:
            break
        fits += 1
    kept = " ".join(words[:fits]).rstrip().split("\n")
    return MailLink(url=head + _encoded([*kept, "", CUT]), cut=True)


def followed(url: str, text: str) -> str:
    """A text that a terminal follows as a link (OSC 8)."""
    return f"\x1b]8;;{quote(url, safe=':/?&=%@.+-_')}\x1b\\{clean(text)}\x1b]8;;\x1b\\"


def _encoded(lines: list[str]) -> str:
    return "%0D%0A".join(quote(line, safe="") for line in lines)
