"""What the pages say: the detail of a step, of a person, and the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES, PLACE_SAYS, shown_keys
from tui.panes.text import plain, plain_lines
from tui.plan.columns import wrapped
from tui.plan.due import Due
from tui.plan.phrasing import clock, full_moment, near_day, span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tui.panes.acts.act import Act
    from tui.plan.schedule import Planned

_MUTED = "$quiet"
#: The column of keys in the help.
_KEYS = 11


def step_page(
    planned: Planned,
    today: date,
    zone: str,
    masked: Callable[[str], str],
    *,
    key_of: Callable[[str], str],
    why: str = "",
    changes: Sequence[str] = (),
) -> Content:
    """Why a step matters, when it is done, when it falls, and the person's note, `masked`.

    `key_of` gives the key of an act, `why` is the reason for its day, `changes` are what
    the interview's settings add to it.
    """
    known, step = planned.facts, planned.step
    lines: list[Content] = []
    if known.why:
        lines += [plain(known.why), Content("")]
    lines += [part for told in changes for part in (plain(told, "$accent"), Content(""))]
    if known.done_when:
        lines += [plain("Done when", _MUTED), plain(known.done_when), Content("")]
    lines.append(plain(_when(planned, today, zone, key_of), _MUTED))
    if why:
        lines.append(plain(why, _MUTED))
    told = [span(known.minutes)] if known.minutes is not None else []
    told += [known.phase] if known.phase else []
    told.append("essential" if known.essential else "if you like")
    lines.append(plain(" · ".join(told), _MUTED))
    if step.done is not None:
        done = f"Done {near_day(step.done, today)} at {clock(step.done)}"
        lines.append(plain(done, "$success"))
    for fault in step.faults:
        lines.append(plain(f"? {fault.key}: {fault.raw}", "$warning"))
    lines += [Content(""), plain("Your note", _MUTED)]
    note, none = masked(step.note), f"None yet; {key_of('note-step')} writes one."
    lines.append(plain_lines(note) if note else plain(none, _MUTED))
    return Content("\n").join(lines)


def help_page(
    acts: Sequence[Act],
    place: str,
    width: int = 0,
    *,
    on_row: bool = True,
    moves: Sequence[tuple[str, str]] = (),
) -> Content:
    """Every key that works in a place and everywhere, in lines of so many cells if any are given.

    What needs a highlighted row stands apart where there is none, `on_row` false; `moves` are the
    keys that move within the place.
    """
    here = [act for act in acts if act.place == place]
    now = [act for act in here if on_row or not act.on_row]
    then = [act for act in here if act not in now]
    ways = [
        (key, f"{PLACE_NAMES[name]}: {_small(PLACE_SAYS[name])}")
        for name, key in PLACE_KEYS.items()
    ]
    anywhere = map(_named, [act for act in acts if act.place == ANYWHERE])
    lines = _section(PLACE_NAMES[place], [*map(_named, now), *moves], width)
    lines += _section("Once a line is highlighted", [*map(_named, then)], width)
    lines += _section(PLACE_NAMES[ANYWHERE], [*anywhere], width)
    lines += _section("Places", ways, width)
    told = (
        "Everything is on disk when this screen says so; there is no save key.",
        "In the shell, secondround status is the glance before you leave home.",
        "For a screen reader, secondround --plain is all of this in lines.",
    )
    for sentence in told:
        lines += [plain(part, _MUTED) for part in _in(sentence, width)]
    return Content("\n").join(lines)


def _section(name: str, keys: list[tuple[str, str]], width: int) -> list[Content]:
    """A heading, its keys beside what they do, and an empty line; nothing without keys."""
    if not keys:
        return []
    lines = [plain(name, "bold $accent")]
    for key, says in keys:
        first, *more = _in(says, width and width - max(_KEYS, len(key) + 1))
        beside = f"{key:<{_KEYS}}" if len(key) < _KEYS else f"{key} "
        lines.append(Content.assemble(plain(beside, "bold"), plain(first)))
        lines += [plain(" " * _KEYS + part) for part in more]
    return [*lines, Content("")]


def _small(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"


def _in(text: str, width: int) -> list[str]:
    return wrapped(text, width) if width else [text]


def _named(act: Act) -> tuple[str, str]:
    return shown_keys(act.keys), act.says


def _when(planned: Planned, today: date, zone: str, key_of: Callable[[str], str]) -> str:
    step, due = planned.step, planned.due
    meant = step.due.words if isinstance(step.due, Due) else ""
    if due is None:
        if meant:
            return f"{meant[:1].upper()}{meant[1:]}; no date yet"
        return f"No date; {key_of('date-step')} gives it one"
    falls = full_moment(due.at or due.day, zone, today)
    shown = f"{meant[:1].upper()}{meant[1:]}: {falls}" if meant else f"For {falls}"
    if planned.day is not None and planned.day > due.day and planned.day > today:
        shown += f"; that day is full, so it is planned for {near_day(planned.day, today)}"
    elif planned.still_open:
        shown += "; it is still open"
    return shown
