"""Shell completion: scripts that a shell accepts, with every command and option in them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.cli.test_parser import COMMANDS
from tests.command import Command, done, refused

SHELLS = ("bash", "zsh", "fish")


#: How each shell is told what completes a command.
MARKS = {"bash": "complete -o", "zsh": "#compdef secondround", "fish": "complete -c secondround"}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_has_every_command_and_its_long_options(run: Command, shell: str) -> None:
    script = done(run("completion", shell))
    assert MARKS[shell] in script
    for words, parser in COMMANDS.items():
        for word in words:
            assert word in script, words
        for action in parser._actions:
            for option in action.option_strings:
                assert option.lstrip("-") in script, (words, option)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_accepts_the_script(run: Command, shell: str) -> None:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    script = run.folder / "script"
    script.write_text(done(run("completion", shell)))
    read = subprocess.run(
        [found, "-n", str(script)], capture_output=True, text=True, env=run.env, check=False
    )
    assert (read.returncode, read.stderr) == (0, "")


def test_bash_completes_commands_and_options(run: Command) -> None:
    script = run.folder / "script"
    script.write_text(done(run("completion", "bash")))
    asks = """
source "$1"
complete -p secondround >/dev/null || exit 1
function_name=$(complete -p secondround | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); "$function_name" "$1" "${!#}" ""
  echo "${COMPREPLY[@]}"; }
ask secondround und
ask secondround add --mi
ask secondround completion z
"""
    told = subprocess.run(
        ["bash", "--norc", "-c", asks, "bash", str(script)],
        capture_output=True,
        text=True,
        env=run.env,
        check=False,
    )
    commands, options, shells = told.stdout.splitlines()
    assert set(commands.split()) == {"undo", "undone"}
    assert options.split() == ["--minutes"]
    assert shells.split() == ["zsh"]


def test_an_unknown_shell_is_refused_with_those_there_are(run: Command) -> None:
    said = refused(run("completion", "tcsh"), code=2)
    for shell in SHELLS:
        assert shell in said
    refused(run("completion"), code=2)
