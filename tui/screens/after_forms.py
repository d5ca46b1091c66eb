"""The forms for after the interview: an answer, a promise, a detail, a day, the outcome."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.plan.answers import read_answer, read_step_due
from tui.plan.debrief import answer_to
from tui.plan.due import Due
from tui.plan.edits import course, promises, thanks
from tui.plan.edits import debrief as edits
from tui.plan.edits.settling import settled
from tui.plan.errors import PlanError, UsageError
from tui.plan.phrasing import day_of, full_moment
from tui.plan.promises import name_of
from tui.plan.text import clean
from tui.screens.fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from tui.plan.debrief import Prompt
    from tui.plan.edited import Edited
    from tui.plan.model import Note, Plan
    from tui.screens.planner import PlannerScreen

_DAY_HINT = "such as thu, 10 dec, +5d; empty clears it"
_DUE_HINT = "such as tomorrow, thu, end+24h; empty for no day"


class AfterForms:
    """Asks for words and days, and hands what they change to the door."""

    def __init__(self, screen: PlannerScreen, prompts: tuple[Prompt, ...]) -> None:
        self._screen = screen
        self._prompts = prompts

    @property
    def now(self) -> datetime:
        """This moment where the interview is, in whole seconds."""
        return self._screen.now_here().replace(microsecond=0)

    def settled(self, plan: Plan, edited: Edited) -> Edited:
        """The edit with the steps ticked that it settles."""
        return settled(plan, edited, self.now, self._prompts)

    def prompt(self, prompt_id: str) -> Prompt:
        """The question of the debrief with this id."""
        return next(prompt for prompt in self._prompts if prompt.id == prompt_id)

    async def answer(self, prompt_id: str) -> None:
        """Asks for the answer to a question of the debrief."""
        prompt = self.prompt(prompt_id)
        note = answer_to(self._screen.plan, prompt_id)
        held = note.text if note is not None else ""
        field = Field(key="answer", label="Answer", text=held, hint=prompt.says, lines=True)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            edited = edits.answer(plan, prompt, texts["answer"], self._screen.today)
            return self.settled(plan, edited)

        await self._screen.drafts.ask(
            f"answer {prompt_id}", self._screen.masked(clean(prompt.text, 66)), (field,), save
        )

    async def promise(self, note_id: str) -> None:
        """Asks for what is changed in a promise."""
        note = self._screen.plan.note(note_id)
        if note is None:
            raise PlanError("That promise was deleted in another session; undo brings it back.")
        await self.ask_promise(note)

    async def ask_promise(self, note: Note | None) -> None:
        """Asks for a promise, a new one or one that is changed."""
        plan = self._screen.plan
        due = promises.usual_due(plan, self.now) if note is None else note.due
        fields = (
            Field(
                key="text",
                label="Promised",
                text=note.text if note else "",
                hint="what you promised",
                read=_needs_text,
            ),
            Field(
                key="to",
                label="To",
                text=name_of(plan, note.who) if note else "",
                hint="a person of the plan, or any name",
            ),
            Field(key="due", label="By", text=_due_text(due), hint=_DUE_HINT, read=self._echo_due),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            by = due if texts["due"] == _due_text(due) else self._due(texts["due"])
            if note is None:
                return promises.add(
                    plan, texts["text"], who=texts["to"], due=by, on=self._screen.today
                )
            return promises.change(plan, note.id, text=texts["text"], who=texts["to"], due=by)

        title = "What you promised" if note is None else "Change the promise"
        name = "add-promise" if note is None else f"promise {note.id}"
        await self._screen.drafts.ask(name, title, fields, save)

    async def detail(self, person_id: str) -> None:
        """Asks for the one real detail to thank somebody for."""
        person = self._screen.plan.person(person_id)
        if person is None:
            raise PlanError("This person was deleted in another session.")
        tick = self._screen.keys.of("tick-after")
        field = Field(
            key="detail",
            label="Detail",
            text=person.detail,
            hint=f"what of the talk stayed with you; {tick} then asks how you thank them",
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return thanks.remember(plan, person_id, texts["detail"])

        title = f"One real detail for {self._screen.masked(clean(person.name, 40))}"
        await self._screen.drafts.ask(f"detail {person_id}", title, (field,), save)

    async def told(self) -> None:
        """Asks for the day they named."""
        await self._ask_day(
            "told", "They decide by", self._screen.plan.interview.told, course.name_day
        )

    async def check_in(self) -> None:
        """Asks for the day to check in."""
        held = self._screen.plan.interview.check_back
        await self._ask_day("check_back", "Your one check-in", held, course.choose_check_in)

    async def _ask_day(
        self,
        key: str,
        title: str,
        held: date | None,
        edit: Callable[[Plan, date | None, datetime], Edited],
    ) -> None:
        text = "" if held is None else day_of(held).isoformat()
        field = Field(
            key=key, label="Day", text=text, hint=_DAY_HINT, read=partial(self._echo, key)
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            moment = held if texts[key] == text else self._moment(key, texts[key])
            return self.settled(plan, edit(plan, moment, self.now))

        await self._screen.drafts.ask(key, title, (field,), save)

    async def outcome(self) -> None:
        """Asks how it ended."""
        interview = self._screen.plan.interview
        on = interview.decided or self._screen.today
        fields = (
            Field(
                key="words",
                label="Outcome",
                text=interview.outcome,
                hint="in your words, such as: an offer; empty takes it back",
            ),
            Field(
                key="decided",
                label="Day",
                text=day_of(on).isoformat(),
                hint="the day it came",
                read=partial(self._echo, "decided"),
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            day = self._moment("decided", texts["decided"]) or self._screen.today
            return course.decide(plan, texts["words"], day, self.now)

        await self._screen.drafts.ask("outcome", "How it ended", fields, save)

    async def over(self) -> None:
        """Asks when it was over."""
        field = Field(
            key="ended",
            label="When",
            hint="such as 11:20, today, yesterday 16:00; empty for now",
            read=partial(self._echo, "ended"),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            now = self.now
            at = self._moment("ended", texts["ended"]) or now.replace(second=0, tzinfo=None)
            return course.end(plan, at, now)

        await self._screen.drafts.ask("over", "When was it over?", (field,), save)

    def _moment(self, key: str, text: str) -> date | None:
        if not text.strip():
            return None
        zone, library = self._screen.plan.interview.zone, self._screen.library
        read = read_answer(key, [text], now=self.now, zone=zone, library=library)
        moment: date | None = read[key]
        return moment

    def _echo(self, key: str, text: str) -> str:
        moment = self._moment(key, text)
        if moment is None:
            return ""
        return full_moment(moment, self._screen.plan.interview.zone, self._screen.today)

    def _due(self, text: str) -> Due | date | None:
        zone = self._screen.plan.interview.zone
        return read_step_due(text, now=self.now, zone=zone)

    def _echo_due(self, text: str) -> str:
        due = self._due(text)
        if due is None:
            return ""
        if isinstance(due, Due):
            return due.words
        return full_moment(due, self._screen.plan.interview.zone, self._screen.today)


def _due_text(due: Due | date | None) -> str:
    """A due date as it can be typed again."""
    if due is None:
        return ""
    return due.text if isinstance(due, Due) else str(due)[:16]


def _needs_text(text: str) -> str:
    if not text.strip():
        raise UsageError("What did you promise? Write a few words.")
    return ""
