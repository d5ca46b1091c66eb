"""The message of an ask in the planner: written, looked through, answered for, copied, sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screens.desk import PLAN

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened

ASKED = """
[[people.asks]]
id = "hr-feedback"
kind = "hr-feedback"
since = 2026-11-23
subject = "A question"
text = "Dear Ines, how was it?"
"""


async def opened(seen: Opened) -> None:
    await seen.press("2")
    seen.people.move_to("ines-berg")
    await seen.press("w")
    await seen.shows("Feedback on round one: Ines Berg")


async def test_write_message_is_answered_for_and_marked_sent(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+s")
        for question in ("panel read this?", "any candidate", "free to say no"):
            await seen.shows(question)
            await seen.press("1")
        await seen.shows("Copy the text")
        assert desk.person("ines-berg").asks[0].state == "checked"
        await seen.press("3")
        await seen.says("is sent")
        assert desk.person("ines-berg").asks[0].state == "sent"


async def test_a_doubt_leaves_it_a_draft_and_says_what_to_change(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+s")
        await seen.shows("panel read this?")
        await seen.press("2")
        await seen.says("It stays a draft. Take out what you would not say")
    assert desk.person("ines-berg").asks[0].state == "draft"


async def test_what_fishes_is_said_while_it_is_typed_and_may_be_kept(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.type("Off the record. ")
        await seen.echoes("say “what you are free to share”")
        await seen.press("ctrl+s")
        await seen.shows("fishes")
        await seen.press("2")
        await seen.shows("panel read this?")
    assert desk.person("ines-berg").asks[0].kept == ("Off the record",)


async def test_a_gap_holds_it_back(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("how was it?", "[slot1?]"))
    async with desk.open(40, 20) as seen:
        await opened(seen)
        await seen.press("ctrl+s")
        await seen.says("Fill [slot1?]")
    assert desk.person("ines-berg").asks[0].state == "draft"


async def test_what_is_typed_and_left_is_there_again(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.type("Mine. ")
        await seen.press("escape")
        await seen.says("Kept what you typed")
        await seen.press("w")
        await seen.shows("Mine. Dear Ines")
