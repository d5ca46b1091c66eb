"""The plan as a calendar, from the shell."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path

from tests.command import PLAN, Command, done, refused

UID = re.compile(r"^UID:(.*)\r?$", re.MULTILINE)


def test_the_calendar_is_printed_with_interview_leave_by_and_steps(
    run: Command, plan: Path
) -> None:
    out = done(run("export", "ics"))
    assert out.startswith("BEGIN:VCALENDAR")
    for told in ("SUMMARY:Second interview", "SUMMARY:Leave by 08:45", "SUMMARY:Pack the bag"):
        assert told in out
    assert out.count("BEGIN:VALARM") >= 4
    named = tomllib.loads(plan.read_text())["interview"]["calendar_id"]
    assert all(uid.strip().endswith(f"-{named}@secondround") for uid in UID.findall(out))


def test_it_is_written_to_a_private_file_and_keeps_its_uids_when_the_date_moves(
    run: Command, plan: Path
) -> None:
    path = Path(run.folder, "out.ics")
    assert "5 events in “out.ics”" in done(run("export", "ics", "-o", "out.ics"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_text()
    done(run("move", "fri 4 dec 14:00"))
    done(run("export", "ics", "--output", "out.ics"))
    after = path.read_text()
    assert sorted(UID.findall(before)) == sorted(UID.findall(after))
    assert "DTSTART:20261204T130000Z" in after
    assert "# my plan, by hand" in plan.read_text()


def test_a_plan_that_undid_its_name_gets_the_same_one_again(run: Command, plan: Path) -> None:
    before = UID.findall(done(run("export", "ics")))
    done(run("undo"))
    assert plan.read_text() == PLAN
    assert UID.findall(done(run("export", "ics"))) == before


def test_what_cannot_be_exported_is_refused(run: Command, plan: Path) -> None:
    assert "That is the plan itself" in refused(run("export", "ics", "-o", str(plan)))
    assert "such as export ics" in refused(run("export"), code=2)
    run.write("format = 1\n")
    assert "nothing for a calendar yet" in refused(run("export", "ics"))
    assert plan.read_text() == "format = 1\n"
