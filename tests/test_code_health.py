"""The rules that can be counted: sizes, a sentence on top of each file, a test file for each module."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.terminal import ROOT
from tui.panes.acts.act import PLACE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
MOST_METHODS = 20

#: What may be larger, each with its reason.
LARGER: dict[str, str] = {}
#: Modules without a test file of their own, each with its reason.
WITHOUT_TESTS = {
    **{
        f"tui/panes/acts/{path.name}": "a list; tests/panes/acts/test_every.py holds each act"
        for path in (ROOT / "tui/panes/acts").glob("*.py")
        if path.stem in PLACE_NAMES
    },
    "tui/__main__.py": "the tests of every command go through it",
    **{
        f"tui/cli/grammar/{path.name}": "words; the tests of the parser and of each command hold them"
        for path in (ROOT / "tui/cli/grammar").glob("*.py")
    },
    "tui/screens/record_lines.py": "the tests of the record's acts press its keys",
    "tui/screens/record_next.py": "the tests of the record's acts press its keys",
    "tui/screens/record_quotes.py": "the tests of the record's acts press its keys",
    "tui/panes/acts/asked.py": "a value without behaviour",
    "tui/screens/carriers.py": "a table; the planner's tests hold it against the acts",
    "tui/plan/edited.py": "a value without behaviour",
    "tui/storage/content_kinds.py": "a table; the tests of the content files hold it",
    "tui/plan/bank.py": "values without behaviour",
    "tui/plan/evidence.py": "values without behaviour; the tables' tests write and read each field",
    "tui/plan/fault.py": "a value without behaviour",
    "tui/plan/practice.py": "values without behaviour; the tables' tests write and read each field",
    "tui/plan/model.py": "values without behaviour; the codec's tests write and read each field",
}

PROGRAM = sorted((ROOT / "tui").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (*PROGRAM, *TESTS)}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def mirror_of(path: Path) -> Path:
    """Where the tests of a module belong."""
    place = path.relative_to(ROOT / "tui")
    return ROOT / "tests" / place.parent / f"test_{place.name}"


def parts(kind: type[ast.AST] | tuple[type[ast.AST], ...]) -> Iterator[tuple[str, ast.AST]]:
    """The functions or classes of the program, each with the file it stands in."""
    for path in PROGRAM:
        if name_of(path) not in LARGER:
            yield from ((name_of(path), n) for n in ast.walk(TREES[path]) if isinstance(n, kind))


def length(node: Function) -> int:
    """The lines of a function, without its docstring."""
    first = node.body[0]
    told = 0
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        told = (first.end_lineno or 0) - first.lineno + 1
    return (node.end_lineno or 0) - node.lineno + 1 - told


def test_no_file_of_the_program_is_long() -> None:
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in PROGRAM}
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}
    assert not {name: lines for name, lines in long.items() if name not in LARGER}


def test_no_function_of_the_program_is_long() -> None:
    long = {
        f"{name}:{node.lineno} {node.name}": length(node)
        for name, node in parts((ast.FunctionDef, ast.AsyncFunctionDef))
        if isinstance(node, Function) and length(node) > LONGEST_FUNCTION
    }
    assert not long


def test_no_class_of_the_program_has_many_methods() -> None:
    counts = {
        f"{name} {node.name}": sum(isinstance(part, Function) for part in node.body)
        for name, node in parts(ast.ClassDef)
        if isinstance(node, ast.ClassDef)
    }
    assert not {where: count for where, count in counts.items() if count > MOST_METHODS}


def test_every_file_opens_with_a_sentence() -> None:
    mute = [
        name_of(path)
        for path, tree in TREES.items()
        if not (ast.get_docstring(tree) or "").split("\n\n")[0].rstrip("`").endswith((".", "?"))
    ]
    assert not mute


def test_annotations_cost_nothing_at_run_time() -> None:
    wanted = "from __future__ import annotations"
    files = [path for path in TREES if path.name != "__init__.py"]
    assert not [name_of(path) for path in files if wanted not in path.read_text()]


def test_a_package_is_a_sentence_and_exports_nothing() -> None:
    packages = [path for path in PROGRAM if path.name == "__init__.py"]
    assert packages
    assert not [name_of(path) for path in packages if len(TREES[path].body) != 1]


def test_every_module_has_a_test_file_that_mirrors_it() -> None:
    modules = [path for path in PROGRAM if path.name != "__init__.py"]
    wanted = [mirror_of(path) for path in modules if name_of(path) not in WITHOUT_TESTS]
    missing = [name_of(path) for path in wanted if not path.exists()]
    assert not missing, "\n".join(missing)


def test_nothing_is_excused_that_needs_no_excuse() -> None:
    assert not [name for name in (*WITHOUT_TESTS, *LARGER) if not (ROOT / name).exists()]
    assert not [name for name in WITHOUT_TESTS if mirror_of(ROOT / name).exists()]


def test_no_test_hides_another_of_the_same_name() -> None:
    for path in TESTS:
        names = [node.name for node in TREES[path].body if isinstance(node, Function)]
        assert not [name for name in names if names.count(name) > 1], name_of(path)


def commands_in(readme: str) -> list[str]:
    """The text of each ```sh block."""
    return [
        block.strip()
        for block in re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    ]


def test_the_script_runs_what_the_readme_says_runs_the_tests() -> None:
    _, tests, *_ = commands_in((ROOT / "README.md").read_text(encoding="utf-8"))
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "pytest" in tests
    assert "\n" not in tests
    assert tests in [line.strip() for line in script.splitlines()]


def test_the_script_can_be_run_and_runs_the_checkers_too() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    lines = script.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert "set -euo pipefail" in lines
    for checker in ("ruff check", "ruff format --check", "mypy"):
        assert f".venv/bin/{checker}" in lines
