"""Marks where a terminal lacks them: each is shown as its likeness in ASCII, in as many cells.

A stream that meets a character which its encoding does not have asks here what to send instead,
so that commands and planner draw as everywhere, and every line stays as long as it was.
"""

from __future__ import annotations

import codecs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import TextIOWrapper

#: How a stream handles what it lacks, by the names that these have for Python.
_ALIKE, _MARKS_ALIKE = "secondround-alike", "secondround-marks-alike"
#: What is drawn into the character before: vowels and finals of Hangul, fillers, shades of skin.
_JOINED = {*range(0x1160, 0x1200), *range(0xD7B0, 0xD800), 0x3164, 0xFFA0, *range(0x1F3FB, 0x1F400)}
#: Every mark of ours, and those of other people that are met most.
LIKENESS = {
    ord(mark): like
    for marks, likes in (
        ("○✓●◦◐★✎❯→›‣»«", "ox*o%*#>>>>><"),
        ("…·•▪“”„‘’–—‐‑‒−×⏎�", '~-**"""\'\'------x/?'),
        ("▁▂▃▄▅▆▇█▔", "_.-=+*%#-"),
        ("ßæÆœŒøØłŁđĐðþı", "saAoOoOlLdDdti"),
    )
    for mark, like in zip(marks, likes, strict=True)
}
LIKENESS |= dict.fromkeys(map(ord, "│┃║▏▎▍▌▋▊▉▐▕"), "|")
LIKENESS |= dict.fromkeys(map(ord, "─━═╌"), "-")
LIKENESS |= dict.fromkeys(map(ord, "╭╮╰╯┌┐└┘├┤┬┴┼╞╡╤╧╪╔╗╚╝╠╣╦╩╬"), "+")


def fit(stream: TextIOWrapper, *, few_marks: bool) -> None:
    """Has a stream show in ASCII what it lacks; a terminal of `few_marks` lacks every mark."""
    if stream.encoding.lower() != "utf-8":
        stream.reconfigure(errors=_ALIKE)
    elif few_marks and stream.isatty():
        stream.reconfigure(encoding="ascii", errors=_MARKS_ALIKE)


def alike(char: str) -> str:
    """The likeness of one character, in as many cells: a letter's base, else a question mark."""
    from unicodedata import category, east_asian_width, normalize

    if ord(char) in LIKENESS:
        return LIKENESS[ord(char)]
    if category(char) in ("Mn", "Mc", "Me", "Cf") or ord(char) in _JOINED:
        return ""
    base = normalize("NFKD", char)[0]
    shown = base if base.isascii() and base.isprintable() else "?"
    return shown * 2 if east_asian_width(char) in "WF" else shown


def _of_all(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(alike, error.object[error.start : error.end])), error.end


def _of_marks(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return text.translate(LIKENESS).encode("utf-8", "replace"), error.end


codecs.register_error(_ALIKE, _of_all)
codecs.register_error(_MARKS_ALIKE, _of_marks)
