"""The grammar of the command line: examples first in every help, and words that fit or do not."""

from __future__ import annotations

import argparse
import re
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused
from tui.cli.parser import EXAMPLES, build_parser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def parsers(
    parser: argparse.ArgumentParser, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    """Every command with the parser of its words, `person add` and the like included."""
    yield words, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from parsers(below, (*words, name))


COMMANDS = dict(parsers(build_parser()))


def test_help_has_examples_first_and_every_command(run: Command) -> None:
    out = done(run("-h"))
    assert out.startswith("examples:\n  secondround ")
    assert out.index("examples:") < out.index("usage:") < out.index("options:")
    for words in COMMANDS:
        assert not words or words[0] in out


def test_the_examples_are_commands_that_work(run: Command, plan: Path) -> None:
    from shlex import split

    for line in EXAMPLES.splitlines():
        words = split(line.split("    ")[0].rstrip())[1:]
        if words and words[0] != "new":
            done(run(*words))
    plan.unlink()
    (example,) = [line for line in EXAMPLES.splitlines() if " new " in line]
    done(run(*split(example)[1:]))


@pytest.mark.parametrize("words", [*COMMANDS], ids=" ".join)
def test_the_help_of_a_command_says_what_it_is_for(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    parser = COMMANDS[words]
    shown = parser.format_help()
    assert parser.format_help() == shown
    assert f"usage: {' '.join(('secondround', *words))}" in shown
    assert parser.description
    assert parser.description.endswith(".")
    for action in parser._actions:
        assert action.help != "", action
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("words", [*COMMANDS], ids=" ".join)
def test_the_help_of_a_command_begins_with_examples_that_the_parser_takes(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from shlex import split

    from tui.cli.parser import _join_signed

    parser = COMMANDS[words]
    assert parser.format_help().startswith("examples:\n  ")
    lines = (parser.epilog or "").splitlines()
    examples = [split(re.split(" {3,}| > | [|] ", line)[0]) for line in lines]
    examples = [words[words.index("secondround") + 1 :] for words in examples]
    assert any(example[: len(words)] == [*words] for example in examples)
    for example in examples:
        build_parser().parse_args(_join_signed(example))


def test_the_help_of_a_command_is_printed_and_ends_with_0(run: Command) -> None:
    out = done(run("add", "-h"))
    assert out.startswith("examples:")
    assert "--due" in out
    assert "usage: secondround person log" in done(run("person", "log", "--help"))


def test_every_command_names_a_function_that_is_there() -> None:
    named = {parser.get_default("run") for parser in COMMANDS.values()}
    lists = [words for words in COMMANDS if words[1:] == ("list",)]  # the same as without it
    assert len(COMMANDS) - len(lists) <= len(named) <= len(COMMANDS)
    for name in named:
        module, _, function = name.partition(":")
        assert callable(getattr(import_module(module), function)), name


@pytest.mark.parametrize("words", [("-V",), ("--version",), ("-V", "status")], ids=" ".join)
def test_the_version_is_printed(run: Command, words: tuple[str, ...]) -> None:
    assert done(run(*words)).startswith("secondround")


def test_options_are_not_guessed_from_a_start_of_them(run: Command, plan: Path) -> None:
    assert "--minute" in refused(run("add", "Pen", "--minute", "5"), code=2)
    assert "--sho" in refused(run("status", "--sho"), code=2)
    assert plan.read_text() == PLAN


@pytest.mark.parametrize(
    "words",
    [("add", "Pen", "--due", "-5d"), ("add", "--due=-5d", "Pen"), ("add", "--due", "-2b", "Pen")],
    ids=" ".join,
)
def test_a_due_date_before_the_interview_is_no_option(
    run: Command, plan: Path, words: tuple[str, ...]
) -> None:
    assert "before the interview" in done(run(*words))


def test_an_option_without_its_value_is_refused(run: Command, plan: Path) -> None:
    for words in (("add", "Pen", "--due"), ("-f",), ("new", "--when"), ("status", "-f")):
        refused(run(*words), code=2)


def test_a_command_stands_once(run: Command, plan: Path) -> None:
    refused(run("status", "steps"), code=2)
    refused(run("undo", "twice"), code=2)
    assert plan.read_text() == PLAN
