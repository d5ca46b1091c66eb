"""The commands on the record: records, quotes, the advert, and the pages made of them."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command
from tui.plan.edits.records import FIELDS
from tui.plan.evidence import MATCHES, PERMISSIONS, RECORD_KINDS
from tui.plan.sheet import SHEETS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.grammar.command import Commands

_RECORD = "its number of the list, its id, or the start of it"


def add_commands(commands: Commands) -> None:
    """Adds what concerns the record."""
    _add_record(commands)
    _add_quote(commands)
    _add_advert(commands)
    sheet = command(
        commands,
        "sheet",
        "sheet:sheet",
        "a page of what may leave: for the advocate, for yourself, the first 90 days",
    )
    sheet.add_argument("kind", choices=SHEETS, metavar="PAGE", help=", ".join(SHEETS))
    form = sheet.add_mutually_exclusive_group()
    form.add_argument("--md", action="store_true", help="Markdown")
    form.add_argument("--html", action="store_true", help="to print")
    sheet.add_argument("-o", "--output", metavar="FILE", help="write it there (0600)")


def _add_record(commands: Commands) -> None:
    record = command(
        commands,
        "record",
        "record:listed",
        "what you did and did not do",
    )
    verbs = record.add_subparsers(metavar="VERB", parser_class=Parser)
    listed = command(verbs, "list", "record:listed", "every record, numbered")
    add = command(verbs, "add", "record:add", "add one; a claim alone will do")
    add.add_argument("claim", nargs="+", metavar="CLAIM", help="one sentence, in the past tense")
    add.add_argument("--kind", choices=RECORD_KINDS, default="result", metavar="KIND")
    show = command(verbs, "show", "record:show", "one in full, and what it lacks most")
    edit = command(verbs, "edit", "record:edit", "set a field; - clears it")
    number = command(
        verbs,
        "number",
        "record:number",
        "add a number; -VALUE takes one out",
    )
    check = command(verbs, "check", "record:check", "the honesty checklist, question by question")
    _add_use(verbs)
    for parser in (show, edit, number, check):
        parser.add_argument("record", metavar="RECORD", help=_RECORD)
    check.add_argument("question", nargs="?", metavar="QUESTION", help="a number or an id of it")
    check.add_argument("answer", nargs="?", choices=("yes", "no"), metavar="ANSWER")
    edit.add_argument("field", metavar="FIELD", help=", ".join(FIELDS))
    edit.add_argument("value", nargs="*", metavar="VALUE", help="several with ; between them")
    number.add_argument("value", metavar="VALUE")
    for name in ("unit", "period", "compared-with", "source"):
        number.add_argument(f"--{name}", default="", metavar="TEXT")
    number.add_argument("--estimate", action="store_true")
    take = command(verbs, "import", "record:take_resume", "drafts from a resume.json")
    take.add_argument("path", metavar="FILE")
    for parser in (record, listed, show):
        parser.add_argument("--json", action="store_true", help="for scripts")


def _add_use(verbs: Commands) -> None:
    """What a record is used for, and its end."""
    match = command(verbs, "match", "record:match", "the advert lines and interviewers it answers")
    match.add_argument("--line", action="append", default=None, metavar="LINE")
    match.add_argument("--person", action="append", default=None, metavar="NAME")
    choose = command(
        verbs, "choose", "record:choose", "put it among the stories you bring, or take it out"
    )
    delete = command(verbs, "delete", "record:delete", "delete it; undo brings it back")
    for parser in (match, choose, delete):
        parser.add_argument("record", metavar="RECORD", help=_RECORD)


def _add_quote(commands: Commands) -> None:
    quote = command(
        commands,
        "quote",
        "quotes:listed",
        "what people said of your work, and whether you may repeat it",
    )
    verbs = quote.add_subparsers(metavar="VERB", parser_class=Parser)
    listed = command(verbs, "list", "quotes:listed", "every quote, numbered")
    add = command(verbs, "add", "quotes:add", "keep words exactly as they were said")
    add.add_argument("words", nargs="+", metavar="WORDS")
    add.add_argument("--who", default="", metavar="NAME")
    edit = command(verbs, "edit", "quotes:edit", "change a quote")
    edit.add_argument("quote", metavar="QUOTE", help=_RECORD)
    edit.add_argument("--words", metavar="TEXT")
    edit.add_argument("--who", metavar="NAME")
    for parser in (add, edit):
        for name in ("role", "when", "where"):
            parser.add_argument(f"--{name}", metavar="TEXT")
        parser.add_argument("--permission", metavar="WORD", help=", ".join(PERMISSIONS))
        parser.add_argument("--record", action="append", metavar="RECORD")
    show = command(verbs, "show", "quotes:show", "one in full, and whether it may leave")
    check = command(verbs, "check", "quotes:check", "whether it may leave, and what would let it")
    match = command(verbs, "match", "quotes:match", "the records it belongs to; - for none")
    delete = command(verbs, "delete", "quotes:delete", "delete it; undo brings it back")
    for parser in (show, check, match, delete):
        parser.add_argument("quote", metavar="QUOTE", help=_RECORD)
    match.add_argument("record", nargs="+", metavar="RECORD", help=_RECORD)
    for parser in (quote, listed, show, check):
        parser.add_argument("--json", action="store_true", help="for scripts")


def _add_advert(commands: Commands) -> None:
    advert = command(
        commands,
        "advert",
        "advert:listed",
        "the job advert, line by line, and what proves it",
    )
    verbs = advert.add_subparsers(metavar="VERB", parser_class=Parser)
    listed = command(verbs, "list", "advert:listed", "every line, with its mark and its records")
    read = command(verbs, "read", "advert:read", "take the advert from a file, or - for a paste")
    read.add_argument("path", metavar="FILE")
    mark = command(verbs, "mark", "advert:mark", "mark a line, and say what proves it")
    mark.add_argument("line", metavar="LINE", help=_RECORD)
    mark.add_argument("match", choices=(*filter(None, MATCHES), "open"), metavar="MARK")
    mark.add_argument("--record", action="append", metavar="RECORD")
    mark.add_argument("--sentence", metavar="TEXT", help="an honest sentence")
    edit = command(verbs, "edit", "advert:edit", "correct a line; without TEXT, take it out")
    edit.add_argument("line", metavar="LINE", help=_RECORD)
    edit.add_argument("text", nargs="*", metavar="TEXT")
    for parser in (advert, listed):
        parser.add_argument("--json", action="store_true", help="for scripts")
