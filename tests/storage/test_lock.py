"""The lock of a plan: freed with its process, waited for with patience, done without where it must."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import SHORT, add, everything_below, put, titles
from tests.terminal import ROOT
from tui.plan.errors import PlanError
from tui.storage import claim
from tui.storage.lock import locked
from tui.storage.plan_file import PlanFile
from tui.storage.replaced import Replaced

if TYPE_CHECKING:
    from pathlib import Path

    from tui.plan.edited import Edited
    from tui.plan.model import Plan

HOLDER = """
import sys, time
from tui.storage import plan_file
from tui.storage.lock import locked
with locked(sys.argv[1]) as held:
    print(held, flush=True)
    time.sleep(60)
"""


def holder(path: Path) -> subprocess.Popen[str]:
    """A process that has the lock of the plan and does not let go."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_what_another_holds_is_refused_in_one_sentence_after_the_patience(path: Path) -> None:
    process = holder(path)
    try:
        with pytest.raises(PlanError) as refused, locked(str(path), patience=0.05):
            pass
    finally:
        end(process)
    assert refused.value.sentence == (
        "Another program is changing the plan and does not finish; nothing was changed."
    )


def test_the_lock_of_a_killed_process_is_free_at_once(path: Path) -> None:
    end(holder(path))
    with locked(str(path), patience=0.5) as held:
        assert held


def test_a_link_to_the_plan_has_the_same_lock_and_another_plan_its_own(path: Path) -> None:
    link = path.with_name("link.toml")
    link.symlink_to(path)
    with (
        locked(str(path)),
        pytest.raises(PlanError),
        locked(str(link), patience=0.02),
    ):
        pass
    with locked(str(path)), locked(str(path.with_name("other.toml")), patience=0.02) as held:
        assert held


def test_the_lock_is_let_go_after_an_error(path: Path) -> None:
    with pytest.raises(RuntimeError), locked(str(path)):
        raise RuntimeError
    with locked(str(path), patience=0.02) as held:
        assert held


def test_nothing_is_laid_beside_the_plan(path: Path) -> None:
    with locked(str(path)):
        assert [one.name for one in path.parent.iterdir() if one.is_file()] == ["plan.toml"]


def test_the_wait_ends_as_soon_as_the_other_lets_go(path: Path) -> None:
    process = holder(path)
    try:
        with pytest.raises(PlanError), locked(str(path), patience=0):
            pass
    finally:
        end(process)
    assert PlanFile(str(path)).commit(add("Mine")).changed


def no_locks(*_: object) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def test_where_locks_do_not_work_a_change_is_made_and_that_is_said_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fcntl, "flock", no_locks)
    with locked(str(path)) as held:
        assert not held
    plan_file = PlanFile(str(path))
    assert plan_file.commit(add("Mine")).notice == (
        "Locks do not work here; a small file beside the plan stands in for them."
    )
    assert plan_file.commit(add("Mine too")).notice == ""  # once is enough
    assert PlanFile(str(path)).commit(add("Mine three")).notice == ""  # also for the next command
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == ["plan.toml"]


def test_where_locks_do_not_work_a_change_at_the_same_time_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fcntl, "flock", no_locks)
    monkeypatch.setattr(claim, "STALE_SECONDS", 0.01)  # as one that was taken away from us
    put(path, SHORT)
    others = iter(["Theirs", "Theirs too"])

    def edit(plan: Plan) -> Edited:
        title = next(others, None)
        if title:
            PlanFile(str(path)).commit(add(title))
        return add("Mine")(plan)

    PlanFile(str(path)).commit(edit)
    assert titles(path)[3:] == ["Theirs", "Theirs too", "Mine"]


def test_without_the_lock_and_the_last_look_the_same_change_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(path, SHORT)
    monkeypatch.setattr(fcntl, "flock", no_locks)
    monkeypatch.setattr(claim, "STALE_SECONDS", 0.01)
    patch = pytest.MonkeyPatch()
    patch.setattr(Replaced, "is_in_place", lambda *_: True)
    patch.setattr(claim, "holds", lambda _: True)

    def edit(plan: Plan) -> Edited:
        PlanFile(str(path)).commit(add("Theirs"))
        return add("Mine")(plan)

    try:
        PlanFile(str(path)).commit(edit)
    finally:
        patch.undo()
    assert titles(path)[3:] == ["Mine"]


def test_where_no_lock_can_be_made_the_change_is_made_without(path: Path, home: Path) -> None:
    put(home / ".local/state", "no folder")
    with locked(str(path)) as held:
        assert not held
    assert PlanFile(str(path)).commit(add("Mine")).changed


def test_a_link_in_the_place_of_the_lock_is_not_followed(path: Path, home: Path) -> None:
    with locked(str(path)):
        pass
    (name,) = [one for one in everything_below(home) if "/locks/" in one]
    precious = put(home / "precious", "mine")
    (home / name).unlink()
    (home / name).symlink_to(precious)
    with locked(str(path)) as held:
        assert not held
    assert precious.read_text() == "mine"
