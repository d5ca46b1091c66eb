"""A form asked line by line: each value is said, and an empty line keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.voice import Left
from tui.plan.errors import PlanError
from tui.plan.text import quoted
from tui.screens.fields import Typed

if TYPE_CHECKING:
    from tui.dialogue.voice import Voice
    from tui.screens.fields import Field
    from tui.screens.form import FormScreen

LEAVE, EMPTY, END, MORE = "esc", "-", ".", "+"
#: Before a line that would be read as one of those words otherwise.
AS_IT_IS = "\\"
_KEEPS = f"An empty line keeps what is there, {EMPTY} empties it"
_WAYS = f"{_KEEPS}, {END} saves the rest as it is, {LEAVE} leaves."
_ONE = f"{_KEEPS}, {LEAVE} leaves."
_LINES = f"Write it in lines; a line of {END} alone ends it, {MORE} first adds to what is there."
_LONGEST = 2000


class Enough(Exception):
    """The rest stays as it is."""


def ask_form(voice: Voice, form: FormScreen) -> Typed:
    """Asks for the fields of a form, from the one it begins with."""
    texts = {field.key: field.text for field in form.fields}
    if not form.refused:  # that was said when it was refused
        voice.say(f"{form.heading.rstrip('.?')}:")
    voice.explain(_WAYS if len(form.fields) > 1 else _ONE)
    at = next((n for n, f in enumerate(form.fields) if f.key == form.start), 0)
    try:
        for field in (*form.fields[at:], *form.fields[:at]):
            try:
                texts[field.key] = _ask_field(voice, field)
            except Enough:
                break
    except Left:
        return Typed(texts=texts, saved=False)
    return Typed(texts=texts, saved=_all_read(voice, form, texts))


def ask_lines(voice: Voice, label: str, held: str) -> str:
    """A text of several lines.

    Raises:
        Left: the person leaves.
        Enough: it stays as it is, and so does whatever comes after it.
    """
    lines: list[str] = []
    while True:
        line = voice.ask(f"{label}:")
        if not lines and line in ("", EMPTY):
            return held if not line else ""
        if not lines and line == MORE:
            lines = held.splitlines()
        elif line == END and not lines:
            raise Enough
        elif line == END:
            return "\n".join(lines)
        elif line == LEAVE:
            raise Left
        else:
            lines.append(line.removeprefix(AS_IT_IS))


def _ask_field(voice: Voice, field: Field) -> str:
    """What is typed into one line of a form; it is asked again until it can be read."""
    _tell(voice, field)
    while True:
        ask = _ask_lines if field.lines else _ask_line
        text = ask(voice, field)
        try:
            echo = field.read(text) if field.read else ""
        except PlanError as error:
            voice.say(error.sentence)
            continue
        if echo and text != field.text:
            voice.say(echo)
        return text


def _ask_lines(voice: Voice, field: Field) -> str:
    return ask_lines(voice, field.label, field.text)


def _ask_line(voice: Voice, field: Field) -> str:
    line = voice.ask(f"{field.label}:")
    word = line.strip()
    if word == LEAVE:
        raise Left
    if word == END:
        raise Enough
    if not word:
        return field.text
    # Where nothing is to be emptied, it is an answer: of a number, that there is none.
    return "" if word == EMPTY and field.text else line.removeprefix(AS_IT_IS)


def _tell(voice: Voice, field: Field) -> None:
    """Says what belongs into a line, and what is there."""
    hint = f" ({field.hint})" if field.hint else ""
    if field.lines and field.text.strip():
        voice.say(f"{field.label}{hint} is:")
        for line in field.text.splitlines():
            voice.show(line)
    else:
        held = quoted(field.text, _LONGEST) if field.text.strip() else "empty"
        voice.say(f"{field.label}{hint} is {held}.")
    if field.lines:
        voice.explain(_LINES)


def _all_read(voice: Voice, form: FormScreen, texts: dict[str, str]) -> bool:
    """Whether every line can be read, those that were not asked for too."""
    for field in form.fields:
        try:
            if field.read:
                field.read(texts[field.key])
        except PlanError as error:
            voice.say(f"{field.label}: {error.sentence}")
            return False
    return True
