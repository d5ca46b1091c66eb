"""The lines of a calendar: what is kept, what is mended, what is too much."""

from __future__ import annotations

import pytest

from tui.plan.errors import PlanError
from tui.storage.ics_lines import LONGEST_VALUE, MOST_OF_ONE, other_words, take_apart


def events(*lines: str) -> list[dict[str, list[str]]]:
    found = take_apart("\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]), "it")
    return [{k: [one.value for one in v] for k, v in event.lines.items()} for event in found.events]


def test_only_what_an_invitation_has_use_for_is_kept() -> None:
    assert events("summary:x", "X-OTHER:y", "ATTACH:z") == [{"SUMMARY": ["x"]}]


def test_what_lies_in_an_alarm_is_not_the_events_own() -> None:
    assert events("BEGIN:VALARM", "SUMMARY:no", "END:VALARM", "SUMMARY:yes") == [
        {"SUMMARY": ["yes"]}
    ]


def test_a_stray_end_and_an_event_without_an_end_do_no_harm() -> None:
    found = take_apart("END:VALARM\nBEGIN:VEVENT\nUID:1\nEND:VTODO", "it")
    assert [event.cut for event in found.events] == [True]


@pytest.mark.parametrize(
    ("line", "zone", "value"),
    [
        ("DTSTART;TZID=Europe/Paris:20261203T100000", "Europe/Paris", "20261203T100000"),
        ('DTSTART;TZID="(UTC+01:00) Paris":2026', "(UTC+01:00) Paris", "2026"),
        ("DTSTART;TZID=tzone://Microsoft/Utc:2026", "tzone://Microsoft/Utc", "2026"),
        ('DTSTART;X="a:b;c";TZID=Europe/Paris:2026', "Europe/Paris", "2026"),
        ('DTSTART;TZID="unended:2026', "", "2026"),
    ],
)
def test_parameters_are_read_with_and_without_quotes(line: str, zone: str, value: str) -> None:
    (event,) = take_apart(f"BEGIN:VEVENT\n{line}\nEND:VEVENT", "it").events
    (kept,) = event.lines["DTSTART"]
    assert (kept.params.get("TZID", ""), kept.value) == (zone, value)


def test_a_line_that_lost_the_mark_of_its_fold_goes_on_with_the_text() -> None:
    assert events("DESCRIPTION:one", "two words", "UID:1") == [
        {"DESCRIPTION": ["one\\ntwo words"], "UID": ["1"]}
    ]


def test_a_value_is_cut_and_one_name_is_kept_only_so_often() -> None:
    (event,) = events("DESCRIPTION:" + "x" * 100_000, *["ATTENDEE:mailto:a@b.example"] * 1000)
    assert len(event["DESCRIPTION"][0]) == LONGEST_VALUE
    assert len(event["ATTENDEE"]) == MOST_OF_ONE


def test_the_clocks_of_a_zone_lie_in_it() -> None:
    lines = ["BEGIN:VTIMEZONE", "TZID:A", "BEGIN:STANDARD", "TZOFFSETTO:+0100", "END:STANDARD"]
    (zone,) = take_apart("\n".join([*lines, "END:VTIMEZONE"]), "it").zones
    assert zone.first("TZID") == "A"
    assert [inside.first("TZOFFSETTO") for inside in zone.inside] == ["+0100"]


def test_what_there_is_instead_of_events_is_named() -> None:
    assert other_words(take_apart("BEGIN:VFREEBUSY\nEND:VFREEBUSY", "it")) == "times that are free"
    assert other_words(take_apart("", "it")) == ""


def test_many_events_and_deep_nesting_are_refused() -> None:
    with pytest.raises(PlanError, match="more than 50 events"):
        take_apart("BEGIN:VEVENT\nEND:VEVENT\n" * 51, "it")
    with pytest.raises(PlanError, match="more than 8 deep"):
        take_apart("BEGIN:VEVENT\n" * 9, "it")
