"""What the planner would open a screen for, and what asks for it in lines instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogue.forms import ask_form
from tui.dialogue.messages import Writing, send
from tui.dialogue.pages import breathe, choose, find_act, read_page, tell_numbers
from tui.dialogue.practice import drill, go_through
from tui.screens.breath import BreathScreen
from tui.screens.choice import ChoiceScreen
from tui.screens.drill import DrillScreen
from tui.screens.form import FormScreen
from tui.screens.honesty import HonestyScreen
from tui.screens.jump import JumpScreen
from tui.screens.message import MessageScreen
from tui.screens.page import PageScreen
from tui.screens.palette import Palette
from tui.screens.sending import SendingScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.screen import Screen

    from tui.dialogue.voice import Voice

    Ask = Callable[[Voice, Any], Any]

#: Any other screen is opened as it is: it is read, and its keys are asked for.
ASKS: dict[type[Screen[Any]], Ask] = {
    FormScreen: ask_form,
    ChoiceScreen: choose,
    PageScreen: read_page,
    BreathScreen: breathe,
    JumpScreen: tell_numbers,
    DrillScreen: drill,
    HonestyScreen: go_through,
    MessageScreen: lambda voice, screen: Writing(voice, screen).write(),
    SendingScreen: send,
    Palette: find_act,
}


def asks_for(screen: object) -> Ask | None:
    """What asks in lines for that which a screen returns; may be a coroutine function."""
    return next((ask for kind, ask in ASKS.items() if isinstance(screen, kind)), None)
