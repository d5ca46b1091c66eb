"""Each place in lines, with what it asks: people, the interview, record, practice, the day, after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogue.talk import OVER, RECORD, add, talk

if TYPE_CHECKING:
    from tests.screens.desk import Desk


def test_people_stand_by_whose_turn_it_is(desk: Desk) -> None:
    said = talk(desk, "2").split("2 People")[1].splitlines()
    assert "1. nothing asked, Tom Okafor, Insider, wrote yesterday" in said
    assert any(line.startswith("3. nobody yet, Advocate: ") for line in said)


def test_a_role_that_nobody_has_yet_asks_for_somebody(desk: Desk) -> None:
    talk(desk, "2", "enter 3", "Ann Lee", ".")
    ann = desk.plan.people[-1]
    assert (ann.name, ann.role) == ("Ann Lee", "advocate")


def test_the_page_of_a_person_is_read_and_acted_on_until_it_is_left(desk: Desk) -> None:
    said = talk(desk, "2", "open 1", "l", "met", "at the fair", "x 1", "esc", "x 1", "esc")
    tom = desk.person("tom-okafor")
    assert tom.log[-1].event == "met"
    assert len(tom.questions) == 1
    assert "1. chosen, " in talk(desk, "2", "open 1")
    assert "2 People, " in said.split("Chose")[1]


def test_the_contact_rule_is_asked_with_what_each_word_means(desk: Desk) -> None:
    talk(desk, "2", "rule", "ask-hr", "the careers page")
    assert desk.plan.interview.contact_rule == "ask-hr"
    assert desk.plan.interview.contact_source == "the careers page"


def test_the_countdown_is_read_whole_and_the_interview_moves(desk: Desk) -> None:
    said = talk(desk, "3", "date", "fri 4 dec 11:00", "u")
    assert "Thu 3 Dec, 10:00\nEurope/Paris" in said
    assert "Moved to Fri 4 Dec 2026, 11:00" in said
    assert "Undid: Moved" in said


def test_the_advert_is_pasted_line_by_line_and_matched(desk: Desk) -> None:
    add(desk, RECORD)
    said = talk(
        desk, "4", "p", "Plans well", "Leads calmly", ".", "v", "v", "match 1", "1", "", "v", "list"
    )
    assert "The advert has 2 lines; u undo." in said
    assert "1 record behind it, Plans well" in said.split("Shown: matrix")[1]
    assert desk.plan.records[0].matches == (desk.plan.advert[0].id,)


def test_the_kit_is_packed_and_the_page_is_copied_as_text(desk: Desk) -> None:
    said = talk(desk, "6", "list")
    number = next(line for line in said.splitlines() if "Photo ID" in line).split(".")[0]
    said = talk(desk, "6", f"x {number}", "y")
    assert "Packed “Photo ID”; u undo." in said
    assert any(item.packed for item in desk.plan.kit)
    assert "There is no clipboard to reach from here: select the text above." in said


def test_what_the_day_rests_on_is_edited_on_its_lines(desk: Desk) -> None:
    talk(desk, "6", "edit 1", "5 Mill Lane", ".")
    assert desk.plan.interview.place == "5 Mill Lane"


def test_after_the_interview_answers_and_promises_are_kept(desk: Desk) -> None:
    add(desk, OVER)
    desk.now = desk.now.replace(month=12, day=3, hour=14)
    said = talk(desk, "7", "x 1", "Ben Roe, COO", ".", "a", "send the rota", "Ben Roe", "tomorrow")
    assert "1. open, Who was there" in said
    answer, promise = desk.plan.notes
    assert (answer.text, promise.text, promise.who) == ("Ben Roe, COO", "send the rota", "ben-roe")


def test_no_line_of_a_place_draws_and_each_mark_is_a_word(desk: Desk) -> None:
    add(desk, OVER + RECORD)
    for month in (11, 12):
        desk.now = desk.now.replace(month=month)
        said = talk(desk, *(line for key in "1234567" for line in (key, "list", "read 1")))
        assert not set(said) & set("○✓–›●◐×~→❯✎★▪─│╭╮╰╯·☐☑")


def test_the_two_sides_of_a_record_are_said_one_after_the_other(desk: Desk) -> None:
    add(desk, RECORD + 'not_mine = "The wards chose"\n')
    said = talk(desk, "4", "read 1")
    assert "mine: I wrote it\nnot mine: The wards chose\n" in said


def test_what_would_be_broken_in_a_narrow_column_is_said_whole(desk: Desk) -> None:
    long = "word " * 60 + "end"
    add(desk, f'\n[[people]]\nid = "kim"\nname = "Kim"\nnote = "{long}"\n')
    said = talk(desk, "2", "open 3", "list")
    assert f"\n{long}\n" in said
