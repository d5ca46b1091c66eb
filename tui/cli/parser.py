"""The whole command line, put together from its families, and the way from words to a command."""

from __future__ import annotations

import os
from importlib import import_module

from tui.cli.grammar import after, calendar, day, interview, people, plan, practise, record, steps
from tui.cli.grammar.command import PLAIN, Parser, add_globals
from tui.plan.errors import DONE

EXAMPLES = """\
secondround                       open the planner
secondround --plain               the same in lines: for a screen reader
secondround new --company Acme --when "thu 14:00 Europe/Paris"
secondround status                the glance before you leave home
secondround steps --today         what is for today, numbered
secondround done 3                tick it
secondround add "Read their annual report" --due -2d
secondround move "fri 10:00"      the interview moves, the steps with it
secondround card                  the page for the day, to print or to read
secondround undo                  take back any change, made anywhere"""

#: Options whose value may begin with a hyphen, as in `--due -5d`.
_SIGNED = ("--due", "--when")

#: The families of commands, in the order of the help.
FAMILIES = (plan, interview, day, steps, people, record, practise, calendar, after)


def build_parser() -> Parser:
    """The parser of the whole command line; each command names its function as `module:name`."""
    parser = Parser(
        prog="secondround",
        description="A planner for the second job interview. Without a command it opens.",
        epilog=EXAMPLES,
    )
    parser.add_argument("-V", "--version", action="store_true", help="show the version")
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    parser.set_defaults(run="tui.cli.places:open_planner")
    add_globals(parser)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for family in FAMILIES:
        family.add_commands(commands)
    return parser


def read_words(words: list[str]) -> int:
    """Parses the words and runs their command; the exit code.

    Raises:
        UsageError: the words do not fit together.
    """
    try:
        read = build_parser().parse_args(_join_signed(words))
    except SystemExit:  # -h has shown its page; all else is a UsageError
        return DONE
    if read.version:
        read.run = "tui.cli.places:version"
    if read.no_color:
        os.environ["NO_COLOR"] = "1"
    module, _, name = read.run.partition(":")
    code: int = getattr(import_module(module), name)(read)
    return code


def _join_signed(words: list[str]) -> list[str]:
    """`--due -5d` as `--due=-5d`, for argparse takes -5d for an option."""
    out: list[str] = []
    for word in words:
        if out and out[-1] in _SIGNED and word[:1] == "-" and word[1:2].isdigit():
            out[-1] += f"={word}"
        else:
            out.append(word)
    return out
