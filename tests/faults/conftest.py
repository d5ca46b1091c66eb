"""The fixtures of the disk's tests, for faults made in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import clean_home, put

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return clean_home(tmp_path, monkeypatch)


@pytest.fixture
def path(tmp_path: Path, home: Path) -> Path:
    """A hand-written plan in this process's clean home."""
    return put(tmp_path / "plan.toml", PLAN)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes minutes runs when it is asked for by its mark, and not else."""
    if "long" in config.option.markexpr:
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="takes minutes: pytest -m long"))
