"""Deciding on an invitation at the terminal."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from tests.command import PLAN, Command
from tests.storage.invitation_files import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal import Terminal


def document(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def ask(run: Command, name: str) -> Terminal:
    return run.on_terminal("import", str(FOLDER / name), lines=40, columns=120)


def test_it_is_applied_only_after_a_yes(run: Command, plan: Path) -> None:
    with ask(run, "google_moved.ics") as terminal:
        terminal.wait_for("Apply it?")
        assert plan.read_text() == PLAN
        terminal.type("maybe\r")
        terminal.settle()
        assert plan.read_text() == PLAN
        terminal.type("y\r")
        terminal.wait_for("Moved to Fri 4 Dec 2026, 14:00")
        assert terminal.wait() == 0
    assert document(plan)["interview"]["starts"].isoformat() == "2026-12-04T14:00:00"


def test_enter_and_ctrl_d_leave_everything_as_it_is(run: Command, plan: Path) -> None:
    for key in ("\r", "\x04"):
        with ask(run, "google_moved.ics") as terminal:
            terminal.wait_for("Apply it?")
            terminal.settle()  # ctrl+d is lost that comes before the line is being edited
            terminal.type(key)
            terminal.wait_for("Nothing was changed.")
            assert terminal.wait() == 0
    with ask(run, "google_moved.ics") as terminal:
        terminal.wait_for("Apply it?")
        terminal.press("\x03")
        assert terminal.wait() == 130
    assert plan.read_text() == PLAN


def test_who_is_who_is_chosen_one_by_one(run: Command, plan: Path) -> None:
    with ask(run, "exchange_customized.ics") as terminal:
        terminal.wait_for("Apply it?")
        terminal.type("p\r")
        for name, answer in (("Ines Berg", "i"), ("Sam", "l"), ("Tom", ""), ("Lena", "c")):
            terminal.wait_for(f"  {name}")
            terminal.type(f"{answer}\r")
        terminal.wait_for("Ines Berg (invites): interviewer")
        terminal.type("y\r")
        terminal.wait_for("· secondround undo")
        terminal.wait()
    roles = [one["role"] for one in document(plan)["people"][1:]]
    assert roles == ["interviewer", "interviewer", "coordinator"]


def test_a_time_without_a_zone_is_asked_about_first(run: Command, plan: Path) -> None:
    with ask(run, "apple_floating.ics") as terminal:
        terminal.wait_for("No time zone given: Europe/Paris?")
        terminal.type("nowhere\r")
        terminal.wait_for("There is no time zone “nowhere”")
        terminal.type("lisbon\r")
        terminal.wait_for("Apply it?")
        terminal.type("z\r")
        terminal.wait_for("It is shown in Europe/Lisbon.")
        terminal.type("\r")
        terminal.settle()
        terminal.type("y\r")
        terminal.wait_for("· secondround undo")
        terminal.wait()
    assert document(plan)["interview"]["zone"] == "Europe/Lisbon"


def test_one_of_several_events_is_chosen(run: Command, plan: Path) -> None:
    with ask(run, "poll_with_several_times.ics") as terminal:
        terminal.wait_for("Which one, 1 to 3?")
        terminal.type("9\r")
        terminal.settle()
        terminal.type("1\r")
        terminal.wait_for("Apply it?")
        terminal.type("y\r")
        terminal.wait_for("· secondround undo")
        terminal.wait()
    assert document(plan)["interview"]["starts"].isoformat() == "2026-12-02T14:00:00"


def test_a_plan_starts_from_an_invitation_after_a_yes(run: Command) -> None:
    words = ("new", "--from", str(FOLDER / "google_request.ics"))
    with run.on_terminal(*words, lines=40) as terminal:
        terminal.wait_for("It starts a plan with")
        terminal.wait_for("Apply it?")
        terminal.settle()
        assert not run.plan.exists()
        terminal.type("y\r")
        terminal.wait_for("Your plan is in")
        assert terminal.wait() == 0
    assert document(run.plan)["interview"]["minutes"] == 90
