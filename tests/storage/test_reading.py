"""One file read again and again: what is ours, what changed, and what may not be written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import add, put
from tui.plan.errors import PlanError
from tui.storage import parsed
from tui.storage.plan_file import PlanFile
from tui.storage.reading import Reading

if TYPE_CHECKING:
    from pathlib import Path


def test_what_reads_the_same_is_the_same_snapshot(path: Path) -> None:
    reading = Reading(str(path))
    assert reading.read() is reading.read()


def test_a_text_of_another_session_of_ours_is_known_as_ours(path: Path) -> None:
    reading = Reading(str(path))
    assert not reading.is_ours(path.read_bytes())
    PlanFile(str(path)).commit(add("New"))
    assert reading.is_ours(path.read_bytes())


def test_a_change_is_seen_once_it_is_settled(path: Path) -> None:
    reading = Reading(str(path))
    seen = reading.read()
    assert reading.changed_since(seen) is None
    put(path, PLAN.replace("Acme", "Bell"), old=False)
    assert reading.changed_since(seen) is None  # an editor may be at it
    os.utime(path, (1_700_000_009, 1_700_000_009))
    now = reading.changed_since(seen)
    assert now is not None
    assert now.plan.interview.company == "Bell"


def test_what_we_wrote_is_not_parsed_by_the_next_who_opens_it_once_we_looked_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_file = PlanFile(str(path))
    committed = plan_file.commit(add("New"))
    assert plan_file.changed_since(committed.snapshot) is None
    monkeypatch.setattr(parsed, "parse", lambda text: pytest.fail(f"parsed: {text}"))
    assert PlanFile(str(path)).read().plan == committed.snapshot.plan


def test_the_latest_of_a_newer_format_is_not_given_to_be_changed(path: Path) -> None:
    put(path, PLAN.replace("format = 1", "format = 2"))
    assert not Reading(str(path)).read().writable
    with pytest.raises(PlanError, match="open for reading only"):
        Reading(str(path)).latest()
