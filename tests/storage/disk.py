"""What the tests of the disk share: a clean home, plans in files, edits to make in them."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from typing import TYPE_CHECKING

from tui.plan.edits import steps
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tui.plan.edited import Edited
    from tui.plan.model import Plan

AT = datetime.fromisoformat("2026-11-24T09:00:00+01:00")
#: Older than any editor takes to save a file.
LONG_AGO = 1_700_000_000

#: Three steps of nothing but titles.
SHORT = """\
format = 1

[[steps]]
id = "one"
title = "One"

[[steps]]
id = "two"
title = "Two"

[[steps]]
id = "three"
title = "Three"
"""


def clean_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in `folder` that this process uses for all it keeps."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("HOME", str(home))
    for name, below in (
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
    ):
        monkeypatch.setenv(name, str(home / below))
    for name in ("SECONDROUND_FILE", "SECONDROUND_NOW", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return home


def put(path: Path, text: str | bytes, *, old: bool = True) -> Path:
    """Writes a file as an editor does; `old`, as one that was done with it long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if old:
        os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def tick(step_id: str) -> Callable[[Plan], Edited]:
    return lambda plan: steps.tick(plan, (step_id,), AT)


def add(title: str) -> Callable[[Plan], Edited]:
    return lambda plan: steps.add(plan, title)


def rename(step_id: str, title: str) -> Callable[[Plan], Edited]:
    return lambda plan: steps.change(plan, step_id, title=title)


def delete(step_id: str) -> Callable[[Plan], Edited]:
    return lambda plan: steps.delete(plan, step_id)


def titles(path: Path) -> list[str]:
    return [step.title for step in PlanFile(str(path)).read().plan.steps]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def everything_below(folder: Path) -> dict[str, int]:
    """The mode of every file and folder below, by its path from there."""
    return {str(one.relative_to(folder)): mode(one) for one in sorted(folder.rglob("*"))}
