"""The one way we write a document: values before tables, each list of tables as `[[name]]`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from tui.plan.remembered import Remembered

_LONG = 10**18


def schema_line(text: str) -> str:
    """The first line if it names a schema for editors (`#:schema …`), else "" ."""
    first = text.partition("\n")[0].rstrip("\r")
    return first if first.startswith("#:schema") else ""


def canon(document: dict[str, Any], schema_line: str = "", known: Remembered | None = None) -> str:
    """The document in our own layout, behind the schema line if one is given.

    `known` are the texts of entries that were written before.

    Values before tables, every list of tables as `[[name]]`, a blank line between tables, text of
    several lines as a block, one line end at the end. tomllib reads the same document from it.
    """
    return "".join(_canon_parts(document, schema_line, known))


def is_canonical(text: str, document: dict[str, Any]) -> bool:
    """Whether the text is byte for byte what `canon` writes for the document it holds."""
    position = 0
    for part in _canon_parts(document, schema_line(text)):
        if not text.startswith(part, position):
            return False
        position += len(part)
    return position == len(text)


def _canon_parts(
    document: dict[str, Any], schema_line: str, known: Remembered | None = None
) -> Iterator[str]:
    if schema_line:
        yield f"{schema_line}\n"
        yield from tables_text(document, known=known)
        return
    parts = tables_text(document, known=known)
    yield next(parts, "\n").removeprefix("\n") or "\n"
    yield from parts


def tables_text(
    table: dict[str, Any], name: str = "", header: str = "", known: Remembered | None = None
) -> Iterator[str]:
    """The text of a table in parts: its header, its values, then the tables in it.

    A header stands behind a blank line. `header` is "" where the table needs none. `known` are
    the texts of the entries of its lists.
    """
    values = {key: value for key, value in table.items() if not is_tables(value)}
    if values or (header and (len(table) == 0 or header.startswith("\n[["))):
        yield header + values_text(values)
    for key, value in table.items():
        if key in values:
            continue
        full = f"{name}.{_key_text(key)}" if name else _key_text(key)
        if isinstance(value, dict):
            yield from tables_text(value, full, f"\n[{full}]\n")
        else:
            for entry in value:
                if known is None:
                    yield from tables_text(entry, full, f"\n[[{full}]]\n")
                else:
                    yield known.of(entry, _entry_text, full)


def _entry_text(entry: dict[str, Any], name: str) -> str:
    return "".join(tables_text(entry, name, f"\n[[{name}]]\n"))


def values_text(values: dict[str, Any]) -> str:
    """Keys with values that are no tables, a line or more for each."""
    out = []
    for key, value in values.items():
        if type(value) is str and _is_plain(value):
            out.append(f'{_key_text(key)} = "{value}"\n')
        elif type(value) is int and -_LONG < value < _LONG:
            out.append(f"{_key_text(key)} = {value}\n")
        else:
            out.append(_value_text(key, value))
    return "".join(out)


def _value_text(key: str, value: Any) -> str:
    from tomli_w import dumps

    is_block = isinstance(value, str) and "\n" in value and "\r" not in value
    try:
        return dumps({key: value}, multiline_strings=is_block)
    except ValueError:  # Python prints no whole numbers of more than 4,300 digits
        return dumps({key: _hexed(value)})


def _is_plain(text: str) -> bool:
    """Whether the text needs no escape: then it is written without asking tomli_w."""
    return text.isprintable() and '"' not in text and "\\" not in text


def is_tables(value: Any) -> bool:
    """Whether the value is written as tables: one, or a list of nothing but tables."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, dict)


def line_end(text: str) -> str:
    """The line end that most lines of the text have."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def _key_text(key: str) -> str:
    if key.isascii() and key.replace("-", "").replace("_", "").isalnum():
        return key
    return _value_text(key, 0).removesuffix(" = 0\n")


class _Hex(int):
    """A whole number that prints itself in base 16, where Python sets no limit."""

    def __str__(self) -> str:
        return hex(self)


def _hexed(value: Any) -> Any:
    if isinstance(value, list):
        return [_hexed(one) for one in value]
    if isinstance(value, dict):
        return {key: _hexed(one) for key, one in value.items()}
    return _Hex(value) if type(value) is int and value >= 1 << 63 else value
