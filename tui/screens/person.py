"""The page of one person, where each row can be acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.panes.acts.act import PEOPLE, key_pairs
from tui.panes.lines import KeyLine, MessageLine
from tui.panes.person import ADVICE, ASK, PersonPane, Shown, meant
from tui.panes.text import plain
from tui.plan.honest_questions import offered
from tui.plan.turns import standing_of
from tui.screens.live_page import NOT_ON_A_PAGE, LivePage

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.honest_questions import HonestQuestion
    from tui.plan.model import Person
    from tui.screens.planner import PlannerScreen

_QUIET = "$quiet"
#: Acts of the list that are no acts of the page.
_NOT_HERE = ("open-person", "add-person")


class PersonScreen(LivePage):
    """Who somebody is, and everything between you; closes when they are deleted."""

    AUTO_FOCUS = "#person-rows"
    CSS_PATH = "person.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (64, "-wide")]  # noqa: RUF012 - as the class it overrides
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-high")]  # noqa: RUF012 - the same
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,ctrl+q", "close", "close", id="person-close"),
    ]

    def __init__(
        self, planner: PlannerScreen, person_id: str, bank: tuple[HonestQuestion, ...]
    ) -> None:
        super().__init__(planner)
        self._person_id = person_id
        self._bank = bank

    def compose(self) -> ComposeResult:
        """Who they are, the rows, the highlighted one in full, and the two lines at the foot."""
        with Vertical(id="person-page"):
            yield Static(id="person-head")
            yield PersonPane(id="person-rows")
            yield Static(id="person-line")
            yield MessageLine(id="person-message")
            yield KeyLine(id="person-keys")

    def on_mount(self) -> None:
        """Shows the person; the full line follows the cursor in the same frame."""
        rows = self.query_one(PersonPane)
        self.watch(rows, "cursor", self._explain, init=False)
        self.watch(rows, "rows", self._explain, init=False)
        self.show()

    def on_resize(self) -> None:
        """The line of keys holds what fits."""
        every = self.planner.keys
        here = [act for act in every.acts if act.id not in (*_NOT_HERE, *NOT_ON_A_PAGE)]
        keys, more, always = key_pairs(here, PEOPLE)
        line = self.query_one(KeyLine)
        line.show(keys, more, [*always, ("q", "close")], line.content_size.width)

    def show(self) -> None:
        """Shows what the plan says of them now."""
        planner = self.planner
        person = planner.plan.person(self._person_id)
        if person is None:
            self.action_close()
            return
        page = self.query_one("#person-page", Vertical)
        page.border_title = plain(planner.masked(person.name.strip() or person.id))
        self.query_one("#person-head", Static).update(self._head(person))
        self.query_one(PersonPane).show(
            Shown(
                plan=planner.plan,
                standing=standing_of(person, planner.plan, planner.library, planner.today),
                questions=offered(self._bank, person, planner.plan.interview.settings),
                today=planner.today,
                key_of=planner.keys.of,
                hidden=planner.hidden,
            )
        )

    def say(self, text: str, back: str = "", *, refused: bool = False) -> None:
        """Says what happened, in the page."""
        self.query_one(MessageLine).say(self.planner.masked(text), back, refused=refused)

    def _head(self, person: Person) -> Content:
        """Role, position, how to reach them, what you admire and what they saw of your work."""
        no_role = f"No role yet; {self.planner.keys.of('edit-person')} gives one"
        role = self.planner.library.roles.get(person.role)
        told = [role.name if role else person.role or no_role, person.title]
        told += [person.email, person.phone]
        lines = [" · ".join(filter(None, told))]
        admired = person.reason or ("yes" if person.admired else "")
        work = [f"you admire: {admired}" if admired else ""]
        work += [f"saw your work on: {person.project}" if person.project else ""]
        if any(work):
            lines.append(" · ".join(filter(None, work)))
        return Content("\n").join([plain(self.planner.masked(line), _QUIET) for line in lines])

    def _explain(self) -> None:
        self.query_one("#person-line", Static).update(
            plain(self.planner.masked(self._full_words())), layout=False
        )

    def _full_words(self) -> str:
        """What the highlighted row is about, in full."""
        plan = self.planner.plan
        row = meant(self.query_one(PersonPane).highlighted)
        person = plan.person(self._person_id)
        if person is None or not row.part:
            return ""
        if row.part == ADVICE:
            note = plan.note(row.item)
            if note is None:
                return ""
            if note.step:
                return note.text
            key_of = self.planner.keys.of
            ways = f"{key_of('next-ask')} makes it a step, {key_of('move-ask')} says why not"
            why = f"left: {note.reason}" if note.reason else ways
            return f"{note.text} · {why}"
        if row.part == ASK:
            standing = standing_of(person, plan, self.planner.library, self.planner.today)
            turn = next((t for t in standing.turns if t.ask.id == row.item), None)
            if turn is not None:
                return turn.held.sentence if turn.held else turn.kind.says
            return ""
        return row.item
