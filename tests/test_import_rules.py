"""Who may import whom, read from the code; and what `status` must not load, seen in fresh interpreters."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.command import Command, done
from tests.terminal import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: The parts of the house, and the parts that each may import besides itself.
MAY_IMPORT: dict[str, set[str]] = {
    "plan": set(),
    "reports": {"plan"},
    "storage": {"plan"},
    "panes": {"plan", "reports"},
    "screens": {"clipboard", "gnu_screen", "panes", "plan", "reports", "storage"},
    "clipboard": set(),
    "glyphs": set(),
    "gnu_screen": set(),
    "lifeline": set(),
    "cells": set(),
    "opening": {"panes", "plan", "reports"},
    "driver": {"gnu_screen", "incoming", "lifeline"},
    "incoming": set(),
    "crash": {"storage"},
    "themes": {"reports", "storage"},
    "web": set(),
    "app": {
        "cells",
        "clipboard",
        "crash",
        "driver",
        "lifeline",
        "panes",
        "plan",
        "screens",
        "themes",
    },
    "dialogue": {"app", "clipboard", "lifeline", "panes", "plan", "reports", "screens", "storage"},
    "cli": {"clipboard", "glyphs", "lifeline", "opening", "plan", "reports", "storage"},
    "__main__": {"cli"},
}
#: What is more than the table allows, in one place each.
ONLY_TYPES = {("app", "storage"), ("app", "reports"), ("opening", "storage")}
ONLY_IN_A_FUNCTION = {("cli", "app"), ("cli", "dialogue"), ("cli", "web")}
ONLY_THIS: dict[tuple[str, str], str] = {
    ("app", "panes"): "tui.panes.text",
    ("opening", "panes"): "tui.panes.acts",
}
#: Panes know nothing of each other; these pieces are what they are made of.
PIECES = ("acts", "lines", "place", "rows", "text")

#: What a part must not have from outside, at whatever place in its files.
NEVER: dict[str, set[str]] = {
    "plan": {"os", "pathlib", "tomllib", "time", "textual", "rich", "sys", "io", "subprocess"},
    "reports": {"os", "pathlib", "tomllib", "time", "textual", "rich", "sys", "io", "subprocess"},
    "storage": {"textual", "rich"},
    "cli": {"textual", "rich"},
    "lifeline": {"textual", "rich"},
    "opening": {"textual", "rich"},
    "crash": {"textual", "rich"},
}
#: Libraries that come with a declared one and whose types are part of it.
COMES_WITH = {"rich": "textual", "aiohttp": "textual_serve"}
#: Reading the clock, which is the business of storage.clock alone.
CLOCKS = {"now", "today", "utcnow"}

#: What `status` has no time for.
TOO_SLOW = {
    "argparse", "asyncio", "click", "contextlib", "dataclasses", "enum", "hashlib", "inspect",
    "json", "pathlib", "re", "rich", "textual", "tomli_w", "tomllib", "tomlrt", "typing",
    "importlib.metadata", "sysconfig",
}  # fmt: skip
#: What the clock of any zone needs, on this machine and by this Python.
BARE = (
    "import os; os.environ['PYTHONTZPATH'] = '/usr/share/zoneinfo'; "
    "import datetime, zoneinfo; zoneinfo.ZoneInfo('Europe/Paris')"
)


class Import(NamedTuple):
    """One imported module, and how: at the top of a file, inside a function, or for types only."""

    module: str
    line: int
    in_function: bool
    for_types: bool


def modules() -> dict[str, Path]:
    """Every module of ours by its dotted name."""
    named = {}
    for path in sorted((ROOT / "tui").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return named


MODULES = modules()


def part_of(module: str) -> str:
    """`plan` for tui.plan.edits.steps; "" for the package itself."""
    return f"{module}.".split(".")[1]


def is_type_block(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def found(node: ast.AST, *, in_function: bool, for_types: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, in_function, for_types)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports say the whole name"
            base = child.module or ""
            below = {f"{base}.{name.name}" for name in child.names}
            for name in sorted(below & set(MODULES)) or [base]:
                yield Import(name, child.lineno, in_function, for_types)
        elif is_type_block(child):
            assert isinstance(child, ast.If)
            types = ast.Module(body=child.body, type_ignores=[])
            rest = ast.Module(body=child.orelse, type_ignores=[])
            yield from found(types, in_function=in_function, for_types=True)
            yield from found(rest, in_function=in_function, for_types=for_types)
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from found(child, in_function=in_function or inside, for_types=for_types)


@cache
def imports_of(module: str) -> tuple[Import, ...]:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    return tuple(found(tree, in_function=False, for_types=False))


def allowed(module: str, imported: Import) -> bool:
    """Whether the table lets one of our modules import another of ours."""
    here, there = part_of(module), part_of(imported.module)
    if not there:
        return True
    if here == there:
        own, other = (f"{name}..".split(".")[2] for name in (module, imported.module))
        return here != "panes" or other in PIECES or other == own
    if (here, there) in ONLY_TYPES:
        return imported.for_types
    if (here, there) in ONLY_IN_A_FUNCTION:
        return imported.in_function
    only = ONLY_THIS.get((here, there), "tui")
    return there in MAY_IMPORT[here] and f"{imported.module}.".startswith(f"{only}.")


def test_every_part_of_the_house_is_in_the_table() -> None:
    assert {part_of(module) for module in MODULES} - {""} == set(MAY_IMPORT)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_the_table_allows(module: str) -> None:
    ours = [known for known in imports_of(module) if known.module.split(".")[0] == "tui"]
    broken = [f"line {known.line}: {known.module}" for known in ours if not allowed(module, known)]
    assert not broken
    assert module != "tui" or not ours


@pytest.mark.parametrize("module", MODULES)
def test_a_module_takes_nothing_from_outside_that_its_part_must_not_have(module: str) -> None:
    never = NEVER.get(part_of(module), set())
    broken = [
        f"line {known.line}: {known.module}"
        for known in imports_of(module)
        if known.module.split(".")[0] in never and not known.for_types
    ]
    assert not broken


def test_the_table_finds_what_it_forbids() -> None:
    def told(module: str, code: str) -> list[bool]:
        (known,) = found(ast.parse(code), in_function=False, for_types=False)
        return [allowed(module, known)]

    assert told("tui.plan.due", "from tui.storage import places") == [False]
    assert told("tui.panes.steps", "from tui.panes.people import PeoplePane") == [False]
    assert told("tui.panes.steps", "from tui.panes.rows import Rows") == [True]
    assert told("tui.cli.planner", "from tui.app import PlannerApp") == [False]
    assert told("tui.cli.planner", "def f():\n from tui.app import PlannerApp") == [True]
    assert told("tui.app", "from tui.storage.plan_file import PlanFile") == [False]
    assert told("tui.app", "if TYPE_CHECKING:\n from tui.storage import plan_file") == [True]
    assert told("tui.screens.page", "import tui.app") == [False]


@pytest.mark.parametrize("module", [m for m in MODULES if part_of(m) not in ("storage", "driver")])
def test_nobody_but_the_storage_asks_what_time_it_is(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    asked = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name | ast.Attribute)
        and ast.unparse(node.func.value).split(".")[-1] in ("date", "datetime", "dt")
    ]
    assert not asked


def test_no_module_imports_itself_by_way_of_others() -> None:
    """At run time: inside functions too, but not for types alone."""
    below = {
        module: {
            known.module
            for known in imports_of(module)
            if known.module in MODULES and not known.for_types and known.module != "tui"
        }
        for module in MODULES
    }
    while True:  # what is at an end, of nobody's or to nobody, is in no circle
        wanted = {name for names in below.values() for name in names}
        ends = {m for m, names in below.items() if m not in wanted or not names & set(below)}
        if not ends:
            break
        below = {module: below[module] - ends for module in below if module not in ends}
    assert not below


def test_libraries_are_imported_inside_functions_where_no_screen_needs_them() -> None:
    broken = [
        (module, known.module)
        for module in MODULES
        if part_of(module)
        not in ("app", "cells", "dialogue", "driver", "panes", "screens", "themes", "web")
        for known in imports_of(module)
        if is_library(known.module) and not (known.in_function or known.for_types)
    ]
    assert not broken


def is_library(module: str) -> bool:
    name = module.split(".", maxsplit=1)[0]
    return name != "tui" and name not in sys.stdlib_module_names


def test_every_library_that_is_imported_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["web"]]
    declared = {line.split(">")[0].replace("-", "_") for line in lines}
    used = {
        known.module.split(".")[0]
        for module in MODULES
        for known in imports_of(module)
        if is_library(known.module)
    }
    assert {COMES_WITH.get(name, name) for name in used} <= declared


def loaded(code: str, env: dict[str, str]) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; sys.stderr.write(' '.join(sys.modules))"],
        env=env | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ended.stderr.split())


def brought(code: str, run: Command, bare: str = BARE) -> set[str]:
    """What of TOO_SLOW some code loads that a bare interpreter has not loaded anyway."""
    return (loaded(code, run.env) - loaded(bare, run.env)) & TOO_SLOW


def test_the_lists_of_loaded_modules_tell_something(run: Command) -> None:
    assert brought("import dataclasses, tomllib", run) >= {"dataclasses", "tomllib"}
    assert brought("from tui.cli.main import run; run(['steps'])", run) >= {"argparse"}


def test_the_glance_itself_loads_nothing_slow(run: Command) -> None:
    assert not brought("import tui.cli.glance", run)
    assert not brought("import tui.cli.main", run)


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    "words", [["status"], ["status", "--short"], [], ["status", "--json"]], ids=" ".join
)
def test_a_status_loads_nothing_slow_once_the_plan_was_parsed(
    run: Command, words: list[str]
) -> None:
    done(run("status"))
    assert not brought(f"from tui.cli.main import run; assert run({words}) == 0", run)


@pytest.mark.usefixtures("plan")
def test_a_status_after_a_change_loads_nothing_slow_either(run: Command) -> None:
    done(run("status"))
    done(run("done", "pack-bag"))
    assert not brought("from tui.cli.main import run; assert run(['status']) == 0", run)


def test_everything_but_the_screens_can_be_imported_without_the_toolkit(run: Command) -> None:
    parts = ("plan", "reports", "storage", "cli", "crash", "lifeline", "opening")
    names = ", ".join(module for module in MODULES if part_of(module) in parts)
    assert not loaded(f"import {names}", run.env) & {"textual", "rich", "asyncio", "tomlrt"}


def test_a_change_does_not_load_the_toolkit(run: Command, plan: Path) -> None:
    code = "from tui.cli.main import run; assert run(['done', 'pack-bag']) == 0"
    assert not loaded(code, run.env) & {"textual", "rich", "asyncio"}
    assert "done = " in plan.read_text()
