"""The planner: its three panes, the door to the disk, and what the panes ask for."""

from __future__ import annotations

import asyncio
import gc
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Container
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS
from tui.panes.acts.asked import Asked
from tui.panes.acts.every import bindings_of
from tui.panes.acts.own_keys import own_keys
from tui.panes.countdown import CountdownPane
from tui.panes.lines import KeyLine, MessageLine, PlaceLine, place_of
from tui.panes.people import PeoplePane
from tui.plan.countdown import OVER
from tui.plan.errors import PlanError
from tui.plan.masking import hidden_words, masked
from tui.plan.zones import local
from tui.reports.planner.greeting import IT_IS_OVER, greeting
from tui.screens.carriers import Carriers
from tui.screens.checklist import Checklist
from tui.screens.drafts import Drafts
from tui.screens.elsewhere import Elsewhere
from tui.screens.filter import FilterLine
from tui.screens.in_order import all_reached
from tui.screens.live_page import pages_of
from tui.screens.places import PANES, PLACES, Places
from tui.screens.sizes import room_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.reports.planner.view import View
    from tui.screens.page import PageScreen
    from tui.storage.config import Config
    from tui.storage.plan_file import PlanFile
    from tui.storage.snapshot import Snapshot
    from tui.storage.wanted import Committed

#: How often the file is looked at; a change made elsewhere shows within twice this.
POLL_SECONDS = 0.5
#: However long the panes take for their first size, the first frame is drawn after this.
FIRST_FRAME_SECONDS = 0.2


def _come_to_rest(carriers: Carriers) -> None:
    """Loads what acts need; it stays for good, and the collector need not look at it."""
    for place in (ANYWHERE, *PANES):
        carriers.table(place)
    gc.freeze()
    gc.enable()


class PlannerScreen(Screen[None]):
    """The planner over one plan file. It never shows what the disk does not hold."""

    #: Whether it says how to begin, as long as nothing is done.
    INVITES = True
    AUTO_FOCUS = "#steps"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(ANYWHERE),
        Binding("ctrl+c", "ask('quit')", "quit", id="interrupt", show=False),
        *(
            Binding(PLACE_KEYS[name], f"place('{name}')", name, id=f"place-{name}", show=False)
            for name in (*PANES, *(place.name for place in PLACES))
        ),
    ]

    now: reactive[datetime | None] = reactive(None, init=False, repaint=False)
    masking: reactive[bool] = reactive(False, init=False, repaint=False)

    def __init__(
        self,
        plan_file: PlanFile,
        clock: Callable[[], datetime],
        opened: Snapshot,
        view: View,
        config: Config,
    ) -> None:
        super().__init__()
        self.plan_file = plan_file
        self.library = view.library
        self._clock = clock
        self.snapshot = opened
        self.config = config
        self.keys = own_keys(config.keys)
        #: The plan at the minute it was shown last.
        self.view = view.but(key_of=self.keys.of)
        #: Held while a change is on its way to the disk.
        self.writing = asyncio.Lock()
        #: Nothing is drawn before every pane has its size, and shows what there is room for.
        self._unseen: ExitStack | None = None
        self._narrow = False
        self._state = ""
        #: The words to mask; none while nothing is masked.
        self.hidden: tuple[str, ...] = ()
        self.drafts = Drafts(self)
        self._elsewhere = Elsewhere(self)
        self.carriers = Carriers(self)
        self.places = Places(self)

    @property
    def plan(self) -> Plan:
        """The plan as the disk holds it."""
        return self.snapshot.plan

    @property
    def today(self) -> date:
        """The day where the interview is."""
        return self.now_here().date()

    def now_here(self) -> datetime:
        """This moment where the interview is."""
        return local(self._clock(), self.plan.interview.zone)

    def compose(self) -> ComposeResult:
        """The line of places, steps beside people and countdown, and two lines at the foot."""
        yield PlaceLine(id="places")
        with Container(id="panes"):
            yield Checklist(self.keys.of, id="checklist").add_class("-current", update=False)
            with Container(id="beside"):
                yield PeoplePane(self.library, self.keys.of, id="people")
                yield CountdownPane(id="countdown")
        yield Container(id="place")
        yield MessageLine(id="message")
        yield KeyLine(id="keys")
        yield Static("Make this window larger: 20 by 5 at least.", id="too-small")

    def on_mount(self) -> None:
        """Shows the plan, with the cursor on the first step that is due."""
        self._unseen = ExitStack()
        self._unseen.enter_context(self.app.batch_update())
        room = room_of(*self.app.size)
        self.update_classes(room, update=False)  # styles are applied again before it is laid out
        self._narrow = room["-narrow"]
        self.show(self.snapshot)
        self.places.point_out("steps")
        said = greeting(
            self.view,
            problem=self.snapshot.problems[0].sentence if self.snapshot.problems else "",
            writable=self.snapshot.writable,
            warning=self.config.warning,
            new=self.INVITES,
        )
        if said.text:
            self.say(said.text, said.back, refused=said.refused)
        self.set_interval(POLL_SECONDS, self.look)
        self.set_timer(POLL_SECONDS, partial(_come_to_rest, self.carriers))

    async def on_resize(self, event: Resize) -> None:
        """The line of keys holds what fits; what was too small to hold the keys gets them back."""
        room = room_of(*event.size)
        self.update_classes(room)
        if not room["-tiny"] and self.focused is None:
            self.call_after_refresh(self.places.take_keys)
        self._show_keys(event.size.width)
        if room["-narrow"] is not self._narrow:
            self._narrow = not self._narrow
            self.show(self.snapshot)
        if self._unseen is not None:
            unseen, self._unseen = self._unseen, None
            with unseen:
                await all_reached(self.walk_children(), FIRST_FRAME_SECONDS)

    def on_descendant_focus(self) -> None:
        """The line of keys follows the focus; on a small screen so does the pane that is shown."""
        place = place_of(self.focused)
        if place in PANES:
            self.places.point_out(place)
        self._show_keys(self.size.width)

    async def on_asked(self, message: Asked) -> None:
        """Carries out what a pane, the palette or a key asks for."""
        message.stop()
        try:
            await self.carriers.of(message.act)(message.key)
        except PlanError as error:
            self.say(error.sentence, refused=True)

    def action_ask(self, act: str) -> None:
        """The acts that hold anywhere."""
        self.post_message(Asked(act))

    async def action_place(self, name: str) -> None:
        """Goes to a pane or a place; on a small screen it alone is shown."""
        try:
            await self.places.go_to(name)
        except PlanError as error:
            self.say(error.sentence, refused=True)

    async def commit(self, edit: Callable[[Plan], Edited], after: Snapshot | None = None) -> str:
        """Makes a change on disk and then shows it; a refusal is said and returned.

        Where the plan is still `after`, undo takes the change before it back as well.
        """
        return await self.carry_out(
            lambda: self.plan_file.commit(edit, after=after), self.keys.way("undo")
        )

    async def carry_out(self, change: Callable[[], Committed], back: str) -> str:
        """The one way to the disk: off the loop, one at a time, shown only when it is written."""
        async with self.writing:
            try:
                committed = await asyncio.to_thread(change)
            except PlanError as error:
                with suppress(PlanError):
                    self._elsewhere.catch_up()  # or the next look would talk over the refusal
                self.say(error.sentence, refused=True)
                return error.sentence
        self.show(committed.snapshot)
        said = f"{committed.said}. {committed.notice}" if committed.notice else committed.said
        self.say(said, back if committed.changed else "")
        return ""

    def open_page(self, page: PageScreen, key: str) -> None:
        """Opens a page about a row, and carries out what is asked for there."""

        def asked(act: str | None) -> None:
            if act:
                self.post_message(Asked(act, key))

        self.app.push_screen(page, asked)

    def say(self, text: str, back: str = "", *, refused: bool = False) -> None:
        """Says in one line what happened, and the way back."""
        self.query_one(MessageLine).say(self.masked(text), back, refused=refused)
        for page in pages_of(self.app):
            page.say(text, back, refused=refused)

    def masked(self, text: str) -> str:
        """The text as it may be shown while names are masked; else the text itself."""
        return masked(text, self.hidden)

    def watch_masking(self) -> None:
        """Masks or shows names everywhere at once."""
        self.show(self.snapshot)

    def _show_keys(self, width: int) -> None:
        line = self.query_one(KeyLine)
        if isinstance(self.focused, FilterLine):
            line.show(FilterLine.KEYS, [], [], width)
        else:
            acts = self.keys.fitting(self.view.countdown.state)
            line.show_for(self.focused, width, acts)

    def look(self) -> None:
        """Looks for changes made elsewhere, and moves the clock on once a minute."""
        if not self.writing.locked():
            self._elsewhere.look()
        now = self._clock()
        if self.now is None or now.replace(second=0, microsecond=0) != self.now:
            self.show(self.snapshot)

    def show(self, snapshot: Snapshot) -> None:
        """Binds the plan of a snapshot into the panes; each repaints what differs."""
        self.snapshot = snapshot
        plan = snapshot.plan
        now = self._clock()
        self.now = now.replace(second=0, microsecond=0)
        view = self.view.at(plan, now)
        # Whoever was deleted or renamed is still named by messages.
        known = dict.fromkeys((*self.hidden, *hidden_words(plan))) if self.masking else ()
        self.hidden = tuple(known)
        self.view = view = view.but(hidden=self.hidden, narrow=self._narrow)
        countdown, today = view.countdown, view.countdown.today
        checklist, people = self.query_one(Checklist), self.query_one(PeoplePane)
        steps = checklist.steps
        checklist.today = today
        steps.hidden, steps.today = self.hidden, today
        steps.agenda = view.agenda
        people.hidden, people.today, people.plan = self.hidden, today, plan
        self.query_one(CountdownPane).show(view)
        self.places.show(view)
        for page in pages_of(self.app):
            page.show()
        if self._state not in ("", countdown.state):
            self._show_keys(self.size.width)
            if countdown.state == OVER:
                self.say(*IT_IS_OVER)
        self._state = countdown.state
