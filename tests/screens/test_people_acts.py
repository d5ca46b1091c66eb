"""The acts on people, each seen on the screen and on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.screens.desk import Desk


async def test_add_person_takes_name_and_role_and_says_what_the_role_is(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "a")
        await seen.shows("Add somebody")
        await seen.type("Marta Lind")
        await seen.press("tab")
        await seen.echoes("hr, insider, advocate, interviewer")
        await seen.type("adv")
        await seen.echoes("Advocate: Someone you admire who knows your work")
        await seen.press("enter")
        await seen.says("Added “Marta Lind” · u undo")
        assert "Marta Lind, Advocate" in seen.row(seen.people, "marta-lind")
        assert "role:advocate" not in [row.key for row in seen.people.rows]
        added = desk.plan.people[-1]
        assert (added.id, added.name, added.role) == ("marta-lind", "Marta Lind", "advocate")


async def test_add_person_opens_with_n_too_and_a_name_is_enough(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "n")
        await seen.shows("Add somebody")
        await seen.type("Zoë")
        await seen.press("enter")
        await seen.says("Added “Zoë”")
        assert seen.row(seen.people, "zoe").rstrip().endswith("Zoë")
        assert desk.plan.people[-1].role == ""


@pytest.mark.parametrize("key", ["enter", "e", "o", "l", "a"])
async def test_add_person_on_the_row_of_a_role_fills_the_role_in(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press("2")
        seen.people.move_to("role:reference")
        await seen.press(key)
        await seen.shows("Add somebody")
        assert "reference" in "\n".join(seen.screen)
        await seen.type("Ada")
        await seen.press("enter")
        await seen.says("Added “Ada”")
        assert desk.person("ada").role == "reference"


async def test_rows_of_roles_that_nobody_has_invite_and_leave_when_somebody_has_it(
    desk: Desk,
) -> None:
    async with desk.open(120, 40) as seen:
        roles = [row.key for row in seen.people.rows if row.key.startswith("role:")]
        assert roles == [
            "role:advocate",
            "role:interviewer",
            "role:reference",
            "role:recruiter",
            "role:coordinator",
        ]
        assert seen.row(seen.people, "role:advocate").startswith("  + Advocate")
        await seen.press("2", "D")
        await seen.says("Deleted “Tom Okafor”")
        assert "role:insider" in [row.key for row in seen.people.rows]


async def test_invitations_are_written_out_where_there_is_room(desk: Desk) -> None:
    async with desk.open(60, 24) as seen:
        row = seen.row(seen.people, "role:advocate")
        assert row.rstrip().endswith("+ Advocate: Who would speak for you?")


async def test_open_person_shows_role_note_and_what_passed(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("Between you")
        shown = "\n".join(seen.screen)
        assert "A friend or colleague who works at the company" in shown
        assert "Met at the fair." in shown
        assert "yesterday  wrote" in shown
        assert "e edit · l log · enter close" in shown


@pytest.mark.parametrize(("key", "title"), [("e", "Edit"), ("l", "Between you and Tom Okafor")])
async def test_open_person_offers_edit_and_log(desk: Desk, key: str, title: str) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("Between you")
        await seen.press(key)
        await seen.shows(f"╭─ {title} ─")


@pytest.mark.parametrize("key", ["e", "o"])
async def test_edit_person_changes_name_role_and_note(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press("2", "j", key)
        await seen.shows("╭─ Edit ─")
        await seen.type("er")
        await seen.press("tab", "ctrl+u")
        await seen.type("ref")
        await seen.press("tab")
        await seen.type("Back on Monday.")
        await seen.press("enter")
        await seen.says("Changed “Ines Berger” · u undo")
        assert "Ines Berger, Reference" in seen.row(seen.people, "ines-berg")
        assert seen.people.highlighted == "ines-berg"
        changed = desk.person("ines-berg")
        assert (changed.name, changed.role, changed.note) == (
            "Ines Berger",
            "reference",
            "Back on Monday.",
        )


async def test_edit_person_keeps_a_note_of_several_lines(desk: Desk) -> None:
    desk.write(desk.text.replace('"Met at the fair."', '"One\\nTwo"'))
    async with desk.open() as seen:
        await seen.press("2", "e")
        await seen.shows("ctrl+s saves")
        await seen.type("!")
        await seen.press("ctrl+s")
        await seen.says("Changed “Tom Okafor!”")
    assert desk.person("tom-okafor").note == "One\nTwo"


async def test_edit_person_keeps_a_role_that_the_content_does_not_know(desk: Desk) -> None:
    desk.write(desk.text.replace('"insider"', '"godmother"'))
    async with desk.open() as seen:
        await seen.press("2", "e")
        await seen.shows("╭─ Edit ─")
        await seen.type("!")
        await seen.press("enter")
        await seen.says("Changed “Tom Okafor!”")
    assert desk.person("tom-okafor").role == "godmother"


async def test_log_person_keeps_what_passed_with_the_day(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "l")
        await seen.shows("Between you and Tom Okafor")
        await seen.type("called")
        await seen.press("tab")
        await seen.type("He knows two of the panel.")
        await seen.press("enter")
        await seen.says("Kept “called” with “Tom Okafor” · u undo")
        entry = desk.person("tom-okafor").log[-1]
        assert (entry.event, entry.at, entry.note) == (
            "called",
            date(2026, 11, 24),
            "He knows two of the panel.",
        )
        assert seen.people.highlighted == "tom-okafor"
        await seen.press("enter")
        await seen.shows("today  called: He knows two of the panel.")


async def test_log_person_shows_the_last_touch_on_the_row_where_there_is_room(desk: Desk) -> None:
    async with desk.open(120, 40) as seen:
        assert seen.row(seen.people, "tom-okafor").rstrip().endswith("wrote yesterday")


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_delete_person_takes_them_out_and_undo_brings_them_back(desk: Desk, key: str) -> None:
    before = desk.plan
    async with desk.open() as seen:
        await seen.press("2", key)
        await seen.says("Deleted “Tom Okafor”. With them: 1 line of the log. · u undo")
        assert seen.people.highlighted == "ines-berg"
        assert [person.id for person in desk.plan.people] == ["ines-berg"]
        await seen.press("u")
        await seen.says("Undid: Deleted “Tom Okafor” · U redo")
        assert "Tom Okafor" in seen.row(seen.people, "tom-okafor")
    assert desk.plan == before


async def test_delete_person_on_the_row_of_a_role_does_nothing(desk: Desk) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("2", "G", "D")
        assert seen.people.highlighted == "role:coordinator"
        assert seen.message == ""
    assert desk.text == before


async def test_an_act_on_a_person_deleted_elsewhere_says_so(desk: Desk) -> None:
    async with desk.open() as seen:
        seen.look_away()
        desk.write(desk.text.replace('id = "tom-okafor"', 'id = "tom"'))
        await seen.press("2", "D")
        await seen.says("“tom-okafor” was deleted in another session")
    assert len(desk.plan.people) == 2
