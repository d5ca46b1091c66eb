"""What follows the interview, in order: debrief, promises, thanks, the wait, closing."""

from __future__ import annotations

from tui.plan.after_items import (
    CLOSE,
    NEXT,
    OVER_NOW,
    Item,
    answers,
    closing,
    custom,
    ended,
    news,
    promise,
    still_helping,
    thank_you,
    wait,
)
from tui.plan.countdown import CLOSED, OVER, WAITING
from tui.plan.promises import promised
from tui.plan.remaining import remaining
from tui.plan.thanks import INTERVIEWER, NEWS, owed
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plan.countdown import Countdown
    from tui.plan.debrief import Prompt
    from tui.plan.library import Library
    from tui.plan.model import Plan
    from tui.plan.thanks import Owed

__all__ = ["CLOSE", "NEXT", "OVER_NOW", "Item", "Section", "sections"]


class Section(Value):
    """Items under one heading; `told` stands at its right, `empty` where there are none."""

    title: str
    items: tuple[Item, ...] = ()
    told: str = ""
    empty: str = ""


def sections(
    plan: Plan, library: Library, countdown: Countdown, prompts: Sequence[Prompt]
) -> tuple[Section, ...]:
    """Everything that this place holds, as far as the state of the interview calls for it."""
    state = countdown.state
    due = owed(plan, countdown)
    told = (
        _debrief(plan, prompts),
        _promised(plan, countdown),
        _thanks(plan, library, countdown, due),
    )
    heard = _filled((_news(plan, countdown, due),))
    if state == CLOSED:
        left = remaining(plan, library, countdown)
        closed = Section(title="Closed", items=closing(left, is_closed=True))
        return (closed, *_filled(told[1:]), *heard, *_filled(told[:1]))
    if state != OVER:
        if state == WAITING:
            first = Section(title="After", empty="There is no interview yet; this is for after it.")
        else:
            first = Section(title="Not over yet", items=(ended(),))
        return (first, told[1], *_filled(told[2:]), *heard)
    end = Section(
        title="Closing", items=closing(remaining(plan, library, countdown), is_closed=False)
    )
    waiting = Section(title="The wait", items=wait(plan, countdown))
    return (*told, waiting, *heard, end)


def _debrief(plan: Plan, prompts: Sequence[Prompt]) -> Section:
    items = answers(plan, prompts)
    return Section(title="How it went", items=items, told=_counted(items))


def _promised(plan: Plan, countdown: Countdown) -> Section:
    items = tuple(promise(known, countdown) for known in promised(plan, countdown.today))
    return Section(
        title="Promised",
        items=items,
        told=_counted(items),
        empty="Nothing promised yet; a keeps what you promised.",
    )


def _thanks(plan: Plan, library: Library, countdown: Countdown, due: tuple[Owed, ...]) -> Section:
    items = tuple(thank_you(known, library, countdown) for known in due if known.what != NEWS)
    told = _counted(items)
    over = countdown.state in (OVER, CLOSED)
    if over:
        items += still_helping(plan, library)
        if any(person.role == INTERVIEWER for person in plan.people):
            items = (*items, custom(plan.interview))
    return Section(
        title="Thank-yous",
        items=items,
        told=told,
        empty="Nobody to thank yet; add whom you met, and who helped, in 2 People.",
    )


def _news(plan: Plan, countdown: Countdown, due: tuple[Owed, ...]) -> Section:
    items = tuple(news(known, plan.interview, countdown) for known in due if known.what == NEWS)
    return Section(title="How it ended, to those who helped", items=items, told=_counted(items))


def _counted(items: tuple[Item, ...]) -> str:
    wanted = [item for item in items if not item.let_go]
    return f"{sum(item.done for item in wanted)} of {len(wanted)}" if wanted else ""


def _filled(listed: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(section for section in listed if section.items)
