"""JSON as `json.dumps` with an indent of two writes it, without what importing that costs.

`json` brings `re` with it, which together take as long as a Python that does nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_STEP = "  "
_WORDS = {None: "null", True: "true", False: "false"}
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}


def json_text(value: object, indent: str = "") -> str:
    """The value in ASCII: of dicts with names, lists, tuples, texts, finite numbers, yes and no.

    Raises:
        TypeError: there is something else in it.
    """
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, int | float):
        return repr(value)
    inner = indent + _STEP
    if isinstance(value, dict):
        parts = (f"{_quoted(name)}: {json_text(held, inner)}" for name, held in value.items())
        return _enclosed("{", parts, "}", indent)
    if isinstance(value, list | tuple):
        return _enclosed("[", (json_text(held, inner) for held in value), "]", indent)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _enclosed(start: str, parts: Iterable[str], end: str, indent: str) -> str:
    lines = f",\n{indent}{_STEP}".join(parts)
    return f"{start}\n{indent}{_STEP}{lines}\n{indent}{end}" if lines else f"{start}{end}"


def _quoted(text: str) -> str:
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(letter: str) -> str:
    """A letter as ASCII; one beyond the first 65,536 is two, as UTF-16 has it."""
    if letter in _NAMED:
        return _NAMED[letter]
    code = ord(letter)
    if 32 <= code < 127:
        return letter
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
