"""The checklist as rows: what is for today first, then this week, later, and what is done."""

from __future__ import annotations

from tui.plan.agenda_words import GROUP_NAMES, due_words, short_due_words
from tui.plan.masking import masked
from tui.plan.phrasing import span
from tui.plan.schedule import ASIDE, DONE, GROUPS, TODAY
from tui.plan.text import clean
from tui.reports.planner.rows import BELOW, Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from tui.plan.remembered import Remembered
    from tui.plan.schedule import Agenda, Planned

OPEN_MARK, DONE_MARK = "○", "✓"
NOTED = "✎ "
#: From this width on, minutes and days are written out.
WIDE = 60
#: Below this width the minutes leave their room to the title.
NARROW = 40
#: The columns beside a remark: its indent, and what a row keeps free.
_AROUND = 5


def step_rows(
    agenda: Agenda,
    today: date,
    width: int,
    *,
    key_of: Callable[[str], str],
    hidden: tuple[str, ...] = (),
    wanted: str = "",
    hide_done: bool = False,
    known: Remembered | None = None,
    most: int | None = None,
) -> Iterator[Row]:
    """The rows from the first on, in so many cells; only steps that contain what is `wanted`.

    `key_of` gives the key of an act; `known` are the rows of steps that were made before, for a
    list that is made again and again. The steps of a group after the first `most` are BELOW.
    """
    told = False
    if known is not None:
        known.next_round(today, width, hidden)
    for name in GROUPS if any(map(agenda.group, GROUPS)) else ():
        listed = agenda.group(name)
        shown = [planned for planned in listed if _fits(planned, wanted, hide_done=hide_done)]
        remark = _remark(agenda, today, width) if name == TODAY and not wanted else []
        if shown:
            yield _heading(name, listed)
            yield from remark
            given = (name, today, hidden, width)
            for planned in shown[:most]:
                yield known.of(planned, _row, *given) if known else _row(planned, *given)
            yield from [BELOW] * (len(shown) - len(shown[:most]))
        elif name == TODAY and not wanted:
            said = "Today is done." if listed else "Nothing is planned for today."
            yield Row(title=GROUP_NAMES[TODAY], style="heading")
            yield from remark or [Row(title=f"  {said}", style="quiet")]
        else:
            continue
        yield Row()
        told = True
    if not told:
        none = f"No steps yet. Press {key_of('add-step')} to add one."
        said = "No step contains this." if wanted else none
        yield Row()
        yield Row(title=f" {said}", style="quiet")


def _fits(planned: Planned, wanted: str, *, hide_done: bool) -> bool:
    if hide_done and planned.done:
        return False
    step = planned.step
    return not wanted or wanted.casefold() in f"{step.title} {step.note}".casefold()


def _remark(agenda: Agenda, today: date, width: int) -> list[Row]:
    """What should be known of the days, in as many rows as it takes."""
    if not (agenda.stopped or agenda.over or agenda.off_used):
        return []
    from tui.plan.because import days_remark  # seldom needed, and the first page is to be at once
    from tui.plan.columns import wrapped

    lines = wrapped(days_remark(agenda, today), max(width - _AROUND, 1))
    return [Row(title=f"  {line}", style="quiet") for line in lines]


def _heading(name: str, listed: tuple[Planned, ...]) -> Row:
    done = sum(planned.done for planned in listed)
    if name == TODAY:
        minutes = sum(p.facts.minutes or 0 for p in listed if not p.done)
        left = f" · {span(minutes)} to go" if minutes else ""
        told = f"{done} of {len(listed)} done{left}"
    elif name == DONE:
        told = str(len(listed))
    else:
        told = str(len(listed) - done)
    return Row(title=GROUP_NAMES[name], right=((told, "quiet"),), style="heading")


def _row(planned: Planned, group: str, today: date, hidden: tuple[str, ...], width: int) -> Row:
    minutes = planned.facts.minutes
    told = minutes is not None and not planned.done
    if width >= WIDE:
        length, due = f"{minutes} min" if told else "", f"{due_words(planned, today):>10}"
        length = f"{length:>7} "
    else:
        length, due = f"{minutes}m" if told else "", f"{short_due_words(planned, today):>6}"
        length = f"{length:>4}" if width >= NARROW else ""
    style = "done" if planned.done else "quiet" if group == ASIDE else "title"
    due_style = "open" if planned.still_open else "done" if planned.done else "quiet"
    noted = NOTED if planned.step.note else ""
    state = "done" if planned.done else "open"
    return Row(
        key=planned.step.id,
        mark=DONE_MARK if planned.done else OPEN_MARK,
        state=f"{state}, with a note" if noted else state,
        lead=noted,
        title=masked(clean(planned.step.title.strip() or planned.step.id), hidden),
        right=((length, "done" if planned.done else "quiet"), (due, due_style)),
        style=style,
    )
