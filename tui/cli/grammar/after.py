"""The commands for after the interview."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands

_WHEN = "such as thu, 10 dec, +5d; - takes it back"


def add_commands(commands: Commands) -> None:
    """Adds what concerns the time after the interview."""
    over = command(
        commands,
        "over",
        "after:over",
        "the interview is over; - takes it back",
    )
    over.add_argument("when", nargs="*", metavar="WHEN", help="if it was not just now")
    _add_debrief(commands)
    _add_promise(commands)
    told = command(
        commands,
        "told",
        "after:told",
        "the day they named for the decision",
    )
    told.add_argument("when", nargs="+", metavar="WHEN", help=_WHEN)
    check_in = command(
        commands,
        "check-in",
        "after:check_in",
        "the one day you check in",
    )
    check_in.add_argument("when", nargs="*", metavar="WHEN", help=_WHEN)
    check_in.add_argument("--sent", action="store_true", help="you have checked in")
    outcome = command(
        commands,
        "outcome",
        "after:outcome",
        "how it ended, in your words; - takes it back",
    )
    outcome.add_argument("words", nargs="+", metavar="WORDS")
    outcome.add_argument("--on", metavar="DAY", help="the day it came, if it was not today")
    close = command(commands, "close", "after:close", "close the plan, with nobody left unthanked")
    close.add_argument("--anyway", action="store_true", help="with what is still open")
    command(commands, "reopen", "after:reopen", "open a closed plan again")


def _add_debrief(commands: Commands) -> None:
    debrief = command(
        commands,
        "debrief",
        "after:debrief",
        "what to write down while it is fresh",
    )
    debrief.add_argument("prompt", nargs="?", metavar="PROMPT", help="a number, or an id")
    debrief.add_argument("text", nargs="*", metavar="TEXT", help="your answer; - clears it")
    debrief.add_argument("--json", action="store_true", help="for scripts")


def _add_promise(commands: Commands) -> None:
    promise = command(
        commands,
        "promise",
        "after:promise_list",
        "what you promised, and to whom",
    )
    promise.add_argument("--json", action="store_true", help="for scripts")
    verbs = promise.add_subparsers(metavar="VERB", parser_class=Parser)
    listed = command(verbs, "list", "after:promise_list", "what was promised, numbered")
    listed.add_argument("--json", action="store_true", help="for scripts")
    add = command(verbs, "add", "after:promise_add", "keep a promise")
    add.add_argument("text", nargs="+", metavar="TEXT")
    add.add_argument("--to", default="", metavar="NAME", help="a person of the plan, or a name")
    add.add_argument("--due", metavar="WHEN", help="such as thu, +2d, end+24h; - for no day")
    for name, says in (("done", "say that you kept it"), ("undone", "say that it is open again")):
        tick = command(verbs, name, f"after:promise_{name}", says)
        tick.add_argument("promise", metavar="PROMISE", help="a number of the list, or an id")
