"""The record in the planner: every key in each of its views, on the disk and on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import PLAN
from tui.panes.record.pane import RecordList, RecordPane
from tui.screens.honesty import HonestyScreen

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened
    from tui.plan.evidence import Record

HELD = """
[[records]]
id = "depot"
claim = "Moved the depot"
my_part = "I planned it"
not_mine = "The drivers drove"
credit = ["Ines"]
limit = "Two days late"
confirmer = "Ines Berg"

[[records]]
id = "waste"
claim = "Cut the waste"

[[quotes]]
id = "calm"
words = "She kept us calm"
who = "Ines Berg"
records = ["depot"]

[[advert]]
id = "run"
text = "Run a busy depot"

[[advert]]
id = "french"
text = "Speak French"

[[questions]]
id = "why"
text = "Why did you leave?"
source = "round-one"

[[notes]]
text = "Send the plan"
kind = "promise"
"""


@pytest.fixture
def held(desk: Desk) -> Desk:
    desk.write(PLAN + HELD)
    return desk


def rows(seen: Opened) -> RecordList:
    return seen.planner.query_one(RecordList)


def record(desk: Desk, record_id: str = "depot") -> Record:
    found = desk.plan.record(record_id)
    assert found is not None
    return found


async def has_checks(seen: Opened, held: Desk, count: int) -> None:
    """Waits until so many questions hold on the disk."""
    await seen.until(lambda: len(record(held).checks) == count, f"{count} checks")


async def on_the_checklist(seen: Opened) -> None:
    await seen.until(lambda: isinstance(seen.app.screen, HonestyScreen), "the checklist")


async def go(seen: Opened, views: int = 0) -> None:
    await seen.press("4")
    await seen.focuses(rows(seen))
    await seen.press(*["v"] * views)


async def test_an_empty_record_invites_and_says_which_key_adds(desk: Desk) -> None:
    async with desk.open() as seen:
        await go(seen)
        await seen.shows("a adds it in one sentence.")
        await seen.press("v")
        await seen.shows("a keeps their words.")


async def test_both_sides_of_the_border_stand_side_by_side_and_stacked_on_a_phone(
    held: Desk,
) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.shows("My part")
        assert any("I planned it" in line and "The drivers drove" in line for line in seen.screen)
        await seen.resize(40, 20)
        await seen.shows("not mine: The drivers drove")


async def test_record_next_asks_one_question_at_a_time_until_it_is_left(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("j", "enter")
        await seen.shows("What did you yourself do?")
        await seen.type("I counted it")
        await seen.press("enter")
        await seen.shows("What was not yours?")
        await seen.type("The team sorted it")
        await seen.press("enter")
        await seen.shows("Is there a number to it?")
        await seen.type("12 %")
        await seen.press("enter")
        await seen.shows("What does 12 % rest on?")
        await seen.type("the ledger")
        await seen.press("enter")
        await seen.shows("Who else made it happen?")
        await seen.press("escape")
        await seen.back()
    waste = record(held, "waste")
    assert (waste.my_part, waste.not_mine) == ("I counted it", "The team sorted it")
    assert [(n.value, n.source) for n in waste.numbers] == [("12 %", "the ledger")]


async def test_what_is_left_empty_is_passed_over_and_the_checklist_stands_behind_the_last(
    held: Desk,
) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("enter")
        for question in (
            *("Is there a number to it?", "What was the situation?", "What did you decide"),
            *("Did it last?", "When was it?", "Where was it", "What does it show?"),
        ):
            await seen.shows(question)
            await seen.press("enter")
        await seen.shows("Would the person who can confirm it")
        await seen.press("escape")
        await seen.back()
    assert record(held).situation == ""
    assert not record(held).no_number


async def test_record_next_takes_a_dash_for_no_number(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("enter")
        await seen.shows("Is there a number to it?")
        await seen.type("-")
        await seen.press("enter")
        await seen.shows("What was the situation?")
        await seen.press("escape")
        await seen.back()
    assert record(held).no_number


async def test_record_add_takes_a_claim_and_highlights_it(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("a")
        await seen.type("Led the night shift")
        await seen.press("enter")
        await seen.says("Added “Led the night shift”")
        await seen.until(lambda: rows(seen).highlighted == "led-the-night-shift")
    assert held.plan.records[-1].claim == "Led the night shift"


async def test_record_add_keeps_a_quote_and_a_question_in_their_views(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen, 1)
        await seen.press("a")
        await seen.type("A steady hand")
        await seen.press("tab")
        await seen.type("Tom")
        await seen.press("enter")
        await seen.says("Kept what “Tom” said · u undo")
        await seen.press("v", "v", "v", "a")
        await seen.type("Who ran it?")
        await seen.press("enter")
        await seen.says("Added “Who ran it?” · u undo")
    assert held.plan.quotes[-1].words == "A steady hand"
    assert held.plan.questions[-1].source == "round-one"


async def test_record_edit_changes_any_field(held: Desk) -> None:
    async with held.open(80, 40) as seen:
        await go(seen)
        await seen.press("e", *["tab"] * 5)
        await seen.press("end")
        await seen.type(" and a half")
        await seen.press("enter")
        await seen.says("Changed “Moved the depot” · u undo")
    assert record(held).limit == "Two days late and a half"


async def test_a_label_of_the_record_form_stands_apart_from_what_is_typed(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("e", *["tab"] * 15)
        await seen.type("a warehouse")
        await seen.shows("In general a warehouse")


async def test_record_edit_changes_a_quote_and_a_line(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen, 1)
        await seen.press("e", "tab", "tab")
        await seen.type("Head of site")
        await seen.press("enter")
        await seen.says("Changed “She kept us calm” · u undo")
        await seen.press("v", "e", "end")
        await seen.type(" and well")
        await seen.press("enter")
        await seen.says("Changed “Run a busy depot” · u undo")
    assert held.plan.quotes[0].role == "Head of site"
    assert held.plan.advert[0].text == "Run a busy depot and well"


async def test_record_check_goes_through_the_twelve_and_says_what_is_missing(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("c")
        await seen.shows("Would the person who can confirm it")
        for count in range(1, 9):
            await seen.press("y")
            await has_checks(seen, held, count)
        await seen.shows("First date every quote of it")
        await seen.press("y")
        await seen.shows("The quote")
        await seen.type("May 2025")
        await seen.press("enter")
        await seen.shows("First date every quote of it")
        await seen.press("y")
        await seen.shows("The quote")
        await seen.type("yes")
        await seen.press("enter")
        await on_the_checklist(seen)
        await seen.press("y")
        await has_checks(seen, held, 9)
        await seen.press("escape")
        await seen.back()
    quote = held.plan.quotes[0]
    assert (quote.when, quote.permission) == ("May 2025", "yes")
    assert record(held).checked is None


async def test_record_check_asks_for_the_field_that_a_question_lacks(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("j", "c")
        await seen.shows("First name who can confirm it: y goes there.")
        await seen.press("y")
        await seen.shows("Who can confirm it?")
        await seen.type("Ines Berg")
        await seen.press("enter")
        await on_the_checklist(seen)
        await seen.press("y")
        await seen.until(lambda: record(held, "waste").checks == ("confirmer-nods",), "one check")
        await seen.press("escape")
        await seen.back()
    assert record(held, "waste").confirmer == "Ines Berg"


async def test_record_check_with_the_last_yes_says_that_the_record_may_leave(held: Desk) -> None:
    held.write(PLAN + HELD.replace('records = ["depot"]', ""))
    async with held.open() as seen:
        await go(seen)
        await seen.press("c")
        for count in range(1, 13):
            await seen.press("y")
            await has_checks(seen, held, count)
        await seen.back()
        await seen.says("Checked “Moved the depot”. Every question holds, so it may leave.")
        assert "checked" in seen.row(rows(seen), "depot")
    assert record(held).checked == held.now.date()


async def test_record_number_adds_one_with_its_source(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("plus")
        await seen.type("12")
        await seen.press("tab")
        await seen.type("%")
        await seen.press("tab", "tab", "tab")
        await seen.type("the ledger")
        await seen.press("enter")
        await seen.says("Added a number to “Moved the depot” · u undo")
    (number,) = record(held).numbers
    assert (number.value, number.unit, number.source) == ("12", "%", "the ledger")


async def test_record_number_changes_one_that_is_there_and_takes_it_out(held: Desk) -> None:
    held.write(PLAN + HELD.replace('claim = "Moved', 'numbers = [{value = "9"}]\nclaim = "Moved'))
    async with held.open() as seen:
        await go(seen)
        await seen.press("plus", "2", "end")
        await seen.type("0")
        await seen.press("enter")
        await seen.says("Changed a number of “Moved the depot” · u undo")
        assert [number.value for number in record(held).numbers] == ["90"]
        await seen.press("plus", "2", "end", "backspace", "backspace", "enter")
        await seen.says("Took a number out of “Moved the depot” · u undo")
    assert record(held).numbers == ()


@pytest.mark.parametrize("key", ["space", "x"])
async def test_record_mark_chooses_a_story(held: Desk, key: str) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press(key)
        await seen.says("Chose “Moved the depot” · u undo")
        assert "★ Moved" in seen.row(rows(seen), "depot")
    assert record(held).chosen


async def test_record_mark_goes_on_to_the_next_mark_in_the_other_views(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen, 1)
        await seen.press("space")
        await seen.says("Permission: yes · u undo")
        await seen.press("v", "space")
        await seen.says("Marked “Run a busy depot” strong. No record stands behind it yet.")
        await seen.press("v", "v", "space")
        await seen.says("Marked “Why did you leave?” thin · u undo")
        assert "Send the plan" in "\n".join(seen.screen)
    marks = (held.plan.quotes[0].permission, held.plan.advert[0].match)
    assert marks == ("yes", "strong")
    assert held.plan.questions[0].round_one == "thin"


async def test_record_match_says_what_it_answers_and_what_proves_a_line(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("m")
        await seen.type("1")
        await seen.press("tab")
        await seen.type("tom-okafor")
        await seen.press("enter")
        await seen.says("Set what “Moved the depot” answers · u undo")
        await seen.press("v", "v", "j", "m")
        await seen.type("waste")
        await seen.press("tab")
        await seen.type("I read it")
        await seen.press("enter")
        await seen.says("Marked “Speak French” open")
    assert (record(held).matches, record(held).answers) == (("run",), ("tom-okafor",))
    assert record(held, "waste").matches == ("french",)
    assert held.plan.advert[1].sentence == "I read it"


async def test_record_view_goes_through_all_views(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        for name in ("quotes", "advert", "matrix", "round one", "records"):
            await seen.press("v")
            await seen.says(f"Shown: {name}")
            assert f"[{name}]" in "\n".join(seen.screen)


async def test_record_advert_is_pasted_and_taken_line_by_line(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen, 2)
        await seen.press("p", "down", "end", "enter")
        await seen.type("- Lead people")
        await seen.press("ctrl+s")
        await seen.says("The advert has 3 lines · u undo")
        await seen.shows("Lead people")
    assert [line.text for line in held.plan.advert][2] == "Lead people"


async def test_record_sheet_shows_the_pages_and_what_stays(held: Desk) -> None:
    async with held.open(80, 40) as seen:
        await go(seen)
        await seen.press("s")
        await seen.shows("For your advocate")
        assert "Moved the depot: it is not checked yet" in "\n".join(seen.screen)
        await seen.shows("In the list c checks a record")
        await seen.press("s")
        await seen.shows("For yourself")
        await seen.press("s")
        await seen.shows("90 days")
        await seen.press("enter")
        await seen.back()


async def test_record_left_and_right_move_the_matrix(held: Desk) -> None:
    many = "".join(f'[[records]]\nid = "r{n}"\nclaim = "Claim {n}"\n' for n in range(30))
    held.write(PLAN + HELD + many)
    async with held.open() as seen:
        await go(seen, 3)
        await seen.shows(" 1  2  3")
        await seen.press("greater_than_sign")
        await seen.shows(" 13 14 15")
        await seen.press("l", "l")
        await seen.says("The matrix: no record further that way")
        await seen.press("less_than_sign", "h")
        await seen.shows(" 1  2  3")


async def test_record_right_is_the_last_screen_of_the_matrix(held: Desk) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("l")
        await seen.says("The matrix: v shows it")


async def test_record_delete_takes_out_what_is_highlighted_and_undo_brings_it_back(
    held: Desk,
) -> None:
    async with held.open() as seen:
        await go(seen)
        await seen.press("D")
        await seen.says("Deleted “Moved the depot”. 1 quote referred to it")
        assert [quote.records for quote in held.plan.quotes] == [()]
        await seen.press("u")
        await seen.says("Undid")
        assert record(held).claim == "Moved the depot"
        assert [quote.records for quote in held.plan.quotes] == [("depot",)]
        await seen.press("v", "v", "D")
        await seen.says("Deleted “Run a busy depot” · u undo")
        await seen.press("v", "v", "D")
        await seen.says("Deleted “Why did you leave?” · u undo")
    assert held.plan.questions == ()


async def test_names_are_masked_in_every_view(held: Desk) -> None:
    held.write(PLAN + HELD.replace("Ines Berg", "Tom Okafor").replace("depot", "Tom Okafor shop"))
    async with held.open() as seen:
        await seen.press("asterisk")
        await go(seen)
        for _ in range(5):
            assert "Okafor" not in "\n".join(seen.screen)
            await seen.press("v")


async def test_text_of_a_person_is_text_in_every_view(held: Desk) -> None:
    hostile = "[/] [@click=app.quit]x[/] \\u001b]0;x\\u0007"
    text = HELD
    for words in ("Moved the depot", "She kept us calm", "Run a busy depot", "Why did you leave?"):
        text = text.replace(words, hostile)
    held.write(PLAN + text)
    async with held.open(120, 40) as seen:
        await go(seen)
        for _ in range(5):
            shown = "\n".join(seen.screen)
            assert "[@click=app.quit]" in shown
            assert not {"\x1b", "\x07"} & set(shown)
            await seen.press("v")


async def test_a_phone_shows_the_record(held: Desk) -> None:
    async with held.open(40, 20) as seen:
        await go(seen)
        assert seen.planner.query_one(RecordPane).region.width == 40
        await seen.press("c")
        await seen.shows("Would the person")
        await seen.press("q")
        await seen.back()
