"""A command as the parser knows it: its words, its help with examples first, what runs it."""

from __future__ import annotations

import argparse

from tui.cli.grammar.examples import EXAMPLES
from tui.plan.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn, TypeAlias

    Commands: TypeAlias = argparse._SubParsersAction[Any]  # noqa: SLF001 - it has no public name


#: What --plain does, wherever it may stand.
PLAIN = "a dialogue in lines instead of a full screen"


class Parser(argparse.ArgumentParser):
    """A parser that refuses in one sentence and shows examples first."""

    def __init__(self, **options: Any) -> None:
        options |= {
            "allow_abbrev": False,
            "formatter_class": argparse.RawDescriptionHelpFormatter,
        }
        super().__init__(**options)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; “{self.prog} -h” shows how.")

    def positionals(self) -> list[argparse.Action]:
        """The words that come one after the other."""
        return self._get_positional_actions()

    def options(self) -> list[argparse.Action]:
        """The options."""
        return self._get_optional_actions()

    def option(self, word: str) -> argparse.Action | None:
        """The option of this name."""
        return self._option_string_actions.get(word)

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


def add_globals(parser: argparse.ArgumentParser, *, below: bool = False) -> None:
    """Adds the options of every command; behind a command they leave what stood before it alone."""
    missing = argparse.SUPPRESS if below else None
    parser.add_argument("-f", "--file", metavar="PATH", default=missing, help="the plan to use")
    parser.add_argument(
        "--no-color",
        action="store_true",
        default=argparse.SUPPRESS if below else False,
        help="plain text (NO_COLOR does the same)",
    )


def command(
    commands: Commands,
    name: str,
    runs: str,
    says: str,
) -> argparse.ArgumentParser:
    """Adds the command `name`; `runs` is the function behind it as `module:name` in `tui.cli`."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=says, description=says[0].upper() + says[1:] + "."
    )
    parser.epilog = "\n".join(EXAMPLES[parser.prog.partition(" ")[2]])
    parser.set_defaults(run=f"tui.cli.{runs}")
    add_globals(parser, below=True)
    return parser
