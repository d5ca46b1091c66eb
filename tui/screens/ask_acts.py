"""The acts on asks: the next state, another one, a new ask; and the same key on advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.person import ADVICE, QUESTION, meant
from tui.panes.text import plain
from tui.plan.edits import advice, asks, chosen_questions
from tui.plan.errors import UsageError
from tui.plan.outreach import moves
from tui.plan.text import clean
from tui.plan.turns import standing_of
from tui.plan.who_is_who import possible_asks
from tui.reports.planner.people import INVITATION
from tui.screens.choice import Choice, ChoiceScreen
from tui.screens.fields import Field
from tui.screens.going_out import GoingOut

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from tui.plan.contact_rule import Ruling
    from tui.plan.edited import Edited
    from tui.plan.model import Person, Plan
    from tui.plan.turns import Turn
    from tui.screens.people_acts import PeopleActs
    from tui.screens.planner import PlannerScreen

#: What each state means when it is chosen for an ask.
MOVE_WORDS = {
    "draft": ("back to a draft", "You can change the wording again; then it is checked once more."),
    "checked": ("the wording is checked", "It asks for no advantage, and anybody may read it."),
    "sent": ("it is sent", "The text as it was checked; the wait for an answer begins today."),
    "said": ("said aloud, or written elsewhere", "It went out without the message from here."),
    "agreed": ("they agreed", "They will do it; nothing is owed before they have."),
    "helped": ("they helped", "What you asked for came; thanks are owed from now on."),
    "declined": ("they declined", "They would rather not; thank them for saying so."),
    "nudged": ("you nudged them", "One short reminder; the wait begins again today."),
    "no-answer": ("no answer; close it kindly", "You asked and reminded, and that is enough."),
    "withdrawn": ("you withdraw it", "You do not need it any more; nothing is open between you."),
    "thanked": ("thank them", "Written or spoken; then this ask is settled."),
}


class AskActs:
    """The acts on asks, in the list of people and on the page of one."""

    def __init__(self, screen: PlannerScreen, people: PeopleActs) -> None:
        self._screen = screen
        self._people = people

    async def next(self, key: str) -> None:
        """Moves the ask to its next state; makes advice a step; chooses or drops a question."""
        row = meant(key)
        if row.part == ADVICE:
            await self._screen.commit(lambda plan: advice.follow(plan, row.item))
        elif row.part == QUESTION:
            await self._screen.commit(
                lambda plan: chosen_questions.toggle(plan, row.person, row.item)
            )
        elif key.startswith(INVITATION):
            await self._people.add(key)
        else:
            await self._next_of(key)

    async def other(self, key: str) -> None:
        """Offers every state that the ask can be moved to; of advice, asks why it is left."""
        row = meant(key)
        if row.part == ADVICE:
            return await self._leave_advice(row.item)
        if key.startswith(INVITATION):
            return await self._people.add(key)
        turn = self._turn(key)
        if turn is None:
            return await self.begin(key)
        start = asks.interview_day(self._screen.plan)
        ask = turn.ask.but(state=turn.state)
        allowed = moves(ask, self._screen.today, kind=turn.kind, start=start)
        if "checked" in allowed and "said" not in allowed:
            allowed = (*allowed, "said")  # once the questions of fairness are answered
        if not allowed:
            anew = f"{self._screen.keys.of('begin-ask')} asks again"
            self._screen.say(f"{asks.named(turn.kind, turn.person)} is settled", anew)
            return None
        choices = tuple(
            Choice(key=to, title=MOVE_WORDS[to][0], says=MOVE_WORDS[to][1]) for to in allowed
        )
        title = f"{turn.kind.name}: what now?"

        return self._choose(title, choices, lambda to: self._move(turn, to))

    async def begin(self, key: str) -> None:
        """Offers what can be asked of somebody, and begins it as a draft."""
        if key.startswith(INVITATION):
            return await self._people.add(key)
        person = self._person(key)
        screen = self._screen
        possible = possible_asks(screen.plan, person, screen.library, screen.today)
        if not possible:
            self._screen.say("Everything that suits them is asked already")
            return None
        choices = tuple(
            Choice(
                key=each.kind.id,
                title=f"{each.kind.name}{' · blocked' if _is_blocked(each.held) else ''}",
                says=self._screen.masked(each.held.sentence) if each.held else each.kind.says,
                quiet=each.held is not None,
            )
            for each in possible
        )
        name = self._screen.masked(clean(person.name, 40))
        return self._choose(f"Ask {name}", choices, lambda kind: self._start(person, kind))

    async def _next_of(self, key: str) -> None:
        turn = self._turn(key)
        if turn is None:
            await self.begin(key)
        elif turn.held is not None:
            raise UsageError(turn.held.sentence)
        elif turn.to:
            await self._move(turn, turn.to)
        else:
            await self.other(key)

    async def write(self, key: str) -> None:
        """Opens the message of the ask, or offers what to ask where nothing is open."""
        if key.startswith(INVITATION):
            return await self._people.add(key)
        turn = self._turn(key)
        return await (self._check(turn) if turn is not None else self.begin(key))

    async def _check(self, turn: Turn) -> None:
        """An ask is checked with its message."""
        from tui.screens.message_acts import MessageActs

        await MessageActs(self._screen, turn).write()

    async def _move(self, turn: Turn, to: str) -> None:
        """Moves an ask, by way of its message where the state wants one."""
        if to == "checked":
            await self._check(turn)
        elif to == "thanked":
            await GoingOut(self._screen, turn.person.id, asks.THANKS).ask()
        elif to == "said":
            await GoingOut(self._screen, turn.person.id, turn.kind.id).ask()
        else:
            await self._advance(turn, to)

    async def _advance(self, turn: Turn, to: str) -> None:
        on, library = self._screen.today, self._screen.library

        def edit(plan: Plan) -> Edited:
            return asks.advance(plan, turn.person.id, turn.ask.id, to, on=on, library=library)

        await self._screen.commit(edit)

    async def _start(self, person: Person, kind: str) -> None:
        on, library = self._screen.today, self._screen.library

        writes = f"{self._screen.keys.of('write-message')} writes it"

        def edit(plan: Plan) -> Edited:
            begun = asks.start(plan, person.id, kind, on=on, library=library)
            return begun if begun.notice else begun.but(notice=writes)

        await self._screen.commit(edit)

    async def _leave_advice(self, note_id: str) -> None:
        held = self._screen.plan.note(note_id)
        fields = (
            Field(
                key="reason",
                label="Why not",
                text=held.reason if held else "",
                hint="a word or two, for yourself",
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return advice.decline(plan, note_id, texts["reason"])

        await self._screen.drafts.ask(f"leave-advice {note_id}", "Leave this advice", fields, save)

    def _choose(
        self,
        title: str,
        choices: tuple[Choice, ...],
        then: Callable[[str], Coroutine[None, None, None]],
    ) -> None:
        async def chosen(key: str | None) -> None:
            if key:
                await then(key)

        self._screen.app.push_screen(ChoiceScreen(plain(title), choices), chosen)

    def _turn(self, key: str) -> Turn | None:
        """The ask of the row, or the most pressing one of the person; None when none is open."""
        row = meant(key)
        person = self._person(key)
        standing = standing_of(person, self._screen.plan, self._screen.library, self._screen.today)
        if row.part:
            return next((turn for turn in standing.turns if turn.ask.id == row.item), None)
        first = standing.first
        return first if first is not None and (first.next or first.held) else None

    def _person(self, key: str) -> Person:
        person = self._screen.plan.person(meant(key).person)
        if person is None:
            raise UsageError("This person was deleted in another session.")
        return person


def _is_blocked(held: Ruling | None) -> bool:
    return held is not None and held.state == "blocked"
