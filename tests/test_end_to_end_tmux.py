"""A first evening with the program in a real tmux: start, tick, leave, look, come back, undo."""

from __future__ import annotations

import json
import tomllib
from functools import partial
from shutil import which
from typing import TYPE_CHECKING

import pytest

from tests.command import done
from tests.screens.test_any_size import NAMES, named
from tests.tmux import Tmux

if TYPE_CHECKING:
    from tests.command import Command

pytestmark = pytest.mark.skipif(which("tmux") is None, reason="tmux is not installed here")


def ticked(run: Command) -> list[str]:
    """The ids of the steps that the file holds as done."""
    plan = tomllib.loads(run.plan.read_text(encoding="utf-8"))
    return [step["id"] for step in plan["steps"] if "done" in step]


def has_marks(count: int, rows: list[str]) -> bool:
    return sum(" ✓ " in row for row in rows) == count


def test_a_first_evening_from_an_empty_home_to_an_undo_in_the_shell(run: Command) -> None:
    with Tmux() as tmux:
        tmux.start(run.words, env=run.env, cwd=run.folder)
        for question, answer in (
            ("Company:", "Harbour & Vale"),
            ("Role:", "Head of Operations"),
            ("When, if you know", "3 dec 10:00 Europe/Paris"),
        ):
            tmux.wait_for(question)
            tmux.type(answer)
            tmux.keys("enter")
        tmux.wait_for("❯ ○ ")
        tmux.wait_for("Space ticks the highlighted step")
        rows = tmux.capture()
        assert len(rows) == 24
        assert max(map(len, rows)) == 80
        shown = " ".join(" ".join(rows).split())
        for words in ("1 Steps", "2 People", "3 Countdown", "Thu 3 Dec, 10:00", "Europe/Paris"):
            assert words in shown
        for count in (1, 2, 3):
            tmux.keys("space")
            tmux.wait_for(partial(has_marks, count))
            tmux.wait_for("Ticked “")
            tmux.keys("j")
        tmux.keys("q")
        assert tmux.wait() == 0

    assert len(ticked(run)) == 3
    told = json.loads(done(run("status", "--json")))
    assert told["steps"]["done"] == 3
    assert (told["state"], told["company"]) == ("dated", "Harbour & Vale")
    assert "3 of " in done(run("status"))

    with Tmux() as tmux:
        tmux.start(run.words, env=run.env, cwd=run.folder)
        tmux.wait_for(partial(has_marks, 3))
        before = ticked(run)
        assert done(run("undo")).startswith("Undid: Ticked “")
        tmux.wait_for(partial(has_marks, 2))
        tmux.wait_for("The plan was changed elsewhere; this is how it is now")
        assert ticked(run) == before[:2]
        tmux.keys("U")
        tmux.wait_for("Redid: Ticked “")
        assert ticked(run) == before
        tmux.keys("q")
        assert tmux.wait() == 0


def test_names_of_any_script_line_up_where_tmux_counts_their_cells_otherwise(
    run: Command,
) -> None:
    run.write(named(NAMES))
    with Tmux() as tmux:
        tmux.start(run.words, env=run.env, cwd=run.folder)
        tmux.wait_for("❯ ○ ")
        tmux.keys("2")
        for name in NAMES[1:6]:
            tmux.keys("j")
            rows = tmux.wait_for(f"❯ → {name}")
            assert all(row.endswith(("│", "╮", "╯")) for row in rows[1:18]), name
        tmux.keys("q")
        assert tmux.wait() == 0


def test_the_planner_in_tmux_follows_its_window_and_leaves_the_shell_as_it_was(
    run: Command,
) -> None:
    run("new", "--company", "Acme")
    with Tmux() as tmux:
        shell = 'echo before; "$@"; echo "after $?"; read -r line; echo "got $line"'
        tmux.start(("sh", "-c", shell, "sh", *run.words), env=run.env, cwd=run.folder)
        tmux.wait_for("❯ ○ ")
        tmux.resize(40, 20)
        tmux.wait_for(lambda rows: len(rows) == 20 and rows[1].endswith("╮"))
        tmux.wait_for(lambda rows: max(map(len, rows)) <= 40 and any("❯ ○" in r for r in rows))
        tmux.keys("q")
        tmux.wait_for("after 0")
        assert "before" in tmux.capture()[0]
        tmux.type("a line")
        tmux.keys("enter")
        tmux.wait_for("got a line")
