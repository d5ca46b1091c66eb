"""The colours: an evening and a morning, and the terminal's own for whoever wants or has no others.

Every text reaches a contrast of 4.5 on what it stands on, in 256 colours too. Nothing is told by
colour alone, so the terminal's own colours with bold and reverse say the same.
"""

from __future__ import annotations

import os

from textual.theme import Theme

from tui.reports.planner.painting import theme_of
from tui.storage.config import load_config

#: A scrollbar is its thumb alone, on whatever it stands.
_NO_TRACK = dict.fromkeys(
    (
        "scrollbar-background",
        "scrollbar-background-hover",
        "scrollbar-background-active",
        "scrollbar-corner-color",
    ),
    "transparent",
)
EVENING = Theme(
    name="evening",
    primary="#d9a566",
    secondary="#8fb3a4",
    accent="#e0ac69",
    warning="#e8915b",
    error="#e87a6d",
    success="#a5bd7c",
    foreground="#e8e2d6",
    background="#1b1a19",
    surface="#242220",
    panel="#2e2b28",
    dark=True,
    variables={
        "quiet": "#b2a99b",
        "faint": "#9d9589",
        "panel-lighten-1": "#36322f",
        "input-selection-background": "#6b4a1f",
        "block-cursor-blurred-background": "#3a3531",
        "scrollbar": "#4e4c48",
        "scrollbar-hover": "#6b655e",
        "scrollbar-active": "#e0ac69",
        **_NO_TRACK,
        "block-cursor-blurred-text-style": "bold",
    },
)
MORNING = Theme(
    name="morning",
    primary="#8a5216",
    secondary="#3c6e62",
    accent="#8a5216",
    warning="#a8480f",
    error="#a83225",
    success="#4c6b1f",
    foreground="#2f2b27",
    background="#faf7f1",
    surface="#f3eee5",
    panel="#e9e2d6",
    dark=False,
    variables={
        "quiet": "#5f584f",
        "faint": "#6b645a",
        "block-cursor-blurred-background": "#eadcc8",
        "scrollbar": "#c7c4be",
        "scrollbar-hover": "#b5ab9c",
        "scrollbar-active": "#8a5216",
        **_NO_TRACK,
        "block-cursor-blurred-text-style": "bold",
    },
)
_DEFAULT = "ansi_default"
#: What Textual gives colours of the terminal's palette, or leaves transparent.
_DEFAULTS = (
    "ansi-background", "ansi-foreground", "block-cursor-background", "border", "border-blurred",
    "faint", "input-selection-background", "panel", "panel-lighten-1", "quiet", "scrollbar",
    "scrollbar-active", "scrollbar-background", "scrollbar-background-active",
    "scrollbar-background-hover", "scrollbar-hover", "surface", "text-disabled",
)  # fmt: skip
TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary=_DEFAULT,
    secondary=_DEFAULT,
    accent=_DEFAULT,
    warning=_DEFAULT,
    error=_DEFAULT,
    success=_DEFAULT,
    foreground=_DEFAULT,
    background=_DEFAULT,
    surface=_DEFAULT,
    panel=_DEFAULT,
    boost=_DEFAULT,
    variables={
        **dict.fromkeys(_DEFAULTS, _DEFAULT),
        "block-cursor-text-style": "bold reverse",
        "block-cursor-blurred-text-style": "bold reverse",
    },
)
THEMES = {theme.name: theme for theme in (EVENING, MORNING, TERMINAL)}


def first_theme() -> str:
    """The theme to begin with, as the environment and the person's settings say."""
    return theme_of(os.environ, load_config().theme)
