"""The table of the dependencies: reason, licence, size and import cost, from what is installed."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.terminal import ROOT

PAGE = ROOT / "docs/dependencies.md"
_LINE = re.compile(r'^\s*"([A-Za-z0-9_.-]+)([^"]*)",(?:\s*# (.*))?$')
_SECTION = re.compile(r"^(dependencies|web|test) = \[\n(.*?)^\]", re.MULTILINE | re.DOTALL)
_TITLES = {
    "dependencies": "To run",
    "web": "For `secondround serve` (the extra `web`)",
    "test": "To test (the extra `test`)",
}
#: What is imported of each, where that is not its own name.
_MODULES = {
    "pytest-asyncio": "pytest_asyncio",
    "pytest-xdist": "xdist",
    "ruff": "",
    "selenium": "selenium.webdriver.chrome.webdriver",
    "textual-serve": "textual_serve.server",
    "mypy": "mypy.api",
}
_RUNS = 3

HEAD = """\
# Dependencies

What the planner needs, and why, as `pyproject.toml` names it; `python -m tests.dependencies` writes this page from what is installed.
Size is that of the package's own files, without what it needs in turn; import is the processor time that importing it adds to `python -c pass`, the median of three, on the machine the page was made on.
None of them is imported by `secondround status`; each is where it is used.
"""


class Needed(NamedTuple):
    """One dependency as the project names it."""

    name: str
    versions: str
    reason: str


def needed() -> dict[str, list[Needed]]:
    """The dependencies of each part, with the reasons that stand beside them."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = {}
    for part, lines in _SECTION.findall(text):
        read = [_LINE.match(line) for line in lines.splitlines()]
        found[part] = [Needed(one[1], one[2], one[3] or "") for one in read if one]
    return found


def declared() -> dict[str, list[str]]:
    """The same as the project's own metadata, for the names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    every = {"dependencies": project["dependencies"], **project["optional-dependencies"]}
    return {
        part: [re.split(r"[<>=!~ \[]", line)[0] for line in lines] for part, lines in every.items()
    }


def licence(known: Distribution) -> str:
    """The licence as the package states it, in a few words."""
    classifiers = known.metadata.get_all("Classifier") or []
    named = [one.rsplit(" :: ", 1)[1] for one in classifiers if one.startswith("License :: ")]
    for key in ("License-Expression", "Classifier", "License"):
        told = named if key == "Classifier" else known.metadata.get_all(key) or []
        if told:
            return ", ".join(told).strip().split("\n")[0].removesuffix(" License")
    return "not stated"


def kilobytes(known: Distribution) -> int:
    """The size of the files that the package brought."""
    paths = (known.locate_file(file) for file in known.files or ())
    sizes = (path.stat().st_size for path in map(_path, paths) if path.exists())
    return round(sum(sizes) / 1000)


def _path(located: object) -> Path:
    return Path(str(located))


@cache
def _processor_ms(code: str) -> float:
    """The processor time of a fresh interpreter that runs this, in milliseconds; the median."""
    timed = (
        "import resource, subprocess, sys; "
        "subprocess.run([sys.executable, '-c', sys.argv[1]], check=True); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print((used.ru_utime + used.ru_stime) * 1000)"
    )
    run = [sys.executable, "-c", timed, code]
    told = [subprocess.run(run, capture_output=True, text=True, check=True) for _ in range(_RUNS)]
    return statistics.median(float(one.stdout) for one in told)


def import_ms(name: str) -> str:
    """What importing it adds, or nothing for a program that is only started."""
    module = _MODULES.get(name, name.replace("-", "_"))
    if not module:
        return "–"
    return f"{max(_processor_ms(f'import {module}') - _processor_ms('pass'), 0):.0f}"


def brought() -> dict[str, str]:
    """What the dependencies to run bring in turn, each with what asks for it."""
    direct = [one.name for part in ("dependencies", "web") for one in needed()[part]]
    found: dict[str, str] = {}
    ahead = [(name, frozenset[str]()) for name in direct]
    while ahead:
        name, extras = ahead.pop(0)
        for line in distribution(name).requires or ():
            wanted = Requirement(line)
            environments = [{"extra": extra} for extra in (*extras, "")]
            below = canonicalize_name(wanted.name)
            holds = wanted.marker is None or any(map(wanted.marker.evaluate, environments))
            if holds and below not in found and below not in direct:
                found[below] = canonicalize_name(name)
                ahead.append((below, frozenset(wanted.extras)))
    return dict(sorted(found.items()))


def page() -> str:
    """The page."""
    lines = [HEAD]
    for part, wanted in needed().items():
        lines += [f"## {_TITLES[part]}", ""]
        lines += [
            "| package | allowed | why | licence | kB | import, ms |",
            "|---|---|---|---|---|---|",
        ]
        for one in wanted:
            known = distribution(one.name)
            cells = (one.name, f"`{one.versions}`", one.reason, licence(known))
            lines.append(f"| {' | '.join(cells)} | {kilobytes(known):,} | {import_ms(one.name)} |")
        lines.append("")
    lines += ["## What these bring in turn, to run", ""]
    lines += ["| package | for | licence | kB |", "|---|---|---|---|"]
    for name, by in brought().items():
        known = distribution(name)
        lines.append(f"| {name} | {by} | {licence(known)} | {kilobytes(known):,} |")
    lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
