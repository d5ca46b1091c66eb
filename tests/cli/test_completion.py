"""Shell completion, in the shells themselves where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.command import Command, done, refused
from tests.terminal import Terminal
from tui.cli.completion import SCRIPTS

if TYPE_CHECKING:
    from pathlib import Path

#: What is typed, and every word that can stand there.
TYPED = {
    "secondround und": {"undo", "undone"},
    "secondround add --mi": {"--minutes"},
    "secondround completion z": {"zsh"},
    "secondround done pack": {"pack-bag", "pack-lunch"},
    "secondround person log ": {"ann-lee"},
    "secondround -f other.toml done ": {"elsewhere"},
}
OTHER = 'format = 1\n[[steps]]\nid = "elsewhere"\ntitle = "Elsewhere"\n'


@pytest.fixture
def shell(run: Command, plan: Path) -> Command:
    """A home with a plan, another plan beside it, and the program where the shells look for it."""
    program = run.folder / "bin/secondround"
    program.parent.mkdir()
    words = " ".join(f"'{word}'" for word in run.words)
    program.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    program.chmod(0o755)
    run.env["PATH"] = f"{program.parent}:{run.env['PATH']}"
    run.write(OTHER, run.folder / "other.toml")
    return run


def installed(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    return found


def asked(shell: Command, words: list[str]) -> str:
    ended = subprocess.run(
        words, capture_output=True, text=True, env=shell.env, cwd=shell.folder, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_command_prints_the_script_and_the_shell_accepts_it(run: Command, name: str) -> None:
    script = run.folder / "script"
    script.write_text(done(run("completion", name)))
    assert script.read_text() == SCRIPTS[name]
    assert asked(run, [installed(name), "-n", str(script)]) == ""


def test_an_unknown_shell_is_refused_with_those_there_are(run: Command) -> None:
    said = refused(run("completion", "tcsh"), code=2)
    assert all(shell in said for shell in SCRIPTS)
    refused(run("completion"), code=2)


BASH = """
source "$1"
shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_secondround "$1" "${!#}" ""
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize("typed", TYPED)
def test_bash_completes_commands_options_and_ids(shell: Command, typed: str) -> None:
    script = shell.write(SCRIPTS["bash"], shell.folder / "script")
    words = typed.split(" ")
    told = asked(shell, [installed("bash"), "--norc", "-c", BASH, "bash", str(script), *words])
    assert set(told.split()) == TYPED[typed]


def test_bash_completes_files_where_a_file_comes_next(shell: Command) -> None:
    script = shell.write(SCRIPTS["bash"], shell.folder / "script")
    words = ["secondround", "check", "oth"]
    told = asked(shell, [installed("bash"), "--norc", "-c", BASH, "bash", str(script), *words])
    assert told == "other.toml\n"


@pytest.mark.parametrize("typed", TYPED)
def test_fish_completes_commands_options_and_ids(shell: Command, typed: str) -> None:
    script = shell.write(SCRIPTS["fish"], shell.folder / "script")
    code = f"source {script}; complete --do-complete {typed!r}"
    told = asked(shell, [installed("fish"), "--no-config", "-c", code])
    assert {line.split("\t")[0] for line in told.splitlines()} == TYPED[typed]


def test_fish_completes_files_where_a_file_comes_next(shell: Command) -> None:
    script = shell.write(SCRIPTS["fish"], shell.folder / "script")
    code = f"source {script}; complete --do-complete 'secondround check oth'"
    told = asked(shell, [installed("fish"), "--no-config", "-c", code])
    assert told.split("\t")[0].strip() == "other.toml"


def test_the_shells_say_what_an_id_is(shell: Command) -> None:
    script = shell.write(SCRIPTS["fish"], shell.folder / "script")
    code = f"source {script}; complete --do-complete 'secondround done read'"
    told = asked(shell, [installed("fish"), "--no-config", "-c", code])
    assert told == "read-report\tRead their annual report\n"


def test_zsh_completes_what_is_typed_and_lists_what_it_may_be(shell: Command) -> None:
    functions = shell.folder / "functions"
    shell.write(SCRIPTS["zsh"], functions / "_secondround")
    start = f"PS1='> '; fpath=({functions} $fpath); autoload -U compinit; compinit -u -D; clear\n"
    words = [installed("zsh"), "-f", "-i"]
    with Terminal(words, env=shell.env, columns=100, lines=24, cwd=shell.folder) as terminal:
        terminal.type(start)
        terminal.wait_for(lambda screen: screen[0].rstrip() == ">")
        terminal.type("secondround done rea\t")
        terminal.wait_for("> secondround done read-report")
        terminal.type("\x15secondround undon\t")
        terminal.wait_for("> secondround undone")
        terminal.type("\x15secondround done pack-\t\t")
        terminal.wait_for("pack-lunch  -- Pack lunch")
        terminal.type("\x15secondround check oth\t")
        terminal.wait_for("> secondround check other.toml")
        terminal.type("\x15exit\n")
        assert terminal.wait() == 0
