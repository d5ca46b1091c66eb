"""Drafts: typed text is never lost, whether the person leaves, the disk refuses or the plan moves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tui.plan.edits import people, steps

if TYPE_CHECKING:
    from tests.screens.desk import Desk


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_a_form_that_is_left_keeps_its_text_and_shows_it_again(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Half a tit")
        await seen.press("tab")
        await seen.type("thu")
        await seen.press(key)
        await seen.says("Kept what you typed · the same key opens it again")
        assert len(desk.plan.steps) == 5
        await seen.press("a")
        await seen.shows("Half a tit")
        assert "thu" in "\n".join(seen.screen)
        await seen.type("le")
        await seen.press("enter")
        await seen.says("Added “Half a title”")
        await seen.press("a")
        await seen.shows("Add a step")
        assert "Half" not in "\n".join(seen.screen[8:17])
    assert str(desk.step("half-a-title").due) == "2026-11-26"


async def test_a_form_left_as_it_was_keeps_nothing_and_says_nothing(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("e")
        await seen.shows("Edit the step")
        await seen.press("escape")
        await seen.back()
        assert seen.message == ""


async def test_a_note_that_is_left_keeps_its_lines(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("o")
        await seen.type("One\nTwo")
        await seen.press("escape")
        await seen.says("Kept what you typed")
        await seen.press("o")
        await seen.shows("Two")
        await seen.press("ctrl+s")
        await seen.says("Noted on")
    assert desk.step("acknowledge-yourself").note == "One\nTwo"


async def test_a_draft_belongs_to_its_row_alone(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("e")
        await seen.type("XYZ")
        await seen.press("escape")
        await seen.says("Kept")
        await seen.press("j", "e")
        await seen.shows("Edit the step")
        assert "XYZ" not in "\n".join(seen.screen)


async def test_a_draft_does_not_bring_back_what_was_changed_elsewhere_since(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("j", "e")
        await seen.type("!")
        await seen.press("escape")
        await seen.says("Kept")
        desk.elsewhere().commit(lambda plan: steps.change(plan, "write-facts", minutes=45))
        await seen.says("The plan was changed elsewhere")
        await seen.press("e")
        await seen.shows("Write three facts!")
        await seen.press("enter")
        await seen.says("Renamed “Write three facts!”")
    assert desk.step("write-facts").minutes == 45


@pytest.mark.parametrize(("opening", "key"), [("a", "enter"), ("a", "ctrl+s"), ("o", "ctrl+s")])
async def test_a_change_the_disk_refuses_comes_back_with_the_text_and_the_sentence(
    desk: Desk, opening: str, key: str
) -> None:
    before = desk.text
    async with desk.open() as seen:
        os.chmod(desk.path, 0o444)
        await seen.press(opening)
        await seen.type("Breathe in")
        await seen.press(key)
        await seen.echoes("is read-only; make it writable first")
        assert seen.asks
        assert "Breathe in" in "\n".join(seen.screen)
        assert desk.text == before
        os.chmod(desk.path, 0o644)
        await seen.press(key)
        await seen.says("“")
        assert seen.app.screen is seen.planner
        assert "Breathe in" in desk.text


async def test_a_refused_change_can_be_left_and_is_kept(desk: Desk) -> None:
    async with desk.open() as seen:
        os.chmod(desk.path, 0o444)
        await seen.press("a")
        await seen.type("Breathe")
        await seen.press("enter")
        await seen.echoes("is read-only")
        await seen.press("escape")
        await seen.says("Kept what you typed")
        await seen.press("a")
        await seen.shows("Breathe")


async def test_a_tick_the_disk_refuses_says_why_and_shows_what_the_disk_has(desk: Desk) -> None:
    async with desk.open() as seen:
        os.chmod(desk.path, 0o444)
        await seen.press("space")
        await seen.says("is read-only; make it writable first (chmod u+w).")
        assert seen.row(seen.steps, "acknowledge-yourself").startswith("❯ ○")
    assert desk.step("acknowledge-yourself").done is None


async def test_half_typed_text_survives_a_change_made_elsewhere(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("e")
        await seen.type(" at l")
        desk.elsewhere().commit(lambda plan: steps.tick(plan, ["ask-tom"], desk.now))
        await seen.says("The plan was changed elsewhere")
        assert "Acknowledge that you got here at l" in "\n".join(seen.screen)
        await seen.type("ast")
        await seen.press("enter")
        await seen.says("Renamed “Acknowledge that you got here at last”")
    assert desk.step("ask-tom").done == desk.now


async def test_what_was_left_alone_in_a_form_stays_as_another_session_made_it(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "e")
        await seen.type("!")
        desk.elsewhere().commit(
            lambda plan: people.change(
                plan, "tom-okafor", name="Tom Okafor", role="reference", note="Away until Monday."
            )
        )
        await seen.says("The plan was changed elsewhere")
        await seen.press("enter")
        await seen.says("Changed “Tom Okafor!”")
    person = desk.person("tom-okafor")
    assert (person.name, person.role, person.note) == (
        "Tom Okafor!",
        "reference",
        "Away until Monday.",
    )


async def test_typed_text_survives_that_its_step_was_deleted_elsewhere(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("o")
        await seen.type("Worth keeping")
        desk.elsewhere().commit(lambda plan: steps.delete(plan, "acknowledge-yourself"))
        await seen.says("The plan was changed elsewhere")
        await seen.press("ctrl+s")
        await seen.echoes("was deleted in another session")
        assert "Worth keeping" in "\n".join(seen.screen)
        desk.elsewhere().undo()
        await seen.says("The plan was changed elsewhere")
        await seen.press("ctrl+s")
        await seen.says("Noted on")
    assert desk.step("acknowledge-yourself").note == "Worth keeping"
