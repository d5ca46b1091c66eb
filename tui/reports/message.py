"""A message as lines of text and as JSON, with what is still open in it."""

from __future__ import annotations

from tui.plan.mail_link import followed, mail_link
from tui.plan.message import PLACEHOLDERS, Message, choices_of, gaps_of
from tui.plan.message_review import still_open
from tui.plan.outreach import ask_words
from tui.plan.text import clean, clean_lines
from tui.plan.wording import advice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.plan.message_review import Review
    from tui.plan.model import Ask, Person

_HEADS = ("subject", "detail")


def as_text(message: Message, detail: str | None = None) -> str:
    """The message as it is edited: its subject, the `detail` it needs, a blank line, the body."""
    thanked_for = "" if detail is None else f"Detail: {detail}\n"
    return f"Subject: {message.subject}\n{thanked_for}\n{message.body}\n"


def read_text(text: str) -> tuple[Message, str | None]:
    """The message and the detail from its text; a line that is not on top is of the body."""
    heads: dict[str, str] = {}
    while True:
        line, _, rest = text.partition("\n")
        name, colon, value = line.partition(":")
        key = name.strip().lower()
        if not colon or key not in _HEADS or key in heads:
            break
        heads[key] = value.strip()
        text = rest
    message = Message(subject=heads.get("subject", ""), body=text.strip("\n"))
    return message, heads.get("detail")


def text_lines(message: Message) -> list[str]:
    """The message alone."""
    return clean_lines(as_text(message), len(message.body) + len(message.subject) + 100)


def message_lines(ask: Ask, person: Person, found: Review, command: str, link: bool) -> list[str]:
    """The message, what is still open, and the command that goes on; `link` ends with its link."""
    lines = [*text_lines(found.message), ""]
    if ask.state not in ("draft", "checked", "blocked"):
        return [*lines, f"This message is {ask_words(ask)}."]
    names = dict.fromkeys(gap.name for gap in found.gaps)
    lines += [f"[{clean(gap, 20)}?]  {PLACEHOLDERS.get(gap, 'to fill')}" for gap in names]
    lines += [f"[{clean(' / '.join(choice.options), 60)}]  choose one" for choice in found.choices]
    lines += [advice(flag) for flag in found.flags]
    lines += [f"{clean(want[:1].upper() + want[1:])}." for want in found.wants]
    if not found.clear:
        return [*lines, f"{command} --edit opens it; --keep PHRASE keeps a phrase on purpose"]
    if link and person.email:
        mail = mail_link(person.email, found.message)
        lines.append(followed(mail.url, f"Mail to {person.email}"))
        if mail.cut:
            lines.append("The link holds the beginning; --copy brings the whole message.")
    return [*lines, f"{command} --copy copies it; --sent marks it sent"]


def message_fields(ask: Ask, person: Person, found: Review) -> dict[str, Any]:
    """The message for scripts."""
    whole = found.message
    mail = mail_link(person.email, whole) if person.email else None
    return {
        "kind": ask.kind,
        "id": ask.id,
        "state": ask.state,
        "person": {"id": person.id, "name": person.name, "email": person.email},
        "subject": whole.subject,
        "body": whole.body,
        "gaps": [gap.name for gap in (*gaps_of(whole.subject), *gaps_of(whole.body))],
        "choices": [list(choice.options) for choice in choices_of(whole.body)],
        "flagged": [
            {"phrase": flag.found, "instead": flag.instead, "kept": kept}
            for flags, kept in ((found.flags, False), (found.kept, True))
            for flag in flags
        ],
        "missing": list(found.wants),
        "clear": found.clear,
        "still_open": still_open(found),
        "mailto": mail.url if mail else "",
    }
