"""The manual page, made from the parser: what the commands take is written once."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from tests.terminal import ROOT
from tui.cli.parser import EXAMPLES, build_parser

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui.cli.grammar.command import Parser

#: The options of every command, told once.
_EVERYWHERE = {"help", "file", "no_color"}

_ABOUT = (
    "Without a command it opens the planner in the full screen; where standard output is no",
    "terminal it prints what",
    ".B secondround status",
    "prints. Every change is on disk when it is told, and",
    ".B secondround undo",
    "takes it back.",
)
_WHEN = (
    ("thu 14:00, tomorrow 9:30, 3 dec 10:00, 2026-12-03T10:00, +3d", "a moment; a zone may follow it, as in thu 14:00 Europe/Paris"),
    ("-5d, -2b", "days, or working days, before the interview"),
    ("call+1d, end+24h, told+2b", "after the call, after the interview, after the day they named"),
)  # fmt: skip
_FILES = (
    ("~/.local/share/secondround/plan.toml", "the plan"),
    ("~/.config/secondround/config.toml", "your settings; secondround config shows and checks them"),
    ("~/.config/secondround/content/", "your own steps, questions, messages and the rest"),
    ("~/.local/state/secondround/", "the history, for undo, and earlier texts of the plan"),
    ("~/.cache/secondround/", "what can be made anew"),
)  # fmt: skip
_AROUND = (
    ("SECONDROUND_FILE", "the plan to use, where no -f names one"),
    ("SECONDROUND_NOW", "the moment it is, in ISO 8601 with an offset, instead of the clock's"),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "other folders than those under FILES"),
    ("NO_COLOR", "plain text"),
    ("VISUAL, EDITOR", "the editor that edit opens"),
    ("TEXTUAL_ANIMATIONS", "none, so that nothing moves by itself"),
)  # fmt: skip
_CODES = (
    ("0", "done"),
    ("1", "refused or failed; one sentence on standard error says why, and nothing was changed"),
    ("2", "the words of the command do not fit together"),
    ("3", "there is no plan yet"),
)


def man_page() -> str:
    """The page `secondround(1)` in roff."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    parser = build_parser()
    lines = [
        '.\\" Made from the parser by python -m tests.generated',
        f'.TH SECONDROUND 1 "" "secondround {project["version"]}" "User Commands"',
        ".SH NAME",
        f"secondround \\- {_text(project['description'][0].lower() + project['description'][1:])}",
        ".SH SYNOPSIS",
        ".B secondround",
        *_usage(parser, of_all=True),
        ".SH DESCRIPTION",
        *_ABOUT,
        ".SH EXAMPLES",
        *_verbatim(EXAMPLES),
        ".SH OPTIONS",
        *_terms(_entries(parser.options(), of_all=True)),
        ".SH COMMANDS",
        *_commands(parser, ()),
        ".SH MOMENTS",
        "Wherever a moment or a day is asked for, it can be written as",
        *_terms(_WHEN),
        "What was understood is always told, with weekday, zone and distance.",
        ".SH FILES",
        *_terms(_FILES),
        ".SH ENVIRONMENT",
        *_terms(_AROUND),
        ".SH EXIT STATUS",
        *_terms(_CODES),
    ]
    return "\n".join(lines) + "\n"


def _commands(parser: Parser, above: tuple[str, ...]) -> Iterator[str]:
    for action in parser.positionals():
        if not isinstance(action.choices, dict):
            continue
        for name, below in action.choices.items():
            words = (*above, name)
            yield f'.SS "{_text(" ".join(words))}"'
            yield ".B " + _text(" ".join(("secondround", *words)))
            yield from _usage(below)
            yield ".PP"
            yield _text(below.description)
            if below.epilog:
                yield from _verbatim(below.epilog)
            yield from _terms(_entries([*below.positionals(), *below.options()]))
            yield from _commands(below, words)


def _usage(parser: Parser, *, of_all: bool = False) -> Iterator[str]:
    """What follows a command, the optional in brackets."""
    for action in parser.options():
        if of_all or action.dest not in _EVERYWHERE:
            yield f".RB [ {_text(action.option_strings[0])}" + (
                f' " "\\fI{_text(_value(action))}\\fR ]' if action.nargs != 0 else " ]"
            )
    for action in parser.positionals():
        many, optional = action.nargs in ("+", "*"), action.nargs in ("?", "*")
        word = f"\\fI{_text(_value(action))}\\fR{' ...' if many else ''}"
        yield f"[{word}]" if optional or isinstance(action.choices, dict) else word


def _entries(
    actions: Iterable[argparse.Action], *, of_all: bool = False
) -> Iterator[tuple[str, str]]:
    """Names and words of what belongs to one command, or `of_all`."""
    for action in actions:
        if isinstance(action.choices, dict):
            continue
        if not action.option_strings:
            if action.help:
                yield _value(action), action.help
        elif of_all or action.dest not in _EVERYWHERE:
            value = f" {_value(action)}" if action.nargs != 0 else ""
            yield ", ".join(f"{word}{value}" for word in action.option_strings), action.help or ""


def _value(action: argparse.Action) -> str:
    if action.metavar is None and action.choices:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest)


def _terms(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, says in entries:
        yield from (".TP", f".B {_text(name)}", _text(says) or "\\&")


def _verbatim(text: str) -> Iterator[str]:
    yield from (".PP", ".nf", *(_text(line) for line in text.splitlines()), ".fi")


def _text(text: str) -> str:
    """A text that roff takes as it stands."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    escaped = escaped.replace("“", "\\(lq").replace("”", "\\(rq").replace("’", "\\(cq")
    return re.sub(r"^([.'])", r"\\&\1", escaped)
