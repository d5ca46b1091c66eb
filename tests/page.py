"""What a terminal shows after the bytes sent to it, what it answers, and what its keys send."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

import pyte

if TYPE_CHECKING:
    from pyte.screens import Char

_SEQUENCE = re.compile(
    r"\x1b(?:\[(?P<private>[<=>?]?)(?P<numbers>[\d;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\](?P<command>[^\x07\x1b\x9c]*)(?:\x07|\x1b\\|\x9c)"
    r"|[P^_X][^\x1b]*\x1b\\"
    r"|[ -/]*[0-OQ-WY-Z\\`-~])"
)
_BEGUN = re.compile(
    r"\x1b(?:\[[<=>?]?[\d;:]*[ -/]*|\][^\x07\x1b\x9c]*\x1b?|[P^_X][^\x1b]*\x1b?|[ -/]*)\Z"
)
QUERY = re.compile(
    rb"\x1b\[(?:(?P<attributes>0?c)|(?P<second>>0?c)|(?P<status>5n)|(?P<cursor>6n)"
    rb"|\?(?P<mode>\d+)\$p|(?P<kitty>\?u)|(?P<version>>0?q))"
    rb"|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)"
)
_DRAWN = frozenset("@ABCDEFGHJKLMPXadefghlmr'")  # what pyte draws; it prints parts of some others
_KEYS = {
    "enter": "\r", "tab": "\t", "escape": "\x1b", "space": " ", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "home": "\x1b[H", "end": "\x1b[F", "insert": "\x1b[2~", "delete": "\x1b[3~",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "shift+tab": "\x1b[Z",
    "apostrophe": "'", "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~",
}  # fmt: skip
_KITTY = {"enter": "13", "tab": "9", "escape": "27", "backspace": "127", "shift+tab": "9;2"}
_LEFT_ON = {
    1049: "alternate screen", 1000: "mouse", 1003: "mouse movement", 1006: "mouse (SGR)",
    1015: "mouse (urxvt)", 1016: "mouse in pixels", 1004: "focus reports", 2004: "bracketed paste",
    2026: "synchronized output", 2048: "resize reports",
}  # fmt: skip


def encode(key: str, *, kitty: bool = False) -> str:
    """The characters a terminal sends for a key named as Textual names it (`j`, `ctrl+c`, `up`)."""
    if kitty and key in _KITTY:
        return f"\x1b[{_KITTY[key]}u"
    if key in _KEYS and not (kitty and key == "space"):
        return _KEYS[key]
    modifier, _, letter = key.rpartition("+") if len(key) > 1 else ("", "", key)
    letter = " " if letter == "space" else letter
    if len(letter) != 1 or modifier not in {"", "ctrl", "alt"}:
        raise ValueError(f"no key is named {key}")
    if kitty:
        bits = 1 + letter.isupper() + {"": 0, "alt": 2, "ctrl": 4}[modifier]
        return f"\x1b[{ord(letter.lower())};{bits}{'' if modifier else f';{ord(letter)}'}u"
    if modifier == "ctrl":
        return chr(ord(letter.upper()) ^ 0x40)
    return ("\x1b" if modifier else "") + letter


class Arrival(NamedTuple):
    """Bytes as they came (at a `time.monotonic()`), or the size the terminal was given."""

    at: float
    data: bytes
    size: tuple[int, int] | None = None


class Page:
    """What a terminal shows after the bytes fed to it: two screens, the modes set, the title.

    A frame inside synchronized output is shown when it is whole, as by a terminal.
    """

    def __init__(self, columns: int, lines: int) -> None:
        self.modes = {7, 25}
        self.title = ""
        self._screens = [pyte.Screen(columns, lines) for _ in range(2)]
        self._kitty = [0, 0]
        self._streams = [pyte.Stream(screen) for screen in self._screens]
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._held: list[str | re.Match[str]] | None = None

    @property
    def screen(self) -> pyte.Screen:
        return self._screens[1049 in self.modes]

    @property
    def kitty(self) -> int:
        """How many kitty keyboard settings are in force on the screen in front."""
        return self._kitty[1049 in self.modes]

    def resize(self, columns: int, lines: int) -> None:
        for screen in self._screens:
            screen.resize(lines, columns)

    def show(self, arrival: Arrival) -> None:
        """Takes in what came next, or the next size."""
        if arrival.size is not None:
            self.resize(*arrival.size)
        self.feed(arrival.data)

    def feed(self, data: bytes) -> None:
        text = self._rest + self._decode(data)
        at = 0
        while (escape := text.find("\x1b", at)) >= 0:
            self._draw(text[at:escape])
            at = escape
            match = _SEQUENCE.match(text, escape)
            if match is None and _BEGUN.match(text, escape):
                break  # the rest of it is on its way
            at = escape + 1 if match is None else match.end()
            if match is not None:
                self._obey(match)
        else:
            self._draw(text[at:])
            at = len(text)
        self._rest = text[at:]

    def lines(self) -> list[str]:
        """The rows as text, without the blanks at their ends."""
        return ["".join(char.data for char in row).rstrip() for row in self.cells()]

    def cells(self) -> list[list[Char]]:
        """The rows as cells with their colours; the right half of a wide character is empty."""
        screen = self.screen
        columns = range(screen.columns)
        return [[screen.buffer[y][x] for x in columns] for y in range(screen.lines)]

    def looks(self) -> list[list[Char]]:
        """The rows as what is seen of their cells: a space has the colour of its ground alone."""
        return [[_seen(char) for char in row] for row in self.cells()]

    def left_on(self) -> list[str]:
        """Names what a program that has ended should have switched back."""
        left = [name for mode, name in _LEFT_ON.items() if mode in self.modes]
        left += [
            name
            for mode, name in {7: "no line wrap", 25: "no cursor"}.items()
            if mode not in self.modes
        ]
        return left + ["kitty keyboard"] * any(self._kitty)

    def _draw(self, text: str) -> None:
        if self._held is not None:
            self._held.append(text)
        elif text:
            self._streams[1049 in self.modes].feed(text)

    def _obey(self, match: re.Match[str]) -> None:
        private, numbers, final = match["private"], match["numbers"], match["final"]
        if self._held is not None and match[0] != "\x1b[?2026l":
            self._held.append(match)
        elif match["command"] is not None:
            number, _, rest = match["command"].partition(";")
            self.title = rest if number in {"0", "2"} else self.title
        elif private == "?" and final in ("h", "l"):
            for mode in map(int, filter(None, numbers.split(";"))):
                self._switch(mode, on=final == "h")
            self._draw(match[0])
        elif private in (">", "<") and final == "u":
            change = 1 if private == ">" else -int(numbers or 1)
            self._kitty[1049 in self.modes] = max(0, self.kitty + change)
        elif final is None or (not private and not match["between"] and final in _DRAWN):
            self._draw("" if match[0][1] in "P^_X" else match[0])

    def _switch(self, mode: int, *, on: bool) -> None:
        (self.modes.add if on else self.modes.discard)(mode)
        if mode == 2026:
            held, self._held = self._held, [] if on else None
            for part in held or ():
                if isinstance(part, str):
                    self._draw(part)
                else:
                    self._obey(part)
        elif mode == 1049 and on:
            self.screen.reset()  # as xterm does, even when it is in front already


def _seen(char: Char) -> Char:
    if char.data != " " or char.underscore or char.reverse or char.strikethrough:
        return char
    return char._replace(fg="", bold=False, italics=False)


def reply(query: re.Match[bytes], page: Page, *, kitty: bool) -> bytes:
    """What a terminal answers to a query that `QUERY` found."""
    if query["cursor"]:
        cursor = page.screen.cursor
        return b"\x1b[%d;%dR" % (cursor.y + 1, cursor.x + 1)
    if query["mode"]:
        known = 2 if query["mode"] == b"2026" else 0
        return b"\x1b[?%b;%d$y" % (query["mode"], known)
    if query["colour"]:
        return b"\x1b]%b;rgb:1e1e/1e1e/1e1e\x1b\\" % query["colour"]
    replies = {
        "attributes": b"\x1b[?62;22c",
        "second": b"\x1b[>1;10;0c",
        "status": b"\x1b[0n",
        "kitty": b"\x1b[?0u" if kitty else b"",
        "version": b"\x1bP>|pseudo 1.0\x1b\\",
    }
    return next((answer for name, answer in replies.items() if query[name]), b"")
