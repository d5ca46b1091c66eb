"""What a crash tells: the places in the program, never the words of the person."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tui.crash import keep, report_path, told

SECRET = "Ines Berg earns 90k"


def crashed() -> ValueError:
    def deeper(name: str) -> None:
        raise ValueError(f"no such person: {name}")

    try:
        deeper(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state/secondround"


def test_the_report_names_the_kind_and_the_places_and_nothing_of_the_plan() -> None:
    said = told(crashed())
    assert "ValueError" in said
    assert "tests/test_crash.py:" in said
    assert "in deeper" in said
    assert SECRET not in said
    assert "90k" not in said


def test_the_report_is_kept_for_its_owner_alone(state: Path) -> None:
    keep(crashed())
    path = Path(report_path())
    assert path.parent == state
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "in deeper" in path.read_text()
    assert SECRET not in path.read_text()


def test_a_report_that_cannot_be_kept_hinders_nothing(state: Path) -> None:
    state.parent.mkdir()
    state.write_text("a file where the folder should be")
    keep(crashed())
    assert state.read_text() == "a file where the folder should be"
