"""The People pane: everybody by whose turn it is, with the next act, and who is still missing."""

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
from tui.plan.turn_words import act_words, mark_of, since_words, when_words
from tui.plan.turns import GROUPS, SETTLED, THEIRS, YOURS, by_turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from textual.binding import BindingType

    from tui.plan.library import Library, Role
    from tui.plan.model import Person, Plan
    from tui.plan.turns import Standing

#: A row for a role that nobody has yet has this before the role's id.
INVITATION = "role:"
#: From this width on, invitations are written out, and each act has a line of its own.
WIDE = 36
GROUP_NAMES = {YOURS: "Your turn", THEIRS: "Their turn", SETTLED: "Nothing open"}
RULE_NAMES = {
    "allowed": "insiders may be asked",
    "ask-hr": "ask HR first",
    "not-allowed": "insiders may not be asked",
}


class PeoplePane(RowList):
    """The people."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(PEOPLE)]
    BORDER_TITLE = "2 People"
    MARK_ACT = "next-ask"
    OPEN_ACT = "open-person"

    plan: reactive[Plan | None] = reactive(None, init=False, repaint=False)
    today: reactive[date | None] = reactive(None, init=False, repaint=False)
    hidden: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, library: Library, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._library = library
        self._shown: tuple[object, ...] = ()

    def on_resize(self) -> None:
        """What there is room for is written out."""
        self._rebuild()

    def watch_plan(self) -> None:
        """Shows what the plan says."""
        self._rebuild()

    def watch_today(self) -> None:
        """A new day words the acts anew, and can make it somebody else's turn."""
        self._rebuild()

    def watch_hidden(self) -> None:
        """Masks or shows the names."""
        self._rebuild()

    def _rebuild(self) -> None:
        if self.plan is None or self.today is None:
            return
        wide = self.size.width >= WIDE
        people, interview = self.plan.people, self.plan.interview
        shown = (people, interview, self.today, self.hidden, wide)
        if shown == self._shown:
            return  # a step was ticked: nobody is concerned
        self._shown = shown
        self.show_rows(tuple(self._rows(self.plan, self.today, wide=wide)))

    def _rows(self, plan: Plan, today: date, *, wide: bool) -> Iterator[Row]:
        everybody = by_turn(plan, self._library, today)
        for group in GROUPS:
            listed = [standing for standing in everybody if standing.whose == group]
            if listed:
                yield Row(title=GROUP_NAMES[group], right=_count(listed), style="heading")
            for standing in listed:
                yield from self._lines(standing, today, wide=wide)
            if listed:
                yield Row()
        held = {person.role for person in plan.people}
        for role in self._library.roles.values():
            if role.id not in held:
                title = f"{role.short}: {role.invitation}" if wide else role.short
                yield Row(key=INVITATION + role.id, mark="+", title=title, style="quiet")
        if wide:
            rule = RULE_NAMES.get(plan.interview.contact_rule, "not known yet")
            yield Row()
            yield Row(
                title=f"  Contact rule: {rule}", right=(("r sets it", "quiet"),), style="quiet"
            )

    def _lines(self, standing: Standing, today: date, *, wide: bool) -> Iterator[Row]:
        """A person, and under them the act where there is room for it."""
        turn = standing.first
        yield Row(
            key=standing.person.id,
            mark=mark_of(turn),
            title=masked(self._named(standing.person), self.hidden),
            right=self._right(standing, today),
            style="quiet" if standing.whose == SETTLED else "title",
            title_first=True,
        )
        if wide and turn is not None:
            more = len([t for t in standing.turns if t.whose != SETTLED]) - 1
            others = f" · {more} more" if more > 0 else ""
            words = masked(act_words(turn, today), self.hidden)
            yield Row(title=f"    {words}{others}", style="quiet")

    def _named(self, person: Person) -> str:
        role: Role | None = self._library.roles.get(person.role)
        shown = clean(role.short if role else person.role, 11)
        name = clean(person.name.strip() or person.id)
        return f"{name}, {shown}" if shown else name

    def _right(self, standing: Standing, today: date) -> tuple[tuple[str, str], ...]:
        turn = standing.first
        if turn is not None and turn.whose != SETTLED:
            words = when_words(turn, today) if turn.whose == YOURS else since_words(turn, today)
            style = "open" if turn.whose == YOURS else "quiet"
        else:
            touch = last_touch(standing.person)
            words = f"{clean(touch.event, 12)} {near_day(touch.at, today)}" if touch else ""
            style = "quiet"
        return ((masked(words, self.hidden), style),) if words else ()


def _count(listed: list[Standing]) -> tuple[tuple[str, str], ...]:
    return ((str(len(listed)), "quiet"),)
