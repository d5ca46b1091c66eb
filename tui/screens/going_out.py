"""How thanks, the news or an ask went out: written here, said aloud, or written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.acts.act import AFTER
from tui.panes.text import plain
from tui.plan.debrief import read_prompts
from tui.plan.edits import asks
from tui.plan.edits.going_out import go_out, wants_answers
from tui.plan.edits.settling import settled
from tui.plan.errors import PlanError
from tui.plan.outreach import ELSEWHERE
from tui.plan.text import clean
from tui.plan.turns import standing_of
from tui.screens.choice import Choice, ChoiceScreen
from tui.storage.content import load_entries
from tui.storage.message_words import load_message_words

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.model import Person, Plan
    from tui.plan.turns import Turn
    from tui.screens.planner import PlannerScreen

_WRITE, _YES, _NO = "write", "yes", "no"
_WAYS = (
    Choice(
        key=_WRITE,
        title="write it here, or send it from here",
        says="Filled from your plan and checked; you can paste a text of your own into it.",
    ),
    Choice(key="in-person", title="you said it in person", says="Aloud, so no text was checked."),
    Choice(key="phone", title="you said it by phone", says="Aloud, so no text was checked."),
    Choice(
        key=ELSEWHERE,
        title="you wrote it elsewhere",
        says="Kept as not checked here. Three questions come first.",
    ),
)


class GoingOut:
    """One ask, thanks or news to somebody, on its way out; a step that it settles is ticked."""

    def __init__(self, screen: PlannerScreen, person_id: str, kind_id: str) -> None:
        self._screen = screen
        self._person_id = person_id
        self._kind = screen.library.ask_kind(kind_id)

    async def ask(self) -> None:
        """Asks how it goes, or went, out."""
        name = self._screen.masked(clean(self._person().name, 40))

        async def chosen(way: str | None) -> None:
            if way == _WRITE:
                await self.write()
            elif way and wants_answers(self._kind, way):
                self._question(way, 0)
            elif way:
                await self._go(way)

        title = plain(f"{self._kind.name}: {name}")
        self._screen.app.push_screen(ChoiceScreen(title, _WAYS), chosen)

    async def write(self) -> None:
        """Opens its message; one that is not begun is a draft."""
        from tui.screens.message_acts import MessageActs

        screen, kind_id, turn = self._screen, self._kind.id, self._turn()
        if turn is None:
            on, library = screen.today, screen.library
            if await screen.commit(
                lambda plan: asks.start(plan, self._person_id, kind_id, on=on, library=library)
            ):
                return
            turn = self._turn()
        if turn is not None:
            await MessageActs(screen, turn, self._settled).write()

    def _question(self, way: str, number: int) -> None:
        """Asks one of the questions of fairness; a yes leads on, anything else to nothing."""
        doubts = load_message_words().doubts
        doubt = doubts[number]
        answers = (
            Choice(key=_YES, title="yes", says=doubt.text),
            Choice(key=_NO, title="no, or not sure", says=doubt.text),
        )

        async def answered(answer: str | None) -> None:
            if answer == _NO:
                self._screen.say(
                    f"Nothing is recorded. {doubt.doubt}", f"{self._write_key} writes it here"
                )
            elif answer == _YES and number + 1 < len(doubts):
                self._question(way, number + 1)
            elif answer == _YES:
                await self._go(way, fair=True)

        title = plain(f"Question {number + 1} of {len(doubts)}")
        self._screen.app.push_screen(ChoiceScreen(title, answers), answered)

    async def _go(self, way: str, *, fair: bool = False) -> None:
        on, library = self._screen.today, self._screen.library

        def edit(plan: Plan) -> Edited:
            edited = go_out(
                plan, self._person_id, self._kind.id, way, on=on, library=library, fair=fair
            )
            return self._settled(plan, edited)

        await self._screen.commit(edit)

    def _settled(self, plan: Plan, edited: Edited) -> Edited:
        now = self._screen.now_here().replace(microsecond=0)
        return settled(plan, edited, now, read_prompts(load_entries("debrief")))

    @property
    def _write_key(self) -> str:
        """The key of the message, where the person is."""
        act = "message-after" if self._screen.places.current == AFTER else "write-message"
        return self._screen.keys.of(act)

    def _turn(self) -> Turn | None:
        """The latest message of the kind to this person that was not let go."""
        screen, person = self._screen, self._person()
        known = standing_of(person, screen.plan, screen.library, screen.today).turns
        held = {t.ask.id: t for t in known if t.kind.id == self._kind.id and t.state != "withdrawn"}
        latest = next((ask.id for ask in reversed(person.asks) if ask.id in held), "")
        return held.get(latest)

    def _person(self) -> Person:
        person = self._screen.plan.person(self._person_id)
        if person is None:
            raise PlanError("This person was deleted in another session.")
        return person
