"""Every screen that the planner can open is asked in lines, or has keys that can be asked for."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from textual.screen import ModalScreen

import tui.screens
from tui.dialogue.questions import ASKS
from tui.screens.live_page import LivePage

MODULES = [p.stem for p in Path(tui.screens.__file__).parent.glob("*.py") if p.stem != "__init__"]
SCREENS = {
    kind
    for name in MODULES
    for kind in vars(import_module(f"tui.screens.{name}")).values()
    if isinstance(kind, type)
    and issubclass(kind, ModalScreen)
    and kind.__module__.startswith("tui.screens")
    and kind is not LivePage
}


@pytest.mark.parametrize("kind", sorted(SCREENS, key=str), ids=lambda kind: kind.__name__)
def test_a_screen_is_asked_in_lines_or_each_of_its_keys_has_a_name(
    kind: type[ModalScreen[object]],
) -> None:
    if not issubclass(kind, tuple(ASKS)):
        named = [binding for binding in kind.BINDINGS if binding.description]  # type: ignore[union-attr]
        assert named
        assert all(binding.id for binding in named)  # type: ignore[union-attr]
        assert any("close" in binding.description for binding in named)  # type: ignore[union-attr]
