"""The acts after the interview, by the sort of the row that they are asked for on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.panes.after import AfterPane
from tui.plan import after_items as sorts
from tui.plan.debrief import read_prompts
from tui.plan.edits import course, debrief, interview, promises, thanks
from tui.plan.errors import PlanError
from tui.plan.thanks import HELP, KINDS, NEWS, TALK
from tui.plan.wait import CHECK_IN, whom_to_ask
from tui.screens.after_forms import AfterForms
from tui.screens.closing_acts import ClosingActs
from tui.screens.going_out import GoingOut
from tui.storage.content import load_entries

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.screens.carriers import Carrier
    from tui.screens.planner import PlannerScreen


def carriers(screen: PlannerScreen) -> dict[str, Carrier]:
    """The function for each act after the interview."""
    acts, closing = AfterActs(screen), ClosingActs(screen)
    return {
        "tick-after": acts.tick,
        "write-after": acts.write,
        "add-promise": acts.add,
        "message-after": acts.message,
        "let-go": acts.let_go,
        "delete-after": acts.delete,
        "close-plan": closing.close,
        "next-plan": closing.start_next,
    }


class AfterActs:
    """The acts on what follows the interview, by the sort of the row they are asked for on."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._forms = AfterForms(screen, read_prompts(load_entries("debrief")))

    async def tick(self, key: str) -> None:
        """Ticks what can be ticked; what needs words first asks for them."""
        sort, _, rest = key.partition(":")
        now, library = self._forms.now, self._screen.library
        if sort == sorts.PROMISE:
            await self._settle(lambda plan: promises.toggle(plan, rest, now))
        elif sort in (TALK, HELP, NEWS):
            await self._thank(sort, rest)
        elif sort == sorts.HELPED:
            who, _, ask_id = rest.partition(":")
            await self._settle(lambda plan: thanks.helped(plan, who, ask_id, now, library))
        elif sort == sorts.CHECK_IN:
            person = course.may_check_in(self._screen.plan, self._screen.now_here())
            await GoingOut(self._screen, person.id, CHECK_IN).ask()
        elif sort == sorts.CUSTOM:
            held = self._screen.plan.interview.thank_you
            await self._settle(
                lambda plan: interview.change(plan, library, now, thank_you=not held)
            )
        elif sort == sorts.OVER_NOW:
            at = now.replace(second=0, tzinfo=None)
            await self._screen.commit(lambda plan: course.end(plan, at, now))
        else:
            await self.write(key)

    async def write(self, key: str) -> None:
        """Asks for the words or the day that a row is about."""
        sort, _, rest = key.partition(":")
        forms: dict[str, Callable[[], Awaitable[None]]] = {
            sorts.ANSWER: partial(self._forms.answer, rest),
            sorts.PROMISE: partial(self._forms.promise, rest),
            TALK: partial(self._forms.detail, rest),
            sorts.TOLD: self._forms.told,
            sorts.CHECK_IN: self._forms.check_in,
            sorts.OUTCOME: self._forms.outcome,
            sorts.OVER_NOW: self._forms.over,
        }
        if sort in forms:
            await forms[sort]()
        else:  # enter completes nothing: it tells what does
            pane = self._screen.query_one(AfterPane)
            item = pane.item(key)
            self._screen.say(pane.ways(item) if item is not None else "")

    async def message(self, key: str) -> None:
        """Opens the message that a row is about, and ticks the steps that it settles."""
        sort, _, person_id = key.partition(":")
        if sort == sorts.CHECK_IN:
            person_id = self._whom_to_ask()
        elif sort not in KINDS:
            raise PlanError("There is a message for thanks, the check-in and the news only.")
        await GoingOut(self._screen, person_id, KINDS.get(sort, CHECK_IN)).write()

    def _whom_to_ask(self) -> str:
        who = whom_to_ask(self._screen.plan)
        if who is None:
            raise PlanError("Add the person you check in with first: HR, or who arranged it.")
        return who.id

    async def add(self, _: str) -> None:
        """Asks for a promise."""
        await self._forms.ask_promise(None)

    async def let_go(self, key: str) -> None:
        """Says that a note is not needed, or that it is after all."""
        sort, _, person_id = key.partition(":")
        if sort not in (TALK, HELP, NEWS):
            raise PlanError(
                "Only a note to somebody can be marked as not needed; "
                f"{self._screen.keys.of('delete-after')} deletes a promise."
            )
        now, library = self._forms.now, self._screen.library
        await self._settle(lambda plan: thanks.let_go(plan, person_id, sort, now, library))

    async def delete(self, key: str) -> None:
        """Deletes a promise or an answer at once; undo brings it back."""
        sort, _, rest = key.partition(":")
        if sort == sorts.PROMISE:
            await self._screen.commit(lambda plan: promises.delete(plan, rest))
        elif sort == sorts.ANSWER:
            await self._keep_answer(rest, "")
        else:
            raise PlanError("Only a promise or an answer can be deleted here.")

    async def _thank(self, what: str, person_id: str) -> None:
        """Asks how they are thanked or told; an interviewer's thanks need their detail first."""
        person = self._screen.plan.person(person_id)
        if what == TALK and person is not None and not person.detail.strip():
            await self._forms.detail(person_id)
            return
        item = self._screen.query_one(AfterPane).item(f"{what}:{person_id}")
        if item is not None and item.done:
            self._screen.say(f"It is {item.told} already", self._screen.keys.way("undo"))
            return
        await GoingOut(self._screen, person_id, KINDS[what]).ask()

    async def _keep_answer(self, prompt_id: str, text: str) -> None:
        prompt = self._forms.prompt(prompt_id)
        await self._screen.commit(
            lambda plan: debrief.answer(plan, prompt, text, self._screen.today)
        )

    async def _settle(self, edit: Callable[[Plan], Edited]) -> None:
        """Makes a change and ticks the steps that it settles."""
        await self._screen.commit(lambda plan: self._forms.settled(plan, edit(plan)))
