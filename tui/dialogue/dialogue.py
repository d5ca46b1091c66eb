"""The dialogue: a line in, what it asks for carried out by the planner, and lines out.

It is the planner itself, run without a screen, and a person steers it as its pilot: the same
places, rows, acts, forms and the one door to the disk, so that whatever is added to the full screen
is here too. What the planner would open for a question is asked in lines (`questions.py`); any
other screen is read as it stands, and its keys are asked for. A second dialogue over the commands
would have been a second copy of every act and of each of its questions.

While a line is waited for, the loop of the app stands still: nothing moves, nothing is drawn, and
nothing is said into what a person types. What others changed meanwhile is said right after it.
"""

from __future__ import annotations

from inspect import isawaitable
from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.dialogue.app import PlainApp
from tui.dialogue.offers import Offer, offers_of, understand
from tui.dialogue.voice import Ended, Left
from tui.dialogue.whereabouts import Whereabouts
from tui.panes.acts.act import PLACE_KEYS, PLACE_NAMES
from tui.plan.errors import PlanError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from textual.pilot import Pilot

    from tui.dialogue.offers import Heard
    from tui.dialogue.voice import Voice
    from tui.reports.planner.view import View
    from tui.storage.config import Config
    from tui.storage.plan_file import PlanFile
    from tui.storage.snapshot import Snapshot

#: What an act asks of the app rises from a row to the screen, opens something, and is laid out.
_RISES = 3
#: Wide enough for what a low and narrow window leaves out, too narrow for columns of text.
_SIZE = (66, 50)
_OWN = (
    Offer(id="list", keys=(), label="list", says="Read all that is shown here, with new numbers."),
    Offer(id="more", keys=(), label="more", says="Go on reading where it stopped."),
    Offer(id="read", keys=(), label="read", says="Read a row whole, such as: read 3."),
    Offer(id="help", keys=("question_mark",), label="help", says="Tell what can be done here."),
)
_HOW = """\
Acts that work on a row take its number: x 3, or several: x 3 4. Without one they take the row you \
named last; j and k go to the next and to the one before. Words after an act are its first answer: \
a Buy a suit. A name may be shortened. An empty line says where you are."""


def converse(
    plan_file: PlanFile,
    clock: Callable[[], datetime],
    opened: Snapshot,
    view: View,
    config: Config,
    *,
    voice: Voice,
) -> int:
    """Talks over a plan that was read and laid out, until the person leaves; the exit code.

    Raises:
        OSError: what is said reaches nobody any more.
    """
    app = PlainApp(plan_file, clock, opened, view, config, voice=voice)
    failed: list[OSError] = []

    async def steered(pilot: Pilot[object]) -> None:
        try:
            await Dialogue(app, pilot).talk()
        except OSError as error:
            failed.append(error)
        except Exception as error:  # noqa: BLE001 - Textual would show what a plan holds
            app.fail(error)
        if not app.return_code:
            app.exit()

    app.run(headless=True, size=_SIZE, auto_pilot=steered)
    if failed:
        raise failed[0]
    return voice.stopped or app.return_code or 0


class Dialogue:
    """A person at the planner, line by line."""

    def __init__(self, app: PlainApp, pilot: Pilot[object]) -> None:
        self._app = app
        self._pilot = pilot
        self._voice = app.voice
        self._here = Whereabouts(app)
        self._running = True

    async def talk(self) -> None:
        """Asks for a line and carries it out, until the person leaves."""
        await self._settle()
        self._here.look_round(silent=True)
        while self._goes_on:
            try:
                line = self._voice.ask(f"{self._here.name}:").strip()
            except Ended:
                return
            except Left:
                self._voice.say("q or ctrl+d leaves.")
                continue
            self._app.planner.look()
            await self._settle()
            if line:
                self._voice.remember(line)
                await self._hear(line)
            else:
                self._here.say()

    @property
    def _goes_on(self) -> bool:
        return self._running and self._app.is_running

    @property
    def _offers(self) -> list[Offer]:
        found = offers_of(self._app.screen, self._app.planner.keys.acts)
        return [*(own for own in _OWN if own.id not in {offer.id for offer in found}), *found]

    async def _hear(self, line: str) -> None:
        """Carries out what a line asks for; a refusal is one sentence."""
        before = self._voice.said
        try:
            heard = self._understood(line)
            if heard.rest:
                self._voice.ahead.append(heard.rest)
            for number in heard.numbers:
                await self._do(heard.offer.but(node=self._here.go_to(number)))
            if not heard.numbers:
                await self._do(heard.offer)
        except PlanError as error:
            self._voice.say(error.sentence)
        if not self._goes_on:
            return
        if self._voice.ahead:
            self._voice.ahead.clear()
            self._voice.say("The words after it were not needed.")
        self._here.look_round(silent=self._voice.said == before)

    def _understood(self, line: str) -> Heard:
        """What a line means; where no number leads to a place, it is a row's."""
        offers = self._offers
        if line.isdigit() and not any(line in offer.keys for offer in offers):
            line = f"read {line}"
        heard = understand(line, offers)
        if heard.offer.id == "read":
            words = heard.rest.split()
            numbers = tuple(int(word) for word in words if word.isascii() and word.isdigit())
            return heard.but(numbers=numbers, rest="")
        return heard

    async def _do(self, offer: Offer) -> None:
        own: dict[str, Callable[[], object]] = {
            "list": self._here.read_all,
            "more": self._here.read_on,
            "read": self._here.read_row,
            "help": self._help,
            "quit": self._leave,
        }
        if offer.id in own:
            own[offer.id]()
        elif offer.on_row and not self._here.has_rows:
            raise UsageError("There is no row here to do that on.")
        else:
            await self._app.run_action(offer.action, offer.node)
        await self._settle()

    async def _settle(self) -> None:
        """Waits until what was asked for is carried out, questions that it brings answered."""
        while self._goes_on:
            for _ in range(_RISES):
                await self._pilot.pause(0)
                await self._app.workers.wait_for_complete()
            line = self._app.focused
            if isinstance(line, Input):
                await self._ask_into(line)
            elif self._app.questions:
                question = self._app.questions.popleft()
                answer = question.ask(self._voice, question.screen)
                answer = await answer if isawaitable(answer) else answer
                if question.answered is not None:
                    going_on = question.answered(answer)
                    if isawaitable(going_on):
                        await going_on
            else:
                return

    async def _ask_into(self, line: Input) -> None:
        """Asks for a line of the screen itself, such as the filter."""
        held = f" is “{line.value}”" if line.value else ""
        asked = line.placeholder[:1].upper() + line.placeholder[1:]
        self._voice.say(f"{asked}{held}; an empty line shows everything.")
        try:
            line.value = self._voice.ask("Filter:").strip()
        except Left:
            line.value = ""
        await self._pilot.pause(0)
        await line.action_submit()
        await self._pilot.pause(0)
        self._here.read_anew()

    def _help(self) -> None:
        """What can be asked for here, from the bindings of the place."""
        self._voice.say(f"{self._here.title}. {_HOW if self._here.has_rows else ''}")
        for offer in self._offers:
            if offer.told:
                self._voice.say(offer.words)
        if self._here.is_place:
            places = (f"{key} {PLACE_NAMES[name]}" for name, key in PLACE_KEYS.items())
            self._voice.say(f"Places: {', '.join(places)}.")
        self._voice.say("Everything is on disk when it is said to be done; there is no save key.")

    def _leave(self) -> None:
        self._running = False
