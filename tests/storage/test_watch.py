"""The plan while an editor saves it: what is young, empty or half is waited out, and no more."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import add, put, titles
from tui.plan.errors import PlanError
from tui.storage import watch
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path


def refusal(call: object) -> str:
    assert callable(call)
    with pytest.raises(PlanError) as refused:
        call()
    return refused.value.sentence


class Slow:
    """An editor that truncates a file, leaves it at a half, and ends it a little later."""

    def __init__(self, path: Path, half: str, whole: str, seconds: float) -> None:
        path.write_text(half)
        self._timer = threading.Timer(seconds, path.write_text, [whole])
        self._timer.start()

    def join(self) -> None:
        self._timer.join()


@pytest.mark.parametrize(
    "half", ["", PLAN[:-40], PLAN[: PLAN.index("[[steps]]")]], ids=["empty", "cut", "whole plan"]
)
def test_a_file_that_an_editor_is_still_writing_is_waited_out(path: Path, half: str) -> None:
    whole = PLAN + "# saved by the editor\n"
    editor = Slow(path, half, whole, 0.08)
    PlanFile(str(path)).commit(add("Mine"))
    editor.join()
    text = path.read_text()
    assert "# saved by the editor" in text
    assert titles(path) == [
        "Read their annual report",
        "Pack the bag",
        "Pack lunch",
        "Mine",
    ]


def test_without_the_settle_rule_the_same_editor_loses_its_save(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "SETTLED_SECONDS", 0)
    editor = Slow(path, PLAN[: PLAN.index("[[steps]]")], PLAN, 0.5)
    PlanFile(str(path)).commit(add("Mine"))
    assert titles(path) == ["Mine"]
    editor.join()


def test_a_half_that_was_read_before_does_not_count_as_ours(path: Path) -> None:
    plan_file = PlanFile(str(path))
    half = PLAN[: PLAN.index("[[steps]]")]
    path.write_text(half)
    plan_file.read()
    editor = Slow(path, half, PLAN, 0.08)
    plan_file.commit(add("Mine"))
    editor.join()
    assert titles(path)[0] == "Read their annual report"
    assert titles(path)[-1] == "Mine"


def test_our_own_changes_are_not_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(watch, "sleep", waits.append)
    for number in range(3):
        PlanFile(str(path)).commit(add(f"Step {number}"))
    assert waits == []


def test_a_screen_does_not_complain_of_a_half_written_file(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    for half in ("", PLAN[:-40]):
        path.write_text(half)
        assert plan_file.changed_since(seen) is None
        then = time.time() - 1
        os.utime(path, (then, then))
        assert plan_file.changed_since(seen) is None
    put(path, "")
    assert "no “format = 1” on top" in refusal(lambda: plan_file.changed_since(seen))


def test_a_plan_that_an_editor_moves_away_to_save_it_is_waited_for(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    path.rename(path.with_name("plan.toml~"))
    assert plan_file.changed_since(seen) is None
    back = threading.Timer(0.05, path.write_text, [PLAN + "# saved\n"])
    back.start()
    plan_file.commit(add("Mine"))
    back.join()
    assert "# saved" in path.read_text()
    assert titles(path)[-1] == "Mine"


def test_an_old_broken_file_is_refused_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(path, "format = 1\n[[steps]\n")
    waits: list[float] = []
    monkeypatch.setattr(watch, "sleep", waits.append)
    assert "is not valid TOML" in refusal(lambda: PlanFile(str(path)).commit(add("Mine")))
    assert waits == []


def test_a_file_from_the_future_is_not_waited_for(path: Path) -> None:
    later = time.time() + 3600
    os.utime(path, (later, later))
    assert PlanFile(str(path)).commit(add("Mine")).changed


def test_a_file_looks_different_after_every_way_to_save_it(path: Path) -> None:
    looks = {watch.looks(str(path))}
    put(path, PLAN + "#", old=False)
    looks.add(watch.looks(str(path)))
    put(path.with_name("fresh"), PLAN).rename(path)
    looks.add(watch.looks(str(path)))
    assert len(looks) == 3
    path.unlink()
    assert watch.looks(str(path)) is None


def test_bytes_that_are_ours_are_settled_whatever_their_age(path: Path) -> None:
    path.write_text(PLAN)
    assert watch.is_settled(str(path), b"", lambda _: True, lambda _: False)
    assert not watch.is_settled(str(path), b"", lambda _: False, lambda _: True)


@pytest.mark.parametrize(
    ("age", "whole", "settled"),
    [(0.05, True, False), (0.5, True, True), (0.5, False, False), (60, False, True)],
)
def test_others_are_settled_once_they_are_old_enough(
    path: Path, age: float, whole: bool, settled: bool
) -> None:
    then = time.time() - age
    os.utime(path, (then, then))
    assert watch.is_settled(str(path), b"", lambda _: False, lambda _: whole) is settled
