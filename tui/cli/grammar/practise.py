"""The commands on practice."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command
from tui.plan.choice import ROUNDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from tui.cli.grammar.command import Commands


def add_commands(commands: Commands) -> None:
    """Adds what concerns practice."""
    practise = command(
        commands,
        "practise",
        "practise:practise",
        "answer aloud, notes closed, in spaced rounds",
    )
    _add_round(practise)
    verbs = practise.add_subparsers(metavar="VERB", parser_class=Parser)
    listed = command(verbs, "list", "practise:show_round", "the questions of a round")
    _add_round(listed)
    listed.add_argument("--json", action="store_true", help="for scripts")
    progress = command(verbs, "progress", "practise:progress", "where practice stands")
    progress.add_argument("--json", action="store_true", help="for scripts")
    add = command(verbs, "add", "practise:add", "add a question of your own, or of round one")
    add.add_argument("text", nargs="+", metavar="TEXT")
    add.add_argument(
        "--asked", choices=("good", "thin"), help="round one asked it; how you answered"
    )
    words = command(verbs, "keywords", "practise:keywords", "keywords for an answer, six at most")
    words.add_argument("question", metavar="QUESTION", help="a number of the list, or an id")
    words.add_argument("word", nargs="*", metavar="WORD", help="none clears them")
    behind = command(verbs, "behind", "practise:behind", "the records behind an answer")
    behind.add_argument("question", metavar="QUESTION", help="a number of the list, or an id")
    behind.add_argument("record", nargs="*", metavar="RECORD", help="none clears them")
    forget = command(verbs, "forget", "practise:forget", "delete what is kept on a question")
    forget.add_argument("question", metavar="QUESTION", help="a number of the list, or an id")
    for parser in (words, behind, forget):
        _add_round(parser)
    _add_mock(verbs)


def _add_mock(verbs: Commands) -> None:
    sheet = command(verbs, "sheet", "practise:sheet", "the page for whoever plays the interviewer")
    sheet.add_argument("--html", action="store_true", help="to print")
    sheet.add_argument("-o", "--output", metavar="FILE", help="write it there (0600)")
    notes = command(
        verbs,
        "notes",
        "practise:notes",
        "what they told you after a mock interview",
    )
    notes.add_argument("who", metavar="WHO", help="a person of the plan, or a name")
    notes.add_argument("text", nargs="+", metavar="NOTE")


def _add_round(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--round",
        choices=ROUNDS,
        metavar="ROUND",
        help=f"{', '.join(ROUNDS)}; without it, the one of today",
    )
