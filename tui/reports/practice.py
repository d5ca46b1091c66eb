"""Practice in lines of text, in HTML for print, and in fields for scripts."""

from __future__ import annotations

from tui.plan.choice import MOCK, draw
from tui.plan.columns import wrapped
from tui.plan.edits.practice import marks_in_words
from tui.plan.gates import claim_told
from tui.plan.heading import named
from tui.plan.masking import masked
from tui.plan.phrasing import count, day, near_day
from tui.plan.rounds import ROUND_NAMES, ROUND_SAYS, answered, rounds_of
from tui.plan.text import clean
from tui.reports.paper import TEXT_STYLE, as_html, html_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.bank import Bank
    from tui.plan.choice import Posed
    from tui.plan.model import Plan
    from tui.plan.progress import Progress, Tally
    from tui.plan.schedule import Agenda

_BAR = 12
#: The columns of a number before a question.
_NUMBERED = 5
WIDTH = 80
#: From this width on the counts are drawn as well.
_WITH_BARS = 50
_STYLE = f"""\
{TEXT_STYLE}li {{ margin: 1.2mm 0; }}
div {{ border-bottom: 0.2mm solid #999; height: 12mm; }}
"""
#: The marks of an answer, each with the question that gives it.
MARK_QUESTIONS = {
    "clear": "Was it clear?",
    "friendly": "Was it friendly?",
    "one_occasion": "Was it one occasion?",
    "action_longest": "Was what you did the longest part?",
}
#: What the person who asks is told (content brief D.3, practise-with-me).
ASKING = (
    "Pick any six. After each answer ask “why?” twice.",
    (
        "Then give three notes: what was clear, what sounded larger than the facts, "
        "and what you still wanted to know."
    ),
)


def round_lines(posed: tuple[Posed, ...], kind: str) -> list[str]:
    """A round as a list: each question with its mark, and how far the round is."""
    lines = [f"{ROUND_NAMES[kind]} · {answered(posed)} of {count(len(posed), 'question')} answered"]
    lines.append(ROUND_SAYS[kind])
    for number, each in enumerate(posed, 1):
        mark = "x" if each.now is not None else " "
        told = f" · {marks_in_words(each.now)}" if each.now is not None else ""
        lines.append(f"  {number:>3} [{mark}]  {clean(each.text)}{told}")
    if not posed:
        lines.append("  Nothing is thin." if kind == "retry" else "  No record is checked yet.")
    return lines


def answer_lines(posed: Posed, hidden: tuple[str, ...] = ()) -> list[str]:
    """What is hidden until it is asked for: keywords, what stands behind, the probes.

    The words in `hidden` are masked.
    """
    keywords = masked(" · ".join(clean(word, 60) for word in posed.keywords), hidden)
    lines = [f"Keywords: {keywords}" if keywords else "No keywords yet."]
    told = (masked(clean(claim_told(record)), hidden) for record in posed.proof)
    lines += [f"Behind it: {claim}" for claim in told]
    if posed.looks_for:
        lines.append(f"It looks for: {posed.looks_for[:1].lower()}{posed.looks_for[1:]}")
    return [*lines, "Then:", *(f"  {clean(probe)}" for probe in posed.probes)]


def progress_lines(
    progress: Progress, agenda: Agenda, today: date, width: int = WIDTH
) -> list[str]:
    """Where practice stands, in counts and dates, in `width` columns."""
    lines = ["By group"]
    for tally in progress.groups:
        lines += _tally_lines(tally, width)
    if progress.records:
        lines += ["", "By record"]
    for tally in progress.records:
        lines += _tally_lines(tally, width)
    if progress.days:
        lines += ["", "By day"]
        lines += [f"  {day(on, today):<12} {count(n, 'answer')}" for on, n in progress.days]
    rounds = rounds_of(agenda)
    if rounds:
        lines += ["", "Rounds of the plan"]
        for due in rounds:
            when = "done" if due.done else near_day(due.day, today) if due.day else "no day"
            lines.append(f"  {when:<12} {ROUND_NAMES[due.kind]}")
    return lines


def _tally_lines(tally: Tally, width: int) -> list[str]:
    done = 0 if not tally.total else tally.answered * _BAR // tally.total
    bar = "▪" * done + "·" * (_BAR - done) + "  "
    thin = f", {tally.thin} thin" if tally.thin else ""
    counts = f"{tally.answered} of {tally.total}{thin}  {clean(tally.name, 60)}"
    if width < _WITH_BARS:
        return wrapped(f"  {counts}", width, indent=10)
    return wrapped(f"  {bar}{counts}", width, indent=_BAR + 4)


def sheet(plan: Plan, bank: Bank, on: date, days_left: int | None, width: int = WIDTH) -> list[str]:
    """The sheet for whoever plays the interviewer: twelve questions and what to do with them.

    Its lines are of `width` columns at most.
    """
    posed = draw(plan, bank, MOCK, on, days_left)
    lines: list[str] = []
    for line in (f"Practice interview: {named(plan.interview)}", "", *ASKING, ""):
        lines += wrapped(line, width)
    for number, each in enumerate(posed, 1):
        lines += wrapped(f"{number:>3}. {clean(each.text)}", width, indent=_NUMBERED)
    return [*lines, "", "Clear:", "", "Larger than the facts:", "", "Still wanted to know:", ""]


def sheet_html(plan: Plan, bank: Bank, on: date, days_left: int | None) -> str:
    """The same as a page to print; all text is escaped."""
    posed = draw(plan, bank, MOCK, on, days_left)
    title = f"Practice interview: {named(plan.interview)}"
    body = [f"<h1>{as_html(title)}</h1>", f"<p>{as_html(' '.join(ASKING))}</p>", "<ol>"]
    body += [f"<li>{as_html(clean(each.text))}</li>" for each in posed]
    body.append("</ol>")
    for name in ("Clear", "Larger than the facts", "Still wanted to know"):
        body.append(f"<h2>{name}</h2><div></div>")
    return html_page(title, _STYLE, "\n".join(body))


def posed_fields(posed: Posed) -> dict[str, object]:
    """A question of a round as scripts see it."""
    now = posed.now
    return {
        "key": posed.key,
        "text": posed.text,
        "source": posed.source,
        "group": posed.group,
        "round_one": posed.round_one,
        "keywords": list(posed.keywords),
        "records": [record.id for record in posed.proof],
        "probes": list(posed.probes),
        "seen": posed.seen,
        "marks": None
        if now is None
        else {"clear": now.clear, "friendly": now.friendly, "note": now.note},
    }


def progress_fields(progress: Progress) -> dict[str, object]:
    """Where practice stands as scripts see it."""

    def told(tally: Tally) -> dict[str, object]:
        return {
            "name": tally.name,
            "total": tally.total,
            "answered": tally.answered,
            "thin": tally.thin,
        }

    return {
        "groups": [told(tally) for tally in progress.groups],
        "records": [told(tally) for tally in progress.records],
        "days": [{"day": on.isoformat(), "answers": n} for on, n in progress.days],
    }
