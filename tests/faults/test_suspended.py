"""ctrl+z and fg under the job control of a real shell: the terminal is the shell's, then ours again."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import add, put
from tests.terminal import Terminal
from tests.tmux import Tmux
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="no bash here")


def shell(run: Command) -> list[str]:
    """A bash of its own with job control, and nothing of the person's."""
    return [str(BASH), "--norc", "--noprofile", "-i"]


def env_of(run: Command) -> dict[str, str]:
    return {**run.env, "PS1": "shell> ", "HISTFILE": ""}


def test_ctrl_z_gives_the_terminal_to_the_shell_and_fg_paints_the_whole_plan_again(
    run: Command, plan: Path
) -> None:
    with Terminal(shell(run), env=env_of(run), cwd=run.folder) as terminal:
        terminal.wait_for("shell>")
        its_own = terminal.page.left_on()  # a shell's prompt has modes of its own
        terminal.type(shlex.join(run.words) + "\n")
        terminal.wait_for("Read their annual report")
        terminal.settle()
        terminal.press("space")
        terminal.wait_for("Ticked “")
        before = terminal.screen()
        terminal.press("ctrl+z")
        terminal.wait_for("Stopped")
        terminal.settle()
        assert terminal.page.left_on() == its_own
        terminal.type("echo still $((40+2)) here\n")
        terminal.wait_for("still 42 here")
        subprocess.run([*run.words, "add", "From the shell"], env=run.env, check=True)
        terminal.type("fg\n")
        terminal.wait_for("Read their annual report")
        terminal.wait_for("From the shell")
        terminal.settle()
        after = terminal.screen()
        assert [line for line in after if not line.strip()] == [
            line for line in before if not line.strip()
        ]
        assert any("Head of Operations" in line for line in after)
        assert "shell>" not in "\n".join(after)
        terminal.press("u")
        terminal.wait_for("Undid")
        terminal.press("q")
        terminal.wait_for("shell>")
        terminal.settle()
        assert terminal.page.left_on() == its_own
    assert "From the shell" not in plan.read_text()


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux here")
def test_the_same_inside_tmux_at_another_size(run: Command, plan: Path) -> None:
    with Tmux() as tmux:
        tmux.start(shell(run), env=env_of(run), cwd=run.folder)
        tmux.wait_for("shell>")
        tmux.type(shlex.join(run.words))
        tmux.keys("enter")
        tmux.wait_for("Read their annual report")
        tmux.keys("ctrl+z")
        tmux.wait_for("Stopped")
        tmux.resize(120, 40)
        PlanFile(str(put(plan, plan.read_text()))).commit(add("From elsewhere"))
        tmux.type("fg")
        tmux.keys("enter")
        shown = tmux.wait_for("From elsewhere")
        assert len(shown[0]) > 80 or any(len(line) > 80 for line in shown)
        assert not any("shell>" in line for line in shown)
        tmux.keys("q")
        tmux.wait_for(lambda rows: rows[0] == "" or any("shell>" in row for row in rows))


def test_a_planner_that_is_stopped_holds_up_nobody_and_loses_nothing(
    run: Command, plan: Path
) -> None:
    with Terminal(shell(run), env=env_of(run), cwd=run.folder) as terminal:
        terminal.wait_for("shell>")
        terminal.type(shlex.join(run.words) + "\n")
        terminal.wait_for("Read their annual report")
        terminal.settle()
        terminal.press("space")
        terminal.wait_for("Ticked “")
        terminal.press("ctrl+z")
        terminal.wait_for("Stopped")
        assert run("done", "pack-lunch").code == 0
        terminal.hang_up()
    assert plan.read_text().count("done = ") == 2
