"""The statements of a TOML text: what stands in which line, and what a parser stumbled over.

The text is split by its strings, brackets and comments, so that a multi-line note that looks like
a table is none. Where a name needs more than that, tomllib reads it.
"""

from __future__ import annotations

import re
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    IndexPath: TypeAlias = tuple[str | int, ...]

_KEY = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*+"
_TRIVIA = re.compile(r"(?:[ \t\r]*+(?:\#[^\n]*+)?\n)++", re.VERBOSE)
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]\]?")
_KEY_EQUALS = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=[ \t]*")
#: A value of one piece, with what follows it on its line.
_PLAIN = re.compile(
    r"""("(?!"")(?:[^"\\\n]|\\.)*+"|'(?!'')[^'\n]*+'|[^\s"'\[{\#]++(?:[ \t]++[^\s"'\[{\#]++)*+)"""
    r"""[ \t\r]*+(?:\#[^\n]*+)?(?:\n|\Z)"""
)
_LITERAL = (
    r'"""(?:[^"\\]++|\\.|"{1,2}+(?!"))*+"{3,5}+'
    r"|'''(?:[^']++|'{1,2}+(?!'))*+'{3,5}+"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'"
)
_PIECE = re.compile(
    rf"({_LITERAL})|(\#[^\n]*+)|([\[{{])|([\]}}])|(\n)|([^\"'\#\[\]{{}}\n]++)", re.DOTALL
)
_COMMENT = re.compile(rf"{_LITERAL}|(\#[^\n]*+)", re.DOTALL)
_REST_OF_LINE = re.compile(r"[^\n]*+(?:\n|\Z)")
_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class Statement:
    """One header, or one key with its value.

    `kind` is `[`, `[[` or `=`; `path` the place it speaks of, lists by number from 0; `table` the
    place of the header above it; `start` and `end` the offsets of its whole lines, `value_start`
    and `value_end` those of the value (of a key only); `line` counts from 1.
    """

    __slots__ = ("end", "kind", "line", "path", "start", "table", "value_end", "value_start")

    def __init__(self, kind: str, path: IndexPath, table: IndexPath, start: int, line: int) -> None:
        self.kind = kind
        self.path = path
        self.table = table
        self.start = start
        self.line = line
        self.end = self.value_start = self.value_end = start


def statements(text: str) -> list[Statement]:
    """The statements of a text that tomllib reads, in their order.

    Of a broken text, those before the first that is broken beyond recognition.
    """
    found: list[Statement] = []
    tables = _Tables()
    position, line, size = 0, 1, len(text)
    while position < size:
        if trivia := _TRIVIA.match(text, position):
            line += text.count("\n", position, trivia.end())
            position = trivia.end()
        statement = _statement(text, position, line, tables)
        if statement is None:
            break
        end = statement.end
        found.append(statement)
        line += text.count("\n", position, end)
        position = end
    return found


def _statement(text: str, start: int, line: int, tables: _Tables) -> Statement | None:
    """The statement that starts at `start`; None where there is none."""
    try:
        if key := _KEY_EQUALS.match(text, start):
            path = tables.here + keys(key[1])
            statement = Statement("=", path, tables.here, start, line)
            statement.end = _value(text, key.end(), statement)
            return statement if statement.end > 0 else None
        if header := _HEADER.match(text, start):
            path = tables.open(header[1], keys(header[2]))
            statement = Statement(header[1], path, path, start, line)
            statement.end = _rest(text, header.end())
            return statement
    except ValueError:  # a quoted name with an escape that is none
        return None
    return None


def _value(text: str, start: int, statement: Statement) -> int:
    """Note where the value that starts at `start` ends; the end of its last line, -1 if none."""
    statement.value_start = start
    if plain := _PLAIN.match(text, start):
        statement.value_end = plain.end(1)
        return plain.end()
    position, depth, size = start, 0, len(text)
    end = start
    while position < size:
        piece = _PIECE.match(text, position)
        if piece is None:
            return -1
        number = piece.lastindex
        if depth == 0 and number in (2, 5):
            break
        depth += 1 if number == 3 else -1 if number == 4 else 0
        position = piece.end()
        if number in (1, 3, 4, 6) and piece[0].strip():
            end = position - len(piece[0]) + len(piece[0].rstrip(" \t\r"))
    statement.value_end = end
    return -1 if depth > 0 or end == start else _rest(text, position)


def _rest(text: str, position: int) -> int:
    rest = _REST_OF_LINE.match(text, position)
    return rest.end() if rest else len(text)


class _Tables:
    """The tables that headers opened so far."""

    def __init__(self) -> None:
        self.here: IndexPath = ()
        self._entries: dict[IndexPath, int] = {}

    def open(self, kind: str, names: tuple[str, ...]) -> IndexPath:
        """The place that a header speaks of; it becomes the place of what follows."""
        path: IndexPath = ()
        for depth, name in enumerate(names, 1):
            path = (*path, name)
            if depth == len(names):
                if kind == "[[":
                    self._entries[path] = self._entries.get(path, 0) + 1
                    path = (*path, self._entries[path] - 1)
            elif path in self._entries:
                path = (*path, self._entries[path] - 1)
        self.here = path
        return path


@lru_cache(maxsize=4096)
def keys(written: str) -> tuple[str, ...]:
    """The names in a dotted key as it is written, quotes and escapes resolved."""
    if '"' not in written and "'" not in written:
        return tuple(part.strip(" \t") for part in written.split("."))
    import tomllib

    names: list[str] = []
    here: Any = tomllib.loads(f"{written} = 0")
    while isinstance(here, dict):
        name, here = next(iter(here.items()))
        names.append(name)
    return tuple(names)


def comments(text: str) -> list[str]:
    """Every comment of a text that tomllib reads, from its # to the end of the line."""
    return [found[1].rstrip("\r") for found in _COMMENT.finditer(text) if found[1]]


def line_of(text: str, path: IndexPath) -> int | None:
    """The line, from 1, where the value at `path` stands; lists are counted from 0.

    For what has no line of its own (inside an inline table, or missing), the line of the nearest
    place around it; None when there is no such place either.
    """
    lines = _lines(text)
    path = tuple(path)
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path)


@lru_cache(maxsize=1)
def _lines(text: str) -> dict[IndexPath, int]:
    lines: dict[IndexPath, int] = {}
    for statement in statements(text):
        path, known = statement.path, len(statement.table) if statement.kind == "=" else 0
        for depth in range(known + 1, len(path)):
            lines.setdefault(path[:depth], statement.line)
        lines[path] = statement.line  # a header may follow those of tables inside it
    return lines


def syntax_error(text: str) -> tuple[int, int, str] | None:
    """What keeps tomllib from reading the text: line and column from 1, and a clause in words.

    None when it can be read.
    """
    import tomllib

    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _explained(text, str(error))
    except RecursionError:
        return _stumbling(text), 1, "lists and tables are nested too deeply"
    except ValueError:  # the interpreter's own limit, not TOML's
        return _stumbling(text), 1, "a number has too many digits"
    return None


def _stumbling(text: str) -> int:
    """The line of the first statement that is TOML, but more than the parser can do."""
    import tomllib

    known = statements(text)
    for statement in known:
        try:
            tomllib.loads(text[statement.start : statement.end])
        except tomllib.TOMLDecodeError:
            continue
        except (ValueError, RecursionError):
            return statement.line
    return text.count("\n", 0, _unread(text, known)) + 1


def _unread(text: str, known: list[Statement]) -> int:
    """The offset of what follows the last statement that is known."""
    start = known[-1].end if known else 0
    blank = _TRIVIA.match(text, start)
    return blank.end() if blank else start


def _explained(text: str, told: str) -> tuple[int, int, str]:
    place = _PLACE.fullmatch(told)
    what = place[1] if place else told
    if place and place[2]:
        return int(place[2]), int(place[3]), _in_words(what)
    if what.startswith(("Unterminated", "Unclosed", "Expected '\"", 'Expected "')):
        start = _unread(text, statements(text))  # where the open one starts, not the end
        if start < len(text):
            return text.count("\n", 0, start) + 1, 1, _in_words(what)
    last = text.rstrip("\r\n")
    return last.count("\n") + 1, len(last) - last.rfind("\n"), _in_words(what)


_WORDS = (
    ("Invalid statement", "a line should be a key with a value, a [table] or a # comment"),
    ("Expected newline", "something more stands after the value or the table's name"),
    ("Expected '='", "an = is missing after the key"),
    ("Expected ']]'", "the ]] is missing after the name"),
    ("Expected ']'", "the ] is missing after the name"),
    ("Expected ", "the quote that closes a text is missing"),
    ("Found invalid character '\\n'", "the quote that closes a text is missing"),
    (
        "Found invalid character",
        "a control character stands here; write it as an escape like \\u001b",
    ),
    ("Illegal character '\\n'", "the quote that closes a text is missing"),
    ("Illegal character", "a control character stands here; write it as an escape like \\u001b"),
    ("Unterminated string", "the quotes that close a text are missing"),
    ("Cannot declare", "this table is there already"),
    ("Cannot overwrite", "this name is taken already"),
    ("Cannot mutate", "this table or list is complete already and takes nothing more"),
    ("Cannot redefine", "this table is complete already and takes nothing more"),
    ("Duplicate inline", "the same key stands twice in one table"),
    ("Invalid initial", "a key should be letters, digits, - and _, or stand in quotes"),
    ("Unclosed array", "a comma or the closing ] of a list is missing"),
    ("Unclosed inline", "a comma or the closing } of a table is missing"),
    ("Unescaped", "a backslash in double quotes starts an escape; write \\\\ for a backslash"),
    ("Invalid hex", "\\u is followed by four hexadecimal digits, \\U by eight"),
    ("Escaped character", "this escape stands for no character"),
    ("Invalid date", "there is no such date or time"),
    ("Invalid value", "this is not a value; text stands in quotes"),
)


def _in_words(what: str) -> str:
    for start, words in _WORDS:
        if what.startswith(start):
            return words
    return what[:1].lower() + what[1:]
