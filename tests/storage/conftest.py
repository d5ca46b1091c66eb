"""A clean home for every test of the disk, and a plan in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import clean_home, put

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return clean_home(tmp_path, monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hand-written plan that no editor is saving any more."""
    return put(tmp_path / "plan.toml", PLAN)
