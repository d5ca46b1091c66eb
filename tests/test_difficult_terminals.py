"""Terminals that say nothing, late or nonsense, and lines that bring too much or take nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import NOW, Desk
from tests.terminal import PLANNER, Terminal, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What a terminal may say that is late, cut short, or no answer to anything that was asked.
SAID = {
    "late": "\x1b[?62;4c\x1b[?2026;2$y\x1b[?2048;0$y\x1b[?1u\x1b[4;24R",
    "cut": "\x1b[?62",
    "colours that are none": "\x1b]11;rgb:zz/00\x1b\\\x1b]10;?\x07",
    "a place beyond the screen": "\x1b[999999;999999R",
    "no size at all": "\x1b[48;0;0;0;0t",
    "modes nobody asked for": "\x1b[?9999;7$y\x1b[?;$y",
    "ten thousand parameters": "\x1b[?" + "1;" * 10_000 + "c",
    "a string with an end": "\x1bP>|made up 1.0\x1b\\",
    "reports that nobody asked for": "\x1b[8;24;80t\x1b[>~\x1b[=5~\x1b[0n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "home").mkdir()
    return Desk(tmp_path)


@pytest.fixture
def silent(desk: Desk) -> Iterator[Terminal]:
    """The planner on a terminal that answers nothing, its full screen there."""
    around = environment(desk.folder, SECONDROUND_NOW=NOW)
    with Terminal([*PLANNER, "-f", desk.path], env=around, answers=False) as terminal:
        terminal.wait_for_toolkit()
        yield terminal


def ticks_and_leaves(terminal: Terminal, desk: Desk) -> None:
    """One step is ticked, on the screen and on disk, nothing else happened, and it goes cleanly."""
    terminal.press("space")
    terminal.wait_for("Ticked")
    assert sum(step.done is not None for step in desk.plan.steps) == 2
    assert len(desk.plan.steps) == 5
    terminal.press("q")
    assert terminal.wait() == 0
    assert terminal.left_on() == []
    assert b"Traceback" not in terminal.raw


def test_one_that_answers_nothing_is_enough(silent: Terminal, desk: Desk) -> None:
    ticks_and_leaves(silent, desk)


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_what_it_says_late_or_wrongly_is_no_key(silent: Terminal, desk: Desk, said: str) -> None:
    silent.type(said)
    silent.settle(0.4)  # longer than an escape is waited for
    ticks_and_leaves(silent, desk)


def test_a_hundred_kilobytes_pasted_over_the_list_are_no_keys(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for_toolkit()
        terminal.type("d " * 50_000, pasted=True)
        ticks_and_leaves(terminal, desk)


def test_a_hundred_kilobytes_pasted_into_a_note_are_all_in_it(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for_toolkit()
        terminal.press("o")
        terminal.wait_for("ctrl+s")
        terminal.type("word " * 20_000, pasted=True)
        terminal.press("ctrl+s")
        terminal.wait_for("Noted on")
        assert desk.plan.steps[0].note.count("word") == 20_000


def test_keys_that_are_held_down_are_each_carried_out(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for_toolkit()
        terminal.type("jk" * 1_000)
        ticks_and_leaves(terminal, desk)


def test_a_line_that_takes_nothing_for_a_while_shows_what_is_when_it_takes_again(
    desk: Desk,
) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for_toolkit()
        terminal.settle()
        terminal.stall()
        terminal.type("jk" * 500)
        terminal.settle(0.5)
        terminal.stall(stalled=False)
        ticks_and_leaves(terminal, desk)
