"""The pages made of the record: printed, or written to a file for your eyes alone."""

from __future__ import annotations

from tui.cli.session import Session
from tui.plan.sheet import sheet as make
from tui.plan.text import clean
from tui.reports.sheet import sheet_html, sheet_lines, sheet_markdown, stays_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def sheet(read: Namespace) -> int:
    """Prints or writes a page; what stays behind is told on the terminal, never on the page."""
    session = Session(read.file, color=not read.no_color)
    page = make(session.plan(), read.kind)
    if read.html:
        text = sheet_html(page)
    elif read.md:
        text = sheet_markdown(page)
    else:
        text = "\n".join(sheet_lines(page)) + "\n"
    written = session.hand_out(text, read.output)
    if written:
        session.say([f"The page is in {clean(written, 200)}.", *stays_lines(page)])
    elif not (read.html or read.md) and page.stays:
        session.say(["", *stays_lines(page)])
    return 0
