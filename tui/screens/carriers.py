"""What carries out each act: the one table from an act's id to the function that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.ask_acts import AskActs
from tui.screens.interview_acts import InterviewActs
from tui.screens.invitation_acts import InvitationActs
from tui.screens.people_acts import PeopleActs
from tui.screens.step_acts import StepActs
from tui.screens.view_acts import ViewActs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.screens.planner import PlannerScreen

    Carrier = Callable[[str], Awaitable[None]]


def carriers_of(screen: PlannerScreen) -> dict[str, Carrier]:
    """The function for each act of `ACTS`, called with the key of the row it was asked for on."""
    steps, people = StepActs(screen), PeopleActs(screen)
    interview, view, asks = InterviewActs(screen), ViewActs(screen), AskActs(screen, people)
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
        "edit-interview": interview.edit,
        "call-came": interview.call_came,
        "move-interview": interview.move,
        "put-on-today": interview.put_on_today,
        "set-pace": interview.pace,
        "take-invitation": InvitationActs(screen).take,
        "interview-over": interview.over,
        **_anywhere(view),
    }


def _anywhere(view: ViewActs) -> dict[str, Carrier]:
    """The acts that hold in every place."""
    return {
        "undo": view.undo,
        "redo": view.redo,
        "copy": view.copy,
        "mask": view.mask,
        "editor": view.editor,
        "suspend": view.suspend,
        "redraw": view.redraw,
        "palette": view.palette,
        "help": view.help,
        "quit": view.quit,
    }
