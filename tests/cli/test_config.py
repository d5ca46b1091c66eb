"""config: the settings, where each comes from, and everything that is wrong with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import Command, done
from tests.terminal import ROOT
from tui.panes.acts.every import ACTS

if TYPE_CHECKING:
    from pathlib import Path

NAME = "~/.config/secondround/config.toml"
WRONG = """\
theme = "nosuch"
zone = "Europe/Pariss"
[keys]
tick = "u"
noact = "y"
redo = "ctrl+nope"
"""


@pytest.fixture
def config(run: Command) -> Path:
    return run.home / ".config/secondround/config.toml"


def test_without_a_file_it_shows_where_it_would_be_and_what_holds(run: Command) -> None:
    lines = done(run("config")).splitlines()
    assert lines[0] == f"{NAME}  (not there yet)"
    assert "zone             not set" in lines
    assert "animations       true" in lines
    assert "pace.far         90" in lines
    assert lines[-1] == f"#:schema file://{ROOT}/content/config.schema.json"
    assert not (run.home / ".config").exists()


def test_each_setting_is_shown_with_its_value_and_the_line_it_comes_from(
    run: Command, config: Path
) -> None:
    run.write('# mine\nzone = "Europe/Paris"\n[keys]\nundo = "z"\n[pace]\nfar = 60\n', config)
    lines = done(run("config", env={"TEXTUAL_ANIMATIONS": "none"})).splitlines()
    told = {line.split(maxsplit=1)[0]: line.split()[1:] for line in lines if line}
    assert told["zone"] == ["Europe/Paris", "line", "2"]
    assert told["keys.undo"] == ["z", "line", "4"]
    assert told["pace.far"] == ["60", "line", "6"]
    assert told["pace.near"] == ["120"]
    assert told["animations"] == ["false", "$TEXTUAL_ANIMATIONS"]


def test_every_problem_is_named_with_its_line_and_the_code_says_so(
    run: Command, config: Path
) -> None:
    run.write(WRONG, config)
    result = run("config")
    assert (result.code, result.err) == (1, f"secondround: {NAME} has 5 problems.\n")
    theme, zone, taken, unknown, no_key = result.out.splitlines()[-5:]
    assert theme == "theme should be one of evening, morning, terminal, not “nosuch” (line 1)"
    assert zone.endswith("did you mean Europe/Paris? (line 2)")
    assert taken == "keys.tick: u is the key of undo (line 4)"
    assert unknown.startswith("keys.noact: there is no act of this id;")
    assert no_key == (
        "keys.redo: “ctrl+nope” is no key; write one like z, ?, f2 or ctrl+t (line 6)"
    )


def test_as_json_it_has_the_same(run: Command, config: Path) -> None:
    run.write(WRONG + '[pace]\noff = ["sun"]\n', config)
    result = run("config", "--json")
    assert result.code == 1
    told = json.loads(result.out)
    assert told["file"] == str(config)
    assert told["schema"] == str(ROOT / "content/config.schema.json")
    assert told["settings"]["pace.off"] == {"value": ["sun"], "source": "file", "line": 8}
    assert told["settings"]["pace.stop"]["value"] == "21:00"
    assert told["settings"]["zone"] == {"value": "", "source": "default", "line": None}
    assert [(one["setting"], one["line"]) for one in told["problems"]] == [
        ("theme", 1),
        ("zone", 2),
        ("keys.tick", 4),
        ("keys.noact", 5),
        ("keys.redo", 6),
    ]


def test_the_acts_are_listed_by_id_with_the_keys_they_have(run: Command, config: Path) -> None:
    run.write('[keys]\nundo = "z"\ntick = "z"\n', config)
    lines = done(run("config", "--keys")).splitlines()
    assert [line.split()[0] for line in lines] == [act.id for act in ACTS]
    (undo,) = [line for line in lines if line.startswith("undo ")]
    assert undo.split()[:3] == ["undo", "u", "Take"], "two acts cannot have one key"


def test_a_wrong_setting_stops_no_command_and_is_told_beside_the_output(
    run: Command, plan: Path, config: Path
) -> None:
    run.write('zone = "Europe/Pariss"\nname = 1\n', config)
    for words in (("status",), ("card",), ("check",), ("status", "--json")):
        result = run(*words)
        assert result.code == 0
        assert "Acme" in result.out or "in order" in result.out
        assert result.err.startswith(f"secondround: {NAME}: zone: There is no time zone")
        assert result.err.endswith("and 1 more. It is left out; “secondround config” tells more.\n")
        assert result.err.count("\n") == 1


def test_a_new_plan_begins_with_the_pace_of_the_settings(run: Command, config: Path) -> None:
    run.write('[pace]\nfar = 45\noff = ["sun"]\n', config)
    done(run("new", "--bare"))
    text = run.plan.read_text()
    assert "far = 45" in text
    assert "sun" in text
    assert "near" not in text


def test_own_content_is_read_from_the_folder_named_and_the_packs_in_it(
    run: Command, plan: Path, config: Path
) -> None:
    run.write('content = "~/packs"\n', config)
    for name in ("a.toml", "coach/b.toml", "coach/deep/c.toml", ".hidden/d.toml"):
        letter = name[-6]
        run.write(
            f'[[steps]]\nid = "own-{letter}"\ntitle = "Own {letter}"\n', run.home / "packs" / name
        )
    done(run("new", "-f", "fresh.toml"))
    listed = done(run("steps", "--all", "-f", "fresh.toml"))
    assert [letter for letter in "abcd" if f"Own {letter}" in listed] == ["a", "b"]
    assert f"your content  {run.home}/packs\n" in done(run("path", "--all"))
