"""Starting a plan: its zone, its first line for editors, and what is said."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from urllib.parse import unquote, urlparse

from tests.command import Command, done


def zone(plan: Path) -> str:
    named: str = tomllib.loads(plan.read_text())["interview"]["zone"]
    return named


def test_the_zone_is_this_machines_until_one_is_named(run: Command) -> None:
    done(run("new", "--bare"))
    assert zone(run.plan) == "Europe/Paris"


def test_the_persons_own_zone_goes_before_this_machines(run: Command) -> None:
    run.write('zone = "America/New_York"\n', run.home / ".config/secondround/config.toml")
    out = done(run("new", "--bare", "--when", "3 dec 10:00"))
    assert "10:00 America/New_York" in out
    assert zone(run.plan) == "America/New_York"


def test_a_machine_without_a_zone_of_its_own_means_utc(run: Command) -> None:
    out = done(run("new", "--bare", "--when", "3 dec 10:00", env={"TZ": "Nowhere/Town"}))
    assert "10:00 UTC" in out
    assert "secondround set zone Europe/Paris" in out


def test_the_zone_is_read_before_the_date_that_is_meant_in_it(run: Command) -> None:
    now = {"SECONDROUND_NOW": "2026-11-24T20:00:00+01:00"}
    done(run("new", "--bare", "--when", "tomorrow 9:30", "--zone", "Asia/Tokyo", env=now))
    assert tomllib.loads(run.plan.read_text())["interview"]["starts"].isoformat() == (
        "2026-11-26T09:30:00"
    )


def test_the_first_line_names_a_schema_that_is_there(run: Command) -> None:
    done(run("new"))
    first = run.plan.read_text().splitlines()[0]
    assert first == "#:schema ./plan.schema.json"
    json.loads((run.data / "plan.schema.json").read_text())


def test_a_plan_elsewhere_names_the_schema_by_an_address_that_can_be_followed(run: Command) -> None:
    data = {"XDG_DATA_HOME": str(run.home / "my data")}
    plan = run.folder / "plan.toml"
    done(run("-f", str(plan), "new", env=data))
    address = plan.read_text().splitlines()[0].removeprefix("#:schema ")
    assert " " not in address
    json.loads(Path(unquote(urlparse(address).path)).read_text(encoding="utf-8"))


def test_a_data_folder_that_cannot_be_written_costs_the_schema_alone(run: Command) -> None:
    (run.folder / "file").write_text("")
    plan = run.folder / "plan.toml"
    done(run("-f", str(plan), "new", env={"XDG_DATA_HOME": str(run.folder / "file")}))
    assert plan.read_text().startswith("format = 1\n")


def test_a_plan_is_started_in_folders_that_are_not_there_yet(run: Command) -> None:
    plan = run.folder / "a/b/plan.toml"
    done(run("-f", str(plan), "new", "--bare"))
    assert plan.stat().st_mode & 0o777 == 0o600
    assert plan.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_said_names_the_file_it_was_started_with(run: Command) -> None:
    out = done(run("-f", "here.toml", "new"))
    assert "“secondround -f here.toml called”" in out
    assert out.endswith("Open it: secondround -f here.toml\n")


def test_every_step_of_a_new_plan_has_id_title_and_due_and_nothing_else(run: Command) -> None:
    done(run("new", "--company", "Acme"))
    for step in tomllib.loads(run.plan.read_text())["steps"]:
        assert set(step) == {"id", "title", "due"}
    assert "is in order" in done(run("check"))
