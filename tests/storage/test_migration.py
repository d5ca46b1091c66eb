"""Older formats, tried with made-up ones: read at once, written with the first change, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import add, mode, put, tick
from tui.plan.errors import PlanError
from tui.storage import kept, migration
from tui.storage.migration import is_older, migrated
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

#: What a plan might have been two formats ago: other names for the steps and their titles.
OLDEST = """\
# from long ago
format = -1

[[todo]] # what there is
text = "One"
own = 5
"""


def renamed(document: dict[str, Any]) -> dict[str, Any]:
    return {("tasks" if key == "todo" else key): value for key, value in document.items()}


def retold(document: dict[str, Any]) -> dict[str, Any]:
    steps = [
        {("title" if key == "text" else key): value for key, value in step.items()}
        for step in document["tasks"]
    ]
    return {key: value for key, value in document.items() if key != "tasks"} | {"steps": steps}


@pytest.fixture
def old(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(migration, "STEPS", {-1: renamed, 0: retold})
    return put(path, OLDEST)


def test_an_older_plan_is_read_as_one_of_ours_and_not_touched(old: Path) -> None:
    snapshot = PlanFile(str(old)).read()
    assert [step.title for step in snapshot.plan.steps] == ["One"]
    assert (snapshot.is_older, snapshot.writable, snapshot.problems) == (True, True, ())
    assert old.read_text() == OLDEST


def test_the_first_change_writes_ours_and_keeps_the_old_text_twice(old: Path) -> None:
    committed = PlanFile(str(old)).commit(tick("one"))
    beside = old.with_name("plan.toml.format--1")
    assert str(beside) in committed.notice
    assert (beside.read_text(), mode(beside)) == (OLDEST, 0o600)
    (one,) = kept.kept_texts(str(old))
    assert (one.why, kept.content(one).decode()) == ("format", OLDEST)
    now = PlanFile(str(old)).read()
    assert (now.raw["format"], now.is_older) == (1, False)
    assert now.raw["steps"][0] | {"done": 0} == {"id": "one", "title": "One", "own": 5, "done": 0}
    assert "# from long ago" in old.read_text()


def test_after_it_changes_are_changes_and_undo_takes_back_the_first_but_not_the_format(
    old: Path,
) -> None:
    plan_file = PlanFile(str(old))
    plan_file.commit(tick("one"))
    assert plan_file.commit(add("Two")).notice == ""
    plan_file.undo()
    plan_file.undo()
    snapshot = plan_file.read()
    assert snapshot.raw["format"] == 1
    assert [(step.title, step.done) for step in snapshot.plan.steps] == [("One", None)]


def test_a_text_of_an_older_format_can_be_restored(old: Path) -> None:
    plan_file = PlanFile(str(old))
    plan_file.commit(tick("one"))
    (one,) = kept.kept_texts(str(old))
    plan_file.restore(kept.content(one), "Restored")
    assert old.read_text() == OLDEST
    assert plan_file.commit(add("Two")).snapshot.raw["format"] == 1


def test_a_step_that_is_missing_is_not_jumped(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migration, "STEPS", {-1: renamed})
    with pytest.raises(PlanError, match="format should be 1"):
        PlanFile(str(old)).read()


@pytest.mark.parametrize("known", [1, 2, 0, None, "0", True, 0.0])
def test_what_is_no_older_format_is_left_as_it_is(known: object) -> None:
    document = {"format": known}
    assert migrated(document) is document
    assert not is_older(document)


def test_there_is_one_format_so_far() -> None:
    assert migration.STEPS == {}
