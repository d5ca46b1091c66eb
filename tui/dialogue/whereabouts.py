"""Where the person is, what of it was read to them, and which row each number means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.reading import Reading, border, details, row_words
from tui.panes.acts.act import PLACE_KEYS, PLACE_NAMES
from tui.plan.errors import UsageError
from tui.plan.phrasing import count

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.dialogue.app import PlainApp
    from tui.panes.rows import RowList

#: How many lines of a list are read on arrival, and with each `more`.
LINES = 12
#: Lines beyond those are read all the same where no more are left, and rows that came are said.
_FEW = 3


class Whereabouts:
    """A place of the planner, or what is open over it; it speaks with the app's voice."""

    def __init__(self, app: PlainApp) -> None:
        self._app = app
        self._at: tuple[object, str] = (None, "")
        self._read = self._below = Reading(app.planner)
        self._rest: list[str] = []

    @property
    def is_place(self) -> bool:
        """Whether it is a place of the planner, and no page over it."""
        return self._app.screen is self._app.planner

    @property
    def name(self) -> str:
        """Where the person is, in a word or two."""
        if self.is_place:
            return PLACE_NAMES[self._app.planner.places.current]
        titles = (border(widget.border_title) for widget in self._app.screen.query("*"))
        return next(filter(None, titles), "Page")

    @property
    def title(self) -> str:
        """The name, with its number and how many rows there are."""
        rows = sum(bool(row.key) for each in self._read.lists for row in each.rows)
        counted = f", {count(rows, 'row')}" if rows else ""
        key = f"{PLACE_KEYS[self._app.planner.places.current]} " if self.is_place else ""
        return f"{key}{self.name}{counted}"

    @property
    def has_rows(self) -> bool:
        """Whether there are rows to act on."""
        return bool(self._read.numbered)

    def look_round(self, *, silent: bool) -> None:
        """Says where the person is now, if that changed, or what an act that was `silent` did."""
        if self._at != (self._app.screen, self._app.planner.places.current):
            self._arrive()
        elif self._read.is_gone or self._is_another_text():
            self.read_anew()
        else:
            self._say_new(silent=silent)

    def _say_new(self, *, silent: bool) -> None:
        """Says the rows that came, where they are few; else the highlighted one for an answer."""
        came = self._read.number_new()
        for number in came if len(came) <= _FEW else ():
            row = self._read.numbered[number - 1].row
            if row is not None:
                self._app.voice.say(f"{number}. {row_words(row)}")
        if silent and not came:
            self.say_row()

    def read_anew(self) -> None:
        """Numbers the rows anew and reads the first of them."""
        self._read = Reading(self._part())
        self._app.voice.say(f"{self.title}.")
        self._rest = self._read.lines
        self.read_on()

    def read_all(self) -> None:
        """Numbers the rows anew and reads all."""
        self._read = Reading(self._part())
        self._rest = []
        for line in self._read.lines:
            self._app.voice.say(line)

    def read_on(self) -> None:
        """Reads the next lines of a long list; a text is read whole."""
        short = self.has_rows and len(self._rest) > LINES + _FEW
        lines = LINES if short else len(self._rest)
        for line in self._rest[:lines]:
            self._app.voice.say(line)
        self._rest = self._rest[lines:]
        if self._rest:
            self._app.voice.say(f"{count(len(self._rest), 'more line')}: “more” goes on.")
        elif not lines:
            self._app.voice.say("That was all; “list” reads it again.")

    def read_row(self) -> None:
        """Says the highlighted row, and what stands below the list about it."""
        self.say_row()
        if self._read.current is not None:
            for line in details(self._read.current):
                self._app.voice.say(line)

    def say_row(self) -> None:
        """Says the highlighted row with its number."""
        rows = self._read.current
        if rows is None or not rows.highlighted:
            self._app.voice.say("? tells what you can do here.")
            return
        number = self._read.number(rows, rows.highlighted)
        told = row_words(rows.rows[rows.cursor])
        self._app.voice.say(f"{number}. {told}" if number else told)

    def say(self) -> None:
        """Says the place, and the highlighted row; where there are none, the text."""
        self._app.voice.say(f"{self.title}.")
        if self.has_rows:
            self.say_row()
        else:
            self.read_all()

    def go_to(self, number: int) -> RowList:
        """Highlights the row that was read with this number; the list that it is in.

        Raises:
            UsageError: there was none, or it is gone.
        """
        if not 1 <= number <= len(self._read.numbered):
            raise UsageError(f"There is no {number} here; “list” reads what there is.")
        meant = self._read.numbered[number - 1]
        if meant.row is None:
            raise UsageError(f"{number} is not shown any more; “list” gives the rows new numbers.")
        self._app.screen.set_focus(meant.rows)
        meant.rows.move_to(meant.key)
        return meant.rows

    def _arrive(self) -> None:
        """Reads where the person is now; back from a page, only says where that is."""
        planner = self._app.planner
        before, self._at = self._at, (self._app.screen, planner.places.current)
        if before[0] is planner and not self.is_place:
            self._below = self._read
        if self.is_place and before[0] not in (None, planner) and before[1] == self._at[1]:
            self._read = self._below
            self.say()
        else:
            self.read_anew()

    def _is_another_text(self) -> bool:
        """Whether a page of nothing but text says something else now."""
        if self.is_place or self.has_rows:
            return False
        return Reading(self._app.screen).lines != self._read.lines

    def _part(self) -> Widget:
        """What there is to read: the place, or the whole of what is open over it."""
        planner = self._app.planner
        return (
            planner.query_one(f"#{planner.places.current}") if self.is_place else self._app.screen
        )
