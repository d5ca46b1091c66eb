"""A page of the record as text, as Markdown, and as HTML that prints well."""

from __future__ import annotations

from tui.plan.columns import wrapped
from tui.reports.paper import TEXT_STYLE, as_html, as_markdown, html_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.sheet import Sheet

WIDTH = 80


def sheet_lines(sheet: Sheet, width: int = WIDTH) -> list[str]:
    """The page in `width` columns, without what stays behind."""
    lines = wrapped(sheet.title, width)
    for part in sheet.parts:
        lines += ["", *wrapped(part.heading, width)]
        for line in part.lines:
            lines += wrapped(f"  {line}", width, indent=2)
        for point in part.points:
            lines += wrapped(f"  - {point}", width, indent=4)
    if not sheet.parts:
        lines += ["", *wrapped(sheet.empty, width)]
    return lines


def stays_lines(sheet: Sheet, width: int = WIDTH) -> list[str]:
    """What is not on the page, with the reason of each."""
    if not sheet.stays:
        return []
    lines = ["Not on the page:"]
    for line in sheet.stays:
        lines += wrapped(f"  {line}", width, indent=4)
    return lines


def sheet_markdown(sheet: Sheet) -> str:
    """The page in Markdown; what a person wrote is text in it, never a mark."""
    lines = [f"# {as_markdown(sheet.title)}"]
    for part in sheet.parts:
        lines += ["", f"## {as_markdown(part.heading)}", ""]
        lines += [f"{as_markdown(line)}  " for line in part.lines if line]
        if part.points and any(part.lines):
            lines.append("")
        lines += [f"- {as_markdown(point)}" for point in part.points]
    return "\n".join(lines) + "\n"


def sheet_html(sheet: Sheet) -> str:
    """The page in HTML, for paper; all text is escaped."""
    body = [f"<h1>{as_html(sheet.title)}</h1>"]
    for part in sheet.parts:
        body.append(f"<section><h2>{as_html(part.heading)}</h2>")
        body += [f"<p>{as_html(line)}</p>" for line in part.lines if line]
        if part.points:
            body.append("<ul>")
            body += [f"<li>{as_html(point)}</li>" for point in part.points]
            body.append("</ul>")
        body.append("</section>")
    return html_page(sheet.title, _STYLE, "\n".join(body))


_STYLE = f"""\
{TEXT_STYLE}p {{ margin: 0.5mm 0; color: #555; }}
ul {{ margin: 1mm 0; padding-left: 5mm; }} li {{ margin: 0.4mm 0; }}
section {{ break-inside: avoid; }}
"""
