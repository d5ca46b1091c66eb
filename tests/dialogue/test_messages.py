"""A message in lines: gaps asked, wording that fishes said, the questions, copied, marked sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogue.talk import talk

if TYPE_CHECKING:
    from tests.screens.desk import Desk
    from tui.plan.model import Ask

#: To the message of the one ask that is begun with HR.
TO_IT = ("2", "ask 2", "1", "w 2")


def ask_of(desk: Desk) -> Ask:
    (ask,) = desk.person("ines-berg").asks
    return ask


def test_a_message_is_read_its_gaps_are_asked_and_the_questions_answered(desk: Desk) -> None:
    said = talk(desk, *TO_IT, "Kim Vale", "done", "y", "y", "y", "sent")
    assert "Subject: " in said
    assert "[me?]: your own name" in said
    assert "1 of 3: " in said
    assert "3 of 3: " in said
    assert ask_of(desk).state == "sent"
    assert "Kim Vale" in (ask_of(desk).text or "")


def test_a_no_to_a_question_leaves_it_a_draft_and_says_what_to_change(desk: Desk) -> None:
    said = talk(desk, *TO_IT, "Kim Vale", "done", "y", "no")
    assert "It stays a draft." in said
    assert ask_of(desk).state == "draft"


def test_with_something_open_it_is_kept_and_not_checked(desk: Desk) -> None:
    said = talk(desk, *TO_IT, "", "done")
    assert "Fill [me?]; w opens it." in said
    assert ask_of(desk).state == "draft"


def test_wording_that_fishes_is_said_with_what_to_say_instead(desk: Desk) -> None:
    lines = ("write", "Dear Ines,", "please put in a good word for me.", ".", "fill")
    said = talk(desk, *TO_IT, "Kim Vale", *lines, "tell me how it looked", "text", "done", "esc")
    assert "good word" in said
    assert "Say other words for it, or keep if it stays on purpose." in said
    assert "please tell me how it looked me." in said
    kept = talk(desk, "2", "w 1", "", "write", "A good word, please.", ".", "fill", "keep", "done")
    assert "1 of 3: " in kept


def test_what_was_typed_is_there_when_it_is_left_and_opened_again(desk: Desk) -> None:
    said = talk(desk, *TO_IT, "", "subject", "Another subject", "esc", "w 2", "esc")
    assert "Kept what you typed; the same key opens it again." in said
    assert said.count("Subject: Another subject") == 1
    assert ask_of(desk).state == "draft"


def test_while_names_are_masked_the_message_does_not_say_them(desk: Desk) -> None:
    said = talk(desk, "*", *TO_IT, "Kim Vale", "subject", "", "done", "y", "y", "y", "esc")
    said = said.split("Names are masked")[1]
    assert "Subject: " in said
    assert "Ines" not in said
    assert "Harbour" not in said
    assert "Ines" in (ask_of(desk).text or "")


def test_without_a_clipboard_the_text_is_there_to_be_selected(desk: Desk) -> None:
    said = talk(desk, *TO_IT, "Kim Vale", "done", "y", "y", "y", "copy", "nonsense", "")
    assert "There is no clipboard to reach from here: select the text above." in said
    assert "There is no “nonsense” here" in said
    assert ask_of(desk).state == "checked"
