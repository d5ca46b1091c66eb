"""The acts of the day: packing, and what the page rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.acts.act import DAY
from tui.panes.day import THING, DayPane
from tui.panes.text import plain
from tui.plan.answers import FIELDS, read_answer
from tui.plan.countdown import count_down
from tui.plan.day import the_day
from tui.plan.edits import interview as interview_edits
from tui.plan.edits import kit as edits
from tui.plan.errors import PlanError, UsageError
from tui.reports.day import card_lines
from tui.screens.fields import Field

if TYPE_CHECKING:
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.model import Interview, Plan
    from tui.screens.carriers import Carrier
    from tui.screens.planner import PlannerScreen

#: What the page of the day rests on, beside the date.
_FORM = (
    *("place", "phone", "fallback", "link", "travel", "buffer", "door", "check_in"),
    *("goal", "opening", "facts"),
)
_LABELS = {"fallback": "Else", "check_in": "Check-in", "opening": "Opening"}


def carriers(screen: PlannerScreen) -> dict[str, Carrier]:
    """The function for each act of the place."""
    acts = DayActs(screen)
    return {
        "pack-thing": acts.pack,
        "leave-thing": acts.leave,
        "add-thing": acts.add,
        "edit-day": acts.edit,
        "open-line": acts.open,
        "calm-day": acts.calm,
        "delete-thing": acts.delete,
    }


def page_text(screen: PlannerScreen) -> str:
    """The page as it is copied: the card, in 80 columns."""
    plan = screen.plan
    countdown = count_down(plan, screen.now_here(), screen.config.zone)
    return "\n".join(card_lines(plan, the_day(plan, screen.library, countdown, paper=True)))


class DayActs:
    """The acts on the kit and on what the day rests on."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen

    async def pack(self, key: str) -> None:
        """Ticks or unticks a thing."""
        thing, library = _thing(key), self._screen.library
        await self._screen.commit(lambda plan: edits.toggle_packed(plan, library, thing))

    async def leave(self, key: str) -> None:
        """Marks a thing as not needed, or as needed again."""
        thing, library = _thing(key), self._screen.library
        await self._screen.commit(lambda plan: edits.toggle_needed(plan, library, thing))

    async def delete(self, key: str) -> None:
        """Takes a thing out; one that the content offers is only not needed."""
        thing, library = _thing(key), self._screen.library
        await self._screen.commit(lambda plan: edits.delete(plan, library, thing))

    async def add(self, _: str) -> None:
        """Asks for a thing of one's own."""
        fields = (Field(key="title", label="Thing", read=_needs_name),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.add(plan, self._screen.library, texts["title"])

        await self._screen.drafts.ask("add-thing", "Add to the kit", fields, save)

    async def edit(self, key: str) -> None:
        """Asks for the name of a thing; on a line of the page, for what the page rests on."""
        if key.startswith(THING):
            await self._rename(key)
            return
        held = {name: _shown(name, self._screen.plan.interview) for name in _FORM}
        fields = tuple(
            Field(
                key=name,
                label=_LABELS.get(name, name.capitalize()),
                text=held[name],
                hint=FIELDS[name],
                read=partial(self._check, name),
            )
            for name in _FORM
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            changed: dict[str, Any] = {}
            for name in _FORM:
                if texts[name] != held[name]:
                    changed |= self._read(name, texts[name])
            now, library = self._screen.now_here(), self._screen.library
            return interview_edits.change(plan, library, now, **changed)

        await self._screen.drafts.ask("edit-day", "What the day rests on", fields, save)

    async def open(self, key: str) -> None:
        """Opens the whole of what the row stands in."""
        from tui.screens.page import PageScreen

        name, lines = self._pane.whole(key)
        body = Content("\n").join([plain(line) for line in lines])
        acts = self._screen.keys.offered("edit-day")
        self._screen.open_page(PageScreen(plain(name), body, acts), key)

    async def calm(self, _: str) -> None:
        """Opens the calm routines."""
        from tui.screens.calm import calm_page

        self._screen.open_page(calm_page(self._screen), "")

    async def _rename(self, key: str) -> None:
        item = self._pane.thing(key)
        if item is None:
            raise UsageError("This thing was taken out of the kit in another session.")
        fields = (Field(key="title", label="Thing", text=item.title, read=_needs_name),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.rename(plan, self._screen.library, item.id, texts["title"])

        await self._screen.drafts.ask(f"rename-thing {item.id}", "Rename", fields, save)

    @property
    def _pane(self) -> DayPane:
        return self._screen.query_one(f"#{DAY}", DayPane)

    def _read(self, name: str, text: str) -> dict[str, Any]:
        return read_answer(
            name,
            [text],
            now=self._screen.now_here(),
            zone=self._screen.plan.interview.zone,
            library=self._screen.library,
        )

    def _check(self, name: str, text: str) -> str:
        self._read(name, text)
        return ""


def _thing(key: str) -> str:
    """The id of the thing on a row.

    Raises:
        PlanError: the row is a line of the page.
    """
    if not key.startswith(THING):
        raise PlanError("This is a line of the page; space packs a thing of the kit.")
    return key.removeprefix(THING)


def _shown(name: str, interview: Interview) -> str:
    """A field as it can be typed again."""
    value = getattr(interview, name)
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


def _needs_name(text: str) -> str:
    if not text.strip():
        raise UsageError("A thing needs a name.")
    return ""
