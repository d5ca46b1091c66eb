"""What every page for paper shares: a person's text as text in Markdown and HTML, and the frame."""

from __future__ import annotations

#: What Markdown would take for marks of its own.
_MARKS = "\\`*_{}[]<>#|!~&"
#: The look of a page of text, to which each page adds what is its own.
TEXT_STYLE = """\
@page { size: A4; margin: 16mm; }
body { max-width: 44em; margin: 8mm auto; padding: 0 4mm; color: #1b1b1b; background: #fff;
  font: 10pt/1.45 "Source Sans 3", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: 0 0 4mm; font-size: 15pt; line-height: 1.25; font-weight: 600; }
h2 { margin: 4mm 0 1mm; font-size: 11pt; font-weight: 600; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
"""


def as_markdown(text: str) -> str:
    """Text with every mark of Markdown escaped; at the start also what begins a list."""
    escaped = "".join(f"\\{char}" if char in _MARKS else char for char in text)
    first = escaped[:1]
    if first in ("-", "+", "="):
        return f"\\{escaped}"
    digits = len(escaped) - len(escaped.lstrip("0123456789"))
    if digits and escaped[digits : digits + 1] in (".", ")"):
        return f"{escaped[:digits]}\\{escaped[digits:]}"
    return escaped


def as_html(text: str) -> str:
    """Text with every mark of HTML escaped."""
    from html import escape

    return escape(text)


def html_page(title: str, style: str, body: str) -> str:
    """A page in one file that loads nothing; `title` is text, `style` and `body` are finished."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{as_html(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )
