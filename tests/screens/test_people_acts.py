"""The acts on people, each seen on the screen and on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tui.plan.model import Person

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
        await seen.says("Added “Marta Lind”. s asks them something · u undo")
        assert "Marta Lind, Advocate" in seen.row(seen.people, "marta-lind")
        assert seen.people.highlighted == "marta-lind"
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


@pytest.mark.parametrize("key", ["enter", "e", "o", "l", "a", "t", "c", "s", "m", "space"])
async def test_add_person_on_the_row_of_a_role_fills_the_role_in(desk: Desk, key: str) -> None:
    async with desk.open() as seen:
        await seen.press("2")
        seen.people.move_to("role:reference")
        await seen.press(key)
        await seen.shows("╭─ Who saw your work? ─")
        assert "reference" in "\n".join(seen.screen)
        await seen.type("Ada")
        await seen.press("enter")
        await seen.says("Added “Ada”")
        assert desk.person("ada").role == "reference"


async def test_another_role_takes_the_place_of_the_one_that_the_row_filled_in(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2")
        seen.people.move_to("role:reference")
        await seen.press("a")
        await seen.type("Ada")
        await seen.press("tab")
        await seen.type("insider")
        await seen.press("enter")
        await seen.says("Added “Ada”")
        assert desk.person("ada").role == "insider"


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
        assert row.rstrip().endswith("+ Advocate: Who speaks for you?")


async def test_open_person_shows_all_of_them(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "enter")
        await seen.shows("╭─ Tom Okafor ─")
        shown = "\n".join(seen.screen)
        for words in ("Insider", "Nothing asked yet.", "What is a normal week like?"):
            assert words in shown
        await seen.press("G")
        await seen.shows("yesterday  wrote")
        await seen.shows("Met at the fair.")
        await seen.press("q")
        await seen.back()


async def test_edit_person_changes_all_that_is_known_of_them(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "j", "e")
        await seen.shows("╭─ Edit ─")
        await seen.type("er")
        await seen.press("tab", "ctrl+u")
        await seen.type("ref")
        await seen.echoes("Reference: Someone who saw your work")
        for text in ("Head of HR", "ines@example.org", "+33 1", "yes", "calm", "the move"):
            await seen.press("tab")
            await seen.type(text)
        for text in ("clear words", "Tom", "yes", "Back on Monday."):
            await seen.press("tab")
            await seen.type(text)
        await seen.press("enter")
        await seen.says("Changed “Ines Berger” · u undo")
        assert "Ines Berger, Reference" in seen.row(seen.people, "ines-berg")
        assert seen.people.highlighted == "ines-berg"
    assert desk.person("ines-berg") == Person(
        id="ines-berg",
        name="Ines Berger",
        role="reference",
        title="Head of HR",
        email="ines@example.org",
        phone="+33 1",
        admired=True,
        reason="calm",
        project="the move",
        cares_about="clear words",
        cares_source="Tom",
        private=True,
        note="Back on Monday.",
    )


async def test_edit_person_refuses_an_address_that_is_none_and_keeps_what_was_typed(
    desk: Desk,
) -> None:
    before = desk.text
    async with desk.open() as seen:
        await seen.press("2", "e", "tab", "tab", "tab")
        await seen.type("tom at home")
        await seen.press("enter")
        await seen.echoes("“tom at home” is not an address")
        await seen.press("escape")
        await seen.says("Kept what you typed")
        await seen.press("e")
        await seen.shows("tom at home")
    assert desk.text == before


async def test_note_person_opens_a_note_of_several_lines(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "j", "o")
        await seen.shows("╭─ Note: Ines Berg ─")
        await seen.type("One")
        await seen.press("enter")
        await seen.type("Two")
        await seen.press("ctrl+s")
        await seen.says("Changed “Ines Berg” · u undo")
    assert desk.person("ines-berg").note == "One\nTwo"


async def test_keep_advice_asks_for_the_words_and_whether_they_are_private(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "t")
        await seen.shows("╭─ Advice of Tom Okafor ─")
        await seen.type("Say how you would start")
        await seen.press("tab")
        await seen.echoes("keep it to yourself")
        await seen.type("yes")
        await seen.press("enter")
        await seen.says("Kept “Say how you would start”")
        (note,) = desk.plan.notes
        assert (note.kind, note.who, note.private) == ("advice", "tom-okafor", True)
        await seen.press("u")
        await seen.says("Undid: Kept")
    assert desk.plan.notes == ()


async def test_own_question_is_kept_for_the_person(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("2", "c")
        await seen.shows("╭─ To ask Tom Okafor ─")
        await seen.type("What would you miss?")
        await seen.press("enter")
        await seen.says("Chose “What would you miss?” for “Tom Okafor” · u undo")
    assert desk.person("tom-okafor").questions == ("What would you miss?",)


async def test_contact_rule_is_set_with_its_source(desk: Desk) -> None:
    async with desk.open(120, 40) as seen:
        await seen.press("2", "r")
        await seen.shows("╭─ May insiders be asked? ─")
        await seen.type("not")
        await seen.echoes("insiders may not be asked")
        await seen.press("tab")
        await seen.type("the job notice")
        await seen.press("enter")
        await seen.says("Contact rule: insiders may not be asked · u undo")
        await seen.shows("Contact rule: insiders may not be asked")
        interview = desk.plan.interview
        assert (interview.contact_rule, interview.contact_source) == (
            "not-allowed",
            "the job notice",
        )
        await seen.press("u", "r")
        await seen.shows("╭─ May insiders be asked? ─")
        await seen.type("maybe")
        await seen.press("enter")
        await seen.echoes("is not a contact rule")


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
        await seen.press("enter", "G")
        await seen.shows("today  called: He knows two of the panel.")


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
