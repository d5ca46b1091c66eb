"""The message of an ask: written in a form, looked through, answered for, copied, marked sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.text import plain
from tui.plan.edits import messages
from tui.plan.mail_link import mail_link
from tui.plan.message import Message, fill_gap
from tui.plan.message_facts import message_of
from tui.plan.message_review import ONE_OF_A_KIND, review, still_open
from tui.plan.text import clean
from tui.plan.wording import find_flags, is_kept
from tui.screens.choice import Choice, ChoiceScreen
from tui.screens.fields import Field
from tui.storage.message_words import load_message_words

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from tui.plan.edited import Edited
    from tui.plan.message_review import Review
    from tui.plan.model import Ask, Person, Plan
    from tui.plan.turns import Turn
    from tui.screens.planner import PlannerScreen

    Then = Callable[[str], Coroutine[None, None, None]]


class MessageActs:
    """One message on its way from a draft to sent. The questions of fairness come one by one."""

    def __init__(self, screen: PlannerScreen, turn: Turn) -> None:
        self._screen = screen
        self._turn = turn
        self._words = load_message_words()
        self._person_id, self._ask_id = turn.person.id, turn.ask.id

    async def write(self) -> None:
        """Opens the message; one that went out can only be copied again."""
        person, ask = self._held()
        if ask.state not in messages.WRITABLE:
            return self._offer()
        message = self._message(person, ask)
        detail = person.detail
        of_one = ask.kind in ONE_OF_A_KIND
        fields = (
            Field(key="subject", label="Subject", text=message.subject, read=self._still_open),
            *((Field(key="detail", label="Detail", text=detail, hint=_DETAIL),) if of_one else ()),
            Field(
                key="text",
                label="Text",
                text=message.body,
                lines=True,
                tall=True,
                read=self._still_open,
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            told = texts.get("detail", "").strip()
            body = fill_gap(texts["text"], "topic", told) if told else texts["text"]
            return messages.write(
                plan,
                self._person_id,
                self._ask_id,
                Message(subject=texts["subject"], body=body),
                on=self._screen.today,
                library=self._screen.library,
                detail=told if of_one else None,
            )

        name = f"message {self._person_id} {self._ask_id}"
        title = f"{self._turn.kind.name}: {self._screen.masked(clean(person.name, 40))}"
        await self._screen.drafts.ask(
            name, title, fields, save, start="text", refused=self._open_now(), then=self._go_on
        )
        return None

    async def _go_on(self) -> None:
        """After it is kept: what is still open in it is said, else the questions are asked."""
        found = self._review()
        if found.gaps or found.choices or found.wants:
            self._screen.say(f"Kept. {still_open(found)}", "w opens it", refused=True)
        elif found.flags:
            self._ask_to_keep(found)
        elif self._held()[1].state == "checked":
            self._offer()
        else:
            self._ask_fairness(0)

    def _ask_to_keep(self, found: Review) -> None:
        flag = found.flags[0]
        instead = f"Say “{flag.instead}” instead." if flag.instead else "Leave it out."
        choices = (
            Choice(key="write", title="Write it anew", says=instead),
            Choice(key="keep", title="Keep it on purpose", says="It stays as you wrote it."),
        )

        async def chosen(key: str) -> None:
            if key == "write":
                return await self.write()
            person, ask = self._held()
            kept = (*ask.kept, flag.found)
            refused = await self._commit(
                lambda plan: messages.write(
                    plan,
                    person.id,
                    ask.id,
                    self._message(person, ask),
                    on=self._screen.today,
                    library=self._screen.library,
                    kept=kept,
                )
            )
            return None if refused else await self._go_on()

        self._choose(f"“{clean(flag.found, 40)}” fishes", choices, chosen)

    def _ask_fairness(self, number: int) -> None:
        doubt = self._words.doubts[number]
        choices = (
            Choice(key="yes", title="Yes"),
            Choice(key="no", title="No, or not sure", says=doubt.doubt),
        )

        async def answered(key: str) -> None:
            if key == "no":
                self._screen.say(f"It stays a draft. {doubt.doubt}", "w opens it")
            elif number + 1 < len(self._words.doubts):
                self._ask_fairness(number + 1)
            elif not await self._commit(lambda plan: self._edit(plan, "checked")):
                self._offer()

        self._choose(doubt.text, choices, answered)

    def _offer(self) -> None:
        """Offers the ways out: the clipboard, the mail program, and that it is sent."""
        person, ask = self._held()
        message = self._message(person, ask)
        choices = [
            Choice(key="copy", title="Copy the text", says="To your own machine, over SSH too."),
            Choice(key="subject", title="Copy the subject", says=clean(message.subject, 200)),
        ]
        if person.email:
            link = mail_link(person.email, message)
            says = "The link holds the beginning; copy the text for all of it." if link.cut else ""
            choices.append(Choice(key="link", title="Copy a mailto link", says=says))
        if ask.state == "checked":
            choices.append(Choice(key="sent", title="It is sent", says="The wait begins today."))

        async def chosen(key: str) -> None:
            if key == "sent":
                await self._commit(lambda plan: self._edit(plan, "sent"))
                return
            text = {"copy": message.body, "subject": message.subject}.get(key)
            if text is None:
                text = mail_link(person.email, message).url
            self._screen.app.copy_to_clipboard(text)
            self._screen.say("Copied, if your terminal allows it", "w goes on")

        self._choose(self._turn.kind.name, tuple(choices), chosen)

    def _edit(self, plan: Plan, to: str) -> Edited:
        person, ask = self._held()
        make = messages.check if to == "checked" else messages.send
        return make(
            plan,
            person.id,
            ask.id,
            self._message(person, ask),
            fair=True,
            rules=self._words.rules,
            on=self._screen.today,
            library=self._screen.library,
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

    def _review(self) -> Review:
        person, ask = self._held()
        return review(self._message(person, ask), ask, person, self._screen.plan, self._words.rules)

    def _open_now(self) -> str:
        """What is said of a message that opens: what fishes or is missing in what was kept."""
        return still_open(self._review())

    def _still_open(self, text: str) -> str:
        """The echo while it is typed: what is to fill, to choose or fishes in this very text."""
        person, ask = self._held()
        found = review(
            Message(subject="", body=text or " "),
            ask,
            person,
            self._screen.plan,
            (),
        )
        flags = [f for f in find_flags(text, self._words.rules) if not is_kept(f, ask.kept)]
        return still_open(found.but(flags=tuple(flags), wants=())) or _NOTHING

    async def _commit(self, edit: Callable[[Plan], Edited]) -> str:
        return await self._screen.commit(edit)

    def _choose(self, title: str, choices: tuple[Choice, ...], then: Then) -> None:
        async def chosen(key: str | None) -> None:
            if key:
                await then(key)

        self._screen.app.push_screen(ChoiceScreen(plain(title), choices), chosen)


_DETAIL = "one real thing they spoke of; without it the note is not checked"
_NOTHING = "Nothing is left to fill, and nothing fishes."
