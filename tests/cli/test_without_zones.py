"""A zone, or every zone, that this machine does not know: all commands speak, nothing is changed."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, done, refused
from tests.terminal import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

#: Python reads this first; it hides the package that brings zones where the system has none.
HIDING = """\
import sys


class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "tzdata":
            raise ModuleNotFoundError(name=name)


sys.meta_path.insert(0, Hidden())
"""
ELSEWHERE = PLAN.replace("Europe/Paris", "Mars/Olympus")
RECKONED = "is not known on this machine, so hours are counted in UTC."


@pytest.fixture
def bare(run: Command) -> dict[str, str]:
    """Surroundings without any list of time zones."""
    hiding = run.folder / "hiding"
    hiding.mkdir()
    (hiding / "sitecustomize.py").write_text(HIDING)
    return {"PYTHONTZPATH": "", "PYTHONPATH": f"{hiding}:{ROOT}"}


def test_without_any_zone_the_status_says_what_it_cannot_reckon(
    run: Command, bare: dict[str, str]
) -> None:
    path = run.write(PLAN)
    before = path.read_bytes()
    out = done(run("status", env=bare))
    assert f"The zone “Europe/Paris” {RECKONED}" in out
    assert "in 9 days" in out
    told = json.loads(done(run("status", "--json", env=bare)))
    assert (told["zone"], told["unreadable"]) == ("UTC", ["zone"])
    assert "? zone" in done(run("status", "--short", env=bare))
    assert "Read their annual report" in done(run("steps", env=bare))
    assert f"“Europe/Paris” {RECKONED}" in " ".join(done(run("card", env=bare)).split())
    assert path.read_bytes() == before


def test_without_any_zone_check_names_the_line_and_the_cure(
    run: Command, bare: dict[str, str]
) -> None:
    run.write(PLAN)
    checked = run("check", env=bare)
    assert checked.code == 1
    assert "this machine has no list of time zones; the package tzdata brings one" in checked.out
    assert "(line 9)" in checked.out


def test_without_any_zone_a_step_is_ticked_and_the_zone_stays_in_the_file(
    run: Command, bare: dict[str, str]
) -> None:
    path = run.write(PLAN)
    done(run("done", "read-report", env=bare))
    assert 'zone = "Europe/Paris"' in path.read_text()
    assert "10:00 Europe/Paris" in done(run("status"))


def test_without_any_zone_the_own_clock_is_left_out(run: Command, bare: dict[str, str]) -> None:
    run.write(PLAN)
    run.write('zone = "America/New_York"\n', run.home / ".config/secondround/config.toml")
    assert "your time" in done(run("status"))
    assert "your time" not in done(run("status", env=bare))


def test_a_plan_in_utc_needs_no_list_of_zones(run: Command, bare: dict[str, str]) -> None:
    run.write(PLAN.replace("Europe/Paris", "UTC"))
    assert "Thu 3 Dec, 10:00 UTC" in done(run("status", env=bare))
    assert "DTSTART:20261203T100000Z" in done(run("export", "ics", env=bare))


def test_without_any_zone_the_planner_opens_and_says_so(run: Command, bare: dict[str, str]) -> None:
    path = run.write(PLAN)
    before = path.read_bytes()
    with run.on_terminal(columns=120, lines=40, env=bare) as terminal:
        terminal.wait_for("Read their annual report")
        terminal.wait_for("? zone")
        terminal.press("q")
        assert terminal.wait() == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("words", [["status"], ["steps"], ["card"], ["people"], ["pace"]])
def test_a_zone_that_is_not_known_here_stops_no_command(run: Command, words: list[str]) -> None:
    path = run.write(ELSEWHERE)
    before = path.read_bytes()
    done(run(*words))
    assert path.read_bytes() == before


def test_a_zone_that_is_not_known_here_is_named(run: Command) -> None:
    run.write(ELSEWHERE)
    assert f"The zone “Mars/Olympus” {RECKONED}" in done(run("status"))
    assert "interview.zone should be a time zone that this machine knows" in run("check").out


def test_no_calendar_is_made_with_an_hour_that_may_be_wrong(run: Command) -> None:
    path = run.write(ELSEWHERE)
    before = path.read_bytes()
    assert "would get the wrong hour" in refused(run("export", "ics"))
    assert path.read_bytes() == before


def test_what_stands_in_for_an_unreadable_zone_is_not_taken_for_it(run: Command) -> None:
    path = run.write(ELSEWHERE)
    sentence = refused(run("set", "zone", "UTC"))
    assert sentence.startswith("The file has “Mars/Olympus” as zone, which cannot be read")
    assert "put it right first with “secondround edit”" in refused(
        run("set", "zone", "Europe/Paris")
    )
    assert path.read_text() == ELSEWHERE


# --- where zones are looked for ---


def test_a_folder_of_zones_of_the_persons_own_still_holds(
    run: Command, bare: dict[str, str]
) -> None:
    own = run.folder / "zones"
    (own / "Europe").mkdir(parents=True)
    _copy_zone("Europe/Paris", own / "Europe" / "Paris")
    run.write(PLAN)
    assert "10:00 Europe/Paris" in done(run("status", env={**bare, "PYTHONTZPATH": str(own)}))


def test_where_the_system_has_no_zones_the_package_brings_them(run: Command) -> None:
    run.write(PLAN)
    assert "10:00 Europe/Paris" in done(run("status", env={"PYTHONTZPATH": "/nowhere/at/all"}))
    assert "10:00 Europe/Paris" in done(run("status", env={"PYTHONTZPATH": ""}))


def _copy_zone(name: str, to: Path) -> None:
    from importlib.resources import files

    data = files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()
    assert data.startswith(b"TZif"), sys.path
    to.write_bytes(data)
