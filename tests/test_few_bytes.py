"""What the planner sends over the line: to open, for a key, and while nobody touches it."""

from __future__ import annotations

import os
import statistics
import tomllib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench.measure import desk
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.measure import Desk

#: Bytes: what opening may send until it is settled, and what a key may.
OPENING, KEY, SCROLLED = 20_000, 800, 2_000


@contextmanager
def opened(made: Desk) -> Iterator[Terminal]:
    """The planner on 80x24, settled."""
    with Terminal(made.planner(), env=made.env) as terminal:
        terminal.wait_for("space tick")
        terminal.wait_for_toolkit()
        terminal.settle(0.4)
        yield terminal


def sent(terminal: Terminal, key: str) -> int:
    """How many bytes a key brings."""
    mark = terminal.mark()
    terminal.press(key)
    with terminal.line.news:
        terminal.line.news.wait_for(lambda: len(terminal.line.raw) > mark, 2)
    terminal.settle(0.05)
    return terminal.mark() - mark


@pytest.mark.parametrize("steps", [60, 1000])
def test_opening_moving_and_ticking_send_few_bytes_however_long_the_plan_is(steps: int) -> None:
    with desk(steps) as made, opened(made) as terminal:
        assert terminal.mark() <= OPENING
        for key in ("j", "space", "u", "k"):
            assert 0 < sent(terminal, key) <= KEY, key
        moves = [sent(terminal, key) for key in "j" * 18 + "k" * 4]
        assert statistics.median(moves) <= KEY
        assert max(moves) <= SCROLLED


def test_what_is_shown_after_many_changes_is_what_is_drawn_anew() -> None:
    with desk(60) as made, opened(made) as terminal:
        for key in ("j", "space", "2", "4", "v", "5", "7", "1", "?", "q"):
            sent(terminal, key)
        terminal.resize(121, 30)
        terminal.settle(0.4)
        for key in ("j", "space", "2", "4", "6", "1", "/", "x"):
            sent(terminal, key)
        terminal.settle(0.4)
        shown = terminal.page.looks()
        sent(terminal, "ctrl+l")
        terminal.settle(0.4)
        assert terminal.page.looks() == shown


def test_what_something_else_wrote_over_the_screen_is_gone_after_ctrl_l() -> None:
    with desk(60) as made, opened(made) as terminal:
        before, plan = terminal.page.looks(), made.file.read_bytes()
        with Path(os.readlink(f"/proc/{terminal.pid}/fd/1")).open("w") as line:
            line.write("\x1b[5;9HBroadcast message from root\x1b[12;1Hthe system goes down")
        terminal.wait_for("Broadcast message")
        sent(terminal, "ctrl+l")
        assert terminal.page.looks() == before
        assert made.file.read_bytes() == plan


def test_nothing_is_sent_while_nobody_touches_it() -> None:
    with desk(60) as made, opened(made) as terminal:
        mark = terminal.mark()
        terminal.settle(3)
        assert terminal.mark() == mark


def test_keys_typed_ahead_over_a_slow_line_are_all_carried_out_and_the_screen_settles() -> None:
    with desk(60) as made:
        with Terminal(made.planner(), env=made.env, rate=2400) as terminal:
            terminal.wait_for("1 Steps")
            terminal.type(" j" * 10 + "k")
            terminal.wait_for(lambda rows: any("Ticked" in row for row in rows), 20)
            terminal.settle(1, 20)
            rows = terminal.screen()
            assert terminal.mark() <= OPENING
        plan = tomllib.loads(made.file.read_text())
        done = [step["title"] for step in plan["steps"] if "done" in step]
        assert len(done) == 10
        assert any("Ticked" in row for row in rows)
