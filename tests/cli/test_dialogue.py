"""The planner in lines as a program: through a pipe, on a terminal, and when the line goes away."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import termios
from array import array
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from tests.terminal import Terminal

STEPS = "Steps:"


def settings(run: Command, text: str) -> None:
    path = run.home / ".config/secondround/config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)


def ended(terminal: Terminal) -> bytes:
    """All that a program wrote, once it has ended well."""
    assert terminal.wait() == 0
    return bytes(terminal.raw)


def test_it_says_first_what_it_is_about_what_is_next_and_how_to_get_help(
    run: Command, plan: Path
) -> None:
    said = done(run("--plain", stdin="")).splitlines()
    assert said[:5] == [
        "Head of Operations at Acme: in 9 days 1 h.",
        "Thu 3 Dec, 10:00 Europe/Paris, 7 working days left.",
        "Next: Read their annual report.",
        "? tells what you can do here, q leaves.",
        "1 Steps, 3 rows.",
    ]
    assert plan.read_text() == PLAN


def test_sentences_in_make_changes_on_disk_and_lines_out(run: Command, plan: Path) -> None:
    said = done(run("--plain", stdin="x 1\n2\na\nBo Roe\n.\nu\n1\nadd Buy a suit\n.\nq\nx 2\n"))
    assert "Ticked “Read their annual report”; u undo." in said
    assert "Undid: Added “Bo Roe”" in said
    text = plan.read_text()
    assert "Buy a suit" in text
    assert "Bo Roe" not in text
    assert text.count("done = ") == 1
    assert 'company = "Acme"   # the one in town' in text
    assert "\x1b" not in said


def test_the_same_plan_is_named_before_and_behind_it(run: Command) -> None:
    named = run.write(PLAN, run.folder / "mine.toml")
    for words in (("--plain", "-f", str(named)), ("-f", str(named), "--plain")):
        assert "Head of Operations at Acme" in done(run(*words, stdin="q\n"))


def test_without_a_plan_three_lines_are_asked_first(run: Command) -> None:
    said = done(run("--plain", stdin="Acme\nCOO\nthu 14:00\nq\n"))
    assert "COO at Acme: in 2 days" in said
    assert "1 Steps, " in said


def test_a_plan_that_cannot_be_read_is_refused_in_a_sentence(run: Command) -> None:
    run.write(PLAN.replace('"Acme"', '"Acme'))
    assert "line 6" in refused(run("--plain", stdin="x 1\n"))


def test_without_being_asked_for_a_pipe_still_gets_the_status(run: Command, plan: Path) -> None:
    settings(run, "plain = true\n")
    assert "? tells" not in done(run(stdin="x 1\n"))
    assert plan.read_text() == PLAN


def test_the_demo_in_lines_leaves_nothing_behind(run: Command) -> None:
    for words in (("demo", "--plain"), ("--plain", "demo")):
        assert "Ticked" in done(run(*words, stdin="x 1\n"))
    assert os.listdir(run.env["TMPDIR"]) == []
    assert not run.plan.exists()


def test_who_reads_it_may_go_away(run: Command, plan: Path) -> None:
    with subprocess.Popen(
        [*run.words, "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=run.env,
        text=True,
    ) as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        program.stdin.write("list\n" * 2000)
        program.stdin.close()
        assert program.wait(60) == 1
        assert program.stderr.read() == ""


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_it_between_two_lines_and_what_was_said_is_on_disk(
    run: Command, plan: Path, number: signal.Signals
) -> None:
    with subprocess.Popen(
        [*run.words, "demo", "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=run.env,
        text=True,
    ) as program:
        assert program.stdin
        assert program.stdout
        program.stdin.write("x 1\n")
        program.stdin.flush()
        while "Ticked" not in (line := program.stdout.readline()):
            assert line
        program.send_signal(number)
        assert program.wait(60) == 128 + number
    assert os.listdir(run.env["TMPDIR"]) == []


@pytest.mark.parametrize(
    ("words", "term", "config"),
    [
        (("--plain",), "xterm-256color", ""),
        ((), "dumb", ""),
        ((), "xterm-256color", "plain = true\n"),
    ],
)
def test_on_a_terminal_it_is_asked_for_by_a_word_by_the_settings_or_by_the_terminal(
    run: Command, plan: Path, words: tuple[str, ...], term: str, config: str
) -> None:
    if config:
        settings(run, config)
    with run.on_terminal(*words, env={"TERM": term}) as terminal:
        terminal.wait_for(STEPS)
        terminal.settle()
        terminal.type("x 1\r")
        terminal.wait_for("Ticked “Read their annual report”; u undo.")
        terminal.type("q\r")
        raw = ended(terminal)
        assert not terminal.line.changed
    assert b"\x1b" not in raw
    assert "done = " in plan.read_text()


def test_lines_are_edited_and_those_of_before_come_back_but_never_to_the_disk(
    run: Command, plan: Path
) -> None:
    with run.on_terminal("--plain") as terminal:
        terminal.wait_for(STEPS)
        terminal.settle()
        terminal.type("x 2\x7f1\r")
        terminal.wait_for("Ticked “Read their annual report”")
        terminal.settle()
        terminal.press("up", "enter")
        terminal.wait_for("Unticked “Read their annual report”")
        terminal.type("q\r")
        assert terminal.wait() == 0
    assert not [path for path in run.home.rglob("*") if "history" in path.name and path.is_file()]


def test_ctrl_c_and_ctrl_d_leave_what_is_asked_and_then_the_planner(
    run: Command, plan: Path
) -> None:
    with run.on_terminal("--plain") as terminal:
        terminal.wait_for(STEPS)
        terminal.settle()
        terminal.press("ctrl+c")
        terminal.wait_for("q or ctrl+d leaves.")
        terminal.type("a\r")
        terminal.wait_for("is empty.")
        terminal.settle()
        terminal.type("Dentist\r")
        terminal.wait_for("When (such as")
        terminal.settle()
        terminal.press("ctrl+c")
        terminal.wait_for("Kept what you typed; the same key opens it again.")
        terminal.type("a\r")
        terminal.wait_for("is “Dentist”.")
        terminal.settle()
        terminal.press("ctrl+d")
        terminal.wait_for(lambda rows: sum("Kept what you typed" in row for row in rows) == 2)
        terminal.settle()
        terminal.press("ctrl+d")
        assert terminal.wait() == 0
        assert not terminal.line.changed
    assert plan.read_text() == PLAN


def test_a_copy_is_the_only_sequence_that_reaches_the_terminal(run: Command, plan: Path) -> None:
    with run.on_terminal("--plain", env={"SSH_TTY": "/dev/pts/1"}) as terminal:
        terminal.wait_for(STEPS)
        terminal.settle()
        terminal.type("y\r")
        terminal.wait_for("Copied “Read their annual report”; if your terminal allows it.")
        terminal.type("q\r")
        raw = ended(terminal)
    assert raw.count(b"\x1b") == 1
    assert b"\x1b]52;c;" in raw


def test_a_line_that_hangs_up_ends_it(run: Command, plan: Path) -> None:
    with run.on_terminal("--plain") as terminal:
        terminal.wait_for(STEPS)
        terminal.settle()
        terminal.type("x 1\r")
        terminal.wait_for("Ticked")
        terminal.settle()
        terminal.hang_up()
        assert terminal.wait() == 128 + signal.SIGHUP
    assert "done = " in plan.read_text()


def test_where_nobody_takes_what_it_says_a_signal_still_ends_it(run: Command) -> None:
    with subprocess.Popen(
        [*run.words, "demo", "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=run.env,
        text=True,
    ) as program:
        assert program.stdin
        assert program.stdout
        while "Steps" not in (line := program.stdout.readline()):
            assert line
        program.stdin.write("list\n" * 100)  # more than a pipe holds
        program.stdin.flush()
        while waiting(program.stdout) < 50_000:
            assert program.poll() is None
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 128 + signal.SIGTERM


def waiting(pipe: IO[str]) -> int:
    """How many bytes wait to be read from a pipe."""
    held = array("i", [0])
    fcntl.ioctl(pipe.fileno(), termios.FIONREAD, held)
    return held[0]


@pytest.mark.parametrize("lang", ["C.UTF-8", "en_US.UTF-8"])
def test_bytes_that_are_no_text_end_nothing(run: Command, plan: Path, lang: str) -> None:
    ended = subprocess.run(
        [*run.words, "--plain"],
        input=b"\xff\xfe\nadd \xc3\x28 letter\n.\nesc\n\x00\nx 1\n",
        capture_output=True,
        env=run.env | {"LANG": lang},
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    said = ended.stdout.decode()
    assert said.count("What you typed is not all UTF-8 text; nothing was changed.") == 1
    assert "Ticked" in said
    assert "letter" not in plan.read_text()
