"""The next plan in place of a closed one: kept byte for byte, never written over, undone."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import mode, put
from tui.plan.errors import PlanError
from tui.plan.model import Interview, Plan, Step
from tui.storage import durable
from tui.storage.next_plan import keep_beside, start_next
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

CLOSED = PLAN.replace('mood = "calm"', 'mood = "calm"\nclosed = 2026-12-18')
NEXT = Plan(interview=Interview(company="Beta"), steps=(Step(id="one", title="One"),))
ACME = Interview(company="Acme & Sons", closed=datetime(2026, 12, 18, 9))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix == ".toml"}


def test_the_closed_plan_is_kept_byte_for_byte_and_the_next_takes_its_place(home: Path) -> None:
    path = put(home / "plan.toml", CLOSED)
    committed = start_next(PlanFile(str(path)), NEXT)
    assert committed.said == "Started the next plan"
    assert "kept in ~/plan-acme-2026-12-18.toml" in committed.notice
    kept = home / "plan-acme-2026-12-18.toml"
    assert kept.read_text() == CLOSED
    assert mode(kept) == 0o600
    assert PlanFile(str(path)).read().plan == NEXT
    assert "mood" not in path.read_text()


def test_undo_brings_the_closed_plan_back_and_redo_the_next_one(home: Path) -> None:
    path = put(home / "plan.toml", CLOSED)
    before = PlanFile(str(path)).read().plan
    start_next(PlanFile(str(path)), NEXT)
    assert PlanFile(str(path)).undo().snapshot.plan == before
    assert 'mood = "calm"' in path.read_text()
    assert PlanFile(str(path)).redo().snapshot.plan == NEXT


def test_a_plan_that_is_not_closed_is_not_followed_by_another(home: Path) -> None:
    path = put(home / "plan.toml", PLAN)
    with pytest.raises(PlanError, match=r"plan.toml is not closed; “secondround close” comes"):
        start_next(PlanFile(str(path)), NEXT)
    assert path.read_text() == PLAN
    assert names(home) == {"plan.toml"}


def test_a_next_plan_that_is_no_text_changes_nothing(home: Path) -> None:
    path = put(home / "plan.toml", CLOSED)
    with pytest.raises(PlanError, match=r"not all UTF-8 text; nothing was changed"):
        start_next(PlanFile(str(path)), Plan(interview=Interview(company="Be\udcffta")))
    assert path.read_text() == CLOSED
    assert names(home) == {"plan.toml"}


def test_what_lies_there_is_never_written_over(home: Path) -> None:
    for name in ("plan-acme-2026-12-18.toml", "plan-acme-2026-12-18-2.toml"):
        (home / name).write_text("something of theirs")
    (home / "plan-acme-2026-12-18-3.toml").symlink_to(home / "nowhere")
    path = put(home / "plan.toml", CLOSED)
    committed = start_next(PlanFile(str(path)), NEXT)
    assert "plan-acme-2026-12-18-4.toml" in committed.notice
    assert (home / "plan-acme-2026-12-18-4.toml").read_text() == CLOSED
    assert (home / "plan-acme-2026-12-18-2.toml").read_text() == "something of theirs"
    assert not (home / "nowhere").exists()


def test_what_comes_to_lie_there_at_the_last_moment_is_not_written_over(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, first = durable._write_beside, home / "plan-acme-sons-2026-12-18.toml"

    def rival(*given: object) -> str:
        if not first.exists():
            first.write_text("theirs")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(durable, "_write_beside", rival)
    kept = keep_beside(str(home / "plan.toml"), b"closed", ACME)
    assert kept == str(home / "plan-acme-sons-2026-12-18-2.toml")
    assert first.read_text() == "theirs"


def test_the_same_bytes_are_kept_once(home: Path) -> None:
    path = str(home / "plan.toml")
    assert keep_beside(path, b"closed", ACME) == keep_beside(path, b"closed", ACME)
    assert names(home) == {"plan-acme-sons-2026-12-18.toml"}


def test_a_plan_without_a_company_and_of_another_name_is_named_after_its_file(home: Path) -> None:
    kept = keep_beside(str(home / "work.toml"), b"x", Interview(closed=date(2026, 12, 18)))
    assert kept == str(home / "work-2026-12-18.toml")


def test_a_disk_that_refuses_leaves_the_closed_plan(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(home / "plan.toml", CLOSED)

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "_write_beside", full)
    with pytest.raises(PlanError, match="disk is full"):
        start_next(PlanFile(str(path)), NEXT)
    assert path.read_text() == CLOSED
    assert names(home) == {"plan.toml"}
