"""The page of a person: every row can be acted on, and the page shows what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.screens.desk import Desk

ASKS = """
[[people.asks]]
id = "one"
kind = "contact-advice"
state = "checked"
since = 2026-11-23

[[people.asks]]
id = "two"
kind = "practise-with-me"
state = "sent"
since = 2026-11-23
"""
TOM = 'event = "wrote"\n'


async def test_an_ask_is_moved_on_the_page_and_undone_there(desk: Desk) -> None:
    desk.write(desk.text.replace(TOM, TOM + ASKS))
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("❯ → Honest advice: call or meet them")
        await seen.shows("Fifteen minutes of honest advice from somebody who works there.")
        await seen.press("j")
        await seen.shows("❯ … Practice together: nudge")
        await seen.press("m", "1")
        await seen.shows("“Practice together” with “Tom Okafor” is agreed · u undo")
        assert [ask.state for ask in desk.person("tom-okafor").asks] == ["checked", "agreed"]
        await seen.press("u")
        await seen.shows("Undid: “Practice together”")
        await seen.shows("… Practice together: nudge")
    assert [ask.state for ask in desk.person("tom-okafor").asks] == ["checked", "sent"]


async def test_a_question_is_chosen_on_its_row(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("❯ ○ What is a normal week like?")
        await seen.press("space")
        await seen.shows("❯ ✓ What is a normal week like?")
        assert desk.person("tom-okafor").questions == ("What is a normal week like?",)
        await seen.press("space")
        await seen.shows("❯ ○ What is a normal week like?")
    assert desk.person("tom-okafor").questions == ()


@pytest.mark.parametrize("keys", [("e", "Edit"), ("l", "Between you"), ("t", "Advice of")])
async def test_forms_open_over_the_page_and_it_shows_what_was_typed(
    desk: Desk, keys: tuple[str, str]
) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter", keys[0])
        await seen.shows(f"╭─ {keys[1]}")
        await seen.type("xyz")
        await seen.press("enter")
        await seen.shows("xyz")
        assert not seen.asks
        await seen.press("q")
        await seen.back()


async def test_advice_is_changed_and_deleted_on_its_row(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter", "t")
        await seen.type("Wear red")
        await seen.press("enter")
        await seen.shows("○ Wear red")
        await seen.press("g", "e")
        await seen.shows("╭─ Advice ─")
        await seen.type(" shoes")
        await seen.press("enter")
        await seen.shows("❯ ○ Wear red shoes")
        await seen.press("D")
        await seen.shows("Deleted “Wear red shoes” · u undo")
    assert desk.plan.notes == ()
    assert desk.person("tom-okafor")


async def test_the_page_closes_when_the_person_is_deleted(desk: Desk) -> None:
    desk.write(desk.text.replace('role = "insider"', 'role = "aunt"'))
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("╭─ Tom Okafor ─")
        await seen.press("D")
        await seen.back()
        await seen.says("Deleted “Tom Okafor”")


async def test_a_change_made_elsewhere_comes_into_the_page(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("╭─ Tom Okafor ─")
        desk.write(desk.text.replace('"Tom Okafor"', '"Tomas Okafor"'))
        await seen.shows("╭─ Tomas Okafor ─")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 20), (40, 12)])
async def test_the_page_is_whole_at_every_size(desk: Desk, size: tuple[int, int]) -> None:
    async with desk.open(*size) as seen:
        await seen.press("2", "enter")
        await seen.shows("╭─ Tom Okafor ─")
        shown = seen.screen
        assert any("space next" in row and "q close" in row for row in shown)
        assert any("❯ ○ What is a normal week like?" in row for row in shown)
        await seen.press("question_mark")
        await seen.shows("╭─ Keys in People ─")
        await seen.press("q", "asterisk")
        await seen.shows("╭─ ••••• ─")
