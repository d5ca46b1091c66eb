"""Invitations from the shell: previewed, applied, refused; and plans that start from one."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import PLAN, Command, done, refused
from tests.storage.invitation_files import FOLDER, calendar, event

if TYPE_CHECKING:
    from collections.abc import Iterable

REQUEST = str(FOLDER / "google_request.ics")
MOVED = str(FOLDER / "google_moved.ics")
CANCELLED = str(FOLDER / "google_cancelled.ics")
FLOATING = str(FOLDER / "apple_floating.ics")
POLL = str(FOLDER / "poll_with_several_times.ics")


def document(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def interview(path: Path) -> dict[str, Any]:
    table: dict[str, Any] = document(path)["interview"]
    return table


def people(path: Path) -> list[tuple[str, str]]:
    return [(one["name"], one.get("role", "")) for one in document(path)["people"]]


def written(run: Command, *lines: str, start: str = "DTSTART:20261203T090000Z") -> str:
    """The path of an invitation with these lines."""
    path = Path(run.folder, "made.ics")
    path.write_bytes(calendar(event(*lines, start=start)))
    return str(path)


def in_order(text: str, words: Iterable[str]) -> bool:
    place = -1
    return all((place := text.find(word, place + 1)) >= 0 for word in words)


def test_a_preview_tells_local_and_utc_time_and_changes_nothing(run: Command, plan: Path) -> None:
    out = done(run("import", REQUEST))
    assert in_order(
        out,
        [
            "Second interview: Head of Operations\n",
            "Thu 3 Dec 2026, 10:00 to 11:30 Europe/Paris, in 9 days",
            "Thu 3 Dec 2026, 09:00 to 10:30",
            "https://meet.google.com/abc-defg-hij",
            "Ines Berg (invites): coordinator",
            "sam.rivera@gmail.com: left out, probably you",
            "Applying it changes this:",
            "4 Quay Street, Harbour Floor 2, instead of 4 Quay Street",
            "Nothing is applied yet: the same command with --yes applies it.",
        ],
    )
    assert plan.read_text() == PLAN


def test_yes_applies_it_and_undo_takes_all_of_it_back(run: Command, plan: Path) -> None:
    out = done(run("import", MOVED, "--yes"))
    assert out.startswith("Moved to Fri 4 Dec 2026, 14:00 Europe/Paris, in 10 days · ")
    assert "2 steps moved with it" in out
    kept = interview(plan)
    assert kept["starts"].isoformat() == "2026-12-04T14:00:00"
    assert (kept["minutes"], kept["mood"]) == (90, "calm")
    assert kept["link"] == "https://meet.google.com/abc-defg-hij"
    assert people(plan) == [
        *(("Ann Lee", "hr"), ("Ines Berg", "coordinator"), ("Tom Okafor", "interviewer")),
        ("Léna Fischer", "interviewer"),
    ]
    assert "# my plan, by hand" in plan.read_text()
    done(run("undo"))
    assert document(plan) == tomllib.loads(PLAN)


def test_the_updates_of_one_invitation_are_taken_in_their_order(run: Command, plan: Path) -> None:
    done(run("import", REQUEST, "--yes"))
    done(run("import", MOVED, "--yes"))
    moved = plan.read_text()
    assert "older than the one the plan holds" in refused(run("import", REQUEST, "--yes"))
    assert "nothing to change" in done(run("import", MOVED, "--yes"))
    assert plan.read_text() == moved
    out = done(run("import", CANCELLED, "--yes"))
    assert out.startswith("Marked the interview of Fri 4 Dec 2026, 14:00")
    kept = interview(plan)
    assert kept["cancelled"].isoformat() == "2026-11-24"
    assert kept["starts"].isoformat() == "2026-12-04T14:00:00"
    assert len(people(plan)) == 4


def test_a_cancellation_of_another_meeting_is_refused(run: Command, plan: Path) -> None:
    assert "which is not what the date of this plan came from" in refused(
        run("import", CANCELLED, "--yes")
    )
    assert plan.read_text() == PLAN


def test_roles_are_chosen_without_a_terminal(run: Command, plan: Path) -> None:
    words = ("--interviewer", "Ines Berg", "--coordinator", "tom", "--leave-out", "Léna Fischer")
    done(run("import", REQUEST, "--yes", *words))
    assert people(plan)[1:] == [("Ines Berg", "interviewer"), ("Tom Okafor", "coordinator")]
    said = refused(run("import", MOVED, "--yes", "--interviewer", "Zoe"), code=2)
    assert "names nobody called “Zoe”" in said


def test_the_preview_for_scripts(run: Command, plan: Path) -> None:
    told = json.loads(done(run("import", REQUEST, "--json")))
    assert (told["applied"], told["starts_utc"]) == (False, "2026-12-03T09:00:00+00:00")
    assert [one["role"] for one in told["people"]][:2] == ["coordinator", ""]
    assert plan.read_text() == PLAN
    told = json.loads(done(run("import", REQUEST, "--json", "--yes")))
    assert told["applied"] is True
    assert interview(plan)["invite_uid"] == told["uid"]


def test_of_several_events_one_is_chosen_by_number(run: Command, plan: Path) -> None:
    out = done(run("import", POLL))
    assert in_order(
        out, ["This file holds 3 events", "  1  Wed 2 Dec", "  3  Fri 4 Dec", "--event"]
    )
    assert "holds 3 events; say which with --event" in refused(run("import", POLL, "--yes"))
    assert len(json.loads(done(run("import", POLL, "--json")))["events"]) == 3
    assert "from 1 to 3" in refused(run("import", POLL, "--event", "4"), code=2)
    assert plan.read_text() == PLAN
    done(run("import", POLL, "--event", "1", "--yes"))
    assert interview(plan)["starts"].isoformat() == "2026-12-02T14:00:00"


def test_a_floating_time_is_asked_about_and_a_zone_can_be_named(run: Command, plan: Path) -> None:
    out = done(run("import", FLOATING))
    assert in_order(out, ["No time zone given: Europe/Paris?", "--zone names another time zone"])
    done(run("import", FLOATING, "--zone", "new york", "--yes"))
    kept = interview(plan)
    assert (kept["zone"], kept["starts"].isoformat()) == ("America/New_York", "2026-12-03T10:00:00")


def test_a_zone_that_does_not_exist_needs_to_be_named(run: Command, plan: Path) -> None:
    path = written(run, start="DTSTART;TZID=Mars/Olympus:20261203T100000")
    for words in ((), ("--yes",)):
        assert "“Mars/Olympus”, which is not known here" in refused(run("import", path, *words))
    assert plan.read_text() == PLAN
    done(run("import", path, "--zone", "Paris", "--yes"))
    assert interview(plan)["starts"].isoformat() == "2026-12-03T10:00:00"


@pytest.mark.usefixtures("plan")
def test_an_invitation_comes_through_a_pipe(run: Command) -> None:
    text = Path(REQUEST).read_text(encoding="utf-8")
    assert done(run("import", "-", stdin=text)).startswith("Second interview")
    assert refused(run("import", "-", stdin="hello")) == (
        "Standard input is no calendar file, and holds no invitation."
    )


@pytest.mark.parametrize(
    ("start", "says"),
    [
        ("DTSTART:20261123T090000Z", "which has passed; nothing was changed"),
        ("DTSTART:soon", "no start that can be read"),
    ],
)
def test_an_invitation_that_cannot_be_taken_is_refused(
    run: Command, plan: Path, start: str, says: str
) -> None:
    path = written(run, start=start)
    assert says in refused(run("import", path))
    assert says in refused(run("import", path, "--yes"))
    assert plan.read_text() == PLAN


def test_hostile_text_reaches_no_terminal(run: Command, plan: Path) -> None:
    path = written(run, "SUMMARY:[/]\x1b]0;x\x07\u202e", "ATTENDEE;CN=\u202eTom:mailto:t@a.example")
    out = done(run("import", path)) + done(run("import", path, "--yes"))
    assert not any(mark in out for mark in ("\x1b", "\x07", "\u202e"))
    assert plan.read_text() != PLAN


def test_without_a_plan_the_way_to_start_one_is_told(run: Command) -> None:
    said = refused(run("import", REQUEST), code=3)
    assert "new --from FILE.ics" in said
    assert "There is no file" not in said


def test_a_plan_starts_from_an_invitation_once_it_was_seen(run: Command) -> None:
    out = done(run("new", "--from", REQUEST))
    assert in_order(out, ["In UTC", "It starts a plan with", "3 people", "--yes"])
    assert not run.plan.exists()
    out = done(run("new", "--from", REQUEST, "--yes", "--company", "Acme", "--place", "Room 9"))
    assert "Thu 3 Dec 2026, 10:00 Europe/Paris" in out
    kept = interview(run.plan)
    assert (kept["company"], kept["place"], kept["minutes"]) == ("Acme", "Room 9", 90)
    assert [role for _, role in people(run.plan)] == ["coordinator", "interviewer", "interviewer"]
    assert len(document(run.plan)["steps"]) > 40


def test_a_call_by_video_starts_with_the_steps_of_one(run: Command) -> None:
    done(run("new", "--from", str(FOLDER / "exchange_teams.ics"), "--yes"))
    assert interview(run.plan)["settings"] == ["video"]
    assert any(step["id"] == "test-video-kit" for step in document(run.plan)["steps"])


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--from", CANCELLED), 1, "is cancelled, so no plan starts from it"),
        (("--from", REQUEST, "--when", "thu"), 2, "--when and --from both give the date"),
        (("--from", "missing.ics"), 1, "missing.ics cannot be read"),
    ],
)
def test_no_plan_starts_from_what_is_no_invitation(
    run: Command, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in refused(run("new", *words, "--yes"), code=code)
    assert not run.plan.exists()


def test_an_existing_plan_is_not_started_anew(run: Command, plan: Path) -> None:
    assert "There is a plan" in refused(run("new", "--from", REQUEST, "--yes"))
    assert plan.read_text() == PLAN


def test_a_long_file_says_how_far_it_is_and_can_be_stopped(run: Command, plan: Path) -> None:
    path = Path(run.folder, "long.ics")
    path.write_bytes(calendar(event(*["X-PADDING:" + "x" * 60] * 200_000)))
    with run.on_terminal("import", str(path)) as terminal:
        terminal.wait_for("ctrl+c stops")
        terminal.press("\x03")
        terminal.wait()
    assert plan.read_text() == PLAN
