"""The Steps pane: what is for today first, then this week, later, and what is done."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive

from tui.panes.acts.act import STEPS
from tui.panes.acts.every import bindings_of
from tui.panes.rows import Row, RowList
from tui.plan.agenda_words import GROUP_NAMES, due_words, short_due_words
from tui.plan.because import days_remark
from tui.plan.masking import masked
from tui.plan.phrasing import span
from tui.plan.schedule import ASIDE, DONE, GROUPS, TODAY, Agenda
from tui.plan.text import clean

if TYPE_CHECKING:
    from datetime import date

    from textual.binding import BindingType

    from tui.plan.schedule import Planned

OPEN_MARK, DONE_MARK = "○", "✓"
#: From this width on, minutes and days are written out.
WIDE = 60
#: The columns beside a remark: its indent, and what a row keeps free.
_AROUND = 5


class StepsPane(RowList):
    """The checklist."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(STEPS)]
    BORDER_TITLE = "1 Steps"
    MARK_ACT = "tick"
    OPEN_ACT = "open-step"

    agenda: reactive[Agenda | None] = reactive(None, init=False, repaint=False)
    today: reactive[date | None] = reactive(None, init=False, repaint=False)
    wanted: reactive[str] = reactive("", init=False, repaint=False)
    hide_done: reactive[bool] = reactive(False, init=False, repaint=False)
    hidden: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def planned(self, step_id: str) -> Planned | None:
        """The step with this id as it is shown."""
        groups = (self.agenda.group(name) for name in GROUPS) if self.agenda else ()
        return next((p for group in groups for p in group if p.step.id == step_id), None)

    def watch_agenda(self) -> None:
        """Shows what the plan says."""
        self._rebuild()

    def on_resize(self) -> None:
        """The columns are as wide as there is room for."""
        self._rebuild()

    def watch_wanted(self) -> None:
        """Shows what fits the filter."""
        self._rebuild()

    def watch_hidden(self) -> None:
        """Masks or shows names."""
        self._rebuild()

    def watch_hide_done(self) -> None:
        """Shows or hides what is done."""
        self._rebuild()

    def _rebuild(self) -> None:
        if self.agenda is None or self.today is None:
            return
        rows: list[Row] = []
        for name in GROUPS if any(map(self.agenda.group, GROUPS)) else ():
            rows += self._group(name, self.agenda.group(name), self.today)
        self.show_rows(tuple(rows) or self._nothing())

    def _group(self, name: str, listed: tuple[Planned, ...], today: date) -> list[Row]:
        wanted = self.wanted.casefold()
        shown = [
            planned
            for planned in listed
            if not (self.hide_done and planned.done)
            and (not wanted or wanted in f"{planned.step.title} {planned.step.note}".casefold())
        ]
        if not shown:
            return self._quiet_today(listed, today) if name == TODAY else []
        rows = [_heading(name, listed), *(self._remark(today) if name == TODAY else ())]
        wide = self.size.width >= WIDE
        rows += [_row(planned, name, today, self.hidden, wide=wide) for planned in shown]
        return [*rows, Row()]

    def _quiet_today(self, listed: tuple[Planned, ...], today: date) -> list[Row]:
        if self.wanted:
            return []
        said = "Today is done." if listed else "Nothing is planned for today."
        told = self._remark(today) or [Row(title=f"  {said}", style="quiet")]
        return [Row(title=GROUP_NAMES[TODAY], style="heading"), *told, Row()]

    def _remark(self, today: date) -> list[Row]:
        """What should be known of the days, in as many rows as it takes."""
        said = days_remark(self.agenda, today) if self.agenda and not self.wanted else ""
        lines = wrap(said, max(self.size.width - _AROUND, 1))
        return [Row(title=f"  {line}", style="quiet") for line in lines]

    def _nothing(self) -> tuple[Row, ...]:
        said = "No step contains this." if self.wanted else "No steps yet. Press a to add one."
        return (Row(), Row(title=f" {said}", style="quiet"))


def _heading(name: str, listed: tuple[Planned, ...]) -> Row:
    done = sum(planned.done for planned in listed)
    if name == TODAY:
        minutes = sum(p.facts.minutes or 0 for p in listed if not p.done)
        left = f" · {span(minutes)} to go" if minutes else ""
        told = f"{done} of {len(listed)} done{left}"
    elif name == DONE:
        told = str(len(listed))
    else:
        told = str(len(listed) - done)
    return Row(title=GROUP_NAMES[name], right=((told, "quiet"),), style="heading")


def _row(planned: Planned, group: str, today: date, hidden: tuple[str, ...], *, wide: bool) -> Row:
    minutes = planned.facts.minutes
    told = minutes is not None and not planned.done
    if wide:
        length, due = f"{minutes} min" if told else "", f"{due_words(planned, today):>10}"
        length = f"{length:>7} "
    else:
        length, due = f"{minutes}m" if told else "", f"{short_due_words(planned, today):>6}"
        length = f"{length:>4}"
    style = "done" if planned.done else "quiet" if group == ASIDE else "title"
    due_style = "open" if planned.still_open else "done" if planned.done else "quiet"
    noted = "✎ " if planned.step.note else ""
    return Row(
        key=planned.step.id,
        mark=DONE_MARK if planned.done else OPEN_MARK,
        title=noted + masked(clean(planned.step.title.strip() or planned.step.id), hidden),
        right=((length, "done" if planned.done else "quiet"), (due, due_style)),
        style=style,
    )
