"""What can come next on a command line: commands, options, choices, and ids from the plan.

The shells ask `secondround --complete WORD...`, whose last word is the one that is being typed. The
answer is made from the parser itself, so that it cannot differ from what the commands take.
"""

from __future__ import annotations

from tui.cli.parser import build_parser
from tui.plan.errors import PlanError
from tui.plan.model import Plan
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from tui.cli.grammar.command import Parser
    from tui.plan.library import Library

    #: A word that can come next, and what it is.
    Pair = tuple[str, str]

#: The answer where a file comes next: the shells know those best.
FILES = ":files"
_OF_FILES = ("FILE", "FILE.vcf", "PATH")
_LONGEST = 60


class Line:
    """The words of a command line before the one that is typed, as the parser reads them."""

    def __init__(self, words: Sequence[str]) -> None:
        self.parser: Parser = build_parser()
        self.command: tuple[str, ...] = ()
        self.given: dict[str, str] = {}
        self.option: argparse.Action | None = None
        self._taken = 0
        for word in words:
            self._take(word)

    @property
    def action(self) -> argparse.Action | None:
        """What the next word is: the value of an option, or the next word of the command."""
        if self.option is not None:
            return self.option
        left = self._taken
        for action in self.parser.positionals():
            if left == 0 or action.nargs in ("+", "*"):
                return action
            left -= 1
        return None

    @property
    def plan(self) -> Plan:
        """The plan that the command is for; an empty one where it cannot be read."""
        from tui.storage.places import plan_path
        from tui.storage.plan_file import PlanFile

        try:
            return PlanFile(plan_path(self.given.get("file"))).read().plan
        except PlanError:
            return Plan()

    @property
    def library(self) -> Library:
        """The content, with the person's own."""
        from tui.storage.content import load_library

        return load_library()

    def _take(self, word: str) -> None:
        if self.option is None and word.startswith("-") and word != "-":
            option = self.parser.option(word)
            self.option = option if option is not None and option.nargs != 0 else None
            return
        action = self.action
        if action is None:
            return
        self.given[action.dest] = word
        if self.option is not None:
            self.option = None
        elif isinstance(action.choices, dict) and word in action.choices:
            self.parser = action.choices[word]
            self.command, self._taken = (*self.command, word), 0
        else:
            self._taken += 1


def complete(words: Sequence[str]) -> int:
    """Prints what can stand in place of the last word, a line each: the word, a tab, what it is."""
    typed = words[-1] if words else ""
    line = Line(words[:-1])
    asks_option = typed.startswith("-") and line.option is None
    try:
        found = list(_options(line) if asks_option else _next(line))
    except PlanError:  # the person's own content has a fault, which every command tells
        found = []
    for word, says in found:
        if word == FILES or word.startswith(typed):
            print(f"{word}\t{clean(says, _LONGEST)}")
    return 0


def _options(line: Line) -> Iterable[Pair]:
    for action in line.parser.options():
        yield from ((word, action.help or "") for word in action.option_strings)


def _next(line: Line) -> Iterable[Pair]:
    action = line.action
    if action is None:
        return ()
    if isinstance(action.choices, dict):
        return ((name, parser.description.rstrip(".")) for name, parser in action.choices.items())
    if action.choices is not None:
        return ((str(choice), "") for choice in action.choices)
    name, command = str(action.metavar), " ".join(line.command)
    if name in _OF_FILES:
        return ((FILES, ""),)
    words = (*(f"{command} {word}" for word in (*action.option_strings, name)), name)
    known = next((_KNOWN[key] for key in words if key in _KNOWN), _nothing)
    return ((word, says) for word, says in known(line) if _is_plain(word))


def _is_plain(word: str) -> bool:
    """Whether a shell takes a word as it stands: an id may be written by hand, or by another."""
    return word.replace("-", "").replace("_", "").isalnum() and not word.startswith("-")


def _nothing(_: Line) -> Iterable[Pair]:
    return ()


def _steps(line: Line) -> Iterable[Pair]:
    ticked = line.command == ("undone",)
    return ((step.id, step.title) for step in line.plan.steps if (step.done is not None) is ticked)


def _people(line: Line) -> Iterable[Pair]:
    return ((person.id, person.name) for person in line.plan.people)


def _asks(line: Line) -> Iterable[Pair]:
    from tui.plan.edits.people import find

    kinds = line.library.asks
    person = find(line.plan, line.given.get("name", ""))
    return ((ask.kind, kinds[ask.kind].name if ask.kind in kinds else "") for ask in person.asks)


def _kit(line: Line) -> Iterable[Pair]:
    from tui.plan.kit import kit_of

    return ((item.id, item.title) for item in kit_of(line.plan, line.library))


def _records(line: Line) -> Iterable[Pair]:
    return ((record.id, record.claim) for record in line.plan.records)


def _notes(kind: str) -> Callable[[Line], Iterable[Pair]]:
    return lambda line: ((note.id, note.text) for note in line.plan.notes if note.kind == kind)


def _states(_: Line) -> Iterable[Pair]:
    from tui.plan.outreach import STATES

    return ((state, "") for state in STATES)


def _pace(_: Line) -> Iterable[Pair]:
    from tui.plan.edits.pace import KEYS

    return KEYS.items()


def _fields(_: Line) -> Iterable[Pair]:
    from tui.plan.answers import FIELDS

    return FIELDS.items()


def _roles(line: Line) -> Iterable[Pair]:
    return ((role.id, role.name) for role in line.library.roles.values())


#: What each name in the grammar stands for; with the command, or the option, before the general.
_KNOWN: dict[str, Callable[[Line], Iterable[Pair]]] = {
    "STEP": _steps,
    "NAME": _people,
    "WHO": _people,
    "person add NAME": _nothing,
    "ASK": _asks,
    "KIND": lambda line: ((kind.id, kind.name) for kind in line.library.asks.values()),
    "STATE": _states,
    "ADVICE": _notes("advice"),
    "PROMISE": _notes("promise"),
    "RECORD": _records,
    "QUOTE": lambda line: ((quote.id, quote.words) for quote in line.plan.quotes),
    "LINE": lambda line: ((advert.id, advert.text) for advert in line.plan.advert),
    "QUESTION": lambda line: ((asked.id, asked.text) for asked in line.plan.questions),
    "ITEM": _kit,
    "pace KEY": _pace,
    "set KEY": _fields,
    "SETTING": lambda line: ((held.id, held.name) for held in line.library.settings.values()),
    "person add --role": _roles,
    "person edit --role": _roles,
    "person import --role": _roles,
}
