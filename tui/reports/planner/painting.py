"""The first page as a terminal reads it: in the colours in which the full screen then draws it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Line = list[tuple[str, str]]
    #: Weight, voice and ground, each the name of a voice or the numbers of a sequence.
    Look = tuple[str, str, str]

EVENING, TERMINAL = "evening", "terminal"
#: For each theme and voice the colour where a terminal has 16 million, 256 and 16: those of
#: `themes.py`, as the toolkit makes fewer of them.
VOICES = {
    "evening": {
        "text": ("38;2;232;226;214", "38;5;188", "97"),
        "accent": ("38;2;223;172;105", "38;5;179", "37"),
        "quiet": ("38;2;178;169;155", "38;5;247", "37"),
        "faint": ("38;2;157;149;137", "38;5;245", "37"),
        "warning": ("38;2;231;145;91", "38;5;173", "91"),
        "success": ("38;2;165;189;124", "38;5;144", "37"),
        "edge": ("38;2;78;76;72", "38;5;238", "90"),
        "ground": ("48;2;27;26;25", "48;5;234", "40"),
        "cursor": ("48;2;58;53;49", "48;5;236", "100"),
    },
    "morning": {
        "text": ("38;2;47;43;39", "38;5;235", "90"),
        "accent": ("38;2;137;82;22", "38;5;94", "33"),
        "quiet": ("38;2;95;88;79", "38;5;240", "90"),
        "faint": ("38;2;107;100;90", "38;5;241", "90"),
        "warning": ("38;2;167;72;15", "38;5;130", "33"),
        "success": ("38;2;75;107;31", "38;5;58", "90"),
        "edge": ("38;2;199;196;190", "38;5;250", "37"),
        "ground": ("48;2;250;247;241", "48;5;231", "107"),
        "cursor": ("48;2;234;220;200", "48;5;188", "107"),
    },
}
#: The styles of rows as weight, voice and ground.
_OF_ROWS = {
    "title": "text",
    "heading": "bold accent",
    "done": "faint",
    "mark": "accent",
    "open": "warning",
    "bar": "edge",
}
_BOLD, _PLAIN, _REVERSE, _NOT_REVERSE = "1", "22", "7", "27"
_TRUE, _MANY, _FEW = 0, 1, 2
_MANY_COLOURS = ("256color", "kitty")


def depth_of(env: Mapping[str, str]) -> int:
    """How many colours the terminal of an environment has, as an index into VOICES' colours."""
    if env.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return _TRUE
    colours = env.get("TERM", "").strip().lower().rpartition("-")[2]
    return _MANY if colours in _MANY_COLOURS else _FEW


def theme_of(env: Mapping[str, str], named: str) -> str:
    """The theme to begin with: the terminal's own where no colour is wanted, else the one named.

    Whoever has named none gets the terminal's own where it has sixteen colours or fewer, for what
    those look like is the person's choice.
    """
    if env.get("NO_COLOR"):
        return TERMINAL
    return named or (TERMINAL if depth_of(env) == _FEW else EVENING)


def voices_of(theme: str, env: Mapping[str, str]) -> dict[str, str]:
    """The numbers of the sequence for each voice on the terminal of an environment."""
    if theme not in VOICES:
        own = dict.fromkeys(VOICES[EVENING], "39")
        return own | {"ground": f"{_NOT_REVERSE};49", "cursor": _REVERSE}
    depth = depth_of(env)
    voices = {voice: numbers[depth] for voice, numbers in VOICES[theme].items()}
    return voices | {"ground": f"{_NOT_REVERSE};{voices['ground']}"}


def painted(lines: Iterable[Line], voices: Mapping[str, str]) -> str:
    """The lines from the top left corner, every cell of them drawn."""
    last: Look = (_PLAIN, "text", "ground")
    out = [f"\x1b[H\x1b[0;{voices['text']};{voices['ground']}m"]
    for number, line in enumerate(lines):
        out.append("\r\n" if number else "")
        for text, style in line:
            look = _look(style)
            if look != last and (text.strip() or look[2] != last[2]):
                changed = [now for now, before in zip(look, last, strict=True) if now != before]
                out.append(f"\x1b[{';'.join(voices.get(name, name) for name in changed)}m")
                last = look
            out.append(text)
    return "".join([*out, "\x1b[0m"])


def _look(style: str) -> Look:
    """Weight, voice and ground of a style."""
    if style == "cursor":
        return (_BOLD, "text", "cursor")
    if style == "bar-end":
        return (_PLAIN, "edge", _REVERSE)
    words = _OF_ROWS.get(style, style).replace("$", "").split()
    weight = _BOLD if "bold" in words else _PLAIN
    return (weight, next((word for word in words if word != "bold"), "text"), "ground")
