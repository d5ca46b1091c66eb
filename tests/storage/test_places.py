"""Where things are: the XDG folders, the variable, and folders made for their owner alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import mode
from tests.terminal import ROOT
from tui.storage import places

if TYPE_CHECKING:
    from pathlib import Path


def test_the_plan_given_wins_over_the_variable_and_that_over_the_usual_place(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = str(home / ".local/share/secondround/plan.toml")
    assert places.plan_path(None) == places.plan_path("") == usual
    monkeypatch.setenv("SECONDROUND_FILE", "~/mine.toml")
    assert places.plan_path(None) == str(home / "mine.toml")
    assert places.plan_path("other.toml") == os.path.join(os.getcwd(), "other.toml")


@pytest.mark.parametrize(
    ("variable", "folder", "below"),
    [
        ("XDG_DATA_HOME", places.data_folder, ".local/share"),
        ("XDG_STATE_HOME", places.state_folder, ".local/state"),
        ("XDG_CONFIG_HOME", places.config_folder, ".config"),
        ("XDG_CACHE_HOME", places.cache_folder, ".cache"),
    ],
)
def test_each_folder_follows_its_variable_unless_that_is_relative_or_missing(
    home: Path, monkeypatch: pytest.MonkeyPatch, variable: str, folder: object, below: str
) -> None:
    assert callable(folder)
    monkeypatch.setenv(variable, "/elsewhere")
    assert folder() == "/elsewhere/secondround"
    for ignored in ("", "relative"):
        monkeypatch.setenv(variable, ignored)
        assert folder() == str(home / below / "secondround")
    monkeypatch.delenv(variable)
    assert folder() == str(home / below / "secondround")


def test_asking_for_a_place_makes_nothing(home: Path) -> None:
    for ask in (places.data_folder, places.state_folder, places.cache_folder):
        ask()
    places.plan_key(places.plan_path(None))
    assert list(home.iterdir()) == []


def test_the_shipped_content_is_the_one_with_an_index() -> None:
    assert places.content_folder() == str(ROOT / "content")


def test_links_to_one_plan_share_its_key_and_no_key_tells_a_name(path: Path) -> None:
    link = path.with_name("link.toml")
    link.symlink_to(path)
    assert places.plan_key(str(link)) == places.plan_key(str(path))
    assert places.plan_key(str(path)) != places.plan_key(str(path) + "x")
    assert "plan" not in places.plan_key(str(path))
    assert places.plan_key(os.fsdecode(b"/\xff.toml"))


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_a_folder_and_those_above_it_are_made_for_their_owner_alone(
    tmp_path: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        places.make_private(str(tmp_path / "a/b/c"))
    finally:
        os.umask(before)
    assert [mode(tmp_path / one) for one in ("a", "a/b", "a/b/c")] == [0o700] * 3


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir(mode=0o755)
    places.make_private(str(tmp_path / "a"))
    assert mode(tmp_path / "a") == 0o755


def test_home_is_shown_as_a_tilde_and_a_namesake_of_it_is_not(home: Path) -> None:
    assert places.shown(str(home / "plan.toml")) == "~/plan.toml"
    assert places.shown(f"{home}s/plan.toml") == f"{home}s/plan.toml"
