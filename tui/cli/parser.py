"""The command line's grammar: every command with its words, and the function that runs it."""

from __future__ import annotations

import argparse
from importlib import import_module

from tui.plan.answers import FIELDS
from tui.plan.errors import DONE, UsageError
from tui.plan.library import PHASES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    Commands = argparse._SubParsersAction[Any]  # noqa: SLF001 - it has no public name

EXAMPLES = """\
secondround                       open the planner
secondround new --company Acme --when "thu 14:00 Europe/Paris"
secondround status                the glance before you leave home
secondround steps --today         what is for today, numbered
secondround done 3                tick it
secondround add "Read their annual report" --due -2d
secondround move "fri 10:00"      the interview moves, the steps with it
secondround undo                  take back any change, made anywhere"""

#: Options whose value may begin with a hyphen, as in `--due -5d`.
_SIGNED = ("--due", "--when")


class _Parser(argparse.ArgumentParser):
    """A parser that refuses in one sentence and shows examples first."""

    def __init__(self, **options: Any) -> None:
        options |= {
            "allow_abbrev": False,
            "formatter_class": argparse.RawDescriptionHelpFormatter,
        }
        super().__init__(**options)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; “{self.prog} -h” shows how.")

    def format_help(self) -> str:
        """Examples, then usage, then the rest."""
        examples = self.epilog
        if not examples:
            return super().format_help()
        self.epilog = None
        shown = super().format_help()
        self.epilog = examples
        indented = "\n".join(f"  {line}" for line in examples.splitlines())
        return f"examples:\n{indented}\n\n{shown}"


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; each command names its function as `module:name`."""
    parser = _Parser(
        prog="secondround",
        description="A planner for the second job interview. Without a command it opens.",
        epilog=EXAMPLES,
    )
    parser.add_argument("-V", "--version", action="store_true", help="show the version")
    parser.set_defaults(run="tui.cli.places:open_planner")
    _add_globals(parser)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    _add_plan_commands(commands)
    _add_interview_commands(commands)
    _add_step_commands(commands)
    _add_people_commands(commands)
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


def _add_globals(parser: argparse.ArgumentParser, *, below: bool = False) -> None:
    """The options of every command; behind a command they leave what stood before it alone."""
    missing = argparse.SUPPRESS if below else None
    parser.add_argument("-f", "--file", metavar="PATH", default=missing, help="the plan to use")
    parser.add_argument(
        "--no-color",
        action="store_true",
        default=argparse.SUPPRESS if below else False,
        help="plain text (NO_COLOR does the same)",
    )


def _command(
    commands: Commands,
    name: str,
    runs: str,
    says: str,
    examples: str = "",
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=says, description=says[0].upper() + says[1:] + ".", epilog=examples or None
    )
    parser.set_defaults(run=f"tui.cli.{runs}")
    _add_globals(parser, below=True)
    return parser


def _add_plan_commands(commands: Commands) -> None:
    status = _command(commands, "status", "places:status", "the glance before you leave home")
    form = status.add_mutually_exclusive_group()
    form.add_argument("--short", action="store_true", help="one line, for a prompt or a bar")
    form.add_argument("--json", action="store_true", help="for scripts")
    _command(commands, "undo", "history:undo", "take back the last change, made anywhere")
    _command(commands, "redo", "history:redo", "make the change again that was undone last")
    _command(commands, "edit", "edit:edit", "the plan in $EDITOR, accepted only if it is valid")
    check = _command(commands, "check", "places:check", "look through a plan for what is wrong")
    check.add_argument("path", nargs="?", metavar="FILE", help="another file than the plan")
    path = _command(commands, "path", "places:path", "where the plan is")
    path.add_argument("--all", action="store_true", help="and its history, and the content")
    _command(commands, "demo", "planner:demo", "a filled plan to try; touches nothing of yours")
    completion = _command(commands, "completion", "completion:completion", "shell completion")
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))


def _add_interview_commands(commands: Commands) -> None:
    new = _command(
        commands,
        "new",
        "interview:new",
        "start a plan; no date is needed",
        'secondround new\nsecondround new --company Acme --when "3 dec 10:00" --setting panel',
    )
    for name in ("company", "role", "when", "zone", "minutes", "place", "phone", "goal"):
        new.add_argument(f"--{name}", metavar=name.upper(), help=FIELDS[name])
    new.add_argument("--setting", action="append", metavar="SETTING", help=FIELDS["settings"])
    new.add_argument("--travel", metavar="MIN", help=FIELDS["travel"])
    new.add_argument("--bare", action="store_true", help="without the steps of the library")
    called = _command(commands, "called", "interview:called", "the call came")
    called.add_argument("when", nargs="*", metavar="WHEN", help="the day, if it was not today")
    move = _command(commands, "move", "interview:move", "the interview moves, the steps with it")
    move.add_argument("when", nargs="+", metavar="WHEN", help=FIELDS["when"])
    setting = _command(
        commands,
        "set",
        "interview:set_field",
        "set a field of the interview; - clears it",
        "secondround set place 4 Quay Street, ask for Ms Berg\nsecondround set settings panel meal",
    )
    setting.add_argument("key", metavar="KEY", help=", ".join(FIELDS))
    setting.add_argument("value", nargs="*", metavar="VALUE", help="- clears it")


def _add_step_commands(commands: Commands) -> None:
    steps = _command(commands, "steps", "steps:steps", "the checklist, numbered")
    which = steps.add_mutually_exclusive_group()
    which.add_argument("--today", action="store_true", help="only what is for today")
    which.add_argument("--all", action="store_true", help="with what is done and set aside")
    steps.add_argument("--json", action="store_true", help="for scripts")
    add = _command(
        commands,
        "add",
        "steps:add",
        "add a step of your own",
        'secondround add "Read their annual report" --due -2d --minutes 40',
    )
    add.add_argument("title", nargs="+", metavar="TITLE")
    add.add_argument("--due", metavar="WHEN", help="such as thu, -5d, -2b, call+1d, end+24h")
    add.add_argument("--phase", choices=PHASES, metavar="PHASE", help=", ".join(PHASES))
    add.add_argument("--minutes", metavar="MIN", help="how long it takes")
    add.add_argument("--note", default="", metavar="TEXT")
    add.add_argument(
        "--essential",
        action=argparse.BooleanOptionalAction,
        help="whether it stays when time is short",
    )
    for name, says in (("done", "tick steps"), ("undone", "untick steps")):
        tick = _command(commands, name, f"steps:{name}", says, f"secondround {name} 3 pack")
        tick.add_argument("step", nargs="+", metavar="STEP", help="number, id, or start of an id")


def _add_people_commands(commands: Commands) -> None:
    people = _command(commands, "people", "people:people", "who is who, and the last touch")
    people.add_argument("--json", action="store_true", help="for scripts")
    person = _command(commands, "person", "people:missing_verb", "add a person, keep a contact")
    verbs = person.add_subparsers(metavar="VERB", parser_class=_Parser)
    add = _command(verbs, "add", "people:add", "add a person")
    add.add_argument("name", nargs="+", metavar="NAME")
    add.add_argument("--role", default="", metavar="ROLE", help="hr, insider, advocate, ...")
    add.add_argument("--note", default="", metavar="TEXT")
    log = _command(verbs, "log", "people:log", "keep what passed between you")
    log.add_argument("name", metavar="NAME")
    log.add_argument("event", nargs="+", metavar="EVENT", help="such as: called, met, wrote")
    log.add_argument("--note", default="", metavar="TEXT")
