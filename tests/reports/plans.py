"""Plans in each state, and plans whose every text is somebody's attempt to reach the terminal."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from unicodedata import category

from tui.plan.due import Due
from tui.plan.evidence import Number, Quote, Record
from tui.plan.fault import Fault
from tui.plan.model import Ask, Interview, KitItem, LogEntry, Note, Person, Plan, Step

ZONE = "Europe/Paris"
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
START = datetime(2026, 12, 3, 10, 0)
CALLED = date(2026, 11, 20)
TODAY = NOW.date()

#: The interview's fields and the moment to look at it, by the state they make.
STATES: dict[str, tuple[dict[str, Any], datetime]] = {
    "waiting": ({}, NOW),
    "called": ({"called": CALLED}, NOW),
    "dated": ({"called": CALLED, "starts": START}, NOW),
    "today": ({"called": CALLED, "starts": START}, datetime(2026, 12, 3, 7, 0, tzinfo=UTC)),
    "over": ({"called": CALLED, "starts": START}, datetime(2026, 12, 3, 12, 0, tzinfo=UTC)),
    "closed": ({"called": CALLED, "starts": START, "closed": TODAY}, NOW),
}

HOSTILE = (
    "[/] [red] [@click=app.quit]x[/]",
    "one\ntwo\r\nthree\x0b\x85\u2028four",
    "\x1b]0;x\x07",
    "\x1b[2J\x9b2J\x9d0;x\x9c",
    "\u202eright to left\u2066",
    "🙂👩\u200d👩\u200d👧",
    "nul\x00del\x7f\u200b\ufeff",
    "e" + "\u0301" * 50,
    "x" * 10_000,
    "{0} %s $HOME `id` ${x}",
)


def is_safe(line: str) -> bool:
    """Whether a line can go to a terminal: no controls, no line ends, no hidden direction."""
    joiners = "\u200d\ufe0f"  # emoji are made with them
    return all(
        char in joiners or category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in line
    )


def plan_of(**interview: Any) -> Plan:
    """A small plan with something of everything; the interview's fields as given."""
    return plan_with("text", Interview(zone=ZONE, **interview))


def plan_with(text: str, interview: Interview | None = None) -> Plan:
    """A plan whose every free text is `text`."""
    interview = interview or Interview(zone=ZONE, starts=START, called=CALLED)
    return Plan(
        started=CALLED,
        interview=interview.but(
            company=text,
            role=text,
            place=text,
            phone=text,
            link=text,
            fallback=text,
            goal=text,
            opening=text,
            facts=(text, text),
            outcome=text,
            settings=("panel", text),
            travel=35,
            faults=(Fault(key="told", raw=text),),
        ),
        steps=(
            Step(id=text, title=text, due=TODAY, minutes=10, note=text, phase=text),
            Step(id="b", title=text, due=Due(amount=-1), faults=(Fault(key="due", raw=text),)),
            Step(id="c", title=text, due=TODAY, done=NOW, note=text),
            Step(id="d", title=text),
        ),
        people=(
            Person(
                id=text,
                name=text,
                role=text,
                note=text,
                asks=(
                    Ask(id=text, kind=text, state="draft", note=text),
                    Ask(id="sent", kind=text, state="sent", since=CALLED),
                ),
                log=(LogEntry(id=text, at=TODAY, event=text, note=text),),
            ),
            Person(id="i", name=text, role="interviewer", title=text, cares_about=text),
            Person(id="bo", name=text, role="hr", asks=(Ask(id="t", kind=text, state="thanked"),)),
        ),
        records=(
            Record(
                id=text,
                claim=text,
                checked=CALLED,
                chosen=True,
                numbers=(
                    Number(
                        id="n",
                        value=text,
                        unit=text,
                        period=text,
                        compared_with=text,
                        source=text,
                    ),
                ),
            ),
        ),
        quotes=(Quote(id=text, words=text, who=text, role=text, permission="yes"),),
        notes=(Note(id=text, text=text, kind="promise", who=text),),
        kit=(KitItem(id=text, title=text), KitItem(id="pen", title=text, packed=True)),
    )
