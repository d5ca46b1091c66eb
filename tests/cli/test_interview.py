"""The interview from the shell: new from options, called, move, set."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

WAITING = (
    'format = 1\nstarted = 2026-11-20\n\n[interview]\ncompany = "Acme"\nzone = "Europe/Paris"\n'
)
NEVER_READ = 'format = 1\n\n[interview]\nmood = "calm"\nstarts = "soon"\n'


def interview(plan: Path) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads(plan.read_text())["interview"]
    return table


def changed_lines(plan: Path) -> list[str]:
    """What stands in the lines of the plan that differ from the one it was."""
    old, new = PLAN.splitlines(), plan.read_text().splitlines()
    return [
        after.replace("T1", " 1") for before, after in zip(old, new, strict=True) if before != after
    ]


def status(run: Command) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(done(run("status", "--json")))
    return told


def test_new_writes_every_option(run: Command) -> None:
    done(
        run(
            "new",
            "--company",
            "Acme",
            "--role",
            "Clerk",
            "--when",
            "3 dec 10:00",
            "--zone",
            "Europe/Lisbon",
            "--minutes",
            "90",
            "--setting",
            "panel",
            "--setting",
            "meal",
            "--place",
            "4 Quay",
            "--travel",
            "35 min",
            "--phone",
            "+351 1",
            "--goal",
            "Stay calm.",
        )
    )
    kept = interview(run.plan)
    assert str(kept.pop("starts")) == "2026-12-03 10:00:00"
    assert str(kept.pop("called")) == "2026-11-24"
    assert kept == {
        "company": "Acme",
        "role": "Clerk",
        "zone": "Europe/Lisbon",
        "minutes": 90,
        "settings": ["panel", "meal"],
        "place": "4 Quay",
        "travel": 35,
        "phone": "+351 1",
        "goal": "Stay calm.",
    }
    assert run.plan.stat().st_mode & 0o777 == 0o600
    assert run.data.stat().st_mode & 0o777 == 0o700


def test_new_needs_nothing_at_all(run: Command) -> None:
    out = done(run("new"))
    assert "Your plan is in ~/.local/share/secondround/plan.toml, with " in out
    assert "No date yet, and none is needed" in out
    assert status(run)["state"] == "waiting"
    assert status(run)["steps"]["total"] > 30


def test_new_bare_has_no_steps(run: Command) -> None:
    assert "with 0 steps" in done(run("new", "--bare"))
    assert "steps" not in tomllib.loads(run.plan.read_text())


def test_new_says_what_it_understood_of_a_date_with_weekday_zone_and_distance(run: Command) -> None:
    out = done(run("new", "--when", "3 dec 10:00"))
    assert "The interview: Thu 3 Dec 2026, 10:00 Europe/Paris, in 9 days." in out


def test_a_zone_within_the_date_counts(run: Command) -> None:
    done(run("new", "--bare", "--when", "3 dec 10:00 Asia/Tokyo"))
    assert status(run)["starts"] == "2026-12-03T10:00:00+09:00"


def test_new_accepts_a_date_in_the_past_and_says_so(run: Command) -> None:
    assert "Mon 2 Nov 2026, 10:00 Europe/Paris, 22 days ago" in done(
        run("new", "--when", "2026-11-02 10:00")
    )
    assert status(run)["state"] == "over"


@pytest.mark.parametrize("before", [PLAN, "", "not a plan at all ["])
def test_new_never_writes_over_what_is_there(run: Command, before: str) -> None:
    plan = run.write(before)
    said = refused(run("new", "--company", "Borealis"))
    assert "There is a plan at ~/.local/share/secondround/plan.toml already" in said
    assert "-f FILE" in said
    assert plan.read_text() == before


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--when", "soon"), 1, "“soon”"),
        (("--when", "2026-02-30 10:00"), 1, "2026-02-30"),
        (("--when", "thu 25:00"), 1, "25:00"),
        (("--zone", "Nowhere"), 1, "“Nowhere”"),
        (("--minutes", "long"), 1, "“long” is not a length of time"),
        (("--setting", "beach"), 1, "“beach” is not a setting; there are panel"),
        (("--colour", "red"), 2, "--colour"),
    ],
    ids=str,
)
def test_new_with_words_that_cannot_be_read_writes_nothing(
    run: Command, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in refused(run("new", "--company", "Acme", *words), code=code)
    assert not run.plan.exists()


def test_called_records_the_call_once(run: Command) -> None:
    plan = run.write(WAITING)
    out = done(run("called"))
    assert out.startswith("The call came: Tue 24 Nov 2026, today · secondround undo takes it back")
    assert str(interview(plan)["called"]) == "2026-11-24"
    before = plan.read_text()
    assert "recorded already: Tue 24 Nov 2026, today" in done(run("called", "mon"))
    assert plan.read_text() == before
    done(run("undo"))
    assert plan.read_text() == WAITING


def test_called_takes_the_day_it_was(run: Command) -> None:
    plan = run.write(WAITING)
    assert "Fri 20 Nov 2026, 4 days ago" in done(run("called", "2026-11-20"))
    assert str(interview(plan)["called"]) == "2026-11-20"
    assert status(run)["state"] == "called"


def test_called_on_a_day_that_cannot_be_read_is_refused(run: Command) -> None:
    plan = run.write(WAITING)
    assert "“whenever”" in refused(run("called", "whenever"))
    assert plan.read_text() == WAITING


def test_move_changes_the_start_alone_and_says_which_steps_move(run: Command, plan: Path) -> None:
    out = done(run("move", "fri", "4", "dec", "11:00"))
    assert out.startswith("Moved to Fri 4 Dec 2026, 11:00 Europe/Paris, in 10 days · secondround")
    assert "2 steps moved with it" in out
    assert changed_lines(plan) == ["starts = 2026-12-04 11:00:00"]
    done(run("undo"))
    assert tomllib.loads(plan.read_text()) == tomllib.loads(PLAN)
    assert changed_lines(plan) in ([], ["starts = 2026-12-03 10:00:00"])


@pytest.mark.parametrize("act", [("move",), ("set", "when")])
def test_an_interview_moved_to_yesterday_is_refused_in_one_sentence(
    run: Command, plan: Path, act: tuple[str, ...]
) -> None:
    said = refused(run(*act, "2026-11-23 10:00"))
    assert "has passed, so the interview was not moved" in said
    assert plan.read_text() == PLAN


def test_move_by_a_zone_keeps_both(run: Command, plan: Path) -> None:
    done(run("move", "3 dec 10:00 Asia/Tokyo"))
    assert interview(plan)["zone"] == "Asia/Tokyo"
    assert status(run)["starts"] == "2026-12-03T10:00:00+09:00"


def test_move_in_a_gap_of_the_clock_says_so(run: Command, plan: Path) -> None:
    out = done(run("move", "2027-03-28 02:30"))
    assert "03:30" in out


@pytest.mark.parametrize("words", ["soon", "thu 25:00", "2026-02-30", "3 dec 10:00 Nowhere/Town"])
def test_move_to_what_cannot_be_read_is_refused(run: Command, plan: Path, words: str) -> None:
    refused(run("move", words))
    assert plan.read_text() == PLAN


def test_a_closed_plan_does_not_move_until_it_is_opened_again(run: Command, plan: Path) -> None:
    done(run("set", "closed", "today"))
    assert "secondround reopen" in refused(run("move", "fri 10:00"))
    done(run("set", "closed", "-"))
    done(run("move", "fri 10:00"))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("company", "Borealis", "Ltd"), 'company = "Borealis Ltd"   # the one in town'),
        (("place", "Room", "4"), 'place = "Room 4"'),
        (("travel", "1h"), "travel = 60"),
        (("zone", "Lisbon"), 'zone = "Europe/Lisbon"'),
        (("phone", "+351 1"), 'phone = "+351 1"'),
        (("called", "yesterday"), "called = 2026-11-23"),
    ],
    ids=str,
)
def test_set_changes_one_line_of_a_hand_written_plan(
    run: Command, plan: Path, words: tuple[str, ...], line: str
) -> None:
    assert "secondround undo takes it back" in done(run("set", *words))
    assert changed_lines(plan) == [line]


def test_set_clears_with_a_hyphen(run: Command, plan: Path) -> None:
    assert done(run("set", "phone", "-")).startswith("Cleared phone · ")
    assert plan.read_text() == PLAN.replace('phone = "+33 1 23 45 67 89"\n', "")
    done(run("undo"))
    assert tomllib.loads(plan.read_text()) == tomllib.loads(PLAN)


def test_set_what_it_is_already_changes_nothing(run: Command, plan: Path) -> None:
    assert done(run("set", "place", "4", "Quay", "Street")) == "Nothing to change\n"
    assert plan.read_text() == PLAN


def test_set_settings_brings_their_steps(run: Command, plan: Path) -> None:
    out = done(run("set", "settings", "panel", "meal"))
    assert "came with it" in out
    assert interview(plan)["settings"] == ["panel", "meal"]
    assert len(tomllib.loads(plan.read_text())["steps"]) > 3


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("colour", "red"), 2, "“colour” is not a field; there are company, role"),
        (("place",), 1, "“secondround set place -” clears it"),
        (("settings", "beach"), 1, "“beach” is not a setting; there are panel, meal"),
        (("minutes", "long"), 1, "“long”"),
        (("when", "soon"), 1, "“soon”"),
        (("zone", "Nowhere"), 1, "“Nowhere”"),
        (("told", "2026-02-30"), 1, "2026-02-30"),
    ],
    ids=str,
)
def test_set_of_what_cannot_be_read_is_refused_and_nothing_is_changed(
    run: Command, plan: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in refused(run("set", *words), code=code)
    assert plan.read_text() == PLAN


def test_a_field_that_cannot_be_read_is_not_written_over(run: Command) -> None:
    bad = PLAN.replace('"4 Quay Street"', "4").replace("travel = 35", 'travel = "far"')
    plan = run.write(bad)
    said = refused(run("set", "place", "Room 4"))
    assert "interview.place should be text, not 4" in said
    assert "secondround edit" in said
    assert plan.read_text() == bad
    done(run("set", "company", "Borealis"))
    assert plan.read_text() == bad.replace("Acme", "Borealis")


def test_a_first_field_leaves_unknown_keys_and_unreadable_fields_where_they_are(
    run: Command,
) -> None:
    plan = run.write(NEVER_READ)
    done(run("set", "place", "Room 4"))
    assert interview(plan) == {"mood": "calm", "starts": "soon", "place": "Room 4"}
    done(run("undo"))
    assert plan.read_text() == NEVER_READ


def test_a_move_offers_today_for_what_falls_into_the_past_and_undo_takes_all_back(
    run: Command, plan: Path
) -> None:
    done(run("add", "Ask", "Ines", "--due", "-5d", "--no-essential"))
    before = plan.read_text()
    assert "then “secondround move --today WHEN”" in done(run("move", "2026-11-27 10:00"))
    done(run("undo"))
    assert "due today now" in done(run("move", "--today", "2026-11-27 10:00"))
    assert "due = 2026-11-24" in plan.read_text()
    done(run("undo"))
    assert tomllib.loads(plan.read_text()) == tomllib.loads(before)
