"""How an ask or thanks went out: nothing is sent before the check or the three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.screens.desk import Desk

HELD = """
[[people.asks]]
id = "advice"
kind = "contact-advice"
state = "{state}"
since = 2026-11-23
"""
TOM = 'event = "wrote"\n'
QUESTIONS = ("the panel read this?", "any candidate ask", "free to say no")


def with_ask(desk: Desk, state: str) -> None:
    """Gives Tom an ask in this state."""
    desk.write(desk.text.replace(TOM, TOM + HELD.format(state=state)))


async def test_move_ask_records_what_was_asked_aloud_once_the_questions_are_answered(
    desk: Desk,
) -> None:
    with_ask(desk, "draft")
    async with desk.open() as seen:
        await seen.press("2", "m")
        await seen.shows("3 said aloud, or written elsewhere")
        await seen.press("3")
        await seen.shows("2 you said it in person")
        await seen.press("2")
        for question in ("the panel read", "any candidate", "free to say no"):
            await seen.shows(question)
            await seen.press("1")
        await seen.says("“Honest advice” with “Tom Okafor” is said in person · u undo")
        await seen.press("u")
        await seen.says("Undid: “Honest advice”")
    assert desk.person("tom-okafor").asks[0].state == "draft"


@pytest.mark.parametrize("doubted", [0, 1, 2])
async def test_a_doubt_records_nothing_and_says_what_to_change(desk: Desk, doubted: int) -> None:
    with_ask(desk, "helped")
    before = desk.text
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("4 you wrote it elsewhere")
        await seen.press("4")
        for question in QUESTIONS[:doubted]:
            await seen.shows(question)
            await seen.press("1")
        await seen.shows(QUESTIONS[doubted])
        await seen.press("2")
        await seen.says("Nothing is recorded.")
    assert desk.text == before


async def test_thanks_from_elsewhere_are_sent_once_the_questions_are_answered(desk: Desk) -> None:
    with_ask(desk, "helped")
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("╭─ Thanks for their help: Tom Okafor ─")
        await seen.press("4")
        for question in QUESTIONS:
            await seen.shows(question)
            await seen.press("1")
        await seen.says("“Thanks for their help” with “Tom Okafor” is sent, not checked here.")
    advice, thanks = desk.person("tom-okafor").asks
    assert (advice.state, thanks.state, thanks.channel) == ("thanked", "sent", "elsewhere")


async def test_thanks_are_written_here_as_a_draft(desk: Desk) -> None:
    with_ask(desk, "helped")
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("1 write it here")
        await seen.press("1")
        await seen.until(lambda: bool(seen.app.screen.query("#message-body")), "the message")
    advice, thanks = desk.person("tom-okafor").asks
    assert (advice.state, thanks.state) == ("helped", "draft")


async def test_leaving_the_choice_or_a_question_changes_nothing(desk: Desk) -> None:
    with_ask(desk, "helped")
    before = desk.text
    async with desk.open() as seen:
        await seen.press("2", "space")
        await seen.shows("1 write it here")
        await seen.press("4")
        await seen.shows("Question 1 of 3")
        await seen.press("q")
        await seen.back()
        await seen.press("space")
        await seen.shows("1 write it here")
        await seen.press("q")
        await seen.back()
    assert desk.text == before
