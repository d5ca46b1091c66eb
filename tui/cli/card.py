"""The page for the day from the shell, as text, Markdown or HTML; and the plan as data."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.countdown import count_down
from tui.plan.day import the_day
from tui.plan.text import quoted
from tui.reports.day import WIDTH, card_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any

    from tui.plan.model import Plan


def card(read: Namespace) -> int:
    """Prints the page for the day, or writes it to a file."""
    session = Session(read.file, color=not read.no_color)
    plan = session.plan()
    if read.md or read.html:
        return _give(session, read.output, _paper(session, plan, "md" if read.md else "html"))
    width = WIDTH if read.output not in (None, "-") else session.columns or WIDTH
    lines = card_lines(plan, _page(session, plan), width)
    if read.output in (None, "-"):
        session.say(lines, headline=True)
        return 0
    return _give(session, read.output, "\n".join(lines) + "\n")


def export_md(read: Namespace) -> int:
    """The same page as Markdown, by way of `export`."""
    session = Session(read.file)
    return _give(session, read.output, _paper(session, session.plan(), "md"))


def export_html(read: Namespace) -> int:
    """The same page as HTML, by way of `export`."""
    session = Session(read.file)
    return _give(session, read.output, _paper(session, session.plan(), "html"))


def export_data(read: Namespace) -> int:
    """What of the plan may leave, as JSON in the form of the plan file; the gates hold here too.

    Everything there is stands in the plan file itself.
    """
    from json import dumps

    from tui.plan.leaving import leaving
    from tui.storage.codec import encode

    session = Session(read.file)
    plan, stays = leaving(session.plan())
    document = _plain(encode(plan)) | {"stays": list(stays)}
    code = _give(session, read.output, dumps(document, indent=2) + "\n")
    if stays and read.output not in (None, "-"):
        print(f"Not in it: {', '.join(stays)}. The plan file has everything.")
    return code


def _page(session: Session, plan: Plan) -> Any:
    countdown = count_down(plan, session.now, session.config.zone)
    return the_day(plan, session.library, countdown, paper=True)


def _paper(session: Session, plan: Plan, form: str) -> str:
    from tui.reports.card import card_html, card_markdown

    render = card_markdown if form == "md" else card_html
    return render(plan, session.library, _page(session, plan))


def _give(session: Session, output: str | None, text: str) -> int:
    """Prints a text, or writes it to a file and says so."""
    written = session.hand_out(text, output)
    if written:
        print(f"Wrote {quoted(written, 200)}")
    return 0


def _plain(value: Any) -> Any:
    """A value of the document as JSON has it: dates and times as ISO 8601, no NaN."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value - value != 0:  # NaN or infinite
        return repr(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
