"""Practice in the planner: every key there, on the disk and on the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import PLAN
from tui.panes.practice import PracticeList, PracticePane

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened
    from tui.plan.practice import Question

RECORD = """
[[records]]
id = "depot"
claim = "I moved the depot"
checked = 2026-11-23

[[steps]]
id = "answer-aloud-1"
title = "Answer ten questions aloud"
due = 2026-11-24

[[questions]]
id = "mine"
text = "Why did you leave?"
source = "round-one"
round_one = "thin"
keywords = ["depot", "night"]
"""
FIRST = "Why did you leave?"


@pytest.fixture
def practised(desk: Desk) -> Desk:
    desk.write(PLAN + RECORD)
    return desk


def rows(seen: Opened) -> PracticeList:
    return seen.planner.query_one(PracticeList)


def question(desk: Desk, question_id: str = "mine") -> Question:
    return next(q for q in desk.plan.questions if q.id == question_id)


async def go(seen: Opened) -> None:
    await seen.press("5")
    await seen.focuses(rows(seen))


async def test_it_opens_on_the_round_of_today_with_round_one_first(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        shown = "\n".join(seen.screen)
        assert "First round · today" in shown
        assert "0 of 10 answered" in shown
        assert rows(seen).highlighted == "mine"
        assert "round one, thin" in seen.row(rows(seen), "mine")


async def test_answer_aloud_shows_the_question_alone_then_keeps_its_marks(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("enter")
        await seen.shows(FIRST)
        assert "depot" not in "\n".join(seen.screen)
        await seen.press("enter")
        await seen.shows("Keywords: depot · night")
        await seen.press("c", "f", "o", "n")
        await seen.type("slower")
        await seen.press("enter", "enter")
        await seen.shows("First round · 1 of 10 answered")
        await seen.press("escape")
        await seen.back()
        await seen.says("The round waits where you left it · enter goes on")
        assert "✓" in seen.row(rows(seen), "mine")
        assert "clear, friendly" in seen.row(rows(seen), "mine")
    (attempt,) = question(practised).attempts
    assert (attempt.clear, attempt.friendly, attempt.one_occasion) == (True, True, True)
    assert (attempt.action_longest, attempt.note, attempt.round) == (False, "slower", "first")


async def test_answer_aloud_passes_over_what_is_skipped(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("enter", "s")
        await seen.until(lambda: FIRST not in "\n".join(seen.screen), "another question")
        await seen.press("q")
        await seen.back()
    assert question(practised).attempts == ()


async def test_answer_aloud_on_something_prepared_asks_for_its_lines(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("G", "k", "k", "enter")
        await seen.echoes("If my mind goes blank, then I")
        await seen.type("I say so, and breathe")
        await seen.press("enter")
        await seen.back()
        await seen.says("“If-then plans”: 1 of 5 lines written · u undo")
        await seen.shows("1 of 5 written")
    (note,) = practised.plan.notes
    assert (note.kind, note.prompt, note.text) == ("if-then", "1", "I say so, and breathe")


async def test_next_round_goes_through_the_kinds(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        for name, text in (
            ("The thin ones again", "Nothing is thin."),
            ("Three whys on each story", "Tell it from the start: I moved the depot"),
            ("Mock interview", "0 of 12 answered"),
            ("First round", FIRST),
        ):
            await seen.press("r")
            await seen.says(f"{name} · r shows the next")
            assert text in "\n".join(seen.screen)
            posed = seen.planner.query_one(PracticePane).posed
            if posed:
                assert seen.planner.query_one(PracticeList).highlighted == posed[0].key


async def test_add_question_brings_it_to_the_top_where_round_one_asked_it(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("a")
        await seen.type("Who ran the night shift?")
        await seen.press("tab")
        await seen.type("good")
        await seen.press("enter")
        await seen.says("Added “Who ran the night shift?” · u undo")
        await seen.shows("round one, good")
    assert question(practised, "who-ran-the-night-shift").round_one == "good"


async def test_outline_question_takes_six_keywords_and_refuses_a_seventh(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("o")
        await seen.type("; a; b; c; d; e")
        await seen.press("enter")
        await seen.echoes("Six keywords carry an answer better than 7.")
        await seen.press("backspace", "backspace", "backspace", "enter")
        await seen.says("Set the keywords of “Why did you leave?” · u undo")
    assert question(practised).keywords == ("depot", "night", "a", "b", "c", "d")


async def test_prove_question_says_which_records_stand_behind_it(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("b")
        await seen.echoes("depot")
        await seen.type("depot")
        await seen.press("enter")
        await seen.says("Set what stands behind “Why did you leave?” · u undo")
        await seen.press("enter", "enter")
        await seen.shows("Behind it: I moved the depot")
    assert question(practised).records == ("depot",)


async def test_prove_question_without_a_record_says_where_they_are_added(desk: Desk) -> None:
    async with desk.open() as seen:
        await go(seen)
        await seen.press("b")
        await seen.says("There is no record yet; 4 goes to the record")


async def test_practice_progress_shows_counts_and_dates(practised: Desk) -> None:
    async with practised.open(80, 40) as seen:
        await go(seen)
        await seen.press("p")
        await seen.shows("Where practice stands")
        assert "0 of 6  Role depth" in "\n".join(seen.screen)
        await seen.press("enter")
        await seen.back()


async def test_mock_sheet_shows_twelve_questions_for_the_other_side(practised: Desk) -> None:
    async with practised.open(80, 40) as seen:
        await go(seen)
        await seen.press("s")
        await seen.shows("12. ")
        assert "After each answer ask “why?” twice." in "\n".join(seen.screen)
        await seen.press("q")
        await seen.back()


async def test_a_question_of_the_mock_sheet_goes_on_under_its_first_word(practised: Desk) -> None:
    async with practised.open(40, 20) as seen:
        await go(seen)
        await seen.press("s")
        await seen.shows(" 1. ")
        assert any(re.match(r"│ {7}[a-z]", row) for row in seen.screen)


async def test_mock_notes_are_kept_with_who_gave_them(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("m")
        await seen.type("tom okafor")
        await seen.press("tab")
        await seen.type("the depot")
        await seen.press("enter")
        await seen.says("Kept 1 note of “Tom Okafor” · u undo")
    (note,) = practised.plan.notes
    assert (note.kind, note.who, note.text) == ("mock", "tom-okafor", "Clear: the depot")


async def test_tick_round_ticks_the_step_of_the_plan(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("t")
        await seen.says("Ticked “Answer ten questions aloud” · u undo")
        await seen.shows("First round · done")
    assert practised.step("answer-aloud-1").done is not None


async def test_tick_round_without_a_step_says_so(desk: Desk) -> None:
    async with desk.open() as seen:
        await go(seen)
        await seen.press("t")
        await seen.says("The plan has no step for this round.")


async def test_breathe_opens_the_slow_line_and_enter_closes_it(desk: Desk) -> None:
    async with desk.open() as seen:
        await go(seen)
        await seen.press("B")
        await seen.shows("Breathe slowly and easily")
        await seen.press("enter")
        await seen.back()


async def test_delete_question_takes_it_out_and_undo_brings_it_back(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("D")
        await seen.says("Deleted “Why did you leave?” · u undo")
        assert practised.plan.questions == ()
        await seen.press("u")
        await seen.says("Undid")
    assert question(practised).keywords == ("depot", "night")


async def test_names_are_masked_in_a_question_and_what_stands_behind_it(desk: Desk) -> None:
    desk.write(PLAN + '[[questions]]\ntext = "Why Harbour & Vale?"\nsource = "round-one"\n')
    async with desk.open() as seen:
        await seen.press("asterisk")
        await go(seen)
        await seen.shows("Why •••••?")
        await seen.press("enter")
        await seen.shows("Why •••••?")
        assert "Harbour" not in "\n".join(seen.screen)


async def test_a_bank_of_ones_own_with_a_fault_is_named_and_the_planner_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk.folder / "own"
    (folder / "secondround/content").mkdir(parents=True)
    (folder / "secondround/content/mine.toml").write_text('[[questions]]\nid = "a"\nmood = 1\n')
    async with desk.open() as seen:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
        await seen.press("5")
        await seen.says("questions[1].mood is not a field of questions; there is id")
        await seen.press("2")
        await seen.focuses(seen.people)


async def test_a_round_is_shown_on_a_phone(practised: Desk) -> None:
    async with practised.open(40, 20) as seen:
        await go(seen)
        assert seen.planner.query_one(PracticePane).region.width == 40
        await seen.shows("Why did you leave?")
        await seen.press("enter", "enter")
        await seen.shows("c ○ clear   f ○ friendly")
        await seen.shows("o ○ one occasion")
        await seen.shows("n note · s skip · esc stop")


async def test_practice_calm_shows_the_routines_and_breathes_along(desk: Desk) -> None:
    async with desk.open() as seen:
        await go(seen)
        await seen.press("c")
        await seen.shows("A slot for the worry")
        await seen.press("B")
        await seen.shows("Breathe slowly and easily")
        await seen.press("enter")
        await seen.back()


async def test_answer_aloud_on_the_questions_to_ask_goes_to_people(practised: Desk) -> None:
    async with practised.open() as seen:
        await go(seen)
        await seen.press("G", "enter")
        await seen.focuses(seen.people)
