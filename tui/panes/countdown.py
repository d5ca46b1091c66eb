"""The Countdown pane: how long until the interview, when and where it is, when to leave."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widget import Widget

from tui.panes.acts.act import COUNTDOWN, Asked
from tui.panes.acts.every import bindings_of
from tui.panes.text import plain
from tui.plan.after_words import by_words
from tui.plan.countdown import CALLED, CLOSED, OVER, WAITING
from tui.plan.heading import heading
from tui.plan.masking import masked
from tui.plan.text import clean
from tui.plan.thanks import owed

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.plan.countdown import Countdown
    from tui.plan.model import Interview, Plan
    from tui.plan.thanks import Owed

#: How many thank-yous are named once the interview is over.
NAMED = 5
_HINTS = {
    WAITING: "c  the call came",
    CALLED: "d  set the date once you know it",
}


class CountdownPane(Widget, can_focus=True):
    """The interview in time."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(COUNTDOWN)]
    BORDER_TITLE = "3 Countdown"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._content = Content("")

    def show(
        self, plan: Plan, countdown: Countdown, hidden: tuple[str, ...], *, narrow: bool
    ) -> None:
        """Shows the countdown of a plan; nothing is repainted that reads the same."""
        lines = self._lines(plan, countdown, hidden, narrow=narrow)
        content = Content("\n").join(lines)
        if content.is_same(self._content):
            return
        taller = content.plain.count("\n") != self._content.plain.count("\n")
        self._content = content
        self.refresh(layout=taller)

    def render(self) -> Content:
        """What `show` was told."""
        return self._content

    def _lines(
        self, plan: Plan, countdown: Countdown, hidden: tuple[str, ...], *, narrow: bool
    ) -> list[Content]:
        """What is left above, what it is about below; on a phone only what and when."""
        top, interview = heading(plan, countdown), plan.interview
        lines = [plain(top.left[:1].upper() + top.left[1:], "bold $accent")]
        if countdown.state in (OVER, CLOSED):
            return [*lines, *_afterwards(plan, countdown, hidden, narrow=narrow)]
        hint = "d  set the new date" if countdown.cancelled else _HINTS.get(countdown.state, "")
        if narrow:
            return [*lines, plain(hint or top.when.split(" · ", 1)[0], "$quiet" if hint else "")]
        if isinstance(countdown.starts, datetime):
            # The zone has a line of its own, between its hour and that of the person's clock.
            hour, zone, rest = top.when.partition(f" {interview.zone}")
            lines += [plain(hour), plain(zone.strip(), "$quiet")]
            rest = rest.removeprefix(", ").removeprefix(" · ")
            lines += [plain(part) for part in rest.split(" · ") if part]
        else:
            lines += [plain(part) for part in top.when.split(" · ") if part]
        lines += [plain(line) for line in (top.leave, masked(top.title, hidden)) if line]
        lines += [plain(line, "$quiet") for line in _details(interview, hidden)]
        faults = [f"? {fault.key}: {fault.raw}" for fault in interview.faults]
        lines += [plain(line, "$warning") for line in (*faults, top.remark) if line]
        return [*lines, plain(hint, "$quiet")] if hint else lines

    def action_ask(self, act: str) -> None:
        """Posts what the person asks for; the pane itself changes nothing."""
        self.post_message(Asked(act))

    def on_click(self) -> None:
        """A click brings the keys here."""
        self.focus()


def _details(interview: Interview, hidden: tuple[str, ...]) -> list[str]:
    settings = ", ".join(interview.settings)
    length = f"{interview.minutes} min" if interview.starts is not None else ""
    held = " · ".join(filter(None, (settings, length)))
    place, goal = masked(interview.place, hidden), masked(interview.goal, hidden)
    return [line for line in (held, place, interview.phone, goal) if line]


def _afterwards(
    plan: Plan, countdown: Countdown, hidden: tuple[str, ...], *, narrow: bool
) -> list[Content]:
    """The thank-yous that are open, the nearest first, and where the rest is."""
    due = [known for known in owed(plan, countdown) if not known.let_go]
    left = sorted((known for known in due if known.is_open), key=_day_of)
    told = f"Thank-yous: {len(due) - len(left)} of {len(due)} sent" if due else ""
    hint = "7  what comes after" if countdown.state == OVER else "7  the next plan"
    if narrow:
        return [plain(told or hint)]
    lines = [plain(told, "bold")] if told else []
    for known in left[:NAMED]:
        by = by_words(known.by, countdown.now).removeprefix("by ")
        name = masked(clean(known.person.name, 40), hidden)
        style = "$warning" if by == "still open" else "$quiet"
        lines.append(Content.assemble(plain(f"○ {name}"), plain(f" {by}" if by else "", style)))
    if len(left) > NAMED:
        lines.append(plain(f"and {len(left) - NAMED} more", "$quiet"))
    outcome = masked(clean(plan.interview.outcome, 60), hidden)
    lines += [plain(outcome, "$success")] if outcome else []
    return [*lines, plain(hint, "$quiet")]


def _day_of(known: Owed) -> str:
    return "9999" if known.by is None else known.by.isoformat()
