"""The message of an ask: written on its screen, looked through, answered for, marked sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.plan.edits import messages
from tui.plan.message_facts import message_of
from tui.plan.message_review import ONE_OF_A_KIND, review, still_open, wants_of
from tui.plan.text import clean
from tui.screens.message import DOUBTED, FAIR, KEPT, LEFT, MessageScreen, Written
from tui.screens.sending import EDIT, SENT, SendingScreen
from tui.storage.message_words import load_message_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plan.edited import Edited
    from tui.plan.message import Message
    from tui.plan.message_review import Review
    from tui.plan.model import Ask, Person, Plan
    from tui.plan.turns import Turn
    from tui.screens.planner import PlannerScreen

    Make = Callable[..., Edited]
    Settled = Callable[[Plan, Edited], Edited]


class MessageActs:
    """One message on its way from a draft to sent; its screens return it, here it is kept."""

    def __init__(self, screen: PlannerScreen, turn: Turn, settled: Settled | None = None) -> None:
        """`settled` adds to an edit what it settles besides, such as steps to tick."""
        self._screen = screen
        self._turn = turn
        self._settled = settled
        self._words = load_message_words()
        self._person_id, self._ask_id = turn.person.id, turn.ask.id
        self._name = f"message {self._person_id} {self._ask_id}"

    async def write(self) -> None:
        """Opens the message: to be written, or to go out once it is answered for."""
        _, ask = self._held()
        if ask.state in messages.WRITABLE and ask.state != "checked":
            self._open()
        else:
            self._offer()

    def _open(self, refused: str = "") -> None:
        """Opens it to be written, with what was typed into it before."""
        person, ask = self._held()
        message = self._message(person, ask)
        held = Written(
            subject=message.subject,
            body=message.body,
            kept=ask.kept,
            detail=person.detail if ask.kind in ONE_OF_A_KIND else None,
        )
        typed = self._screen.drafts.typed(self._name)
        kept = typed.pop("kept", "").splitlines()

        async def returned(written: Written | None) -> None:
            if written is not None:
                await self._returned(held, written)

        self._screen.app.push_screen(
            MessageScreen(
                self._title(person),
                held.but(**typed, kept=(*ask.kept, *kept)),
                look=self._look,
                want=self._want,
                rules=self._words.rules,
                doubts=self._words.doubts,
                hidden=self._screen.hidden,
                refused=refused,
            ),
            returned,
        )

    async def _returned(self, held: Written, written: Written) -> None:
        """Keeps what was written, and goes on to where it belongs."""
        drafts = self._screen.drafts
        drafts.keep(self._name, held.typed_over(written))
        if written.act == LEFT:
            drafts.leave(self._name)
            return
        refused = await self._commit(lambda plan: self._kept_in(plan, written))
        if refused:
            self._open(refused)
            return
        drafts.forget(self._name)
        opens = f"{self._screen.keys.of('write-message')} opens it"
        if written.act == DOUBTED:
            self._screen.say(f"It stays a draft. {written.doubt}", opens)
        elif written.act == KEPT:
            told = f"Kept as a draft. {still_open(self._look(written))}"
            self._screen.say(told, opens, refused=True)
        else:
            self._offer()

    def _kept_in(self, plan: Plan, written: Written) -> Edited:
        """The plan with the message in it; checked where the questions were answered."""
        if written.act == FAIR:
            return self._edit(plan, messages.check, written)
        return messages.write(
            plan,
            self._person_id,
            self._ask_id,
            written.message,
            on=self._screen.today,
            library=self._screen.library,
            kept=written.kept,
            detail=written.detail,
        )

    def _offer(self) -> None:
        """Shows it ready: to be copied, opened as a mail, marked as sent, or written again."""
        person, ask = self._held()
        message = self._message(person, ask)

        async def chosen(act: str | None) -> None:
            if act == SENT:
                await self._commit(lambda plan: self._edit(plan, messages.send))
            elif act == EDIT:
                self._open()

        self._screen.app.push_screen(
            SendingScreen(
                self._title(person),
                message,
                email=person.email,
                open_still=ask.state == "checked",
                hidden=self._screen.hidden,
            ),
            chosen,
        )

    def _edit(self, plan: Plan, make: Make, written: Written | None = None) -> Edited:
        person, ask = self._held()
        return make(
            plan,
            person.id,
            ask.id,
            written.message if written else self._message(person, ask),
            fair=True,
            rules=self._words.rules,
            on=self._screen.today,
            library=self._screen.library,
            kept=written.kept if written else None,
            detail=written.detail if written else None,
        )

    def _held(self) -> tuple[Person, Ask]:
        """The person and the ask as the plan has them by now; as they were, once deleted."""
        person = self._screen.plan.person(self._person_id) or self._turn.person
        ask = next((a for a in person.asks if a.id == self._ask_id), self._turn.ask)
        return person, ask

    def _message(self, person: Person, ask: Ask) -> Message:
        return message_of(
            ask,
            person,
            self._screen.plan,
            self._words.templates,
            library=self._screen.library,
            today=self._screen.today,
            me=self._words.me,
            number=self._words.number,
        )

    def _look(self, written: Written) -> Review:
        """Looks through a message as it is written by now."""
        person, ask = self._held()
        return review(
            written.message,
            ask,
            person,
            self._screen.plan,
            self._words.rules,
            kept=written.kept,
            detail=written.detail,
        )

    def _want(self, written: Written) -> tuple[str, ...]:
        """What it wants besides the places that are shown in it."""
        person, ask = self._held()
        plan = self._screen.plan
        return wants_of(written.message, ask, person, plan, detail=written.detail)

    def _title(self, person: Person) -> str:
        return f"{self._turn.kind.name}: {self._screen.masked(clean(person.name, 40))}"

    async def _commit(self, edit: Callable[[Plan], Edited]) -> str:
        def whole(plan: Plan) -> Edited:
            edited = edit(plan)
            return self._settled(plan, edited) if self._settled else edited

        return await self._screen.commit(whole)
