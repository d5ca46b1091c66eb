"""The fast tests on other Pythons and on other versions of the libraries.

    python -m tests.matrix python3.11 python3.12 python3.13      the newest libraries allowed
    python -m tests.matrix --lowest python3.11                   the lowest

Each gets an environment of its own in `.matrix/`, which stays for the next time.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

from tests.terminal import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: What runs in about a minute and touches every library.
FAST = (
    "tests/plan", "tests/reports", "tests/panes", "tests/content", "tests/storage/test_codec.py",
    "tests/storage/test_content.py", "tests/storage/test_ics.py", "tests/storage/test_plan_file.py",
    "tests/storage/test_ics_writing.py", "tests/storage/test_schema.py",
    "tests/storage/test_settings.py", "tests/storage/test_toml_edit.py",
    "tests/storage/test_vcards.py", "tests/cli/test_completing.py", "tests/cli/test_parser.py",
    "tests/screens/test_planner.py", "tests/screens/test_possible.py", "tests/test_web.py",
)  # fmt: skip
_LOWEST = re.compile(r"([A-Za-z0-9_.-]+)>=([0-9.]+)")


def requirements(*, lowest: bool) -> list[str]:
    """What is needed to run and to test, as pip is asked for it."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["web"]]
    if lowest:
        wanted = [_lowest(line) for line in wanted]
    return [*wanted, *extras["test"]]


def _lowest(line: str) -> str:
    """`textual>=8.2,<9` as the lowest version that it allows."""
    found = _LOWEST.match(line)
    assert found is not None, line
    return f"{found[1]}=={found[2]}"


def environment_of(python: str, *, lowest: bool) -> Path:
    """The environment of a Python, made anew where there is none."""
    told = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout
    name = f"{told.split()[1]}{'-lowest' if lowest else ''}"
    folder: Path = ROOT / ".matrix" / name
    if not folder.exists():
        subprocess.run([python, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin/python"), "-m", "pip", "install", "--quiet", "--upgrade"]
    subprocess.run([*pip, *requirements(lowest=lowest)], check=True)
    return folder


def main(words: Sequence[str]) -> int:
    """Runs the tests on each Python named; 1 where one of them fails."""
    lowest = "--lowest" in words
    failed = []
    for name in (word for word in words if word != "--lowest"):
        python = shutil.which(name)
        if python is None:
            print(f"{name}: not found")
            failed.append(name)
            continue
        folder = environment_of(python, lowest=lowest)
        print(f"== {folder.name}", flush=True)
        test = [str(folder / "bin/python"), "-m", "pytest", "-q", "-n", "2", *FAST]
        if subprocess.run(test, cwd=ROOT, check=False).returncode:
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
