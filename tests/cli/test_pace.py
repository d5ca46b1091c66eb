"""The pace from the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.command import Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_the_pace_is_shown_set_and_taken_back(run: Command, plan: Path) -> None:
    assert "far      90" in done(run("pace"))
    assert "Set far to 60" in done(run("pace", "far", "60"))
    assert "Set off to sun 2026-12-01" in done(run("pace", "off", "sun", "2026-12-01"))
    text = plan.read_text()
    assert "far = 60" in text
    assert "2026-12-01" in text
    done(run("undo"))
    assert "2026-12-01" not in plan.read_text()


def test_a_bad_value_changes_nothing(run: Command, plan: Path) -> None:
    before = plan.read_text()
    refused(run("pace", "stop", "late"), code=2)
    refused(run("pace", "stop"), code=2)
    assert plan.read_text() == before


def test_why_a_step_is_for_its_day_is_told_on_request(run: Command, plan: Path) -> None:
    assert "It is for" in done(run("steps", "--why")) or "gave it" in done(run("steps", "--why"))
    assert '"because"' in done(run("steps", "--json"))
