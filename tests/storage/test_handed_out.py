"""Files that a person asks for are theirs alone, and never the plan."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from tui.plan.errors import PlanError
from tui.storage.handed_out import hand_out

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_file_is_for_its_owner_alone_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "card.html"
    hand_out(str(path), b"one", str(tmp_path / "plan.toml"))
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"one", 0o600)
    path.chmod(0o644)
    hand_out(str(path), b"two", str(tmp_path / "plan.toml"))
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"two", 0o644)


def test_the_plan_is_never_written_over(tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text("format = 1\n")
    with pytest.raises(PlanError, match="the plan itself"):
        hand_out(str(tmp_path / "." / "plan.toml"), b"x", str(plan))
    assert plan.read_text() == "format = 1\n"
