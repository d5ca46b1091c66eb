"""Copies beside the plan: known by their names, and nobody else's files taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.disk import put
from tui.storage.copies import conflict_copies, joined_badly, open_elsewhere

CONFLICTS = [
    "plan.sync-conflict-20261124-090000-ABCDEFG.toml",
    "plan (Ann's conflicted copy 2026-11-24).toml",
    "plan (conflicted copy 2026-11-24 090000).toml",
    "plan (conflict 2026-11-24-09-00-00).toml",
    "plan_conflict-20261124-090000.toml",
    "plan.toml.orig",
]
OTHERS = ["plan.toml", "plan-b.toml", "plan (1).toml", "plan.toml.before", "sync-conflict.toml"]


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_a_synchroniser_lays_beside_the_plan_is_known(path: Path, name: str) -> None:
    copy = put(path.with_name(name), "format = 1\n")
    assert conflict_copies(str(path)) == [str(copy)]


def test_nothing_else_beside_it_is_taken_for_one(path: Path) -> None:
    for name in OTHERS:
        put(path.with_name(name), "format = 1\n")
    assert conflict_copies(str(path)) == []


def test_a_name_with_signs_of_a_pattern_means_itself(tmp_path: Path) -> None:
    plan = put(tmp_path / "p[a]*.toml", "format = 1\n")
    copy = put(tmp_path / "p[a]*.sync-conflict-1.toml", "")
    put(tmp_path / "pa-other.sync-conflict-1.toml", "")
    assert conflict_copies(str(plan)) == [str(copy)]


def test_a_link_is_looked_at_where_it_leads_to(path: Path, tmp_path: Path) -> None:
    copy = put(path.with_name(CONFLICTS[0]), "")
    link = tmp_path / "elsewhere" / "link.toml"
    link.parent.mkdir()
    link.symlink_to(path)
    assert [Path(one).name for one in conflict_copies(str(link))] == [copy.name]


def test_the_swap_file_of_vim_tells_that_it_is_open(path: Path) -> None:
    assert open_elsewhere(str(path)) == []
    swap = put(path.with_name(".plan.toml.swp"), "")
    assert open_elsewhere(str(path)) == [str(swap)]


def test_a_folder_that_is_not_there_holds_none() -> None:
    assert conflict_copies("/nowhere/plan.toml") == []


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> other\n", 2),
        (b"<<<<<<< HEAD\nb = 1\n", None),
        (b'a = "<<<<<<< HEAD"\n>>>>>>> x\n', None),
        (b"", None),
    ],
)
def test_marks_of_git_are_found_by_pairs_at_the_start_of_a_line(
    data: bytes, line: int | None
) -> None:
    assert joined_badly(data) == line
