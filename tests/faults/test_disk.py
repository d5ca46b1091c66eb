"""Real disks that refuse: full, read-only, folders and links in the plan's place; the old file stands."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, done, refused
from tests.storage.disk import mode, put

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.command import Command

FULL = "The disk is full: nothing was changed, and the plan stands as it was."


def mount(*words: str) -> bool:
    try:
        return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KB with a plan on it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() or not mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)):
        pytest.skip("only the superuser can mount a small disk, where that is allowed")
    try:
        put(disk / "plan.toml", PLAN)
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Leaves no room on a disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


def test_on_a_full_disk_a_change_is_refused_and_the_old_file_stands(
    run: Command, small_disk: Path
) -> None:
    plan = small_disk / "plan.toml"
    filler = fill(small_disk)
    assert refused(run("-f", str(plan), "done", "pack-bag")) == FULL
    assert plan.read_text() == PLAN
    assert sorted(one.name for one in small_disk.iterdir()) == ["filler", "plan.toml"]
    filler.unlink()
    assert "Ticked" in done(run("-f", str(plan), "done", "pack-bag"))


def test_a_full_disk_under_the_history_costs_only_the_history(
    run: Command, plan: Path, small_disk: Path
) -> None:
    fill(small_disk)
    env = {"XDG_STATE_HOME": str(small_disk / "state"), "XDG_CACHE_HOME": str(small_disk / "cache")}
    told = done(run("done", "pack-bag", env=env))
    assert "cannot be undone" in told
    assert "done = " in plan.read_text()


def test_on_a_full_disk_what_was_typed_is_still_in_the_form(run: Command, small_disk: Path) -> None:
    plan = small_disk / "plan.toml"
    filler = fill(small_disk)
    with run.on_terminal("-f", str(plan)) as terminal:
        terminal.wait_for("Read their annual report")
        terminal.settle()
        terminal.press("a")
        terminal.wait_for("Add a step")
        terminal.type("Iron the grey suit")
        terminal.wait_for("Iron the grey suit")
        terminal.press("enter")
        terminal.wait_for("The disk is full")
        terminal.settle()
        assert "Iron the grey suit" in "\n".join(terminal.screen())
        assert plan.read_text() == PLAN
        filler.unlink()
        terminal.press("enter")
        terminal.wait_for(lambda _: "Iron the grey suit" in plan.read_text())


def test_a_disk_that_is_read_only_is_told_and_still_read(run: Command, small_disk: Path) -> None:
    plan = small_disk / "plan.toml"
    assert mount("-o", "remount,ro", str(small_disk))
    told = refused(run("-f", str(plan), "done", "pack-bag"))
    assert told.startswith(f"{plan} is on a file system that is read-only: nothing was changed")
    assert "Acme" in done(run("-f", str(plan), "status"))


def test_a_plan_that_is_read_only_is_refused_even_for_the_superuser(
    run: Command, plan: Path
) -> None:
    plan.chmod(0o444)
    assert "is read-only" in refused(run("done", "pack-bag"))
    assert (plan.read_text(), mode(plan)) == (PLAN, 0o444)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write into any folder")
def test_a_folder_that_is_read_only_is_told(run: Command, plan: Path) -> None:
    plan.parent.chmod(0o500)
    try:
        assert "no permission" in refused(run("done", "pack-bag"))
    finally:
        plan.parent.chmod(0o700)
    assert plan.read_text() == PLAN


@pytest.mark.parametrize("words", [["status"], ["done", "x"], ["undo"], ["check"]])
def test_a_folder_in_the_plans_place_is_named(run: Command, words: list[str]) -> None:
    told = refused(run("-f", str(run.folder), *words))
    assert told == f"{run.folder} is not a file; name another place with -f FILE."


def test_a_folder_of_the_plan_that_vanished_is_told(run: Command, plan: Path) -> None:
    told = refused(run("-f", str(run.folder / "gone/plan.toml"), "done", "x"), code=3)
    assert "gone/plan.toml" in told


def test_a_link_is_followed_and_kept(run: Command, plan: Path) -> None:
    link = run.folder / "link.toml"
    link.symlink_to(plan)
    done(run("-f", str(link), "done", "pack-bag"))
    assert link.is_symlink()
    assert "done = " in plan.read_text()


def test_a_link_to_nothing_becomes_a_plan_in_the_place_it_names(run: Command) -> None:
    link = run.folder / "link.toml"
    real = run.folder / "deep/real.toml"
    link.symlink_to("deep/real.toml")
    done(run("-f", str(link), "new", "--bare"))
    assert link.is_symlink()
    assert (mode(real), mode(real.parent)) == (0o600, 0o700)
    assert "format = 1" in real.read_text()


def test_links_in_a_circle_are_told(run: Command) -> None:
    link = run.folder / "link.toml"
    link.symlink_to("link.toml")
    assert str(link) in refused(run("-f", str(link), "status"))


def test_another_name_of_the_file_keeps_the_old_text(run: Command, plan: Path) -> None:
    other = run.folder / "other.toml"
    os.link(plan, other)
    done(run("done", "pack-bag"))
    assert "done = " in plan.read_text()
    assert other.read_text() == PLAN
