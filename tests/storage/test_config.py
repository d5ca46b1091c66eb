"""The person's own settings as the program uses them: nothing wrong in them stops anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put
from tui.storage import config as module
from tui.storage.config import Config, load_config, own_content_folder, stands_still

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(home: Path) -> Path:
    return home / ".config/secondround/config.toml"


def test_without_a_file_nothing_is_set_and_none_is_made(config: Path) -> None:
    assert load_config() == Config()
    assert not config.parent.exists()


def test_what_is_set_is_read(config: Path) -> None:
    put(config, 'zone = "America/New_York"\nname = "Ada\\nLovelace"\nphone = " +44 20  7946 "\n')
    assert load_config() == Config(
        zone="America/New_York", name="Ada Lovelace", phone="+44 20 7946"
    )


def test_what_cannot_be_meant_is_left_out_and_told_in_one_sentence(config: Path) -> None:
    put(config, 'zone = "Europe/Paris"\nname = 5\n')
    read = load_config()
    assert (read.zone, read.name) == ("Europe/Paris", "")
    assert read.warning == (
        "~/.config/secondround/config.toml: name should be your own name as you sign, as text, "
        "not 5. It is left out; “secondround config” tells more."
    )


def test_of_several_faults_the_first_is_told_and_the_rest_counted(config: Path) -> None:
    put(config, "name = 5\nphone = 5\nzoen = 5\n")
    assert ", not 5, and 2 more. It is left out;" in load_config().warning


def test_own_content_is_in_the_config_folder_until_another_folder_is_named(
    config: Path, home: Path
) -> None:
    assert own_content_folder() == str(config.parent / "content")
    (home / "packs").mkdir()
    put(config, 'content = "~/packs"\n')
    assert own_content_folder() == str(home / "packs")


@pytest.mark.parametrize(("value", "still"), [("none", True), ("OFF", True), ("full", False)])
def test_movement_is_turned_off_around_the_program_too(
    home: Path, monkeypatch: pytest.MonkeyPatch, value: str, *, still: bool
) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", value)
    assert stands_still() is still
    assert load_config().animations is not still


def test_nothing_that_reads_settings_is_loaded_where_there_are_none(home: Path) -> None:
    assert not hasattr(module, "read_settings")
