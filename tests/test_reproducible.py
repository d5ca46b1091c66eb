"""Whoever builds the same source gets the same bytes, whenever and wherever they do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from tests.terminal import ROOT

if TYPE_CHECKING:
    from pathlib import Path

#: The moment that the files in the archives are given.
EPOCH = "1790000000"
LEFT = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")


def build(source: Path, out: Path, umask: int) -> dict[str, str]:
    """The names and sums of the sdist and the wheel."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out)],
        cwd=source,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        umask=umask,
        check=True,
        capture_output=True,
    )
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in out.iterdir()}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The same source in another folder, with other times."""
    copy = tmp_path / "somewhere else"
    shutil.copytree(ROOT, copy, ignore=LEFT)
    for ignored in (ROOT / ".gitignore",):
        shutil.copy(ignored, copy)
    for place, _, names in os.walk(copy):
        for name in names:
            os.utime(os.path.join(place, name), (1_000_000_000, 1_000_000_000))
    return copy


def test_the_sdist_and_the_wheel_are_the_same_bytes_each_time(
    elsewhere: Path, tmp_path: Path
) -> None:
    first = build(ROOT, tmp_path / "one", 0o022)
    assert sorted(name.rpartition(".")[2] for name in first) == ["gz", "whl"]
    assert build(elsewhere, tmp_path / "two", 0o002) == first
