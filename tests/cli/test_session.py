"""What every command works with: which plan it is, the clock, colour, and how a change is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

OTHER = PLAN.replace("Acme", "Borealis")


def test_the_plan_lies_in_the_xdg_data_folder(run: Command, plan: Path) -> None:
    assert "Acme" in done(run("status"))
    assert plan.parent.parent == run.home / ".local/share"


def test_a_relative_xdg_folder_is_passed_over_as_its_specification_says(
    run: Command, plan: Path
) -> None:
    assert "Acme" in done(run("status", env={"XDG_DATA_HOME": "here"}))


@pytest.mark.parametrize("words", [["-f"], ["--file"]])
def test_a_file_can_be_named_before_and_behind_the_command(
    run: Command, plan: Path, words: list[str]
) -> None:
    other = str(run.write(OTHER, run.folder / "other.toml"))
    for line in ([*words, other, "status"], ["status", *words, other], ["steps", *words, other]):
        done(run(*line))
    assert "Borealis" in done(run(*words, other))
    assert "Borealis" in done(run(f"--file={other}", "status"))
    done(run("done", "pack-bag", *words, other))
    assert "done = " in (run.folder / "other.toml").read_text()
    assert plan.read_text() == PLAN


def test_a_file_named_behind_set_is_no_part_of_the_value(run: Command, plan: Path) -> None:
    other = run.write(OTHER, run.folder / "other.toml")
    done(run("set", "company", "Cirrus", "-f", str(other)))
    assert plan.read_text() == PLAN
    assert 'company = "Cirrus"   # the one in town' in other.read_text()


def test_the_variable_names_a_plan_and_an_option_wins_over_it(run: Command, plan: Path) -> None:
    other = str(run.write(OTHER, run.folder / "other.toml"))
    assert "Borealis" in done(run("status", env={"SECONDROUND_FILE": other}))
    assert "Acme" in done(run("-f", str(plan), "status", env={"SECONDROUND_FILE": other}))


def test_a_relative_name_and_a_tilde_are_understood(run: Command) -> None:
    run.write(OTHER, run.folder / "other.toml")
    run.write(OTHER, run.home / "mine.toml")
    assert "Borealis" in done(run("-f", "other.toml", "status"))
    assert "Borealis" in done(run("status", env={"SECONDROUND_FILE": "~/mine.toml"}))


def test_times_are_told_on_the_persons_own_clock_too(run: Command, plan: Path) -> None:
    run.write('zone = "America/New_York"\n', run.home / ".config/secondround/config.toml")
    later = {"SECONDROUND_NOW": "2026-12-03T08:00:00+01:00"}
    assert "10:00 Europe/Paris, 04:00 your time" in done(run("status"))
    own = "Your time, America/New_York: now 02:00 · starts 04:00 · leave by 02:45"
    assert own in done(run("status", env=later))
    assert "Your time, America/New_York: starts 04:00" in done(run("card", env=later))
    told = json.loads(done(run("status", "--json")))
    assert (told["own_zone"], told["zone"]) == ("America/New_York", "Europe/Paris")


@pytest.mark.parametrize(
    ("columns", "env", "widest"),
    [(40, {}, 40), (100, {"COLUMNS": "50"}, 50), (100, {"COLUMNS": "x"}, 100), (10, {}, 20)],
)
def test_on_a_terminal_lines_keep_to_its_width(
    run: Command, plan: Path, columns: int, env: dict[str, str], widest: int
) -> None:
    day = {"SECONDROUND_NOW": "2026-12-03T08:00:00+01:00", "NO_COLOR": "1"}
    with run.on_terminal("status", columns=columns, lines=60, env=day | env) as terminal:
        assert terminal.wait() == 0
        lines = terminal.raw.decode().splitlines()
    assert widest - 14 <= max(map(len, lines)) <= widest


def test_in_a_pipe_columns_count_for_nothing(run: Command, plan: Path) -> None:
    day = {"SECONDROUND_NOW": "2026-12-03T08:00:00+01:00"}
    assert done(run("status", env=day | {"COLUMNS": "30"})) == done(run("status", env=day))


def test_the_variable_fixes_the_clock(run: Command, plan: Path) -> None:
    later = {"SECONDROUND_NOW": "2026-12-03T08:00:00+01:00"}
    assert "Now 08:00 · starts 10:00" in done(run("status", env=later))
    told = json.loads(done(run("status", "--json", env=later)))
    assert told["now"] == "2026-12-03T08:00:00+01:00"


@pytest.mark.parametrize("moment", ["thursday", "2026-12-03T08:00:00", "2026-12-03", "\x1b[2J"])
def test_a_clock_that_cannot_be_read_is_refused_with_an_example(
    run: Command, plan: Path, moment: str
) -> None:
    said = refused(run("done", "pack-bag", env={"SECONDROUND_NOW": moment}))
    assert "$SECONDROUND_NOW should be a moment like 2026-12-03T08:00:00+01:00" in said
    assert plan.read_text() == PLAN


def test_an_empty_clock_variable_means_the_present(run: Command, plan: Path) -> None:
    told = json.loads(done(run("status", "--json", env={"SECONDROUND_NOW": ""})))
    assert not told["now"].startswith("2026-11-24T09:00:00")


def bytes_on_terminal(run: Command, *words: str, env: dict[str, str] | None = None) -> bytes:
    with run.on_terminal(*words, env=env) as terminal:
        assert terminal.wait() == 0
        return terminal.raw


def test_the_headline_is_bold_on_a_terminal_and_plain_in_a_pipe(run: Command, plan: Path) -> None:
    assert bytes_on_terminal(run, "status").startswith(b"\x1b[1mHead of Operations at Acme")
    assert "\x1b" not in done(run("status"))


@pytest.mark.parametrize(
    ("words", "env"),
    [
        (("status", "--no-color"), {}),
        (("--no-color", "status"), {}),
        (("status",), {"NO_COLOR": "1"}),
        (("status", "--json"), {}),
        (("status", "--short"), {}),
        (("steps",), {}),
    ],
    ids=str,
)
def test_colour_can_be_switched_off_and_machines_get_none(
    run: Command, plan: Path, words: tuple[str, ...], env: dict[str, str]
) -> None:
    assert b"\x1b" not in bytes_on_terminal(run, *words, env=env)


def test_an_empty_no_color_means_nothing(run: Command, plan: Path) -> None:
    assert b"\x1b[1m" in bytes_on_terminal(run, "status", env={"NO_COLOR": ""})


def test_what_a_command_wrote_is_not_parsed_again_by_the_next(run: Command, plan: Path) -> None:
    done(run("done", "pack-bag"))
    (memory,) = (run.home / ".cache/secondround").glob("*.parsed")
    assert plan.read_bytes() in memory.read_bytes()


def test_the_way_back_names_the_plan_that_was_changed(run: Command, plan: Path) -> None:
    other = run.write(OTHER, run.folder / "my plan.toml")
    said = done(run("done", "pack-bag", "-f", other.name))
    assert said == ("Ticked “Pack the bag” · secondround -f 'my plan.toml' undo takes it back\n")
    done(run("-f", "my plan.toml", "undo"))
    assert other.read_text() == OTHER
    assert "secondround undo takes it back" in done(run("done", "pack-bag"))


def test_a_plan_behind_a_link_is_changed_and_the_link_stays(run: Command) -> None:
    real = run.write(PLAN, run.folder / "git/plan.toml")
    run.data.mkdir(parents=True)
    run.plan.symlink_to(real)
    done(run("done", "pack-bag"))
    assert run.plan.is_symlink()
    assert "done = " in real.read_text()
    done(run("-f", str(real), "undo"))
    assert real.read_text() == PLAN
