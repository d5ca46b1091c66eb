"""The commands on calendars, and the options by which an invitation is taken."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from tui.cli.grammar.command import Commands

_ROLES = (
    ("interviewer", "who interviews you"),
    ("coordinator", "who arranges it"),
    ("leave-out", "who is not kept"),
)


def add_commands(commands: Commands) -> None:
    """Adds what concerns calendars."""
    taken = command(
        commands,
        "import",
        "calendar:import_ics",
        "take in an invitation; you see it before it is applied",
    )
    taken.add_argument("ics", metavar="FILE", help="an .ics, or a saved mail; - reads the input")
    taken.add_argument("--yes", action="store_true", help="apply it without asking")
    taken.add_argument("--json", action="store_true", help="for scripts")
    taken.add_argument("--zone", dest="in_zone", metavar="ZONE", help="the zone it is meant in")
    add_invitation_options(taken)
    export = command(
        commands,
        "export",
        "export:missing_form",
        "the plan in another form, such as a calendar with alarms",
    )
    forms = export.add_subparsers(metavar="FORM", parser_class=Parser)
    ics = command(
        forms,
        "ics",
        "export:export_ics",
        "the interview, when to leave, and the essential open steps, with alarms",
    )
    page = "the page for the day, as “card” prints it"
    for name, runs, says in (
        ("md", "card:export_md", f"{page}, as Markdown"),
        ("html", "card:export_html", f"{page}, as HTML"),
        ("json", "card:export_data", "what of the plan may leave, as data"),
    ):
        form = command(forms, name, runs, says)
        form.add_argument("-o", "--output", metavar="FILE", help="write it there (0600)")
    ics.add_argument("-o", "--output", metavar="FILE", help="write it there (0600)")


def add_invitation_options(parser: argparse.ArgumentParser) -> None:
    """Adds which event of a file is meant, and who of its guests is who."""
    parser.add_argument("--event", metavar="N", help="which of several events")
    for name, says in _ROLES:
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar="NAME", help=f"{says}; repeatable"
        )
