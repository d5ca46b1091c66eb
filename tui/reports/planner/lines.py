"""The single lines of the planner, as pieces of text: places, highlighted step, message, keys."""

from __future__ import annotations

from tui.plan.agenda_words import due_words
from tui.plan.columns import cut_at, wrapped
from tui.plan.masking import masked
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from tui.plan.schedule import Planned

    #: A piece of cleaned text, and the style it is drawn in.
    Piece = tuple[str, str]
    #: A key as it is written, and the label of what it does; "" where it needs none.
    Pair = tuple[str, str]

#: Between places, and between keys.
GAP = "  "
#: The lines that the highlighted step has under the list.
STEP_LINES = 3
#: What brings the next page of keys.
MORE = ("…", "")


def step_lines(
    planned: Planned | None, today: date, width: int, hidden: tuple[str, ...] = ()
) -> list[list[Piece]]:
    """The highlighted step in STEP_LINES: its title with its day, and why it matters.

    Where there is no room for all of the why, … says that there is more.
    """
    if planned is None:
        return []
    due = due_words(planned, today)
    note = masked(planned.step.note, hidden)
    title = clean(masked(planned.step.title, hidden))
    when = f" · {clean(due)}" if due else ""
    taken = len(wrapped(title + when, width))
    why = wrapped(clean(planned.facts.why or note or "A step of your own."), width)
    room = max(STEP_LINES - taken, 1)
    shown = cut_at(why, room, width)
    return [[(title, "bold"), (when, "$quiet")], *([(line, "$quiet")] for line in shown)]


def message_line(
    text: str, back: str = "", *, refused: bool = False, width: int = 0, most: int = 0
) -> list[Piece]:
    """What happened and, in a quieter voice, the way back.

    Where both take more than `most` lines of a `width`, what happened is shortened: the way back
    is seen whatever was said.
    """
    said, way = clean(text), f" · {clean(back)}" if back else ""
    if back and width and len(wrapped(said + way, width)) > most:
        words = said.split(" ")
        while len(words) > 1 and len(wrapped(f"{said}{way}", width)) > most:
            words.pop()
            said = f"{' '.join(words).rstrip(',;:. ')}…"
    piece = (said, "bold $warning" if refused else "")
    return [piece, (way, "$quiet")] if back else [piece]


def place_words(named: Mapping[str, Pair], current: str, width: int) -> dict[str, str]:
    """For each place the words that stand for it: key and name of all, where that fits.

    Else the keys alone, with the name of the place where the person is. `named` has (key, name).
    """
    whole = {place: f"{key} {name}" for place, (key, name) in named.items()}
    if len(GAP.join(whole.values())) <= width:
        return whole
    return {place: whole[place] if place == current else key for place, (key, _) in named.items()}


def place_line(words: Mapping[str, str], current: str) -> list[Piece]:
    """The places there are; where the person is stands out."""
    pieces: list[Piece] = []
    for place, said in words.items():
        here = place == current
        key, _, name = said.partition(" ")
        pieces += [(GAP, "")] if pieces else []
        pieces.append((key, "bold $accent" if here or name else "$quiet"))
        pieces += [(f" {name}", "bold" if here else "$quiet")] if name else []
    return pieces


def key_line(
    keys: Iterable[Pair], more: Iterable[Pair], always: Iterable[Pair], width: int, page: int = 0
) -> list[Piece]:
    """Pairs of key and label, from the first, in the room that the `always` shown leave.

    What does not fit, and `more`, stand on the pages behind the first; they go round.
    """
    last = list(always)
    pages = _pages(list(keys), list(more), width - sum(map(_length, last)))
    pieces: list[Piece] = []
    for key, label in pages[page % len(pages)] + last:
        pieces += [(GAP, "")] if pieces else []
        pieces += [(key, "bold $accent"), *([(f" {label}", "$quiet")] if label else [])]
    return pieces


def _pages(keys: list[Pair], more: list[Pair], room: int) -> list[list[Pair]]:
    """The pairs as they fit, page by page; each page but an only one ends with MORE."""
    if not more and sum(map(_length, keys)) <= room:
        return [keys]
    whole = room - len(MORE[0]) - len(GAP)
    pages: list[list[Pair]] = [[]]
    left = whole
    for at, pair in enumerate(keys + more):
        if _length(pair) > left or at == len(keys):
            pages.append([])
            left = whole
        if _length(pair) <= left:
            pages[-1].append(pair)
            left -= _length(pair)
    return [[*page, MORE] for page in pages if page] or [[]]


def _length(pair: Pair) -> int:
    """The cells of a pair: key, space, label, and the two between pairs."""
    return len(pair[0]) + len(pair[1]) + 3
