"""The contact rule: whether insiders may be asked, what it holds back, and what to do instead."""

from __future__ import annotations

from tui.plan.text import quoted
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.library import AskKind, Library
    from tui.plan.model import Ask, Interview, Person

#: The rule as it is said in a sentence.
RULE_WORDS = {
    "allowed": "insiders may be asked",
    "ask-hr": "ask HR before you ask insiders",
    "not-allowed": "insiders may not be asked",
    "unknown": "nobody knows yet whether insiders may be asked",
    "": "nobody has looked yet whether insiders may be asked",
}


class Ruling(Value):
    """What the rule says of one ask: `blocked`, or `held` until HR was asked.

    `sentence` names the rule, its source and the way on; `instead` is the kind of ask to make
    instead, "" where it only has to wait.
    """

    state: str
    sentence: str
    instead: str = ""


def ruling(kind: AskKind, person: Person, interview: Interview, library: Library) -> Ruling | None:
    """What the contact rule holds against asking a person for this; None when nothing."""
    rule = interview.contact_rule
    if not kind.barred or rule == "allowed" or person.role in kind.barred_except:
        return None
    words = RULE_WORDS.get(rule, RULE_WORDS["unknown"])
    source = f" ({quoted(interview.contact_source, 80)})" if interview.contact_source else ""
    said = f"{quoted(kind.name, 40)} to {quoted(person.name, 40)}"
    if rule == "not-allowed":
        offer = library.asks.get(kind.instead)
        instead = f" Ask them for {quoted(offer.name, 40)} instead." if offer else ""
        return Ruling(
            state="blocked",
            sentence=f"{said} is blocked: {words}{source}.{instead}",
            instead=offer.id if offer else "",
        )
    return Ruling(
        state="held",
        sentence=f"{said} waits: {words}{source}. Ask HR first, then set the contact rule.",
    )


def standing(ask: Ask, held: Ruling | None) -> str:
    """The state an ask is in by the rule of today: what was not sent yet is blocked, or is not."""
    blocked = held is not None and held.state == "blocked"
    if ask.state in ("draft", "checked") and blocked:
        return "blocked"
    return "draft" if ask.state == "blocked" and not blocked else ask.state
