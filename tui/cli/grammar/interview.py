"""The commands on the interview."""

from __future__ import annotations

from tui.cli.grammar.calendar import add_invitation_options
from tui.cli.grammar.command import command
from tui.plan.answers import FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands


def add_commands(commands: Commands) -> None:
    """Adds what concerns the interview."""
    new = command(
        commands,
        "new",
        "interview:new",
        "start a plan; no date is needed",
    )
    for name in ("company", "role", "when", "zone", "minutes", "place", "phone", "goal"):
        new.add_argument(f"--{name}", metavar=name.upper(), help=FIELDS[name])
    new.add_argument("--setting", action="append", metavar="SETTING", help=FIELDS["settings"])
    new.add_argument("--travel", metavar="MIN", help=FIELDS["travel"])
    new.add_argument("--from", dest="ics", metavar="FILE", help="an invitation: .ics, or a mail")
    new.add_argument("--yes", action="store_true", help="with --from: without asking")
    add_invitation_options(new)
    new.set_defaults(json=False)
    new.add_argument(
        "--carry",
        nargs="?",
        const="",
        metavar="FILE",
        help="with records, quotes and people of the closed plan, or of the one in FILE",
    )
    new.add_argument("--bare", action="store_true", help="without the steps of the library")
    _add_changes(commands)


def _add_changes(commands: Commands) -> None:
    """Adds what changes the interview of a plan there is."""
    called = command(commands, "called", "interview:called", "the call came")
    called.add_argument("when", nargs="*", metavar="WHEN", help="the day, if it was not today")
    move = command(commands, "move", "interview:move", "the interview moves, the steps with it")
    move.add_argument(
        "--today", action="store_true", help="what would be in the past then is due today"
    )
    move.add_argument("when", nargs="+", metavar="WHEN", help=FIELDS["when"])
    pace = command(
        commands,
        "pace",
        "pace:pace",
        "show or set minutes a day, days off, the hour to stop",
    )
    pace.add_argument("key", nargs="?", metavar="KEY", help="far, near, last, eve, off, stop, ...")
    pace.add_argument("value", nargs="*", metavar="VALUE", help="- resets it")
    setting = command(
        commands,
        "set",
        "interview:set_field",
        "set a field of the interview; - clears it",
    )
    setting.add_argument("key", metavar="KEY", help=", ".join(FIELDS))
    setting.add_argument("value", nargs="*", metavar="VALUE", help="- clears it")
