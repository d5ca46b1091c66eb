"""Other people's text, made safe to show: no control characters, no escapes, no hidden direction.

The raw text stays in the file; this is for the way to a terminal. See docs on untrusted text in
CONTRIBUTING: ESC, C1 controls, bidi overrides and zero-width characters reach a terminal raw
through every widget, so nothing of a person, a file or an invitation is shown uncleaned.
"""

from __future__ import annotations

LONGEST = 2000
MOST_MARKS = 4
_REPLACEMENT = "\ufffd"
_JOINERS = ("\u200d", "\ufe0f")  # emoji need them, and terminals agree on their width


def clean(text: str, longest: int = LONGEST) -> str:
    """One line of `text` that is safe on a terminal, at most `longest` characters.

    Line breaks become ⏎, tabs a space, other controls their pictures (␛), what turns or hides
    text �; at most four combining marks stand on one character.
    """
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if text.isprintable() and is_simple(text):
        return text
    cleaned = _cleaned(text)  # composing can lengthen it
    return cleaned if len(cleaned) <= longest else cleaned[: longest - 1] + "…"


def clean_lines(text: str, longest: int = LONGEST) -> list[str]:
    """The lines of `text`, each cleaned."""
    return [clean(line, longest) for line in text.splitlines()]


def is_simple(text: str) -> bool:
    """Whether each character is one column wide and no part of another: Latin, dashes, arrows.

    So the tables of Unicode need not be loaded, which costs a status a part of its time.
    """
    return text.isascii() or all(char < "\u0300" or "\u2010" <= char < "\u20d0" for char in text)


def _cleaned(text: str) -> str:
    from unicodedata import category, combining, normalize

    out: list[str] = []
    marks = 0
    for char in normalize("NFC", text.replace("\r\n", "\n")):
        code = ord(char)
        if char in _JOINERS:
            out.append(char)
            continue
        if combining(char) or category(char) in ("Mn", "Me"):
            marks += 1
            if marks <= MOST_MARKS:
                out.append(char)
            continue
        marks = 0
        if char == "\n":
            out.append("⏎")
        elif char == "\t":
            out.append(" ")
        elif code < 0x20:
            out.append(chr(0x2400 + code))
        elif code == 0x7F:
            out.append("␡")
        elif category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
            out.append(_REPLACEMENT)
        else:
            out.append(char)
    return "".join(out)


def quoted(text: str, longest: int = 60) -> str:
    """A title as it is quoted in a sentence: cleaned, shortened, in quotation marks."""
    return f"“{clean(text, longest)}”"
