"""A page that stays open while its acts are carried out, and shows what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.screen import ModalScreen

from tui.panes.acts.act import ANYWHERE
from tui.panes.acts.asked import Asked
from tui.panes.acts.every import bindings_of

if TYPE_CHECKING:
    from textual.app import App
    from textual.binding import BindingType

    from tui.screens.planner import PlannerScreen

#: What holds anywhere but would leave the page behind: the page has its own way out.
NOT_ON_A_PAGE = ("quit", "palette", "suspend")


class LivePage(ModalScreen[None]):
    """The page; the planner under it carries its acts out, and calls `show` and `say`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings_of(ANYWHERE) if binding.id not in NOT_ON_A_PAGE
    ]

    def __init__(self, planner: PlannerScreen) -> None:
        super().__init__()
        self.planner = planner

    def action_ask(self, act: str) -> None:
        """The acts that hold anywhere."""
        self.post_message(Asked(act))

    async def on_asked(self, message: Asked) -> None:
        """The planner carries out what is asked for; the next key waits for it."""
        await self.planner.on_asked(message)

    def action_close(self) -> None:
        """Closes the page."""
        if self.is_current:
            self.dismiss()

    def show(self) -> None:
        """Shows the plan as the planner has it now."""
        raise NotImplementedError

    def say(self, text: str, back: str = "", *, refused: bool = False) -> None:
        """Says what happened, as the planner does."""
        raise NotImplementedError


def pages_of(app: App[None]) -> list[LivePage]:
    """The pages of an app that live on above the planner."""
    return [page for page in app.screen_stack if isinstance(page, LivePage)]
