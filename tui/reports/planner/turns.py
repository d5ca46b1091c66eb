"""Everybody as rows, by whose turn it is, with the next act."""

from __future__ import annotations

from tui.plan.masking import masked
from tui.plan.outreach import last_touch
from tui.plan.phrasing import near_day
from tui.plan.text import clean
from tui.plan.turn_words import (
    GROUP_NAMES,
    act_words,
    mark_of,
    mark_words,
    since_words,
    when_words,
)
from tui.plan.turns import GROUPS, SETTLED, YOURS, by_turn
from tui.reports.planner.rows import BELOW, Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.model import Person, Plan
    from tui.plan.remembered import Remembered
    from tui.plan.turns import Standing


def turn_rows(
    plan: Plan,
    library: Library,
    today: date,
    hidden: tuple[str, ...],
    *,
    wide: bool,
    known: Remembered | None = None,
    most: int | None = None,
) -> Iterator[Row]:
    """The rows of everybody; each act has a line of its own where it is `wide`.

    The people of a group after the first `most` are BELOW.
    """
    everybody = by_turn(plan, library, today, known)
    for group in GROUPS:
        listed = [standing for standing in everybody if standing.whose == group]
        if not listed:
            continue
        count = ((str(len(listed)), "quiet"),)
        yield Row(title=GROUP_NAMES[group], right=count, style="heading")
        made = len(listed[:most])
        for place, standing in enumerate(listed):
            yield _person(standing, library, today, hidden) if place < made else BELOW
            if wide and standing.first is not None:
                yield _act(standing, today, hidden) if place < made else BELOW
        yield Row()


def _act(standing: Standing, today: date, hidden: tuple[str, ...]) -> Row:
    assert standing.first is not None
    more = len([turn for turn in standing.turns if turn.whose != SETTLED]) - 1
    others = f" · {more} more" if more > 0 else ""
    words = masked(act_words(standing.first, today), hidden)
    return Row(title=f"    {words}{others}", style="quiet")


def _person(standing: Standing, library: Library, today: date, hidden: tuple[str, ...]) -> Row:
    return Row(
        key=standing.person.id,
        mark=mark_of(standing.first),
        state=mark_words(standing.first),
        title=masked(_named(standing.person, library), hidden),
        right=_right(standing, today, hidden),
        style="quiet" if standing.whose == SETTLED else "title",
        title_first=True,
    )


def _named(person: Person, library: Library) -> str:
    role = library.roles.get(person.role)
    shown = clean(role.short if role else person.role, 11)
    name = clean(person.name.strip() or person.id)
    return f"{name}, {shown}" if shown else name


def _right(standing: Standing, today: date, hidden: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    turn = standing.first
    if turn is not None and turn.whose != SETTLED:
        words = when_words(turn, today) if turn.whose == YOURS else since_words(turn, today)
        style = "open" if turn.whose == YOURS else "quiet"
    else:
        touch = last_touch(standing.person)
        words = f"{clean(touch.event, 12)} {near_day(touch.at, today)}" if touch else ""
        style = "quiet"
    return ((masked(words, hidden), style),) if words else ()
