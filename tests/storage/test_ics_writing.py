"""The calendar file, read by a parser that did not write it and by two calendars of the terminal."""

from __future__ import annotations

import shutil
import stat
import subprocess
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.calendar import Entry
from tui.plan.errors import PlanError
from tui.storage.ics import read_invitations
from tui.storage.ics_writing import calendar_bytes, fresh_name, write_calendar

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
STARTED = date(2026, 11, 20)
START = datetime(2026, 12, 3, 9, tzinfo=UTC)
INTERVIEW = Entry(
    key="interview",
    title="Second interview: Head; of, Ops \\ Harbour",
    starts=START,
    ends=START + timedelta(minutes=90),
    place="4 Quay Street, floor 2",
    link="https://meet.google.com/abc?a=b;c,d",
    about=("You meet Ines; and Léna.", "Call +33 1."),
    alarms=(timedelta(days=-1), timedelta(hours=-2)),
)
STEP = Entry(
    key="step-pack",
    title="Pack",
    starts=date(2026, 12, 2),
    alarms=(timedelta(hours=9),),
    busy=False,
)
BOTH = (STEP, INTERVIEW)


def written(*entries: Entry, now: datetime = NOW) -> bytes:
    return calendar_bytes(entries, "name", STARTED, now)


def parsed(data: bytes) -> list[Any]:
    """The events as vobject reads them."""
    return list(vobject.readOne(data.decode()).vevent_list)


def test_a_second_parser_reads_back_what_was_meant() -> None:
    step, interview = parsed(written(*BOTH))
    assert interview.summary.value == INTERVIEW.title
    assert interview.location.value == INTERVIEW.place
    assert interview.description.value == "You meet Ines; and Léna.\nCall +33 1."
    assert (interview.dtstart.value, interview.dtend.value) == (INTERVIEW.starts, INTERVIEW.ends)
    assert [alarm.trigger.value for alarm in interview.valarm_list] == list(INTERVIEW.alarms)
    assert (step.dtstart.value, step.transp.value) == (STEP.starts, "TRANSPARENT")
    assert "dtend" not in step.contents


def test_our_own_reader_reads_it_too() -> None:
    (found,) = read_invitations(written(INTERVIEW), "it", "Europe/Paris")
    assert (found.title, found.starts, found.minutes) == (INTERVIEW.title, START, 90)


def test_lines_are_folded_within_75_bytes_and_end_as_the_standard_says() -> None:
    lines = written(INTERVIEW.but(about=("é" * 300,))).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


def test_a_later_export_has_the_same_uids_and_a_later_sequence() -> None:
    first, second = (parsed(written(*BOTH, now=now)) for now in (NOW, NOW + timedelta(minutes=1)))
    assert [one.uid.value for one in first] == [one.uid.value for one in second]
    assert [one.uid.value for one in first][1] == "interview-name@secondround"
    assert int(first[0].sequence.value) < int(second[0].sequence.value)


def test_moments_are_written_in_utc() -> None:
    from zoneinfo import ZoneInfo

    paris = INTERVIEW.but(starts=datetime(2026, 12, 3, 10, tzinfo=ZoneInfo("Europe/Paris")))
    assert b"DTSTART:20261203T090000Z" in written(paris)


def test_a_cancelled_entry_rings_no_more() -> None:
    (event,) = parsed(written(INTERVIEW.but(cancelled=True)))
    assert event.status.value == "CANCELLED"
    assert "valarm" not in event.contents


@given(st.text(min_size=1, max_size=80), st.text(max_size=200))
@examples(100)
def test_any_key_and_any_text_are_written_so_that_they_can_be_read(key: str, text: str) -> None:
    shown = "".join(char for char in text if char.isprintable())
    data = written(INTERVIEW.but(key=key, title=shown, about=(shown,)))
    (event,) = parsed(data)
    assert event.summary.value == shown
    assert event.uid.value.isascii()


def test_the_name_of_a_plan_is_the_same_each_time_and_differs_by_place() -> None:
    assert fresh_name("/a/plan.toml", STARTED) == fresh_name("/a/plan.toml", STARTED)
    assert fresh_name("/a/plan.toml", STARTED) != fresh_name("/b/plan.toml", STARTED)
    assert fresh_name("/a/plan.toml", None) != fresh_name("/a/plan.toml", STARTED)


def test_the_file_is_for_its_owner_alone_and_replaces_only_a_calendar(tmp_path: Path) -> None:
    path, plan = tmp_path / "out.ics", tmp_path / "plan.toml"
    plan.write_text("format = 1\n")
    write_calendar(str(path), written(INTERVIEW), str(plan))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    write_calendar(str(path), written(*BOTH), str(plan))
    assert path.read_bytes() == written(*BOTH)
    for other in (plan, tmp_path / "letter.txt"):
        other.write_text("format = 1\n")
        with pytest.raises(PlanError, match="name another file"):
            write_calendar(str(other), written(INTERVIEW), str(plan))
        assert other.read_text() == "format = 1\n"
    with pytest.raises(PlanError):
        write_calendar(str(tmp_path), written(INTERVIEW), str(plan))


KHAL = """\
[calendars]
[[private]]
path = {folder}/calendar
type = calendar
[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def ran(*words: str, folder: Path) -> str:
    ended = subprocess.run(
        words,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=True,
        timeout=60,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8"},
    )
    return ended.stdout


@pytest.mark.skipif(not shutil.which("khal"), reason="khal is not installed")
def test_khal_loads_it_and_a_second_export_updates_instead_of_doubling(tmp_path: Path) -> None:
    (tmp_path / "calendar").mkdir()
    config = tmp_path / "config"
    config.write_text(KHAL.format(folder=tmp_path))
    khal = (str(shutil.which("khal")), "-c", str(config))
    file = tmp_path / "out.ics"
    later = INTERVIEW.but(starts=START + timedelta(hours=1))
    for entries, now in ((BOTH, NOW), ((STEP, later), NOW + timedelta(hours=1))):
        file.write_bytes(written(*entries, now=now))
        ran(*khal, "import", "--batch", "-a", "private", str(file), folder=tmp_path)
    shown = ran(*khal, "list", "2026-12-02", "3d", folder=tmp_path)
    assert shown.count("Second interview: Head; of, Ops") == 1
    assert "11:00-11:30 Second interview" in shown
    assert "Pack" in shown
    assert len(list((tmp_path / "calendar").iterdir())) == 2


@pytest.mark.skipif(not shutil.which("calcurse"), reason="calcurse is not installed")
def test_calcurse_loads_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "out.ics"
    file.write_bytes(written(*BOTH))
    home = tmp_path / "calcurse"
    calcurse = str(shutil.which("calcurse"))
    told = ran(calcurse, "-D", str(home), "-i", str(file), folder=tmp_path)
    assert "1 app / 1 event / 0 todos / 0 skipped" in told
    assert "!Second interview: Head; of, Ops" in (home / "apts").read_text()
