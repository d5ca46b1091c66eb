"""A page of the record as text, as Markdown, and as HTML that prints well."""

from __future__ import annotations

from tui.plan.columns import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.sheet import Sheet

WIDTH = 80
#: What Markdown would take for marks of its own.
_MARKS = "\\`*_{}[]<>#|!~"


def sheet_lines(sheet: Sheet, width: int = WIDTH) -> list[str]:
    """The page in `width` columns, and below it what stayed behind and why."""
    lines = [*wrapped(sheet.title, width)]
    for part in sheet.parts:
        lines += ["", *wrapped(part.heading, width)]
        for line in part.lines:
            lines += wrapped(f"  {line}", width, indent=2)
        for point in part.points:
            lines += wrapped(f"  - {point}", width, indent=4)
    if not sheet.parts:
        lines += ["", "Nothing may leave yet."]
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
    lines = [f"# {_plain(sheet.title)}"]
    for part in sheet.parts:
        lines += ["", f"## {_plain(part.heading)}", ""]
        lines += [f"{_plain(line)}  " for line in part.lines if line]
        if part.points and any(part.lines):
            lines.append("")
        lines += [f"- {_plain(point)}" for point in part.points]
    return "\n".join(lines) + "\n"


def sheet_html(sheet: Sheet) -> str:
    """The page in HTML, for paper; all text is escaped."""
    from html import escape

    body = [f"<h1>{escape(sheet.title)}</h1>"]
    for part in sheet.parts:
        body.append(f"<section><h2>{escape(part.heading)}</h2>")
        body += [f"<p>{escape(line)}</p>" for line in part.lines if line]
        if part.points:
            body.append("<ul>")
            body += [f"<li>{escape(point)}</li>" for point in part.points]
            body.append("</ul>")
        body.append("</section>")
    return _PAGE.format(title=escape(sheet.title), body="\n".join(body))


def _plain(text: str) -> str:
    return "".join(f"\\{char}" if char in _MARKS else char for char in text)


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
@page {{ margin: 16mm }}
body {{ font: 10.5pt/1.45 Georgia, serif; max-width: 44em; margin: auto; color: #222 }}
h1 {{ font-size: 15pt; margin: 0 0 .6em }}
h2 {{ font-size: 11pt; margin: .9em 0 .2em }}
p {{ margin: .1em 0; color: #555 }}
ul {{ margin: .2em 0; padding-left: 1.2em }}
section {{ break-inside: avoid }}
</style>
</head>
<body>
{body}
</body>
</html>
"""
