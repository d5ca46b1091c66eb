"""The person's own settings: read when they are there, refused with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import outcome_of
from tui.plan.errors import PlanError
from tui.storage.config import KEYS, Config, _read, load_config
from tui.storage.places import config_path

NO_PARISS = "There is no time zone “Europe/Pariss” on this machine"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = Path(config_path())
    path.parent.mkdir(parents=True)
    return path


def test_without_a_file_nothing_is_set(config: Path) -> None:
    assert load_config() == Config(zone="")
    assert not config.exists()


def test_the_own_zone_is_read(config: Path) -> None:
    config.write_text('# mine\nzone = "America/New_York"\n')
    assert load_config().zone == "America/New_York"
    config.write_text('zone = ""\n')
    assert load_config().zone == ""


def test_the_own_name_and_phone_are_read_as_one_line(config: Path) -> None:
    config.write_text('name = "Ada\\nLovelace"\nphone = " +44 20  7946 0958"\n')
    assert load_config() == Config(name="Ada Lovelace", phone="+44 20 7946 0958")


def test_the_theme_and_whether_anything_moves_are_read(config: Path) -> None:
    assert load_config() == Config(theme="", animations=True)
    config.write_text('theme = "morning"\nanimations = false\n')
    assert load_config() == Config(theme="morning", animations=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("phone = 442079460958\n", f"phone should be {KEYS['phone']} (line 1)."),
        ("zone = 5\n", "zone should be your own time zone, as text like “Europe/Paris” (line 1)."),
        ('\nzone = "Europe/Pariss"\n', f"zone: {NO_PARISS}; did you mean Europe/Paris? (line 2)."),
        ('# x\nzoen = "UTC"\n', f"there is no setting zoen; there is {', '.join(KEYS)} (line 2)."),
        ('theme = "dark"\n', "theme should be one of evening, morning, terminal (line 1)."),
        ("theme = []\n", "theme should be one of evening, morning, terminal (line 1)."),
        ('animations = "no"\n', "animations should be true or false (line 1)."),
        ("animations = 0\n", "animations should be true or false (line 1)."),
    ],
)
def test_what_cannot_be_meant_is_refused_with_file_line_and_key(
    config: Path, text: str, told: str
) -> None:
    config.write_text(text)
    with pytest.raises(PlanError) as refused:
        load_config()
    assert refused.value.sentence == f"{config}: {told}"


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"zone = \n", "is not valid TOML"), (b"\xff\xfe", "is not UTF-8 text")],
)
def test_what_is_no_toml_is_refused_with_the_file(config: Path, data: bytes, told: str) -> None:
    config.write_bytes(data)
    with pytest.raises(PlanError, match=told) as refused:
        load_config()
    assert str(config) in refused.value.sentence


def test_a_folder_in_its_place_is_refused(config: Path) -> None:
    config.mkdir()
    with pytest.raises(PlanError, match="cannot be read"):
        load_config()


@given(st.text() | st.text().map(lambda text: f"zone = {text}"))
@examples(100)
def test_whatever_stands_in_it_there_is_one_kind_of_refusal(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", "/nonexistent")
        _, refused = outcome_of(lambda: _read(text, "/nonexistent/config.toml"))
    assert not refused or refused.endswith(".")
