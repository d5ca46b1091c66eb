"""A round on a terminal: each answer is on disk when marked, and a stopped round goes on."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.command import Command
    from tests.terminal import Terminal

PLAN = """format = 1
[[questions]]
id = "mine"
text = "Why did you leave?"
source = "round-one"
round_one = "thin"
keywords = ["depot", "night"]
[[steps]]
id = "answer-aloud-1"
title = "Answer aloud"
due = 2026-11-24
"""


def attempts(run: Command, key: str = "mine") -> list[dict[str, object]]:
    known = tomllib.loads(run.plan.read_text())["questions"]
    found: list[dict[str, object]] = next(q for q in known if q["id"] == key).get("attempts", [])
    return found


class Talk:
    """A dialogue on a terminal: what is waited for comes after what was answered last."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._mark = 0

    def hears(self, words: str) -> str:
        """Waits until these words come; all that came since the last answer."""

        def came(_: list[str]) -> bool:
            return words.encode() in self._terminal.bytes_since(self._mark)

        self._terminal.wait_for(came)
        return self._terminal.bytes_since(self._mark).decode(errors="replace")

    def answers(self, *pairs: tuple[str, str]) -> None:
        """Answers each prompt once it is there."""
        for prompt, answer in pairs:
            self.hears(prompt)
            self._mark = self._terminal.mark()
            self._terminal.type(f"{answer}\r")


ALOUD = "Enter when you have answered"
MARKS = (("Was it clear?", "y"), ("friendly?", "n"), ("one occasion?", "y"), ("longest part?", "y"))


def test_an_answer_is_on_disk_when_it_is_marked_and_the_keywords_come_after_it(
    run: Command,
) -> None:
    run.write(PLAN)
    with run.on_terminal("practise") as terminal:
        talk = Talk(terminal)
        shown = talk.hears(ALOUD)
        assert "1 of 10  (round one asked it)" in shown
        assert "depot" not in shown
        talk.answers((ALOUD, ""))
        talk.hears("Keywords: depot · night")
        talk.answers(*MARKS, ("A note, if you like", "slower"))
        talk.hears("2 of 10")
        assert attempts(run)[0]["note"] == "slower"
        assert attempts(run)[0]["clear"] is True
        assert "friendly" not in attempts(run)[0]
        talk.answers((ALOUD, "q"))
        talk.hears("Stopped. 1 of 10 questions answered.")
        assert terminal.wait() == 0
    with run.on_terminal("practise") as terminal:
        shown = Talk(terminal).hears(ALOUD)
        assert "2 of 10" in shown
        assert "Why did you leave?" not in shown
        terminal.settle()
        terminal.press("ctrl+c")
        Talk(terminal).hears("Stopped. 1 of 10")
        assert terminal.wait() == 0


def test_a_question_that_is_skipped_stays_open_and_the_next_one_comes(run: Command) -> None:
    run.write(PLAN)
    with run.on_terminal("practise") as terminal:
        talk = Talk(terminal)
        talk.answers((ALOUD, "s"))
        assert "Why did you leave?" not in talk.hears(ALOUD)
        talk.answers((ALOUD, "q"))
        talk.hears("Stopped. 0 of 10")
    assert attempts(run) == []


def test_at_its_end_a_round_names_the_step_to_tick(run: Command) -> None:
    run.write(PLAN + '[interview]\nstarts = 2026-11-25T10:00:00\nzone = "Europe/Paris"\n')
    with run.on_terminal("practise") as terminal:
        talk = Talk(terminal)
        for number in range(1, 6):
            talk.hears(f"{number} of 5")
            talk.answers((ALOUD, ""), *MARKS, ("A note, if you like", ""))
        talk.hears("That is the round. 5 of 5 questions answered.")
        talk.hears("“secondround done answer-aloud-1” ticks the step.")


def test_what_is_neither_yes_nor_no_is_asked_again(run: Command) -> None:
    run.write(PLAN)
    with run.on_terminal("practise") as terminal:
        talk = Talk(terminal)
        talk.answers((ALOUD, ""), ("Was it clear?", "perhaps"))
        talk.hears("y or n; s skips, q stops.")
        talk.answers(("Was it clear?", "q"))
        talk.hears("Stopped.")
