"""Opening the full screen, the terminals that cannot show it, and the demo."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def temporary(run: Command) -> list[str]:
    return os.listdir(run.env["TMPDIR"])


def test_without_a_command_a_terminal_gets_the_planner(run: Command, plan: Path) -> None:
    with run.on_terminal() as terminal:
        terminal.wait_for("Pack the bag")
        terminal.wait_for("Countdown")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []
    assert plan.read_text() == PLAN


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C"},
        {"LANG": "POSIX"},
        {"TERM": "linux"},
        {"TERM": "vt220"},
    ],
)
def test_a_terminal_that_lacks_our_marks_gets_others_in_as_many_cells(
    run: Command, plan: Path, env: dict[str, str]
) -> None:
    with run.on_terminal(env=env) as terminal:
        terminal.wait_for("> o Read their annual report")
        terminal.press("space")
        terminal.wait_for('Ticked "Read their annual report"')
        terminal.settle()
        terminal.raw.decode(env.get("PYTHONIOENCODING", "ascii"))
        rows = terminal.screen()
        assert [row[0] for row in rows[1:19]] == [*"+", *"|" * 16, "+"]
        assert {len(row) for row in rows[1:19]} == {80}
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []


def test_what_is_typed_in_another_encoding_is_understood(run: Command, plan: Path) -> None:
    with run.on_terminal(env={"PYTHONIOENCODING": "latin-1"}) as terminal:
        terminal.wait_for("> o Read")
        terminal.press("a")
        terminal.wait_for("Add a step")
        os.write(terminal.line._master, "Café\r".encode("latin-1"))
        terminal.wait_for("Added")
    assert "Café" in plan.read_text(encoding="utf-8")


def test_a_plan_that_is_not_toml_is_refused_before_the_screen_opens(run: Command) -> None:
    run.write(PLAN.replace('"Acme"', '"Acme'))
    with run.on_terminal(columns=200) as terminal:
        terminal.wait_for("line 6")
        assert terminal.wait() == 1
        assert terminal.left_on() == []
        assert b"Traceback" not in terminal.raw


def test_the_demo_in_a_pipe_is_a_status_and_leaves_nothing_behind(run: Command, plan: Path) -> None:
    before = files(run.home)
    out = done(run("demo"))
    assert out.startswith("Head of Operations at Harbour & Vale · in 9 days")
    assert "People" in out
    assert max(map(len, out.splitlines())) <= 80
    assert files(run.home) == before
    assert temporary(run) == []
    assert plan.read_text() == PLAN


def test_the_demo_leaves_a_home_empty_that_was_empty(run: Command) -> None:
    done(run("demo"))
    assert files(run.home) == []
    assert temporary(run) == []


def test_the_demo_on_a_terminal_opens_and_leaves_nothing_behind(run: Command) -> None:
    with run.on_terminal("demo") as terminal:
        terminal.wait_for("List what was and was not yours")
        terminal.wait_for("Countdown")
        terminal.press("space", "q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []
    assert files(run.home) == []
    assert temporary(run) == []


def test_the_demo_takes_no_notice_of_a_plan_that_is_named(run: Command) -> None:
    named = run.write(PLAN, run.folder / "mine.toml")
    assert "Harbour & Vale" in done(run("demo", env={"SECONDROUND_FILE": str(named)}))
    assert named.read_text() == PLAN


def test_the_demo_without_a_folder_for_it_is_refused(run: Command) -> None:
    nowhere = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), "/proc/no/such")
    result = run("demo", env=nowhere)
    assert result.code in (0, 1)  # the system may have another folder to offer
    assert files(run.home) == []


@pytest.mark.parametrize("day", ["2026-03-28", "2026-10-24", "2028-02-29", "2026-12-31"])
def test_the_demo_works_on_any_day(run: Command, day: str) -> None:
    done(run("demo", env={"SECONDROUND_NOW": f"{day}T23:30:00+00:00"}))


def test_after_the_screen_a_change_is_on_disk_and_the_shell_takes_it_back(
    run: Command, plan: Path
) -> None:
    with run.on_terminal() as terminal:
        terminal.wait_for("Pack the bag")
        terminal.wait_for("Countdown")
        terminal.press("space")
        terminal.wait_for("Ticked “Read their annual report”")
        terminal.press("q")
        assert terminal.wait() == 0
    assert json.loads(done(run("status", "--json")))["steps"]["done"] == 1
    assert "Undid: Ticked" in done(run("undo"))
    assert plan.read_text() == PLAN
    refused(run("undo"))


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_the_demo_leaves_nothing_behind_when_it_is_ended_from_outside(
    run: Command, number: signal.Signals
) -> None:
    with run.on_terminal("demo") as terminal:
        terminal.wait_for("Countdown")
        if number == signal.SIGHUP:
            terminal.hang_up()
        else:
            terminal.kill(number)
        assert terminal.wait() == 128 + number
    assert temporary(run) == []
