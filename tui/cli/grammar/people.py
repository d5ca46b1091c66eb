"""The commands on the people."""

from __future__ import annotations

from tui.cli.grammar.command import Parser, command
from tui.plan.outreach import SPOKEN
from tui.plan.person_fields import PERSON_FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser

    from tui.cli.grammar.command import Commands


def add_commands(commands: Commands) -> None:
    """Adds what concerns the people."""
    people = command(commands, "people", "people:people", "who is who, and whose turn it is")
    people.add_argument("--json", action="store_true", help="for scripts")
    person = command(commands, "person", "people:missing_verb", "somebody: add, change, log, ask")
    _add_ask(commands)
    verbs = person.add_subparsers(metavar="VERB", parser_class=Parser)
    _add_record(verbs)
    _add_between(verbs)
    _add_advice(verbs)
    cards = command(verbs, "import", "contacts:import_cards", "add contacts that a phone shared")
    cards.add_argument("path", metavar="FILE.vcf")
    cards.add_argument("--role", default="", metavar="ROLE", help=PERSON_FIELDS["role"])
    which = cards.add_mutually_exclusive_group()
    which.add_argument("--pick", metavar="NUMBERS", help="of several, these, such as 1,3-5")
    which.add_argument("--all", action="store_true", help="of several, everybody")


def _add_ask(commands: Commands) -> None:
    ask = command(
        commands,
        "ask",
        "ask:ask",
        "the message for an ask: write it, check it, copy it, mark it sent",
    )
    ask.add_argument("kind", metavar="KIND", help="hr-feedback, contact-advice, ...")
    ask.add_argument("name", metavar="NAME")
    ask.add_argument("--edit", action="store_true", help="write it in $EDITOR")
    ask.add_argument("--copy", action="store_true", help="to your own machine's clipboard")
    went = ask.add_mutually_exclusive_group()
    went.add_argument("--sent", action="store_true", help="you have sent it, as it was checked")
    went.add_argument("--said", choices=tuple(SPOKEN), help="you said it aloud instead")
    went.add_argument(
        "--elsewhere", action="store_true", help="you sent words that were not checked here"
    )
    ask.add_argument("--print", action="store_true", help="the message alone; nothing changes")
    ask.add_argument("--json", action="store_true", help="for scripts; nothing changes")
    ask.add_argument("--fair", action="store_true", help="yes to the three questions of fairness")
    ask.add_argument(
        "--keep", action="append", metavar="PHRASE", help="keep this phrase on purpose"
    )
    ask.add_argument("--detail", metavar="TEXT", help="the one real detail to thank them for")


def _add_record(verbs: Commands) -> None:
    add = command(verbs, "add", "people:add", "add somebody")
    add.add_argument("name", nargs="+", metavar="NAME")
    _add_fields(add)
    edit = command(
        verbs,
        "edit",
        "people:edit",
        "change what you know of somebody; - clears it",
    )
    edit.add_argument("name", nargs="+", metavar="NAME")
    edit.add_argument("--name", dest="new_name", metavar="TEXT", help=PERSON_FIELDS["name"])
    _add_fields(edit)
    show = command(verbs, "show", "people:show", "all that you know of somebody")
    show.add_argument("name", nargs="+", metavar="NAME")
    show.add_argument("--json", action="store_true", help="for scripts")
    remove = command(verbs, "remove", "people:remove", "take somebody out of the plan")
    remove.add_argument("name", nargs="+", metavar="NAME")


def _add_between(verbs: Commands) -> None:
    log = command(verbs, "log", "people:log", "keep what passed between you")
    log.add_argument("name", metavar="NAME")
    log.add_argument("event", nargs="+", metavar="EVENT", help="such as: called, met, wrote")
    log.add_argument("--note", default="", metavar="TEXT")
    log.add_argument("--on", metavar="WHEN", help="the day, if it was not today")
    move = command(
        verbs,
        "move",
        "people:move",
        "move an ask to its next state; without STATE, says which there are",
    )
    move.add_argument("name", metavar="NAME")
    move.add_argument("ask", metavar="ASK", help="the kind of ask, or its id")
    move.add_argument("state", nargs="?", metavar="STATE", help="such as sent, agreed, helped")
    move.add_argument("--note", default="", metavar="TEXT", help="what they said")
    move.add_argument("--on", metavar="WHEN", help="the day, if it was not today")


def _add_advice(verbs: Commands) -> None:
    advice = command(
        verbs,
        "advice",
        "advice:advice",
        "keep what somebody advised; without TEXT, list it",
    )
    advice.add_argument("name", nargs="?", default="", metavar="NAME")
    advice.add_argument("text", nargs="*", metavar="TEXT")
    advice.add_argument("--private", action="store_true", help="to keep to yourself")
    advice.add_argument("--json", action="store_true", help="for scripts")
    follow = command(verbs, "follow", "advice:follow", "turn advice into a step")
    follow.add_argument("advice", metavar="ADVICE", help="its number as listed, or its id")
    follow.add_argument("--title", default="", metavar="TEXT", help="other words for the step")
    decline = command(verbs, "decline", "advice:decline", "record why advice is not followed")
    decline.add_argument("advice", metavar="ADVICE", help="its number as listed, or its id")
    decline.add_argument("reason", nargs="+", metavar="REASON")
    forget = command(verbs, "forget", "advice:forget", "take advice out of the plan")
    forget.add_argument("advice", metavar="ADVICE", help="its number as listed, or its id")
    questions = command(
        verbs,
        "questions",
        "advice:questions",
        "honest questions for somebody; a number or words chooses or drops one",
    )
    questions.add_argument("name", metavar="NAME")
    questions.add_argument("question", nargs="*", metavar="QUESTION")
    questions.add_argument("--json", action="store_true", help="for scripts")


def _add_fields(parser: ArgumentParser) -> None:
    for key, says in PERSON_FIELDS.items():
        if key != "name":
            option = key.replace("_", "-")
            parser.add_argument(f"--{option}", dest=key, metavar="TEXT", help=says)
