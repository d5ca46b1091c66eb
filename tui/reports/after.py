"""What follows the interview, as lines of text and as fields for scripts."""

from __future__ import annotations

from tui.plan.after_words import by_words
from tui.plan.countdown import CLOSED
from tui.plan.debrief import answer_to, answered
from tui.plan.phrasing import near_day
from tui.plan.promises import promised
from tui.plan.text import clean, clean_lines
from tui.plan.thanks import NEWS, TALK, owed
from tui.plan.wait import check_in_day, checked_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.plan.countdown import Countdown
    from tui.plan.debrief import Prompt
    from tui.plan.model import Plan
    from tui.plan.promises import Promised

#: How many thanks, and how many promises, the status names.
NAMED = 3


def after_lines(plan: Plan, countdown: Countdown) -> list[str]:
    """What `status` says once it is over: thanks, promises, the wait, what comes next."""
    lines = [*_thanks(plan, countdown), *_promises(plan, countdown), *_wait(plan, countdown)]
    if countdown.state == CLOSED:
        lines.append("“secondround new --carry” starts the next plan; this one is kept beside it.")
    elif not answered(plan):
        lines.append("Write down how it went while it is fresh: secondround debrief")
    while lines and not lines[-1]:
        lines.pop()
    return lines


def after_fields(plan: Plan, countdown: Countdown) -> dict[str, object]:
    """The same for scripts; days are ISO 8601."""
    interview = plan.interview
    promises = promised(plan, countdown.today)
    return {
        "ended": _iso(interview.ended),
        "told": _iso(interview.told),
        "check_in": _iso(check_in_day(interview)),
        "checked_in": checked_in(plan) is not None,
        "outcome": interview.outcome,
        "decided": _iso(interview.decided),
        "closed": _iso(interview.closed),
        "cancelled": _iso(interview.cancelled),
        "debrief": {"answered": len(answered(plan))},
        "promises": {
            "kept": sum(not known.is_open for known in promises),
            "total": len(promises),
        },
        "owed": [
            {
                "name": known.person.name,
                "role": known.person.role,
                "what": {TALK: "talk", NEWS: "news"}.get(known.what, "help"),
                "by": _iso(known.by),
            }
            for known in owed(plan, countdown)
            if known.is_open
        ],
    }


def debrief_lines(plan: Plan, prompts: Sequence[Prompt]) -> list[str]:
    """The lines of `secondround debrief`: each question, numbered, with what was written."""
    lines: list[str] = []
    for number, prompt in enumerate(prompts, 1):
        note = answer_to(plan, prompt.id)
        mark = "x" if note is not None and note.text else " "
        lines.append(f"  {number:>2} [{mark}] {clean(prompt.text)}  ({clean(prompt.id, 40)})")
        lines += [f"         {line}" for line in clean_lines(note.text if note else "")]
    return lines or ["The debrief has no questions; your own content leaves them all out."]


def debrief_fields(plan: Plan, prompts: Sequence[Prompt]) -> list[dict[str, object]]:
    """The debrief as scripts see it."""
    fields: list[dict[str, object]] = []
    for prompt in prompts:
        note = answer_to(plan, prompt.id)
        fields.append(
            {
                "id": prompt.id,
                "question": prompt.text,
                "answer": note.text if note else "",
                "on": _iso(note.at if note else None),
            }
        )
    return fields


def promise_lines(plan: Plan, countdown: Countdown) -> list[str]:
    """The lines of `secondround promise list`; the number names one to commands."""
    lines = [_promise(known, countdown) for known in promised(plan, countdown.today)]
    return lines or ["Nothing promised yet. “secondround promise add TEXT --to NAME” keeps one."]


def promise_fields(plan: Plan, countdown: Countdown) -> list[dict[str, object]]:
    """The promises as scripts see them; `by` is the day or the moment."""
    return [
        {
            "number": known.number,
            "id": known.note.id,
            "text": known.note.text,
            "to": known.to,
            "by": _iso((known.due.at or known.due.day) if known.due else None),
            "done": _iso(known.note.done),
        }
        for known in promised(plan, countdown.today)
    ]


def _promise(known: Promised, countdown: Countdown) -> str:
    mark = " " if known.is_open else "x"
    to = f", to {clean(known.to, 40)}" if known.to else ""
    by = by_words((known.due.at or known.due.day) if known.due else None, countdown.now)
    told = f" · {by}" if by and known.is_open else ""
    return f"  {known.number:>3} [{mark}] {clean(known.note.text, 200)}{to}{told}"


def _thanks(plan: Plan, countdown: Countdown) -> list[str]:
    due = [known for known in owed(plan, countdown) if not known.let_go]
    if not due:
        return []
    sent, left = sum(known.sent for known in due), [known for known in due if known.is_open]
    lines = [f"Thank-yous · {sent} of {len(due)} done"]
    for known in left[:NAMED]:
        what = {TALK: "for the talk", NEWS: "how it ended"}.get(known.what, "for their help")
        by = by_words(known.by, countdown.now)
        lines.append(f"  {clean(known.person.name, 40)}, {what}{f' · {by}' if by else ''}")
    if len(left) > NAMED:
        lines.append(f"  and {len(left) - NAMED} more: 7 in the planner")
    return [*lines, ""]


def _promises(plan: Plan, countdown: Countdown) -> list[str]:
    left = [known for known in promised(plan, countdown.today) if known.is_open]
    if not left:
        return []
    lines = ["Promised", *(_promise(known, countdown) for known in left[:NAMED])]
    if len(left) > NAMED:
        lines.append(f"  and {len(left) - NAMED} more: secondround promise list")
    return [*lines, ""]


def _wait(plan: Plan, countdown: Countdown) -> list[str]:
    interview, today = plan.interview, countdown.today
    if countdown.state == CLOSED or interview.outcome or interview.decided is not None:
        return []
    told = ""
    if interview.told is not None:
        told = f"They decide by {near_day(interview.told, today)}. "
    on = check_in_day(interview)
    if checked_in(plan) is not None:
        return [f"{told}You have checked in; let it rest now.", ""]
    if on is None:
        return [told.strip(), ""] if told else []
    return [f"{told}Your one check-in: {near_day(on, today)}; until then, let it rest.", ""]


def _iso(moment: date | None) -> str | None:
    return None if moment is None else moment.isoformat()
