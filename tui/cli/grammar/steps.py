"""The commands on the checklist."""

from __future__ import annotations

import argparse

from tui.cli.grammar.command import command
from tui.plan.library import PHASES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands


def add_commands(commands: Commands) -> None:
    """Adds what concerns the checklist."""
    steps = command(commands, "steps", "steps:steps", "the checklist, numbered")
    which = steps.add_mutually_exclusive_group()
    which.add_argument("--today", action="store_true", help="only what is for today")
    which.add_argument("--all", action="store_true", help="with what is done and set aside")
    steps.add_argument("--why", action="store_true", help="with why each is for its day")
    steps.add_argument("--json", action="store_true", help="for scripts")
    add = command(
        commands,
        "add",
        "steps:add",
        "add a step of your own",
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
        tick = command(commands, name, f"steps:{name}", says)
        tick.add_argument("step", nargs="+", metavar="STEP", help="number, id, or start of an id")
