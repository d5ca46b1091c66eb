"""Pages to hear, lists to choose from, acts to find, and slow breathing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.forms import LEAVE
from tui.dialogue.voice import Left
from tui.panes.acts.act import ANYWHERE, PLACE_NAMES, shown_key
from tui.plan.text import quoted
from tui.screens.breath import IN, MINUTES, OUT

if TYPE_CHECKING:
    from tui.dialogue.voice import Voice
    from tui.screens.breath import BreathScreen
    from tui.screens.choice import ChoiceScreen
    from tui.screens.jump import JumpScreen
    from tui.screens.page import PageScreen
    from tui.screens.palette import Palette


def read_page(voice: Voice, page: PageScreen) -> str:
    """Reads a page; the act that is asked for on it, or ""."""
    voice.say(f"{page.heading.plain}:")
    for line in filter(str.strip, page.body.plain.splitlines()):
        voice.say(line)
    if not page.acts:
        return ""
    ways = ", ".join(f"{shown_key(keys)} or {label}" for keys, label, _ in page.acts)
    voice.say(f"From here: {ways}; an empty line goes back.")
    while True:
        try:
            line = voice.ask("Page:").strip()
        except Left:
            return ""
        if line in ("", LEAVE):
            return ""
        meant = [
            act
            for keys, label, act in page.acts
            if line in (*keys.split(","), shown_key(keys), label)
        ]
        if meant:
            return meant[0]
        voice.say(f"There is no {quoted(line)} here: {ways}, or an empty line.")


def choose(voice: Voice, screen: ChoiceScreen) -> str:
    """Asks which of a list; its key, or "" for none."""
    voice.say(f"{screen.heading.plain}:")
    for number, choice in enumerate(screen.choices, 1):
        voice.say(f"{number}. {choice.title}{f': {choice.says}' if choice.says else ''}")
    at = ask_number(voice, len(screen.choices))
    return screen.choices[at - 1].key if at else ""


def ask_number(voice: Voice, most: int) -> int:
    """A number from 1 to `most`; 0 where the person leaves."""
    voice.explain("Say its number; an empty line leaves.")
    while True:
        try:
            line = voice.ask("Number:").strip()
        except Left:
            return 0
        if line in ("", LEAVE):
            return 0
        if line.isascii() and line.isdigit() and 1 <= int(line) <= most:
            return int(line)
        voice.say(f"A number from 1 to {most}, or an empty line.")


def breathe(voice: Voice, _: BreathScreen) -> None:
    """Says how; a line ends it, and nothing is counted."""
    voice.say(
        f"Breathe slowly and easily, for {MINUTES} minutes if you like: in for {IN} seconds, "
        f"out for {OUT}. An empty line goes on."
    )
    try:
        voice.ask("Breathe:")
    except Left:
        return


def tell_numbers(voice: Voice, _: JumpScreen) -> None:
    """In lines every row has a number, which goes to it."""
    voice.say("Every row has its number here; type it to go there.")


def find_act(voice: Voice, palette: Palette) -> None:
    """Finds acts by a word of what they say, in every place."""
    voice.say("Which word is in what you want to do? An empty line lists every act.")
    try:
        word = voice.ask("Word:").strip().casefold()
    except Left:
        return
    found = [act for act in palette.acts if word in act.says.casefold()]
    for act in found:
        where = "" if act.place == ANYWHERE else f" in {PLACE_NAMES[act.place]}"
        voice.say(f"{act.says.rstrip('.')}: {shown_key(act.keys)} or {act.label}{where}")
    if not found:
        voice.say("No act says that.")
