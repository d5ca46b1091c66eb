"""Over a real SSH line on the loopback: bare, in tmux and GNU screen there, dropped and resumed."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.sshd import Server, serving
from tests.terminal import Terminal
from tests.tmux import Tmux

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.command import Command

#: More than one piece of GNU screen.
LONG = "Dear Ann, grüße: " + "how was it " * 90
MESSAGE = f"""
[[people.asks]]
id = "hr-feedback"
kind = "hr-feedback"
state = "checked"
subject = "A question"
text = "{LONG.strip()}"
"""
INSIDE = ("bare", "tmux", "screen")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from serving(tmp_path_factory.mktemp("line") / "ssh")


class Remote:
    """The far end of the line: a home with a plan, and what the planner runs in there."""

    def __init__(self, run: Command, server: Server) -> None:
        self.run = run
        self.server = server
        (run.folder / "sockets").mkdir(mode=0o700)
        self._given = " ".join(
            f"{name}='{value}'"
            for name, value in (
                *((name, value) for name, value in run.env.items() if name != "TERM"),
                ("TMUX_TMPDIR", str(run.folder / "sockets")),
                ("SCREENDIR", str(run.folder / "sockets")),
                ("SHELL", "/bin/sh"),
            )
        )
        self._planner = " ".join(run.words)

    def script(self, words: str) -> str:
        """The command that runs these words in that home."""
        script = self.run.folder / "remote.sh"
        script.write_text(f'export {self._given}\ncd {self.run.folder}\nexec "$@"\n')
        return f"sh {script} {words}"

    def begin(self, inside: str) -> Terminal:
        """A terminal with the planner at the far end of its line."""
        begins = {
            "bare": self._planner,
            "tmux": f"tmux -f /dev/null new-session -s round {self._planner}",
            "screen": f"screen -U -c /dev/null -S round {self._planner}",
        }
        return self.dial(begins[inside])

    def resume(self, inside: str) -> Terminal:
        """A new line to what went on running there."""
        return self.dial({"tmux": "tmux attach", "screen": "screen -U -d -r round"}[inside])

    def dial(self, words: str) -> Terminal:
        return Terminal(self.server.client(self.script(words)), env=self.run.env)

    def end(self) -> None:
        """Ends what went on running."""
        for words in ("tmux kill-server", "screen -S round -X quit"):
            if shutil.which(words.split()[0]):
                command = ["sh", "-c", self.script(words)]
                subprocess.run(command, capture_output=True, check=False)


def copy_the_message(seen: Tmux | Terminal) -> None:
    """Opens the message that is ready, and copies it."""
    seen.wait_for("❯ ○ Read their annual report")
    press = seen.keys if isinstance(seen, Tmux) else seen.press
    press("2")
    press("w")
    seen.wait_for("c copy")
    press("c")
    seen.wait_for("Copied, if your terminal allows it")


def copied(terminal: Terminal) -> set[str]:
    """What the terminal was given for its clipboard."""
    sent = re.findall(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", terminal.raw)
    return {base64.b64decode(text).decode() for text in sent}


@pytest.fixture
def remote(run: Command, plan: Path, server: Server) -> Iterator[Remote]:
    run.write(plan.read_text() + MESSAGE)
    remote = Remote(run, server)
    yield remote
    remote.end()


@pytest.fixture(params=INSIDE)
def inside(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if name != "bare" and not shutil.which(name):
        pytest.skip(f"no {name} on this machine")
    return name


def test_the_planner_opens_ticks_and_leaves_the_terminal_clean(
    remote: Remote, plan: Path, inside: str
) -> None:
    with remote.begin(inside) as terminal:
        terminal.wait_for("❯ ○ Read their annual report")
        terminal.press("space")
        terminal.wait_for("Ticked “Read their annual report” · u undo")
        assert plan.read_text().count("done = ") == 1
        terminal.resize(40, 20)
        terminal.wait_for(lambda rows: rows[1].startswith("╭─ 1 Steps") and rows[1].endswith("╮"))
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []


@pytest.mark.parametrize("again", ["tmux", "screen"])
def test_a_line_that_drops_in_mid_edit_is_resumed_where_it_was(
    remote: Remote, plan: Path, again: str
) -> None:
    if not shutil.which(again):
        pytest.skip(f"no {again} on this machine")
    with remote.begin(again) as terminal:
        terminal.wait_for("❯ ○ Read their annual report")
        terminal.press("space")
        terminal.wait_for("Ticked “")
        terminal.press("a")
        terminal.wait_for("Add a step")
        terminal.type("Half a wo")
        terminal.wait_for("Half a wo")
        terminal.kill()
        terminal.wait()
    assert plan.read_text().count("done = ") == 1
    with remote.resume(again) as terminal:
        terminal.wait_for("Half a wo")
        terminal.type("rd\r")
        terminal.wait_for("Added “Half a word”")
        assert "Half a word" in plan.read_text()
        terminal.press("q")
        assert terminal.wait() == 0


def test_the_glance_needs_no_terminal_and_is_not_told_from_one_without_colour(
    remote: Remote,
) -> None:
    words = remote.script(f"{' '.join(remote.run.words)} status")
    told = subprocess.run(
        remote.server.client(words, terminal=False),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    assert told.stderr == ""
    assert told.stdout.startswith("Head of Operations at Acme")
    assert "\x1b" not in told.stdout
    with remote.dial(f"{' '.join(remote.run.words)} status") as terminal:
        assert terminal.wait() == 0
        assert terminal.screen()[: told.stdout.count("\n")] == told.stdout.splitlines()
        assert b"\x1b[1mHead of Operations" in terminal.raw
        assert terminal.left_on() == []


def test_without_a_terminal_the_planner_prints_the_status(remote: Remote) -> None:
    words = remote.script(" ".join(remote.run.words))
    told = subprocess.run(
        remote.server.client(words, terminal=False),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    assert told.stdout.startswith("Head of Operations at Acme")


def test_the_planner_in_lines_works_with_a_terminal_and_without(remote: Remote, plan: Path) -> None:
    words = remote.script(f"{' '.join(remote.run.words)} --plain")
    told = subprocess.run(
        remote.server.client(words, terminal=False),
        input="x 1\nu\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Undid: Ticked “Read their annual report”; U redo." in told.stdout
    with remote.dial(f"{' '.join(remote.run.words)} --plain") as terminal:
        terminal.wait_for("Steps:")
        terminal.settle()
        terminal.type("x 1\r")
        terminal.wait_for("Ticked “Read their annual report”; u undo.")
        terminal.kill()
        terminal.wait()
        assert b"\x1b" not in terminal.raw
    assert plan.read_text().count("done = ") == 1


def test_a_refusal_keeps_its_exit_code(remote: Remote) -> None:
    words = remote.script(f"{' '.join(remote.run.words)} done nothing-like-it")
    told = subprocess.run(
        remote.server.client(words, terminal=False),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith("secondround: ")


def test_what_is_copied_there_reaches_the_clipboard_of_the_terminal_here(
    remote: Remote, inside: str
) -> None:
    with remote.begin(inside) as terminal:
        copy_the_message(terminal)
        terminal.settle()
        assert copied(terminal) == {LONG.strip()}
        terminal.press("q")
        terminal.wait_for("1 Steps")
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.skipif(not shutil.which("tmux"), reason="no tmux on this machine")
def test_a_tmux_here_that_lets_programs_copy_keeps_what_is_copied_there(remote: Remote) -> None:
    line = remote.server.client(remote.script(" ".join(remote.run.words)))
    with Tmux() as tmux:
        tmux.start(line, env=remote.run.env)
        tmux._tmux("set-option", "-s", "set-clipboard", "on")
        copy_the_message(tmux)
        assert tmux._tmux("show-buffer") == LONG.strip()


@pytest.mark.skipif(not shutil.which("screen"), reason="no GNU screen on this machine")
def test_through_a_gnu_screen_here_what_is_copied_there_reaches_the_terminal(
    remote: Remote,
) -> None:
    sockets = remote.run.folder / "here"
    sockets.mkdir(mode=0o700)
    env = {**remote.run.env, "SCREENDIR": str(sockets), "SHELL": "/bin/sh"}
    line = remote.server.client(remote.script(" ".join(remote.run.words)))
    with Terminal(["screen", "-U", "-c", "/dev/null", "-S", "here", *line], env=env) as terminal:
        copy_the_message(terminal)
        terminal.settle()
        assert copied(terminal) == {LONG.strip()}
        terminal.press("q")
        terminal.wait_for("1 Steps")
        terminal.press("q")
        assert terminal.wait() == 0
