"""Masking: names and the company hidden on the screen while somebody looks over a shoulder."""

from __future__ import annotations

from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.plan.model import Plan

DOTS = "•••••"
_WIDE_DOT = "\uff0a"
#: Parts of a name shorter than this are words of other sentences too often.
SHORTEST_PART = 3


def hidden_words(plan: Plan) -> tuple[str, ...]:
    """What to mask: company, names and parts of names, as typed and as shown; longest first."""
    names = {person.name for person in plan.people}
    words = {plan.interview.company, *names}
    words |= {part for name in names for part in name.split() if len(part) >= SHORTEST_PART}
    words |= {clean(word) for word in words}
    words = {word.strip() for word in words} - {""}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def masked(text: str, words: tuple[str, ...]) -> str:
    """The text with every one of these words hidden, whatever its case.

    Only whole words are: the Tom in “tomorrow” would give him away as a gap.
    """
    if not words:
        return text
    hidden = _hidden(text, words)
    out = ""
    for place, char in enumerate(text):
        if not hidden[place]:
            out += char
        elif place == 0 or not hidden[place - 1]:
            out += DOTS
    return out


def masked_in_place(text: str, words: tuple[str, ...]) -> str:
    """The same with a dot for each letter, wide for a wide one, so that a cursor in it fits."""
    from unicodedata import east_asian_width

    return "".join(
        char if not hides else _WIDE_DOT if east_asian_width(char) in "WF" else DOTS[0]
        for char, hides in zip(text, _hidden(text, words), strict=True)
    )


def _hidden(text: str, words: tuple[str, ...]) -> list[bool]:
    """For each character whether it is hidden."""
    folded, places = _folded(text)
    hidden = [False] * len(text)
    for word in words:
        for start, end in _found(folded, word.casefold()):
            first, last = places[start], places[end - 1]
            if not (_goes_on(text, first) or _goes_on(text, last + 1)):
                hidden[first : last + 1] = [True] * (last + 1 - first)
    return hidden


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without regard to case, and for each of its characters the place it comes from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    folded = [char.casefold() for char in text]
    return "".join(folded), [place for place, part in enumerate(folded) for _ in part]


def _found(text: str, word: str) -> Iterator[tuple[int, int]]:
    start = text.find(word) if word else -1
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)


def _goes_on(text: str, place: int) -> bool:
    """Whether a word goes on across `place`; scripts without capitals do not part their words."""
    pair = text[max(place - 1, 0) : place + 1]
    return len(pair) == 2 and all(c.isdigit() or c.lower() != c.upper() for c in pair)
