"""`secondround status`: what it prints, in three forms, also where fields cannot be read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

BAD_FIELDS = """\
format = 1

[interview]
company = 3
role = "Clerk"
starts = "thursday"

[[steps]]
id = "read"
title = "Read"
due = "whenever"

[[steps]]
id = "rest"
title = "Rest"
due = 2026-11-24
"""


def test_it_tells_what_when_where_what_is_for_today_and_how_much_is_done(
    run: Command, plan: Path
) -> None:
    lines = done(run("status")).splitlines()
    assert lines[0] == "Head of Operations at Acme · in 9 days 1 h"
    assert lines[1] == "Thu 3 Dec, 10:00 Europe/Paris · 7 working days left"
    assert lines[2:4] == ["4 Quay Street", "call +33 1 23 45 67 89 if anything changes"]
    assert "Today · 1 step · 40 min" in lines
    assert "    1   40 min  Read their annual report" in lines
    assert lines[-1] == "0 of 3 steps done"


def test_looking_changes_nothing_in_data_and_state(run: Command, plan: Path) -> None:
    for words in (["status"], ["status", "--json"], ["steps"], ["people"], ["check"], ["path"]):
        done(run(*words))
    assert plan.read_text() == PLAN
    assert [path.name for path in run.data.iterdir()] == ["plan.toml"]
    assert not run.state.exists()


def test_short_is_one_line(run: Command, plan: Path) -> None:
    assert done(run("status", "--short")) == "Acme: in 9 days 1 h · 1 for today\n"


def test_json_is_json_and_names_the_file(run: Command, plan: Path) -> None:
    told = json.loads(done(run("status", "--json")))
    assert told["state"] == "dated"
    assert told["starts"] == "2026-12-03T10:00:00+01:00"
    assert told["leave_by"] == "2026-12-03T08:45:00+01:00"
    assert told["file"] == str(plan)
    assert [step["id"] for step in told["steps"]["today"]] == ["read-report"]


def test_the_words_may_stand_in_any_order(run: Command, plan: Path) -> None:
    wanted = done(run("status", "--short"))
    assert done(run("status", "--short", "-f", str(plan))) == wanted
    assert done(run("-f", str(plan), "status", "--short")) == wanted
    assert done(run("--no-color", "status", f"--file={plan}", "--short")) == wanted
    assert done(run(f"-f{plan}", "status", "--short", "--no-color")) == wanted


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--short", "--json"),
        ("status", "status"),
        ("--short",),
        ("status", "-f"),
        ("-f", "--short", "status"),
    ],
    ids=" ".join,
)
def test_words_that_do_not_fit_are_a_usage_error(
    run: Command, plan: Path, words: tuple[str, ...]
) -> None:
    refused(run(*words), code=2)


def test_a_field_that_cannot_be_read_is_shown_with_a_mark_and_the_rest_works(run: Command) -> None:
    run.write(BAD_FIELDS)
    text = done(run("status"))
    assert "? starts cannot be read: “thursday”" in text
    assert "? company cannot be read: 3" in text
    assert "? 1 field of steps and people cannot be read" in text
    assert "secondround check" in text
    assert "Rest" in text
    assert "? starts" in done(run("status", "--short"))
    told = json.loads(done(run("status", "--json")))
    assert sorted(told["unreadable"]) == ["company", "starts"]
    assert told["role"] == "Clerk"


def test_days_at_both_ends_of_the_calendar_are_no_reason_to_fail(run: Command) -> None:
    steps = '[[steps]]\ntitle = "A"\ndue = "-9999d"\n[[steps]]\ntitle = "B"\ndue = "end+9999w"'
    for starts in (
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:00",
        "9999-12-31",
    ):
        zone = "Asia/Tokyo" if starts < "5" else "America/New_York"
        interview = f'starts = {starts}\nzone = "{zone}"\nminutes = 10080\ntravel = 10080\n'
        run.write(f"format = 1\n[interview]\n{interview}{steps}\n")
        done(run("status"))
        json.loads(done(run("status", "--json")))
        done(run("steps", "--all"))


def test_a_plan_with_nothing_in_it_still_has_a_status(run: Command) -> None:
    run.write("format = 1\n")
    assert done(run("status")).startswith("Your second interview · waiting for the call\n")
    assert done(run("status", "--short")) == "waiting for the call\n"


def test_the_memory_of_a_plan_never_outlives_a_change_of_it(run: Command, plan: Path) -> None:
    assert "Acme" in done(run("status"))
    times = plan.stat()
    run.write(PLAN.replace("Acme", "Bcme"))
    assert plan.stat().st_mtime == times.st_mtime
    assert plan.stat().st_size == times.st_size
    assert "Bcme" in done(run("status"))


def test_a_damaged_memory_costs_nothing(run: Command, plan: Path) -> None:
    wanted = done(run("status"))
    for memory in (run.home / ".cache/secondround").iterdir():
        memory.write_bytes(memory.read_bytes()[:-3] + b"abc")
    assert done(run("status")) == wanted
    for memory in (run.home / ".cache/secondround").iterdir():
        memory.write_bytes(b"")
    assert done(run("status")) == wanted


def test_a_cache_folder_that_cannot_be_written_costs_nothing(run: Command, plan: Path) -> None:
    wanted = done(run("status"))
    (run.folder / "file").write_text("")
    assert done(run("status", env={"XDG_CACHE_HOME": str(run.folder / "file")})) == wanted


def test_a_fault_in_the_persons_own_content_is_told_with_its_line(run: Command, plan: Path) -> None:
    own = run.home / ".config/secondround/content/mine.toml"
    run.write('[[steps]]\nid = "x"\ntitle = "X"\ncolour = "red"\n', own)
    said = refused(run("status"))
    assert "mine.toml" in said
    assert "line 4" in said
    run.write("[[steps]\n", own)
    assert "mine.toml" in refused(run("status"))
