"""The People pane: who is who, what passed between you last, and who is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive

from tui.panes.acts.act import PEOPLE
from tui.panes.acts.every import bindings_of
from tui.panes.rows import Row, RowList
from tui.plan.masking import masked
from tui.plan.outreach import last_touch
from tui.plan.phrasing import near_day
from tui.plan.text import clean

if TYPE_CHECKING:
    from datetime import date

    from textual.binding import BindingType

    from tui.plan.library import Library, Role
    from tui.plan.model import Person, Plan

#: A row for a role that nobody has yet has this before the role's id.
INVITATION = "role:"
#: From this width on, invitations are written out.
WIDE = 48


class PeoplePane(RowList):
    """The people."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(PEOPLE)]
    BORDER_TITLE = "2 People"
    OPEN_ACT = "open-person"

    plan: reactive[Plan | None] = reactive(None, init=False, repaint=False)
    today: reactive[date | None] = reactive(None, init=False, repaint=False)
    hidden: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, library: Library, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._library = library

    def on_resize(self) -> None:
        """Invitations are written out where there is room."""
        self._rebuild()

    def watch_plan(self) -> None:
        """Shows what the plan says."""
        self._rebuild()

    def watch_today(self) -> None:
        """A new day words the last touch anew."""
        self._rebuild()

    def watch_hidden(self) -> None:
        """Masks or shows the names."""
        self._rebuild()

    def _rebuild(self) -> None:
        if self.plan is None or self.today is None:
            return
        rows = [self._row(person, self.today) for person in self.plan.people]
        held = {person.role for person in self.plan.people}
        missing = [role for role in self._library.roles.values() if role.id not in held]
        if rows and missing:
            rows.append(Row())
        rows += [
            Row(
                key=f"{INVITATION}{role.id}",
                mark="+",
                title=self._invitation(role),
                style="quiet",
            )
            for role in missing
        ]
        self.show_rows(tuple(rows))

    def _invitation(self, role: Role) -> str:
        return f"{role.short}: {role.invitation}" if self.size.width >= WIDE else role.short

    def _row(self, person: Person, today: date) -> Row:
        role = self._library.roles.get(person.role)
        shown = clean(role.short if role else person.role, 11)
        touch = last_touch(person)
        last = f"{clean(touch.event, 12)} {near_day(touch.at, today)}" if touch else ""
        name = clean(person.name.strip() or person.id)
        title = masked(f"{name}, {shown}" if shown else name, self.hidden)
        right = ((masked(last, self.hidden), "quiet"),) if last else ()
        return Row(key=person.id, title=title, right=right, title_first=True)
