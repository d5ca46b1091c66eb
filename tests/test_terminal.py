"""The terminal of the tests itself: what it shows, answers, counts and reports of small programs."""

from __future__ import annotations

import re
import shutil
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.page import Page, encode
from tests.terminal import Terminal, environment, is_running
from tests.tmux import Tmux

if TYPE_CHECKING:
    from pathlib import Path

ECHO = (
    "import sys, tty; tty.setraw(0); print('ready', end='', flush=True)\n"
    "while (key := sys.stdin.read(1)) != 'q': print(repr(key), end=' ', flush=True)\n"
)
HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello")
    def on_key(self, event):
        self.query_one(Static).update(f"key {event.key}")
        if event.key == "q":
            self.exit(return_code=7)
Hello_ = Hello()
Hello_.run()
raise SystemExit(Hello_.return_code)
"""


def run(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return environment(tmp_path)


def has_ended(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not is_running(pid)


def shown(data: bytes, columns: int = 20, lines: int = 3) -> Page:
    page = Page(columns, lines)
    page.feed(data)
    return page


def test_the_environment_is_clean_and_every_folder_lies_in_the_given_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECONDROUND_FILE", "/somewhere")
    env = environment(tmp_path, SECONDROUND_NOW="2026-11-23T09:00:00+01:00")
    assert not [
        name for name in env if name.startswith("SECONDROUND_") and not name.endswith("NOW")
    ]
    homes = [env[name] for name in env if name == "HOME" or name.startswith("XDG_")]
    assert len(homes) == 5
    assert all(home.startswith(str(tmp_path)) for home in homes)


def test_typed_text_keys_and_pastes_reach_the_program_and_what_it_prints_is_seen(
    env: dict[str, str],
) -> None:
    with Terminal(run(ECHO), env=env) as terminal:
        terminal.wait_for("ready")
        terminal.press("j", "space", "ctrl+c", "up")
        terminal.wait_for("'j' ' ' '\\x03' '\\x1b' '[' 'A'")
        terminal.type("é", pasted=True)
        terminal.wait_for("'~' 'é' ")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.bytes_since(0) == terminal.raw
        assert b"ready" in terminal.raw
        assert terminal.left_on() == ["terminal attributes"]


def test_a_wait_in_vain_says_what_was_awaited_and_shows_the_whole_screen(
    env: dict[str, str],
) -> None:
    said = r"(?s)'never' did not come.*running.*  1\|ready"
    with Terminal(run(ECHO), env=env) as terminal:
        terminal.wait_for("ready")
        with pytest.raises(AssertionError, match=said):
            terminal.wait_for("never", timeout=0.05)


def test_a_wait_for_what_a_program_that_has_ended_never_showed_ends_at_once(
    env: dict[str, str],
) -> None:
    with Terminal(run("print('bye'); exit(3)"), env=env) as terminal:
        terminal.wait()
        with pytest.raises(AssertionError, match=r"(?s)ended with 3.*bye"):
            terminal.wait_for("never", timeout=999)


def test_bytes_are_counted_from_a_mark_and_settled_when_no_more_come(env: dict[str, str]) -> None:
    with Terminal(run(ECHO), env=env) as terminal:
        terminal.wait_for("ready")
        mark = terminal.mark()
        pressed = terminal.press("j")
        terminal.wait_for("'j'")
        assert terminal.settle(quiet=0.05) >= pressed
        assert terminal.bytes_since(mark) == b"'j' "


def test_each_arrival_can_be_shown_again_with_its_moment(env: dict[str, str]) -> None:
    with Terminal(run(ECHO), env=env) as terminal:
        terminal.wait_for("ready")
        pressed = terminal.press("j")
        terminal.wait_for("'j'")
        before = [page.lines()[0] for at, page in terminal.replay() if at < pressed]
        after = [page.lines()[0] for at, page in terminal.replay() if at > pressed]
        assert (before[-1], after[-1]) == ("ready", "ready'j'")


def test_exit_codes_and_killing_signals_are_reported(env: dict[str, str]) -> None:
    with Terminal(run("exit(3)"), env=env) as terminal:
        assert terminal.wait() == 3
    for number in (signal.SIGKILL, signal.SIGTERM):
        with Terminal(run(ECHO), env=env) as terminal:
            terminal.wait_for("ready")
            terminal.kill(number)
            assert terminal.wait() == -number


def test_a_dropped_line_reaches_the_program_as_a_hang_up(env: dict[str, str]) -> None:
    with Terminal(run(ECHO), env=env) as terminal:
        terminal.wait_for("ready")
        terminal.hang_up()
        assert terminal.wait() == -signal.SIGHUP


def test_a_program_that_ignores_the_hang_up_reads_the_end_of_its_input(
    env: dict[str, str], tmp_path: Path
) -> None:
    code = (
        "import contextlib, sys\nprint('ready')\n"
        "with contextlib.suppress(OSError): sys.stdin.read()\n"  # EIO where it waits already
        f"open({str(tmp_path / 'end')!r}, 'w')"
    )
    argv = ["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *run(code)]
    with Terminal(argv, env=env) as terminal:
        terminal.wait_for("ready")
        terminal.hang_up()
        terminal.wait()
    assert (tmp_path / "end").exists()


def test_no_process_is_left_behind_not_even_a_stubborn_child(env: dict[str, str]) -> None:
    stubborn = (
        "import os, signal, time\n"
        "for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):\n"
        "    signal.signal(number, signal.SIG_IGN)\n"
        "child = os.fork()\n"
        "if child: print('child', child, 'of it', flush=True)\n"
        "time.sleep(60)\n"
    )
    with Terminal(run(stubborn), env=env) as terminal:
        terminal.wait_for("of it")
        found = re.search(r"child (\d+)", terminal.screen()[0])
        assert found
    assert has_ended(terminal.pid)
    assert has_ended(int(found[1]))


def test_a_stalled_terminal_holds_the_program_up_and_lets_it_go_on_again(
    env: dict[str, str],
) -> None:
    flood = "import os, tty; tty.setraw(0); os.write(1, b'go'); os.read(0, 1); os.write(1, b'x' * 300000 + b'END'); os.read(0, 1)"
    with Terminal(run(flood), env=env) as terminal:
        terminal.wait_for("go")
        terminal.stall()
        terminal.press("j")
        mark = terminal.mark()
        terminal.settle(quiet=0.1)
        assert terminal.mark() - mark < 100_000
        terminal.stall(stalled=False)
        terminal.wait_for("END")


def test_the_program_is_told_its_size_and_each_change_of_it(env: dict[str, str]) -> None:
    code = (
        "import os, signal\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGWINCH})\n"
        "while True:\n"
        "    print(*os.get_terminal_size(), flush=True)\n"
        "    signal.sigwait({signal.SIGWINCH})\n"
    )
    with Terminal(run(code), env=env, columns=100, lines=30) as terminal:
        terminal.wait_for("100 30")
        terminal.resize(40, 20)
        terminal.wait_for("40 20")
        assert len(terminal.screen()) == 20


@pytest.mark.parametrize("answers", [True, False])
def test_queries_are_answered_unless_the_terminal_is_mute(
    env: dict[str, str], answers: bool
) -> None:
    code = (
        "import os, select, tty; tty.setraw(0)\n"
        "os.write(1, b'ab\\x1b[6n\\x1b[c\\x1b[?2026$p\\x1b[?2048$p\\x1b[5n')\n"
        "got = b''\n"
        "while b'0n' not in got and select.select([0], [], [], 1)[0]: got += os.read(0, 99)\n"
        "os.write(1, repr(got).encode() + b' end')"
    )
    with Terminal(run(code), env=env, answers=answers) as terminal:
        terminal.wait_for(" end")
        assert terminal.wait() == 0
        said = (
            repr(b"\x1b[1;3R\x1b[?62;22c\x1b[?2026;2$y\x1b[?2048;0$y\x1b[0n") if answers else "b''"
        )
        assert said in "".join(terminal.screen())


def test_sequences_that_draw_nothing_leave_nothing_on_the_screen() -> None:
    page = shown(
        b"a\x1b[>25u\x1b[<u\x1b]52;c;aGk=\x07\x1b[?2026$p\x1b[2 qb\x1bPx\x1b\\c\x1b]0;t\x1b\\"
    )
    assert (page.lines()[0], page.title) == ("abc", "t")


def test_a_sequence_and_a_letter_cut_in_two_by_the_line_are_read_as_one() -> None:
    page = Page(20, 3)
    for byte in "\x1b[1;31mé\x1b]0;title\x07→".encode():
        page.feed(bytes([byte]))
    assert (page.lines()[0], page.title, page.cells()[0][0].fg) == ("é→", "title", "red")


def test_the_alternate_screen_hides_the_first_one_and_gives_it_back() -> None:
    page = shown(b"shell\x1b[?1049h\x1b[Hfull")
    assert (page.lines()[0], page.left_on()) == ("full", ["alternate screen"])
    page.feed(b"\x1b[?1049l")
    assert (page.lines()[0], page.left_on()) == ("shell", [])


def test_a_synchronized_frame_is_shown_when_it_is_whole() -> None:
    page = shown(b"old\x1b[?2026h\x1b[Hnew")
    assert page.lines()[0] == "old"
    page.feed(b"er\x1b[?2026l")
    assert page.lines()[0] == "newer"


def test_what_is_left_switched_on_is_named() -> None:
    left = shown(b"\x1b[?1000h\x1b[?1006h\x1b[?2004h\x1b[?25l\x1b[?7l\x1b[>25u").left_on()
    assert left == [
        "mouse", "mouse (SGR)", "bracketed paste", "no line wrap", "no cursor", "kitty keyboard",
    ]  # fmt: skip


def test_wide_characters_take_two_cells_and_are_read_once() -> None:
    assert shown("a日🧭b".encode()).lines()[0] == "a日🧭b"


@pytest.mark.parametrize(
    ("key", "plain", "kitty"),
    [
        ("j", "j", "\x1b[106;1;106u"),
        ("G", "G", "\x1b[103;2;71u"),
        ("space", " ", "\x1b[32;1;32u"),
        ("ctrl+c", "\x03", "\x1b[99;5u"),
        ("alt+x", "\x1bx", "\x1b[120;3u"),
        ("escape", "\x1b", "\x1b[27u"),
        ("delete", "\x1b[3~", "\x1b[3~"),
    ],
)
def test_keys_are_sent_as_a_terminal_sends_them(key: str, plain: str, kitty: str) -> None:
    assert (encode(key), encode(key, kitty=True)) == (plain, kitty)


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValueError, match="no key is named hyper"):
        encode("hyper")


@pytest.mark.parametrize("kitty", [True, False])
def test_a_full_screen_program_is_seen_answers_keys_and_leaves_the_terminal_clean(
    env: dict[str, str], kitty: bool
) -> None:
    with Terminal(run(HELLO), env=env, kitty=kitty) as terminal:
        terminal.wait_for("hello")
        assert "alternate screen" in terminal.left_on()
        for key in ("j", "G", "space", "escape", "shift+tab", "ctrl+r", "down"):
            terminal.press(key)
            terminal.wait_for(f"key {key}")
        terminal.press("q")
        assert terminal.wait() == 7
        assert terminal.left_on() == []
        assert b"\x1b[?2026h" in terminal.raw


def test_without_answers_a_full_screen_program_does_without_synchronized_output(
    env: dict[str, str],
) -> None:
    with Terminal(run(HELLO), env=env, answers=False) as terminal:
        terminal.wait_for("hello")
        terminal.press("q")
        terminal.wait()
        assert b"\x1b[?2026h" not in terminal.raw


needs_tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


@needs_tmux
def test_a_program_in_tmux_is_seen_takes_keys_and_its_exit_code_is_told(
    env: dict[str, str],
) -> None:
    with Tmux() as tmux:
        tmux.start(run(HELLO), env=env)
        tmux.wait_for("hello")
        for key in ("j", "space", "ctrl+r", "down", ";"):
            tmux.keys(key)
            tmux.wait_for(f"key {'semicolon' if key == ';' else key}")
        tmux.resize(40, 10)
        assert len(tmux.capture()) == 10
        assert tmux.code() is None
        tmux.keys("q")
        assert tmux.wait() == 7


@needs_tmux
def test_tmux_ends_its_own_server_only(env: dict[str, str]) -> None:
    with Tmux() as other:
        other.start(run(ECHO), env=env)
        other.wait_for("ready")
        with Tmux() as tmux:
            tmux.start(run(ECHO), env=env)
            tmux.wait_for("ready")
            pid = int(tmux._tmux("display-message", "-p", "#{pane_pid}"))
        assert has_ended(pid)
        other.keys("j")
        other.wait_for("'j'")
