"""Lists every sentence of the program that a person can read, with its file and line.

`python -m tests.sentences` prints them; a translation or a pass over the words begins here. Texts of
the source are found by their form: two words in a row that are no docstring and no pattern.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
#: Content that is patterns, not text.
_PATTERNS = "wording.toml"
_TWO_WORDS = re.compile(r"[A-Za-z’'}]{2,}[,;:.]? [{“A-Za-z]{2,}")
_NO_TEXT = re.compile(r"\(\?|\\|^-|[a-z]; [a-z-]+:")
_QUOTED = re.compile(r'"([^"]*)"')


def sentences() -> Iterator[tuple[str, int, str]]:
    """Each with its file and line: first the texts of the source, then those of the content.

    What is put into a text stands there as `{name}`.
    """
    for path in sorted((ROOT / "tui").rglob("*.py")):
        for line, text in _of_source(path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT).as_posix(), line, text
    for path in sorted((ROOT / "content").glob("*.toml")):
        if path.name == _PATTERNS:
            continue
        for line, written in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for text in _QUOTED.findall(written):
                if _TWO_WORDS.search(text):
                    yield path.relative_to(ROOT).as_posix(), line, text


def _of_source(source: str) -> Iterator[tuple[int, str]]:
    tree = ast.parse(source)
    passed_over: set[ast.AST] = set()
    for node in ast.walk(tree):  # a statement of a text alone is a docstring
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed_over.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            passed_over.update(part for part in ast.walk(node) if part is not node)
    for node in ast.walk(tree):
        if node in passed_over or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        text = _text(node)
        if _TWO_WORDS.search(text) and not _NO_TEXT.search(text):
            yield node.lineno, text


def _text(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else f"{{{_name(part)}}}"
        for part in node.values
    )


def _name(part: ast.expr) -> str:
    return ast.unparse(part.value) if isinstance(part, ast.FormattedValue) else ""


if __name__ == "__main__":
    for file, line, text in sentences():
        print(f"{file}:{line}: {' '.join(text.split())}")
