"""Closing the plan, with nobody forgotten, opening it again, and starting the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.text import plain
from tui.plan.answers import one_of, read_answer, read_start
from tui.plan.carrying import carried_words, carry_over
from tui.plan.countdown import count_down
from tui.plan.edits import course
from tui.plan.edits.interview import start
from tui.plan.errors import PlanError
from tui.plan.model import Interview
from tui.plan.phrasing import full_moment
from tui.plan.remaining import remaining
from tui.screens.fields import Field
from tui.storage.next_plan import start_next

if TYPE_CHECKING:
    from typing import Any

    from tui.plan.model import Plan
    from tui.screens.planner import PlannerScreen


class ClosingActs:
    """The acts on the plan as a whole, once the interview is over."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen

    async def close(self, _: str) -> None:
        """Closes the plan; where something is open it is named first. A closed one is opened."""
        screen = self._screen
        if screen.plan.interview.closed is not None:
            await screen.commit(course.reopen)
            return
        here = count_down(screen.plan, screen.now_here())
        left = remaining(screen.plan, screen.library, here)
        if not left:
            await self._close()
            return
        from tui.screens.page import PageScreen

        lines = [plain("Still open:"), *(plain(f"  {screen.masked(phrase)}") for phrase in left)]
        lines += [Content(""), plain("Thanks sent late are thanks all the same.", "$quiet")]
        body = Content("\n").join(lines)
        page = PageScreen(
            Content("Close the plan"),
            body,
            ((screen.keys.of("close-plan"), "close all the same", "close"),),
        )

        async def returned(answer: str | None) -> None:
            if answer:
                await self._close(anyway=True)

        screen.app.push_screen(page, returned)

    async def start_next(self, _: str) -> None:
        """Asks for company, role and date of the next plan, and whether what you have goes over."""
        plan = self._screen.plan
        if plan.interview.closed is None:
            raise PlanError(
                f"This plan is open; {self._screen.keys.of('close-plan')} closes it, "
                "and then the next one starts."
            )
        told = carried_words(plan)
        carrying = f"yes or no: {told}" if told else "nothing of this plan can go over"
        fields = (
            Field(key="company", label="Company", hint="where you apply"),
            Field(key="role", label="Role", hint="what for"),
            Field(key="when", label="When", hint="if you know it", read=self._echo_when),
            Field(
                key="carry",
                label="Carry",
                text="yes" if told else "no",
                hint=carrying,
                read=_yes_or_no,
            ),
        )
        await self._screen.drafts.ask_for("next-plan", "The next plan", fields, self._begin)

    async def _close(self, *, anyway: bool = False) -> None:
        screen = self._screen
        now, library = screen.now_here(), screen.library
        await screen.commit(lambda plan: course.close(plan, now, library, anyway=anyway))

    async def _begin(self, texts: dict[str, str]) -> str:
        """Writes the next plan; a refusal is said and returned."""
        screen = self._screen
        closed, today = screen.plan, screen.today
        zone, library, now = closed.interview.zone, screen.library, screen.now_here()
        fields: dict[str, Any] = {"zone": zone}
        for key in ("company", "role"):
            fields |= read_answer(key, [texts[key]], now=now, zone=zone, library=library)
        if texts["when"].strip():
            fields |= read_start(texts["when"], now=now, zone=zone)
        plan: Plan = start(Interview(**fields), library, today)
        if one_of(texts["carry"], ("yes", "no"), "answer") == "yes":
            plan = carry_over(closed, plan)
        refused = await screen.carry_out(
            lambda: start_next(screen.plan_file, plan), screen.keys.way("undo")
        )
        if not refused:
            await screen.action_place("steps")
        return refused

    def _echo_when(self, text: str) -> str:
        if not text.strip():
            return ""
        screen = self._screen
        zone = screen.plan.interview.zone
        read = read_start(text, now=screen.now_here(), zone=zone)
        return full_moment(read["starts"], read["zone"], screen.today)


def _yes_or_no(text: str) -> str:
    one_of(text, ("yes", "no"), "answer")
    return ""
