"""The commands on the last day: the page and the kit."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands

_ITEM = "number, id, or how it begins"


def add_commands(commands: Commands) -> None:
    """Adds what concerns the last day."""
    card = command(
        commands,
        "card",
        "card:card",
        "the page for the day",
    )
    form = card.add_mutually_exclusive_group()
    form.add_argument("--md", action="store_true", help="as Markdown")
    form.add_argument("--html", action="store_true", help="as HTML, to print on one sheet")
    card.add_argument("-o", "--output", metavar="FILE", help="write it there (0600)")
    kit = command(
        commands,
        "kit",
        "kit:kit",
        "what goes along, and what is packed",
    )
    kit.add_argument("--json", action="store_true", help="for scripts")
    verbs = kit.add_subparsers(metavar="VERB", parser_class=Parser)
    add = command(verbs, "add", "kit:add", "add a thing of your own")
    add.add_argument("title", nargs="+", metavar="TITLE")
    for name, says in (
        ("pack", "tick things that are packed"),
        ("unpack", "mark things as still to pack"),
        ("leave", "mark things as not needed this time"),
    ):
        mark = command(verbs, name, f"kit:{name}", says)
        mark.add_argument("item", nargs="+", metavar="ITEM", help=_ITEM)
    remove = command(verbs, "remove", "kit:remove", "take out a thing of your own")
    remove.add_argument("item", nargs="+", metavar="ITEM", help=_ITEM)
