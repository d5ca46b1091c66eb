"""The wording check: turns of phrase that fish for an edge, and what to say instead."""

from __future__ import annotations

import re
from functools import cache

from tui.plan.errors import PlanError
from tui.plan.text import clean, quoted
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: How many words `...` stands for at most.
MOST_BETWEEN = 4
_WORD = r"[\w'-]+"
#: What may stand between two words of one sentence.
_GAP = r"[^\w.!?;:]+"
_START, _END = r"(?<![\w'])", r"(?![\w'])"
#: A word as it stands in a text, and the part of a phrase's word that is one whole.
_BARE = re.compile(r"[\w']+")
#: What ends a sentence, and where one ends and the next begins: behind that, or at a blank line.
_MARK = re.compile(r"[.!?;:]+(?=\s|$)")
_STOP = re.compile(rf"{_MARK.pattern}|\n\s*\n")
_PART = re.compile(r"[\w'*-]+(?:\|[\w'*-]+)*")
#: Marks that are typed for an apostrophe.
_APOSTROPHES = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x00B4: "'", 0x60: "'"}


class Phrase(Value):
    """A phrase, read: its regular expression, and the words it can begin with, in lower case.

    Only where one of those stands is it looked for; it is compiled when that first happens.
    """

    pattern: str
    begins: frozenset[str]

    def at(self, text: str, start: int) -> re.Match[str] | None:
        """The phrase where it begins at a place of a text."""
        return _compiled(self.pattern).match(text, start)


class Rule(Value):
    """Phrases of one sort by the words they begin with; `instead` is what to say.

    It is "" where they are to be left out. An `excuse` takes the fishing out of what follows it
    in the same sentence.
    """

    id: str
    phrases: Mapping[str, Sequence[Phrase]]
    instead: str = ""
    excuse: bool = False


class Flag(Value):
    """A flagged place of a text: characters `start` to `end`, the words there, what to say."""

    start: int
    end: int
    found: str
    instead: str
    rule: str


def read_phrase(phrase: str) -> Phrase:
    """A phrase as the word list writes it (content/wording.toml tells how).

    Raises:
        PlanError: it cannot be read; names the part.
    """
    words = phrase.split()
    anchored = words[:1] == ["^"]
    words = words[1:] if anchored else words
    after = ""
    if words and words[-1].startswith("!"):
        after = rf"(?!{_GAP}{_either(words.pop()[1:], phrase)}{_END})"
    if not words or any(word == "..." or word[0] == "(" for word in (words[0], words[-1])):
        raise PlanError(f"{quoted(phrase)} needs a word at its start and at its end")
    if "*" in words[0]:
        raise PlanError(f"{quoted(phrase)} needs a whole word at its start")
    pattern, glue = "", ""
    for word in words:
        if word == "...":
            pattern += rf"{_GAP}(?:{_WORD}{_GAP}){{0,{MOST_BETWEEN}}}?"
            glue = ""
        elif word.startswith("(") and word.endswith(")"):
            inner = word[1:-1]
            many = rf"{_WORD}(?:{_GAP}{_WORD}){{0,{MOST_BETWEEN - 1}}}?"
            part = many if inner == "..." else _either(inner, phrase)
            pattern += rf"(?:{glue}{part})?"
        else:
            pattern += glue + _either(word, phrase)
            glue = _GAP
        glue = glue if word == "..." else _GAP
    begin = r"(?:(?<=\A)|(?<=[.!?;:]\s)|(?<=\n))" if anchored else _START
    firsts = (_BARE.match(word) for word in words[0].lower().split("|"))
    return Phrase(
        pattern=f"{begin}{pattern}{_END}{after}",
        begins=frozenset(first.group().split("_")[0] for first in firsts if first),
    )


def read_rules(entries: Mapping[str, Mapping[str, object]]) -> tuple[Rule, ...]:
    """The rules of a word list, in its order.

    Raises:
        PlanError: a phrase cannot be read.
    """
    rules = []
    for key, entry in entries.items():
        phrases = entry["phrases"]
        assert isinstance(phrases, list)
        by_start: dict[str, list[Phrase]] = {}
        for phrase in map(read_phrase, phrases):
            for word in phrase.begins:
                by_start.setdefault(word, []).append(phrase)
        rules.append(
            Rule(
                id=key,
                phrases=by_start,
                instead=str(entry.get("instead", "")),
                excuse=entry.get("excuse") is True,
            )
        )
    return tuple(rules)


def find_flags(
    text: str, rules: Iterable[Rule], known: dict[str, tuple[Flag, ...]] | None = None
) -> tuple[Flag, ...]:
    """The places of a text that fish, in its order; of places that overlap the first one.

    No phrase goes on behind the end of a sentence, so each is looked through by itself. `known`
    are the flags of the sentences of the text as it was before, and then of those it has now.
    """
    before, now = known or {}, {}
    phrases = _by_word(rules)
    flags: list[Flag] = []
    start = 0
    for end in [*(stop.end() for stop in _MARK.finditer(text)), len(text)]:
        at = max(start - 1, 0)  # the mark in front tells that a sentence begins
        sentence = text[at:end]
        found = before.get(sentence)
        now[sentence] = found = _flags_of(sentence, phrases) if found is None else found
        flags += [flag.but(start=flag.start + at, end=flag.end + at) for flag in found]
        start = end
    if known is not None:
        known.clear()
        known.update(now)
    return tuple(flags)


def _by_word(rules: Iterable[Rule]) -> dict[str, list[tuple[Rule, Phrase]]]:
    """Every phrase by the words it can begin with."""
    found: dict[str, list[tuple[Rule, Phrase]]] = {}
    for rule in rules:
        for word, phrases in rule.phrases.items():
            found.setdefault(word, []).extend((rule, phrase) for phrase in phrases)
    return found


def _flags_of(text: str, phrases: Mapping[str, list[tuple[Rule, Phrase]]]) -> tuple[Flag, ...]:
    """The flags of one sentence, with the mark in front of it where there is one."""
    plain = text.translate(_APOSTROPHES)  # one character for one, so places stay true
    matches = [
        (rule, found)
        for word in _BARE.finditer(plain)
        for rule, phrase in phrases.get(word.group().lower(), ())
        if (found := phrase.at(plain, word.start())) is not None
    ]
    stops = [stop.end() for stop in _STOP.finditer(plain)]
    excuses = [found.span() for rule, found in matches if rule.excuse]
    flags = [
        Flag(
            start=found.start(),
            end=found.end(),
            found=text[found.start() : found.end()],
            instead=rule.instead,
            rule=rule.id,
        )
        for rule, found in matches
        if not rule.excuse and not _excused(found.start(), excuses, stops)
    ]
    flags.sort(key=lambda flag: (flag.start, -flag.end))
    alone: list[Flag] = []
    for flag in flags:
        if not alone or flag.start >= alone[-1].end:
            alone.append(flag)
    return tuple(alone)


def is_kept(flag: Flag, kept: Iterable[str]) -> bool:
    """Whether the words of a flagged place stay on purpose."""
    return _folded(flag.found) in {_folded(phrase) for phrase in kept}


def advice(flag: Flag) -> str:
    """What is said of a flagged place: `“off the record”: say “what you are free to share”`."""
    found = clean(" ".join(flag.found.split()), 40)
    if not flag.instead:
        return f"“{found}”: leave it out"
    return f"“{found}”: say “{clean(flag.instead, 60)}”"


def _either(word: str, phrase: str) -> str:
    """The pattern of one place in a phrase: any of its words."""
    if not _PART.fullmatch(word):
        raise PlanError(f"{quoted(word, 30)} in {quoted(phrase)} is not a word")
    return f"(?:{'|'.join(_one(part) for part in word.split('|'))})"


def _one(word: str) -> str:
    parts = [_WORD if p == "*" else re.escape(p).replace(r"\*", r"[\w']*") for p in word.split("_")]
    return _GAP.join(parts)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _excused(start: int, excuses: list[tuple[int, int]], stops: list[int]) -> bool:
    begin = max((stop for stop in stops if stop <= start), default=0)
    return any(begin <= first and last <= start for first, last in excuses)


def _folded(phrase: str) -> str:
    return " ".join(phrase.translate(_APOSTROPHES).casefold().split())
