"""The acts of the Steps pane: each asks what it needs and hands an edit to the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.steps import StepsPane
from tui.panes.text import plain
from tui.plan.anchors import anchors_of, falls
from tui.plan.answers import read_minutes, read_step_due
from tui.plan.because import because
from tui.plan.due import Due
from tui.plan.edits import steps as edits
from tui.plan.errors import PlanError, UsageError
from tui.plan.library import changes_of
from tui.plan.phrasing import full_moment
from tui.plan.text import clean
from tui.screens.fields import Field
from tui.screens.words import step_page

if TYPE_CHECKING:
    from datetime import date

    from tui.plan.edited import Edited
    from tui.plan.model import Plan, Step
    from tui.plan.schedule import Planned
    from tui.screens.planner import PlannerScreen

_PAGE_ACTS = ("tick", "edit-step", "date-step", "note-step")
_DUE_HINT = "such as thu, tomorrow, 3 dec, or -5d before the interview"


class StepActs:
    """The acts on steps."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen

    async def tick(self, step_id: str) -> None:
        """Ticks an open step, unticks a done one."""
        at = self._screen.now_here().replace(microsecond=0)
        await self._screen.commit(lambda plan: edits.toggle(plan, step_id, at))

    async def add(self, _: str) -> None:
        """Asks for a new step."""
        fields = (
            Field(key="title", label="Step", hint="what you will do", read=_needs_title),
            self._due_field(""),
            Field(
                key="minutes",
                label="Minutes",
                hint="how long it takes, such as 20",
                read=_check_minutes,
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.add(
                plan,
                texts["title"],
                due=self._due(texts["when"]),
                minutes=_minutes(texts["minutes"]),
            )

        await self._screen.drafts.ask("add-step", "Add a step", fields, save)

    async def edit(self, step_id: str, start: str = "title") -> None:
        """Asks for title, day and minutes."""
        step, planned = self._known(step_id)
        minutes = planned.facts.minutes if planned.whole is None else planned.whole
        shown_minutes = "" if minutes is None else str(minutes)
        due = _due_text(step.due)
        fields = (
            Field(key="title", label="Step", text=step.title, read=_needs_title),
            self._due_field(due),
            Field(key="minutes", label="Minutes", text=shown_minutes, read=_check_minutes),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            changed: dict[str, object] = {}
            if texts["title"] != step.title:
                changed["title"] = texts["title"]
            if texts["when"] != due:
                changed["due"] = self._due(texts["when"])
            if texts["minutes"] != shown_minutes:
                changed["minutes"] = _minutes(texts["minutes"])
            return edits.change(plan, step_id, **changed)

        await self._screen.drafts.ask(
            f"edit-step {step_id}", "Edit the step", fields, save, start=start
        )

    async def put_on(self, step_id: str) -> None:
        """Asks for the day."""
        step, _ = self._known(step_id)
        due = _due_text(step.due)
        fields = (self._due_field(due),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            changed = {} if texts["when"] == due else {"due": self._due(texts["when"])}
            return edits.change(plan, step_id, **changed)

        title = f"When: {self._named(step)}"
        await self._screen.drafts.ask(f"date-step {step_id}", title, fields, save)

    async def note(self, step_id: str) -> None:
        """Asks for a note of any length."""
        step, _ = self._known(step_id)
        fields = (Field(key="note", label="Note", text=step.note, lines=True),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.change(plan, step_id, note=texts["note"].strip())

        title = f"Note: {self._named(step)}"
        await self._screen.drafts.ask(f"note-step {step_id}", title, fields, save)

    async def delete(self, step_id: str) -> None:
        """Deletes at once; undo brings it back."""
        await self._screen.commit(lambda plan: edits.delete(plan, step_id))

    async def open(self, step_id: str) -> None:
        """Shows the detail, and carries out what is asked for there."""
        from tui.screens.page import PageScreen

        step, planned = self._known(step_id)
        today, zone = self._screen.today, self._screen.plan.interview.zone
        agenda = self._screen.query_one(StepsPane).agenda
        why = "" if agenda is None else because(planned, agenda, today)
        held = changes_of(self._screen.library, self._screen.plan.interview.settings)
        changes = held.get(step_id, ())
        acts = self._screen.keys.offered(*_PAGE_ACTS)
        body = step_page(
            planned,
            today,
            zone,
            self._screen.masked,
            key_of=self._screen.keys.of,
            why=why,
            changes=changes,
        )
        page = PageScreen(plain(self._screen.masked(step.title)), body, acts)
        self._screen.open_page(page, step_id)

    def _named(self, step: Step) -> str:
        return self._screen.masked(clean(step.title, 50))

    def _known(self, step_id: str) -> tuple[Step, Planned]:
        planned = self._screen.query_one(StepsPane).planned(step_id)
        if planned is None:
            raise PlanError("This step was deleted in another session.")
        return planned.step, planned

    def _due_field(self, text: str) -> Field:
        return Field(key="when", label="When", text=text, hint=_DUE_HINT, read=self._echo)

    def _due(self, text: str) -> Due | date | None:
        zone = self._screen.plan.interview.zone
        return read_step_due(text, now=self._screen.now_here(), zone=zone)

    def _echo(self, text: str) -> str:
        """Where a due date falls, as it is understood."""
        due = self._due(text)
        where = falls(due, anchors_of(self._screen.plan, self._screen.today))
        meant = f"{due.words}: " if isinstance(due, Due) else ""
        if where is None:
            return f"{meant}no date yet" if meant else ""
        zone = self._screen.plan.interview.zone
        return meant + full_moment(where.at or where.day, zone, self._screen.today)


def _due_text(due: Due | date | None) -> str:
    """A due date as it can be typed again."""
    if due is None:
        return ""
    return (
        due.text
        if isinstance(due, Due)
        else due.isoformat(*(() if not hasattr(due, "hour") else (" ", "minutes")))
    )


def _needs_title(text: str) -> str:
    if not text.strip():
        raise UsageError("A step needs a title.")
    return ""


def _minutes(text: str) -> int | None:
    return read_minutes(text) if text.strip() else None


def _check_minutes(text: str) -> str:
    _minutes(text)
    return ""
