"""The way to disk beside an editor: what it writes into the file that we replace is not lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import add, put, rename, tick, titles
from tui.plan.errors import PlanError
from tui.storage import durable, kept
from tui.storage.plan_file import PlanFile
from tui.storage.replaced import Replaced

if TYPE_CHECKING:
    from pathlib import Path


class Editor:
    """Opens the plan before our save takes its place, and writes into it afterwards."""

    def __init__(self, path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
        self.saves = 0
        real = durable._replace

        def late(fresh: str, target: str, told: str) -> None:
            if self.saves or target != str(path):
                return real(fresh, target, told)
            self.saves += 1
            handle = os.open(path, os.O_WRONLY)
            real(fresh, target, told)
            os.truncate(handle, 0)
            os.write(handle, data)
            os.close(handle)
            return None

        monkeypatch.setattr(durable, "_replace", late)


def test_both_are_in_the_plan_with_the_editors_comments(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = PLAN.replace('title = "Pack lunch"', 'title = "Pack dinner" # hungry')
    Editor(path, theirs.encode(), monkeypatch)
    committed = PlanFile(str(path)).commit(tick("pack-bag"))
    assert committed.notice == "An editor saved at the same moment; both are in the plan."
    assert committed.said == "Ticked “Pack the bag”"
    assert committed.snapshot.data == path.read_bytes()
    text = path.read_text()
    assert 'title = "Pack dinner" # hungry' in text
    assert text.count("done = ") == 1


def test_without_the_watch_the_same_save_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Replaced, "left_behind", lambda _: None)
    Editor(path, PLAN.replace("Pack lunch", "Pack dinner").encode(), monkeypatch)
    PlanFile(str(path)).commit(tick("pack-bag"))
    assert "Pack lunch" in titles(path)


def test_where_both_changed_one_field_ours_stays_and_the_editors_text_is_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = PLAN.replace("Pack the bag", "Theirs").replace("Pack lunch", "Pack dinner")
    Editor(path, theirs.encode(), monkeypatch)
    PlanFile(str(path)).commit(rename("pack-bag", "Ours"))
    assert titles(path)[1:] == ["Ours", "Pack dinner"]
    assert theirs.encode() in [kept.content(one) for one in kept.kept_texts(str(path))]


@pytest.mark.parametrize("theirs", [b"half a pla", b"format = 1\n"])
def test_what_does_not_fit_is_kept_and_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, theirs: bytes
) -> None:
    Editor(path, theirs, monkeypatch)
    committed = PlanFile(str(path)).commit(tick("pack-bag"))
    assert "what it saved does not fit; secondround snapshots has its text" in committed.notice
    assert theirs in [kept.content(one) for one in kept.kept_texts(str(path))]
    assert path.read_text().count("done = ") == 1


def test_what_it_took_in_is_undone_like_any_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(path, PLAN)
    Editor(path, PLAN.replace("Pack lunch", "Pack dinner").encode(), monkeypatch)
    plan_file = PlanFile(str(path))
    plan_file.commit(add("Mine"))
    assert plan_file.undo().said == "Undid: Took in what an editor saved"
    assert plan_file.undo().said == "Undid: Added “Mine”"
    assert titles(path) == ["Read their annual report", "Pack the bag", "Pack lunch"]


def test_a_change_that_parts_two_hard_links_says_so_once(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    (tmp_path / "other.toml").hardlink_to(path)
    committed = PlanFile(str(path)).commit(tick("pack-bag"))
    assert (tmp_path / "other.toml").read_bytes() == before
    assert committed.notice == (
        "The file had a second name, a hard link; that one keeps the old text."
    )
    assert PlanFile(str(path)).commit(add("Call")).notice == ""


@pytest.mark.parametrize("depth", [500, 700, 900])
def test_what_is_nested_too_deeply_to_be_changed_is_refused_and_stays(
    path: Path, depth: int
) -> None:
    deep = "x" + ".a" * depth + " = 1\n"
    put(path, PLAN.replace('id = "pack-bag"\n', f'id = "pack-bag"\n{deep}', 1))
    before = path.read_bytes()
    with pytest.raises(PlanError, match="nested too deeply to be changed"):
        PlanFile(str(path)).commit(tick("pack-bag"))
    assert path.read_bytes() == before
