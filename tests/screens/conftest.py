"""A desk per test: nothing is read from or written to the person's own folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name, below in (
        ("HOME", "home"),
        ("XDG_DATA_HOME", "home/.local/share"),
        ("XDG_STATE_HOME", "home/.local/state"),
        ("XDG_CONFIG_HOME", "home/.config"),
        ("XDG_CACHE_HOME", "home/.cache"),
    ):
        monkeypatch.setenv(name, str(tmp_path / below))
    (tmp_path / "home").mkdir()
    monkeypatch.delenv("SECONDROUND_NOW", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Desk(tmp_path)
