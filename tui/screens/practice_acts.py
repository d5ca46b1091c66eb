"""The acts of practice: each asks what it needs and hands an edit to the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.practice import TO_ASK, PracticePane
from tui.panes.text import plain, plain_lines
from tui.plan.edits import practice as edits
from tui.plan.edits import preparing
from tui.plan.edits import steps as step_edits
from tui.plan.errors import PlanError, UsageError
from tui.plan.progress import progress_of
from tui.plan.rounds import ROUND_NAMES, STEP_OF_ROUND, answered, next_open
from tui.plan.text import clean
from tui.reports import practice as reports
from tui.screens.fields import Field
from tui.screens.record_fields import record_ids, records_line

if TYPE_CHECKING:
    from tui.plan.choice import Posed
    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.plan.preparing import Prepared
    from tui.screens.carriers import Carrier
    from tui.screens.drill import Marked
    from tui.screens.planner import PlannerScreen


def carriers(screen: PlannerScreen) -> dict[str, Carrier]:
    """The function for each act of practice."""
    acts = PracticeActs(screen)
    return {
        "answer-aloud": acts.answer,
        "next-round": acts.next_round,
        "add-question": acts.add,
        "outline-question": acts.outline,
        "prove-question": acts.prove,
        "practice-progress": acts.progress,
        "mock-sheet": acts.sheet,
        "mock-notes": acts.notes,
        "tick-round": acts.tick,
        "breathe": acts.breathe,
        "practice-calm": acts.calm,
        "delete-question": acts.delete,
    }


class PracticeActs:
    """The acts on questions and rounds."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._skipped: set[str] = set()

    @property
    def _pane(self) -> PracticePane:
        return self._screen.query_one(PracticePane)

    async def answer(self, key: str) -> None:
        """Asks the question, and after it the next one that is open."""
        prepared = self._pane.prepared(key)
        if prepared is not None:
            await self._prepare(prepared)
            return
        if key == TO_ASK:
            await self._screen.action_place("people")
            return
        self._skipped.clear()
        self._ask(self._known(key))

    def _ask(self, posed: Posed) -> None:
        from tui.screens.drill import DrillScreen

        kind, every = self._pane.kind, self._pane.posed
        where = f"{ROUND_NAMES[kind]} · {answered(every)} of {len(every)} answered"
        shown = self._screen.masked(clean(posed.text))

        async def returned(marked: Marked | None) -> None:
            if marked is None:
                self._screen.say("The round waits where you left it", "enter goes on")
            elif marked.skipped:
                self._skipped.add(posed.key)
                self._go_on()
            else:
                await self._keep(posed, kind, marked)

        self._screen.app.push_screen(
            DrillScreen(posed, where, shown, self._screen.hidden), returned
        )

    async def _keep(self, posed: Posed, kind: str, marked: Marked) -> None:
        at = self._screen.now_here().replace(microsecond=0, tzinfo=None)
        bank = self._pane.bank

        def edit(plan: Plan) -> Edited:
            return edits.mark(
                plan, bank, posed.key, at, kind=kind, note=marked.note, **marked.given
            )

        if not await self._screen.commit(edit):
            self._go_on()

    def _go_on(self) -> None:
        """The next question that is open; at the end of the round the way to tick its step."""
        every = self._pane.posed
        left = tuple(posed for posed in every if posed.key not in self._skipped)
        following = next_open(left)
        if following is not None:
            self._ask(following)
        elif answered(every) == len(every):
            ticks = f"{self._screen.keys.of('tick-round')} ticks its step"
            self._screen.say("That was the round, and every mark is kept", ticks)

    async def next_round(self, _: str) -> None:
        """Shows the next kind of round."""
        shows = f"{self._screen.keys.of('next-round')} shows the next"
        self._screen.say(self._pane.next_round(), shows)

    async def add(self, _: str) -> None:
        """Asks for a question."""
        bank = self._pane.bank
        fields = (
            Field(key="text", label="Question", read=_needs_text),
            Field(
                key="asked",
                label="Round one",
                hint="good or thin, if round one asked it",
                read=_check_asked,
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            asked = texts["asked"].strip().lower() or None
            return edits.add(plan, bank, texts["text"], asked=asked)

        await self._screen.drafts.ask("add-question", "Add a question", fields, save)

    async def outline(self, key: str) -> None:
        """Asks for keywords."""
        posed, bank = self._known(key), self._pane.bank
        fields = (
            Field(
                key="words",
                label="Keywords",
                text="; ".join(posed.keywords),
                hint="six at most, with ; between them",
                read=_check_keywords,
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.outline(plan, bank, key, texts["words"].split(";"))

        title = self._screen.masked(clean(posed.text, 60))
        await self._screen.drafts.ask(f"outline {key}", title, fields, save)

    async def prove(self, key: str) -> None:
        """Asks which records stand behind the answer."""
        posed, bank = self._known(key), self._pane.bank
        plan = self._screen.plan
        if not plan.records:
            raise PlanError("There is no record yet; 4 goes to the record, a adds one.")
        held = next((q.records for q in plan.questions if key in (q.bank, q.id)), ())
        fields, shown = (records_line(held, plan),), plan

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.rest_on(plan, bank, key, record_ids(texts["records"], shown))

        title = self._screen.masked(clean(posed.text, 60))
        await self._screen.drafts.ask(f"prove {key}", title, fields, save)

    async def progress(self, _: str) -> None:
        """Shows where practice stands."""
        from tui.screens.progress import ProgressScreen

        stands = progress_of(self._screen.plan, self._pane.bank, self._screen.today)
        width = min(self._screen.size.width, 80) - 8
        lines = reports.progress_lines(stands, self._screen.view.agenda, self._screen.today, width)
        body = [plain(self._screen.masked(line)) for line in lines]
        counts = [count for _, count in stands.days]
        self._screen.app.push_screen(ProgressScreen(Content("\n").join(body), counts))

    async def sheet(self, _: str) -> None:
        """Shows the page for whoever asks."""
        from tui.screens.page import PageScreen

        plan, bank, today = self._screen.plan, self._pane.bank, self._screen.today

        def body(width: int = reports.WIDTH) -> Content:
            lines = reports.sheet(plan, bank, today, None, width)
            way = "To print it: secondround practise sheet --html -o sheet.html"
            return plain_lines("\n".join([*map(self._screen.masked, lines), way]))

        self._screen.app.push_screen(PageScreen(Content("The sheet"), body(), body_in=body))

    async def notes(self, _: str) -> None:
        """Asks for three notes and who gave them."""
        fields = (
            Field(key="who", label="Who", hint="a person of the plan, or a name", read=_needs_text),
            Field(key="clear", label="Clear", hint="what was clear"),
            Field(key="large", label="Too large", hint="what sounded larger than the facts"),
            Field(key="open", label="Open", hint="what they still wanted to know"),
        )
        library, today = self._screen.library, self._screen.today

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            named = texts["who"].strip()
            who = next((p.id for p in plan.people if p.name.casefold() == named.casefold()), named)
            labels = {"clear": "Clear", "large": "Larger than the facts", "open": "Still open"}
            told = [f"{labels[key]}: {texts[key]}" for key in labels if texts[key].strip()]
            return edits.keep_notes(plan, library, who, told, today)

        await self._screen.drafts.ask("mock-notes", "After the mock interview", fields, save)

    async def tick(self, _: str) -> None:
        """Ticks the step of the round."""
        step_id = STEP_OF_ROUND[self._pane.kind]
        if self._screen.plan.step(step_id) is None:
            raise PlanError("The plan has no step for this round.")
        at = self._screen.now_here().replace(microsecond=0)
        await self._screen.commit(lambda plan: step_edits.tick(plan, (step_id,), at))

    async def breathe(self, _: str) -> None:
        """Opens the slow line."""
        from tui.screens.breath import BreathScreen

        self._screen.app.push_screen(BreathScreen(moves=self._screen.config.animations))

    async def calm(self, _: str) -> None:
        """Shows the calm routines; one of them breathes along."""
        from tui.screens.calm import calm_page

        self._screen.open_page(calm_page(self._screen), "")

    async def delete(self, key: str) -> None:
        """Deletes what is kept on a question."""
        if self._pane.prepared(key) is None and key != TO_ASK:
            await self._screen.commit(lambda plan: edits.delete(plan, key))

    async def _prepare(self, prepared: Prepared) -> None:
        preparation, today = prepared.preparation, self._screen.today
        fields = tuple(
            _line(number, prompt, text)
            for number, (prompt, text) in enumerate(
                zip(preparation.prompts, prepared.texts, strict=True)
            )
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            edited = preparing.write(plan, preparation, list(texts.values()), today)
            step = plan.step(preparation.step)
            if step is None or step.done is not None or not all(map(str.strip, texts.values())):
                return edited
            return edited.but(notice=f"That completes “{clean(step.title, 60)}”; 1 goes to it.")

        name = f"prepare {preparation.id}"
        await self._screen.drafts.ask(name, preparation.name, fields, save)

    def _known(self, key: str) -> Posed:
        posed = self._pane.question(key)
        if posed is None:
            raise PlanError(
                f"This is no question; {self._screen.keys.of('answer-aloud')} on it opens it."
            )
        return posed


def _line(number: int, prompt: str, text: str) -> Field:
    """The line of a form for a prompt, which is a label, a colon and a hint."""
    label, _, hint = prompt.partition(":")
    return Field(key=f"n{number}", label=clean(label, 9), text=text, hint=clean(hint.strip()))


def _needs_text(text: str) -> str:
    if not text.strip():
        raise UsageError("Write a word or two here.")
    return ""


def _check_asked(text: str) -> str:
    if text.strip().lower() not in ("", "good", "thin"):
        raise UsageError("Write good or thin, or nothing.")
    return ""


def _check_keywords(text: str) -> str:
    words = [word for word in text.split(";") if word.strip()]
    if len(words) > edits.MOST_KEYWORDS:
        raise UsageError(f"Six keywords carry an answer better than {len(words)}.")
    return f"{len(words)} of {edits.MOST_KEYWORDS}" if words else ""
