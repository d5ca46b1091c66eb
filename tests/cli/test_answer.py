"""A line typed in answer to a question: ctrl+c, the end of input, and no terminal at all."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.command import Command


def test_ctrl_c_is_heard_at_whatever_moment_it_comes(run: Command) -> None:
    # `input()` sleeps through one of ten that come while it is about to wait.
    for later in range(12):
        with run.on_terminal("new") as terminal:
            terminal.wait_for("Company:")
            sleep(later * 50e-6)
            terminal.press("ctrl+c")
            assert terminal.wait(20) == 0


def test_the_end_of_input_skips_what_is_asked(run: Command) -> None:
    with run.on_terminal("new") as terminal:
        for question in ("Company:", "Role:", "When, if you know"):
            terminal.wait_for(question)
            terminal.press("ctrl+d")
        terminal.wait_for("Countdown")
        terminal.press("q")
        assert terminal.wait() == 0
