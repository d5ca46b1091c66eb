"""A message in lines: what is open in it is asked one by one, then it is answered for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.forms import LEAVE, Enough, ask_lines
from tui.dialogue.practice import ask_yes
from tui.dialogue.voice import Ended, Left
from tui.plan.errors import PlanError
from tui.plan.masking import masked
from tui.plan.message import Message, choose, fill_gap
from tui.plan.message_places import CHOICE, GAP, places_of
from tui.plan.message_review import still_open
from tui.plan.text import quoted
from tui.reports.message import as_text, read_text, text_lines
from tui.screens.message import DOUBTED, FAIR, KEPT, LEFT
from tui.screens.sending import EDIT, SENT

if TYPE_CHECKING:
    from tui.dialogue.voice import Voice
    from tui.plan.message_places import Place
    from tui.screens.message import MessageScreen, Written
    from tui.screens.sending import SendingScreen

_WAYS = (
    "From here: done, text reads it, fill asks for what is open, subject, write the text again, "
    "{detail}editor, {leave} leaves and keeps what you typed."
)
_KEEP = "keep"


class Writing:
    """One message while it is written in lines; it returns it and never saves."""

    def __init__(self, voice: Voice, screen: MessageScreen) -> None:
        self._voice = voice
        self._screen = screen
        self._now: Written = screen.written

    def write(self) -> Written:
        """Asks until it is answered for, kept with something open, or left."""
        voice = self._voice
        if not self._screen.refused:  # that was said when it was refused
            voice.say(f"{self._screen.heading}:")
        self._read()
        try:
            self._fill()
            voice.say(self._ways)
            while True:
                ended = self._asked()
                if ended is not None:
                    return ended
        except Left:
            return self._now.but(act=LEFT)

    def _asked(self) -> Written | None:
        """Carries out one word; the message once it is done."""
        voice = self._voice
        told = masked(self._open(), self._screen.hidden_words)
        voice.say(told or "Nothing is left to fill, and the wording is fair.")
        word = voice.ask("Message:").strip().lower()
        if word == LEAVE:
            raise Left
        if word == "done":
            return self._done()
        acts = {
            "text": self._read,
            "fill": self._fill,
            "subject": self._subject,
            "write": self._body,
            "detail": self._detail,
            "editor": self._editor,
        }
        if word in acts and (word != "detail" or self._now.detail is not None):
            try:
                acts[word]()
            except Ended:
                raise
            except (Left, Enough):
                voice.say("It stays as it was.")
        else:
            voice.say(self._ways)
        return None

    def _done(self) -> Written:
        """The message with what became of it; the questions are asked once nothing is open."""
        if self._open():
            return self._now.but(act=KEPT)
        doubts = self._screen.doubts
        for number, doubt in enumerate(doubts, 1):
            if not ask_yes(self._voice, f"{number} of {len(doubts)}: {doubt.text}"):
                return self._now.but(act=DOUBTED, doubt=doubt.doubt)
        return self._now.but(act=FAIR)

    @property
    def _ways(self) -> str:
        detail = "detail, " if self._now.detail is not None else ""
        return _WAYS.format(detail=detail, leave=LEAVE)

    def _open(self) -> str:
        return still_open(self._screen.look(self._now))

    def _read(self) -> None:
        _read(self._voice, self._now.message, self._screen.hidden_words)

    def _fill(self) -> None:
        """Asks for each place that is open, in its order, and for the one real detail."""
        if self._now.detail is not None and not self._now.detail.strip():
            self._detail()
        for key in ("subject", "body"):
            passed = 0
            while True:
                text = getattr(self._now, key)
                places = places_of(text, self._screen.rules, self._now.kept)
                waiting = [place for place in places if place.is_open][passed:]
                if not waiting:
                    break
                put = self._ask_place(text, waiting[0])
                passed += put is None
                if put is not None:
                    self._now = self._now.but(**{key: put})

    def _ask_place(self, text: str, place: Place) -> str | None:
        """The text with an answer in the place; None where it is passed over.

        Raises:
            Left: the person leaves.
        """
        voice = self._voice
        around = " ".join(text[max(place.start - 60, 0) : place.end + 20].split())
        voice.say(f"In “…{masked(around, self._screen.hidden_words)}…”:")
        if place.sort == CHOICE and place.choice is not None:
            for number, option in enumerate(place.choice.options, 1):
                voice.say(f"{number}. {option or 'nothing'}")
            voice.say("Say its number, or other words; an empty line passes it over.")
        elif place.sort == GAP:
            voice.say(f"{place.says}. An empty line passes it over.")
        else:
            voice.say(f"{place.says}. Say other words for it, or {_KEEP} if it stays on purpose.")
        words = voice.ask("Instead:").strip()
        if words == LEAVE:
            raise Left
        if not words:
            return None
        if place.sort == CHOICE and place.choice is not None:
            options = place.choice.options
            if words.isascii() and words.isdigit() and 1 <= int(words) <= len(options):
                words = options[int(words) - 1]
            return choose(text, place.choice, words)
        if place.sort == GAP:
            return fill_gap(text, text[place.start + 1 : place.end - 2], words)
        if words == _KEEP:
            self._now = self._now.but(kept=(*self._now.kept, place.found))
            return text
        return text[: place.start] + words + text[place.end :]

    def _subject(self) -> None:
        held = quoted(masked(self._now.subject, self._screen.hidden_words), 200)
        self._voice.say(f"Subject is {held}. An empty line keeps it.")
        words = self._voice.ask("Subject:").strip()
        if words == LEAVE:
            raise Left
        self._now = self._now.but(subject=words or self._now.subject)

    def _detail(self) -> None:
        held = self._now.detail or ""
        told = f"is {quoted(held, 200)}" if held else "is empty"
        self._voice.say(
            f"The one real thing they spoke of {told}; without it the note is not checked. "
            "An empty line keeps it."
        )
        words = self._voice.ask("Detail:").strip()
        if words == LEAVE:
            raise Left
        self._now = self._now.but(detail=words or held)

    def _body(self) -> None:
        self._voice.say(
            "Write the text in lines; a line of . alone ends it, an empty first line keeps it."
        )
        self._now = self._now.but(body=ask_lines(self._voice, "Text", self._now.body))

    def _editor(self) -> None:
        """Hands the text to the person's editor, and takes it back from there."""
        from tui.storage.text_editing import edit_text

        now = self._now
        try:
            text = as_text(Message(subject=now.subject, body=now.body), now.detail)
            edited, told = read_text(edit_text(text))
        except PlanError as error:
            self._voice.say(error.sentence)
            return
        subject, body = " ".join(edited.subject.split()), "\n".join(edited.body.splitlines())
        detail = None if now.detail is None else told or ""
        self._now = now.but(subject=subject, body=body, detail=detail)
        self._read()


def send(voice: Voice, screen: SendingScreen) -> str:
    """Reads a message that is ready; what is asked for: SENT, EDIT or ""."""
    voice.say(f"{screen.heading}:")
    _read(voice, screen.message, screen.hidden_words)
    ways = ["copy", "subject copies that", *(["link copies the mail link"] if screen.link else [])]
    ways += ["sent says that it is sent", "edit"] if screen.open_still else []
    voice.say(f"From here: {', '.join(ways)}; an empty line leaves.")
    texts = {"copy": screen.message.body, "subject": screen.message.subject}
    if screen.link:
        texts["link"] = screen.link.url
    ends = {"sent": SENT, "edit": EDIT} if screen.open_still else {}
    while True:
        try:
            word = voice.ask("Message:").strip().lower()
        except Left:
            return ""
        if word in ("", LEAVE):
            return ""
        if word in ends:
            return ends[word]
        if word not in texts:
            voice.say(f"There is no {quoted(word)} here: {', '.join(ways)}.")
        elif voice.copy(texts[word]):
            voice.say("Copied, if your terminal allows it.")
        else:
            voice.say("There is no clipboard to reach from here: select the text above.")


def _read(voice: Voice, message: Message, hidden: tuple[str, ...]) -> None:
    """Says a message as it stands, names masked while they are."""
    for line in text_lines(message):
        voice.show(masked(line, hidden))
