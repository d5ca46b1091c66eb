"""What carries out each act: for each place the one table from an act's id to what does it.

What a place's acts need is loaded with its table, when the first of them is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.acts.act import AFTER, ANYWHERE, COUNTDOWN, DAY, PEOPLE, PRACTICE, RECORD, STEPS
from tui.panes.acts.every import BY_ID

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.screens.planner import PlannerScreen

    #: What carries out an act, called with the key of the row it was asked for on.
    Carrier = Callable[[str], Awaitable[None]]
    Table = dict[str, Carrier]


class Carriers:
    """What carries out the acts of one planner."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._tables: dict[str, Table] = {}

    def of(self, act: str) -> Carrier:
        """What carries out the act with this id."""
        return self.table(BY_ID[act].place)[act]

    def table(self, place: str) -> Table:
        """What carries out each act of a place."""
        if place not in self._tables:
            self._tables[place] = _TABLES[place](self._screen)
        return self._tables[place]


def _anywhere(screen: PlannerScreen) -> Table:
    from tui.screens.view_acts import ViewActs

    view = ViewActs(screen)
    return {
        "undo": view.undo,
        "redo": view.redo,
        "copy": view.copy,
        "jump": view.jump,
        "mask": view.mask,
        "editor": view.editor,
        "suspend": view.suspend,
        "redraw": view.redraw,
        "palette": view.palette,
        "help": view.help,
        "quit": view.quit,
    }


def _steps(screen: PlannerScreen) -> Table:
    from tui.screens.step_acts import StepActs
    from tui.screens.view_acts import ViewActs

    steps, view = StepActs(screen), ViewActs(screen)
    return {
        "tick": steps.tick,
        "add-step": steps.add,
        "open-step": steps.open,
        "edit-step": steps.edit,
        "date-step": steps.put_on,
        "note-step": steps.note,
        "delete-step": steps.delete,
        "filter": view.filter,
        "hide-done": view.hide_done,
    }


def _people(screen: PlannerScreen) -> Table:
    from tui.screens.ask_acts import AskActs
    from tui.screens.people_acts import PeopleActs

    people = PeopleActs(screen)
    asks = AskActs(screen, people)
    return {
        "next-ask": asks.next,
        "move-ask": asks.other,
        "begin-ask": asks.begin,
        "write-message": asks.write,
        "add-person": people.add,
        "open-person": people.open,
        "edit-person": people.edit,
        "note-person": people.note,
        "log-person": people.log,
        "keep-advice": people.keep_advice,
        "own-question": people.own_question,
        "contact-rule": people.rule,
        "delete-person": people.delete,
    }


def _countdown(screen: PlannerScreen) -> Table:
    from tui.screens.interview_acts import InterviewActs
    from tui.screens.invitation_acts import InvitationActs

    interview = InterviewActs(screen)
    return {
        "edit-interview": interview.edit,
        "call-came": interview.call_came,
        "move-interview": interview.move,
        "put-on-today": interview.put_on_today,
        "set-pace": interview.pace,
        "take-invitation": InvitationActs(screen).take,
        "interview-over": interview.over,
    }


def _record(screen: PlannerScreen) -> Table:
    from tui.screens.record_acts import carriers

    return carriers(screen)


def _practice(screen: PlannerScreen) -> Table:
    from tui.screens.practice_acts import carriers

    return carriers(screen)


def _day(screen: PlannerScreen) -> Table:
    from tui.screens.day_acts import carriers

    return carriers(screen)


def _after(screen: PlannerScreen) -> Table:
    from tui.screens.after_acts import carriers

    return carriers(screen)


_TABLES: dict[str, Callable[[PlannerScreen], Table]] = {
    ANYWHERE: _anywhere,
    STEPS: _steps,
    PEOPLE: _people,
    COUNTDOWN: _countdown,
    RECORD: _record,
    PRACTICE: _practice,
    DAY: _day,
    AFTER: _after,
}
