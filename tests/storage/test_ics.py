"""Invitations as senders write them, read: moments, lengths, repetitions, answers, hostile files."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.invitation_files import FILES, calendar, event, read, read_one, stored
from tui.plan.errors import PlanError
from tui.plan.invitation import wall_start

NINE_UTC = datetime(2026, 12, 3, 9, tzinfo=UTC)

TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZmFrZQ%40thread.v2/0"
#: Each stored file: wall time, zone, minutes, place, the start of the link, numbers to dial.
SAID = {
    "google_request.ics": (
        *("2026-12-03T10:00:00", "Europe/Paris", 90, "4 Quay Street, Harbour Floor 2"),
        *("https://meet.google.com/abc-defg-hij", ("+33 1 87 40 12 34, code 123 456 789#",)),
    ),
    "exchange_teams.ics": (
        *("2026-12-03T10:00:00", "Europe/Paris", 90, ""),
        f"{TEAMS}?context=%7b%22Tid%22%3a%220000%22%7d",
        ("+33 1 70 99 53 51,,123456789#",),
    ),
    "exchange_customized.ics": ("2026-12-03T10:00:00", "Europe/Paris", 90, "4 Quay Street", "", ()),
    "exchange_without_offsets.ics": (
        *("2026-12-03T10:00:00", "Europe/Berlin", 90, "4 Quay Street", "", ()),
    ),
    "outlook_displayed_zone.ics": (
        *("2026-12-03T10:00:00", "Europe/Paris", 90, "4 Quay Street", "", ()),
    ),
    "outlook_html_only.ics": (
        *("2026-12-03T10:00:00", "America/New_York", 90, ""),
        TEAMS,
        ("+1 646-555-0199,,987654321#",),
    ),
    "apple_floating.ics": (
        *("2026-12-03T10:00:00", "Europe/Paris", 90),
        *("Harbour & Vale 4 Quay Street, Harbour", "", ()),
    ),
    "apple_local_mean_time.ics": ("2026-12-03T12:00:00", "Europe/Moscow", 60, "", "", ()),
    "zoom_published.ics": (
        *("2026-12-03T09:00:00", "America/New_York", 60, ""),
        "https://us02web.zoom.us/j/81234567890?pwd=ZmFrZXBhc3N3b3Jk.1",
        ("+16465550123,,81234567890#,,,,*424242#", "+13125550188,,81234567890#,,,,*424242#"),
    ),
    "scheduler_with_links.ics": (
        *("2026-12-03T10:00:00", "Europe/Paris", 45, ""),
        *("https://whereby.com/harbour-vale-interviews", ()),
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_a_sender_writes_is_understood(name: str) -> None:
    invitation = read_one(stored(name))
    assert (
        wall_start(invitation).isoformat(),
        invitation.zone,
        invitation.minutes,
        invitation.place,
        invitation.link,
        invitation.dial_in,
    ) == SAID[name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_stored_invitation_is_read_with_any_line_end_and_width(path: object) -> None:
    data = stored(getattr(path, "name", ""))
    told = read(data)
    assert read(data.replace(b"\r\n", b"\n")) == told
    if getattr(path, "suffix", "") == ".ics":
        assert read(data.replace(b"\r\n", b"\r")) == told
        assert read(data.decode().encode("utf-16")) == told
        assert read(b"\xef\xbb\xbf" + data) == told


def test_a_saved_mail_gives_the_invitation_in_it_once() -> None:
    assert read(stored("saved_mail.eml")) == read(stored("google_request.ics"))


def test_a_file_that_is_quoted_printable_is_read() -> None:
    data = stored("google_request.ics")
    lines = [line.replace(b"=", b"=3D") for line in data.split(b"\r\n")]
    assert read(b"\r\n".join(lines)) == read(data)


def test_several_events_come_in_the_order_of_their_starts() -> None:
    starts = [wall_start(one).isoformat() for one in read(stored("poll_with_several_times.ics"))]
    assert starts == ["2026-12-02T14:00:00", "2026-12-03T10:00:00", "2026-12-04"]


def test_of_one_that_repeats_the_first_time_is_taken_and_said() -> None:
    invitation = read_one(stored("weekly.ics"))
    assert wall_start(invitation) == datetime(2026, 12, 3, 10)
    assert "It repeats; only the first time is taken." in invitation.notes


def test_a_first_time_that_was_moved_stands_for_the_one_that_repeats() -> None:
    moved = event("RECURRENCE-ID:20261203T090000Z", start="DTSTART:20261203T130000Z")
    invitation = read_one(calendar(event("RRULE:FREQ=DAILY"), moved))
    assert invitation.starts == datetime(2026, 12, 3, 13, tzinfo=UTC)


def test_of_two_with_one_uid_the_newer_is_taken_wherever_it_stands() -> None:
    old, new = event("SEQUENCE:1", "SUMMARY:old"), event("SEQUENCE:2", "SUMMARY:new")
    assert [read_one(calendar(*two)).title for two in ((old, new), (new, old))] == ["new", "new"]


@pytest.mark.parametrize(
    ("lines", "minutes", "note"),
    [
        (["DTEND:20261203T103000Z"], 90, ""),
        (["DURATION:PT1H15M"], 75, ""),
        (["DURATION:P0DT0H45M0S"], 45, ""),
        ([], None, "It gives no length; the plan keeps the one it has."),
        (["DTEND:20261203T080000Z"], None, "It ends before it starts, so its length is left out."),
        (["DTEND:20261205T090000Z"], None, "It is longer than a day, so its length is left out."),
        (["DURATION:soon"], None, "It gives no length; the plan keeps the one it has."),
        (["DTEND;TZID=Europe/London:20261203T100000"], 60, ""),
    ],
)
def test_the_length_comes_from_the_end_or_the_duration(
    lines: list[str], minutes: int | None, note: str
) -> None:
    invitation = read_one(calendar(event(*lines)))
    assert invitation.minutes == minutes
    assert not note or note in invitation.notes


def test_an_all_day_event_is_a_day_without_an_hour() -> None:
    invitation = read_one(calendar(event(start="DTSTART;VALUE=DATE:20261203")))
    assert invitation.starts == date(2026, 12, 3)
    assert invitation.notes == ("It gives the day alone, no hour.",)


@pytest.mark.parametrize("start", ["2026-12-03T09:00:00Z", "20261203T0900Z", "20261203T090060Z"])
def test_a_start_in_another_form_is_read(start: str) -> None:
    read_start = read_one(calendar(event(start=f"DTSTART:{start}"))).starts
    assert isinstance(read_start, datetime)
    assert read_start.replace(second=0) == NINE_UTC


def test_a_cancelled_event_is_marked_by_its_method_or_by_its_status() -> None:
    assert read_one(calendar(event(), head=("METHOD:CANCEL",))).cancelled
    assert read_one(calendar(event("STATUS:CANCELLED"))).cancelled
    assert not read_one(calendar(event(), head=("METHOD:REQUEST",))).cancelled


def test_a_file_that_ends_early_is_read_as_far_as_it_goes() -> None:
    whole = stored("google_request.ics")
    invitation = read_one(whole[: whole.index(b"TRANSP")])
    assert wall_start(invitation) == datetime(2026, 12, 3, 10)
    assert "The file ends early; what it still says was read." in invitation.notes


def test_texts_in_another_charset_are_read_and_it_is_said() -> None:
    data = calendar(event("SUMMARY:Gespräch")).decode().encode("cp1252")
    invitation = read_one(data)
    assert invitation.title == "Gespräch"
    assert any("encoding" in note for note in invitation.notes)


def test_a_fold_inside_a_letter_is_joined_before_it_is_decoded() -> None:
    data = calendar(event("SUMMARY:Gespräch")).replace(b"\xc3\xa4", b"\xc3\r\n \xa4")
    assert read_one(data).title == "Gespräch"


def test_control_characters_do_not_come_through() -> None:
    assert read_one(calendar(event("SUMMARY:a\x1b]0;x\x07b\x00c"))).title == "a]0;xbc"


REFUSED = {
    "is empty": b" \r\n",
    "is a web page": b"<!doctype html><p>hello",
    "is a PDF": b"%PDF-1.7",
    "is a mail, and holds no invitation": b"From: a@b.example\nSubject: x\n\nhello\n",
    "is no calendar file": b"hello there",
    "holds no event": calendar(),
    "holds a task, and no event": calendar(["BEGIN:VTODO", "SUMMARY:x", "END:VTODO"]),
    "somebody's answer": calendar(event(), head=("METHOD:REPLY",)),
    "proposes another time": calendar(event(), head=("METHOD:COUNTER",)),
    "has no start;": calendar(event(start=None)),
    "no start that can be read, but “soon”": calendar(event(start="DTSTART:soon")),
    "“20261340T990000”": calendar(event(start="DTSTART:20261340T990000")),
    "more than 50 events": calendar(*[event()] * 10_000),
    "more than 8 deep": calendar(["BEGIN:VEVENT"] * 3000),
}


@pytest.mark.parametrize("says", REFUSED)
def test_what_is_no_invitation_is_refused_in_one_sentence(says: str) -> None:
    with pytest.raises(PlanError, match=r"\.$") as refusal:
        read(REFUSED[says])
    assert says in refusal.value.sentence
    assert refusal.value.sentence.startswith("invitation.ics")


@pytest.mark.parametrize(
    "line",
    [
        "RRULE:FREQ=SECONDLY;BYSECOND=" + "0," * 2_000_000 + "1",
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD" * 2_500_000,
        "DESCRIPTION:" + "\\n" * 2_000_000,
        "X-ALT-DESC:" + "<a href=" * 500_000,
        "ATTENDEE;" + "X=" * 1_000_000 + ":mailto:a@b.example",
        "SUMMARY;A=" + '"' * 1_000_001 + ":x",
    ],
    ids=lambda line: line[:16],
)
def test_a_line_of_megabytes_is_passed_over_or_cut(line: str) -> None:
    assert read_one(calendar(event(line))).starts == NINE_UTC


def test_reading_can_be_watched_and_stopped() -> None:
    class Stopped(Exception):
        pass

    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 3:
            raise Stopped

    from tui.storage.ics import read_invitations

    data = calendar(event(*["X-LINE:x"] * 100_000))
    with pytest.raises(Stopped):
        read_invitations(data, "invitation.ics", "Europe/Paris", watch)
    assert [done for done, _ in seen] == [0, 5_000, 10_000]


def refusal(data: bytes) -> str:
    """The sentence by which some bytes are refused; a full stop when they are read."""
    try:
        read(data)
    except PlanError as error:
        return error.sentence
    return "."


@given(st.text(max_size=300))
@examples(200)
def test_any_text_in_any_place_is_read_or_refused_in_a_sentence(text: str) -> None:
    for line in (f"SUMMARY:{text}", f"DTEND:{text}", f"ATTENDEE;CN={text}:mailto:{text}", text):
        assert refusal(calendar(event(line))).endswith(".")


@given(st.binary(max_size=400))
@examples(200)
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    for whole in (data, b"BEGIN:VCALENDAR\n" + data, b"Subject: x\n" + data):
        assert refusal(whole).endswith(".")
