"""Text in columns of a terminal: how wide it is, shortened to a width, wrapped at words.

A wide character takes two columns, a mark that stands on another takes none.
"""

from __future__ import annotations

from tui.plan.text import is_simple

_JOINERS = ("\u200d", "\ufe0f")


def width_of(text: str) -> int:
    """The columns that cleaned text takes."""
    if is_simple(text):
        return len(text)
    from unicodedata import combining, east_asian_width

    width = 0
    for char in text:
        if char in _JOINERS or combining(char):
            continue
        width += 2 if east_asian_width(char) in ("W", "F") else 1
    return width


def shortened(text: str, width: int) -> str:
    """The text in at most `width` columns, with … where something is left out."""
    if width_of(text) <= width:
        return text
    return _head(text, width - 1).rstrip() + "…" if width > 0 else ""


def wrapped(text: str, width: int, *, indent: int = 0) -> list[str]:
    """The text in lines of at most `width` columns, all but the first `indent` columns in.

    It is parted at spaces; a word that is longer than a line is parted where the line ends.
    """
    if width_of(text) <= width:
        return [text]
    room, margin = max(width, 2), " " * min(indent, max(width - 2, 0))
    lead = len(text) - len(text.lstrip(" "))
    lines, line = [], text[: min(lead, room - 2)]
    empty = True
    for word in text.split():
        longer = f"{line}{word}" if empty else f"{line} {word}"
        if width_of(longer) <= room:
            line, empty = longer, False
            continue
        if not empty:
            lines.append(line)
            line = margin
        line += word
        while width_of(line) > room:
            head = _head(line, room)
            lines.append(head)
            line = margin + line[len(head) :]
        empty = False
    return [*lines, line]


def wrapped_parts(text: str, width: int, *, seam: str, indent: int = 0) -> list[str]:
    """The text in lines as `wrapped` gives them, but parted between what `seam` joins.

    A part that is longer than a line is parted at spaces. What the seam has besides spaces ends a
    line only where it is a comma: a dot between two parts is not needed there.
    """
    if width_of(text) <= width:
        return [text]
    margin, ending = " " * min(indent, max(width - 2, 0)), seam.rstrip(" ·")
    lines: list[str] = []
    parts = text.split(seam)
    for at, part in enumerate(parts):
        said = part + (ending if at < len(parts) - 1 else "")
        longer = f"{lines[-1]}{seam.removeprefix(ending)}{said}" if lines else said
        if width_of(longer) <= width:
            lines[-1:] = [longer]
        else:
            lines += wrapped(f"{margin if lines else ''}{said}", width, indent=indent)
    return lines


def cut_at(lines: list[str], most: int, width: int) -> list[str]:
    """The first lines of a wrapped text; the last of them ends in … where more would follow."""
    if len(lines) <= most:
        return lines
    rest = " ".join([lines[most - 1], *(line.strip() for line in lines[most:])])
    return [*lines[: most - 1], shortened(rest, width)]


def _head(text: str, width: int) -> str:
    """The start of a text that fits in so many columns; one character at least."""
    end = min(len(text), max(width, 1))
    while end > 1 and width_of(text[:end]) > width:
        end -= 1
    # marks that take no column stay with what they stand on
    while end < len(text) and width_of(text[: end + 1]) == width_of(text[:end]):
        end += 1
    return text[:end]
