"""The commands on the people."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands


def add_commands(commands: Commands) -> None:
    """Adds what concerns the people."""
    people = command(commands, "people", "people:people", "who is who, and the last touch")
    people.add_argument("--json", action="store_true", help="for scripts")
    person = command(commands, "person", "people:missing_verb", "add a person, keep a contact")
    verbs = person.add_subparsers(metavar="VERB", parser_class=Parser)
    add = command(verbs, "add", "people:add", "add a person")
    add.add_argument("name", nargs="+", metavar="NAME")
    add.add_argument("--role", default="", metavar="ROLE", help="hr, insider, advocate, ...")
    add.add_argument("--note", default="", metavar="TEXT")
    log = command(verbs, "log", "people:log", "keep what passed between you")
    log.add_argument("name", metavar="NAME")
    log.add_argument("event", nargs="+", metavar="EVENT", help="such as: called, met, wrote")
    log.add_argument("--note", default="", metavar="TEXT")
