"""The checklist as lines of text and as fields for scripts."""

from __future__ import annotations

from tui.plan.agenda_words import GROUP_NAMES, due_words
from tui.plan.because import because, days_remark
from tui.plan.library import changes_of
from tui.plan.phrasing import count, span
from tui.plan.schedule import TODAY, lay_out
from tui.plan.text import clean
from tui.reports.status import step_fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.library import Library
    from tui.plan.model import Plan
    from tui.plan.schedule import Planned


def steps(
    plan: Plan, library: Library, now: datetime, groups: tuple[str, ...], *, why: bool = False
) -> list[str]:
    """The lines of `secondround steps` for these groups; the number names a step to commands.

    With `why`, each is followed by the reason for its day.
    """
    agenda = lay_out(plan, library, now)
    today = now.date()
    changes = changes_of(library, plan.interview.settings) if why else {}
    lines: list[str] = []
    for name in groups:
        listed = agenda.group(name)
        if not listed:
            continue
        told = f" · {span(agenda.minutes_today)}" if name == TODAY and agenda.minutes_today else ""
        lines += [f"{GROUP_NAMES[name]} · {count(len(listed), 'step')}{told}"]
        for planned in listed:
            lines.append(_line(planned, today))
            if why:
                reasons = [because(planned, agenda, today), *changes.get(planned.step.id, ())]
                lines += [f"           {reason}" for reason in reasons]
        lines.append("")
    remark = days_remark(agenda, today) if lines else ""
    if remark:
        return [*lines, remark]
    return lines[:-1] or ["Nothing here. “secondround add TITLE” adds a step."]


def steps_fields(
    plan: Plan, library: Library, now: datetime, groups: tuple[str, ...]
) -> list[dict[str, object]]:
    """The steps of these groups as scripts see them."""
    agenda = lay_out(plan, library, now)
    today = now.date()
    return [
        step_fields(planned)
        | {
            "number": planned.number,
            "group": name,
            "day": planned.day.isoformat() if planned.day else None,
            "phase": planned.facts.phase,
            "done": planned.step.done.isoformat() if planned.step.done else None,
            "note": planned.step.note,
            "because": because(planned, agenda, today),
        }
        for name in groups
        for planned in agenda.group(name)
    ]


def _line(planned: Planned, today: date) -> str:
    mark = "x" if planned.step.done else " "
    minutes = f"{planned.facts.minutes} min" if planned.facts.minutes is not None else ""
    due = due_words(planned, today)
    return f"  {planned.number:>3} [{mark}]  {due:<10}  {minutes:>7}  {clean(planned.step.title)}"
