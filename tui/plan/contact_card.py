"""Contacts that somebody shared: what a card of theirs says, and who of them is new."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.edits import people
from tui.plan.errors import UsageError
from tui.plan.phrasing import count
from tui.plan.text import clean, quoted
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plan.model import Plan


LONGEST_NUMBER = 5


class ContactCard(Value):
    """What a contact's card says that a plan has a place for."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""


def add_cards(plan: Plan, cards: Sequence[ContactCard], role: str = "") -> Edited:
    """Adds everybody of these cards that the plan does not have yet.

    Raises:
        UsageError: there is nobody new.
    """
    edited = plan
    added: list[str] = []
    known: list[str] = []
    for card in cards:
        if is_known(edited, card):
            known.append(quoted(card.name, 40))
            continue
        put = people.add(
            edited,
            card.name,
            role=role,
            title=card.title,
            email=card.email,
            phone=card.phone,
            note=card.note,
        )
        edited, added = put.plan, [*added, *put.ids]
    already = f"{', '.join(known[:6])} {'is' if len(known) == 1 else 'are'} in the plan already."
    if not added:
        raise UsageError(already)
    said = f"Added {quoted(cards[0].name)}" if len(cards) == 1 else _said(len(added))
    return Edited(plan=edited, said=said, notice=already if known else "", ids=tuple(added))


def is_known(plan: Plan, card: ContactCard) -> bool:
    """Whether the plan has somebody with the card's address, or of its name without another."""
    email, name = card.email.casefold(), card.name.casefold()
    for person in plan.people:
        theirs = person.email.casefold()
        if email and theirs == email:
            return True
        if person.name.casefold() == name and (not theirs or not email):
            return True
    return False


def card_line(number: int, card: ContactCard) -> str:
    """A card in a list: its number, the name, and what tells two of one name apart."""
    more = [clean(card.title, 40), clean(card.email, 40), clean(card.phone, 24)]
    return f"{number:>3}  {', '.join(filter(None, (clean(card.name, 40), *more)))}"


def pick(cards: Sequence[ContactCard], text: str) -> tuple[ContactCard, ...]:
    """The cards with these numbers, as `2` or `1,3-5`, each once and in their order.

    Raises:
        UsageError: a number is none, or names no card.
    """
    wanted: set[int] = set()
    for part in text.replace(" ", "").split(","):
        ends = part.split("-")
        if len(ends) > 2 or not all(_is_number(end) for end in ends):
            raise UsageError(f"{quoted(text, 40)} names no contacts; write numbers, such as 1,3-5.")
        wanted.update(range(int(ends[0]), int(ends[-1]) + 1))
    outside = [number for number in sorted(wanted) if not 1 <= number <= len(cards)]
    if outside or not wanted:
        number = outside[0] if outside else text
        raise UsageError(f"There is no contact {number}; the file has {len(cards)}.")
    return tuple(card for number, card in enumerate(cards, 1) if number in wanted)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER


def _said(number: int) -> str:
    return f"Added {count(number, 'person')}"
