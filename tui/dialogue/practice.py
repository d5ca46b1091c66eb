"""A question spoken aloud and marked, and the honesty checklist of a record, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.forms import LEAVE
from tui.dialogue.voice import Left
from tui.reports.practice import MARK_QUESTIONS, answer_lines
from tui.screens.drill import Marked

if TYPE_CHECKING:
    from tui.dialogue.voice import Voice
    from tui.screens.drill import DrillScreen
    from tui.screens.honesty import HonestyScreen

_STOP, _SKIP = "stop", "skip"
_ANSWERS = f"Yes or no; {LEAVE} leaves."


def drill(voice: Voice, screen: DrillScreen) -> Marked | None:
    """Poses a question; what helps is hidden until the person has answered. None when they stop."""
    voice.say(f"{screen.where}: {screen.shown}")
    voice.explain(
        "Speak aloud, notes closed; an empty line shows your keywords, "
        f"{_SKIP} passes the question over, {_STOP} ends the round."
    )
    try:
        if _answered(voice) == _SKIP:
            return Marked(given={}, skipped=True)
        for line in answer_lines(screen.posed, screen.hidden_words):
            voice.say(line)
        given = {mark: ask_yes(voice, question) for mark, question in MARK_QUESTIONS.items()}
        voice.say("A note, if you like.")
        return Marked(given=given, note=voice.ask("Note:"))
    except Left:
        return None


async def go_through(voice: Voice, screen: HonestyScreen) -> str:
    """Asks what is open in the checklist; each answer is kept when it is given.

    Returns the question whose missing part is to be written first, or "".
    """
    every, key = screen.every, screen.start or screen.open_after("")
    holds = sum(each.holds for each in every)
    voice.say(f"{screen.heading}. {holds} of {len(every)} hold; an empty line passes one over.")
    at = next(n for n, each in enumerate(every) if each.question.id == key)
    ids = [each.question.id for each in (*every[at:], *every[:at]) if not each.holds]
    for number, asked in enumerate(ids, 1):
        each = next(one for one in every if one.question.id == asked)
        if each.holds:
            continue
        voice.say(f"{number} of {len(ids)}: {each.question.question}")
        if each.need:
            voice.say(f"First {each.lacks}: yes goes there.")
        try:
            answer = ask_yes_or_pass(voice)
        except Left:
            return ""
        if answer and each.need:
            return asked
        if answer is not None:
            every = await screen.answer(asked, answer)
    return ""


def ask_yes(voice: Voice, question: str) -> bool:
    """A yes or a no.

    Raises:
        Left: the person leaves.
    """
    voice.say(question)
    voice.explain(_ANSWERS)
    while True:
        answer = ask_yes_or_pass(voice)
        if answer is not None:
            return answer
        voice.say(_ANSWERS)


def ask_yes_or_pass(voice: Voice) -> bool | None:
    """A yes or a no; None for an empty line.

    Raises:
        Left: the person leaves.
    """
    while True:
        word = voice.ask("Yes or no:").strip().lower()
        if word in (LEAVE, _STOP, "q"):
            raise Left
        if not word:
            return None
        if word in ("y", "yes", "n", "no"):
            return word.startswith("y")
        voice.say(_ANSWERS)


def _answered(voice: Voice) -> str:
    """Waits until the person has answered, or passes the question over.

    Raises:
        Left: they stop.
    """
    word = voice.ask("Answer aloud:").strip().lower()
    if word in (LEAVE, _STOP, "q"):
        raise Left
    return _SKIP if word in ("s", _SKIP) else ""
