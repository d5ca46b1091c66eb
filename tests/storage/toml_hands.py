"""The many ways a person writes a document down, for property tests."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random


class Hand:
    """One person's way of writing a document down."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.comments = rng.choice([0.0, 0.15, 0.5])
        self.blanks = rng.choice([0.0, 0.2, 0.6])
        self.indent = rng.choice(["", "", "  ", "\t"])
        self.inline = rng.choice([0.0, 0.2, 0.7])
        self.dotted = rng.choice([0.0, 0.2, 0.6])
        self.fancy = rng.choice([0.0, 0.3, 0.9])
        self.shuffled = rng.random() < 0.3
        self.count = 0

    def text(self, document: dict[str, Any]) -> str:
        """The document as text that tomllib reads back, whatever the style."""
        head = ["#:schema ./plan.schema.json"] if self.rng.random() < 0.2 else []
        values, runs = self.table(document, ())
        lines = [
            *head,
            *values,
            *(line for chunk in self.merged(runs) for line in chunk),
            *self.trivia(),
        ]
        ending = "\r\n" if self.rng.random() < 0.25 else "\n"
        text = "\n".join(lines) + ("" if self.rng.random() < 0.2 else "\n")
        return text.replace("\n", ending)

    def table(self, table: dict[str, Any], names: tuple[str, ...]) -> tuple[list[str], list[Any]]:
        """The lines of a table's own values, and runs of chunks (tables) whose order counts."""
        lines: list[str] = []
        runs: list[Any] = []
        for key, held in table.items():
            is_list = isinstance(held, list) and held and all(isinstance(e, dict) for e in held)
            inline = self.rng.random() < self.inline
            if isinstance(held, dict) and held and not inline and self.rng.random() < self.dotted:
                lines += self.dotted_lines((key,), held)
            elif isinstance(held, dict) and not inline:
                below, inner = self.table(held, (*names, key))
                runs += [[[*self.header((*names, key), "[", "]"), *below]], *inner]
            elif is_list and not inline:
                run = []
                for each in held:
                    below, inner = self.table(each, (*names, key))
                    run.append([*self.header((*names, key), "[[", "]]"), *below])
                    run += self.merged(inner)
                runs.append(run)
            else:
                lines += self.line((key,), held)
        return lines, runs

    def merged(self, runs: list[Any]) -> list[Any]:
        """Chunks of several runs, one after the other or, out of order, between each other."""
        if not self.shuffled:
            return [chunk for run in runs for chunk in run]
        left = [list(run) for run in runs if run]
        out = []
        while left:
            run = self.rng.choice(left)
            out.append(run.pop(0))
            left = [run for run in left if run]
        return out

    def dotted_lines(self, names: tuple[str, ...], table: dict[str, Any]) -> list[str]:
        lines = []
        for key, held in table.items():
            if isinstance(held, dict) and held and self.rng.random() < 0.5:
                lines += self.dotted_lines((*names, key), held)
            else:
                lines += self.line((*names, key), held)
        return lines

    def header(self, names: tuple[str, ...], opened: str, closed: str) -> list[str]:
        pad = " " if self.rng.random() < 0.1 else ""
        indent = self.indent * (len(names) - 1)
        line = f"{indent}{opened}{pad}{self.names(names)}{pad}{closed}{self.remark()}"
        return [
            *self.trivia(),
            *([""] if self.rng.random() < 0.7 else []),
            *self.above(indent),
            line,
        ]

    def line(self, names: tuple[str, ...], held: Any) -> list[str]:
        equals = self.rng.choice([" = ", " = ", "=", "  =  "])
        return [
            *self.trivia(),
            f"{self.indent}{self.names(names)}{equals}{self.value(held)}{self.remark()}",
        ]

    def names(self, names: tuple[str, ...]) -> str:
        return self.rng.choice([".", ".", " . "]).join(self.name(name) for name in names)

    def name(self, name: str) -> str:
        bare = name and name.isascii() and name.replace("-", "").replace("_", "").isalnum()
        if bare and self.rng.random() > self.fancy * 0.3:
            return name
        if "'" not in name and name.isprintable() and self.rng.random() < 0.3:
            return f"'{name}'"
        return _quoted(name)

    def trivia(self) -> list[str]:
        lines = []
        while self.rng.random() < self.blanks:
            lines.append(self.rng.choice(["", "", "  "]))
        return [*lines, *self.above("")]

    def above(self, indent: str) -> list[str]:
        lines = []
        while self.rng.random() < self.comments:
            lines.append(f"{indent}{self.comment()}")
        return lines

    def remark(self) -> str:
        return f" {self.comment()}" if self.rng.random() < self.comments else ""

    def comment(self) -> str:
        """A comment that there is only once, in shapes that look like something else."""
        self.count += 1
        looks = self.rng.choice(
            ["", " note", " [[steps]]", ' "', " '''", ' """', " a = 1", " }]", "\ttab"]
        )
        return f"#{self.rng.choice([' ', '', '## '])}c{self.count}c{looks}"

    def value(self, held: Any, *, one_line: bool = False) -> str:
        if isinstance(held, dict):
            inside = ", ".join(
                f"{self.name(k)} = {self.value(v, one_line=True)}" for k, v in held.items()
            )
            return f"{{ {inside} }}" if inside else "{}"
        if isinstance(held, list):
            return self.array(held, one_line=one_line)
        if isinstance(held, str):
            return self.string(held, one_line=one_line)
        return self.other(held)

    def array(self, held: list[Any], *, one_line: bool) -> str:
        if one_line or self.rng.random() < 0.5:
            return f"[{', '.join(self.value(each, one_line=one_line) for each in held)}]"
        lines = ["["]
        for number, each in enumerate(held):
            comma = "" if number == len(held) - 1 and self.rng.random() < 0.5 else ","
            lines += [*self.above("  "), f"  {self.value(each)}{comma}{self.remark()}"]
        return "\n".join([*lines, *self.above("  "), "]"])

    def string(self, held: str, *, one_line: bool) -> str:
        plain = all(char.isprintable() or char == "\t" for char in held.replace("\n", ""))
        if self.rng.random() < self.fancy and plain:
            if "\n" not in held and "'" not in held:
                return f"'{held}'"
            if not one_line and "'''" not in held and not held.endswith("'"):
                return f"'''{self.rng.choice([chr(10), '']) if not held.startswith(chr(10)) else chr(10)}{held}'''"
        if "\n" in held and not one_line and self.rng.random() < 0.7:
            escaped = "\n".join(_quoted(line)[1:-1] for line in held.split("\n"))
            folded = "\\\n   " if self.rng.random() < 0.2 and held[:1].strip() else "\n"
            return f'"""{folded}{escaped}"""'
        return _quoted(held)

    def other(self, held: Any) -> str:
        if isinstance(held, bool):
            return "true" if held else "false"
        if isinstance(held, int) and held >= 0 and self.rng.random() < self.fancy:
            return self.rng.choice([hex(held), oct(held), bin(held), f"{held:_}", f"+{held}"])
        if isinstance(held, datetime):
            written = held.isoformat(self.rng.choice(["T", " ", "t"]))
            return written.replace("+00:00", self.rng.choice(["Z", "z", "+00:00"]))
        if isinstance(held, date | time):
            return held.isoformat()
        return repr(held)


def _quoted(text: str) -> str:
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return (
        '"'
        + "".join(
            escapes.get(c, c) if c in escapes or (c >= " " and c != "\x7f") else f"\\u{ord(c):04X}"
            for c in text
        )
        + '"'
    )


def hand_written(rng: Random, document: dict[str, Any]) -> str:
    """The document in some hand's style; tomllib reads the same document from it."""
    for _ in range(20):
        text = Hand(rng).text(document)
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError:  # tables out of order that TOML does not allow
            continue
        return text
    hand = Hand(rng)
    hand.shuffled = False
    return hand.text(document)
