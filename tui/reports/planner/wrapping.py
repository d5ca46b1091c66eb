"""Pieces of text broken into lines between words."""

from __future__ import annotations

from tui.plan.columns import width_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Piece = tuple[str, str]


def wrapped_pieces(pieces: Iterable[Piece], width: int) -> list[list[Piece]]:
    """The pieces in lines of at most `width` cells; a word that is longer is cut."""
    pieces = list(pieces)
    text = "".join(part for part, _ in pieces)
    return [_between(pieces, start, end) for start, end in _spans(text, max(width, 2))]


def _spans(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends in the text; the space between two lines is in neither."""
    start = 0
    while width_of(text[start:]) > width:
        end = start + 1
        while width_of(text[start : end + 1]) <= width:
            end += 1
        broken = text.rfind(" ", start + 1, end + 1)
        if broken < 0:
            yield start, end
            start = end
        else:
            yield start, broken
            start = broken + 1
    yield start, len(text)


def _between(pieces: list[Piece], start: int, end: int) -> list[Piece]:
    out: list[Piece] = []
    at = 0
    for text, style in pieces:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            out.append((part, style))
        at += len(text)
    return out
