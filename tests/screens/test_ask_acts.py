"""The acts on asks, each seen on the screen and on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.screens.desk import Desk

TODAY = date(2026, 11, 24)
ASK = """
[[people.asks]]
id = "advice"
kind = "contact-advice"
state = "{state}"
since = 2026-11-23
"""
TOM = 'event = "wrote"\n'


def with_ask(desk: Desk, state: str) -> None:
    """Gives Tom an ask in this state."""
    desk.write(desk.text.replace(TOM, TOM + ASK.format(state=state)))


@pytest.mark.parametrize("key", ["space", "x"])
async def test_next_ask_moves_it_on_and_undo_brings_it_back(desk: Desk, key: str) -> None:
    with_ask(desk, "checked")
    async with desk.open(120, 40) as seen:
        await seen.press("2")
        await seen.shows("Honest advice: call or meet them")
        await seen.press(key)
        await seen.says("“Honest advice” with “Tom Okafor” is sent · u undo")
        await seen.shows("Honest advice: nudge Fri 27 Nov")
        assert seen.people.highlighted == "tom-okafor"
        (ask,) = desk.person("tom-okafor").asks
        assert (ask.state, ask.since, ask.sent) == ("sent", TODAY, TODAY)
        assert desk.person("tom-okafor").log[-1].event == "Honest advice: sent"
        await seen.press("u")
        await seen.says("Undid: “Honest advice”")
    assert desk.person("tom-okafor").asks[0].state == "checked"


async def test_next_ask_offers_what_can_come_while_it_is_their_turn(desk: Desk) -> None:
    with_ask(desk, "sent")
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("╭─ Honest advice: what now? ─")
        await seen.shows("1 they agreed")
        await seen.press("1")
        await seen.says("“Honest advice” with “Tom Okafor” is agreed · u undo")
    assert desk.person("tom-okafor").asks[0].state == "agreed"


async def test_next_ask_on_a_draft_opens_its_message(desk: Desk) -> None:
    with_ask(desk, "draft")
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("╭─ Honest advice: Tom Okafor ─")
        await seen.shows("Hello Tom,")
        assert desk.person("tom-okafor").asks[0].state == "draft"


async def test_next_ask_begins_one_where_nothing_is_asked(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("╭─ Ask Tom Okafor ─")
        await seen.press("q")
        await seen.back()
    assert desk.person("tom-okafor").asks == ()


async def test_next_ask_is_refused_while_the_contact_rule_holds_it_back(desk: Desk) -> None:
    with_ask(desk, "checked")
    desk.write(desk.text.replace('"contact-advice"', '"advocate-ask"'))
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.says("“An honest word for you” to “Tom Okafor” waits")
        assert "Ask HR first" in seen.message
    assert desk.person("tom-okafor").asks[0].state == "checked"


async def test_move_ask_chooses_another_state(desk: Desk) -> None:
    with_ask(desk, "sent")
    async with desk.open() as seen:
        await seen.press("2", "m")
        await seen.shows("2 they declined")
        await seen.press("j", "enter")
        await seen.says("“Honest advice” with “Tom Okafor” is declined · u undo")
        await seen.press("m")
        await seen.shows("1 thank them")
        await seen.press("1")
        await seen.shows("2 you said it in person")
        await seen.press("2")
        await seen.says("“Thanks for their help” with “Tom Okafor” is said in person.")
    declined, thanks = desk.person("tom-okafor").asks
    assert (declined.state, thanks.kind) == ("thanked", "thanks-helper")
    assert (thanks.state, thanks.channel) == ("said", "in-person")


async def test_begin_ask_offers_what_suits_them_and_begins_a_draft(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "s")
        await seen.shows("╭─ Ask Tom Okafor ─")
        await seen.shows("1 Honest advice")
        await seen.shows("Fifteen minutes of honest advice")
        assert "Feedback on round one" not in "\n".join(seen.screen)
        await seen.press("enter")
        await seen.says("Began “Honest advice” with “Tom Okafor”. w writes it · u undo")
        await seen.shows("→ Tom Okafor")
    (ask,) = desk.person("tom-okafor").asks
    assert (ask.kind, ask.state, ask.since) == ("contact-advice", "draft", TODAY)


async def test_begin_ask_marks_what_is_blocked_and_refuses_it(desk: Desk) -> None:
    desk.write(desk.text.replace("called =", 'contact_rule = "not-allowed"\ncalled ='))
    async with desk.open() as seen:
        await seen.press("2", "s")
        await seen.shows("2 What matters to them · blocked")
        await seen.press("2")
        await seen.says("Ask them for “Naming a reference” instead.")
    assert desk.person("tom-okafor").asks == ()


async def test_next_ask_makes_advice_a_step_and_move_ask_says_why_not(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "t")
        await seen.type("Wear red")
        await seen.press("enter")
        await seen.says("Kept “Wear red”")
        await seen.press("enter")
        await seen.shows("○ Wear red")
        await seen.press("g", "m")
        await seen.shows("╭─ Leave this advice ─")
        await seen.type("not my way")
        await seen.press("enter")
        await seen.shows("– Wear red")
        await seen.shows("left: not my way")
        assert desk.plan.notes[0].reason == "not my way"
        await seen.press("space")
        await seen.shows("✓ Wear red")
        await seen.shows("Made “Wear red” a step · u undo")
    assert desk.plan.steps[-1].title == "Wear red"
    assert desk.plan.notes[0].step == desk.plan.steps[-1].id
