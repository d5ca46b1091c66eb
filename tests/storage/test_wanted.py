"""What a change makes of the latest file: undone, redone, or taken over from an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import add, put, rename
from tui.plan.errors import PlanError
from tui.storage import history
from tui.storage.plan_file import PlanFile
from tui.storage.snapshot import interpret_draft
from tui.storage.wanted import taken_over, turned_back

if TYPE_CHECKING:
    from pathlib import Path

SEEN = interpret_draft(PLAN.encode())
EDITED = interpret_draft(PLAN.replace("Pack the bag", "Pack it").encode())


def test_an_edited_text_is_taken_as_it_is_where_nothing_else_changed() -> None:
    wanted = taken_over(SEEN, SEEN, EDITED, "Edited")
    assert (wanted.data, wanted.document) == (EDITED.data, EDITED.document)
    assert (wanted.said, wanted.kind) == ("Edited", history.DO)


def test_an_edited_text_is_laid_over_a_file_that_changed() -> None:
    latest = interpret_draft(PLAN.replace("Pack lunch", "Pack dinner").encode())
    wanted = taken_over(latest, SEEN, EDITED, "Edited")
    assert wanted.data is None
    assert [step["title"] for step in wanted.document["steps"]][1:] == ["Pack it", "Pack dinner"]
    assert latest.document["steps"][1]["title"] == "Pack the bag"


def test_both_sides_changing_one_place_is_refused() -> None:
    latest = interpret_draft(PLAN.replace("Pack the bag", "Theirs").encode())
    with pytest.raises(PlanError, match="has changed since"):
        taken_over(latest, SEEN, EDITED, "Edited")


def test_the_latest_change_is_turned_back_and_nothing_is_written(path: Path) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(add("New"))
    snapshot = plan_file.commit(rename("pack-bag", "Pack it")).snapshot
    wanted = turned_back(snapshot, str(path), history.UNDO)
    assert wanted.said == "Undid: Renamed “Pack it”"
    assert (wanted.kind, wanted.of) == (history.UNDO, 2)
    assert wanted.document["steps"][1]["title"] == "Pack the bag"
    assert path.read_bytes() == snapshot.data
    with pytest.raises(PlanError, match="nothing to redo"):
        turned_back(snapshot, str(path), history.REDO)


def test_a_change_that_does_not_fit_is_passed_over_from_then_on(path: Path) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(rename("pack-bag", "Pack it"))
    put(path, path.read_text().replace("Pack it", "By hand"))
    snapshot = plan_file.read()
    with pytest.raises(PlanError, match="was changed again since"):
        turned_back(snapshot, str(path), history.UNDO)
    with pytest.raises(PlanError, match="nothing to undo"):
        turned_back(snapshot, str(path), history.UNDO)
