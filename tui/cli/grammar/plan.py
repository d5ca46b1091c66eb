"""The commands on the plan as a whole."""

from __future__ import annotations

import argparse

from tui.cli.grammar.command import PLAIN, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands


def add_commands(commands: Commands) -> None:
    """Adds what concerns the plan as a whole."""
    status = command(commands, "status", "places:status", "the glance before you leave home")
    form = status.add_mutually_exclusive_group()
    form.add_argument("--short", action="store_true", help="one line, for a prompt or a bar")
    form.add_argument("--json", action="store_true", help="for scripts")
    command(commands, "undo", "history:undo", "take back the last change, made anywhere")
    command(commands, "redo", "history:redo", "redo the change that was undone last")
    kept = command(commands, "snapshots", "history:snapshots", "the earlier texts of the plan")
    kept.add_argument("--json", action="store_true", help="for scripts")
    restore = command(
        commands,
        "restore",
        "history:restore",
        "bring an earlier text of the plan back",
    )
    restore.add_argument("which", metavar="NUMBER", help="as secondround snapshots lists them")
    command(commands, "edit", "edit:edit", "the plan in $EDITOR, accepted only if it is valid")
    check = command(commands, "check", "places:check", "look through a plan for what is wrong")
    check.add_argument("path", nargs="?", metavar="FILE", help="another file than the plan")
    path = command(commands, "path", "places:path", "where the plan is")
    path.add_argument("--all", action="store_true", help="and its history, and the content")
    _add_around(commands)


def _add_around(commands: Commands) -> None:
    """Adds what concerns the program rather than one plan."""
    config = command(
        commands,
        "config",
        "config:show",
        "your settings: each with its value and where it comes from, and what is wrong",
    )
    form = config.add_mutually_exclusive_group()
    form.add_argument("--keys", action="store_true", help="every act by its id, with its keys")
    form.add_argument("--json", action="store_true", help="for scripts")
    demo = command(
        commands, "demo", "planner:demo", "a filled plan to try; touches nothing of yours"
    )
    demo.add_argument("--plain", action="store_true", default=argparse.SUPPRESS, help=PLAIN)
    serve = command(commands, "serve", "serve:serve", "the planner in a browser on this machine")
    serve.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="an address of this machine alone"
    )
    serve.add_argument(
        "--port", type=int, default=0, metavar="N", help="a free one if you name none"
    )
    completion = command(commands, "completion", "completion:completion", "shell completion")
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
