"""The palette: every act by its plain name."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Provider
from textual.style import Style

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES, PLACE_SAYS, Act, shown_keys
from tui.panes.acts.asked import Asked

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.command import Hits
    from textual.screen import Screen

    from tui.screens.planner import PlannerScreen


class ActList(CommandList):
    """The acts found, where the highlighted one is reversed if the theme says so."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """The style of a part, with "reverse", which Textual 8.2.8 leaves out."""
        style = super().get_visual_style(*component_classes, partial=partial)
        parts = map(self.get_component_styles, component_classes)
        return style + Style(reverse=any(part.text_style.reverse for part in parts))


class Palette(CommandPalette):
    """Textual's palette, where a page key that comes before the list is drawn does nothing."""

    def __init__(self, acts: tuple[Act, ...]) -> None:
        super().__init__(id="--command-palette", placeholder="What would you like to do?")
        self.acts = acts

    def compose(self) -> ComposeResult:
        """The palette as Textual lays it out, with our list in it."""
        for widget in super().compose():
            yield ActList() if isinstance(widget, CommandList) else widget

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):  # Textual 8.2.8 looks the highlighted line up, and ends
            super()._action_command_list(action)


class ActsProvider(Provider):
    """Finds acts by what they say; running one is the same as pressing its key in its pane."""

    async def discover(self) -> Hits:
        """Every act, and every place."""
        for act in self._acts():
            yield DiscoveryHit(_named(act), partial(self._run, act), help=_help(act))
        for place, key in PLACE_KEYS.items():
            yield DiscoveryHit(_way(place), partial(self._go, place), help=key)

    async def search(self, query: str) -> Hits:
        """The acts that fit what is typed."""
        matcher = self.matcher(query)
        for act in self._acts():
            score = matcher.match(_named(act))
            if score > 0:
                shown = matcher.highlight(_named(act))
                yield Hit(score, shown, partial(self._run, act), help=_help(act))
        for place, key in PLACE_KEYS.items():
            score = matcher.match(_way(place))
            if score > 0:
                shown = matcher.highlight(_way(place))
                yield Hit(score, shown, partial(self._go, place), help=key)

    def _acts(self) -> tuple[Act, ...]:
        return cast("PlannerScreen", self.screen).keys.acts  # it alone opens the palette

    def _run(self, act: Act) -> None:
        screen = self.screen
        if act.place == ANYWHERE:
            screen.call_later(screen.post_message, Asked(act.id))
            return
        screen.call_later(self._run_there, screen, act)

    def _go(self, place: str) -> None:
        self.screen.call_later(self.screen.run_action, f"place('{place}')")

    async def _run_there(self, screen: Screen[Any], act: Act) -> None:
        await screen.run_action(f"place('{act.place}')")
        there = screen.focused or screen
        there.call_later(there.run_action, f"ask('{act.id}')")


def _named(act: Act) -> str:
    return act.says.rstrip(".")


def _way(place: str) -> str:
    return f"Go to {PLACE_NAMES[place]}: {PLACE_SAYS[place].rstrip('.')}"


def _help(act: Act) -> str:
    where = "" if act.place == ANYWHERE else f" in {PLACE_NAMES[act.place]}"
    return f"{shown_keys(act.keys)}{where}"
