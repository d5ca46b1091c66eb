"""`new` on a terminal: three lines, each of which can be skipped, and then the plan opens."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import PLAN, Command

if TYPE_CHECKING:
    from tests.terminal import Terminal

QUESTIONS = ("Company:", "Role:", "When, if you know")
FIRST_STEP = "Acknowledge that you got here"


def interview(run: Command) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads(run.plan.read_text())["interview"]
    return table


def answer(terminal: Terminal, *lines: str) -> None:
    for question, line in zip(QUESTIONS, lines, strict=False):
        terminal.wait_for(question)
        terminal.type(f"{line}\r")


def opens_and_quits(terminal: Terminal, title: str) -> None:
    terminal.wait_for(title)
    terminal.wait_for("Countdown")
    terminal.press("q")
    assert terminal.wait() == 0
    assert b"Traceback" not in terminal.raw
    assert terminal.left_on() == []


def test_three_answers_make_a_plan_and_open_it(run: Command) -> None:
    with run.on_terminal("new") as terminal:
        answer(terminal, "Acme", "Clerk", "3 dec 10:00")
        terminal.wait_for("Thu 3 Dec 2026, 10:00 Europe/Paris, in 9 days")
        opens_and_quits(terminal, FIRST_STEP)
    kept = interview(run)
    assert (kept["company"], kept["role"]) == ("Acme", "Clerk")
    assert kept["starts"].isoformat() == "2026-12-03T10:00:00"


@pytest.mark.parametrize("words", [["new"], []], ids=["new", "the first start"])
def test_skipping_all_three_makes_a_plan_that_waits_for_the_call(
    run: Command, words: list[str]
) -> None:
    with run.on_terminal(*words) as terminal:
        answer(terminal, "", "", "")
        opens_and_quits(terminal, "Waiting for the call")
    assert interview(run) == {"zone": "Europe/Paris"}


def test_ctrl_d_skips_a_question_too(run: Command) -> None:
    with run.on_terminal("new") as terminal:
        answer(terminal, "Acme")
        for question in QUESTIONS[1:]:
            terminal.wait_for(question)
            terminal.press("ctrl+d")
        opens_and_quits(terminal, "Acme")
    assert interview(run)["company"] == "Acme"


def test_a_date_that_cannot_be_read_is_asked_again_and_enter_skips_it(run: Command) -> None:
    with run.on_terminal("new") as terminal:
        answer(terminal, "Acme", "", "some day")
        terminal.wait_for("Enter skips.")
        terminal.wait_for(lambda rows: "\n".join(rows).count("When, if you know") == 2)
        terminal.press("enter")
        opens_and_quits(terminal, "Acme")
    assert "starts" not in interview(run)


@pytest.mark.parametrize("answered", [0, 2])
def test_ctrl_c_writes_nothing(run: Command, answered: int) -> None:
    with run.on_terminal("new") as terminal:
        answer(terminal, *["Acme", "Clerk"][:answered])
        terminal.wait_for(QUESTIONS[answered])
        terminal.settle()  # the prompt is there a moment before the line is read
        terminal.press("ctrl+c")
        terminal.wait_for("Nothing was written.")
        terminal.wait()
        assert b"Traceback" not in terminal.raw
    assert not run.data.exists()


def test_a_plan_that_is_there_is_not_asked_about(run: Command) -> None:
    plan = run.write(PLAN)
    with run.on_terminal("new", columns=200) as terminal:
        terminal.wait_for("There is a plan at")
        assert terminal.wait() == 1
        assert b"Company:" not in terminal.raw
    assert plan.read_text() == PLAN


def test_with_an_option_nothing_is_asked(run: Command) -> None:
    with run.on_terminal("new", "--company", "Acme") as terminal:
        terminal.wait_for("Your plan is in")
        assert terminal.wait() == 0
        assert b"Company:" not in terminal.raw


def test_on_a_phone_no_word_of_the_questions_is_broken(run: Command) -> None:
    with run.on_terminal("new", columns=40, lines=20) as terminal:
        answer(terminal, "Acme", "Clerk", "some day")
        terminal.wait_for("Enter skips.")
        shown = [row.rstrip() for row in terminal.screen()]
        assert shown[:5] == [
            "You got through round one. That is worth",
            "a moment.",
            "Three short questions, then your plan",
            "opens. Enter skips any of them.",
            "",
        ]
        assert "  “some day” is not understood; write it" in shown
        terminal.press("ctrl+c")
        terminal.wait()
