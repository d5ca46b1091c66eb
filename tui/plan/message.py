"""Messages: a template filled from what a plan knows, and the places of a text still to fill."""

from __future__ import annotations

import re

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: What a template may name, and what stands there.
PLACEHOLDERS = {
    "name": "their name",
    "given": "the name you call them by",
    "me": "your own name; name = “…” in config.toml fills it everywhere",
    "role": "the job",
    "company": "the company",
    "date": "the day of the interview",
    "time": "when it starts",
    "place": "where it is",
    "number": "your own phone; phone = “…” in config.toml fills it everywhere",
    "interviewers": "whom you meet",
    "met": "when you met, such as today, yesterday",
    "decision_date": "the day they named for the decision",
    "reason": "what you admire in how they work",
    "project": "the work of yours that they saw",
    "person": "whom they would speak to",
    "slot": "a time that suits you",
    "slot1": "a time that suits you",
    "slot2": "another time that suits you",
    "month": "when they said it",
    "quote": "their words, exactly",
    "day": "the day by which an answer helps",
    "theme": "what the talk is mostly about",
    "part": "your own part in that work",
    "notice": "your notice period",
    "adjustment": "the adjustment you need",
    "topic": "the one real detail you remember",
    "understood": "what it made clear to you",
    "question": "what they asked",
    "fact": "the fact, in one sentence",
    "help": "what they did for you",
    "difference": "what it changed",
    "start": "your first day",
    "lesson": "what you learned",
}
#: The choice that stands for nothing.
LEFT_OUT = "(leave out)"
_BETWEEN = " / "
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_GAP = re.compile(r"[a-z][a-z0-9_ -]{0,40}\?")
_BRACKETS = re.compile(r"[\[\]]|\n\s*\n")


class Template(Value):
    """A message as the content holds it, one paragraph a text of `body`."""

    id: str
    subject: str
    body: tuple[str, ...]
    greeting: str = "Dear {name},"
    closing: str = "Kind regards,"


class Message(Value):
    """A subject of one line, and a body."""

    subject: str
    body: str


class Gap(Value):
    """A place still to fill, characters `start` to `end`; `name` is what is missing."""

    start: int
    end: int
    name: str


class Choice(Value):
    """A place where one of several texts is to be chosen."""

    start: int
    end: int
    options: tuple[str, ...]


def unknown_placeholders(text: str) -> tuple[str, ...]:
    """What a text of a template names and nobody can fill, braces that stand alone included."""
    unknown = [name for name in _PLACEHOLDER.findall(text) if name not in PLACEHOLDERS]
    rest = _PLACEHOLDER.sub("", text)
    return (*unknown, *(brace for brace in "{}" if brace in rest))


def fill(template: Template, known: Mapping[str, str]) -> Message:
    """The message with what is known in it; what is not is a gap such as `[slot1?]`."""

    def put(found: re.Match[str]) -> str:
        name = found.group(1)
        return known.get(name) or f"[{name}?]"

    # What is known may not turn one choice into two.
    calm = {name: value.replace(_BETWEEN, "/") for name, value in known.items()}
    paragraphs = [_PLACEHOLDER.sub(put, template.greeting) if template.greeting else ""]
    for text in template.body:
        parts, last = [], 0
        for choice in choices_of(text):
            inside = text[choice.start : choice.end]
            parts.append(_PLACEHOLDER.sub(put, text[last : choice.start]))
            parts.append(_PLACEHOLDER.sub(lambda m: calm.get(m[1]) or f"[{m[1]}?]", inside))
            last = choice.end
        paragraphs.append("".join((*parts, _PLACEHOLDER.sub(put, text[last:]))))
    me = known.get("me") or "[me?]"
    paragraphs.append(f"{template.closing}\n{me}" if template.closing else me)
    subject = _PLACEHOLDER.sub(put, template.subject)
    return Message(subject=subject, body="\n\n".join(filter(None, paragraphs)))


def gaps_of(text: str) -> tuple[Gap, ...]:
    """The gaps of a text, those inside a choice included, in order."""
    return tuple(sorted(_gaps(text), key=lambda gap: gap.start))


def choices_of(text: str) -> tuple[Choice, ...]:
    """The choices of a text, in order."""
    found = []
    for start, end in _bracketed(text):
        inner = text[start + 1 : end - 1]
        if _BETWEEN in f"{inner} ":
            options = tuple(option.strip() for option in f"{inner} ".split(_BETWEEN))
            found.append(Choice(start=start, end=end, options=options))
    return tuple(found)


def choose(text: str, choice: Choice, option: str) -> str:
    """The text with one of the options where the choice stood."""
    taken = "" if option in ("", LEFT_OUT) else option
    before, after = text[: choice.start], text[choice.end :]
    if not taken and (not before or before[-1:].isspace()):
        after = after.removeprefix(" ")
    return before + taken + after


def turned(choice: Choice) -> str:
    """The choice written with its first option last."""
    first, *rest = choice.options
    return f"[{_BETWEEN.join((*rest, first))}]"


def fill_gap(text: str, name: str, value: str) -> str:
    """The text with a value wherever this gap stood."""
    for gap in reversed(gaps_of(text)):
        if gap.name == name:
            text = text[: gap.start] + value + text[gap.end :]
    return text


def same_words(one: str, other: str, names: tuple[str, ...]) -> bool:
    """Whether two messages are the same but for the names of those they go to."""
    return _without(one, names) == _without(other, names)


def _without(text: str, names: tuple[str, ...]) -> str:
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, "")
    return " ".join(text.casefold().split())


def _gaps(text: str) -> Iterator[Gap]:
    depth: list[int] = []
    for mark in _BRACKETS.finditer(text):
        if mark.group() == "[":
            depth.append(mark.start())
        elif mark.group() != "]":
            depth.clear()  # no bracket reaches past its paragraph
        elif depth:
            start, end = depth.pop(), mark.end()
            if _GAP.fullmatch(text, start + 1, end - 1):
                yield Gap(start=start, end=end, name=text[start + 1 : end - 2])


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """The outermost brackets of each paragraph."""
    depth: list[int] = []
    for mark in _BRACKETS.finditer(text):
        if mark.group() == "[":
            depth.append(mark.start())
        elif mark.group() != "]":
            depth.clear()
        elif depth:
            start = depth.pop()
            if not depth:
                yield start, mark.end()
