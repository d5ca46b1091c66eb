"""Contacts from a file: one is added, several are shown first."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.answers import one_of
from tui.plan.contact_card import add_cards, card_line, is_known, pick
from tui.plan.phrasing import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def import_cards(read: Namespace) -> int:
    """Adds the contact of a vCard; of several, those picked, and none before they were shown."""
    from tui.storage.vcards import read_cards

    session = Session(read.file)
    role = one_of(read.role, tuple(session.library.roles), "role")
    cards = read_cards(read.path)
    if read.pick:
        cards = pick(cards, read.pick)
    elif len(cards) > 1 and not read.all:
        plan = session.plan()
        lines = [f"{count(len(cards), 'contact')} in the file; nothing is added yet"]
        for number, card in enumerate(cards, 1):
            known = " · in the plan already" if is_known(plan, card) else ""
            lines.append(f"{card_line(number, card)}{known}")
        lines.append("Add some with --pick 1,3 or everybody with --all.")
        session.say(lines)
        return 0
    return session.told(session.plan_file.commit(lambda plan: add_cards(plan, cards, role)))
